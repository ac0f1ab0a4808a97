import { banReleased, releaseImported } from '../../do-not-call/index.ts';
import type { Step } from './step.ts';

/** No lead was touched. */
const noLeads = { leads: 0, contacts: 0, restored: 0, kept: 0, contactsOfOthers: 0 };

/** Releases the bans that a do-not-call list made. */
export const releaseNumbers: Step = async (client, [tenantId, id], after, limit) => ({
  ...noLeads,
  last: await releaseImported(client, { tenantId, id }, after, limit),
});

/** Bans what a do-not-call list released. */
export const banNumbers: Step = async (client, [tenantId, id], after, limit) => ({
  ...noLeads,
  last: await banReleased(client, { tenantId, id }, after, limit),
});
