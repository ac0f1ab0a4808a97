import type { ImportId, TenantId } from '../../base/ids.ts';
import type { FileFormat } from '../../contract/file-format.ts';
import type { FileOptions, FileProfile, ImportOptions } from '../../contract/import.ts';
import type { Mapping } from '../../contract/mapping.ts';
import type { ImportRecord } from '../ledger/index.ts';
import type { CustomField } from '../model/custom-field.ts';
import { type ImportPlace, placeOf } from '../model/import-scope.ts';

/** Everything the reader thread must know to prepare the rows of an import; plain data. */
export type ImportJob = ImportPlace & {
  readonly tenantId: TenantId;
  readonly importId: ImportId;
  /** The import whose failed rows these are. */
  readonly retryOf: ImportId | null;
  readonly fileKey: string;
  readonly sizeBytes: number;
  readonly fileSha256: string | null;
  /** Data rows that were counted when the file was looked over. */
  readonly rows: number;
  readonly format: FileFormat;
  readonly headerRow: number | null;
  readonly columns: readonly string[];
  /** Of a retry: the sheets of the first list, which its lines name. */
  readonly lineSheets: readonly string[];
  readonly undecodable: 'stop' | 'replace';
  readonly mapping: Mapping;
  readonly customFields: readonly CustomField[];
  readonly options: ImportOptions;
  /** Rows before this one are in the ledger already. */
  readonly firstRow: number;
};

/** The format as the profile holds it; undefined where the profile was cut short. */
function formatOf(profile: FileProfile): FileFormat | undefined {
  if (profile.format === 'xlsx') {
    const { sheets, sheet, readSheets, date1904, hiddenRows } = profile;
    if (sheet === null || hiddenRows === null) return undefined;
    const [first] = readSheets;
    // The header of the first sheet is that of the list, and may have been corrected.
    const several = first ? [{ ...first, headerRow: profile.headerRow }, ...readSheets.slice(1)] : [];
    return { format: 'xlsx', sheets, sheet, readSheets: several, date1904, hiddenRows };
  }
  const { encoding, bom, delimiter, quote, quoteEscape, newline } = profile;
  if (encoding === null || delimiter === null || newline === null) return undefined;
  return { format: 'csv', encoding, bom, delimiter, quote, quoteEscape, newline };
}

/** How undecodable bytes are treated, unless the user said otherwise. */
export function undecodableOf(fileOptions: FileOptions): 'stop' | 'replace' {
  return fileOptions.undecodable ?? 'stop';
}

/** Whether serial numbers of days count from 1904: some workbooks of Macs. */
export function hasDate1904(format: FileFormat): boolean {
  return format.format === 'xlsx' && format.date1904;
}

/** The job of an import whose file has been looked over and mapped, from data row `firstRow` on. */
export function makeJob(
  entry: ImportRecord,
  customFields: readonly CustomField[],
  firstRow: number,
): ImportJob {
  const { profile, mapping } = entry;
  const format = profile && formatOf(profile);
  if (!profile || !format || !mapping) throw new Error('an import without profile or mapping was queued');
  return {
    tenantId: entry.tenantId,
    ...placeOf(entry.projectId),
    importId: entry.id,
    retryOf: entry.retryOf,
    fileKey: entry.fileKey,
    sizeBytes: entry.sizeBytes,
    fileSha256: entry.fileSha256,
    rows: profile.rows,
    format,
    headerRow: profile.headerRow,
    columns: profile.columns,
    lineSheets: profile.lineSheets,
    undecodable: undecodableOf(entry.fileOptions),
    mapping,
    customFields,
    options: entry.options,
    firstRow,
  };
}
