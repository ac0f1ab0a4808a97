import type { Language } from '../contract/sentence.ts';
import type { System } from './system.ts';
import type { Usage } from './usage.ts';

/**
 * 0 done · 1 done, some rows failed · 2 usage error · 3 the file cannot be read · 4 system error.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/**
 * What a command gets: its arguments, its outputs, and access to the database, which opens on first
 * use.
 */
export type Console = {
  readonly args: readonly string[];
  readonly language: Language;
  /** Where people reach the web app: the base of links. */
  readonly webUrl: string;
  /** Output for programs and results. */
  stdout(text: string): void;
  /** Messages for the user. */
  stderr(text: string): void;
  openSystem(): Promise<System>;
  /** Aborts when the user presses Ctrl-C. */
  readonly interrupted: AbortSignal;
};

export type Command = {
  /** Its own, or that of each of its actions by name. */
  readonly usage: Usage | Readonly<Record<string, Usage>>;
  run(console: Console): Promise<ExitCode>;
};
