import type { CheckedLead } from '../model/checked-row.ts';
import { type SplitAddress, splitAddress } from './address/split-address.ts';
import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

type Address = Pick<CheckedLead, 'prefecture' | 'city' | 'street' | 'building'>;

/**
 * The address of a row, from its own columns and from a whole address in one. A column of its own wins; where the two
 * differ the whole address stays unsplit in `street`, for nothing may be lost.
 */
export function readAddress(reader: RowReader, layout: SlotLayout): Address {
  const own: Address = {
    prefecture: reader.text(layout.at.prefecture),
    city: reader.text(layout.at.city),
    street: reader.text(layout.at.street),
    building: reader.text(layout.at.building),
  };
  const whole = reader.text(layout.at.address);
  if (whole === '') return own;
  const split = splitAddress(whole);
  return isAtOdds(own, split) ? { ...own, street: joinText(whole, own.street) } : joinAddress(own, split);
}

function isAtOdds(own: Address, split: SplitAddress): boolean {
  return differs(own.prefecture, split.prefecture) || differs(own.city, split.city);
}

function differs(own: string, split: string): boolean {
  return own !== '' && split !== '' && own !== split;
}

function joinAddress(own: Address, split: SplitAddress): Address {
  return {
    prefecture: own.prefecture || split.prefecture,
    city: own.city || split.city,
    street: joinText(split.street, own.street),
    building: joinText(split.building, own.building),
  };
}

function joinText(first: string, second: string): string {
  if (second === '' || first === second) return first;
  return first === '' ? second : `${first} ${second}`;
}
