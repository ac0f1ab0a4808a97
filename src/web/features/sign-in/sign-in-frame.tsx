import { Center, Paper, Stack, Title } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { showLanguage } from '../../app/i18n.ts';
import { useLanguage } from '../../app/use-language.ts';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Logo } from '../../ui/logo.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

type Props = { title: string; onSubmit: FormEventHandler; children: ReactNode };

/** The frame around the forms of users who are not signed in. */
export function SignInFrame({ title, onSubmit, children }: Props) {
  usePageTitle(title);
  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" w={400} component="form" onSubmit={onSubmit} aria-labelledby="form-title">
        <Stack>
          <Logo />
          <Title order={1} id="form-title">
            {title}
          </Title>
          {children}
          <LanguageChoice value={useLanguage()} onChange={showLanguage} />
        </Stack>
      </Paper>
    </Center>
  );
}
