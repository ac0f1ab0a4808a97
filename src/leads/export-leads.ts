import { type LeadId, type ProjectId, toId } from '../base/ids.ts';
import { fieldLabels } from '../contract/field-labels.ts';
import type { PlainMappingField } from '../contract/mapping.ts';
import { type Database, withTenant } from '../db/database.ts';
import { type BoundField, columnNames, fieldsOfProject } from '../fields/bound-field-store.ts';
import type { Viewer } from '../people/viewer.ts';
import { type ExportedContact, type ExportedLead, readContacts, readLeads } from './export-store.ts';
import { listOrigins, type OriginRecord } from './lead-origins.ts';

/** Rows of text without the header, and the numbers of leads and contacts they contain. */
type ExportPage = {
  readonly rows: readonly (readonly string[])[];
  readonly leads: number;
  readonly contacts: number;
};

export type LeadExport = { readonly header: readonly string[]; readonly pages: AsyncIterable<ExportPage> };

/**
 * The project's leads as a table, oldest first: one row per lead, or with `contacts` one row per
 * contact. Reads page by page in short transactions, so that a slow client holds no locks. Each
 * lead occurs once, as it was when its page was read. `provenance`: adds the sources of each lead's
 * data, one below the other. The caller must check that the viewer can see the project.
 */
export async function exportLeads(db: Database, viewer: Viewer, what: Wish): Promise<LeadExport> {
  const { tenantId } = viewer;
  const fields = await withTenant(db, tenantId, (trx) => fieldsOfProject(trx, tenantId, what.projectId));
  return { header: headerOf(fields, what), pages: readPages(db, viewer, what, fields) };
}

type Wish = { readonly projectId: ProjectId; readonly contacts: boolean; readonly provenance: boolean };

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

function headerOf(fields: readonly BoundField[], { contacts, provenance }: Wish): readonly string[] {
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
    ...(provenance ? provenanceHeader : []),
    'インポートID',
    '行番号',
  ];
}

const provenanceHeader = ['提供元', '取得の経緯', '取得日', 'リストのファイル', 'SHA-256'] as const;

const pageSize = 1000;

async function* readPages(
  db: Database,
  viewer: Viewer,
  what: Wish,
  fields: readonly BoundField[],
): AsyncGenerator<ExportPage> {
  const { tenantId } = viewer;
  let after: LeadId | undefined;
  do {
    const page = await withTenant(db, tenantId, async (trx) => {
      const leads = await readLeads(trx, tenantId, what.projectId, after, pageSize);
      const ids = leads.map((lead) => toId<LeadId>(lead.id));
      const contacts = await readContacts(trx, tenantId, what.contacts ? ids : []);
      const origins = what.provenance ? await listOrigins(trx, viewer, ids) : undefined;
      return { leads, contacts, provenanceOf: makeProvenanceOf(origins) };
    });
    const rows = what.contacts
      ? rowsOfContacts(page, fields)
      : page.leads.map((lead) => [
          ...cellsOfLead(lead, fields),
          ...page.provenanceOf(lead.id),
          ...origin(lead),
        ]);
    if (rows.length > 0) yield { rows, leads: page.leads.length, contacts: page.contacts.length };
    const last = page.leads.length === pageSize ? page.leads.at(-1) : undefined;
    after = last && toId<LeadId>(last.id);
  } while (after !== undefined);
}

type Origins = Awaited<ReturnType<typeof listOrigins>>;
type ProvenanceOf = (leadId: string) => readonly string[];

/** The provenance cells of a lead; none if provenance is not included. */
function makeProvenanceOf(origins: Origins | undefined): ProvenanceOf {
  if (!origins) return () => [];
  return (leadId) => {
    const all = origins.get(leadId) ?? [];
    const column = (cell: (origin: OriginRecord) => string) => {
      const cells = all.map(cell);
      return cells.every((text) => text === '') ? '' : cells.join('\n');
    };
    return [
      column(({ provider }) => provider),
      column(({ acquired }) => acquired.replaceAll(/\s*\n\s*/g, ' ')),
      column(({ acquiredOn }) => acquiredOn ?? ''),
      column(({ fileName }) => fileName),
      column(({ fileSha256 }) => fileSha256 ?? ''),
    ];
  };
}

type LeadPage = {
  readonly leads: readonly ExportedLead[];
  readonly contacts: readonly ExportedContact[];
  readonly provenanceOf: ProvenanceOf;
};

function rowsOfContacts(
  { leads, contacts, provenanceOf }: LeadPage,
  fields: readonly BoundField[],
): string[][] {
  const contactsOf = Map.groupBy(contacts, (contact) => contact.lead_id);
  return leads.flatMap((lead) => {
    const cells = cellsOfLead(lead, fields);
    const provenance = provenanceOf(lead.id);
    return (contactsOf.get(lead.id) ?? []).map((contact) => [
      ...cells,
      contact.name,
      contact.phone,
      contact.extension,
      contact.phone_e164 ?? '',
      contact.kind === 'fax' ? 'fax' : (contact.phone_kind ?? ''),
      ...provenance,
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

/** The import and row that a record came from; empty if it was created manually. */
function origin(row: { readonly import_id: string | null; readonly import_row: number | null }): string[] {
  return [row.import_id ?? '', row.import_row === null ? '' : String(row.import_row)];
}
