import { type FieldDraft, type FieldOffer, type FieldSet, inputFormsOf } from '../../../../contract/field.ts';
import type { MappingField } from '../../../../contract/mapping.ts';
import { customField } from './field-choices.ts';
import type { MappingDraft } from './mapping-draft.ts';

/** The set that new fields of a project go into: an existing one, or one that is created with them. */
export type SetOfNewFields = { readonly id: string } | { readonly newName: string };

type SetChoice = {
  /** The sets bound to the project, and all of the company. */
  readonly bound: readonly FieldSet[];
  readonly all: readonly FieldSet[];
  readonly projectName: string;
};

/** The first set of the project; for a project without one the set that has its name, which is created if need be. */
export function chooseSet({ bound, all, projectName }: SetChoice): {
  readonly set: SetOfNewFields;
  /** Names of fields that the set has already. */
  readonly taken: readonly string[];
} {
  // A mapping names a field `set/field`.
  const newName = projectName.replaceAll('/', '／').slice(0, longestName);
  const found = bound[0] ?? all.find(({ name }) => name === newName);
  return found
    ? { set: { id: found.id }, taken: found.fields.map(({ name }) => name) }
    : { set: { newName }, taken: [] };
}

const longestName = 200;

/** The columns that go to no field and have an offer. */
export function unmappedOffers(draft: MappingDraft, offers: readonly FieldOffer[]): readonly FieldOffer[] {
  return offers.filter(({ index }) => (draft.targets[index] ?? []).length === 0);
}

/**
 * A field for each offer, named as its column is. A name that the set or an earlier column has gets a number: two columns
 * 「備考」 are two fields.
 */
export function draftFields(
  offers: readonly FieldOffer[],
  nameOf: (index: number) => string,
  taken: readonly string[],
): readonly FieldDraft[] {
  const used = new Set(taken);
  return offers.map(({ index, dataType, choices }) => {
    const name = freeName(nameOf(index).replaceAll(/\s+/g, ' ').trim().slice(0, longestName), used);
    used.add(name);
    const [inputForm] = inputFormsOf[dataType];
    return { name, dataType, inputForm, required: false, choices: [...choices], default: null };
  });
}

function freeName(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const numbered = `${name.slice(0, longestName - 5)} ${number}`;
    if (!used.has(numbered)) return numbered;
  }
}

/** The mapping with each of these columns going to its new field of the set. */
export function assignNewFields(
  draft: MappingDraft,
  set: string,
  offers: readonly FieldOffer[],
  fields: readonly FieldDraft[],
): MappingDraft {
  const added = new Map<number, MappingField>(
    offers.map(({ index }, at) => [index, customField(set, fields[at]?.name ?? '')]),
  );
  const targets = draft.targets.map((own, index) => {
    const field = added.get(index);
    return field === undefined ? own : [...own, field];
  });
  return { ...draft, targets };
}
