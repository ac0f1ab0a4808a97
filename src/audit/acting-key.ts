import { AsyncLocalStorage } from 'node:async_hooks';

/** The API key that a request is made by, as the log names it: keys are deleted when they are revoked, and the name is all that stays. */
export type ActingKey = { readonly id: string; readonly name: string };

/*
 * Beside the calls, not handed through them: every rule of every noun would have to pass on what the log alone wants to know, and the one
 * that forgot it would go unnoticed.
 */
const acting = new AsyncLocalStorage<ActingKey>();

/** What `work` and all that follows from it writes into the log is done by this key, in its owner's name. */
export function withActingKey(key: ActingKey, work: () => void): void {
  acting.run(key, work);
}

/** The key that acts here; undefined where a person or the system does. */
export function findActingKey(): ActingKey | undefined {
  return acting.getStore();
}
