import type { LeadId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowBan, RowBans } from '../model/row-ban.ts';
import type { RowRange } from '../model/row-range.ts';
import type { Decision, DuplicateReason } from './decision.ts';
import type { Known } from './find-known.ts';
import { SeenLeads } from './seen-leads.ts';

/**
 * Decides rows `from` to `before` of the batch, one after the other as they stand in the file, so that the result does not depend on
 * where batches begin. `known` is what the database holds, earlier batches of this import included; `bans` are those of the rows' numbers;
 * `retried` has the leads of rows that went in already by an earlier retry.
 */
export function decide(
  batch: PreparedBatch,
  range: RowRange,
  known: Known,
  bans: RowBans,
  scope: ImportScope,
  retried: ReadonlyMap<number, LeadId> = new Map(),
): readonly Decision[] {
  const seen = new SeenLeads(batch, range, known, scope);
  for (let index = range.from; index < range.before; index += 1) {
    const leadId = retried.get(index);
    const decision: Decision =
      batch.sound[index] !== 1
        ? failed
        : leadId
          ? { kind: 'skip', leadId, because: 'already_retried' }
          : decideRow(batch, index, seen, bans, scope.options);
    seen.add(index, decision);
  }
  return seen.decisions;
}

const failed: Decision = { kind: 'failed' };
const banned: Decision = { kind: 'banned', keepsCells: true };
const erased: Decision = { kind: 'banned', keepsCells: false };
const create: Decision = { kind: 'create' };

function decideRow(
  batch: PreparedBatch,
  index: number,
  seen: SeenLeads,
  bans: RowBans,
  policy: ImportOptions,
): Decision {
  const found = bansOf(batch, index, bans);
  if (found.some((ban) => ban.erased)) return erased;
  if (policy.doNotCall === 'skip' && found.length > 0) return banned;
  const duplicate = policy.duplicates === 'add' ? undefined : findDuplicate(index, seen, policy);
  if (duplicate) {
    const { leadId, because } = duplicate;
    return policy.duplicates === 'skip' ? { kind: 'skip', leadId, because } : { kind: 'update', leadId };
  }
  const own = policy.group ? seen.byName(index).find((lead) => lead.own) : undefined;
  return own ? { kind: 'join', leadId: own.leadId } : create;
}

function bansOf(batch: PreparedBatch, index: number, bans: RowBans): readonly RowBan[] {
  if (bans.size === 0) return [];
  const phones = batch.phoneHash.subarray(batch.contactStart[index], batch.contactStart[index + 1]);
  return [...phones].flatMap((phone) => bans.get(phone) ?? []);
}

type Duplicate = { readonly leadId: LeadId; readonly because: DuplicateReason };

/** Inside a file, rows of one name are one lead when rows are grouped, so only a number can make them duplicates. */
function findDuplicate(index: number, seen: SeenLeads, policy: ImportOptions): Duplicate | undefined {
  if (policy.match === 'all' && policy.duplicateKeys.length > 1) {
    const both = seen.byNameAndPhones(index);
    return both && { leadId: both.leadId, because: 'duplicate_phone' };
  }
  const byName = policy.duplicateKeys.includes('name')
    ? seen.byName(index).filter((lead) => !(policy.group && lead.own))
    : [];
  const byPhone = policy.duplicateKeys.includes('phone') ? seen.byPhones(index) : [];
  if (byName[0]) return { leadId: byName[0].leadId, because: 'duplicate_lead_name' };
  if (byPhone[0]) return { leadId: byPhone[0].leadId, because: 'duplicate_phone' };
  return undefined;
}
