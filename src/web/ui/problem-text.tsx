import { Text } from '@mantine/core';
import type { RowProblem } from '../../contract/import.ts';
import { describeFix, describeProblem, isProblemCode } from '../../contract/problems.ts';
import { useLanguage } from '../app/use-language.ts';

/** The problems of a row, what made it fail before what was only noted. */
export function errorsFirst<P extends Pick<RowProblem, 'level'>>(problems: readonly P[]): readonly P[] {
  return problems.toSorted((one, other) => Number(one.level !== 'error') - Number(other.level !== 'error'));
}

/** A problem in words: what happened (red or amber by its level), and what to do. */
export function ProblemText({ problem }: { problem: Pick<RowProblem, 'code' | 'params' | 'level'> }) {
  const language = useLanguage();
  const { code, params, level } = problem;
  const known = isProblemCode(code);
  return (
    <>
      <Text size="sm" c={level === 'error' ? 'var(--leadport-error)' : 'var(--leadport-warning)'}>
        {known ? describeProblem(code, params, language) : code}
      </Text>
      {known && (
        <Text size="xs" c="dimmed">
          {describeFix(code, params, language)}
        </Text>
      )}
    </>
  );
}
