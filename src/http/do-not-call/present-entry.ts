import type { CallBan, CallPermission } from '../../contract/call.ts';
import type { DoNotCallEntry } from '../../contract/do-not-call.ts';
import type { EntryRecord } from '../../do-not-call/entry-row.ts';
import type { CallPermission as Permission } from '../../do-not-call/find-call-permissions.ts';

/** The API representation of an entry. */
export function presentEntry(entry: EntryRecord): DoNotCallEntry {
  const { released } = entry;
  return {
    ...entry,
    expiresAt: entry.expiresAt?.toISOString() ?? null,
    createdAt: entry.createdAt.toISOString(),
    released: released && { ...released, at: released.at.toISOString() },
  };
}

/** The API representation of a call permission. */
export function presentPermission({ allowed, reason, entry }: Permission): CallPermission {
  return { allowed, reason, entry: entry && presentEntry(entry) };
}

/** Why the viewer must not call, for a row of a list; null: allowed. */
export function presentBan(permission: Permission | undefined): CallBan | null {
  const { reason, entry } = permission ?? { reason: null, entry: null };
  return reason && { reason, entry: entry && presentEntry(entry) };
}
