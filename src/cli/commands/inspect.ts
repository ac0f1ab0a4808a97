import { nameOfEncoding } from '../../contract/file-format.ts';
import type { FileProfile } from '../../contract/import.ts';
import { describeReadingWarning } from '../../contract/reading-warnings.ts';
import { countOf, type Language } from '../../contract/sentence.ts';
import { profileFile } from '../../import/index.ts';
import type { Command } from '../command.ts';
import { readArguments } from '../flags/read-arguments.ts';
import { readingOptions, readingUsage, readReadingFlags } from '../flags/reading-flags.ts';
import { openInput } from '../open-input.ts';

/** Says what a file is: format, columns, rows, and where its columns would go. */
export const inspect: Command = {
  summary: 'says what a file is and where its columns would go',
  usage: `inspect FILE ${readingUsage} [--json]`,
  async run({ args, language, print }) {
    const { values, positionals } = readArguments(args, ['FILE'], {
      ...readingOptions,
      json: { type: 'boolean' },
    });
    const source = await openInput(positionals[0] ?? '');
    const {
      sample: _sample,
      savedMapping: _saved,
      suggestedMapping: _suggested,
      ...profile
    } = await profileFile(source, readReadingFlags(values), []);
    const warnings = profile.warnings.map(({ code, params }) => ({
      code,
      params,
      message: describeReadingWarning(code, params, language),
    }));
    print(values.json ? JSON.stringify({ ...profile, warnings }) : describe(profile, language));
    return 0;
  },
};

function describe(
  profile: Omit<FileProfile, 'sample' | 'savedMapping' | 'suggestedMapping'>,
  language: Language,
): string {
  const { format, encoding, delimiter, sheet, headerRow, rows } = profile;
  const how =
    format === 'xlsx'
      ? `sheet ${sheet}`
      : `${nameOfEncoding(encoding ?? '', language)}, delimiter ${JSON.stringify(delimiter)}`;
  const columns = profile.mapping.map(({ column, index, field, confidence }) => {
    const target = field ? `→ ${field} (${Math.round(confidence * 100)} %)` : '';
    return `  ${index}  ${column || '-'}  ${target}`;
  });
  const warnings = profile.warnings.map(({ code, params }) => describeReadingWarning(code, params, language));
  return [
    `${format}, ${how}, header in line ${headerRow ?? '-'}, ${countOf(rows, 'row', 'rows')}`,
    ...columns,
    ...warnings,
  ].join('\n');
}
