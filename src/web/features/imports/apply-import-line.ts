import type { InfiniteData } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ImportLine, importPageSchema } from '../../../contract/import.ts';

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
