import { type Finding, find, type Reading } from './finding.ts';

const address = /^[^\s@<>(),;:"[\]\\]+@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,63})$/u;
const plain = /^[A-Za-z0-9._%+-]+@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,63}$/;
const lengthLimit = 254;

/**
 * Normalizes the width of a mail address (＠ to @) and lowercases its domain, which counts as a fix.
 * Invalid text is kept, with a warning. At most 254 characters (RFC 5321). Consecutive dots and a
 * dot before the @ are accepted, because Japanese carriers have issued such addresses.
 */
export function parseEmail(text: string): Reading {
  if (text.length > lengthLimit) return { text, finding: invalidEmail };
  if (plain.test(text)) return { text, finding: null };
  const folded = text.normalize('NFKC').trim();
  const match = address.exec(folded);
  if (!match) return readOneOf(text, folded);
  return lowerDomain(text, folded);
}

function lowerDomain(text: string, folded: string): Reading {
  const at = folded.lastIndexOf('@');
  const after = folded.slice(0, at) + folded.slice(at).toLowerCase();
  if (after === text) return { text, finding: null };
  return {
    text: after,
    finding: find('email_normalised', { before: text, after }),
    unfixed: { text, finding: null },
  };
}

const named = /<\s*([^<>\s]+)\s*>/;
const marks = /^(?:mailto:|e-?mail[:：]|メール[:：]?|mail[:：])\s*/i;

/**
 * The first address in a cell with several addresses, or with a name, a scheme or a remark
 * (`a@example.jp;b@example.jp`, `田中 <d@example.jp>`). The warning includes the omitted text. A word
 * before a space may be part of a mistyped address, so nothing is removed from it.
 */
function readOneOf(text: string, folded: string): Reading {
  const inBrackets = named.exec(folded)?.[1];
  const pieces = (inBrackets ?? folded).split(/[;,、/|\s()]+/).map((piece) => piece.replace(marks, ''));
  const found = pieces.find((piece) => address.test(piece));
  const isBroken = pieces.some((piece) => /^[\w.+-]+$/.test(piece));
  return found === undefined || isBroken ? { text, finding: invalidEmail } : lowerDomain(text, found);
}

const invalidEmail: Finding = find('email_invalid');
