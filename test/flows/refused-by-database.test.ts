import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failedRows, importList } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { countersThatLie } from '../support/state-of.ts';
import { testSystem } from '../support/test-system.ts';

/** Makes the database refuse a name, as a value would be that the checks let through and its types do not hold. */
const refuseName = `
  create function refuse_name() returns trigger language plpgsql as $$
  begin
    if new.name like '%断る%' then raise exception 'no such name' using errcode = '22000'; end if;
    return new;
  end $$;
  create trigger refuse_name before insert on leads for each row execute function refuse_name()`;

for (const duplicates of ['add', 'skip'] as const) {
  test(`rows the database refuses stay out alone, with their cells (${duplicates})`, async () => {
    const system = await testSystem();
    await system.pool.query(refuseName);
    const rows = Array.from({ length: 12_000 }, (_, index) => [
      nameOf(index),
      '代表',
      phoneOf(index),
      'a, "b"\n\\N',
    ]);
    const bad = [0, 1, 5_000, 9_999, 11_999];
    for (const index of bad) rows[index] = [`断る${index}`, '代表', phoneOf(index), 'a, "b"\n\\N'];
    const entry = await importList(system, csvOf([listHeader, ...rows]), { options: { duplicates } });
    assert.equal(entry.status, 'completed_with_failures');
    assert.deepEqual([entry.created, entry.failed, entry.problems], [11_995, 5, { database_refused: 5 }]);
    assert.equal(system.faults.length, 5);
    const failed = await failedRows(system, entry);
    assert.deepEqual(
      failed.map(({ row, cells }) => ({ row, cells })),
      bad.map((index) => ({ row: index + 1, cells: rows[index] })),
    );
    assert.deepEqual(failed[0]?.problems[0]?.params, { reference: 'fault-1' });
    assert.deepEqual(await countersThatLie(system), []);
  });
}
