import type { MappingField } from '../../contract/mapping.ts';

/**
 * The text of a field whose parts stand in several columns, empty parts left out. Parts of a number
 * are joined by a hyphen as they stand (the check restores zeros that Excel took); parts of an
 * address run on, with a blank before the name of a building.
 */
export function joinParts(parts: readonly string[], field: MappingField): string {
  if (field === 'do_not_call') return parts.join('\n');
  const filled = parts.filter((part) => part !== '');
  if (field.startsWith('phone') || field === 'postal_code') return filled.join('-');
  if (field === 'street' || field === 'city' || field === 'address') return joinAddress(filled);
  return filled.join(' ');
}

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
  // 番地 and 号 in separate columns follow their number directly; any other word is a name.
  if (blockEnd.test(text) && !/^(?:[-－−‐ー]|丁目|番|号|の|条|線)/.test(part) && !numberAhead.test(part))
    return ' ';
  return '';
}
