import { Alert, Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordResetAnswerSchema } from '../../../contract/user.ts';
import { call } from '../../app/api/call.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { LinkAnchor } from '../../ui/link-button.tsx';
import { SignInFrame } from './sign-in-frame.tsx';

/** パスワードの再設定: shows the same message for known and unknown addresses. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const forget = useMutation({
    mutationFn: () =>
      call(passwordResetAnswerSchema, { method: 'POST', path: '/password-resets', body: { email } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    forget.mutate();
  };
  return (
    <SignInFrame title={t('signIn.forgotTitle')} onSubmit={submit}>
      <ErrorAlert error={forget.error} />
      {forget.data ? (
        <Alert role="status">{t(forget.data.mailing ? 'signIn.forgotSent' : 'signIn.forgotNoMail')}</Alert>
      ) : (
        <>
          <Text size="sm">{t('signIn.forgotText')}</Text>
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            autoFocus
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" loading={forget.isPending}>
            {t('signIn.forgotSubmit')}
          </Button>
        </>
      )}
      <LinkAnchor to="/sign-in">{t('signIn.backToSignIn')}</LinkAnchor>
    </SignInFrame>
  );
}
