import type { ByteSource } from '../../src/base/byte-source.ts';
import { Refusal } from '../../src/base/refusal.ts';
import { decodeToUtf8 } from '../../src/import/decode/index.ts';
import { detectText, type TextFinding } from '../../src/import/detect/index.ts';
import type { RawRecord } from '../../src/import/model/raw-row.ts';
import { readCsv } from '../../src/import/parse/csv/index.ts';

export type TextReading =
  | { readonly read: true; readonly finding: TextFinding; readonly records: readonly RawRecord[] }
  | { readonly read: false; readonly code: string; readonly line: number | undefined };

/** Reads a whole text file the way an import does, every record of it; a refusal is an answer too. */
export async function readTextFile(source: ByteSource): Promise<TextReading> {
  try {
    const finding = await detectText(source, {});
    const { encoding, delimiter, quote } = finding.format;
    const bytes = decodeToUtf8(source.stream(finding.bomBytes), {
      encoding,
      fileOffset: finding.bomBytes,
      onUndecodable: 'replace',
    });
    const records: RawRecord[] = [];
    for await (const batch of readCsv(bytes, { delimiter, quote, raw: true })) records.push(...batch);
    return { read: true, finding, records };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { read: false, code: error.code, line: error.place.line };
  }
}
