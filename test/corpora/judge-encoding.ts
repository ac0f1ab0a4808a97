import { createHash } from 'node:crypto';
import type { ByteSource } from '../../src/base/byte-source.ts';
import { decodeText } from '../../src/import/decode/decode-text.ts';
import { detectFile } from '../../src/import/run/file/detect-file.ts';
import { type Judgement, refused, right, wrong } from './judgement.ts';
import { ask } from './read-door.ts';

/** The true encoding of a file and the hash of its text. */
export type EncodingLabel = { readonly true_encoding: string; readonly sha256_utf8: string };

const bomBytes = { 'utf-8': 3, 'utf-16le': 2, 'utf-16be': 2, 'utf-32le': 4, 'utf-32be': 4 } as const;

/** Judges the whole text of a labelled file: exact, or refused if that is allowed. */
export async function judgeEncoding(
  outcome: string,
  source: ByteSource,
  label: EncodingLabel,
): Promise<Judgement> {
  const detected = await ask(() => detectFile(source, {}));
  if (!detected.ok)
    return /clear error|^not Japanese/.test(outcome) ? refused : wrong(`refused: ${detected.code}`);
  const { format } = detected.value;
  if (format.format !== 'csv') return wrong('taken for a workbook');
  const { encoding, bom } = format;
  const fileOffset = bom && encoding in bomBytes ? bomBytes[encoding as keyof typeof bomBytes] : 0;
  const hash = createHash('sha256');
  for await (const piece of decodeText(source.stream(fileOffset), { encoding, onUndecodable: 'replace' }))
    hash.update(piece);
  return hash.digest('hex') === label.sha256_utf8
    ? right
    : wrong(`${label.true_encoding}, but read as ${encoding}`);
}
