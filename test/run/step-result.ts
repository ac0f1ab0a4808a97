/** What came of a check or of a test file. `said` is shown below its line: what a check printed, what failed and why. */
export type StepResult = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly durationMs: number;
  readonly said: string;
};
