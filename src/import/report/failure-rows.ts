import { failureColumns, originalIndexes } from '../../contract/failure-columns.ts';
import { labelOfField } from '../../contract/field-labels.ts';
import type { ImportRow, RowProblem } from '../../contract/import.ts';
import { formatLine } from '../../contract/line-place.ts';
import { describeFix, describeProblem, isProblemCode } from '../../contract/problems.ts';
import type { Language } from '../../contract/sentence.ts';

/**
 * The rows of a failure file: the original columns in their order and text, followed by line,
 * field, reason and fix in the user's language. A row with several problems lists each on its own
 * line. When a failure file is uploaded and fails again, its reasons are replaced.
 */
export async function* failureRows(
  columns: readonly string[],
  rows: AsyncIterable<ImportRow>,
  language: Language,
): AsyncGenerator<readonly string[]> {
  const own = originalIndexes(columns);
  yield [...own.map((index) => columns[index] ?? ''), ...failureColumns[language]];
  for await (const row of rows) {
    const errors = row.problems.filter(({ level }) => level === 'error');
    yield [
      ...own.map((index) => row.cells[index] ?? ''),
      formatLine(row),
      lines(errors, (problem) => nameOfPlace(problem, columns, language)),
      lines(errors, (problem) => sentence(problem, language, describeProblem)),
      lines(errors, (problem) => sentence(problem, language, describeFix)),
    ];
  }
}

function lines(problems: readonly RowProblem[], say: (problem: RowProblem) => string): string {
  return [...new Set(problems.map(say))].join('\n');
}

function nameOfPlace({ field, column }: RowProblem, columns: readonly string[], language: Language): string {
  const header = column === null ? undefined : columns[column];
  const label = field === null ? undefined : labelOfField(field, language);
  if (label === undefined) return header ?? '';
  return header && header !== label
    ? language === 'ja'
      ? `${label}（${header}）`
      : `${label} (${header})`
    : label;
}

function sentence(
  { code, params }: RowProblem,
  language: Language,
  describe: typeof describeProblem,
): string {
  return isProblemCode(code) ? describe(code, params, language) : code;
}
