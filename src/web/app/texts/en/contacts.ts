import type { contacts as source } from '../ja/contacts.ts';
import type { Texts } from '../texts.ts';

export const contacts: Texts<typeof source> = {
  title: 'Contacts',
  searchPlaceholder: 'Search by number, contact or lead',
  allProjects: 'All projects',
  phoneKind: 'Phone type',
  emptyTitle: 'There are no contacts yet',
  emptyText: 'The contacts of leads that are imported or added are listed here.',
  nothingFoundTitle: 'No contacts found',
  nothingFoundText: 'Change the search words or clear the filters.',
};
