import { nameOfEncoding } from '../../contract/file-format.ts';
import type { FileProfile } from '../../contract/import.ts';
import { describeReadingWarning } from '../../contract/reading-warnings.ts';
import { type Language, renderSentence, type Sentence } from '../../contract/sentence.ts';
import { profileFile } from '../../import/run/file/profile-file.ts';
import type { Command } from '../command.ts';
import { readReadingFlags } from '../flags/reading-flags.ts';
import { openInput } from '../open-input.ts';
import { readArguments } from '../usage.ts';
import { inspectUsage } from '../usages/file-usages.ts';

/** Describes a file: format, columns, rows, and suggested mapping. */
export const inspect: Command = {
  usage: inspectUsage,
  async run({ args, language, stdout }) {
    const { values, positionals } = readArguments(args, inspectUsage);
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
    stdout(values.json ? JSON.stringify({ ...profile, warnings }) : describe(profile, language));
    return 0;
  },
};

const texts = {
  workbook: {
    ja: '{format}、シート「{sheet}」、見出し行 {headerRow}、データ{rows}行',
    en: '{format}, sheet {sheet}, header in line {headerRow}, {rows} {rows|row|rows}',
  },
  text: {
    ja: '{format}、{encoding}、区切り文字 {delimiter}、見出し行 {headerRow}、データ{rows}行',
    en: '{format}, {encoding}, delimiter {delimiter}, header in line {headerRow}, {rows} {rows|row|rows}',
  },
  warning: { ja: '警告：', en: 'Warning: ' },
} as const satisfies Record<string, Sentence>;

function describe(
  profile: Omit<FileProfile, 'sample' | 'savedMapping' | 'suggestedMapping'>,
  language: Language,
): string {
  const { format, encoding, delimiter, sheet, headerRow, rows } = profile;
  const params = {
    format,
    sheet: sheet ?? '-',
    encoding: nameOfEncoding(encoding ?? '', language),
    delimiter: JSON.stringify(delimiter),
    headerRow: headerRow ?? '-',
    rows,
  };
  const columns = profile.mapping.map(({ column, index, field, confidence }) => {
    const target = field ? `→ ${field} (${Math.round(confidence * 100)} %)` : '';
    return `  ${index}  ${column || '-'}  ${target}`;
  });
  const warnings = profile.warnings.map(
    ({ code, params: of }) => `  ${texts.warning[language]}${describeReadingWarning(code, of, language)}`,
  );
  return [
    renderSentence(format === 'xlsx' ? texts.workbook : texts.text, params, language),
    ...columns,
    ...warnings,
  ].join('\n');
}
