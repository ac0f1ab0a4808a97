import { type FixCode, fixCodes, fixesLeftOut } from '../../../../contract/fixes.ts';
import type { Mapping, MappingField } from '../../../../contract/mapping.ts';
import type { Recipe } from '../../../../contract/recipe.ts';

/**
 * The mapping while it is being made: for each column of the file the fields it goes to (none = 無視), and the fixed values.
 * A column may have several fields; a field that several columns have is put together from them.
 */
export type MappingDraft = {
  readonly targets: readonly (readonly MappingField[])[];
  readonly fixed: Readonly<Partial<Record<MappingField, string>>>;
  /** By column, the fixes that are not to be made to its values. */
  readonly fixesOff?: ReadonlyMap<number, readonly FixCode[]>;
  /** What is to become of values that are no choice of their field. */
  readonly values?: NonNullable<Mapping['values']>;
  /** What is to become of all other such values. */
  readonly others?: NonNullable<Mapping['others']>;
  /** What an earlier mapping had: joined columns keep its order, which need not be the file's. */
  readonly earlier?: Mapping['columns'];
  /** Edits of the cells before they are checked. */
  readonly recipe?: Recipe;
};

/** A choice that a value stands for; '' leaves the field empty, null has the rows fail. */
export type ValueDecision = string | null;

export const emptyMapping: Mapping = { columns: [], fixed: {} };

/** A mapping that is there already, for a file of so many columns. */
export function draftOfMapping(columnCount: number, mapping: Mapping): MappingDraft {
  const targets = Array.from({ length: columnCount }, (_, index) =>
    mapping.columns.filter((column) => column.index === index).map((column) => column.field),
  );
  const fixesOff = new Map(mapping.columns.map(({ index, verbatim }) => [index, fixesLeftOut(verbatim)]));
  const { fixed, values = {}, others = {}, columns: earlier, recipe = [] } = mapping;
  return { targets, fixed, fixesOff, values, others, earlier, recipe };
}

/** The mapping as it is sent: columns in the order of the file, no empty fixed values. */
export function mappingOf(draft: MappingDraft): Mapping {
  const isSame = (one: MappedColumn, other: MappedColumn) =>
    one.index === other.index && one.field === other.field;
  const columns = draft.targets.flatMap((fields, index) => fields.map((field) => ({ index, field })));
  const kept = (draft.earlier ?? []).filter((column) => columns.some((own) => isSame(own, column)));
  const added = columns.filter((column) => !kept.some((own) => isSame(own, column)));
  const fixed = Object.entries(draft.fixed).filter(([, value]) => value !== '');
  const values = Object.entries(draft.values ?? {}).filter(
    ([, decided]) => Object.keys(decided ?? {}).length > 0,
  );
  return {
    columns: joinColumns(draft, [...kept, ...added]),
    fixed: Object.fromEntries(fixed),
    ...(values.length > 0 && { values: Object.fromEntries(values) }),
    ...(draft.others && Object.keys(draft.others).length > 0 && { others: draft.others }),
    ...(draft.recipe && draft.recipe.length > 0 && { recipe: draft.recipe }),
  };
}

type MappedColumn = Mapping['columns'][number];

/** The first column of a field stands for it, the others follow; all in the order of the file but those that follow. */
function joinColumns(draft: MappingDraft, columns: readonly Pick<MappedColumn, 'index' | 'field'>[]) {
  const seen = new Set<MappingField>();
  return columns
    .map(({ index, field }): MappedColumn => {
      const join = seen.has(field);
      seen.add(field);
      return { index, field, ...(join && { join }), ...verbatimOf(fixesOffOf(draft, index)) };
    })
    .toSorted((one, other) => orderOf(one) - orderOf(other));
}

function verbatimOf(fixesOff: readonly FixCode[]): Pick<MappedColumn, 'verbatim'> {
  if (fixesOff.length === 0) return {};
  return { verbatim: fixesOff.length === fixCodes.length || [...fixesOff] };
}

function orderOf({ index, join }: MappedColumn): number {
  return join ? Number.MAX_SAFE_INTEGER : index;
}

