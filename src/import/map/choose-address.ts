import type { MappingField } from '../../contract/mapping.ts';
import type { ColumnContent } from '../model/column-content.ts';
import type { AddressColumn, AddressRole } from './address-role.ts';

/**
 * A column and its chosen part of the address. `join`: its text is appended to that of an earlier
 * column.
 */
export type ChosenAddress = {
  readonly index: number;
  readonly field: MappingField;
  readonly isExact: boolean;
  readonly join?: true;
};

type Choice = {
  readonly columns: readonly AddressColumn[];
  readonly contents: readonly ColumnContent[];
  /** The owner of the lead's name column: 所有者 in 所有者氏名. */
  readonly leadOwner: string;
  readonly isCompany: boolean;
};

/**
 * Chooses the columns of the lead's address among all addresses of a list, and their fields.
 * Columns of different owners are never mixed, unless they are different parts and one has no
 * owner.
 */
export function chooseAddress(choice: Choice): ChosenAddress[] {
  const [first, ...others] = rankOwners(choice);
  if (first === undefined) return [];
  const chosen = [...first.columns];
  for (const { owner, columns } of others) {
    const isSamePlace = owner === '' || first.owner === '';
    const overlaps = columns.some(({ role }) => chosen.some((own) => partOf(own.role) === partOf(role)));
    if (isSamePlace && !overlaps) chosen.push(...columns);
  }
  return assign(
    chosen.sort((one, other) => one.index - other.index),
    choice.contents,
  );
}

type OwnerColumns = { readonly owner: string; readonly columns: readonly AddressColumn[] };

function rankOwners(choice: Choice): OwnerColumns[] {
  const groups = [...Map.groupBy(choice.columns, ({ owner }) => owner)].map(([owner, columns]) => ({
    owner,
    columns,
    filled: Math.max(...columns.map(({ index }) => choice.contents[index]?.filled ?? 1)),
  }));
  const most = Math.max(...groups.map(({ filled }) => filled));
  // Nearly empty columns are ignored, regardless of their owner.
  const rank = ({ owner, filled }: { owner: string; filled: number }) =>
    rankOf(owner, choice) + (filled * 3 < most ? 10 : 0);
  return groups.sort((one, other) => rank(one) - rank(other));
}

const oneOfMany = /^(?:その他|other|物件|設置場所)$/;
const ofAPerson = /^(?:代表者|担当者|自宅|home|personal)$/;
const ofACompany = /^(?:勤務先|会社|work|business|office|company)$/;

function rankOf(owner: string, { leadOwner, isCompany }: Choice): number {
  if (owner !== '' && owner === leadOwner) return 0;
  if (oneOfMany.test(owner)) return 4;
  if (isCompany ? ofAPerson.test(owner) : ofACompany.test(owner)) return 3;
  return owner === '' ? 1 : 2;
}

/** Parts that exclude each other within one address. */
function partOf(role: AddressRole): string {
  if (role === 'rest' || role === 'whole' || role === 'line') return 'whole';
  return role === 'room' ? 'building' : role;
}

function assign(columns: readonly AddressColumn[], contents: readonly ColumnContent[]): ChosenAddress[] {
  const of = (role: AddressRole) => columns.filter((column) => column.role === role);
  const first = (role: AddressRole) =>
    of(role)
      .toSorted((one, other) => emptiness(one, contents) - emptiness(other, contents))
      .slice(0, 1);
  const lines = linesOf(columns, contents);
  const ownStreets = of('street').filter(({ isEnglish }) => !isEnglish || !lines.hasFirst);
  const isNamedBuilding = (column: AddressColumn, at: number) =>
    at > 0 && (contents[column.index]?.filled ?? 0) > 0 && holdsBuildings(contents[column.index]);
  const streets = [...lines.street, ...ownStreets.filter((column, at) => !isNamedBuilding(column, at))];
  const isSplit = streets.length > 0 && (of('prefecture').length > 0 || of('city').length > 0);
  const wholes = lines.address.length > 0 ? lines.address : first('rest');
  const addresses = wholes.length > 0 ? wholes : isSplit ? [] : first('whole');
  const buildings = [...of('building'), ...lines.building, ...ownStreets.filter(isNamedBuilding)];
  const rooms = buildings.length > 0 ? of('room') : [];
  return [
    ...fill('postal_code', first('postal_code')),
    ...fill('prefecture', first('prefecture')),
    ...fill('city', [...first('city'), ...of('county_town')]),
    ...fill('street', streets.toSorted(byPlace)),
    ...fill('address', addresses),
    ...fill('building', [...buildings, ...rooms].toSorted(byPlace)),
  ];
}

function byPlace(one: AddressColumn, other: AddressColumn): number {
  return one.index - other.index;
}

function fill(field: MappingField, columns: readonly AddressColumn[]): ChosenAddress[] {
  return columns.map(({ index, isExact }, at) => ({ index, field, isExact, ...(at > 0 && { join: true }) }));
}

function emptiness({ index }: AddressColumn, contents: readonly ColumnContent[]): number {
  return contents[index]?.filled === 0 ? 1 : 0;
}

type Lines = Readonly<Record<'address' | 'street' | 'building', readonly AddressColumn[]>> & {
  readonly hasFirst: boolean;
};

/**
 * The lines of one address, joined in order. A line with buildings goes to the building field.
 * Lines 2 and 3 without a line 1 continue the whole address (住所, 住所2) or the street (Street, Street
 * 2).
 */
function linesOf(columns: readonly AddressColumn[], contents: readonly ColumnContent[]): Lines {
  const numbered = columns.filter(({ role }) => role === 'line');
  const hasFirst = numbered.some(({ line }) => line === 1);
  const whole = hasFirst ? undefined : columns.find(({ role }) => role === 'whole');
  const hasStreet = !whole && !hasFirst && columns.some(({ role }) => role === 'street');
  if (numbered.length === 0) return { address: [], street: [], building: [], hasFirst };
  const lines = [...(whole ? [whole] : []), ...numbered].sort(
    (one, other) => one.line - other.line || one.index - other.index,
  );
  const isOfBuildings = (column: AddressColumn, at: number) =>
    (at > 0 || hasStreet) && holdsBuildings(contents[column.index]);
  const others = lines.filter((column, at) => !isOfBuildings(column, at));
  return {
    address: hasStreet ? [] : others,
    street: hasStreet ? others : [],
    building: lines.filter(isOfBuildings),
    hasFirst,
  };
}

/** Without content, a further line is assumed to be the building, as in most lists. */
function holdsBuildings(content: ColumnContent | undefined): boolean {
  if (!content || content.filled === 0) return true;
  return content.counts.building / content.filled >= 0.5;
}
