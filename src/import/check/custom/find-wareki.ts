import { formatDay } from './calendar.ts';

/** The modern eras with their first days (Imperial ordinances; 明治 in the Gregorian calendar). */
const eras = [
  { names: ['明治', '明', 'm'], firstYear: 1868, from: '1868-01-25', until: '1912-07-29' },
  { names: ['大正', '大', 't'], firstYear: 1912, from: '1912-07-30', until: '1926-12-24' },
  { names: ['昭和', '昭', 's'], firstYear: 1926, from: '1926-12-25', until: '1989-01-07' },
  { names: ['平成', '平', 'h'], firstYear: 1989, from: '1989-01-08', until: '2019-04-30' },
  { names: ['令和', '令', 'r'], firstYear: 2019, from: '2019-05-01', until: '9999-12-31' },
] as const;

const byName = new Map(eras.flatMap((era) => era.names.map((name) => [name as string, era])));
const form =
  /^(明治|大正|昭和|平成|令和|[明大昭平令mtshr])\.?(元|\d{1,3})(?:年(\d{1,2})月(\d{1,2})日?|[-/.:](\d{1,2})[-/.:](\d{1,2}))$/;

/**
 * The day of a date in Japanese years. The text must already be width-folded (NFKC maps ㋿ to 令和 and
 * Ｒ to R). The last day of an era and the first day of the next are in the same year, so days
 * outside the era are computed in its years and reported with `withinEra`.
 */
export function findWareki(text: string): { readonly day: string; readonly withinEra: boolean } | null {
  const parts = form.exec(text.toLowerCase());
  const era = byName.get(parts?.[1] ?? '');
  if (!parts || !era) return null;
  const year = parts[2] === '元' ? 1 : Number(parts[2]);
  const day = formatDay(era.firstYear + year - 1, Number(parts[3] ?? parts[5]), Number(parts[4] ?? parts[6]));
  if (day === null || year < 1) return null;
  return { day, withinEra: day >= era.from && day <= era.until };
}
