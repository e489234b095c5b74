-- What entering a row will write, made ready when it is checked, and the organisation that it becomes. Rows that were
-- checked before this are checked again.
alter table import_entry add column organisation uuid not null default gen_random_uuid();
alter table import_entry alter column organisation drop default;
alter table import_entry add column prepared jsonb;
update import set stage = 'READ' where stage in ('CHECKING', 'CHECKED', 'COMMITTING');
delete from import_entry;
alter table import_entry add check (fate <> 'NEW' or prepared is not null);

-- The index of the vocabulary is slow to grow: words wait here until what brought them is committed.
create table search_word_waiting (
  word text collate "C" not null
);
