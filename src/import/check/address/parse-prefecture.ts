import { find, type Reading } from '../finding.ts';
import { prefectureNames } from './find-prefecture-end.ts';

const romaji = [
  'hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo kanagawa niigata toyama',
  'ishikawa fukui yamanashi nagano gifu shizuoka aichi mie shiga kyoto osaka hyogo nara wakayama tottori shimane',
  'okayama hiroshima yamaguchi tokushima kagawa ehime kochi fukuoka saga nagasaki kumamoto oita miyazaki kagoshima okinawa',
].flatMap((line) => line.split(' '));

const names: ReadonlySet<string> = new Set(prefectureNames);

const forms: ReadonlyMap<string, string> = new Map(
  prefectureNames.flatMap((name, at): [string, string][] => {
    const code = String(at + 1);
    const latin = romaji[at] ?? '';
    return [
      name,
      shortName(name),
      code,
      code.padStart(2, '0'),
      `jp-${code.padStart(2, '0')}`,
      latin,
      ...['to', 'do', 'fu', 'ken', 'prefecture'].map((kind) => latin + kind),
      ...(latin === 'gunma' ? ['gumma', 'gummaken'] : []),
    ].map((form) => [form, name]);
  }),
);

/** 東京 for 東京都; 北海道 has no short form. */
export function shortName(prefecture: string): string {
  return prefecture === '北海道' ? prefecture : prefecture.slice(0, -1);
}

/**
 * Returns the full name of a 都道府県 given by its short name (東京), in Latin letters (Tokyo, Osaka-fu,
 * Kōchi) or by its code (13, JP-13). Other text is kept, with a warning.
 */
export function parsePrefecture(text: string): Reading {
  if (names.has(text)) return { text, finding: null };
  const after = forms.get(formKey(text));
  if (after === undefined) return { text, finding: find('prefecture_unknown', { value: text }) };
  if (after === text) return { text, finding: null };
  return {
    text: after,
    finding: find('prefecture_normalised', { before: text, after }),
    unfixed: { text, finding: null },
  };
}

function formKey(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().trim();
  if (folded.startsWith('jp-')) return folded;
  const plain = folded
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0302\u0304\s'’.-]/g, '')
    .normalize('NFC');
  return plain.replace(/^(?:ou(?=saka)|toukyou|kyouto|hyougo|kouchi|ooita)/, (long) =>
    long.replaceAll('ou', 'o').replace('oo', 'o'),
  );
}
