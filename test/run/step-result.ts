/**
 * The result of a check or of a test file. `said` is its output: messages of a check, or failures
 * with reasons.
 */
export type StepResult = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly durationMs: number;
  readonly said: string;
};
