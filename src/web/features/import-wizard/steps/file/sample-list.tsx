import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiUrl, type Query } from '../../../../app/api/api-url.ts';
import type { ProjectChoice } from './project-choice.ts';

/** サンプルCSV: an empty list with the header that fits the chosen project. */
export function SampleList({ project }: { project: ProjectChoice }) {
  const { t } = useTranslation();
  const choice = choiceOf(project);
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
        {project.is === 'none' ? t('wizard.sampleNumbersHint') : t('wizard.sampleHint')}
      </Text>
    </Group>
  );
}

function choiceOf(project: ProjectChoice): Query {
  switch (project.is) {
    case 'none':
      return { kind: 'do_not_call' };
    case 'existing':
      return { projectId: project.id };
    case 'new':
      return { fieldSetIds: project.fieldSetIds.join(',') };
  }
}
