import { readRows } from '../../import/run/file/read-rows.ts';
import type { Command } from '../command.ts';
import { readReadingFlags } from '../flags/reading-flags.ts';
import { openInput } from '../open-input.ts';
import { readArguments } from '../usage.ts';
import { UsageError } from '../usage-error.ts';
import { previewUsage } from '../usages/file-usages.ts';

/** Prints rows as they are read, one JSON object per line. */
export const preview: Command = {
  usage: previewUsage,
  async run({ args, stdout }) {
    const { values, positionals } = readArguments(args, previewUsage);
    const source = await openInput(positionals[0] ?? '');
    const limit = values.all ? Number.POSITIVE_INFINITY : readLimit(values.limit);
    let printed = 0;
    if (limit === 0) return 0;
    for await (const rows of readRows(source, readReadingFlags(values), { raw: values.raw ?? false })) {
      const lines = rows
        .slice(0, limit - printed)
        .map(({ row, line, sheet, cells }) =>
          JSON.stringify({ row, line, ...(sheet !== null && { sheet }), cells }),
        );
      stdout(lines.join('\n'));
      printed += lines.length;
      if (printed >= limit) break;
    }
    return 0;
  },
};

function readLimit(text: string | undefined): number {
  const limit = Number(text ?? 20);
  if (!Number.isInteger(limit) || limit < 0)
    throw new UsageError({
      ja: '--limitには行数を指定してください',
      en: '--limit must be a number of rows',
    });
  return limit;
}
