import { createTransport } from 'nodemailer';

/** A plain-text mail to one recipient. */
type Mail = { readonly to: string; readonly subject: string; readonly text: string };

export type Mailer = {
  /**
   * Resolves when the server has accepted the mail. Rejects if it does not accept it within ten
   * seconds.
   */
  send(mail: Mail): Promise<void>;
  close(): void;
};

const patienceMs = 10_000;

/** `url`: smtp://user:password@host:port, or smtps://. Connects on the first mail. */
export function openMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const patience = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs };
  const transport = createTransport({ url, ...patience });
  return {
    // The address is passed separately and not as header text, so that display names cannot add
    // recipients.
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
