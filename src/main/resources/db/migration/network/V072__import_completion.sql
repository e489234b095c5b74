-- A row of an import can complete an organisation that is known already: what it leaves open is filled, the rest stays.
alter table import_entry add column fills uuid;
alter table import_entry drop constraint import_entry_fate_check;
alter table import_entry drop constraint import_entry_check;
alter table import_entry add constraint import_entry_fate check (fate in ('ERROR', 'NEW', 'SKIP', 'FILL'));
alter table import_entry add constraint import_entry_sound check (fate not in ('NEW', 'FILL') or problems = '[]');
alter table import_entry add constraint import_entry_fills check ((fate = 'FILL') = (fills is not null));
create unique index import_entry_fills_once on import_entry (import, fills);

alter table import add column filled integer not null default 0;

-- Which version of which organisation an import made; the undo reads it.
create table import_filling (
  import       uuid not null references import,
  organisation uuid not null references organisation,
  version      integer not null,
  primary key (import, organisation)
);
create index on import_filling (organisation);
