import { find, type Reading } from '../finding.ts';

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const web = /^https?:/i;
const webStart = /^https?:\/\//i;
const hostAndPort = /^[^/:]+\.[^/:]+:\d+(?:[/?#]|$)/;

/**
 * A text as written; another scheme than http and https (javascript:, data:, file:) gets a warning.
 */
export function readWebsite(text: string): Reading {
  return isOtherScheme(text) ? { text, finding: find('url_not_web') } : { text, finding: null };
}

/**
 * Whether browsers would read another scheme than http or https out of the text. They ignore
 * control characters and blanks before and within a scheme. `example.jp:8080` has a port, not a
 * scheme.
 */
function isOtherScheme(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  return scheme.test(plain) && !web.test(plain) && !hostAndPort.test(plain);
}

/**
 * A web address, kept as written; one without https:// passes. Other schemes (javascript:, file:)
 * get a warning.
 */
export function parseUrl(text: string): Reading {
  if (isOtherScheme(text)) return { text, finding: find('url_not_web') };
  const full = webStart.test(text) ? text : `https://${text}`;
  const isWeb = webStart.test(text) || !scheme.test(text) || hostAndPort.test(text);
  const host = isWeb && !/\s/.test(text) ? URL.parse(full)?.hostname : undefined;
  return host?.includes('.') ? { text, finding: null } : { text, finding: find('url_invalid') };
}
