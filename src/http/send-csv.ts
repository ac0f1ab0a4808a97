import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type CsvEncoding, csvChunks } from '../import/report/csv-chunks.ts';

type CsvFile = {
  readonly fileName: string;
  readonly encoding: CsvEncoding;
  readonly batches: AsyncIterable<readonly (readonly string[])[]> | Iterable<readonly (readonly string[])[]>;
};

/** Sends the rows as a download while they are read. Holds at most one batch in memory. */
export function sendCsv(reply: FastifyReply, { fileName, encoding, batches }: CsvFile): FastifyReply {
  const charset = encoding === 'utf-8' ? 'utf-8' : 'Shift_JIS';
  return reply
    .type(`text/csv; charset=${charset}`)
    .header('content-disposition', attachment(fileName))
    .send(Readable.from(csvChunks(batches, encoding)));
}

/** RFC 6266: the original name for current browsers, and an ASCII version for others. */
export function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
