import { queryOptions } from '@tanstack/react-query';
import { contactPageSchema } from '../../../../contract/contact.ts';
import { call } from '../../../app/api/call.ts';

/** A number that can be banned, and its owner. No `leadName` if the page already shows it. */
export type ContactToBan = {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly phoneE164: string | null;
  readonly leadName?: string;
};

/** Loads all contacts of these leads, page by page. */
export function contactsOfLeadsQuery(leadIds: readonly string[]) {
  return queryOptions({
    queryKey: ['contacts', 'of-leads', leadIds],
    queryFn: async ({ signal }): Promise<ContactToBan[]> => {
      const found: ContactToBan[] = [];
      let cursor: string | undefined;
      do {
        const query = { leadIds: leadIds.join(','), limit: 200, cursor };
        const page = await call(contactPageSchema, { path: '/contacts', query, signal });
        found.push(
          ...page.items.map(({ id, name, phone, phoneE164, lead }) => ({
            id,
            name,
            phone,
            phoneE164,
            leadName: lead.name,
          })),
        );
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return found;
    },
  });
}
