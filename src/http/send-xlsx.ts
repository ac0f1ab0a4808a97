import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { writeXlsx } from '../import/index.ts';
import { attachment } from './send-csv.ts';

type XlsxFile = {
  readonly fileName: string;
  readonly sheetName: string;
  /** The header first. */
  readonly rows: AsyncIterable<readonly string[]>;
};

/** Sends the rows as a workbook while they are read. */
export function sendXlsx(reply: FastifyReply, { fileName, sheetName, rows }: XlsxFile): FastifyReply {
  const out = new PassThrough();
  // A failure has destroyed `out` by then, which ends the answer and is logged with it.
  writeXlsx(rows, out, { sheetName, header: true }).catch((error: unknown) => {
    reply.log.error({ err: error }, 'workbook failed');
  });
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', attachment(fileName))
    .send(out);
}
