import { type Finding, find, type Reading } from './finding.ts';

const address = /^[^\s@<>(),;:"[\]\\]+@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,63})$/u;
const plain = /^[A-Za-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,63}$/;

/**
 * A mail address with its width folded (＠ to @) and its domain in lower case; what has not the form is kept verbatim with
 * a warning. Consecutive or final dots before the @ pass: Japanese carriers have given such addresses out.
 */
export function parseEmail(text: string): Reading {
  if (plain.test(text) && !text.includes('..')) return { text, finding: null };
  const folded = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const match = address.exec(folded);
  if (!match || folded.length > 254) return { text, finding: invalidEmail };
  const at = folded.lastIndexOf('@');
  return { text: folded.slice(0, at) + folded.slice(at).toLowerCase(), finding: null };
}

const invalidEmail: Finding = find('email_invalid');
