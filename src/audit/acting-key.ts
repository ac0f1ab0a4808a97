import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The API key of a request, as recorded in the log. Revoked keys are deleted, so only the name
 * remains.
 */
export type ActingKey = { readonly id: string; readonly name: string };

/**
 * Context of the request instead of a parameter: every function would otherwise have to pass on
 * what only the log needs, and an omission would not be noticed.
 */
const acting = new AsyncLocalStorage<ActingKey>();

/** All log entries written by `work` and its continuations name this key and its owner. */
export function withActingKey(key: ActingKey, work: () => void): void {
  acting.run(key, work);
}

/** The key of the current request. Undefined for users and the system. */
export function findActingKey(): ActingKey | undefined {
  return acting.getStore();
}
