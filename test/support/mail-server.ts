import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { atEnd } from './at-end.ts';

export type MailServer = {
  readonly url: string;
  /** Waits for the next mail, with its parts decoded. */
  next(): Promise<{ readonly to: string; readonly body: string }>;
};

/**
 * Starts a real SMTP server on a free port that keeps its mails. Stops it after the tests of the
 * file.
 */
export async function mailServer(): Promise<MailServer> {
  const queue: { to: string; body: string }[] = [];
  const waiting: ((mail: { to: string; body: string }) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      text(stream).then((raw) => {
        const mail = { to: session.envelope.rcptTo.map(({ address }) => address).join(), body: decode(raw) };
        const taker = waiting.shift();
        if (taker) taker(mail);
        else queue.push(mail);
        done();
      }, done);
    },
  });
  const port = await new Promise<number>((resolve) => {
    const net = server.listen(0, '127.0.0.1', () => {
      const address = net.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  atEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: () => {
      const mail = queue.shift();
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}

/** The text of a mail with one part, in any transfer encoding. */
function decode(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
