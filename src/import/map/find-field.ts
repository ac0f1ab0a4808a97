import { fieldLabels, labelOfField } from '../../contract/field-labels.ts';
import { isMappingField, type MappingField, mappingFields } from '../../contract/mapping.ts';
import { headerKey } from './header-key.ts';

const byLabel: ReadonlyMap<string, MappingField> = new Map(
  mappingFields.flatMap((field) => [
    [headerKey(fieldLabels[field].ja), field] as const,
    [headerKey(fieldLabels[field].en), field] as const,
  ]),
);

const numbered: ReadonlyMap<string, MappingField> = new Map(
  Array.from({ length: 15 }, (_, at): MappingField => `phone_${at + 2}`).flatMap((field) => [
    [headerKey(labelOfField(field, 'ja')), field] as const,
    [headerKey(labelOfField(field, 'en')), field] as const,
  ]),
);

/** The mapping field for a code (`lead_name`, `custom:set/field`) or a label in ja or en. */
export function findField(name: string): MappingField | undefined {
  const text = name.trim();
  if (isMappingField(text)) return text;
  return byLabel.get(headerKey(text)) ?? numbered.get(headerKey(text));
}
