import { infiniteQueryOptions } from '@tanstack/react-query';
import { contactPageSchema } from '../../../contract/contact.ts';
import { call } from '../../app/api/call.ts';

export type ContactNarrowing = { readonly projectId?: string | undefined; readonly q?: string | undefined };

/** The lines of コンタクト, page by page, the newest lead first. */
export function contactLinesQuery(narrowing: ContactNarrowing) {
  return infiniteQueryOptions({
    queryKey: ['contacts', 'lines', narrowing],
    queryFn: ({ pageParam, signal }) =>
      call(contactPageSchema, { path: '/contacts', query: { ...narrowing, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
