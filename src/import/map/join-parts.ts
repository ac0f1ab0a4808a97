import type { MappingField } from '../../contract/mapping.ts';

/**
 * The text of a field whose parts stand in several columns, empty parts left out. Parts of a number are joined by a hyphen,
 * with the zeros that Excel takes from them; parts of an address run on, with a blank before the name of a building.
 */
export function joinParts(parts: readonly string[], field: MappingField): string {
  if (field.startsWith('phone')) return joinPhone(parts);
  if (field === 'do_not_call') return parts.join('\n');
  const filled = parts.filter((part) => part !== '');
  if (field === 'postal_code') return joinPostalCode(filled);
  if (field === 'street' || field === 'city' || field === 'address') return joinAddress(filled);
  return filled.join(' ');
}

/** The last part has four digits: 50 of 03-1234-50 was 0050 before Excel read it as a number. */
function joinPhone(parts: readonly string[]): string {
  const isWhole = parts.length === 3 && parts.every((part) => digits.test(part));
  const written = isWhole ? parts.with(2, (parts[2] ?? '').padStart(4, '0')) : parts;
  return written.filter((part) => part !== '').join('-');
}

function joinPostalCode([first = '', second, ...more]: readonly string[]): string {
  if (second === undefined) return first;
  const isCode = digits.test(first) && digits.test(second) && first.length <= 3 && second.length <= 4;
  const own = isCode ? [first.padStart(3, '0'), second.padStart(4, '0')] : [first, second];
  return [...own, ...more].join('-');
}

const digits = /^[0-9０-９]+$/;
const number = /[0-9０-９]$/;
const numberAhead = /^[0-9０-９]/;
const latin = /[A-Za-zＡ-Ｚａ-ｚ.,]$/;
const latinAhead = /^[A-Za-zＡ-Ｚａ-ｚ]/;
const blockEnd = /(?:[0-9０-９]|番地?|号)$/;

function joinAddress(parts: readonly string[]): string {
  return parts.reduce((text, part) => (text === '' ? part : text + between(text, part) + part), '');
}

function between(text: string, part: string): string {
  if (number.test(text) && numberAhead.test(part)) return '-';
  if (latin.test(text) && (latinAhead.test(part) || numberAhead.test(part))) return ' ';
  // 番地 and 号 that stand in columns of their own follow their number; any other word is a name.
  if (blockEnd.test(text) && !/^(?:[-－−‐ー]|丁目|番|号|の|条|線)/.test(part) && !numberAhead.test(part))
    return ' ';
  return '';
}
