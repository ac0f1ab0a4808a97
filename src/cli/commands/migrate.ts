import { renderSentence } from '../../contract/sentence.ts';
import type { Command } from '../command.ts';
import { readArguments } from '../usage.ts';
import { migrateUsage } from '../usages/operation-usages.ts';

const done = {
  ja: 'マイグレーションを{count}件適用しました',
  en: '{count} {count|migration|migrations} applied',
};

/** Migrates the database, which happens when it is opened. */
export const migrateDatabase: Command = {
  usage: migrateUsage,
  async run({ args, language, stdout, openSystem }) {
    const { values } = readArguments(args, migrateUsage);
    const { applied } = await openSystem();
    stdout(
      values.json ? JSON.stringify({ applied }) : renderSentence(done, { count: applied.length }, language),
    );
    return 0;
  },
};
