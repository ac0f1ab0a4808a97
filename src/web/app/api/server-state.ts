/** Whether the server (or its database) cannot be reached at the moment, as the last answer said. */
let isAway = false;
const listeners = new Set<() => void>();

/** Notes what an answer says about the server; 0 = there was no answer. */
export function noteAnswer(status: number): void {
  const before = isAway;
  isAway = isAwayStatus(status);
  if (isAway !== before) for (const listener of listeners) listener();
}

/** No answer, or one of a server or proxy that has nothing behind it: worth asking again. */
export function isAwayStatus(status: number): boolean {
  return [0, 502, 503, 504].includes(status);
}

/** For `useSyncExternalStore`. */
export const serverState = {
  isAway: () => isAway,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
