export type Check = {
  readonly name: string;
  /**
   * Programs of packages with their arguments. They run one after the other at the root of the
   * project.
   */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  /** A pattern that the output must match. Guards against programs that check nothing. */
  readonly mustSay?: RegExp;
};

/** All checks. A check passes or fails; there are no warnings. */
export const checks: readonly Check[] = [
  {
    name: 'types',
    commands: [
      ['typescript/bin/tsc', '-p', 'tsconfig.json'],
      ['typescript/bin/tsc', '-p', 'src/web'],
      ['typescript/bin/tsc', '-p', 'src/web/tsconfig.test.json'],
    ],
  },
  { name: 'lint and format', commands: [['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']] },
  {
    name: 'boundaries',
    commands: [
      ['dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', 'src'],
    ],
    // A parser that cannot read our files finds no modules and no violations.
    mustSay: /\((?:[3-9]|\d\d)\d\d modules,/,
  },
  {
    name: 'words of comments and docs',
    commands: [
      [
        'cspell/bin.mjs',
        'lint',
        '--no-progress',
        '--no-color',
        '--cache',
        '--cache-strategy=content',
        '--cache-location=.tmp/cspell-cache',
      ],
    ],
    // A list of files that matches nothing finds no faults.
    mustSay: /Files checked: [1-9]/,
  },
  { name: 'unused', commands: [['knip/bin/knip.js', '--treat-config-hints-as-errors']] },
];
