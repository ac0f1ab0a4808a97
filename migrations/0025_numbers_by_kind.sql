-- Numbers of the rows that went in, by what they are by the numbering plan: {"mobile": 120}.
alter table imports add column phone_kind_counts jsonb not null default '{}';
