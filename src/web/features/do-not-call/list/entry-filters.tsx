import { Group, Pill, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { doNotCallReasonNames, doNotCallReasons, doNotCallStates } from '../../../../contract/do-not-call.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { SearchBox } from '../../../ui/search-box.tsx';
import { projectsQuery } from '../../projects/project-queries.ts';
import { type EntryNarrowing, workgroupsQuery } from '../do-not-call-queries.ts';

type Props = { narrowing: EntryNarrowing; onChange: (narrowing: EntryNarrowing) => void };

/** Filters by number, workgroup, project, reason and state. */
export function EntryFilters({ narrowing, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const workgroups = useQuery(workgroupsQuery);
  const projects = useQuery(projectsQuery);
  const change = (part: EntryNarrowing) => onChange({ ...narrowing, ...part });
  const all = { placeholder: t('doNotCall.all'), clearable: true, w: 160 };
  return (
    <Group align="flex-end" gap="sm">
      <SearchBox
        placeholder={t('doNotCall.searchPlaceholder')}
        value={narrowing.q ?? ''}
        onSearch={(q) => change({ q: q || undefined })}
      />
      <Select
        {...all}
        label={t('doNotCall.workgroup')}
        searchable
        data={(workgroups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={narrowing.workgroupId ?? null}
        onChange={(id) => change({ workgroupId: id ?? undefined })}
      />
      <Select
        {...all}
        label={t('doNotCall.project')}
        searchable
        data={(projects.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={narrowing.projectId ?? null}
        onChange={(id) => change({ projectId: id ?? undefined })}
      />
      <Select
        {...all}
        label={t('doNotCall.reason')}
        data={doNotCallReasons.map((code) => ({ value: code, label: doNotCallReasonNames[code][language] }))}
        value={narrowing.reason ?? null}
        onChange={(chosen) => change({ reason: doNotCallReasons.find((code) => code === chosen) })}
      />
      <Select
        label={t('doNotCall.state')}
        w={140}
        allowDeselect={false}
        data={doNotCallStates.map((state) => ({ value: state, label: t(`doNotCall.states.${state}`) }))}
        value={narrowing.state ?? 'active'}
        onChange={(chosen) => {
          const state = doNotCallStates.find((known) => known === chosen);
          change({ state: state === 'active' ? undefined : state });
        }}
      />
      {narrowing.importId && (
        <Pill
          size="lg"
          withRemoveButton
          removeButtonProps={{
            'aria-label': t('doNotCall.removeNarrowing'),
            'aria-hidden': false,
            tabIndex: 0,
          }}
          onRemove={() => change({ importId: undefined, state: undefined })}
        >
          {t('doNotCall.narrowedByImport', { id: narrowing.importId })}
        </Pill>
      )}
    </Group>
  );
}
