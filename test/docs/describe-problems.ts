import { problemKinds } from '../../src/contract/problems.ts';
import { readingWarningKinds } from '../../src/contract/reading-warnings.ts';
import { refusalKinds } from '../../src/contract/refusals.ts';
import { type Sentence, withPlainBlanks } from '../../src/contract/sentence.ts';

type Described = { readonly text: Sentence; readonly fix?: Sentence };

/**
 * The content of `docs/problems.md`: all messages about lists and requests, from the catalogues, in
 * both languages.
 */
export function describeProblems(): string {
  const problems = Object.entries(problemKinds);
  const ofLevel = (level: string) => problems.filter(([, kind]) => kind.level === level);
  const refusals = Object.entries(refusalKinds);
  const aboutFiles = refusals.filter(([code]) => /^(file|sheet|header)_/.test(code));
  const others = refusals.filter((refusal) => !aboutFiles.includes(refusal));
  return [
    '# What Leadport says when something is wrong',
    'Generated from `src/contract/problems.ts`, `reading-warnings.ts` and `refusals.ts` by `test/docs/problems.test.ts`; `UPDATE_GOLDEN=1` rewrites it. Words in braces are filled in.',
    '## Errors in a row',
    'The row is not imported. It comes back in the failure file with the reason; all other rows go in.',
    ...ofLevel('error').map(([code, kind]) => describe(code, kind)),
    '## Warnings in a row',
    'The row is imported, and what was noticed about a value is kept with it.',
    ...ofLevel('warning').map(([code, kind]) => describe(code, kind)),
    '## Warnings about a file',
    'The file is read all the same.',
    ...Object.entries(readingWarningKinds).map(([code, text]) => describe(code, { text })),
    '## Files that are refused',
    'Nothing is imported.',
    ...aboutFiles.map(([code, { text, hint }]) => describe(code, { text, fix: hint })),
    '## Requests that are refused',
    'The number is the HTTP status.',
    ...others.map(([code, { status, text, hint }]) => describe(`${code} (${status})`, { text, fix: hint })),
  ]
    .join('\n\n')
    .concat('\n');
}

function describe(code: string, { text, fix }: Described): string {
  const lines = (['ja', 'en'] as const).map((language) =>
    withPlainBlanks(`- ${text[language]}${fix ? ` → ${fix[language]}` : ''}`),
  );
  return [`### ${code}`, '', ...lines].join('\n');
}