/** The columns the field is put together from, in the order of the mapping. */
export function columnsOf(draft: MappingDraft, field: MappingField): number[] {
  return mappingOf(draft).columns.flatMap((column) => (column.field === field ? [column.index] : []));
}

/** The column the field comes from, if any. */
export function columnOf(draft: MappingDraft, field: MappingField): number | undefined {
  const index = draft.targets.findIndex((fields) => fields.includes(field));
  return index === -1 ? undefined : index;
}

/** Sends the column's `nth` field elsewhere, or nowhere (null). A field that another column had is taken from it, or joined to it. */
export function assignField(
  draft: MappingDraft,
  column: number,
  nth: number,
  field: MappingField | null,
  join = false,
): MappingDraft {
  const before = draft.targets[column]?.[nth];
  if (before === field) return draft;
  const freed =
    field === null || join ? draft.targets : draft.targets.map((fields) => fields.filter((f) => f !== field));
  const own = draft.targets[column] ?? [];
  const changed =
    field === null
      ? own.toSpliced(nth, 1)
      : (before === undefined ? [...own, field] : own.with(nth, field)).filter(
          (target, index, all) => all.indexOf(target) === index,
        );
  return { ...draft, targets: freed.with(column, changed) };
}

/** Sets the fixed value of a field; undefined takes the field off the list. An empty text keeps its place and counts as none. */
export function setFixed(draft: MappingDraft, field: MappingField, value: string | undefined): MappingDraft {
  const { [field]: _, ...others } = draft.fixed;
  return { ...draft, fixed: value === undefined ? others : { ...draft.fixed, [field]: value } };
}

/** The fixes that are not made to the column's values. */
export function fixesOffOf(draft: MappingDraft, column: number): readonly FixCode[] {
  return draft.fixesOff?.get(column) ?? [];
}

/** Of the fixes that the column's values can have, those that are made; the others are not, and where none is, the values stay as they are written. */
export function setFixesMade(
  draft: MappingDraft,
  column: number,
  possible: readonly FixCode[],
  made: readonly string[],
): MappingDraft {
  const off = made.length === 0 ? fixCodes : possible.filter((code) => !made.includes(code));
  return { ...draft, fixesOff: new Map(draft.fixesOff).set(column, off) };
}

/** What has been decided of a value of a choice field; undefined where nobody has said anything. */
export function decisionOf(
  draft: MappingDraft,
  field: MappingField,
  value: string,
): ValueDecision | undefined {
  const decided = draft.values?.[field];
  return decided && Object.hasOwn(decided, value) ? decided[value] : undefined;
}

/** Decides what becomes of these values of a choice field; undefined takes back what was decided. */
export function decideValues(
  draft: MappingDraft,
  field: MappingField,
  values: readonly string[],
  decision: ValueDecision | undefined,
): MappingDraft {
  const others = Object.entries(draft.values?.[field] ?? {}).filter(([value]) => !values.includes(value));
  const own = decision === undefined ? [] : values.map((value): [string, ValueDecision] => [value, decision]);
  return { ...draft, values: { ...draft.values, [field]: Object.fromEntries([...others, ...own]) } };
}

/** What becomes of values of a choice field of which nothing else is said; undefined where nobody has said anything. */
export function decisionOfOthers(draft: MappingDraft, field: MappingField): ValueDecision | undefined {
  return draft.others?.[field];
}

/** Decides about all values of a choice field of which nothing else is said. */
export function decideOthers(
  draft: MappingDraft,
  field: MappingField,
  decision: ValueDecision,
): MappingDraft {
  return { ...draft, others: { ...draft.others, [field]: decision } };
}

/** The required fields that neither a column nor a fixed value gives, in the order they are handed over. */
export function findMissing(draft: MappingDraft, required: readonly MappingField[]): MappingField[] {
  return required.filter((field) => !isGiven(draft, field));
}

/** Whether a column or a fixed value gives the field. */
export function isGiven(draft: MappingDraft, field: MappingField): boolean {
  return columnOf(draft, field) !== undefined || (draft.fixed[field] ?? '').trim() !== '';
}
