import type { ProblemJson } from '../../../contract/wire.ts';

/** What the server (or the way to it) said no with: a title and a hint in the reader's language. The only error `call` throws, apart from AbortError. */
export class ApiProblem extends Error {
  readonly problem: ProblemJson;

  constructor(problem: ProblemJson) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** Whether the error is a problem of this code, e.g. `version_conflict`. */
export function isProblem(error: unknown, code: string): boolean {
  return error instanceof ApiProblem && error.problem.code === code;
}

/** Whether the error says that nobody is signed in. A failed sign-in is 401 too, but is no reason to leave the page. */
export function isSignedOut(error: unknown): boolean {
  return isProblem(error, 'not_signed_in');
}
