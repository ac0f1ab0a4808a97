import { type RawBuilder, sql } from 'kysely';
import type { TenantId } from '../../base/ids.ts';
import { erasedMark } from '../../contract/erasure.ts';
import type { Trx } from '../../db/database.ts';
import { type NumberPattern, numberPattern, separators } from '../number-pattern.ts';
import type { TextColumn, TextPlace } from '../text-places.ts';
import { withoutContact } from './erase-contacts.ts';
import type { AfterKey, ErasureDeps, SoughtNumber, Step } from './step.ts';

/** Number of rows scanned per transaction. */
const batchSize = 5000;

/** Replaces the number in all texts of the table, one batch of rows at a time in key order. */
export function eraseTexts(place: TextPlace): Step {
  return async (deps, number, after) => async (trx) => {
    const pattern = numberPattern(number.key);
    const last = pattern && (await findLastKey(trx, place, number.tenantId, after));
    if (!pattern || !last) return { after: null, counts: {} };
    const erased = await rewrite(trx, place, number, pattern, { after, last });
    if (place.table === 'leads') await hashNamesAnew(deps, trx, number.tenantId, erased);
    return { after: last, counts: { [place.place]: erased.length } };
  };
}

/** The last key of the next batch. Undefined if nothing is left. */
async function findLastKey(trx: Trx, place: TextPlace, tenantId: TenantId, after: AfterKey) {
  const keys = sql.join(place.key.map(({ name }) => sql.ref(name)));
  const last = sql.join(place.key.map(({ name }) => sql`last.${sql.ref(name)}::text`));
  const { rows } = await sql<{ key: string[] }>`
    select array[${last}] as key from (
      select ${keys} from (
        select ${keys} from ${sql.table(place.table)}
        where tenant_id = ${tenantId} and ${isAfter(place, after)} order by ${keys} limit ${batchSize}
      ) batch order by ${sql.join(place.key.map(({ name }) => sql`${sql.ref(name)} desc`))} limit 1
    ) last`.execute(trx);
  return rows[0]?.key;
}

function isAfter(place: TextPlace, after: AfterKey): RawBuilder<unknown> {
  return after === null ? sql`true` : sql`(${keyOf(place)}) > (${valuesOf(place, after)})`;
}

function keyOf({ key }: TextPlace): RawBuilder<unknown> {
  return sql.join(key.map(({ name }) => sql.ref(name)));
}

function valuesOf({ key }: TextPlace, values: readonly string[]): RawBuilder<unknown> {
  return sql.join(key.map(({ type }, at) => sql`${values[at]}::${sql.raw(type)}`));
}

/**
 * Returns the ids (or first keys) of the rows that contained the number, with the new value of the
 * first column.
 */
async function rewrite(
  trx: Trx,
  place: TextPlace,
  number: SoughtNumber,
  pattern: NumberPattern,
  { after, last }: { readonly after: AfterKey; readonly last: readonly string[] },
): Promise<readonly RewrittenRow[]> {
  const { columns, key, table, alsoSet } = place;
  const sets = columns.map(
    (column) => sql`${sql.ref(column.name)} = ${rewritten(column, place, number, pattern)}`,
  );
  if (alsoSet) sets.push(sql.raw(alsoSet));
  const matches = columns.map(
    (column) =>
      sql`${sql.ref(column.name)}::text ~ ${column.kind === 'jsonb' ? pattern.inJson : pattern.inText}`,
  );
  const squeezed = sql`translate(concat_ws(' ', ${sql.join(columns.map(({ name }) => sql`${sql.ref(name)}::text`))}), ${widthsFrom}, ${widthsTo})`;
  const { rows } = await sql<RewrittenRow>`
    update ${sql.table(table)} set ${sql.join(sets)}
    where tenant_id = ${number.tenantId} and ${isAfter(place, after)} and (${keyOf(place)}) <= (${valuesOf(place, last)})
      and position(${pattern.needle} in ${squeezed}) > 0 and (${sql.join(matches, sql` or `)})
    returning ${sql.ref(key[0]?.name ?? 'id')} as id, ${sql.ref(columns[0]?.name ?? 'id')} as first`.execute(
    trx,
  );
  return rows;
}

type RewrittenRow = { readonly id: string; readonly first: unknown };

const wideDigits = '０１２３４５６７８９';
/** Arguments of `translate`: the characters made narrow, and those removed. */
const widthsFrom = wideDigits + separators;
const widthsTo = '0123456789';

function rewritten(
  { name, kind }: TextColumn,
  { table }: TextPlace,
  { hash }: SoughtNumber,
  { inText, inJson }: NumberPattern,
): RawBuilder<unknown> {
  const column = sql.ref(name);
  switch (kind) {
    case 'text':
      return sql`regexp_replace(${column}, ${inText}, ${erasedMark}, 'g')`;
    case 'text[]':
      return sql`case when ${column} is not null then array(select regexp_replace(cell, ${inText}, ${erasedMark}, 'g')
        from unnest(${column}) with ordinality c(cell, at) order by at) end`;
    case 'jsonb': {
      const value = table === 'import_before_images' ? withoutContact(hash) : column;
      return sql`regexp_replace((${value})::text, ${inJson}, ${erasedMark}, 'g')::jsonb`;
    }
  }
}

/** Recomputes the name hash of leads whose name was changed. */
async function hashNamesAnew(
  { keys }: ErasureDeps,
  trx: Trx,
  tenantId: TenantId,
  rows: readonly RewrittenRow[],
): Promise<void> {
  for (const { id, first: name } of rows) {
    if (typeof name !== 'string' || !name.includes(erasedMark)) continue;
    await trx
      .updateTable('leads')
      .set({ name_hash: keys.hashName(tenantId, name) })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }
}
