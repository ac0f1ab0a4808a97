import { Alert, MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryOptions } from '../../../contract/import.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { projectsQuery } from '../projects/project-queries.ts';
import { useIsAdmin } from '../sign-in/session.ts';
import { workgroupsQuery } from './do-not-call-queries.ts';

/**
 * The scope of a ban. `workgroupIds` null = the whole company, or for a general user all their own
 * workgroups.
 */
export type ScopeForm = {
  readonly workgroupIds: readonly string[] | null;
  readonly projectId: string | null;
};

export const everywhere: ScopeForm = { workgroupIds: null, projectId: null };

/** Builds the scope from the selected options. */
export function scopeOf({
  workgroupIds,
  projectId,
}: Pick<EntryOptions, 'workgroupIds' | 'projectId'>): ScopeForm {
  return { workgroupIds: workgroupIds.length > 0 ? workgroupIds : null, projectId };
}

/** Whether the scope is complete: selected workgroups are at least one. */
export function isScopeComplete({ workgroupIds }: ScopeForm): boolean {
  return workgroupIds === null || workgroupIds.length > 0;
}

type Props = { scope: ScopeForm; onChange: (scope: ScopeForm) => void; everybody?: string };

/**
 * Whether the user can ban at all: a general user without workgroups cannot. True until it is
 * known.
 */
export function useHasScope(): boolean {
  const isAdmin = useIsAdmin();
  const workgroups = useQuery(workgroupsQuery);
  return isAdmin || workgroups.data?.length !== 0;
}

/**
 * The whole company or selected workgroups, and optionally one project. General users can only
 * select their own workgroups.
 */
export function ScopeInputs({ scope, onChange, everybody }: Props) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const hasScope = useHasScope();
  const workgroups = useQuery(workgroupsQuery);
  const projects = useQuery(projectsQuery);
  const own = isAdmin ? t('doNotCall.scopeCompany') : t('doNotCall.scopeOwn');
  return (
    <Stack gap="sm">
      <ErrorAlert error={workgroups.error ?? projects.error} />
      {!hasScope && (
        <Alert color="yellow" title={t('doNotCall.noOwnWorkgroup')}>
          {t('doNotCall.noOwnWorkgroupHint')}
        </Alert>
      )}
      <Radio.Group
        label={t('doNotCall.scope')}
        value={scope.workgroupIds === null ? 'everybody' : 'workgroups'}
        onChange={(value) => onChange({ ...scope, workgroupIds: value === 'workgroups' ? [] : null })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="everybody" label={everybody ?? own} />
          <Radio
            value="workgroups"
            label={t('doNotCall.scopeWorkgroups')}
            disabled={workgroups.data?.length === 0}
            description={workgroups.data?.length === 0 ? t('doNotCall.noWorkgroups') : undefined}
          />
        </Stack>
      </Radio.Group>
      {scope.workgroupIds !== null && (
        <MultiSelect
          pl={32}
          label={t('doNotCall.workgroups')}
          required
          searchable
          data={(workgroups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={[...scope.workgroupIds]}
          onChange={(workgroupIds) => onChange({ ...scope, workgroupIds })}
        />
      )}
      <Select
        label={t('doNotCall.project')}
        placeholder={t('doNotCall.allProjects')}
        clearable
        searchable
        data={(projects.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={scope.projectId}
        onChange={(projectId) => onChange({ ...scope, projectId })}
      />
    </Stack>
  );
}
