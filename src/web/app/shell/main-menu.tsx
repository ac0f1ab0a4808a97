import { NavLink, type NavLinkProps } from '@mantine/core';
import {
  IconAddressBook,
  IconEraser,
  IconForms,
  IconHistory,
  IconPhone,
  IconPhoneOff,
  IconSettings,
  IconShieldCheck,
  IconStack2,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WaitingBadge } from '../../features/imports/waiting-badge.tsx';
import { useCanImport, useIsAdmin } from '../../features/sign-in/session.ts';

type Props = NavLinkProps &
  Omit<ComponentPropsWithRef<'a'>, 'style' | 'color' | 'onChange'> & { 'data-status'?: 'active' };

const MenuLink = createLink((props: Props) => (
  <NavLink component="a" fz="sm" {...props} active={props['data-status'] === 'active'} />
));

/** The pages that are there, in the order of the work. */
export function MainMenu() {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const canImport = useCanImport();
  return (
    <>
      <MenuLink to="/leads" label={t('nav.leads')} leftSection={<IconAddressBook size={18} aria-hidden />} />
      <MenuLink to="/contacts" label={t('nav.contacts')} leftSection={<IconPhone size={18} aria-hidden />} />
      <MenuLink to="/projects" label={t('nav.projects')} leftSection={<IconStack2 size={18} aria-hidden />} />
      <MenuLink to="/fields" label={t('nav.fields')} leftSection={<IconForms size={18} aria-hidden />} />
      <MenuLink
        to="/imports"
        label={t('nav.imports')}
        leftSection={<IconHistory size={18} aria-hidden />}
        rightSection={canImport && <WaitingBadge />}
      />
      <MenuLink
        to="/do-not-call"
        label={t('nav.doNotCall')}
        leftSection={<IconPhoneOff size={18} aria-hidden />}
      />
      <MenuLink
        to="/workgroups"
        label={t('nav.workgroups')}
        leftSection={<IconUsersGroup size={18} aria-hidden />}
      />
      {isAdmin && (
        <MenuLink to="/users" label={t('nav.users')} leftSection={<IconUsers size={18} aria-hidden />} />
      )}
      {isAdmin && (
        <>
          <MenuLink
            to="/audit"
            label={t('nav.audit')}
            leftSection={<IconShieldCheck size={18} aria-hidden />}
          />
          <MenuLink
            to="/erasures"
            label={t('nav.erasures')}
            leftSection={<IconEraser size={18} aria-hidden />}
          />
        </>
      )}
      <MenuLink
        to="/settings"
        label={t('nav.settings')}
        leftSection={<IconSettings size={18} aria-hidden />}
      />
    </>
  );
}
