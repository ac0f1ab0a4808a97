import type { InfiniteData } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ImportLine, ImportRecord, importPageSchema } from '../../../contract/import.ts';

export type ImportPages = InfiniteData<z.infer<typeof importPageSchema>>;

/** The history with the line in its place; undefined where no page that has been fetched holds it. */
export function replaceLine(pages: ImportPages, line: ImportLine): ImportPages | undefined {
  if (!pages.pages.some(({ items }) => items.some(({ id }) => id === line.id))) return undefined;
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === line.id ? line : item)),
    })),
  };
}

/** Whether the record holds things that have changed with this line, and that the line does not carry: problems, profile, mapping. */
export function isOutdatedBy(record: ImportRecord, line: ImportLine): boolean {
  return record.status !== line.status || record.counts.failed !== line.counts.failed;
}
