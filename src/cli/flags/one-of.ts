import { UsageError } from '../usage-error.ts';

/** The value if it is one of these. */
export function oneOf<const Value extends string>(
  flag: string,
  value: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = values.find((candidate) => candidate === value);
  if (!found) throw new UsageError(unknownChoice, { flag: `--${flag}`, choices: values.join('、'), value });
  return found;
}

const unknownChoice = {
  ja: '{flag}には{choices|list}のいずれかを指定してください：{value}',
  en: '{flag} must be one of {choices|list}, not "{value}"',
};
