import { Refusal } from '../../base/refusal.ts';
import type { FileOptions, FileProfile } from '../../contract/import.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import type { Trx } from '../../db/database.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';
import { findNextStoredImport } from '../../import/ledger/import-store.ts';
import { markListDeleted } from '../../import/ledger/mark-list-deleted.ts';
import { type ReadRow, readRows } from '../../import/run/file/read-rows.ts';
import { requestChange } from '../../import/run/request-change.ts';
import { getViewer } from '../../people/viewer-store.ts';
import type { Storage } from '../../storage/disk-storage.ts';
import { numberPattern, squeeze } from '../number-pattern.ts';
import type { Counts, Progress, SoughtNumber, Step } from './step.ts';

/**
 * Reads the stored file of each import with every sheet and row, and deletes files that contain the
 * number or cannot be read. Imports that have not started are cancelled first; running imports are
 * waited for.
 */
export const eraseFiles: Step = async ({ db, storage }, number, after) => {
  const entry = await findNextStoredImport(db, number.tenantId, after?.[0] ?? '0');
  if (!entry) return async () => ({ after: null, counts: {} });
  if (underWay.includes(entry.status)) return async () => ({ after, counts: {}, waits: true });
  const found = await lookInto(storage, entry, number);
  if (found === 'clean') return async () => ({ after: [entry.id], counts: {} });
  return (trx) => eraseFile(trx, storage, number, entry, found);
};

type Finding = 'clean' | 'holds' | 'unreadable' | 'gone';

async function eraseFile(
  trx: Trx,
  storage: Storage,
  { tenantId, requestedBy }: SoughtNumber,
  entry: ImportRecord,
  found: Exclude<Finding, 'clean'>,
): Promise<Progress> {
  let counts: Counts = found === 'gone' ? {} : { [found === 'holds' ? 'files' : 'unread_files']: 1 };
  if (idle.includes(entry.status)) {
    await requestChange(trx, entry, 'cancel', await getViewer(trx, tenantId, requestedBy));
    counts = { ...counts, cancelled_imports: 1 };
  }
  await markListDeleted(trx, entry, 'erasure', new Date());
  // If the transaction fails, the next attempt finds the file missing and records that.
  await storage.delete(entry.fileKey);
  return { after: [entry.id], counts };
}

/** States in which a worker reads the file. */
const underWay: readonly ImportStatus[] = ['receiving', 'checking', 'running', 'pausing', 'cancelling'];
/** States in which the file will still be read. */
const idle: readonly ImportStatus[] = ['mapping', 'waiting', 'queued', 'paused'];

async function lookInto(storage: Storage, entry: ImportRecord, { key }: SoughtNumber): Promise<Finding> {
  const pattern = numberPattern(key);
  if (!pattern) return 'clean';
  const inText = new RegExp(pattern.inText, 'u');
  const holds = (texts: readonly string[]) =>
    squeeze(texts.join('\n')).includes(pattern.needle) && texts.some((text) => inText.test(text));
  try {
    const source = await storage.open(entry.fileKey);
    for (const fileOptions of readingsOf(entry.profile, entry.fileOptions)) {
      for await (const rows of readRows(source, fileOptions, { raw: true, links: true })) {
        if (rows.some((row) => holds(textsOf(row)))) return 'holds';
      }
    }
    return 'clean';
  } catch (error) {
    if (error instanceof Refusal) return error.code === 'file_empty' ? 'clean' : 'unreadable';
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'gone';
    throw error;
  }
}

/**
 * The cells of a row, without the commas of a number format (9,012,345,678), and the targets of its
 * hyperlinks.
 */
function textsOf({ cells, links }: ReadRow): readonly string[] {
  return [...cells.map(withoutCommas), ...(links?.values() ?? [])].flatMap(decoded);
}

const withCommas = /^\s*-?\d{1,3}(?:,\d{3})+(?:\.\d*)?\s*$/;

function withoutCommas(cell: string): string {
  return withCommas.test(cell) ? cell.replaceAll(',', '') : cell;
}

/** A text with percent-encoded characters (tel:%2B8190…), as written and decoded. */
function decoded(text: string): readonly string[] {
  if (!text.includes('%')) return [text];
  const plain = text.replaceAll(/%([2-7][0-9a-f])/gi, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [text, plain];
}

/** How every sheet of the file is read, hidden rows and unreadable characters too. */
function readingsOf(profile: FileProfile | null, fileOptions: FileOptions): readonly FileOptions[] {
  const whole: FileOptions = { ...fileOptions, hiddenRows: 'read', undecodable: 'replace' };
  if (profile?.format !== 'xlsx') return [whole];
  return profile.sheets.map(({ name }) => ({ ...whole, sheet: name }));
}
