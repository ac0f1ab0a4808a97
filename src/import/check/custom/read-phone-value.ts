import type { Reading } from '../finding.ts';
import { parsePhone } from '../phone/index.ts';

/** A phone number in a custom field: kept as written, judged like any other number; words for none make it empty. */
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
