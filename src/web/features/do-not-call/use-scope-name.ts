import { useTranslation } from 'react-i18next';
import type { DoNotCallEntry } from '../../../contract/do-not-call.ts';

/** Returns a function that names the scope of an entry. */
export function useScopeName(): (entry: Pick<DoNotCallEntry, 'workgroup' | 'project'>) => string {
  const { t } = useTranslation();
  return ({ workgroup, project }) =>
    [workgroup?.name ?? t('doNotCall.scopeCompany'), ...(project ? [project.name] : [])].join(' / ');
}
