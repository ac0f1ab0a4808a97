import type { ByteSource } from '../../../base/byte-source.ts';
import type { Encoding } from '../../../contract/file-format.ts';
import type { ReadingWarning } from '../../../contract/reading-warnings.ts';
import { refuse } from '../../../contract/refusals.ts';
import { findBom } from './bom.ts';
import { judgeJapanese } from './judge-japanese.ts';
import { lineAt } from './line-at.ts';
import { looksBinary } from './looks-binary.ts';
import { findUtf16Or32 } from './nul-pattern.ts';
import { Utf8Check } from './utf8-check.ts';

export type EncodingFinding = {
  readonly encoding: Encoding;
  /** Length of the byte order mark, 0 without one. */
  readonly bomBytes: number;
  readonly warnings: readonly ReadingWarning[];
};

const HEAD_BYTES = 64 * 1024;
/** Enough to distinguish Japanese from other text. Most of the time is spent here. */
const JUDGED_BYTES = 64 * 1024;
const ESC = 0x1b;
const LF = 0x0a;
/** The bytes after the escape character with which ISO-2022-JP switches to Japanese. */
const isoMarks = ['$B', '$@', '(J', '(I'].map((rest) => Buffer.of(ESC, ...Buffer.from(rest)));

/**
 * Detects the encoding of a text file: by its BOM, by the pattern of NUL bytes, by ISO-2022-JP
 * escape sequences, by valid UTF-8 from start to end, or else by whether it is plausible as CP932
 * or EUC-JP. Reads only as far as necessary; memory is limited to a sample of 256 KB. Throws
 * `file_empty`, `file_binary` and `file_encoding_unknown` (with the first line that is not UTF-8).
 */
export async function detectEncoding(source: ByteSource): Promise<EncodingFinding> {
  const head = await source.readRange(0, Math.min(source.sizeBytes, HEAD_BYTES));
  if (head.length === 0) throw refuse('file_empty');
  const bom = findBom(head);
  if (bom) return finding(bom.encoding, bom.bytes);
  const wide = findUtf16Or32(head, source.sizeBytes);
  if (wide) return finding(wide, 0);
  if (looksBinary(head)) throw refuse('file_binary');
  return detectByContent(source);
}

async function detectByContent(source: ByteSource): Promise<EncodingFinding> {
  const utf8 = new Utf8Check();
  let escapes = false;
  for await (const chunk of source.stream()) {
    utf8.add(chunk);
    escapes ||= chunk.includes(ESC) && isoMarks.some((mark) => chunk.includes(mark));
    if (!utf8.valid && utf8.sampleFull) break;
  }
  utf8.close();
  if (utf8.valid) return finding(escapes && !utf8.beyondAscii ? 'iso-2022-jp' : 'utf-8', 0);
  const line = await lineAt(source, utf8.firstBroken);
  if (utf8.mostlyUtf8) {
    return finding('utf-8', 0, { code: 'encoding_broken', params: { encoding: 'utf-8', line } });
  }
  const judgement = judgeJapanese(wholeLines(utf8.sample));
  if (judgement === undefined) throw refuse('file_encoding_unknown', { line }, { line });
  const { encoding, sure } = judgement;
  if (sure) return finding(encoding, 0);
  return finding(encoding, 0, { code: 'encoding_ambiguous', params: { encoding } });
}

/** The complete lines at the start of the sample. A split character would count as broken. */
function wholeLines(sample: Buffer): Buffer {
  if (sample.length <= JUDGED_BYTES) return sample;
  const end = sample.lastIndexOf(LF, JUDGED_BYTES);
  return sample.subarray(0, end === -1 ? JUDGED_BYTES : end);
}

function finding(encoding: Encoding, bomBytes: number, ...warnings: ReadingWarning[]): EncodingFinding {
  return { encoding, bomBytes, warnings };
}
