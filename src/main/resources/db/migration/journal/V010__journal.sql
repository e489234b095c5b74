-- Every decision and change: who, for which organisation, what, when, on what basis.
-- Persons are ids only, so that erasing a person leaves the record whole.
create table journal_entry (
  id              bigint generated always as identity primary key,
  at              timestamptz not null,
  actor           uuid,
  acting_for      uuid,
  what            text not null check (what ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$'),
  subject_type    text not null,
  subject         uuid not null,
  basis_kind      text not null,
  basis_reference text not null,
  details         jsonb not null
);
create index on journal_entry (subject_type, subject, id);

revoke update, delete on journal_entry from "${program}";
