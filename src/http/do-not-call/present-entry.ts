import type { CallBan, CallPermission } from '../../contract/call.ts';
import type { DoNotCallEntry } from '../../contract/do-not-call.ts';
import type { EntryRecord, CallPermission as Permission } from '../../do-not-call/index.ts';

/** An entry of the list as the API tells it. */
export function presentEntry(entry: EntryRecord): DoNotCallEntry {
  const { released } = entry;
  return {
    ...entry,
    expiresAt: entry.expiresAt?.toISOString() ?? null,
    createdAt: entry.createdAt.toISOString(),
    released: released && { ...released, at: released.at.toISOString() },
  };
}

/** The answer of the authority as the API tells it. */
export function presentPermission({ allowed, reason, entry }: Permission): CallPermission {
  return { allowed, reason, entry: entry && presentEntry(entry) };
}

/** What keeps the viewer from calling, for a line of a list; null = nothing does. */
export function presentBan(permission: Permission | undefined): CallBan | null {
  const { reason, entry } = permission ?? { reason: null, entry: null };
  return reason && { reason, entry: entry && presentEntry(entry) };
}
