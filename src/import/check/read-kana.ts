import { find } from './finding.ts';
import { normaliseKana, parseKana } from './parse-kana.ts';
import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

/**
 * The kana of a row: from its column or, if none is mapped, the furigana that Excel stores with the
 * リード名 cell.
 */
export function readKana(reader: RowReader, { at }: SlotLayout): string {
  if (at.kana !== -1) {
    const text = reader.value(at.kana);
    return text === '' ? '' : reader.keep(at.kana, parseKana(text));
  }
  const { readings, slots } = reader.row;
  const column = slots[at.lead_name]?.column ?? null;
  const reading = column === null ? undefined : readings?.get(column);
  if (!reading || !reader.mayFix(at.lead_name, 'kana_from_furigana')) return '';
  const after = normaliseKana(reading).trim();
  const before = reader.row.texts[at.lead_name] ?? '';
  reader.report(at.lead_name, find('kana_from_furigana', { before, after }));
  return after;
}
