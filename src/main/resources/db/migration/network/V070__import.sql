-- An import of organisations from a file. The file and its rows may hold personal data: they go when the import ends.
create table import (
  id          uuid primary key,
  file_name   text not null check (length(file_name) between 1 and 200),
  kind        text not null check (kind in ('CSV', 'XLSX')),
  encoding    text,
  separator   text check (length(separator) = 1),
  sheet       text,
  sheets      text[] not null default '{}',
  headings    text[] not null default '{}',
  columns     text[] not null default '{}',
  country     char(2),
  row_count   integer not null default 0,
  entered     integer not null default 0,
  stage       text not null check (stage in ('READ', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'UNDONE', 'ABANDONED')),
  stage_at    timestamptz not null,
  trouble     text,
  received_at timestamptz not null,
  received_by uuid references person
);
create index on import (received_at);

create table import_file (
  import uuid not null references import,
  part   integer not null,
  bytes  bytea not null,
  primary key (import, part)
);

-- What the file says, row by row: a JSON array of texts.
create table import_row (
  import   uuid not null references import,
  number   integer not null,
  line     bigint not null,
  cells    text not null,
  formulas boolean not null,
  primary key (import, number)
);

-- What a row would enter, what is wrong with it, whom it resembles, and what is to become of it.
create table import_entry (
  import     uuid not null references import,
  number     integer not null,
  draft      text not null,
  problems   jsonb not null,
  candidates jsonb not null,
  keys       text[] not null,
  taken      boolean not null,
  same_as    integer,
  fate       text not null check (fate in ('ERROR', 'NEW', 'SKIP')),
  decided_by uuid references person,
  decided    boolean not null default false,
  primary key (import, number),
  check (fate <> 'NEW' or problems = '[]')
);
create index import_entry_fate on import_entry (import, fate, number);

-- Read by others while the one transaction that enters everything is still open.
create table import_progress (
  import uuid primary key references import,
  done   integer not null,
  total  integer not null,
  at     timestamptz not null
);

-- What an import entered; the undo reads it.
create table import_organisation (
  import       uuid not null references import,
  number       integer not null,
  organisation uuid not null,
  primary key (import, number)
);
create index on import_organisation (organisation);

-- The one way in which a membership goes: what one import entered is taken out again, as long as nothing else refers
-- to it (then a foreign key refuses). The journal keeps both.
create function undo_import(which uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[];
begin
  perform from import where id = which and stage = 'COMMITTED' for update;
  if not found then raise exception 'import % cannot be undone', which; end if;
  select coalesce(array_agg(organisation), '{}') into ids from import_organisation where import = which;
  if exists (select from organisation where id = any(ids) and version > 1)
     or exists (select from standing_step where organisation = any(ids) group by organisation having count(*) > 1) then
    raise exception 'organisations of import % have changed since', which using errcode = 'foreign_key_violation';
  end if;
  delete from organisation_search where organisation = any(ids);
  delete from organisation_field where organisation = any(ids);
  delete from legal_identifier where organisation = any(ids);
  delete from contact where organisation = any(ids);
  delete from standing_step where organisation = any(ids);
  delete from membership where organisation = any(ids);
  delete from organisation where id = any(ids);
  update import set stage = 'UNDONE' where id = which;
  return cardinality(ids);
end $$;
revoke execute on function undo_import(uuid) from public;
grant execute on function undo_import(uuid) to "${program}";
