import { isMappingField, type MappingField, requiredMappingFields } from '../../contract/mapping.ts';
import { type CustomField, codeOfCustomField } from '../model/custom-field.ts';
import { headerKey, withoutBrackets } from './header-key.ts';
import { notAValue, qualifier, telAndFax, valueMark } from './header-synonyms.ts';
import { isAddedKey, partSynonyms, type Synonym, wholeSynonyms } from './synonym-index.ts';

/**
 * The field that a header means. `rank` orders synonyms of a field, 0 is the most common. Every
 * phone column matches `phone`.
 */
export type HeaderMatch = {
  readonly field: MappingField;
  readonly confidence: number;
  readonly reason: 'header' | 'header_part';
  readonly rank: number;
};

/**
 * Finds the field for a header, or null. The order is: codes, labels and required fields; the
 * project's custom fields, which are more specific than synonyms; synonyms; words that the header
 * contains.
 */
export function matchHeader(header: string, customFields: readonly CustomField[]): HeaderMatch | null {
  const key = headerKey(header);
  if (key === '' || isAddedKey(key)) return null;
  const whole = matchWhole(key);
  if (whole && (whole.rank === 0 || isRequired(whole.field))) return whole;
  return matchCode(header.trim()) ?? matchCustom(key, customFields) ?? whole ?? matchPart(header, key);
}

function matchCode(header: string): HeaderMatch | null {
  if (!isMappingField(header) || header.startsWith('custom:')) return null;
  return { field: header.startsWith('phone_') ? 'phone' : header, confidence: 1, reason: 'header', rank: 0 };
}

function matchWhole(key: string): HeaderMatch | null {
  const found = wholeSynonyms.get(key);
  return found ? { field: found.field, confidence: 0.95, reason: 'header', rank: found.rank } : null;
}

function isRequired(field: MappingField): boolean {
  return (requiredMappingFields as readonly string[]).includes(field);
}

function matchCustom(key: string, customFields: readonly CustomField[]): HeaderMatch | null {
  const found = customFields.find(
    (field) => headerKey(field.field.name) === key || headerKey(codeOfCustomField(field)) === key,
  );
  return found ? { field: codeOfCustomField(found), confidence: 1, reason: 'header', rank: 0 } : null;
}

function matchPart(header: string, key: string): HeaderMatch | null {
  const plain = header.normalize('NFKC').toLowerCase();
  if (isTelAndFax(header)) return { field: 'phone', confidence: 0.7, reason: 'header_part', rank: 0 };
  if (notAValue.test(plain)) return null;
  const kana = partSynonyms.find((synonym) => synonym.field === 'kana' && key.includes(synonym.key));
  if (kana) return { field: 'kana', confidence: 0.6, reason: 'header_part', rank: kana.rank };
  const whole = cores(header, key)
    .map((core) => wholeSynonyms.get(core))
    .find((found) => found !== undefined);
  if (whole) return { field: whole.field, confidence: 0.8, reason: 'header_part', rank: whole.rank };
  const part = partSynonyms.find((synonym) => key.includes(synonym.key) && !isOfThing(synonym, key));
  return part ? { field: part.field, confidence: 0.6, reason: 'header_part', rank: part.rank } : null;
}

/** True if a column has both a phone and a fax number, such as TEL/FAX. */
export function isTelAndFax(header: string): boolean {
  return telAndFax.test(header.normalize('NFKC').toLowerCase());
}

/** 商品名称 is the name of a product, not of a customer. */
function isOfThing({ field }: Synonym, key: string): boolean {
  return (
    field === 'lead_name' &&
    /商品|製品|部品|品目|設備|科目|銀行|口座|支払|プラン|コース|リスト|都市|地域|カナ/.test(key)
  );
}

const numberTail = /(?:no)?\d{1,2}$/;

/** The header without brackets, owner words and number: 自宅住所2（旧） becomes 住所2. */
function cores(header: string, key: string): string[] {
  const bare = headerKey(withoutBrackets(header));
  const own = bare.replace(qualifier, '').replace(valueMark, '');
  return [bare, own, bare.replace(numberTail, ''), own.replace(numberTail, '')].filter(
    (core) => core !== key,
  );
}
