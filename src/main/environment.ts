import { fileURLToPath } from 'node:url';
import { renderSentence, type Sentence } from '../contract/sentence.ts';
import { readLanguage } from './read-language.ts';

/** Folders of the project, independent of the working folder. */
export const projectFolders = {
  migrations: fileURLToPath(new URL('../../migrations', import.meta.url)),
  builtWeb: fileURLToPath(new URL('../../dist/web', import.meta.url)),
  root: fileURLToPath(new URL('../..', import.meta.url)),
} as const;

/** The settings from the environment. */
export type Environment = {
  /** All of Leadport's data: the embedded database and the files of imports. */
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** An existing server to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** How long a process working on an import can be silent before another takes over. */
  readonly leaseSeconds: number;
  readonly adminEmail: string;
  /** null: generated, and printed once. */
  readonly adminPassword: string | null;
  readonly sessionSecret: string | null;
  /**
   * The key by which erased numbers are kept out; null: generated and stored in the data folder.
   */
  readonly erasureKey: string | null;
  /** Replaces the secrets that the database was used with before by those of this process. */
  readonly replaceSecrets: boolean;
  /** The URL of the web app, without a trailing slash. */
  readonly publicUrl: string | null;
  /** The mail server; null: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly logLevel: string;
  /** Trust a reverse proxy about addresses and https. */
  readonly trustProxy: boolean;
  /** Webhooks may lead into the network of this machine, and need no https. */
  readonly allowPrivateWebhooks: boolean;
};

const texts = {
  port: {
    ja: 'PORT には0から65535のポート番号を指定してください：{value}',
    en: 'PORT must be a port number from 0 to 65535, not "{value}"',
  },
  leaseSeconds: {
    ja: 'LEADPORT_LEASE_SECONDS には正の秒数を指定してください：{value}',
    en: 'LEADPORT_LEASE_SECONDS must be a positive number of seconds, not "{value}"',
  },
  storageUrl: {
    ja: 'STORAGE_URL には対応していません。ファイルは LEADPORT_DATA のフォルダーに保存されます。STORAGE_URL の指定をやめ、複数のマシンで使う場合はこのフォルダーを共有してください',
    en: 'STORAGE_URL is not supported. Files are stored in the folder LEADPORT_DATA. Unset STORAGE_URL, and share that folder if there are several machines',
  },
  smtpUrl: {
    ja: 'SMTP_URL には smtp://user:password@host:587 の形式で指定してください',
    en: 'SMTP_URL must look like smtp://user:password@host:587',
  },
  mailFrom: {
    ja: 'SMTP_URL を指定する場合は、MAIL_FROM に送信元のメールアドレスを指定してください',
    en: 'SMTP_URL needs MAIL_FROM: the sender address of mails',
  },
  publicUrl: {
    ja: 'SMTP_URL を指定する場合は、LEADPORT_URL にWebアプリのURL（例：https://leads.example）を指定してください',
    en: 'SMTP_URL needs LEADPORT_URL: the address of the web app, such as https://leads.example',
  },
} as const satisfies Record<string, Sentence>;

function say(sentence: Sentence, env: NodeJS.ProcessEnv, name = ''): string {
  return renderSentence(sentence, { value: env[name] ?? '' }, readLanguage(env));
}

/** Reads the environment. Throws a sentence for a person where a value is invalid. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(say(texts.port, env, 'PORT'));
  const leaseSeconds = Number(env['LEADPORT_LEASE_SECONDS'] || 7);
  if (!(leaseSeconds > 0)) throw new Error(say(texts.leaseSeconds, env, 'LEADPORT_LEASE_SECONDS'));
  if (env['STORAGE_URL']) throw new Error(say(texts.storageUrl, env));
  return {
    dataDir: env['LEADPORT_DATA'] || 'data',
    port,
    host: env['HOST'] || '127.0.0.1',
    databaseUrl: env['DATABASE_URL'] || null,
    leaseSeconds,
    adminEmail: env['LEADPORT_ADMIN_EMAIL'] || 'admin@leadport.local',
    adminPassword: env['LEADPORT_ADMIN_PASSWORD'] || null,
    sessionSecret: env['LEADPORT_SESSION_SECRET'] || null,
    replaceSecrets: env['LEADPORT_REPLACE_SECRETS'] === '1',
    erasureKey: env['LEADPORT_ERASURE_KEY'] || null,
    publicUrl: env['LEADPORT_URL']?.replace(/\/+$/, '') || null,
    mail: readMail(env),
    logLevel: env['LEADPORT_LOG'] || 'warn',
    trustProxy: env['TRUST_PROXY'] === '1',
    allowPrivateWebhooks: env['LEADPORT_WEBHOOKS_PRIVATE'] === '1',
  };
}

/**
 * Links in mails must always lead here, regardless of the host of a request. Mail therefore
 * requires LEADPORT_URL.
 */
function readMail(env: NodeJS.ProcessEnv): Environment['mail'] {
  const url = env['SMTP_URL'];
  if (!url) return null;
  const from = env['MAIL_FROM'];
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Error(say(texts.smtpUrl, env));
  if (!from) throw new Error(say(texts.mailFrom, env));
  if (!URL.canParse(env['LEADPORT_URL'] ?? '')) throw new Error(say(texts.publicUrl, env));
  return { url, from };
}
