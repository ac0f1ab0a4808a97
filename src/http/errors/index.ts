/** Turns whatever went wrong into problem+json (RFC 9457) in the reader's language. */
export { answerError, answerNotFound } from './answer-error.ts';
