/** Converts errors to problem+json (RFC 9457) in the user's language. */
export {
  answerError,
  answerNotFound,
  answerRefusal,
  describeFault,
  describeProblem,
  retryAfterSeconds,
} from './answer-error.ts';
export { InvalidFields } from './invalid-fields.ts';
export { readerLanguage } from './reader-language.ts';
export { toRefusal } from './to-refusal.ts';
