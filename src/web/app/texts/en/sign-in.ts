import type { signIn as source } from '../ja/sign-in.ts';
import type { Texts } from '../texts.ts';

export const signIn: Texts<typeof source> = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  code: 'Verification code',
  codeHint: 'Six digits from your authenticator app, or a recovery code',
  otherAccount: 'Use another account',
  forgot: 'Forgot your password?',
  forgotTitle: 'Set a new password',
  forgotText: 'Enter the e-mail address you sign in with.',
  forgotSubmit: 'Send reset link',
  forgotSent: 'If this address is registered, we have sent a reset link. Open it within one hour.',
  forgotNoMail: 'Email is not set up on this system. Ask an administrator for a password link.',
  backToSignIn: 'Back to the sign-in page',
  setTitle: 'Choose a password',
  newPassword: 'New password',
  newPasswordHint: 'At least 12 characters; longer is safer',
  again: 'New password, again',
  different: 'The passwords do not match',
  setSubmit: 'Set the password',
  setDone: 'The password is set. Sign in with your e-mail address and the new password.',
  noToken: 'This link is incomplete. Open the whole link that you received.',
};
