import type { Language } from '../../contract/sentence.ts';

/** A whole number with separators: 1,048,576. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(count);
}

/** A word with another beside it that explains it: 田中（t@example.jp） in Japanese, Tanaka (t@example.jp) in English. */
export function formatAside(text: string, aside: string, language: Language): string {
  return language === 'ja' ? `${text}（${aside}）` : `${text} (${aside})`;
}

/** Bytes in the unit that leaves one to three digits before the point; 1 KB = 1024 bytes, as Windows shows it. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)));
  const digits = power === 0 ? 0 : 1;
  const value = bytes / 1024 ** power;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)} ${units[power]}`;
}

/** A duration in its two largest units: 45秒, 3分20秒, 2時間5分. Below a second it is still one second: 0 would read as done. */
export function formatDuration(seconds: number, language: Language): string {
  const whole = Math.max(1, Math.round(seconds));
  const parts = [
    { value: Math.floor(whole / 3600), unit: 'hour' },
    { value: Math.floor((whole % 3600) / 60), unit: 'minute' },
    { value: whole % 60, unit: 'second' },
  ] as const;
  const first = parts.findIndex((part) => part.value > 0);
  return parts
    .slice(first, first + 2)
    .filter((part) => part.value > 0)
    .map((part) => formatUnit(part.value, part.unit, language))
    .join(language === 'ja' ? '' : ' ');
}

function formatUnit(value: number, unit: 'hour' | 'minute' | 'second', language: Language): string {
  const unitDisplay = language === 'ja' ? 'long' : 'short';
  const text = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).format(value);
  return language === 'ja' ? text.replaceAll(' ', '') : text;
}
