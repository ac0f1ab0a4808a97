-- What an update leaves behind, so that it can be taken back: the lead and its contacts as they were, and the version that the
-- import's last update made. A lead of another version has been changed since, and is kept when the import is taken back.
alter table import_before_images
  add column version_after integer not null default 0,
  add column restored boolean not null default false;
create index import_before_images_by_lead on import_before_images (tenant_id, lead_id);
