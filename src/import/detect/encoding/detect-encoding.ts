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
  /** Length of the byte order mark, 0 for none. */
  readonly bomBytes: number;
  readonly warnings: readonly ReadingWarning[];
};

const HEAD_BYTES = 64 * 1024;
/** Enough to tell Japanese from what is none, and where most of the time goes. */
const JUDGED_BYTES = 64 * 1024;
const ESC = 0x1b;
const LF = 0x0a;
/** What follows the escape character where ISO-2022-JP changes to Japanese. */
const isoMarks = ['$B', '$@', '(J', '(I'].map((rest) => Buffer.of(ESC, ...Buffer.from(rest)));

/**
 * Tells the encoding of a text file: by its BOM, by the pattern of NUL bytes, by ISO-2022-JP's escape sequences, by
 * being UTF-8 from the first byte to the last, or else by whether it makes sense as CP932 or EUC-JP.
 * Reads on only as long as the answer is open; memory is bounded by a sample of 256 KB.
 * Refuses `file_empty`, `file_binary` and `file_encoding_unknown` (with the first line that is not UTF-8).
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

/** The first lines of the sample: a character cut in two would count as broken. */
function wholeLines(sample: Buffer): Buffer {
  if (sample.length <= JUDGED_BYTES) return sample;
  const end = sample.lastIndexOf(LF, JUDGED_BYTES);
  return sample.subarray(0, end === -1 ? JUDGED_BYTES : end);
}

function finding(encoding: Encoding, bomBytes: number, ...warnings: ReadingWarning[]): EncodingFinding {
  return { encoding, bomBytes, warnings };
}
