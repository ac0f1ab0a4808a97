import { Alert, Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../app/api/call.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { LinkAnchor } from '../../ui/link-button.tsx';
import { SignInFrame } from './sign-in-frame.tsx';

/**
 * パスワードの設定: the target of links in invitations and password resets. The secret is the part after #.
 */
export function SetPasswordPage() {
  const { t } = useTranslation();
  // Changes when a second link is opened in the same tab.
  const token = useLocation({ select: ({ hash }) => hash });
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const setting = useMutation({
    mutationFn: () => send({ method: 'POST', path: '/password', body: { token, password } }),
  });
  const differs = again !== '' && again !== password;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (again === password) setting.mutate();
  };
  return (
    <SignInFrame title={t('signIn.setTitle')} onSubmit={submit}>
      <ErrorAlert error={setting.error} />
      {token === '' && <Alert color="red">{t('signIn.noToken')}</Alert>}
      {setting.isSuccess && (
        <Alert role="status" color="teal">
          {t('signIn.setDone')}
        </Alert>
      )}
      {token !== '' && !setting.isSuccess && (
        <>
          <PasswordInput
            label={t('signIn.newPassword')}
            description={t('signIn.newPasswordHint')}
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={1000}
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('signIn.again')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            error={differs && t('signIn.different')}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <Button type="submit" loading={setting.isPending} disabled={differs}>
            {t('signIn.setSubmit')}
          </Button>
        </>
      )}
      <LinkAnchor to="/sign-in">{t('signIn.backToSignIn')}</LinkAnchor>
    </SignInFrame>
  );
}
