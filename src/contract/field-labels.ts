import type { PlainMappingField } from './mapping.ts';
import type { Language, Sentence } from './sentence.ts';

/** The name of each field on screens and in sample lists, exports and failure files. */
export const fieldLabels: Readonly<Record<PlainMappingField, Sentence>> = {
  lead_name: { ja: 'リード名', en: 'Lead name' },
  contact_name: { ja: '連絡先名', en: 'Contact name' },
  phone: { ja: '電話番号', en: 'Phone number' },
  kana: { ja: '名前(カナ)', en: 'Name (kana)' },
  postal_code: { ja: '郵便番号', en: 'Postal code' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  city: { ja: '市町村', en: 'City' },
  street: { ja: '番号', en: 'Street' },
  building: { ja: 'ビル等', en: 'Building' },
  address: { ja: '住所（1 列）', en: 'Address (one column)' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  website: { ja: 'ホームページ', en: 'Website' },
  note: { ja: '備考', en: 'Note' },
  contact_kind: { ja: '連絡先種別', en: 'Contact kind' },
  extension: { ja: '内線', en: 'Extension' },
  do_not_call: { ja: '架電禁止', en: 'Do not call' },
  reason: { ja: '理由', en: 'Reason' },
  evidence: { ja: '根拠', en: 'Evidence' },
  refused_on: { ja: '申出日', en: 'Refused on' },
  expires_at: { ja: '期限', en: 'Expires' },
};

/**
 * The label of any mapping field. Further phone numbers have their number, custom fields their own
 * name.
 */
export function labelOfField(field: string, language: Language): string {
  if (Object.hasOwn(fieldLabels, field)) return fieldLabels[field as PlainMappingField][language];
  const phone = /^phone_(\d+)$/.exec(field);
  if (phone) return `${fieldLabels.phone[language]} ${phone[1]}`;
  const custom = /^custom:[^/]+\/(.+)$/s.exec(field);
  return custom?.[1] ?? field;
}
