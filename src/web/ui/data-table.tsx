import { Paper, Skeleton, Table } from '@mantine/core';
import {
  type ColumnDef,
  createColumnHelper,
  type RowData,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

const features = tableFeatures({});
type Features = typeof features;

// A table's columns hold values of many types; the library itself types the list of them so.
type Columns<Row extends RowData> = ColumnDef<Features, Row, unknown>[];

/** Makes the columns of a DataTable. */
export function columnHelper<Row extends RowData>() {
  return createColumnHelper<Features, Row>();
}

type Props<Row extends RowData> = {
  /** What the table lists, for people who do not see it. */
  label: string;
  columns: Columns<Row>;
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  minWidth?: number;
};

/** A plain table of rows; grey bars while `rows` is undefined. Columns and rows must keep their identity between renders. */
export function DataTable<Row extends RowData>({ label, columns, rows, rowId, minWidth = 720 }: Props<Row>) {
  const table = useTable({ features, columns, data: rows ?? noRows, getRowId: rowId });
  return (
    <Paper withBorder>
      <Table.ScrollContainer type="native" minWidth={minWidth}>
        <Table aria-label={label} aria-busy={rows === undefined} verticalSpacing="xs" highlightOnHover>
          <Table.Thead>
            {table.getHeaderGroups().map((group) => (
              <Table.Tr key={group.id}>
                {group.headers.map((header) => (
                  <Table.Th key={header.id} scope="col">
                    <table.FlexRender header={header} />
                  </Table.Th>
                ))}
              </Table.Tr>
            ))}
          </Table.Thead>
          <Table.Tbody>
            {rows === undefined
              ? [1, 2, 3, 4, 5].map((row) => <SkeletonRow key={row} columns={columns.length} />)
              : table.getRowModel().rows.map((row) => (
                  <Table.Tr key={row.id}>
                    {row.getAllCells().map((cell) => (
                      <Table.Td key={cell.id}>
                        {contentOf(cell.column.columnDef.cell, cell.getContext())}
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

const noRows: readonly never[] = [];

/** Called and not mounted as a component, so that what stands in a cell stays there, with its focus, when the columns are made anew. */
function contentOf<Context>(
  template: string | ((context: Context) => ReactNode) | undefined,
  context: Context,
): ReactNode {
  return typeof template === 'function' ? template(context) : template;
}

function SkeletonRow({ columns }: { columns: number }) {
  return (
    <Table.Tr>
      <Table.Td colSpan={columns}>
        <Skeleton height={18} />
      </Table.Td>
    </Table.Tr>
  );
}
