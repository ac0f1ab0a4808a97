/**
 * Calls: whether a user may call a number now, the URI to call, results, history and the queue.
 */
export { presentCall } from './present-call.ts';
export { registerCalls } from './register-calls.ts';
