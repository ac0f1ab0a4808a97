import type { JudgedRow } from '../../../contract/open-row.ts';
import { problemKinds } from '../../../contract/problems.ts';
import { refuse } from '../../../contract/refusals.ts';
import type { OpenRow } from '../../ledger/failed-row-store.ts';
import type { ImportRecord } from '../../ledger/import-record.ts';
import { compileMapping } from '../../map/compile-mapping.ts';
import { mapRow } from '../../map/map-row.ts';
import type { CustomField } from '../../model/custom-field.ts';
import { withKeptFurigana } from '../../model/kept-furigana.ts';
import { placeOfLine } from '../../model/sheet-line.ts';
import { makeChecker } from '../make-checker.ts';

/** States in which the failed rows are known and can be fixed. */
const endedStates: readonly ImportRecord['status'][] = ['completed_with_failures', 'cancelled', 'failed'];

/**
 * Maps and checks the failed rows of an import while a user fixes them, with the same rules as a
 * retry. Throws `retry_not_now` before the import has ended or after an undo, and the refusals of
 * `compileMapping`.
 */
export function makeOpenRowChecker(
  entry: ImportRecord,
  customFields: readonly CustomField[],
): (row: OpenRow) => JudgedRow {
  const { kind, status, profile, mapping, options } = entry;
  if (!profile || !mapping || !endedStates.includes(status)) throw refuse('retry_not_now', { status });
  const plan = compileMapping(mapping, profile.columns, customFields, kind);
  const { date1904 } = profile;
  const checker = makeChecker(kind, { customFields, date1904, options, now: new Date() });
  return ({ row, line, cells, furigana, draft }) => {
    const mended = { row, line, cells: draft ?? cells };
    const checked = checker.check(
      mapRow(plan, furigana ? withKeptFurigana(mended, { cells, furigana }) : mended),
    );
    const problems = checked.problems.map((problem) => ({
      ...problem,
      level: problem.level ?? problemKinds[problem.code].level,
      params: { ...problem.params },
    }));
    return {
      row,
      ...placeOfLine(line, profile.readSheets),
      cells: [...cells],
      draft: draft && [...draft],
      ok: checked.kind !== 'failed',
      problems,
    };
  };
}
