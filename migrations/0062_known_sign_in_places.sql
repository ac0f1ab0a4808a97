-- Where accounts have signed in before: their attempts do not count against the address, so that one machine's guesses cannot
-- lock out an office. No tenant: nobody has named one at the sign-in. `place`: SHA-256 of account and address.
create table known_sign_in_places (
  place text primary key,
  last_at timestamptz not null
);
create index known_sign_in_places_end on known_sign_in_places (last_at);
-- Without a policy: no request made for a company sees it.
alter table known_sign_in_places enable row level security;
