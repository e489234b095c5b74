-- A person has one account across organisations. Names and addresses stand here and nowhere in the journal.
create table person (
  id         uuid primary key,
  name       jsonb not null,
  mail       text,
  language   text,
  entered_at timestamptz not null
);
create unique index person_mail on person (lower(mail));

-- Offices in the network as a whole; a row stays when the office ends.
create table office (
  id              bigint generated always as identity primary key,
  person          uuid not null references person,
  role            text not null check (role in ('SECRETARIAT', 'OPERATOR', 'OBSERVER')),
  since           timestamptz not null,
  until           timestamptz,
  basis_kind      text not null,
  basis_reference text not null,
  check (until >= since)
);
create unique index office_held on office (person, role) where until is null;
