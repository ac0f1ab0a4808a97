import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../../../contract/mapping.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { type ImportDraft, useCreateImport } from '../../../imports/import-queries.ts';
import { useUpload } from '../../upload/use-upload.ts';
import { FileDrop } from './file-drop.tsx';
import { findObstacle, type ProjectChoice } from './project-choice.ts';
import { ProjectPanel } from './project-panel.tsx';
import { SampleList } from './sample-list.tsx';
import { UploadPanel } from './upload-panel.tsx';

/** ステップ1/2: the file goes up while the project is being chosen; 次に makes an import of both. A do-not-call list has no project. */
export function FileStep({ kind, projectId }: { kind: ImportKind; projectId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upload = useUpload();
  const [project, setProject] = useState<ProjectChoice>(
    kind === 'lead' ? { is: 'existing', id: projectId } : { is: 'none' },
  );
  const create = useCreateImport();
  const obstacle = findObstacle(upload.state, project);

  const next = () => {
    if (upload.state.at !== 'done') return;
    create.mutate(draftOf(upload.state.uploadId, project), {
      onSuccess: ({ id }) => void navigate({ to: '/import', search: { importId: id } }),
    });
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
      {project.is !== 'none' && <ProjectPanel choice={project} onChange={setProject} />}
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

function draftOf(uploadId: string, project: ProjectChoice): ImportDraft {
  switch (project.is) {
    case 'none':
      return { uploadId, kind: 'do_not_call' };
    case 'existing':
      return { uploadId, project: { id: project.id ?? '' } };
    case 'new':
      return { uploadId, project: { newName: project.name.trim(), fieldSetIds: [...project.fieldSetIds] } };
  }
}
