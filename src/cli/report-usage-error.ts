import { type Language, renderSentence } from '../contract/sentence.ts';
import { findUsages, synopsisOf, type Usage } from './usage.ts';
import type { UsageError } from './usage-error.ts';

type Call = {
  readonly name: string;
  readonly usage: Usage | Readonly<Record<string, Usage>>;
  readonly args: readonly string[];
  readonly language: Language;
};

/** A usage error as JSON where `--json` was given, else as text with the usage of the command. */
export function reportUsageError(error: UsageError, { name, usage, args, language }: Call): string {
  const message = renderSentence(error.sentence, error.params, language);
  const hint = findUsages(usage, args).map(synopsisOf).join('\n');
  if (args.includes('--json')) return JSON.stringify({ code: 'usage', message, hint, line: null });
  return `${name}${language === 'ja' ? '：' : ': '}${message}\n${hint}`;
}
