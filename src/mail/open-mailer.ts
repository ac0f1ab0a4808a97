import { createTransport } from 'nodemailer';

/** A plain text for one person. */
type Mail = { readonly to: string; readonly subject: string; readonly text: string };

export type Mailer = {
  /** Done when the server has taken it. Rejects where it does not, or does not answer within ten seconds. */
  send(mail: Mail): Promise<void>;
  close(): void;
};

const patienceMs = 10_000;

/** `url`: smtp://user:password@host:port, or smtps://. Connects with the first mail. */
export function openMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const patience = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs };
  const transport = createTransport({ url, ...patience });
  return {
    // The address stands alone, not in a header's text: what people call themselves cannot add recipients.
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
