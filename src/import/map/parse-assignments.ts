import type { Mapping, MappingField } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import { refuseColumn } from './compile-mapping.ts';
import { findColumn } from './find-column.ts';
import { findField } from './find-field.ts';

/**
 * Reads the command line's `--set 'リード名=会社名'` (field = column, by header or `#index`) and
 * `--default 'contact_name=代表'` (field = text). Fields by label or code. Refuses what is not there.
 */
export function parseAssignments(
  set: readonly string[],
  fixed: readonly string[],
  columns: readonly string[],
): Mapping {
  return {
    columns: set.map((assignment) => {
      const { field, value } = splitAssignment(assignment);
      const index = findColumn(value, columns);
      if (index === undefined) throw refuseColumn(value, columns);
      return { index, field };
    }),
    fixed: Object.fromEntries(
      fixed.map((assignment) => {
        const { field, value } = splitAssignment(assignment);
        return [field, value];
      }),
    ),
  };
}

/** The mapping with some of its fields set otherwise: an assigned field leaves its column, and nothing else moves. */
export function overrideMapping(mapping: Mapping, assigned: Mapping): Mapping {
  const set = new Set(assigned.columns.map(({ field }) => field));
  return {
    columns: [...mapping.columns.filter(({ field }) => !set.has(field)), ...assigned.columns],
    fixed: { ...mapping.fixed, ...assigned.fixed },
  };
}

function splitAssignment(assignment: string): { field: MappingField; value: string } {
  const at = assignment.indexOf('=');
  if (at === -1) throw refuse('mapping_field_unknown', { field: assignment });
  const name = assignment.slice(0, at);
  const field = findField(name);
  if (field === undefined) throw refuse('mapping_field_unknown', { field: name });
  return { field, value: assignment.slice(at + 1) };
}
