import type { signIn as source } from '../ja/sign-in.ts';
import type { Texts } from '../texts.ts';

export const signIn: Texts<typeof source> = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
};
