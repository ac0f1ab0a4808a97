import type { Mapping, MappingField } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import { refuseColumn } from './compile-mapping.ts';
import { findColumn } from './find-column.ts';
import { findField } from './find-field.ts';

/**
 * Parses `--set 'リード名=会社名'` (field = column, by header or `#index`; `姓+名` joins columns) and
 * `--default 'contact_name=代表'` (field = text). Fields are given by label or code. Throws for
 * unknown fields and columns.
 */
export function parseAssignments(
  set: readonly string[],
  fixed: readonly string[],
  columns: readonly string[],
): Mapping {
  return {
    columns: set.flatMap((assignment) => {
      const { field, value } = splitAssignment(assignment);
      return findColumns(value, columns).map((index, at) => ({
        index,
        field,
        ...(at > 0 && { join: true }),
      }));
    }),
    fixed: Object.fromEntries(
      fixed.map((assignment) => {
        const { field, value } = splitAssignment(assignment);
        return [field, value];
      }),
    ),
  };
}

/**
 * Overrides some fields of a mapping. An assigned field is removed from its previous column;
 * everything else stays.
 */
export function overrideMapping(mapping: Mapping, assigned: Mapping): Mapping {
  const set = new Set(assigned.columns.map(({ field }) => field));
  return {
    ...mapping,
    columns: [...mapping.columns.filter(({ field }) => !set.has(field)), ...assigned.columns],
    fixed: { ...mapping.fixed, ...assigned.fixed },
  };
}

/** A header can itself contain a +. */
function findColumns(value: string, columns: readonly string[]): number[] {
  const whole = findColumn(value, columns);
  if (whole !== undefined) return [whole];
  return value.split('+').map((name) => {
    const index = findColumn(name, columns);
    if (index === undefined) throw refuseColumn(value.includes('+') ? name : value, columns);
    return index;
  });
}

function splitAssignment(assignment: string): { field: MappingField; value: string } {
  const at = assignment.indexOf('=');
  if (at === -1) throw refuse('mapping_field_unknown', { field: assignment });
  const name = assignment.slice(0, at);
  const field = findField(name);
  if (field === undefined) throw refuse('mapping_field_unknown', { field: name });
  return { field, value: assignment.slice(at + 1) };
}
