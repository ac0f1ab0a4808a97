import type { CsvDialect } from './dialect.ts';
import { RecordFeed } from './record-feed.ts';

/**
 * Counts the records that `readCsv` would give for the same bytes and dialect from line `fromLine` on (1 unless
 * told), without making a single string. A `sep=` line counts: pass the line behind it.
 */
export async function countRecords(
  bytes: AsyncIterable<Buffer>,
  dialect: CsvDialect,
  fromLine = 1,
): Promise<number> {
  const feed = new RecordFeed(dialect);
  let records = 0;
  const count = (): void => {
    while (feed.next()) if (feed.line >= fromLine && !isBlank(feed)) records++;
  };
  for await (const chunk of bytes) {
    feed.push(chunk);
    count();
  }
  feed.close();
  count();
  return records;
}

function isBlank({ scanner }: RecordFeed): boolean {
  for (let column = 0; column < scanner.fieldCount; column++) {
    if (scanner.starts[column] !== scanner.ends[column]) return false;
  }
  return true;
}
