/** Turns whatever went wrong into problem+json (RFC 9457) in the reader's language. */
export {
  answerError,
  answerNotFound,
  answerRefusal,
  describeFault,
  describeProblem,
  retryAfterSeconds,
} from './answer-error.ts';
export { readerLanguage } from './reader-language.ts';
export { toRefusal } from './to-refusal.ts';
