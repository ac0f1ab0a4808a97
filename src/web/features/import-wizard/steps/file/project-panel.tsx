import { MultiSelect, Paper, Radio, Stack, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { fieldSetsQuery } from '../../../fields/field-queries.ts';
import { projectsQuery } from '../../../projects/project-queries.ts';
import { ProjectSelect } from '../../../projects/project-select.tsx';
import type { ProjectChoice } from './project-choice.ts';

type Props = { choice: ProjectChoice; onChange: (choice: ProjectChoice) => void };

/** 既存プロジェクトから選ぶ, or プロジェクトを新規作成する with the custom fields it is to have. */
export function ProjectPanel({ choice, onChange }: Props) {
  const { t } = useTranslation();
  const projects = useQuery(projectsQuery);
  const sets = useQuery(fieldSetsQuery);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-project">
      <Title order={2} id="wizard-project" mb="sm">
        {t('wizard.projectHeading')}
      </Title>
      <ErrorAlert error={projects.error ?? sets.error} />
      <Radio.Group
        aria-labelledby="wizard-project"
        value={choice.is}
        onChange={(is) =>
          onChange(is === 'new' ? { is, name: '', fieldSetIds: [] } : { is: 'existing', id: undefined })
        }
      >
        <Stack gap="sm">
          <Radio value="existing" label={t('wizard.existingProject')} />
          {choice.is === 'existing' && (
            <Stack pl={32} maw={440}>
              <ProjectSelect
                label={t('wizard.projectHeading')}
                placeholder={t('leads.projectPlaceholder')}
                projects={projects.data ?? []}
                value={choice.id}
                onChange={(id) => onChange({ is: 'existing', id })}
              />
            </Stack>
          )}
          <Radio value="new" label={t('wizard.newProject')} description={t('wizard.newProjectHint')} />
          {choice.is === 'new' && (
            <Stack pl={32} maw={440} gap="sm">
              <TextInput
                label={t('wizard.newProjectName')}
                required
                maxLength={200}
                value={choice.name}
                onChange={(event) => onChange({ ...choice, name: event.currentTarget.value })}
              />
              <MultiSelect
                label={t('wizard.bindFieldSets')}
                data={(sets.data ?? []).map((set) => ({ value: set.id, label: set.name }))}
                {...(sets.data?.length === 0 ? { placeholder: t('wizard.noFieldSets'), disabled: true } : {})}
                searchable
                value={[...choice.fieldSetIds]}
                onChange={(fieldSetIds) => onChange({ ...choice, fieldSetIds })}
              />
            </Stack>
          )}
        </Stack>
      </Radio.Group>
    </Paper>
  );
}
