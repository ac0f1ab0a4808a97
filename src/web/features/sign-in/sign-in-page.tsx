import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../app/api/api-problem.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { LinkAnchor } from '../../ui/link-button.tsx';
import { useSignIn } from './session.ts';
import { SignInFrame } from './sign-in-frame.tsx';

const route = getRouteApi('/sign-in');

/**
 * ログイン: returns to the page that the user wanted to open. Users with a second factor are asked for
 * a code once the password is correct.
 */
export function SignInPage() {
  const { t } = useTranslation();
  const { back } = route.useSearch();
  const router = useRouter();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { email, password, code },
      {
        onSuccess: () => router.history.replace(back ?? '/leads'),
        onError: (error) => {
          if (isProblem(error, 'code_required') || isProblem(error, 'code_wrong')) setCode('');
        },
      },
    );
  };
  const startOver = () => {
    setCode(undefined);
    setPassword('');
    signIn.reset();
  };

  return (
    <SignInFrame title={t('signIn.title')} onSubmit={submit}>
      <ErrorAlert error={isProblem(signIn.error, 'code_required') ? null : signIn.error} />
      {code === undefined ? (
        <>
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
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
        </>
      ) : (
        <TextInput
          label={t('signIn.code')}
          description={t('signIn.codeHint')}
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <Button type="submit" loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
      {code === undefined ? (
        <LinkAnchor to="/forgot-password">{t('signIn.forgot')}</LinkAnchor>
      ) : (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={startOver}>
          {t('signIn.otherAccount')}
        </Anchor>
      )}
    </SignInFrame>
  );
}
