import { Paper, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../contract/field-labels.ts';
import type { ImportRecord, ImportRow, RowProblem } from '../../../../contract/import.ts';
import { formatLine } from '../../../../contract/line-place.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { errorsFirst, ProblemText } from '../../../ui/problem-text.tsx';

type Props = { label: string; record: ImportRecord; rows: readonly ImportRow[] };

/** Rows with their problems: where, which field, why, what to do, and what stood in the file. */
export function ImportRowTable({ label, record, rows }: Props) {
  const { t } = useTranslation();
  return (
    <Paper withBorder>
      <Table.ScrollContainer type="native" minWidth={900}>
        <Table aria-label={label} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={80}>{t('imports.line')}</Table.Th>
              <Table.Th w={110}>{t('imports.outcome')}</Table.Th>
              <Table.Th miw={320}>{t('imports.reason')}</Table.Th>
              <Table.Th>{t('imports.cells')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.row} style={{ verticalAlign: 'top' }}>
                <Table.Td>{formatLine(row)}</Table.Td>
                <Table.Td>
                  {t(`imports.outcomes.${row.outcome}`)}
                  {row.leadId && (
                    <LinkAnchor to="/leads/$leadId" params={{ leadId: row.leadId }} size="xs" display="block">
                      {t('imports.openLead')}
                    </LinkAnchor>
                  )}
                </Table.Td>
                <Table.Td>
                  <Stack gap={6}>
                    {errorsFirst(row.problems).map((problem) => (
                      <ProblemPlace
                        key={`${problem.code} ${problem.field} ${problem.column}`}
                        problem={problem}
                        record={record}
                      />
                    ))}
                  </Stack>
                </Table.Td>
                <Table.Td>
                  <Cells cells={row.cells} columns={record.profile?.columns ?? []} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

/** One problem: the field or column it is about, the raw cell, the sentence and the way out. */
function ProblemPlace({ problem, record }: { problem: RowProblem; record: ImportRecord }) {
  const language = useLanguage();
  const column = problem.column === null ? undefined : record.profile?.columns[problem.column];
  const place = problem.field ? labelOfField(problem.field, language) : column;
  return (
    <div>
      {(place || problem.raw) && (
        <Text size="xs" c="dimmed" className="as-written">
          {place}
          {problem.raw && (language === 'ja' ? `「${problem.raw}」` : ` “${problem.raw}”`)}
        </Text>
      )}
      <ProblemText problem={problem} />
    </div>
  );
}

function Cells({ cells, columns }: { cells: readonly string[]; columns: readonly string[] }) {
  return (
    <Text size="xs" c="dimmed" className="as-written" lineClamp={4}>
      {cells.map((cell, index) => (columns[index] ? `${columns[index]}: ${cell}` : cell)).join(' / ')}
    </Text>
  );
}
