import { type Finding, find, type Reading } from '../finding.ts';
import { expandJapaneseNumber } from './expand-japanese-number.ts';

/** Parses integers to plain digits: `１，２００円` → 1200, `▲3` → -3, `3億` → 300000000 with a warning. */
export function parseInteger(text: string): Reading {
  return parseNumber(text, wholeNumber, integerInvalid);
}

/**
 * Parses decimal numbers to plain digits with a point: `1,200.50` → 1200.5. Rejects exponents and
 * %, which are ambiguous in lists.
 */
export function parseDecimal(text: string): Reading {
  return parseNumber(text, decimalNumber, decimalInvalid);
}

const plainDigits = /^(?:0|[1-9]\d*)$/;
const wholeNumber = /^(-?)0*(\d+)(?:\.0+)?$/;
const decimalNumber = /^(-?)0*(\d+(?:\.\d+)?)$/;
const integerInvalid: Finding = find('integer_invalid');
const decimalInvalid: Finding = find('decimal_invalid');

function parseNumber(text: string, form: RegExp, invalid: Finding): Reading {
  if (plainDigits.test(text)) return { text, finding: null };
  const bare = takeOffOrnaments(text);
  const parts = form.exec(bare);
  if (parts) return { text: canonical(parts), finding: null };
  const expanded = expandJapaneseNumber(bare);
  const expandedParts = expanded === null ? null : form.exec(expanded);
  if (!expandedParts) return { text, finding: invalid };
  const after = canonical(expandedParts);
  return {
    text: after,
    finding: find('number_expanded', { before: text, after }),
    unfixed: { text, finding: invalid },
  };
}

const grouped = /^(-?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

/**
 * Removes currency symbols, counters and thousands separators, normalizes width, and converts the
 * accounting minus (▲ or brackets).
 */
function takeOffOrnaments(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^[(](.+)[)]$/, '-$1')
    .replace(/^[▲△−–]/, '-')
    .replace(/^(-?)[¥\\$]/, '$1')
    .replace(/^\+/, '')
    .replace(/(?:円|人|名|件|個|台|社|歳|才|年|回|本|枚|㎡|-)$/, '');
  return grouped.test(bare) ? bare.replaceAll(',', '') : bare;
}

function canonical(parts: RegExpExecArray): string {
  const digits = (parts[2] ?? '0').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return digits === '0' ? '0' : `${parts[1] ?? ''}${digits}`;
}
