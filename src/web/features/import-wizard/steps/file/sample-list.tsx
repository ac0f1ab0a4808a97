import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../../../app/api/api-url.ts';
import type { ProjectChoice } from './project-choice.ts';

/** サンプルCSV: an empty list with the header that fits the chosen project. */
export function SampleList({ project }: { project: ProjectChoice }) {
  const { t } = useTranslation();
  const choice =
    project.is === 'existing' ? { projectId: project.id } : { fieldSetIds: project.fieldSetIds.join(',') };
  const formats = [
    { format: 'csv', name: t('wizard.sample') },
    { format: 'xlsx', name: t('wizard.sampleXlsx') },
  ];
  return (
    <Group gap="xs" mt="sm">
      {formats.map(({ format, name }) => (
        <Button
          key={format}
          component="a"
          href={apiUrl('/sample-list', { format, ...choice })}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {name}
        </Button>
      ))}
      <Text size="xs" c="dimmed">
        {t('wizard.sampleHint')}
      </Text>
    </Group>
  );
}
