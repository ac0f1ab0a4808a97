const dayMs = 86_400_000;
const japanMs = 9 * 3_600_000;

/**
 * When a ban until the chosen day ends: at the end of that day in Japan. '' = until it is released.
 */
export function expiryOf(day: string): string | null {
  if (day === '') return null;
  return new Date(Date.parse(day) + dayMs - japanMs).toISOString();
}

/**
 * The last day of a ban that ends at the end of a day in Japan, as all bans made on screen do.
 * Undefined if it ends during a day.
 */
export function lastDayOf(expiresAt: string): string | undefined {
  const inJapan = Date.parse(expiresAt) + japanMs;
  return inJapan % dayMs === 0 ? new Date(inJapan - dayMs).toISOString().slice(0, 10) : undefined;
}
