import { fileURLToPath } from 'node:url';

/** Where the parts of a clone lie, whatever folder Leadport is started from. */
export const projectFolders = {
  migrations: fileURLToPath(new URL('../../migrations', import.meta.url)),
  builtWeb: fileURLToPath(new URL('../../dist/web', import.meta.url)),
  root: fileURLToPath(new URL('../..', import.meta.url)),
} as const;

/** What the environment says. */
export type Environment = {
  /** Everything Leadport keeps: the embedded database and the files of imports. */
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** A server that is there already, instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** How long a process that works on an import may be silent before another takes it over. */
  readonly leaseSeconds: number;
  readonly adminEmail: string;
  /** null: one is made up, and printed once. */
  readonly adminPassword: string | null;
  readonly sessionSecret: string | null;
  /** Under which erased numbers are kept out; null: one is made and kept in the data folder. */
  readonly erasureKey: string | null;
  /** Replaces the secrets that the database was used with before by those of this process. */
  readonly replaceSecrets: boolean;
  /** Where people reach the web app, without a slash at the end. */
  readonly publicUrl: string | null;
  /** By which mail goes out; null = none does. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly logLevel: string;
  /** Believe a proxy in front about addresses and https. */
  readonly trustProxy: boolean;
};

/** Reads the environment. Throws a sentence for a person where a value cannot be. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is not a port: ${env['PORT']}`);
  const leaseSeconds = Number(env['LEADPORT_LEASE_SECONDS'] || 15);
  if (!(leaseSeconds > 0))
    throw new Error(`LEADPORT_LEASE_SECONDS is no time: ${env['LEADPORT_LEASE_SECONDS']}`);
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
  };
}

/** A mail's link must lead here, whoever asks for it and by whatever address: so mail needs LEADPORT_URL. */
function readMail(env: NodeJS.ProcessEnv): Environment['mail'] {
  const url = env['SMTP_URL'];
  if (!url) return null;
  const from = env['MAIL_FROM'];
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Error('SMTP_URL is not like smtp://user:password@host:587');
  if (!from) throw new Error('SMTP_URL needs MAIL_FROM: the address that mail comes from');
  if (!URL.canParse(env['LEADPORT_URL'] ?? ''))
    throw new Error('SMTP_URL needs LEADPORT_URL: where people reach Leadport, as https://leads.example');
  return { url, from };
}
