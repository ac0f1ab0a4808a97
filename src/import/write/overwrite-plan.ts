import type { ClientBase } from 'pg';
import { basicColumns } from '../../contract/lead.ts';
import { findFieldIds } from '../../fields/find-field-ids.ts';
import type { ImportScope } from '../model/import-scope.ts';

/**
 * What rows overwrite on a lead: its name, columns of `leads`, custom fields by id (null: all
 * mapped ones), contacts.
 */
export type OverwritePlan = {
  readonly name: boolean;
  readonly columns: readonly (typeof basicColumns)[number][];
  readonly custom: readonly string[] | null;
  /** Columns and custom fields that an empty value clears. */
  readonly blankColumns: ReadonlySet<string>;
  readonly blankCustom: readonly string[];
  /** `contacts`: update name, kind and extension of existing contacts and add new numbers. */
  readonly contacts: boolean;
  readonly numbers: boolean;
};

const addressColumns: readonly string[] = ['prefecture', 'city', 'street', 'building'];

/**
 * Determines what is overwritten when only `fields` may change (null: all). An empty value clears a
 * field only if a column is mapped to it.
 */
export async function planOverwrite(
  client: ClientBase,
  scope: ImportScope,
  fields: readonly string[] | null,
): Promise<OverwritePlan> {
  const { tenantId } = scope;
  const chosen = chosenOf(fields);
  return {
    ...planColumns(scope, fields),
    name: chosen('lead_name'),
    custom: fields === null ? null : await findFieldIds(client, tenantId, fields),
    blankCustom: await findFieldIds(client, tenantId, mappedBlanks(scope).filter(chosen)),
    contacts: chosen('contact_name'),
    numbers: chosen('phone'),
  };
}

/** The columns of the plan. Needs no database access. */
export function planColumns(
  scope: ImportScope,
  fields: readonly string[] | null,
): Pick<OverwritePlan, 'columns' | 'blankColumns'> {
  const columns = basicColumns.filter(chosenOf(fields));
  const mapped = mappedBlanks(scope);
  return { columns, blankColumns: new Set(columns.filter((column) => names(mapped, column))) };
}

function chosenOf(fields: readonly string[] | null): (field: string) => boolean {
  return (field) => fields === null || names(fields, field);
}

/** The mapped fields that an empty value clears. */
function mappedBlanks({ options, mapping }: ImportScope): readonly string[] {
  return options.overwriteBlanks ? (mapping?.columns.map(({ field }) => field) ?? []) : [];
}

/** A whole address includes its parts. */
function names(fields: readonly string[], field: string): boolean {
  return fields.includes(field) || (fields.includes('address') && addressColumns.includes(field));
}
