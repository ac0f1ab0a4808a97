import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { doNotCallReasonNames } from '../../../../../contract/do-not-call.ts';
import type { EntryOptions } from '../../../../../contract/import.ts';
import { formatList } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatDay } from '../../../../ui/date-time.tsx';
import { workgroupsQuery } from '../../../do-not-call/do-not-call-queries.ts';
import { formatExpiry } from '../../../do-not-call/format-expiry.ts';
import { projectsQuery } from '../../../projects/project-queries.ts';
import type { Fact } from './fact-list.tsx';

/** Says what became of the numbers of a do-not-call list, and for whom. */
export function useEntryFacts(): (entries: EntryOptions) => readonly Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const workgroups = useQuery(workgroupsQuery).data ?? [];
  const projects = useQuery(projectsQuery).data ?? [];
  return (entries) =>
    entries.action === 'release'
      ? [
          [t('wizard.entries.action'), t('wizard.entries.release')],
          ...scope(entries, t('wizard.entries.releaseEverywhere')),
          [t('doNotCall.releaseReason'), entries.releaseReason],
        ]
      : [
          [t('wizard.entries.action'), t('wizard.entries.ban')],
          ...scope(entries, t('doNotCall.scopeCompany')),
          ...ban(entries),
        ];

  /** A workgroup or project that is gone, or that the reader does not see, goes by its number. */
  function scope({ workgroupIds, projectId }: EntryOptions, everybody: string): readonly Fact[] {
    const names = workgroupIds.map((id) => nameIn(workgroups, id));
    return [
      [t('doNotCall.scope'), names.length > 0 ? formatList(names, language) : everybody],
      [t('doNotCall.project'), projectId ? nameIn(projects, projectId) : t('doNotCall.allProjects')],
    ];
  }

  function ban({ reason, refusedOn, evidence, expiresAt }: EntryOptions): readonly Fact[] {
    return [
      [t('doNotCall.reason'), doNotCallReasonNames[reason][language]],
      [t('doNotCall.refusedOn'), refusedOn ? formatDay(refusedOn, language) : '–'],
      [t('doNotCall.evidence'), evidence || '–'],
      [t('doNotCall.expires'), expiresAt ? formatExpiry(expiresAt, language) : t('doNotCall.noExpiry')],
    ];
  }
}

function nameIn(things: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return things.find((thing) => thing.id === id)?.name ?? `#${id}`;
}
