import { readRows } from '../../import/index.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { readArguments } from '../flags/read-arguments.ts';
import { readingOptions, readingUsage, readReadingFlags } from '../flags/reading-flags.ts';
import { openInput } from '../open-input.ts';

/** Prints rows as they are read, one JSON object a line. */
export const preview: Command = {
  summary: 'prints the rows of a file as they are read, one JSON object a line',
  usage: `preview FILE ${readingUsage} [--limit N|--all] [--raw] [--json]`,
  async run({ args, print }) {
    const { values, positionals } = readArguments(args, ['FILE'], {
      ...readingOptions,
      limit: { type: 'string' },
      all: { type: 'boolean' },
      raw: { type: 'boolean' },
      json: { type: 'boolean' },
    });
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
      print(lines.join('\n'));
      printed += lines.length;
      if (printed >= limit) break;
    }
    return 0;
  },
};

function readLimit(text: string | undefined): number {
  const limit = Number(text ?? 20);
  if (!Number.isInteger(limit) || limit < 0) throw new UsageError('--limit is a number of rows');
  return limit;
}
