-- What an import starts with as soon as its file has been read, for requests that hand in a list and start it at once.
alter table imports add column start_request jsonb;
