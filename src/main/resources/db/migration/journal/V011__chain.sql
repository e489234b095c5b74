-- Which transaction wrote an entry: whatever a snapshot no longer shows as running is complete below its horizon,
-- so the sealer finds entries that commit late with a lower number, and never reads the whole journal for them.
alter table journal_entry add column written_by xid8 not null default pg_current_xact_id();
create index on journal_entry (written_by);

-- A signed head closes a batch of entries: each head names the one before it.
create table journal_head (
  number    bigint primary key check (number > 0),
  at        timestamptz not null,
  entries   bigint not null check (entries > 0),
  batch     bytea not null check (length(batch) = 32),
  previous  bytea not null unique check (length(previous) = 32),
  key       text not null,
  signature bytea not null
);

-- The place of an entry in the chain, given when it is sealed. No foreign key to the entry: it would lock and
-- rewrite each entry once more; verification finds a link without an entry.
create table journal_link (
  position bigint primary key check (position > 0),
  entry    bigint not null unique,
  hash     bytea not null check (length(hash) = 32)
);

revoke update, delete, truncate on journal_entry, journal_head, journal_link from "${program}";
