-- Leads and their contacts: the two tables that imports fill by the million.
-- Ids are made by the writer: an import's are a function of (import, row), so that a repeated batch makes the same rows.
-- No foreign keys here: they cost 29 % of a load; the writer holds the project's row lock and names tenant and project itself.

create sequence lead_ids;
create sequence contact_ids;

create table leads (
  tenant_id bigint not null,
  id bigint not null,
  project_id bigint not null,
  import_id bigint,
  import_row integer,
  -- Hash of (tenant, 'name', the name's matching key); see docs/decisions.
  name_hash bigint not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- When a person last changed it; null = never. An undo keeps what people have touched.
  edited_at timestamptz,
  name text not null,
  kana text not null default '',
  postal_code text not null default '',
  prefecture text not null default '',
  city text not null default '',
  street text not null default '',
  building text not null default '',
  email text not null default '',
  website text not null default '',
  note text not null default '',
  -- Values of custom fields: {"<field id>": "<text>"}.
  custom jsonb not null default '{}',
  primary key (tenant_id, id)
) with (fillfactor = 90, autovacuum_vacuum_insert_scale_factor = 0.05);
create index leads_by_project on leads (tenant_id, project_id, id);
create index leads_by_name on leads using hash (name_hash);

create table contacts (
  tenant_id bigint not null,
  id bigint not null,
  project_id bigint not null,
  lead_id bigint not null,
  import_id bigint,
  import_row integer,
  -- Hash of (tenant, 'phone', the number's matching key).
  phone_hash bigint not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  edited_at timestamptz,
  name text not null,
  kind text check (kind in ('phone', 'mobile', 'fax', 'other')),
  -- As written in the list; the number it stands for is beside it.
  phone text not null,
  extension text not null default '',
  phone_e164 text,
  phone_kind text check (phone_kind in (
    'landline', 'mobile', 'toll_free', 'ip', 'shared_cost', 'premium', 'm2m', 'personal', 'international', 'unknown')),
  primary key (tenant_id, id)
) with (fillfactor = 90, autovacuum_vacuum_insert_scale_factor = 0.05);
create index contacts_by_lead on contacts (tenant_id, lead_id);
create index contacts_by_phone on contacts using hash (phone_hash);

alter table leads alter column tenant_id set statistics 1000, alter column project_id set statistics 1000;
alter table contacts alter column tenant_id set statistics 1000, alter column project_id set statistics 1000;
