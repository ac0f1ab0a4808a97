import type { Mapping, MappingField, Suggestion } from '../../../../contract/mapping.ts';

/**
 * The mapping while it is being made: for each column of the file the fields it goes to (none = 無視), and the fixed values.
 * A field has at most one column; a column may have several fields.
 */
export type MappingDraft = {
  readonly targets: readonly (readonly MappingField[])[];
  readonly fixed: Readonly<Partial<Record<MappingField, string>>>;
  /** What an earlier mapping said that is not edited here; it is sent on as it was. */
  readonly earlier?: Mapping;
};

/** What was suggested; where two columns are suggested for one field, the surer one gets it. */
export function draftOfSuggestions(columnCount: number, suggestions: readonly Suggestion[]): MappingDraft {
  const empty: MappingDraft = { targets: Array.from({ length: columnCount }, () => []), fixed: {} };
  return [...suggestions]
    .sort((a, b) => b.confidence - a.confidence)
    .reduce(
      (draft, { index, field }) =>
        field === null || columnOf(draft, field) !== undefined || index >= columnCount
          ? draft
          : addTarget(draft, index, field),
      empty,
    );
}

/** A mapping that is there already, for a file of so many columns. */
export function draftOfMapping(columnCount: number, mapping: Mapping): MappingDraft {
  const targets = Array.from({ length: columnCount }, (_, index) =>
    mapping.columns.filter((column) => column.index === index).map((column) => column.field),
  );
  return { targets, fixed: mapping.fixed, earlier: mapping };
}

/** The mapping as it is sent: columns in the order of the file, no empty fixed values. */
export function mappingOf(draft: MappingDraft): Mapping {
  const isSame = (one: MappedColumn, other: MappedColumn) =>
    one.index === other.index && one.field === other.field;
  const columns = draft.targets.flatMap((fields, index) => fields.map((field) => ({ index, field })));
  const kept = (draft.earlier?.columns ?? []).filter((column) => columns.some((own) => isSame(own, column)));
  const added = columns.filter((column) => !kept.some((own) => isSame(own, column)));
  const fixed = Object.entries(draft.fixed).filter(([, value]) => value !== '');
  const values = draft.earlier?.values;
  return {
    columns: [...leadJoins(kept), ...added].toSorted((one, other) => orderOf(one) - orderOf(other)),
    fixed: Object.fromEntries(fixed),
    ...(values && { values }),
  };
}

type MappedColumn = Mapping['columns'][number];

/** Joined columns keep their own order, which need not be the file's. */
function orderOf({ index, join }: MappedColumn): number {
  return join ? Number.MAX_SAFE_INTEGER : index;
}

/** A column that joined one which is no longer there stands for itself. */
function leadJoins(columns: readonly MappedColumn[]): MappedColumn[] {
  const seen = new Set<MappingField>();
  return columns.map(({ join, ...column }) => {
    const follows = seen.has(column.field);
    seen.add(column.field);
    return follows && join ? { ...column, join } : column;
  });
}

/** The column the field comes from, if any. */
export function columnOf(draft: MappingDraft, field: MappingField): number | undefined {
  const index = draft.targets.findIndex((fields) => fields.includes(field));
  return index === -1 ? undefined : index;
}

/** Sends the column's `nth` field elsewhere, or nowhere (null). A field that another column had is taken from it. */
export function assignField(
  draft: MappingDraft,
  column: number,
  nth: number,
  field: MappingField | null,
): MappingDraft {
  const before = draft.targets[column]?.[nth];
  if (before === field) return draft;
  const freed =
    field === null ? draft.targets : draft.targets.map((fields) => fields.filter((f) => f !== field));
  const own = draft.targets[column] ?? [];
  const changed =
    field === null
      ? own.toSpliced(nth, 1)
      : (before === undefined ? [...own, field] : own.with(nth, field)).filter(
          (target, index, all) => all.indexOf(target) === index,
        );
  return { ...draft, targets: freed.with(column, changed) };
}

/** Sends the column to one more field. */
export function addTarget(draft: MappingDraft, column: number, field: MappingField): MappingDraft {
  return assignField(draft, column, draft.targets[column]?.length ?? 0, field);
}

/** Sets the fixed value of a field; undefined takes the field off the list. An empty text keeps its place and counts as none. */
export function setFixed(draft: MappingDraft, field: MappingField, value: string | undefined): MappingDraft {
  const { [field]: _, ...others } = draft.fixed;
  return { ...draft, fixed: value === undefined ? others : { ...draft.fixed, [field]: value } };
}

/** The required fields that neither a column nor a fixed value gives, in the order they are handed over. */
export function findMissing(draft: MappingDraft, required: readonly MappingField[]): MappingField[] {
  return required.filter((field) => !isGiven(draft, field));
}

/** Whether a column or a fixed value gives the field. */
export function isGiven(draft: MappingDraft, field: MappingField): boolean {
  return columnOf(draft, field) !== undefined || (draft.fixed[field] ?? '').trim() !== '';
}
