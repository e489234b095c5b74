-- A logo is a stored file.
alter table organisation drop column logo;
alter table organisation add column logo bytea references stored_file;
