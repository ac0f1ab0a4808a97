import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SpillFile } from './byte-log.ts';
import { StringStore } from './string-store.ts';

const count = 60_000;

test('returns every string, from memory and from the spill file', () => {
  const spill = memorySpill();
  const store = makeStore(1024 * 1024, () => spill);
  for (let index = 0; index < count; index++) {
    store.appendText(textOf(index));
    store.finish(index % 7 === 0 ? [{ start: 0, end: 2, text: 'ヤマダ' }] : []);
  }
  assert.ok(spill.size > 1024 * 1024);
  for (let step = 0; step < count; step++) {
    const index = (step * 7_919) % count;
    const text = textOf(index);
    const reading = index % 7 === 0 ? text.replace('山田', 'ヤマダ') : undefined;
    assert.deepEqual([store.getText(index), store.findReading(index)], [text, reading]);
  }
  assert.equal(store.getText(count), '');
  store.close();
  assert.equal(spill.closed, true);
});

test('refuses strings beyond memory without a spill file', () => {
  const store = makeStore(1024 * 1024, undefined);
  assert.throws(
    () => {
      for (let index = 0; index < count; index++) {
        store.appendText(textOf(index));
        store.finish([]);
      }
    },
    { code: 'file_bomb' },
  );
});

test('refuses more strings than the limit', () => {
  const store = new StringStore({
    maxStrings: 2,
    maxStringBytes: 100,
    memoryBytes: 1_000,
    openSpill: undefined,
  });
  store.finish([]);
  store.finish([]);
  assert.throws(() => store.finish([]), { code: 'file_bomb' });
});

function makeStore(memoryBytes: number, openSpill: (() => SpillFile) | undefined): StringStore {
  return new StringStore({ maxStrings: 1_000_000, maxStringBytes: 100_000, memoryBytes, openSpill });
}

/** Sometimes longer than a page, so that strings cross pages and slabs. */
function textOf(index: number): string {
  return `山田${index}${'あ'.repeat(index % 997 === 0 ? 9_000 : index % 40)}`;
}

function memorySpill() {
  const bytes = Buffer.alloc(32 * 1024 * 1024);
  return {
    size: 0,
    closed: false,
    write(chunk: Buffer, position: number) {
      chunk.copy(bytes, position);
      this.size = Math.max(this.size, position + chunk.length);
    },
    read(target: Buffer, position: number) {
      bytes.copy(target, 0, position, position + target.length);
    },
    close() {
      this.closed = true;
    },
  };
}
