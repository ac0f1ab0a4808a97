import { assertNever } from '../../base/assert-never.ts';
import type { Field } from '../../contract/field.ts';
import { fieldLabels } from '../../contract/field-labels.ts';
import type { PlainMappingField } from '../../contract/mapping.ts';
import { type BoundField, columnNames } from '../../fields/bound-field-store.ts';

const columns = [
  'lead_name',
  'contact_name',
  'phone',
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
] as const satisfies readonly PlainMappingField[];

/**
 * A company with two contacts, and a household. The exchanges 03-1234 and 06-1234 are not in
 * service, and 080-0000-0000 is the example of the help page, so an imported sample calls no one.
 */
const examples: readonly Readonly<Record<(typeof columns)[number], string>>[] = [
  {
    lead_name: '株式会社サンプル商事',
    contact_name: '本社',
    phone: '03-1234-5678',
    kana: 'サンプルショウジ',
    postal_code: '100-0001',
    prefecture: '東京都',
    city: '千代田区',
    street: '千代田1-1',
    building: 'サンプルビル3階',
    email: 'info@sample-shoji.example',
    website: 'https://sample-shoji.example',
    note: '午前中に連絡',
  },
  {
    lead_name: '株式会社サンプル商事',
    contact_name: '営業部長',
    phone: '080-0000-0000',
    kana: 'サンプルショウジ',
    postal_code: '100-0001',
    prefecture: '東京都',
    city: '千代田区',
    street: '千代田1-1',
    building: 'サンプルビル3階',
    email: 'info@sample-shoji.example',
    website: 'https://sample-shoji.example',
    note: '',
  },
  {
    lead_name: '田中家',
    contact_name: '代表',
    phone: '06-1234-5678',
    kana: 'タナカ',
    postal_code: '530-0001',
    prefecture: '大阪府',
    city: '大阪市北区',
    street: '梅田1-1-1',
    building: '',
    email: '',
    website: '',
    note: '',
  },
];

/** The header with these custom fields, followed by the examples. */
export function sampleRows(fields: readonly BoundField[]): readonly (readonly string[])[] {
  const header = [...columns.map((column) => fieldLabels[column].ja), ...columnNames(fields)];
  const customCells = fields.map(({ field }) => exampleOf(field));
  return [
    header,
    ...examples.map((example) => [...columns.map((column) => example[column]), ...customCells]),
  ];
}

function exampleOf({ dataType, choices }: Field): string {
  switch (dataType) {
    case 'text':
    case 'long_text':
      return 'サンプル';
    case 'integer':
      return '10';
    case 'decimal':
      return '1.5';
    case 'date':
      return '2026-04-01';
    case 'datetime':
      return '2026-04-01 10:00';
    case 'boolean':
      return 'はい';
    case 'single_choice':
    case 'multiple_choice':
      return choices[0] ?? '';
    case 'url':
      return 'https://sample-shoji.example';
    case 'email':
      return 'info@sample-shoji.example';
    case 'phone':
      return '03-1234-5678';
    default:
      return assertNever(dataType);
  }
}
