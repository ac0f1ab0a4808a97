import type { ByteSource } from '../../../base/byte-source.ts';

const LF = 0x0a;
const CR = 0x0d;

/** The line, from 1, of the byte at `offset`, in an encoding with single-byte LF and CR. */
export async function lineAt(source: ByteSource, offset: number): Promise<number> {
  let line = 1;
  let start = 0;
  let previous = 0;
  for await (const chunk of source.stream()) {
    for (let at = 0; at < chunk.length && start + at < offset; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === CR || (byte === LF && previous !== CR)) line++;
      previous = byte;
    }
    start += chunk.length;
    if (start >= offset) break;
  }
  return line;
}
