import { fieldLabels } from '../../../contract/field-labels.ts';
import type { BasicField } from '../../../contract/lead.ts';
import type { PlainMappingField } from '../../../contract/mapping.ts';
import type { Language } from '../../../contract/sentence.ts';

const mappingNames: Readonly<Record<BasicField | 'name', PlainMappingField>> = {
  name: 'lead_name',
  kana: 'kana',
  postalCode: 'postal_code',
  prefecture: 'prefecture',
  city: 'city',
  street: 'street',
  building: 'building',
  email: 'email',
  website: 'website',
  note: 'note',
};

/** What a lead's own field is called. */
export function basicFieldLabel(field: BasicField | 'name', language: Language): string {
  return fieldLabels[mappingNames[field]][language];
}
