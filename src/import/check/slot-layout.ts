import type { PlainMappingField } from '../../contract/mapping.ts';
import type { MappedSlot } from '../model/mapped-row.ts';

/** The slot index of each field in a mapping; -1 if it is not mapped. */
export type SlotLayout = {
  readonly at: Readonly<Record<PlainMappingField, number>>;
  /** All phone slots: `phone` first, then `phone_2` … */
  readonly phones: readonly number[];
  readonly slotOfColumn: ReadonlyMap<number, number>;
};

export function layOutSlots(slots: readonly MappedSlot[]): SlotLayout {
  const find = (field: string) => slots.findIndex((slot) => slot.field === field);
  return {
    at: {
      lead_name: find('lead_name'),
      contact_name: find('contact_name'),
      phone: find('phone'),
      kana: find('kana'),
      postal_code: find('postal_code'),
      prefecture: find('prefecture'),
      city: find('city'),
      street: find('street'),
      building: find('building'),
      address: find('address'),
      email: find('email'),
      website: find('website'),
      note: find('note'),
      contact_kind: find('contact_kind'),
      extension: find('extension'),
      do_not_call: find('do_not_call'),
      reason: find('reason'),
      evidence: find('evidence'),
      refused_on: find('refused_on'),
      expires_at: find('expires_at'),
    },
    phones: slots
      .map((slot, at) => ({ at, number: phoneNumberOf(slot.field) }))
      .filter(({ number }) => number > 0)
      .sort((one, other) => one.number - other.number)
      .map(({ at }) => at),
    slotOfColumn: new Map(
      slots
        .flatMap(({ column, joined }, at) =>
          column === null ? [] : [column, ...joined].map((each): [number, number] => [each, at]),
        )
        .reverse(),
    ),
  };
}

function phoneNumberOf(field: string): number {
  if (field === 'phone') return 1;
  return field.startsWith('phone_') ? Number(field.slice('phone_'.length)) : 0;
}
