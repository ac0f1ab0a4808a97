import { useLanguage } from '../app/use-language.ts';
import { formatCount } from './format.ts';

/** A number with separators. */
export function Count({ value }: { value: number }) {
  return <span className="numbers">{formatCount(value, useLanguage())}</span>;
}
