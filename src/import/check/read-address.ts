import type { CheckedLead } from '../model/checked-row.ts';
import { type SplitAddress, splitAddress } from './address/split-address.ts';
import { parsePostalCode } from './parse-postal-code.ts';
import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

type Address = Pick<CheckedLead, 'postalCode' | 'prefecture' | 'city' | 'street' | 'building'>;

/**
 * The address of a row, from its own columns and from a whole address in one. A column of its own wins; where the two
 * differ the whole address stays unsplit in `street`, for nothing may be lost.
 */
export function readAddress(reader: RowReader, layout: SlotLayout): Address {
  const own: Address = {
    postalCode: readPostalCode(reader, layout.at.postal_code, reader.text(layout.at.postal_code)),
    prefecture: reader.text(layout.at.prefecture),
    city: reader.text(layout.at.city),
    street: reader.text(layout.at.street),
    building: reader.text(layout.at.building),
  };
  const whole = reader.text(layout.at.address);
  if (whole === '') return own;
  const split = splitAddress(whole);
  const found = { ...split, postalCode: readPostalCode(reader, layout.at.address, split.postalCode) };
  return isAtOdds(own, found) ? { ...own, street: joinText(whole, own.street) } : joinAddress(own, found);
}

function readPostalCode(reader: RowReader, at: number, text: string): string {
  return text === '' ? '' : reader.keep(at, parsePostalCode(text));
}

function isAtOdds(own: Address, found: SplitAddress): boolean {
  return (
    differs(own.postalCode, found.postalCode) ||
    differs(own.prefecture, found.prefecture) ||
    differs(own.city, found.city)
  );
}

function differs(own: string, found: string): boolean {
  return own !== '' && found !== '' && own !== found;
}

function joinAddress(own: Address, found: SplitAddress): Address {
  return {
    postalCode: own.postalCode || found.postalCode,
    prefecture: own.prefecture || found.prefecture,
    city: own.city || found.city,
    street: joinText(found.street, own.street),
    building: joinText(found.building, own.building),
  };
}

function joinText(first: string, second: string): string {
  if (second === '' || first === second) return first;
  return first === '' ? second : `${first} ${second}`;
}
