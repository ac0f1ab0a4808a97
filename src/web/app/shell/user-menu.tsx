import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../contract/sentence.ts';
import type { Me } from '../../../contract/session.ts';
import { useChangeLanguage, useSignOut } from '../../features/sign-in/session.ts';
import { languageNames } from '../../ui/language-choice.tsx';
import { notifyProblem } from '../../ui/notify.ts';

/** Who is signed in, their language, and the way out. */
export function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const changeLanguage = useChangeLanguage();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          aria-label={`${t('nav.userMenu')}: ${me.name}`}
          leftSection={<IconUser size={18} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {me.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="xs" truncate>
            {me.email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('nav.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            rightSection={language === me.language && <IconCheck size={16} aria-hidden />}
            onClick={() => changeLanguage.mutate(language, { onError: notifyProblem })}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => signOut.mutate(undefined, { onError: notifyProblem })}
        >
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
