import { IconLock } from '@tabler/icons-react';
import type { FunctionComponent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanImport, useIsAdmin } from '../features/sign-in/session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** The page for administrators; for others, who have its address from somebody, what they lack. */
export function forAdmins(Page: FunctionComponent): FunctionComponent {
  return function ForAdmins() {
    return useIsAdmin() ? <Page /> : <Forbidden />;
  };
}

/** The same for those who may import. */
export function forImporters(Page: FunctionComponent): FunctionComponent {
  return function ForImporters() {
    return useCanImport() ? <Page /> : <Forbidden />;
  };
}

function Forbidden() {
  const { t } = useTranslation();
  usePageTitle(t('problem.noRight.title'));
  return (
    <EmptyState
      icon={<IconLock size={40} />}
      title={t('problem.noRight.title')}
      text={t('problem.noRight.hint')}
    >
      <LinkButton to="/leads" variant="default">
        {t('problem.pageNotFound.toLeads')}
      </LinkButton>
    </EmptyState>
  );
}
