import { assertNever } from '../../../base/assert-never.ts';
import {
  type FileProfile,
  type ImportOptions,
  importOptionsSchema,
  type PreviewRow,
  type SampleRow,
} from '../../../contract/import.ts';
import type { ImportKind, Mapping, MappingField } from '../../../contract/mapping.ts';
import { problemKinds } from '../../../contract/problems.ts';
import { showPhone } from '../../../contract/show-phone.ts';
import { parsePhone } from '../../check/phone/parse-phone.ts';
import { compileMapping } from '../../map/compile-mapping.ts';
import { mapRow } from '../../map/map-row.ts';
import type { CheckedNumberRow, SoundNumberRow } from '../../model/checked-number-row.ts';
import type { CheckedRow, SoundRow } from '../../model/checked-row.ts';
import type { CustomField } from '../../model/custom-field.ts';
import type { MappedRow, MappedSlot } from '../../model/mapped-row.ts';
import { toSheetLine } from '../../model/sheet-line.ts';
import { makeChecker } from '../make-checker.ts';
import { compileRecipeOf } from '../row-editor.ts';

/**
 * Maps and checks the first rows of the sample in the same way as an import. Writes nothing. Throws
 * the refusals of `compileMapping`.
 */
export function previewRows(
  profile: FileProfile,
  mapping: Mapping,
  customFields: readonly CustomField[],
  options: ImportOptions = importOptionsSchema.parse({}),
  kind: ImportKind = 'lead',
): readonly PreviewRow[] {
  const plan = compileMapping(mapping, profile.columns, customFields, kind);
  const { date1904 } = profile;
  const checker = makeChecker(kind, { customFields, date1904, options, now: new Date() });
  const recipe = compileRecipeOf(mapping, profile);
  return profile.sample.slice(0, shownRows).flatMap((sample) => {
    const edited = recipe.edit({ ...sample, line: lineOf(sample, profile) });
    if (!edited) return [];
    const mapped = mapRow(plan, edited);
    return [{ ...sample, cells: [...edited.cells], ...describe(mapped, checker.check(mapped)) }];
  });
}

const shownRows = 20;

function lineOf({ line, sheet }: SampleRow, { readSheets }: FileProfile): number {
  return toSheetLine(
    Math.max(
      0,
      readSheets.findIndex(({ name }) => name === sheet),
    ),
    line,
  );
}

type Checked = CheckedRow | CheckedNumberRow;

function describe(mapped: MappedRow, checked: Checked): Pick<PreviewRow, 'ok' | 'values' | 'problems'> {
  const values = mapped.slots.map((slot, index) => {
    const before = mapped.texts[index] ?? '';
    const after = isWrong(checked, slot) ? before : (readAs(before, checked, slot) ?? before);
    return { field: slot.field, column: slot.column, before, after };
  });
  const problems = checked.problems.map((problem) => ({
    ...problem,
    level: problem.level ?? problemKinds[problem.code].level,
    params: { ...problem.params },
  }));
  return { ok: checked.kind !== 'failed', values, problems };
}

function isWrong({ problems }: Checked, slot: MappedSlot): boolean {
  return problems.some(({ code, field }) => field === slot.field && problemKinds[code].level === 'error');
}

function readAs(before: string, checked: Checked, slot: MappedSlot): string | undefined {
  return slot.field.startsWith('phone') ? numbersIn(before) : storedText(checked, slot);
}

/** The numbers that a cell contains; undefined if it contains none. */
function numbersIn(cell: string): string | undefined {
  const parsed = parsePhone(cell);
  return parsed.kind === 'numbers'
    ? parsed.numbers.map(({ e164, text }) => showPhone(text, e164)).join(' / ')
    : undefined;
}

/**
 * The value that would be stored in a field. Undefined if the field maps to several places (more
 * numbers, a full address) or if the value would be empty.
 */
function storedText(checked: CheckedRow | CheckedNumberRow, slot: MappedSlot): string | undefined {
  switch (checked.kind) {
    case 'ok':
      if (slot.custom) return checked.lead.custom[slot.custom.id] ?? '';
      return storedValues[slot.field]?.(checked.lead, checked.contacts);
    case 'numbers':
      return storedOfNumbers[slot.field]?.(checked);
    case 'failed':
      return undefined;
    default:
      return assertNever(checked);
  }
}

type Stored = (lead: SoundRow['lead'], contacts: SoundRow['contacts']) => string;

const storedValues: Partial<Record<MappingField, Stored>> = {
  lead_name: (lead) => lead.name,
  contact_name: (_lead, [contact]) => contact.name,
  extension: (_lead, [contact]) => contact.extension,
  kana: (lead) => lead.kana,
  postal_code: (lead) => lead.postalCode,
  prefecture: (lead) => lead.prefecture,
  city: (lead) => lead.city,
  street: (lead) => lead.street,
  building: (lead) => lead.building,
  address: ({ prefecture, city, street, building }) => [prefecture, city, street, building].join(' | '),
  email: (lead) => lead.email,
  website: (lead) => lead.website,
  note: (lead) => lead.note,
};

const storedOfNumbers: Partial<Record<MappingField, (row: SoundNumberRow) => string>> = {
  lead_name: (row) => row.leadName,
  reason: (row) => row.reason,
  note: (row) => row.note,
  evidence: (row) => row.evidence,
  refused_on: (row) => row.refusedOn ?? '',
  expires_at: (row) => row.expiresAt ?? '',
};
