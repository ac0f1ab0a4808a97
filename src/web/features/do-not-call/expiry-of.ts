/** When a ban of a chosen day ends: with that day, in Japan. '' = it lasts until it is released. */
export function expiryOf(day: string): string | null {
  if (day === '') return null;
  return new Date(Date.parse(`${day}T00:00:00+09:00`) + 86_400_000).toISOString();
}
