import type { ByteSource } from '../../base/byte-source.ts';
import { refuse } from '../../contract/refusals.ts';
import { findMarkup } from './markup.ts';
import { isOleFile, sniffOle } from './ole.ts';

const headBytes = 4_096;

/**
 * First bytes of files that are neither text nor a supported workbook. Latin-1, one character per
 * byte.
 */
const signatures: readonly (readonly [start: string, kind: string])[] = [
  ['\x1f\x8b', '.gz'],
  ['BZh', '.bz2'],
  ['7z\xbc\xaf\x27\x1c', '.7z'],
  ['Rar!\x1a\x07', '.rar'],
  ['\xfd7zXZ\x00', '.xz'],
  ['\x28\xb5\x2f\xfd', '.zst'],
  ['%PDF-', '.pdf'],
  ['{\\rtf', '.rtf'],
  ['BEGIN:VCARD', '.vcf'],
  ['BEGIN:VCALENDAR', '.ics'],
  // Excel 2 to 4 wrote sheet records without a container.
  ['\x09\x00\x04\x00', '.xls'],
  ['\x09\x02\x06\x00', '.xls'],
  ['\x09\x04\x06\x00', '.xls'],
  ['\x09\x08\x08\x00', '.xls'],
  ['\x09\x08\x10\x00', '.xls'],
  ['\x00\x00\x02\x00', '.wk1'],
  ['\x00\x00\x1a\x00', '.wk3'],
  ['ID;P', '.slk'],
  ['TABLE\r\n0,1\r\n', '.dif'],
  ['TABLE\n0,1\n', '.dif'],
];

/**
 * The type of a file according to its first bytes: `xlsx` for a zip (openWorkbook distinguishes
 * workbooks from other zips), `text` if only the text stage can decide. Throws for all other
 * containers: file_empty, file_password_protected, file_unsupported with its kind (.xls, .gz, HTML
 * …), file_damaged for an unreadable container.
 */
export async function sniffContainer(source: ByteSource): Promise<'xlsx' | 'text'> {
  if (source.sizeBytes === 0) throw refuse('file_empty');
  const head = await source.readRange(0, Math.min(headBytes, source.sizeBytes));
  const start = head.toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'xlsx';
  if (isOleFile(head)) throw await sniffOle(source, head);
  const kind = findSignature(start) ?? findTarOrDbf(head);
  if (kind !== undefined) throw refuse('file_unsupported', { kind });
  const document = findDocument(head);
  if (document !== undefined) throw refuse('file_unsupported', { kind: document }, { line: 1 });
  return 'text';
}

function findSignature(start: string): string | undefined {
  return signatures.find(([signature]) => start.startsWith(signature))?.[1];
}

/** An object or a list of objects, as exchanged between programs. */
const json = /^\s*(?:\[\s*)?\{\s*"[^"\n]*"\s*:/;

function findDocument(head: Buffer): string | undefined {
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  const text = head.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
  if (json.test(text)) return '.json';
  const markup = findMarkup(text);
  return markup?.isTable ? markup.kind : undefined;
}

function findTarOrDbf(head: Buffer): string | undefined {
  if (head.toString('latin1', 257, 262) === 'ustar') return '.tar';
  const [version = 0, , month = 0, day = 0] = head;
  const headerBytes = head.length > 32 ? head.readUInt16LE(8) : 0;
  const isDbf =
    version === 3 && month <= 12 && day <= 31 && headerBytes > 32 && head[headerBytes - 1] === 0x0d;
  return isDbf ? '.dbf' : undefined;
}
