create extension if not exists btree_gist;

-- A body of the network: a committee, the Secretariat, a working group.
create table body (
  id   uuid primary key,
  name text not null unique check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 60 and name <> 'new')
);
revoke update, delete on body from "${program}";

-- What it is called, what it does and what it rests on, version by version.
create table body_profile (
  body            uuid not null references body,
  number          integer not null check (number > 0),
  title           jsonb not null check (title <> '{}'),
  task            jsonb not null,
  text            text,
  article         text check (article <> ''),
  reserved_group  text check (reserved_group in ('HOME', 'OVERSEAS')),
  reserved_least  integer check (reserved_least between 1 and 99),
  term_years      integer check (term_years between 1 and 10),
  saved_at        timestamptz not null,
  saved_by        uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  primary key (body, number),
  check (text is not null or article is null),
  check ((reserved_group is null) = (reserved_least is null))
);
revoke update, delete on body_profile from "${program}";

-- From when it is what; a wrong step is corrected by another, never deleted.
create table body_step (
  id              bigint generated always as identity primary key,
  body            uuid not null references body,
  state           text not null check (state in ('TO_BE_ESTABLISHED', 'PROVISIONAL', 'ESTABLISHED', 'DISSOLVED')),
  holds_from      date not null,
  note            jsonb not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid references person,
  basis_kind      text not null,
  basis_reference text not null
);
create index on body_step (body, holds_from desc, id desc);
revoke update, delete on body_step from "${program}";

-- Days are those of the network's zone; the last day of a seat or term belongs to it.
create table seat (
  id     integer generated always as identity primary key,
  body   uuid not null references body,
  number integer not null check (number > 0),
  title  jsonb not null,
  since  date not null,
  until  date check (until >= since - 1),
  unique (body, number),
  unique (id, body)
);
revoke update, delete on seat from "${program}";
grant update (until) on seat to "${program}";

-- Who holds a seat, from the day to the day. One holder a seat, one seat of a body a person.
create table seat_term (
  id              uuid primary key,
  seat            integer not null,
  body            uuid not null,
  person          uuid not null references person,
  organisation    uuid references organisation,
  starts          date not null,
  ends            date check (ends >= starts - 1),
  filled          text not null check (filled in ('ELECTED', 'APPOINTED', 'CO_OPTED', 'BY_ELECTION')),
  recorded_at     timestamptz not null,
  recorded_by     uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  foreign key (seat, body) references seat (id, body),
  constraint seat_held_once exclude using gist (seat with =, daterange(starts, ends + 1) with &&),
  constraint one_seat_a_person exclude using gist (body with =, person with =, daterange(starts, ends + 1) with &&)
);
create index on seat_term (person);
create index on seat_term (organisation);
revoke update, delete on seat_term from "${program}";
grant update (ends) on seat_term to "${program}";

-- That a term ended before its time, and why.
create table seat_term_end (
  term            uuid primary key references seat_term,
  last_day        date not null,
  planned         date,
  reason          text not null check (reason <> ''),
  recorded_at     timestamptz not null,
  recorded_by     uuid references person,
  basis_kind      text not null,
  basis_reference text not null
);
revoke update, delete on seat_term_end from "${program}";
