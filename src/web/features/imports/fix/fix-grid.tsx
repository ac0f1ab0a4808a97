import { Anchor, Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../contract/field-labels.ts';
import type { ImportRecord, RowProblem } from '../../../../contract/import.ts';
import { formatLine } from '../../../../contract/line-place.ts';
import type { JudgedRow } from '../../../../contract/open-row.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { ProblemText } from '../../../ui/problem-text.tsx';
import classes from './fix-grid.module.css';
import type { ListColumn } from './list-columns.ts';
import { type Cell, nextCell, pastedCells } from './next-cell.ts';
import type { Mending } from './use-fixed-cells.ts';

type Props = {
  record: ImportRecord;
  /** Columns of the list, ours of a failure file left out. */
  columns: readonly ListColumn[];
  rows: readonly JudgedRow[];
  mending: Mending;
  onDismiss: (row: JudgedRow) => void;
};

/** Failed rows as cells that can be written in, each with what is wrong with it. Keys as in a spreadsheet. */
export function FixGrid({ record, columns, rows, mending, onDismiss }: Props) {
  const { t } = useTranslation();
  const grid = useRef<HTMLTableElement>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, row: number, column: number) => {
    const { key, shiftKey } = event;
    const next = nextCell({ row, column }, rows.length, {
      key,
      shiftKey,
      isComposing: event.nativeEvent.isComposing,
    });
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };
  const goTo = ({ row, column }: Cell) => {
    const cell = grid.current?.querySelector<HTMLTextAreaElement>(`[data-cell="${row}-${column}"]`);
    cell?.focus();
    cell?.select();
  };
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = pastedCells(event.clipboardData.getData('text'));
    if (!cells) return;
    event.preventDefault();
    for (const [offset, values] of cells.entries()) {
      const target = rows[row + offset];
      const places = columns.slice(column).map(({ index }) => index);
      if (target) mending.change(target, places, values.slice(0, places.length));
    }
  };

  return (
    <Paper withBorder>
      <Table.ScrollContainer type="native" minWidth={420 + columns.length * 150}>
        <Table
          aria-label={t('imports.fixRows.title')}
          ref={grid}
          verticalSpacing={4}
          className={classes['grid'] ?? ''}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70} miw={70}>
                {t('imports.line')}
              </Table.Th>
              <Table.Th miw={260}>{t('imports.reason')}</Table.Th>
              {columns.map(({ index, name }) => (
                <Table.Th key={index}>{name || t('imports.fixRows.column', { number: index + 1 })}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, at) => (
              <Table.Tr key={row.row} data-ok={row.ok || undefined}>
                <Table.Td>{formatLine(row)}</Table.Td>
                <Table.Td>
                  <Problems
                    row={row}
                    placeOf={(problem) => columns.findIndex(({ index }) => isAbout(problem, index, record))}
                    onGo={(column) => goTo({ row: at, column })}
                  />
                  <Group gap={4} ml={-8}>
                    {row.ok && !row.draft && (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        onClick={() => mending.change(row, [0], row.cells.slice(0, 1))}
                      >
                        {t('imports.fixRows.takeAsIs')}
                      </Button>
                    )}
                    {row.draft && (
                      <Button size="compact-xs" variant="subtle" onClick={() => mending.restore(row)}>
                        {t('imports.fixRows.restore')}
                      </Button>
                    )}
                    <Button size="compact-xs" variant="subtle" color="red" onClick={() => onDismiss(row)}>
                      {t('imports.fixRows.dismiss')}
                    </Button>
                  </Group>
                </Table.Td>
                {columns.map(({ index, name }, column) => (
                  <Table.Td key={index} p={2}>
                    <textarea
                      rows={1}
                      className={classes['cell'] ?? ''}
                      data-cell={`${at}-${column}`}
                      aria-label={t('imports.fixRows.cell', {
                        line: formatLine(row),
                        column: name || index + 1,
                      })}
                      aria-invalid={errorsOf(row).some((problem) => isAbout(problem, index, record))}
                      value={mending.cellsOf(row)[index] ?? ''}
                      onChange={(event) => mending.change(row, [index], [event.currentTarget.value])}
                      onKeyDown={(event) => onKeyDown(event, at, column)}
                      onPaste={(event) => onPaste(event, at, column)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

/** A problem is about a column, or about a field: then about the columns that feed it. */
function isAbout({ column, field }: RowProblem, index: number, { mapping }: ImportRecord): boolean {
  if (column !== null) return column === index;
  return mapping?.columns.some((mapped) => mapped.index === index && mapped.field === field) ?? false;
}

function errorsOf({ problems }: JudgedRow): readonly RowProblem[] {
  return problems.filter(({ level }) => level === 'error');
}

type ProblemsProps = {
  row: JudgedRow;
  /** Which column of the grid a problem is about; -1 where there is none. */
  placeOf: (problem: RowProblem) => number;
  onGo: (column: number) => void;
};

/** What is wrong with the row; the name of the field leads to its cell, which may be out of sight. */
function Problems({ row, placeOf, onGo }: ProblemsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (row.ok) {
    return (
      <Text size="sm" c="var(--leadport-success)">
        {row.draft ? t('imports.fixRows.mended') : t('imports.fixRows.nothingWrong')}
      </Text>
    );
  }
  return (
    <Stack gap={4}>
      {errorsOf(row).map((problem) => {
        const column = placeOf(problem);
        const name = problem.field && labelOfField(problem.field, language);
        return (
          <div key={`${problem.code} ${problem.field} ${problem.column}`}>
            {name && column >= 0 && (
              <Anchor component="button" type="button" size="xs" onClick={() => onGo(column)}>
                {name}
              </Anchor>
            )}
            {name && column < 0 && (
              <Text size="xs" c="dimmed">
                {name}
              </Text>
            )}
            <ProblemText problem={problem} />
          </div>
        );
      })}
    </Stack>
  );
}
