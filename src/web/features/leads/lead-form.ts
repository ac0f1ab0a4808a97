import { type BasicField, basicFields, type Lead } from '../../../contract/lead.ts';

/** A lead's own values as they stand in the form. `custom` by field id. */
export type LeadForm = Readonly<Record<BasicField | 'name', string>> & {
  readonly custom: Readonly<Record<string, string>>;
};

const plainFields = ['name', ...basicFields] as const;
type PlainField = (typeof plainFields)[number];

export const emptyLeadForm: LeadForm = {
  name: '',
  kana: '',
  postalCode: '',
  prefecture: '',
  city: '',
  street: '',
  building: '',
  email: '',
  website: '',
  note: '',
  custom: {},
};

export function formOfLead(lead: Lead): LeadForm {
  const plain = Object.fromEntries(plainFields.map((field) => [field, lead[field]])) as Record<
    PlainField,
    string
  >;
  return { ...plain, custom: lead.custom };
}

/** What the form changes of the lead, as PATCH takes it; undefined where nothing is changed. Of the custom values, too, only those that differ. */
export function changesOf(lead: Lead, form: LeadForm): Partial<LeadForm> | undefined {
  const plain = plainFields.filter((field) => form[field] !== lead[field]);
  const custom = changedCustom(lead, form);
  if (plain.length === 0 && custom.length === 0) return undefined;
  return {
    ...Object.fromEntries(plain.map((field) => [field, form[field]])),
    ...(custom.length > 0 ? { custom: pick(form, custom) } : {}),
  };
}

/** A field both have changed, to different values. `custom` holds the id of a custom field. */
export type Clash = {
  readonly field: PlainField | { readonly custom: string };
  readonly mine: string;
  readonly theirs: string;
};

/** Which of my changes to `base` would overwrite what somebody else has made of it in `latest`. */
export function findClashes(base: Lead, form: LeadForm, latest: Lead): Clash[] {
  const plain = plainFields
    .filter(
      (field) =>
        form[field] !== base[field] && latest[field] !== base[field] && latest[field] !== form[field],
    )
    .map((field) => ({ field, mine: form[field], theirs: latest[field] }));
  const custom = changedCustom(base, form)
    .map((id) => ({ field: { custom: id }, mine: form.custom[id] ?? '', theirs: latest.custom[id] ?? '' }))
    .filter(({ field, mine, theirs }) => theirs !== (base.custom[field.custom] ?? '') && theirs !== mine);
  return [...plain, ...custom];
}

/** My changes to `base`, laid over the `latest` state of the lead. */
export function rebase(base: Lead, form: LeadForm, latest: Lead): LeadForm {
  const { custom, ...mine } = changesOf(base, form) ?? {};
  return { ...formOfLead(latest), ...mine, custom: { ...latest.custom, ...custom } };
}

function changedCustom(lead: Lead, form: LeadForm): string[] {
  const ids = new Set([...Object.keys(lead.custom), ...Object.keys(form.custom)]);
  return [...ids].filter((id) => (lead.custom[id] ?? '') !== (form.custom[id] ?? ''));
}

function pick(form: LeadForm, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, form.custom[id] ?? '']));
}
