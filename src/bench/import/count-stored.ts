import type { Pool } from 'pg';

export type Stored = { readonly leads: number; readonly contacts: number };

/** Counts the leads and contacts in the tables. */
export async function countStored(pool: Pool): Promise<Stored> {
  const { rows } = await pool.query<Record<keyof Stored, string>>(
    'select (select count(*) from leads) as leads, (select count(*) from contacts) as contacts',
  );
  return { leads: Number(rows[0]?.leads), contacts: Number(rows[0]?.contacts) };
}
