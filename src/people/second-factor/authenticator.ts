import { Secret, TOTP } from 'otpauth';

/** 160 bits in base 32, as RFC 4226 recommends. */
export function makeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The URI that a QR code passes to an authenticator app. `label` identifies the account in the app.
 */
export function enrolmentUri(secret: string, label: string): string {
  return authenticatorOf(secret, label).toString();
}

/**
 * The time step (30 seconds) of the code: the current one or an adjacent one, to allow for clock
 * drift (RFC 6238, 5.2). Undefined if the code is wrong.
 */
export function stepOf(secret: string, code: string, now = Date.now()): number | undefined {
  const authenticator = authenticatorOf(secret, '');
  const delta = authenticator.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : authenticator.counter({ timestamp: now }) + delta;
}

function authenticatorOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Leadport', label, secret: Secret.fromBase32(secret) });
}
