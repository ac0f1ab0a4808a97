import { z } from 'zod';
import { fixesLeftOut } from '../../contract/fixes.ts';
import { type Mapping, type MappingField, verbatimSchema } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import { refuseColumn } from './compile-mapping.ts';
import { findColumn } from './find-column.ts';
import { findField } from './find-field.ts';

const fieldName = z.string().nullable();
const manner = { join: z.boolean().optional(), verbatim: verbatimSchema.optional() };
const placed = z.object({ index: z.number().int().min(0), field: fieldName, ...manner });
const named = z.object({ column: z.string(), index: z.undefined().optional(), field: fieldName, ...manner });
const list = z.array(z.union([placed, named])).max(2000);
const fixedValues = z.record(z.string(), z.string().max(2000));
const valueMaps = z.record(z.string(), z.record(z.string(), z.string().max(500).nullable()));
const otherValues = z.record(z.string(), z.string().max(500).nullable());
const fileSchema = z.union([
  z.object({
    columns: list,
    fixed: fixedValues.default({}),
    values: valueMaps.default({}),
    others: otherValues.default({}),
  }),
  list.transform((columns) => ({ columns, fixed: {}, values: {}, others: {} })),
  z.record(z.string(), fieldName).transform((fields) => ({
    columns: Object.entries(fields).map(([column, field]) => ({ column, field })),
    fixed: {},
    values: {},
    others: {},
  })),
]);

/**
 * Parses a mapping file: `{columns:[{index,field}],fixed,values,others}`, the array printed by
 * `inspect`, or `{"会社名":"lead_name"}`. Columns with field null or `ignore` are skipped. Fields are
 * given by code or label. Throws `mapping_unreadable`, `mapping_column_unknown`,
 * `mapping_field_unknown`.
 */
export function parseMappingFile(json: unknown, columns: readonly string[]): Mapping {
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) throw refuse('mapping_unreadable', { detail: z.prettifyError(parsed.error) });
  const { fixed, values, others } = parsed.data;
  return {
    columns: parsed.data.columns
      .flatMap((entry) => {
        if (entry.field === null || entry.field === 'ignore') return [];
        return [{ ...mannerOf(entry), index: indexOf(entry, columns), field: fieldOf(entry.field) }];
      })
      // A joined column comes after another one, regardless of its position in the file.
      .sort((one, other) => Number(one.join ?? false) - Number(other.join ?? false)),
    fixed: byField(fixed),
    ...(Object.keys(values).length > 0 && { values: byField(values) }),
    ...(Object.keys(others).length > 0 && { others: byField(others) }),
  };
}

type Verbatim = z.infer<typeof verbatimSchema>;
type Entry = { field: string | null; join?: boolean | undefined; verbatim?: Verbatim | undefined };

function mannerOf({ join, verbatim }: Entry): { join?: true; verbatim?: Verbatim } {
  return { ...(join && { join }), ...(verbatim && fixesLeftOut(verbatim).length > 0 && { verbatim }) };
}

function byField<Decided>(decisions: Readonly<Record<string, Decided>>): { [_ in MappingField]?: Decided } {
  return Object.fromEntries(Object.entries(decisions).map(([field, decided]) => [fieldOf(field), decided]));
}

function indexOf(entry: { index?: number | undefined; column?: string }, columns: readonly string[]): number {
  if (entry.index !== undefined) return entry.index;
  const name = entry.column ?? '';
  const index = findColumn(name, columns);
  if (index === undefined) throw refuseColumn(name, columns);
  return index;
}

function fieldOf(name: string): MappingField {
  const field = findField(name);
  if (field === undefined) throw refuse('mapping_field_unknown', { field: name });
  return field;
}
