const dayMs = 86_400_000;
const japanMs = 9 * 3_600_000;

/** When a ban of a chosen day ends: with that day, in Japan. '' = it lasts until it is released. */
export function expiryOf(day: string): string | null {
  if (day === '') return null;
  return new Date(Date.parse(day) + dayMs - japanMs).toISOString();
}

/** The last day of a ban that ends with a day in Japan, as those do that people make; undefined where it ends in the midst of one. */
export function lastDayOf(expiresAt: string): string | undefined {
  const inJapan = Date.parse(expiresAt) + japanMs;
  return inJapan % dayMs === 0 ? new Date(inJapan - dayMs).toISOString().slice(0, 10) : undefined;
}
