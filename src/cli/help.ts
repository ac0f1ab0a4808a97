import type { Language, Sentence } from '../contract/sentence.ts';
import { commands } from './commands.ts';
import { describeUsages, findUsages } from './usage.ts';

const texts = {
  usage: { ja: '使い方：leadport コマンド …', en: 'Usage: leadport COMMAND …' },
  more: {
    ja: '詳しくは leadport コマンド --help',
    en: 'Run "leadport COMMAND --help" for details.',
  },
} as const satisfies Record<string, Sentence>;

/** The list of commands. */
export function listCommands(language: Language): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    texts.usage[language],
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)} ${summary[language]}`),
    texts.more[language],
  ].join('\n');
}

/** The help of a command, or of the action of it that the arguments name. */
export async function describeCommand(
  name: string,
  args: readonly string[],
  language: Language,
): Promise<string> {
  const entry = commands[name];
  if (!entry) return listCommands(language);
  return describeUsages(findUsages(await entry.loadUsage(), args), entry.summary, language);
}
