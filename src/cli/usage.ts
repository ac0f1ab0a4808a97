import { parseArgs } from 'node:util';
import { type Language, renderSentence, type Sentence } from '../contract/sentence.ts';
import { UsageError } from './usage-error.ts';

/** One flag of a command: what it accepts, and how the help explains it. */
export type Flag = {
  readonly type: 'string' | 'boolean';
  readonly text: Sentence;
  /** The placeholder of the value, for a flag without choices. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Several of the choices, separated by commas. */
  readonly list?: true;
  /** The flag may be given several times. */
  readonly multiple?: true;
  readonly required?: true;
  /** Part of the usage line although it is not always required. */
  readonly usual?: true;
  /** What applies when the flag is missing, as the help shows it. */
  readonly initial?: string | Sentence;
};

/** One command, or one action of a command, as its help and its arguments are read from it. */
export type Usage = {
  /** As it is typed: `import`, `dnc add`. */
  readonly name: string;
  /** Positional arguments; one in brackets may be missing. */
  readonly arguments: readonly string[];
  readonly flags: Readonly<Record<string, Flag>>;
  /** What follows `leadport` and the name. */
  readonly examples: readonly [string, string];
};

type FlagValue<F extends Flag> = F extends { type: 'boolean' }
  ? boolean
  : F extends { list: true; choices: readonly (infer Choice)[] }
    ? readonly Choice[]
    : F extends { choices: readonly (infer Choice)[] }
      ? Choice
      : F extends { multiple: true }
        ? string[]
        : string;

export type FlagValues<Flags extends Usage['flags']> = {
  [Name in keyof Flags as Flags[Name] extends { required: true } ? Name : never]: FlagValue<Flags[Name]>;
} & {
  [Name in keyof Flags as Flags[Name] extends { required: true } ? never : Name]?:
    | FlagValue<Flags[Name]>
    | undefined;
};

const texts = {
  missingArgument: { ja: '{name}を指定してください', en: 'missing argument {name}' },
  extraArgument: { ja: '引数「{value}」は指定できません', en: 'unexpected argument "{value}"' },
  unknownFlag: { ja: '{flag}というオプションはありません', en: 'unknown option {flag}' },
  missingValue: { ja: '{flag}の値を指定してください', en: 'option {flag} needs a value' },
  needlessValue: { ja: '{flag}に値は指定できません', en: 'option {flag} takes no value' },
  missingFlag: { ja: '{flag}を指定してください', en: 'missing option {flag}' },
  unknownChoice: {
    ja: '{flag}には{choices|list}のいずれかを指定してください：{value}',
    en: '{flag} must be one of {choices|list}, not "{value}"',
  },
} as const satisfies Record<string, Sentence>;

/** Reads the arguments of a command. Throws UsageError for what its usage does not declare. */
export function readArguments<const Flags extends Usage['flags']>(
  args: readonly string[],
  usage: Usage & { readonly flags: Flags },
): { readonly values: FlagValues<Flags>; readonly positionals: readonly string[] } {
  const { flags } = usage;
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  // Not strict: the messages of the parser are English, and name flags of other programs.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values: Record<string, unknown> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (!flag) throw new UsageError(texts.unknownFlag, { flag: token.rawName });
    const value = readFlag(token.name, flag, token);
    const earlier = values[token.name];
    values[token.name] = flag.multiple && Array.isArray(earlier) ? [...earlier, value].flat() : value;
  }
  requireArguments(usage, positionals);
  for (const [name, flag] of Object.entries(flags)) {
    if (flag.required && values[name] === undefined) throw missingFlag(name, flag);
  }
  // The loop above builds exactly what the declaration says.
  return { values: values as FlagValues<Flags>, positionals };
}

/** Throws where the flag itself is declared as optional but the others that were given need it. */
export function missingFlag(name: string, flag: Flag): UsageError {
  return new UsageError(texts.missingFlag, { flag: `--${name} ${placeholderOf(flag)}` });
}

function requireArguments({ arguments: names }: Usage, positionals: readonly string[]): void {
  const missing = names[positionals.length];
  if (missing !== undefined && !missing.startsWith('[')) {
    throw new UsageError(texts.missingArgument, { name: missing });
  }
  const extra = positionals[names.length];
  if (extra !== undefined) throw new UsageError(texts.extraArgument, { value: extra });
}

function readFlag(
  name: string,
  flag: Flag,
  { value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined },
): unknown {
  if (flag.type === 'boolean') {
    if (value !== undefined) throw new UsageError(texts.needlessValue, { flag: `--${name}` });
    return true;
  }
  if (value === undefined || (!inlineValue && value.startsWith('--') && value.length > 2)) {
    throw new UsageError(texts.missingValue, { flag: `--${name}` });
  }
  if (flag.list) return value.split(',').map((part) => requireChoice(name, flag, part.trim()));
  const read = requireChoice(name, flag, value);
  return flag.multiple ? [read] : read;
}

