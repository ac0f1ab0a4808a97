import { type LeadId, toId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowBans } from '../model/row-ban.ts';
import { rowId } from '../model/row-ids.ts';
import type { RowRange } from '../model/row-range.ts';
import type { Known, KnownLead } from './find-known.ts';

type DuplicateReason = 'duplicate_lead_name' | 'duplicate_phone';

/**
 * What is to become of a row that passed its checks. `join`: its contacts go to a lead of an earlier row of the file. `update`: it is
 * written over the lead it is a duplicate of. `banned`: the do-not-call list keeps it out.
 */
export type Decision =
  | { readonly kind: 'create' }
  | { readonly kind: 'join'; readonly leadId: LeadId }
  | { readonly kind: 'update'; readonly leadId: LeadId }
  | { readonly kind: 'skip'; readonly leadId: LeadId; readonly because: DuplicateReason }
  | { readonly kind: 'banned' }
  | { readonly kind: 'failed' };

/**
 * Decides rows `from` to `before` of the batch, one after the other as they stand in the file, so that the result does not depend on
 * where batches begin. `known` is what the database holds, earlier batches of this import included; `bans` are those of the rows' numbers.
 */
export function decide(
  batch: PreparedBatch,
  range: RowRange,
  known: Known,
  bans: RowBans,
  scope: ImportScope,
): readonly Decision[] {
  const seen = new SeenLeads(known);
  const decisions: Decision[] = [];
  for (let index = range.from; index < range.before; index += 1) {
    decisions.push(
      batch.sound[index] === 1 ? decideRow(batch, index, seen, bans, scope) : { kind: 'failed' },
    );
  }
  return decisions;
}

function decideRow(
  batch: PreparedBatch,
  index: number,
  seen: SeenLeads,
  bans: RowBans,
  scope: ImportScope,
): Decision {
  const policy = scope.options;
  const name = batch.nameHash[index] ?? 0n;
  const phones = batch.phoneHash.subarray(batch.contactStart[index], batch.contactStart[index + 1]);
  if (policy.doNotCall === 'skip' && phones.some((phone) => bans.has(phone))) return { kind: 'banned' };
  const duplicate = policy.duplicates === 'add' ? undefined : findDuplicate(name, phones, seen, policy);
  if (duplicate) return act(duplicate, name, phones, seen, policy);
  const own = policy.group ? seen.byName(name).find((lead) => lead.own) : undefined;
  const leadId = own?.leadId ?? toId<LeadId>(rowId(scope.id, batch.firstRow + index, 0));
  seen.add(name, phones, { leadId, own: true });
  return own ? { kind: 'join', leadId } : { kind: 'create' };
}

type Duplicate = { readonly leadId: LeadId; readonly because: DuplicateReason };

/** A row that is written over a lead brings its name and numbers to it: later rows of the file meet them there. */
function act(
  { leadId, because }: Duplicate,
  name: bigint,
  phones: BigInt64Array,
  seen: SeenLeads,
  policy: ImportOptions,
): Decision {
  if (policy.duplicates === 'skip') return { kind: 'skip', leadId, because };
  seen.add(name, phones, { leadId, own: false });
  return { kind: 'update', leadId };
}

/** Inside a file, rows of one name are one lead when rows are grouped, so only a number can make them duplicates. */
function findDuplicate(
  name: bigint,
  phones: BigInt64Array,
  seen: SeenLeads,
  policy: ImportOptions,
): Duplicate | undefined {
  const byName = policy.duplicateKeys.includes('name')
    ? seen.byName(name).filter((lead) => !(policy.group && lead.own))
    : [];
  const byPhone = policy.duplicateKeys.includes('phone') ? seen.byPhones(phones) : [];
  if (policy.match === 'all' && policy.duplicateKeys.length > 1) {
    const all = seen.byName(name);
    const both = byPhone.find((lead) => all.some((other) => other.leadId === lead.leadId));
    return both && { leadId: both.leadId, because: 'duplicate_phone' };
  }
  if (byName[0]) return { leadId: byName[0].leadId, because: 'duplicate_lead_name' };
  if (byPhone[0]) return { leadId: byPhone[0].leadId, because: 'duplicate_phone' };
  return undefined;
}

/** What is in the database, and what the rows decided so far will add to it. */
class SeenLeads {
  readonly #known: Known;
  readonly #names = new Map<bigint, KnownLead>();
  readonly #phones = new Map<bigint, KnownLead>();

  constructor(known: Known) {
    this.#known = known;
  }

  byName(hash: bigint): readonly KnownLead[] {
    return merge(this.#known.names.get(hash), this.#names.get(hash));
  }

  byPhones(hashes: BigInt64Array): readonly KnownLead[] {
    const found: KnownLead[] = [];
    for (const hash of hashes) found.push(...merge(this.#known.phones.get(hash), this.#phones.get(hash)));
    return found;
  }

  add(name: bigint, phones: BigInt64Array, lead: KnownLead): void {
    if (!this.#names.has(name)) this.#names.set(name, lead);
    for (const phone of phones) if (!this.#phones.has(phone)) this.#phones.set(phone, lead);
  }
}

const none: readonly KnownLead[] = [];

function merge(known: readonly KnownLead[] | undefined, added: KnownLead | undefined): readonly KnownLead[] {
  if (!added) return known ?? none;
  return known ? [...known, added] : [added];
}
