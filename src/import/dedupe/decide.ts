import { type LeadId, toId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { rowId } from '../model/row-ids.ts';
import type { RowRange } from '../model/row-range.ts';
import type { Known, KnownLead } from './find-known.ts';

/** What is to become of a row that passed its checks. `join`: its contacts go to a lead of an earlier row of the file. */
export type Decision =
  | { readonly kind: 'create' }
  | { readonly kind: 'join'; readonly leadId: LeadId }
  | {
      readonly kind: 'skip';
      readonly leadId: LeadId;
      readonly because: 'duplicate_lead_name' | 'duplicate_phone';
    }
  | { readonly kind: 'failed' };

/**
 * Decides rows `from` to `before` of the batch, one after the other as they stand in the file, so that the result does not depend on
 * where batches begin. `known` is what the database holds, earlier batches of this import included.
 */
export function decide(
  batch: PreparedBatch,
  range: RowRange,
  known: Known,
  scope: ImportScope,
): readonly Decision[] {
  const seen = new SeenLeads(known, comparesPairs(scope.options));
  const decisions: Decision[] = [];
  for (let index = range.from; index < range.before; index += 1) {
    decisions.push(batch.sound[index] === 1 ? decideRow(batch, index, seen, scope) : { kind: 'failed' });
  }
  return decisions;
}

function decideRow(batch: PreparedBatch, index: number, seen: SeenLeads, scope: ImportScope): Decision {
  const policy = scope.options;
  const name = batch.nameHash[index] ?? 0n;
  const phones = batch.phoneHash.subarray(batch.contactStart[index], batch.contactStart[index + 1]);
  const duplicate = policy.duplicates === 'add' ? undefined : findDuplicate(name, phones, seen, policy);
  if (duplicate) return duplicate;
  const own = policy.group ? seen.byName(name).find((lead) => lead.own) : undefined;
  const leadId = own?.leadId ?? toId<LeadId>(rowId(scope.id, batch.firstRow + index, 0));
  seen.add(name, phones, { leadId, own: true });
  return own ? { kind: 'join', leadId } : { kind: 'create' };
}

/** Inside a file, rows of one name are one lead when rows are grouped, so only a number can make them duplicates. */
function findDuplicate(
  name: bigint,
  phones: BigInt64Array,
  seen: SeenLeads,
  policy: ImportOptions,
): Decision | undefined {
  if (comparesPairs(policy)) {
    const both = seen.byNameAndPhones(name, phones);
    return both && { kind: 'skip', leadId: both.leadId, because: 'duplicate_phone' };
  }
  const byName = policy.duplicateKeys.includes('name')
    ? seen.byName(name).filter((lead) => !(policy.group && lead.own))
    : [];
  const byPhone = policy.duplicateKeys.includes('phone') ? seen.byPhones(phones) : [];
  if (byName[0]) return { kind: 'skip', leadId: byName[0].leadId, because: 'duplicate_lead_name' };
  if (byPhone[0]) return { kind: 'skip', leadId: byPhone[0].leadId, because: 'duplicate_phone' };
  return undefined;
}

/** Whether a duplicate has both, the name and a number. */
function comparesPairs({ match, duplicateKeys }: ImportOptions): boolean {
  return match === 'all' && duplicateKeys.length > 1;
}

/** What is in the database, and what the rows decided so far will add to it. */
class SeenLeads {
  readonly #known: Known;
  readonly #names = new Map<bigint, KnownLead>();
  readonly #phones = new Map<bigint, KnownLead>();
  /** By name and number: a lead has one name, so the pair says that both are of one lead. */
  readonly #pairs = new Map<string, KnownLead>();

  readonly #keepsPairs: boolean;

  constructor(known: Known, keepsPairs: boolean) {
    this.#known = known;
    this.#keepsPairs = keepsPairs;
  }

  byName(hash: bigint): readonly KnownLead[] {
    return merge(this.#known.names.get(hash), this.#names.get(hash));
  }

  byPhones(hashes: BigInt64Array): readonly KnownLead[] {
    const found: KnownLead[] = [];
    for (const hash of hashes) found.push(...merge(this.#known.phones.get(hash), this.#phones.get(hash)));
    return found;
  }

  byNameAndPhones(name: bigint, phones: BigInt64Array): KnownLead | undefined {
    const named = new Set(this.#known.names.get(name)?.map(({ leadId }) => leadId));
    for (const phone of phones) {
      const known = this.#known.phones.get(phone)?.find(({ leadId }) => named.has(leadId));
      const lead = known ?? this.#pairs.get(pairOf(name, phone));
      if (lead) return lead;
    }
    return undefined;
  }

  add(name: bigint, phones: BigInt64Array, lead: KnownLead): void {
    if (!this.#names.has(name)) this.#names.set(name, lead);
    for (const phone of phones) {
      if (!this.#phones.has(phone)) this.#phones.set(phone, lead);
      if (!this.#keepsPairs) continue;
      const pair = pairOf(name, phone);
      if (!this.#pairs.has(pair)) this.#pairs.set(pair, lead);
    }
  }
}

function pairOf(name: bigint, phone: bigint): string {
  return `${name}:${phone}`;
}

const none: readonly KnownLead[] = [];

function merge(known: readonly KnownLead[] | undefined, added: KnownLead | undefined): readonly KnownLead[] {
  if (!added) return known ?? none;
  return known ? [...known, added] : [added];
}
