-- Names are found by their core, that is without the legal form, so that one probe finds 株式会社アシスト and アシスト㈱ alike: the upper
-- 48 bits of name_hash are of the core, the lower 16 of the whole key (import/model/key-hash.ts). Keys are made by the program, so
-- leads that are there already are keyed anew when it starts (import/run/rekey-leads.ts).
drop index leads_by_name;
create index leads_by_name on leads using hash ((name_hash >> 16));

-- Leads up to this one have new keys; null = all of them.
alter table tenants add column name_key_backfill_cursor bigint;
update tenants set name_key_backfill_cursor = 0;
