import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../contract/project.ts';
import { useLanguage } from '../../app/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { formatAside } from '../../ui/format.ts';
import { notifyDone } from '../../ui/notify.ts';
import { fieldSetsQuery } from '../fields/field-queries.ts';
import { useHasRight } from '../sign-in/session.ts';
import { useSaveProject } from './project-queries.ts';
import { usersQuery } from './user-queries.ts';

type Props = { project?: Project; onClose: () => void };

/** Makes a project, or changes the one given: its name, bound field sets and (for admins) members. */
export function ProjectModal({ project, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const canAssign = useHasRight('assign');
  const canEdit = useHasRight('edit_project') || project === undefined;
  const sets = useQuery(fieldSetsQuery);
  const users = useQuery({ ...usersQuery, enabled: canAssign });
  const [name, setName] = useState(project?.name ?? '');
  const [fieldSetIds, setFieldSetIds] = useState(project?.fieldSets.map((set) => set.id) ?? []);
  const [memberIds, setMemberIds] = useState(project?.members.map((member) => member.id) ?? []);
  const save = useSaveProject(project?.id);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = { ...(canEdit && { name, fieldSetIds }), ...(canAssign && { memberIds }) };
    save.mutate(draft, {
      onSuccess: () => {
        notifyDone(t('common.saved'));
        onClose();
      },
    });
  };

  return (
    <Dialog opened onClose={onClose} title={project ? t('projects.editTitle') : t('projects.new')}>
      <form onSubmit={submit}>
        <Stack>
          <ErrorAlert error={save.error ?? sets.error ?? users.error} />
          <TextInput
            label={t('projects.name')}
            required
            maxLength={200}
            disabled={!canEdit}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('projects.fieldSets')}
            description={t('projects.fieldSetsHint')}
            data={(sets.data ?? []).map((set) => ({ value: set.id, label: set.name }))}
            disabled={!sets.data || !canEdit}
            searchable
            value={fieldSetIds}
            onChange={setFieldSetIds}
          />
          {canAssign && (
            <MultiSelect
              label={t('projects.members')}
              description={t('projects.membersHint')}
              data={(users.data ?? []).map((user) => ({
                value: user.id,
                label: formatAside(user.name, user.email, language),
              }))}
              disabled={!users.data}
              searchable
              value={memberIds}
              onChange={setMemberIds}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!name.trim()}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
