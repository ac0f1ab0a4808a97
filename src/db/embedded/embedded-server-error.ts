/** Why the server of our own could not be had. Each has its own advice in the message. */
export type EmbeddedServerFault =
  | 'noBinaries'
  | 'noIdentity'
  | 'notOurs'
  | 'otherMajor'
  | 'wrongPassword'
  | 'cannotInitialise'
  | 'cannotStart';

/** Permanent until somebody acts: `message` says what happened, to what, and what to do. For the operator, in English. */
export class EmbeddedServerError extends Error {
  readonly fault: EmbeddedServerFault;

  constructor(fault: EmbeddedServerFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedServerError';
    this.fault = fault;
  }
}

/** True where `error` is a system error of one of these codes (`ENOENT`, …). */
export function isSystemError(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
