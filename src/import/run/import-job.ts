import type { ImportId, TenantId } from '../../base/ids.ts';
import type { FileFormat } from '../../contract/file-format.ts';
import type { FileOptions, FileProfile, ImportOptions } from '../../contract/import.ts';
import type { Mapping } from '../../contract/mapping.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import type { CustomField } from '../model/custom-field.ts';
import { type ImportPlace, placeOf } from '../model/import-scope.ts';

/** Everything the reader thread needs to prepare the rows of an import. Plain data. */
export type ImportJob = ImportPlace & {
  readonly tenantId: TenantId;
  readonly importId: ImportId;
  /** The import whose failed rows are retried. */
  readonly retryOf: ImportId | null;
  readonly fileKey: string;
  readonly sizeBytes: number;
  readonly fileSha256: string | null;
  /** Number of data rows counted during profiling. */
  readonly rows: number;
  readonly format: FileFormat;
  readonly headerRow: number | null;
  readonly columns: readonly string[];
  /** For retries: the sheets of the original list, which its line references name. */
  readonly lineSheets: readonly string[];
  readonly undecodable: 'stop' | 'replace';
  readonly mapping: Mapping;
  readonly customFields: readonly CustomField[];
  readonly options: ImportOptions;
  readonly startedAt: Date;
  /** Rows before this one are already in the ledger. */
  readonly firstRow: number;
};

/** The format from the profile. Undefined if profiling did not complete. */
function formatOf(profile: FileProfile): FileFormat | undefined {
  if (profile.format === 'xlsx') {
    const { sheets, sheet, readSheets, date1904, hiddenRows } = profile;
    if (sheet === null || hiddenRows === null) return undefined;
    const [first] = readSheets;
    // The header of the first sheet is the list's header and may have been corrected by the user.
    const several = first ? [{ ...first, headerRow: profile.headerRow }, ...readSheets.slice(1)] : [];
    return { format: 'xlsx', sheets, sheet, readSheets: several, date1904, hiddenRows };
  }
  const { encoding, bom, delimiter, quote, quoteEscape, newline } = profile;
  if (encoding === null || delimiter === null || newline === null) return undefined;
  return { format: 'csv', encoding, bom, delimiter, quote, quoteEscape, newline };
}

/** How undecodable bytes are handled; the user's choice takes precedence. */
export function undecodableOf(fileOptions: FileOptions): 'stop' | 'replace' {
  return fileOptions.undecodable ?? 'stop';
}

/** True if date serial numbers count from 1904, as in some workbooks written on a Mac. */
export function hasDate1904(format: FileFormat): boolean {
  return format.format === 'xlsx' && format.date1904;
}

/** The job of a profiled and mapped import, starting at data row `firstRow`. */
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
    startedAt: entry.startedAt ?? entry.createdAt,
    firstRow,
  };
}
