import type { IncomingHttpHeaders } from 'node:http';
import { type Language, languages } from '../../contract/sentence.ts';

/** The preferred supported language in `Accept-Language`; Japanese if there is none. */
export function readerLanguage(headers: IncomingHttpHeaders): Language {
  const wishes = (headers['accept-language'] ?? '')
    .split(',')
    .map(readWish)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    const language = languages.find((known) => tag === known || tag.startsWith(`${known}-`));
    if (language) return language;
  }
  return 'ja';
}

function readWish(text: string): { tag: string; weight: number } {
  const [tag = '', quality] = text.trim().toLowerCase().split(';');
  const weight = Number(quality?.trim().replace(/^q=/, '') ?? 1);
  return { tag: tag.trim(), weight: Number.isNaN(weight) ? 0 : weight };
}
