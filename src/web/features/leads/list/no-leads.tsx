import { IconAddressBook, IconSearchOff, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useCanImport } from '../../sign-in/session.ts';

/** No lead to show: because nothing fits, or because nothing has been imported yet. */
export function NoLeads({ projectId, narrowed }: { projectId: string; narrowed: boolean }) {
  const { t } = useTranslation();
  const canImport = useCanImport();
  if (narrowed) {
    return (
      <EmptyState
        icon={<IconSearchOff size={40} />}
        title={t('leads.nothingFoundTitle')}
        text={t('leads.nothingFoundText')}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconAddressBook size={40} />}
      title={t('leads.emptyTitle')}
      text={canImport ? t('leads.emptyText') : t('leads.emptyNoImport')}
    >
      {canImport && (
        <LinkButton to="/import" search={{ projectId }} color="orange.9">
          {t('leads.importLeads')}
        </LinkButton>
      )}
    </EmptyState>
  );
}

/** No project to show leads of. */
export function NoProjects() {
  const { t } = useTranslation();
  const canImport = useCanImport();
  return (
    <EmptyState
      icon={<IconStack2 size={40} />}
      title={t('leads.noProjectTitle')}
      text={canImport ? t('leads.noProjectText') : t('leads.noProjectGeneral')}
    >
      {canImport && (
        <LinkButton to="/projects" variant="default">
          {t('nav.projects')}
        </LinkButton>
      )}
    </EmptyState>
  );
}
