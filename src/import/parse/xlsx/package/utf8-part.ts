import { TextDecoder } from 'node:util';
import { inflatePart } from './inflate-part.ts';
import type { Package, Part } from './open-package.ts';

/** Converts the chunks of a rare UTF-16 part to UTF-8. Other chunks are unchanged. */
export async function* readUtf8Part(
  pack: Package,
  part: Part,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of inflatePart(pack, part, onRead)) {
    const encoding = isFirst ? findUtf16(chunk) : undefined;
    if (encoding) decoder = new TextDecoder(encoding);
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/** UTF-16 by its byte order mark, which XML requires; undefined for UTF-8. */
function findUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}
