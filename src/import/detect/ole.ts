import type { ByteSource } from '../../base/byte-source.ts';
import type { Refusal } from '../../base/refusal.ts';
import { refuse } from '../../contract/refusals.ts';

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const directoryEntryBytes = 128;
/** A workbook's directory fits into a few sectors. A longer chain is a loop. */
const maxSectors = 1_000;

/** True for an OLE compound file: Office files before 2007, and password-protected workbooks. */
export function isOleFile(head: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature);
}

/**
 * The refusal for an OLE file according to its directory ([MS-CFB] 2.6): `EncryptedPackage` is a
 * workbook with a password, `Workbook` or `Book` an .xls, everything else another old Office file.
 */
export async function sniffOle(source: ByteSource, head: Buffer): Promise<Refusal> {
  const names = await readDirectoryNames(source, head);
  if (names === undefined) return refuse('file_damaged', { detail: 'OLE' });
  if (names.has('EncryptedPackage')) return refuse('file_password_protected');
  if (names.has('Workbook') || names.has('Book')) return refuse('file_unsupported', { kind: '.xls' });
  if (names.has('WordDocument')) return refuse('file_unsupported', { kind: '.doc' });
  if (names.has('PowerPoint Document')) return refuse('file_unsupported', { kind: '.ppt' });
  return refuse('file_unsupported', { kind: 'OLE' });
}

/** Undefined if the file is shorter than its header says. */
async function readDirectoryNames(
  source: ByteSource,
  head: Buffer,
): Promise<ReadonlySet<string> | undefined> {
  if (head.length < 512) return undefined;
  const sectorBytes = 2 ** head.readUInt16LE(30);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return undefined;
  const readSector = (sector: number): Promise<Buffer> =>
    source.readRange((sector + 1) * sectorBytes, (sector + 2) * sectorBytes);
  const names = new Set<string>();
  let sector = head.readUInt32LE(48);
  for (let read = 0; read < maxSectors && (sector + 1) * sectorBytes < source.sizeBytes; read++) {
    collectNames(await readSector(sector), names);
    sector = await findNextSector(head, sector, sectorBytes, readSector);
  }
  return names.size > 0 ? names : undefined;
}

function collectNames(sector: Buffer, names: Set<string>): void {
  for (let at = 0; at + directoryEntryBytes <= sector.length; at += directoryEntryBytes) {
    const nameBytes = sector.readUInt16LE(at + 64);
    if (nameBytes >= 4 && nameBytes <= 64) names.add(sector.toString('utf16le', at, at + nameBytes - 2));
  }
}

/**
 * Follows the allocation table, whose first 109 sectors are in the header. Sufficient for a
 * directory in the usual position.
 */
async function findNextSector(
  head: Buffer,
  sector: number,
  sectorBytes: number,
  readSector: (sector: number) => Promise<Buffer>,
): Promise<number> {
  const perSector = sectorBytes / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return Number.POSITIVE_INFINITY;
  const table = await readSector(head.readUInt32LE(76 + index * 4));
  const at = (sector % perSector) * 4;
  return at + 4 <= table.length ? table.readUInt32LE(at) : Number.POSITIVE_INFINITY;
}
