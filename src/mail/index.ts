/** Sends what people are told by e-mail, through an SMTP server, where there is one. */
export { type Mailer, openMailer } from './open-mailer.ts';
