import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from '../command.ts';

/** Reads flags and exactly the named positional arguments. Throws UsageError, in the words of the parser. */
export function readArguments<const Flags extends ParseArgsOptionsConfig>(
  args: readonly string[],
  names: readonly string[],
  options: Flags,
) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length === names.length) return parsed;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError(`expected ${names.length === 0 ? 'no argument' : names.join(' ')}`);
}

/** The value if it is one of these. */
export function oneOf<const Value extends string>(
  flag: string,
  value: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = values.find((candidate) => candidate === value);
  if (!found) throw new UsageError(`--${flag} is one of ${values.join(', ')}, not ${value}`);
  return found;
}
