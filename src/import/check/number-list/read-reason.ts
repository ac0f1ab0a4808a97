import {
  type DoNotCallReason,
  doNotCallReasonNames,
  doNotCallReasons,
} from '../../../contract/do-not-call.ts';

/** Words used in lists in addition to the names and codes of the reasons. */
const synonyms: Readonly<Record<DoNotCallReason, readonly string[]>> = {
  existing_customer: [
    '既存',
    '既存客',
    '既存先',
    '契約済',
    '契約済み',
    '契約中',
    '取引先',
    '取引中',
    '顧客',
    'customer',
    'client',
  ],
  complaint: ['苦情', 'クレーマー', 'クレーム客', 'claim', 'complain', 'complaints'],
  refusal: [
    '拒絶',
    '架電拒否',
    '電話拒否',
    '架電禁止',
    '架電ng',
    '電話ng',
    'ng',
    '再勧誘禁止',
    '勧誘拒否',
    'お断り',
    '断り',
    'opt-out',
    'optout',
    'dnc',
    'do not call',
    'refused',
  ],
  other: ['その他の理由', '他', 'others', 'etc'],
};

const byKey: ReadonlyMap<string, DoNotCallReason> = new Map(
  doNotCallReasons.flatMap((reason) =>
    [reason, doNotCallReasonNames[reason].ja, doNotCallReasonNames[reason].en, ...synonyms[reason]].map(
      (word) => [keyOf(word), reason] as const,
    ),
  ),
);

/** The reason that a cell means. Undefined for other text. */
export function readReason(text: string): DoNotCallReason | undefined {
  return byKey.get(keyOf(text));
}

function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s_]/g, '');
}
