import { Tabs } from '@mantine/core';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { useCanImport, useIsAdmin, useMe } from '../sign-in/session.ts';

const paths = {
  account: '/settings/account',
  apiKeys: '/settings/api-keys',
  webhooks: '/settings/webhooks',
  mappings: '/settings/mappings',
  company: '/settings/company',
} as const;
type Tab = keyof typeof paths;

/** 設定: one's own account, and what is set up once. */
export function SettingsLayout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { secondFactorDue } = useMe();
  const canImport = useCanImport();
  const isAdmin = useIsAdmin();
  const shown: Readonly<Record<Tab, boolean>> = {
    account: true,
    apiKeys: !secondFactorDue,
    webhooks: isAdmin && !secondFactorDue,
    mappings: canImport && !secondFactorDue,
    company: isAdmin && !secondFactorDue,
  };
  const tabs = (Object.keys(paths) as Tab[]).filter((tab) => shown[tab]);
  const current = tabs.find((tab) => paths[tab] === pathname) ?? 'account';
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        tabTitle={`${t(`settings.tabs.${current}`)} - ${t('settings.title')}`}
      />
      <Tabs
        value={current}
        onChange={(chosen) => {
          const tab = tabs.find((known) => known === chosen);
          if (tab) void navigate({ to: paths[tab] });
        }}
        mb="lg"
      >
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`settings.tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Outlet />
    </>
  );
}
