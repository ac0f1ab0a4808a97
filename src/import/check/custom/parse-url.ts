import { find, type Reading } from '../finding.ts';

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const web = /^https?:\/\//i;

/** A web address, kept as written; one without https:// passes. Other schemes (javascript:, file:) are no web address. */
export function parseUrl(text: string): Reading {
  const full = web.test(text) ? text : `https://${text}`;
  const isWeb = web.test(text) || !scheme.test(text) || /^[^/:]+:\d/.test(text);
  const host = isWeb && !/\s/.test(text) ? URL.parse(full)?.hostname : undefined;
  return host?.includes('.') ? { text, finding: null } : { text, finding: find('url_invalid') };
}
