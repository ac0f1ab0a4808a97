import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ImportId, LeadId, ProjectId } from '../../base/ids.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import { digitsOf, SearchTerms } from './search-terms.ts';

/**
 * The newest leads are scanned directly, which fills a page for frequent terms. Rarer terms occur
 * in few blocks.
 */
const leadsLookedThrough = 2000;
const lastId = 2n ** 63n - 1n;

/** See `LeadPageQuery`. `q` is not empty. */
type Search = {
  readonly projectId: ProjectId;
  readonly importId?: ImportId | undefined;
  readonly q: string;
  readonly before?: LeadId | undefined;
  /** A further condition on `leads`. */
  readonly also: RawBuilder<SqlBool>;
  readonly limit: number;
};

/** The ids of a page of the project's leads whose name or number contains `q`, newest first. */
export async function findLeadIds(trx: Trx, viewer: Viewer, search: Search): Promise<readonly LeadId[]> {
  const newest = await findAmongNewest(trx, viewer, search);
  return newest.length >= search.limit ? newest : findInBlocks(trx, viewer, search);
}

async function findAmongNewest(trx: Trx, viewer: Viewer, search: Search): Promise<readonly LeadId[]> {
  const { first, last } = idRange(search);
  const { rows } = await sql<{ id: LeadId }>`
    select leads.id from (
      select * from leads
      where tenant_id = ${viewer.tenantId} and project_id = ${search.projectId} and id between ${first} and ${last}
      order by tenant_id desc, project_id desc, id desc limit ${leadsLookedThrough}
    ) leads
    where ${matches(search.q)} and ${search.also} limit ${search.limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Scans the blocks one by one, newest first, until the page is full. */
async function findInBlocks(trx: Trx, viewer: Viewer, search: Search): Promise<readonly LeadId[]> {
  const { projectId, q, also, limit } = search;
  const { first, last } = idRange(search);
  const terms = new SearchTerms(projectId);
  const digits = digitsSought(q);
  const [named, numbered] = [terms.ofNamePart(q), digits === undefined ? null : terms.ofPhonePart(digits)];
  // With fewer digits than a term has, the index cannot exclude blocks.
  const isKnown = digits === undefined || numbered !== null;
  const blocks = isKnown
    ? sql`find_lead_blocks(${projectId}, ${arrayOf(named)}::int4[], ${arrayOf(numbered)}::int4[],
        ${first >> 8n}, ${last >> 8n}) b(block)`
    : sql`(select null::bigint as block) b`;
  const inBlock = isKnown ? sql`id between b.block << 8 and (b.block << 8) + 255` : sql`true`;
  const { rows } = await sql<{ id: LeadId }>`
    select l.id from ${blocks}
    cross join lateral (
      select leads.id from leads
      where tenant_id = ${viewer.tenantId} and project_id = ${projectId} and ${inBlock}
        and id between ${first} and ${last} and ${matches(q)} and ${also}
      order by tenant_id desc, project_id desc, id desc limit ${limit}
    ) l
    limit ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The ids of an import are one range (`src/import/model/row-ids.ts`). */
function idRange({ importId, before }: Search): { readonly first: bigint; readonly last: bigint } {
  const first = importId ? BigInt(importId) << 32n : 0n;
  const last = importId ? first + 2n ** 32n - 1n : lastId;
  const end = before ? BigInt(before) - 1n : last;
  return { first, last: end < last ? end : last };
}

const phoneLike = /^[\d\s()+.‐-―ー-]+$/;

/**
 * Text that looks like a number is also searched in numbers, by its digits and regardless of its
 * format.
 */
function digitsSought(q: string): string | undefined {
  const digits = digitsOf(q);
  return digits !== '' && phoneLike.test(q.normalize('NFKC')) ? digits : undefined;
}

/** Most numbers consist of digits and dashes. Their digits are extracted five times faster. */
const digitsOfContact = sql`case when contacts.phone ~ '^[0-9-]*$' then replace(contacts.phone, '-', '')
  else regexp_replace(normalize(contacts.phone, nfkc), '[^0-9]', '', 'g') end`;

function matches(q: string): RawBuilder<SqlBool> {
  const inName = sql<SqlBool>`leads.name like ${containing(q)}`;
  const digits = digitsSought(q);
  if (digits === undefined) return inName;
  // OFFSET 0: PostgreSQL would otherwise read the contacts of all leads to look up only a few
  // leads.
  return sql<SqlBool>`(${inName} or exists (
    select from contacts
    where contacts.tenant_id = leads.tenant_id and contacts.lead_id = leads.id
      and (${digitsOfContact} like ${containing(digits)}
        or replace(contacts.phone_e164, '+81', '0') like ${containing(digits)}) offset 0))`;
}

function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function arrayOf(terms: readonly number[] | null): string | null {
  return terms === null ? null : `{${terms.join(',')}}`;
}
