-- Voting rights of a sitting: one for each member in good standing on the record date, copied once.
create table voting_right (
  sitting      uuid not null references sitting,
  organisation uuid not null references organisation,
  overseas     boolean not null,
  primary key (sitting, organisation)
);
revoke update, delete on voting_right from "${program}";

-- Who may exercise a right: the delegate, and alternates; one of them does at any moment.
create table credential (
  id              uuid primary key,
  sitting         uuid not null references sitting,
  organisation    uuid not null references organisation,
  person          uuid not null references person,
  alternate       boolean not null,
  exercises       boolean not null,
  named_by        uuid references person,
  named_at        timestamptz not null,
  basis_kind      text not null,
  basis_reference text not null,
  ended_at        timestamptz,
  check (ended_at is null or not exercises)
);
create unique index credential_exercised on credential (sitting, organisation) where exercises;
create unique index credential_held on credential (sitting, organisation, person) where ended_at is null;

create table credential_challenge (
  id           uuid primary key,
  credential   uuid not null references credential,
  organisation uuid references organisation,
  person       uuid references person,
  reason       text not null,
  at           timestamptz not null,
  ruling       text check (ruling in ('UPHELD', 'DISMISSED')),
  grounds      text,
  ruled_by     uuid references person,
  ruled_at     timestamptz,
  check ((ruling is null) = (ruled_at is null) and (ruling is null) = (grounds is null))
);
create unique index credential_challenge_open on credential_challenge (credential) where ruling is null;

-- A right given to another member for this sitting.
create table proxy (
  id              uuid primary key,
  sitting         uuid not null references sitting,
  giver           uuid not null references organisation,
  holder          uuid not null references organisation,
  given_by        uuid references person,
  given_at        timestamptz not null,
  basis_kind      text not null,
  basis_reference text not null,
  withdrawn_by    uuid references person,
  withdrawn_at    timestamptz,
  check (giver <> holder)
);
create unique index proxy_given on proxy (sitting, giver) where withdrawn_at is null;
create index on proxy (sitting, holder) where withdrawn_at is null;

-- Evidence that somebody who may exercise a right is there, by its source.
create table presence (
  id           bigint generated always as identity primary key,
  sitting      uuid not null references sitting,
  organisation uuid not null references organisation,
  person       uuid references person,
  source       text not null check (source in ('DESK', 'ONLINE', 'FORUM')),
  since        timestamptz not null,
  seen         timestamptz not null,
  until        timestamptz
);
create unique index presence_now on presence (sitting, organisation, source) where until is null;
