import { type LeadId, type ProjectId, type TenantId, toId } from '../base/ids.ts';
import { fieldLabels } from '../contract/field-labels.ts';
import type { PlainMappingField } from '../contract/mapping.ts';
import { type Database, withTenant } from '../db/database.ts';
import { type BoundField, columnNames, fieldsOfProject } from '../fields/index.ts';
import { type ExportedContact, type ExportedLead, readContacts, readLeads } from './export-store.ts';

/** Rows of text, without the header, and how many leads and contacts they tell of. */
type ExportPage = {
  readonly rows: readonly (readonly string[])[];
  readonly leads: number;
  readonly contacts: number;
};

export type LeadExport = { readonly header: readonly string[]; readonly pages: AsyncIterable<ExportPage> };

/**
 * The project's leads as a table in the order they came: one row a lead, or one row a contact with `contacts`. Read page by
 * page in short transactions, so that a slow reader holds nothing: a lead is there once, as it was when its page was read.
 * Whoever asks must be allowed to see the project.
 */
export async function exportLeads(
  db: Database,
  tenantId: TenantId,
  what: { readonly projectId: ProjectId; readonly contacts: boolean },
): Promise<LeadExport> {
  const fields = await withTenant(db, tenantId, (trx) => fieldsOfProject(trx, tenantId, what.projectId));
  return { header: headerOf(fields, what.contacts), pages: readPages(db, tenantId, what, fields) };
}

const leadColumns = [
  'lead_name',
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
] as const satisfies readonly PlainMappingField[];

function headerOf(fields: readonly BoundField[], contacts: boolean): readonly string[] {
  return [
    ...leadColumns.map((field) => fieldLabels[field].ja),
    ...columnNames(fields),
    ...(contacts
      ? [
          fieldLabels.contact_name.ja,
          fieldLabels.phone.ja,
          fieldLabels.extension.ja,
          '電話番号(E.164)',
          '電話種別',
        ]
      : []),
    'インポートID',
    '行番号',
  ];
}

const pageSize = 1000;

async function* readPages(
  db: Database,
  tenantId: TenantId,
  what: { readonly projectId: ProjectId; readonly contacts: boolean },
  fields: readonly BoundField[],
): AsyncGenerator<ExportPage> {
  let after: LeadId | undefined;
  do {
    const page = await withTenant(db, tenantId, async (trx) => {
      const leads = await readLeads(trx, tenantId, what.projectId, after, pageSize);
      const ids = what.contacts ? leads.map((lead) => lead.id) : [];
      return { leads, contacts: await readContacts(trx, tenantId, ids) };
    });
    const rows = what.contacts
      ? rowsOfContacts(page.leads, page.contacts, fields)
      : page.leads.map((lead) => [...cellsOfLead(lead, fields), ...origin(lead)]);
    if (rows.length > 0) yield { rows, leads: page.leads.length, contacts: page.contacts.length };
    const last = page.leads.length === pageSize ? page.leads.at(-1) : undefined;
    after = last && toId<LeadId>(last.id);
  } while (after !== undefined);
}

function rowsOfContacts(
  leads: readonly ExportedLead[],
  contacts: readonly ExportedContact[],
  fields: readonly BoundField[],
): string[][] {
  const contactsOf = Map.groupBy(contacts, (contact) => contact.lead_id);
  return leads.flatMap((lead) => {
    const cells = cellsOfLead(lead, fields);
    return (contactsOf.get(lead.id) ?? []).map((contact) => [
      ...cells,
      contact.name,
      contact.phone,
      contact.extension,
      contact.phone_e164 ?? '',
      contact.phone_kind ?? '',
      ...origin(contact),
    ]);
  });
}

function cellsOfLead(lead: ExportedLead, fields: readonly BoundField[]): string[] {
  return [
    lead.name,
    lead.kana,
    lead.postal_code,
    lead.prefecture,
    lead.city,
    lead.street,
    lead.building,
    lead.email,
    lead.website,
    lead.note,
    ...fields.map(({ id }) => lead.custom[id] ?? ''),
  ];
}

/** The import and row of the list it came from; empty for what was made by hand. */
function origin(row: { readonly import_id: string | null; readonly import_row: number | null }): string[] {
  return [row.import_id ?? '', row.import_row === null ? '' : String(row.import_row)];
}
