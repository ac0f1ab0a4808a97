import type { ByteSource } from '../../../base/byte-source.ts';
import type { FileFormat } from '../../../contract/file-format.ts';
import type { FileOptions, FileProfile, SampleRow } from '../../../contract/import.ts';
import type { ImportKind } from '../../../contract/mapping.ts';
import { refuse } from '../../../contract/refusals.ts';
import { ContentTally } from '../../check/content/content-tally.ts';
import type { ValueTally } from '../../check/content/value-tally.ts';
import { suggestMapping } from '../../map/suggest-mapping.ts';
import { suggestedMapping } from '../../map/suggested-mapping.ts';
import type { CustomField } from '../../model/custom-field.ts';
import { unguardRows } from '../../model/failure-file.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import { placeOfLine, readSheetsOf } from '../../model/sheet-line.ts';
import { undecodableOf } from '../import-job.ts';
import { offerFields } from '../mapping/suggest-field.ts';
import { dataRows } from './data-rows.ts';
import { detectFile } from './detect-file.ts';
import { type FileLayout, findLayout } from './find-layout.ts';
import { openRecordFile } from './open-record-file.ts';
import { surveyRows } from './survey-rows.ts';

/** Number of rows stored as the sample; these rows are also checked for value problems. */
const sampleRows = 100;
const judgedRows = 10_000;

/**
 * Profiles a file: its type, columns, number of rows, problems and suggested mapping. Reads the
 * whole file once, so that unreadable content is refused here and not during the import. Explicit
 * file options take precedence over detection. `values` receives every row.
 */
export async function profileFile(
  source: ByteSource,
  fileOptions: FileOptions,
  customFields: readonly CustomField[],
  { kind = 'lead', values }: { readonly kind?: ImportKind; readonly values?: ValueTally } = {},
): Promise<FileProfile> {
  if (source.sizeBytes === 0) throw refuse('file_empty');
  const detected = await detectFile(source, fileOptions);
  const { format } = detected;
  const file = await openRecordFile(source, format);
  try {
    const layout = await findLayout(file, format, fileOptions);
    const { headerRow, columns } = layout;
    const contents = new ContentTally(columns.length);
    const judge = (cells: readonly string[], row: number) => {
      if (row <= judgedRows) contents.add(cells);
      values?.add(cells);
    };
    const survey = await surveyRows(file, format, layout, undecodableOf(fileOptions), judge);
    if (survey.rows === 0) throw refuse('file_no_rows');
    const mapping = suggestMapping(columns, customFields, contents.contents(), kind);
    const warnings = [...detected.warnings, ...layout.warnings, ...survey.warnings];
    const sample = await takeSample(layout, format);
    return {
      ...describeFormat(format),
      lineSheets: [],
      headerRow,
      columns: [...columns],
      rows: survey.rows,
      mapping,
      suggestedMapping: suggestedMapping(mapping, kind),
      savedMapping: null,
      savedMappingName: null,
      warnings: warnings.map(({ code, params }) => ({ code, params: { ...params } })),
      fieldOffers:
        kind === 'lead' ? offerFields({ columns: [...columns], sample }, values?.values() ?? []) : [],
      leftOut: [...survey.leftOut],
      sample,
    };
  } finally {
    await file.close();
  }
}

function describeFormat(format: FileFormat) {
  const noText = {
    encoding: null,
    bom: false,
    delimiter: null,
    quote: null,
    quoteEscape: null,
    newline: null,
  };
  const noSheet = { sheets: [], sheet: null, readSheets: [], date1904: false, hiddenRows: null };
  return format.format === 'csv'
    ? { ...format, ...noSheet }
    : { ...noText, ...format, sheets: [...format.sheets], readSheets: [...readSheetsOf(format)] };
}

async function takeSample(layout: FileLayout, format: FileFormat): Promise<SampleRow[]> {
  const unguard = unguardRows(layout.columns);
  const sample: SampleRow[] = [];
  for await (const rows of dataRows(oneBatch(layout.head), { ...layout, format })) {
    for (const raw of rows.slice(0, sampleRows)) {
      const { row, line, cells } = unguard(raw);
      sample.push({ row, ...placeOfLine(line, readSheetsOf(format)), cells: [...cells] });
    }
  }
  return sample;
}

async function* oneBatch(records: readonly RawRecord[]): AsyncGenerator<readonly RawRecord[]> {
  yield records;
}
