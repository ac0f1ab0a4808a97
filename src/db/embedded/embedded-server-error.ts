/** Why the embedded server could not be started. Each fault has its own advice in the message. */
export type EmbeddedServerFault =
  | 'noBinaries'
  | 'noIdentity'
  | 'notOurs'
  | 'otherMajor'
  | 'wrongPassword'
  | 'cannotInitialise'
  | 'cannotStart';

/**
 * A permanent error that the operator must resolve. `message` says in English what happened, where,
 * and what to do.
 */
export class EmbeddedServerError extends Error {
  readonly fault: EmbeddedServerFault;

  constructor(fault: EmbeddedServerFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedServerError';
    this.fault = fault;
  }
}

/** True if `error` is a system error with one of these codes (`ENOENT`, …). */
export function isSystemError(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
