import type { Language } from '../contract/sentence.ts';
import type { System } from './system.ts';

/** 0 done · 1 done, some rows failed · 2 usage · 3 the file cannot be read · 4 system fault. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** What a command is given: its arguments, where to write, and the way to the database, opened only when it is needed. */
export type Console = {
  readonly args: readonly string[];
  readonly language: Language;
  /** Where people reach the web app: what links lead to. */
  readonly webUrl: string;
  /** For programs and results. */
  print(text: string): void;
  /** For people. */
  tell(text: string): void;
  openSystem(): Promise<System>;
  /** Aborts when the user presses Ctrl-C. */
  readonly interrupted: AbortSignal;
};

export type Command = {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly usage: string;
  /** Where the first argument says what is to be done: all it may say. */
  readonly actions?: readonly string[];
  run(console: Console): Promise<ExitCode>;
};

/** The command was called in a way it does not understand. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
