import { doNotCallReasonNames } from '../../contract/do-not-call.ts';
import { fieldLabels } from '../../contract/field-labels.ts';
import { entryFields } from '../../contract/mapping.ts';

const { existing_customer, refusal } = doNotCallReasonNames;

/** The header of a do-not-call list, and two examples with unassigned numbers. */
export const sampleNumbers: readonly (readonly string[])[] = [
  entryFields.map((field) => fieldLabels[field].ja),
  ['03-1234-5678', '株式会社サンプル商事', existing_customer.ja, '', '', '', ''],
  [
    '080-0000-0000',
    '田中家',
    refusal.ja,
    '今後の電話は不要とのこと',
    '2026-03-12 14:05 の通話録音',
    '2026-03-12',
    '2030-03-31',
  ],
];
