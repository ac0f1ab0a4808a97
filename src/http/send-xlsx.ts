import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { writeXlsx } from '../import/report/xlsx-writer.ts';
import { attachment } from './send-csv.ts';

type XlsxFile = {
  readonly fileName: string;
  readonly sheetName: string;
  /** The header comes first. */
  readonly rows: AsyncIterable<readonly string[]>;
};

/** Sends the rows as a workbook while they are read. */
export function sendXlsx(reply: FastifyReply, { fileName, sheetName, rows }: XlsxFile): FastifyReply {
  const out = new PassThrough();
  // After an error `out` is already destroyed, which ends the response and logs the error.
  writeXlsx(rows, out, { sheetName, header: true }).catch((error: unknown) => {
    reply.log.error({ err: error }, 'workbook failed');
  });
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', attachment(fileName))
    .send(out);
}
