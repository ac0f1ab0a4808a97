import type { Reading } from '../finding.ts';
import { parsePhone } from '../phone/parse-phone.ts';

/**
 * Reads a phone number in a custom field. Keeps the text, reports the same problems as for other
 * numbers, and treats words for "none" as empty.
 */
export function readPhoneValue(text: string): Reading {
  const cell = parsePhone(text);
  switch (cell.kind) {
    case 'blank':
      return { text: '', finding: null };
    case 'problem':
      return { text, finding: cell.finding };
    case 'numbers':
      return { text, finding: cell.findings[0] ?? null };
  }
}
