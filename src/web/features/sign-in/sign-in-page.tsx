import { Button, Center, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showLanguage } from '../../app/i18n.ts';
import { useLanguage } from '../../app/use-language.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useSignIn } from './session.ts';

const route = getRouteApi('/sign-in');

/** ログイン: back to where the person was going. */
export function SignInPage() {
  const { t } = useTranslation();
  const { back } = route.useSearch();
  const router = useRouter();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, { onSuccess: () => router.history.replace(back ?? '/leads') });
  };

  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" w={400} component="form" onSubmit={submit} aria-labelledby="sign-in-title">
        <Stack>
          <Logo />
          <Title order={1} id="sign-in-title">
            {t('signIn.title')}
          </Title>
          <ErrorAlert error={signIn.error} />
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            data-autofocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
          <LanguageChoice value={useLanguage()} onChange={showLanguage} />
        </Stack>
      </Paper>
    </Center>
  );
}
