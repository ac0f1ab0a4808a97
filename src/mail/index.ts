/** Sends e-mail through an SMTP server, if one is configured. */
export { type Mailer, openMailer } from './open-mailer.ts';
