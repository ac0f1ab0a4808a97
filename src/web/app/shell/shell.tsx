import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../features/sign-in/session.ts';
import { Logo } from '../../ui/logo.tsx';
import { MainMenu } from './main-menu.tsx';
import { UserMenu } from './user-menu.tsx';

/** What stands around every page behind the sign-in: header, menu on the left, the page. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname, href } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes because the page has changed.
  useEffect(close, [pathname, close]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus may have gone because the page has changed.
  useEffect(keepFocus, [href]);

  return (
    <AppShell
      header={{ height: 52 }}
      // Below, on tablets, tables need the width.
      navbar={{ width: 216, breakpoint: 'lg', collapsed: { mobile: !opened } }}
      padding="lg"
    >
      <AppShell.Header px="md">
        <a className="skip-link" href="#page">
          {t('nav.skip')}
        </a>
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="lg"
              size="sm"
              aria-label={t('common.menu')}
            />
            <Logo />
            <Text size="sm" c="dimmed" truncate visibleFrom="sm">
              {me.tenant.name}
            </Text>
          </Group>
          <UserMenu me={me} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t('nav.label')}>
        <MainMenu />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1} style={{ outline: 'none' }}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

/** Where what had the focus has gone with its page, the keyboard goes on at the head of the new one. */
function keepFocus(): void {
  if (document.activeElement === document.body)
    document.getElementById('page')?.focus({ preventScroll: true });
}
