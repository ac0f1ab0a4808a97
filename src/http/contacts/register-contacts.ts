import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { addContactEndpoint } from './add-contact.ts';
import { changeContactEndpoint } from './change-contact.ts';
import { deleteContactEndpoint } from './delete-contact.ts';
import { listContactsEndpoint } from './list-contacts.ts';

export function registerContacts(api: Api, deps: ServerDeps): void {
  listContactsEndpoint(api, deps);
  addContactEndpoint(api, deps);
  changeContactEndpoint(api, deps);
  deleteContactEndpoint(api, deps);
}