function requireChoice(name: string, { choices }: Flag, value: string): string {
  if (!choices || choices.includes(value)) return value;
  throw new UsageError(texts.unknownChoice, { flag: `--${name}`, choices: choices.join('、'), value });
}

/** `import FILE --project NAME [OPTIONS]`. */
export function synopsisOf({ name, arguments: names, flags }: Usage): string {
  const required = Object.entries(flags).flatMap(([flagName, flag]) =>
    flag.required || flag.usual ? [`--${flagName} ${placeholderOf(flag)}`] : [],
  );
  return ['leadport', name, ...names, ...required, '[OPTIONS]'].join(' ');
}

const helpTexts = {
  usage: { ja: '使い方：', en: 'Usage: ' },
  options: { ja: 'オプション：', en: 'Options:' },
  examples: { ja: '例：', en: 'Examples:' },
  initial: { ja: '（既定：{value}）', en: ' (default: {value})' },
  required: { ja: '（必須）', en: ' (required)' },
  off: { ja: 'オフ', en: 'off' },
  none: { ja: 'なし', en: 'none' },
  repeated: { ja: '複数回指定できます。', en: 'May be repeated.' },
} as const satisfies Record<string, Sentence>;

/** The help of a command: its summary, then usage, flags and examples of each of its actions. */
export function describeUsages(usages: readonly Usage[], summary: Sentence, language: Language): string {
  return [summary[language], ...usages.map((usage) => describeUsage(usage, language))].join('\n\n');
}

function describeUsage(usage: Usage, language: Language): string {
  const flags = Object.entries(usage.flags).map(([name, flag]): [string, string] => [
    `--${name} ${placeholderOf(flag)}`.trimEnd(),
    explain(flag, language),
  ]);
  const width = Math.min(28, Math.max(0, ...flags.map(([typed]) => typed.length)));
  return [
    `${helpTexts.usage[language]}${synopsisOf(usage)}`,
    ...(flags.length > 0 ? ['', helpTexts.options[language]] : []),
    ...flags.map(([typed, text]) => `  ${typed.padEnd(width)}  ${text}`),
    '',
    helpTexts.examples[language],
    ...usage.examples.map((example) => `  ${`leadport ${usage.name} ${example}`.trimEnd()}`),
  ].join('\n');
}

function explain(flag: Flag, language: Language): string {
  const { text, initial, required, type, multiple } = flag;
  const usual = initial ?? (type === 'boolean' ? helpTexts.off : helpTexts.none);
  const value = typeof usual === 'string' ? usual : usual[language];
  const gap = language === 'ja' ? '。' : '. ';
  const sentence = text[language] + (multiple ? gap + helpTexts.repeated[language] : '');
  return required
    ? sentence + helpTexts.required[language]
    : sentence + renderSentence(helpTexts.initial, { value }, language);
}

function placeholderOf({ type, value, choices, list }: Flag): string {
  if (type === 'boolean') return '';
  if (value !== undefined) return value;
  return choices ? choices.join(list ? ',' : '|') : 'VALUE';
}

/** The action that the first argument names, and the arguments behind it. */
export function readAction<const Usages extends Readonly<Record<string, Usage>>>(
  args: readonly string[],
  usages: Usages,
): { readonly action: keyof Usages & string; readonly args: readonly string[] } {
  const [action, ...rest] = args;
  const names = Object.keys(usages);
  if (action === undefined || action.startsWith('-')) {
    throw new UsageError(texts.missingArgument, { name: names.join('|') });
  }
  if (!Object.hasOwn(usages, action)) {
    throw new UsageError(
      {
        ja: '「{value}」はできません。{choices|list}のいずれかを指定してください',
        en: 'unknown action "{value}": expected one of {choices|list}',
      },
      { value: action, choices: names.join('、') },
    );
  }
  return { action, args: rest };
}

/** The usages that the help of these arguments shows: of the named action, or of all. */
export function findUsages(
  usage: Usage | Readonly<Record<string, Usage>>,
  args: readonly string[],
): readonly Usage[] {
  if (isUsage(usage)) return [usage];
  const named = args[0] !== undefined && Object.hasOwn(usage, args[0]) ? usage[args[0]] : undefined;
  return named ? [named] : Object.values(usage);
}

function isUsage(usage: Usage | Readonly<Record<string, Usage>>): usage is Usage {
  return Array.isArray(usage['arguments']);
}
