import type { ClientBase } from 'pg';
import { basicColumns } from '../../contract/lead.ts';
import { findFieldIds } from '../../fields/index.ts';
import type { ImportScope } from '../model/import-scope.ts';

/** What rows write over a lead: its name, columns of `leads`, custom fields by id (null: all they have), contacts. */
export type OverwritePlan = {
  readonly name: boolean;
  readonly columns: readonly (typeof basicColumns)[number][];
  readonly custom: readonly string[] | null;
  /** Columns and custom fields that a blank empties too. */
  readonly blankColumns: ReadonlySet<string>;
  readonly blankCustom: readonly string[];
  /** Name, kind and extension of contacts whose number the lead has; numbers that it has not. */
  readonly contacts: boolean;
  readonly numbers: boolean;
};

const addressColumns: readonly string[] = ['prefecture', 'city', 'street', 'building'];

/** What is written over when `fields` may be (null: all). A blank empties only what a column of the list was mapped to. */
export async function planOverwrite(
  client: ClientBase,
  { tenantId, options, mapping }: ImportScope,
  fields: readonly string[] | null,
): Promise<OverwritePlan> {
  const chosen = (field: string) => fields === null || names(fields, field);
  const mapped = options.overwriteBlanks ? (mapping?.columns.map(({ field }) => field) ?? []) : [];
  const columns = basicColumns.filter(chosen);
  return {
    name: chosen('lead_name'),
    columns,
    custom: fields === null ? null : await findFieldIds(client, tenantId, fields),
    blankColumns: new Set(columns.filter((column) => names(mapped, column))),
    blankCustom: await findFieldIds(client, tenantId, mapped.filter(chosen)),
    contacts: chosen('contact_name'),
    numbers: chosen('phone'),
  };
}

/** A whole address stands for its parts. */
function names(fields: readonly string[], field: string): boolean {
  return fields.includes(field) || (fields.includes('address') && addressColumns.includes(field));
}
