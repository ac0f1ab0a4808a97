import type { signIn as source } from '../ja/sign-in.ts';
import type { Texts } from '../texts.ts';

export const signIn: Texts<typeof source> = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  code: 'Code',
  codeHint: 'Six digits from your authenticator app, or a recovery code',
  otherAccount: 'Sign in as somebody else',
  forgot: 'Forgot your password?',
  forgotTitle: 'Set a new password',
  forgotText: 'Enter the e-mail address you sign in with.',
  forgotSubmit: 'Send me a link',
  forgotSent: 'If the address is known here, a link is on its way. Open it within an hour.',
  forgotNoMail: 'This system sends no mail. Ask an administrator to make you a password link.',
  backToSignIn: 'Back to the sign-in page',
  setTitle: 'Choose a password',
  newPassword: 'New password',
  newPasswordHint: 'At least 12 characters; the longer the safer',
  again: 'New password, again',
  different: 'The two are not the same',
  setSubmit: 'Set the password',
  setDone: 'The password is set. Sign in with your e-mail address and the new password.',
  noToken: 'The link is not complete. Open it as you received it.',
};
