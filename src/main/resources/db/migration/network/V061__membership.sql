-- What an organisation is in the network, step by step; a wrong step is corrected by another, never deleted.
-- The standing on a day is the latest recorded step of those that hold from that day or before.
create table standing_step (
  id              bigint generated always as identity primary key,
  organisation    uuid not null references organisation,
  standing        text not null check (standing in ('MEMBER', 'SUSPENDED', 'ENDED', 'OBSERVER')),
  holds_from      date not null,
  reason          text not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid references person,
  basis_kind      text not null,
  basis_reference text not null
);
create index on standing_step (organisation, holds_from desc, id desc);
revoke update, delete on standing_step from "${program}";

-- N1: one membership an organisation; its number stays when it ends.
create table membership (
  organisation uuid primary key references organisation,
  number       text not null unique,
  admitted_on  date not null
);
create sequence membership_number;
grant usage, update on sequence membership_number to "${program}";

-- People whom an organisation has authorised to act for it. Ended, never deleted.
create table delegation (
  id           uuid primary key,
  organisation uuid not null references organisation,
  person       uuid not null references person,
  office       text not null check (office in ('PRINCIPAL', 'DELEGATE')),
  authorities  text[] not null check (authorities <@ array['VOTE', 'SIGN', 'SPEAK', 'ANSWER', 'REGISTER']),
  since        timestamptz not null,
  until        timestamptz check (until >= since)
);
create unique index delegation_current on delegation (organisation, person) where until is null;
create unique index delegation_principal on delegation (organisation) where until is null and office = 'PRINCIPAL';
create index on delegation (person) where until is null;
