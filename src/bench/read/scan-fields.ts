import { createReadStream } from 'node:fs';

const comma = 0x2c;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The minimum that turns a CSV in UTF-8 (commas, CRLF at every line end) into the texts of its
 * fields: one pass over the bytes that trusts every quotation mark, checks nothing and reports
 * nothing. Returns the number of records.
 */
export async function scanFields(path: string): Promise<number> {
  let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  let records = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let recordStart = 0;
    let fieldStart = 0;
    let quoted = false;
    let fields: string[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === quote) quoted = !quoted;
      if (quoted || (byte !== comma && byte !== lineFeed)) continue;
      fields.push(textOf(bytes, fieldStart, at));
      fieldStart = at + 1;
      if (byte === comma) continue;
      if (fields.length > 0) records += 1;
      fields = [];
      recordStart = fieldStart;
    }
    rest = bytes.subarray(recordStart);
  }
  return records;
}

function textOf(bytes: Buffer, start: number, rawEnd: number): string {
  const end = bytes[rawEnd - 1] === carriageReturn ? rawEnd - 1 : rawEnd;
  if (bytes[start] !== quote) return bytes.toString('utf8', start, end);
  return bytes.toString('utf8', start + 1, end - 1).replaceAll('""', '"');
}
