import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { useCreateImport } from '../../../imports/import-queries.ts';
import { useUpload } from '../../upload/use-upload.ts';
import { FileDrop } from './file-drop.tsx';
import { findObstacle, type ProjectChoice } from './project-choice.ts';
import { ProjectPanel } from './project-panel.tsx';
import { SampleList } from './sample-list.tsx';
import { UploadPanel } from './upload-panel.tsx';

/** ステップ1/2: the file goes up while the project is being chosen; 次に makes an import of both. */
export function FileStep({ projectId }: { projectId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upload = useUpload();
  const [project, setProject] = useState<ProjectChoice>({ is: 'existing', id: projectId });
  const create = useCreateImport();
  const obstacle = findObstacle(upload.state, project);

  const next = () => {
    if (upload.state.at !== 'done') return;
    create.mutate(
      { uploadId: upload.state.uploadId, project: draftOf(project) },
      { onSuccess: ({ id }) => void navigate({ to: '/import', search: { importId: id } }) },
    );
  };

  return (
    <Stack>
      <Paper withBorder p="md" component="section" aria-labelledby="wizard-file">
        <Title order={2} id="wizard-file" mb="sm">
          {t('wizard.fileHeading')}
        </Title>
        {upload.state.at === 'none' ? (
          <FileDrop onFile={upload.start} />
        ) : (
          <UploadPanel upload={upload.state} onResume={upload.resume} onCancel={upload.cancel} />
        )}
        <SampleList project={project} />
      </Paper>
      <ProjectPanel choice={project} onChange={setProject} />
      <ErrorAlert error={create.error} />
      <Group justify="flex-end">
        {obstacle && (
          <Text size="sm" c="dimmed" id="wizard-obstacle" role="status">
            {t(`wizard.${obstacle}`)}
          </Text>
        )}
        <Button
          rightSection={<IconArrowRight size={16} aria-hidden />}
          disabled={obstacle !== null}
          aria-describedby="wizard-obstacle"
          loading={create.isPending}
          onClick={next}
        >
          {t('wizard.next')}
        </Button>
      </Group>
    </Stack>
  );
}

function draftOf(project: ProjectChoice) {
  return project.is === 'existing'
    ? { id: project.id ?? '' }
    : { newName: project.name.trim(), fieldSetIds: [...project.fieldSetIds] };
}
