import type { ComparedLead } from '../../../../contract/duplicate.ts';
import { type BasicField, basicColumns, basicFields } from '../../../../contract/lead.ts';
import type { MappingField } from '../../../../contract/mapping.ts';
import { showPhone } from '../../../../contract/show-phone.ts';

/** One field of a row and of the lead it may be one with. `field`: its name in mappings. */
export type ComparedField = {
  readonly field: MappingField;
  readonly incoming: string;
  readonly present: string;
  readonly differs: boolean;
  /** Of contacts whose number is shown repaired: the number as it was written, by the line that is shown. */
  readonly written?: { readonly incoming: WrittenNumbers; readonly present: WrittenNumbers };
};

type WrittenNumbers = ReadonlyMap<string, string>;

/** A custom field: its name in mappings, and how its values are read. */
type CustomName = {
  readonly id: string;
  readonly field: MappingField;
  readonly say: (value: string) => string;
};

/** The fields that either of the two has, in the order of screens; the contacts last, as one. */
export function comparedFields(
  incoming: ComparedLead,
  present: ComparedLead | null,
  customNames: readonly CustomName[],
): readonly ComparedField[] {
  const text = (lead: ComparedLead | null, read: (lead: ComparedLead) => string) => (lead ? read(lead) : '');
  const row = (field: MappingField, read: (lead: ComparedLead) => string): ComparedField => {
    const [one, other] = [text(incoming, read), text(present, read)];
    return { field, incoming: one, present: other, differs: one !== other };
  };
  const rows = [
    row('lead_name', ({ name }) => name),
    ...basicFields.map((field: BasicField, at) => row(basicColumns[at] ?? 'note', (lead) => lead[field])),
    ...customNames.map(({ id, field, say }) => row(field, ({ custom }) => say(custom[id] ?? ''))),
    {
      ...row('phone', ({ contacts }) => contacts.map(sayContact).join('\n')),
      written: { incoming: writtenNumbers(incoming), present: writtenNumbers(present) },
    },
  ];
  return rows.filter((compared) => compared.incoming !== '' || compared.present !== '');
}

function writtenNumbers(lead: ComparedLead | null): WrittenNumbers {
  const repaired = (lead?.contacts ?? []).filter(
    ({ phone, phoneE164 }) => showPhone(phone, phoneE164) !== phone,
  );
  return new Map(repaired.map((contact) => [sayContact(contact), contact.phone]));
}

function sayContact({ name, phone, phoneE164, extension }: ComparedLead['contacts'][number]): string {
  return [name, showPhone(phone, phoneE164), extension && `(${extension})`]
    .filter((part) => part !== '')
    .join(' ');
}
