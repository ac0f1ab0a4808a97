import type { Fixes } from '../../contract/fixes.ts';
import type { FileProfile, PreviewRow } from '../../contract/import.ts';
import type { Mapping, MappingField } from '../../contract/mapping.ts';
import { problemKinds } from '../../contract/problems.ts';
import { createChecker, parsePhone } from '../check/index.ts';
import { compileMapping, mapRow } from '../map/index.ts';
import type { CheckedRow, SoundRow } from '../model/checked-row.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { MappedRow, MappedSlot } from '../model/mapped-row.ts';

/** The sample's first rows through mapping and checks, as an import would treat them; nothing is written. Refuses what `compileMapping` refuses. */
export function previewRows(
  profile: FileProfile,
  mapping: Mapping,
  customFields: readonly CustomField[],
  fixes: Fixes = {},
  limit = 20,
): readonly PreviewRow[] {
  const plan = compileMapping(mapping, profile.columns, customFields);
  const checker = createChecker({ customFields, date1904: profile.date1904, fixes });
  return profile.sample.slice(0, limit).map((sample) => {
    const mapped = mapRow(plan, sample);
    return { ...sample, ...describe(mapped, checker.check(mapped)) };
  });
}

function describe(mapped: MappedRow, checked: CheckedRow): Pick<PreviewRow, 'ok' | 'values' | 'problems'> {
  const values = mapped.slots.map((slot, index) => {
    const before = mapped.texts[index] ?? '';
    const after = slot.field.startsWith('phone')
      ? numbersIn(before)
      : checked.kind === 'ok'
        ? storedText(checked, slot)
        : undefined;
    return { field: slot.field, column: slot.column, before, after: after ?? before };
  });
  const problems = checked.problems.map((problem) => ({
    ...problem,
    level: problemKinds[problem.code].level,
    params: { ...problem.params },
  }));
  return { ok: checked.kind === 'ok', values, problems };
}

/** The numbers that one cell stands for; undefined where it is none. */
function numbersIn(cell: string): string | undefined {
  const parsed = parsePhone(cell);
  return parsed.kind === 'numbers'
    ? parsed.numbers.map(({ e164, text }) => e164 ?? text).join(' / ')
    : undefined;
}

/** What would be stored of a field; undefined where it has no single place (further numbers, a whole address). */
function storedText({ lead, contacts }: SoundRow, slot: MappedSlot): string | undefined {
  if (slot.custom) return lead.custom[slot.custom.id] ?? '';
  return storedValues[slot.field]?.(lead, contacts);
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
