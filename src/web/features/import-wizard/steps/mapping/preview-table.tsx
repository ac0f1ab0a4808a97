import { Badge, Stack, Table, Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { doNotCallReasonNames, doNotCallReasons } from '../../../../../contract/do-not-call.ts';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import type { PreviewRow, RowProblem } from '../../../../../contract/import.ts';
import { formatLine } from '../../../../../contract/line-place.ts';
import { describeProblem, isProblemCode } from '../../../../../contract/problems.ts';
import type { Language } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { errorsFirst, ProblemText } from '../../../../ui/problem-text.tsx';
import { formatExpiry } from '../../../do-not-call/format-expiry.ts';
import { fieldsOf, problemOf } from '../../mapping/preview-fields.ts';

/** The sampled rows as they would be stored: each value before → after, warnings amber, errors red, with their reasons. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = fieldsOf(rows);
  const anyProblem = rows.some((row) => row.problems.length > 0);
  return (
    <Table.ScrollContainer type="native" maxHeight={480} minWidth={400 + fields.length * 130}>
      <Table stickyHeader aria-labelledby="wizard-preview" fz="sm" verticalSpacing={6} withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={56}>{t('wizard.preview.line')}</Table.Th>
            <Table.Th w={84}>{t('wizard.preview.result')}</Table.Th>
            {anyProblem && <Table.Th>{t('wizard.preview.reasons')}</Table.Th>}
            {fields.map((field) => (
              <Table.Th key={field}>{labelOfField(field, language)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.row} style={{ verticalAlign: 'top' }}>
              <Table.Td c="dimmed">{formatLine(row)}</Table.Td>
              <Table.Td>
                <ResultBadge row={row} />
              </Table.Td>
              {anyProblem && (
                <Table.Td miw={220}>
                  <Reasons problems={row.problems} />
                </Table.Td>
              )}
              {fields.map((field) => {
                const value = row.values.find((candidate) => candidate.field === field);
                return value ? (
                  <ValueCell key={field} value={value} problem={problemOf(row, value)} />
                ) : (
                  <Table.Td key={field} />
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Reasons({ problems }: { problems: readonly RowProblem[] }) {
  const language = useLanguage();
  return (
    <Stack gap={4}>
      {errorsFirst(problems).map((problem) => (
        <div key={`${problem.code} ${problem.field} ${problem.column}`}>
          {problem.field && (
            <Text size="xs" c="dimmed">
              {labelOfField(problem.field, language)}
            </Text>
          )}
          <ProblemText problem={problem} />
        </div>
      ))}
    </Stack>
  );
}

function ResultBadge({ row }: { row: PreviewRow }) {
  const { t } = useTranslation();
  const [color, name] = !row.ok
    ? ['red', t('wizard.preview.failed')]
    : row.problems.length > 0
      ? ['yellow', t('wizard.preview.warned')]
      : ['green', t('wizard.preview.ok')];
  return (
    <Badge color={color} variant="light">
      {name}
    </Badge>
  );
}

/** Codes and moments as people read them. */
function shownValue({ field, after }: PreviewRow['values'][number], language: Language): string {
  const reason = doNotCallReasons.find((code) => field === 'reason' && code === after);
  if (reason) return doNotCallReasonNames[reason][language];
  if (field === 'expires_at' && after.includes('T')) return formatExpiry(after, language);
  // The parts of an address, those that are empty left out.
  return field === 'address' ? after.split(' | ').filter(hasText).join(' | ') : after;
}

function hasText(text: string): boolean {
  return text.trim() !== '';
}

type ValueCellProps = { value: PreviewRow['values'][number]; problem: RowProblem | undefined };

function ValueCell({ value, problem }: ValueCellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = shownValue(value, language);
  const changed = value.column !== null && value.before !== value.after && value.before !== shown;
  const background =
    problem && (problem.level === 'error' ? 'var(--leadport-error-cell)' : 'var(--leadport-warning-cell)');
  const reason =
    problem && isProblemCode(problem.code)
      ? describeProblem(problem.code, problem.params, language)
      : problem?.code;
  return (
    <Tooltip label={reason} disabled={!reason} multiline maw={320}>
      <Table.Td {...(background ? { bg: background } : {})} miw={120} className="as-written">
        {changed && value.before !== '' && (
          <Text component="del" size="xs" c="dimmed" display="block" aria-label={t('wizard.preview.before')}>
            {value.before}
          </Text>
        )}
        <Text
          component="span"
          size="sm"
          {...(value.field.startsWith('phone') ? { style: { whiteSpace: 'nowrap' } } : {})}
          {...(changed ? { 'aria-label': t('wizard.preview.after') } : {})}
        >
          {changed && '→ '}
          {shown || (
            <Text component="span" size="xs" c="dimmed">
              {t('wizard.preview.empty')}
            </Text>
          )}
        </Text>
      </Table.Td>
    </Tooltip>
  );
}
