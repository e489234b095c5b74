-- An election to seats of a body; its rules are those that held when it was opened.
create table election (
  id              uuid primary key,
  name            text not null unique check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 60
                                              and name not in ('new', 'link')),
  body            uuid not null references body,
  title           jsonb not null check (title <> '{}'),
  seats           integer not null check (seats between 1 and 99),
  by_election     boolean not null,
  reserved_group  text check (reserved_group in ('HOME', 'OVERSEAS')),
  reserved_least  integer check (reserved_least between 1 and 99),
  counted_by      text not null
    check (counted_by in ('STV_SCOTTISH', 'PLURALITY', 'APPROVAL', 'INSTANT_RUNOFF', 'PROPORTIONAL_APPROVAL')),
  tie             text not null check (tie in ('LOT', 'SECOND_ROUND')),
  seconders       integer not null check (seconders between 0 and 20),
  starts          date not null,
  opens           timestamptz not null,
  closes          timestamptz not null check (closes > opens),
  accept_until    timestamptz not null check (accept_until >= closes),
  opened_at       timestamptz not null,
  opened_by       uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  poll_opened_at  timestamptz,
  check ((reserved_group is null) = (reserved_least is null))
);
revoke update, delete on election from "${program}";
grant update (poll_opened_at) on election to "${program}";

-- The seats that are vacant, for a by-election.
create table election_seat (
  election uuid not null references election,
  seat     integer not null check (seat > 0),
  primary key (election, seat)
);
revoke update, delete on election_seat from "${program}";

-- In which order the candidates are heard and stand on the ballot: sorted by SHA-256 of the seed and their ids.
create table election_order (
  election uuid primary key references election,
  seed     text not null check (seed <> ''),
  drawn_at timestamptz not null,
  drawn_by uuid references person
);
revoke update, delete on election_order from "${program}";

-- That an election is given up, and why.
create table election_end (
  election uuid primary key references election,
  reason   text not null check (reason <> ''),
  ended_at timestamptz not null,
  ended_by uuid references person
);
revoke update, delete on election_end from "${program}";

create table nomination (
  id           uuid primary key,
  election     uuid not null references election,
  number       integer not null check (number > 0),
  person       uuid not null references person,
  organisation uuid not null references organisation,
  nominated_by uuid not null references organisation,
  delegate     uuid not null references person,
  state        text not null check (state in ('NOMINATED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  link         bytea unique,
  unique (election, number)
);
-- A person is nominated once, a member nominates one person, an organisation has one candidate.
create unique index nomination_person on nomination (election, person) where state in ('NOMINATED', 'ACCEPTED');
create unique index nomination_by on nomination (election, nominated_by) where state in ('NOMINATED', 'ACCEPTED');
create unique index nomination_organisation on nomination (election, organisation) where state = 'ACCEPTED';
revoke update, delete on nomination from "${program}";
grant update (state) on nomination to "${program}";

create table nomination_step (
  id         bigint generated always as identity primary key,
  nomination uuid not null references nomination,
  state      text not null,
  reason     text not null,
  at         timestamptz not null,
  by         uuid references person
);
create index on nomination_step (nomination);
revoke update, delete on nomination_step from "${program}";

create table nomination_second (
  nomination   uuid not null references nomination,
  organisation uuid not null references organisation,
  person       uuid not null references person,
  at           timestamptz not null,
  primary key (nomination, organisation)
);
revoke update, delete on nomination_second from "${program}";

-- What a candidate says, in several languages, version by version.
create table nomination_statement (
  nomination uuid not null references nomination,
  number     integer not null check (number > 0),
  words      jsonb not null,
  saved_at   timestamptz not null,
  saved_by   uuid references person,
  primary key (nomination, number)
);
revoke update, delete on nomination_statement from "${program}";

-- The record of the count, as counted, and who is elected in what order. A second one follows only an annulment.
create table election_result (
  election        uuid not null references election,
  number          integer not null check (number > 0),
  count           text not null,
  report          text not null,
  chart           text not null,
  elected         uuid[] not null,
  ballot          uuid[] not null,
  seed            text not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  primary key (election, number)
);
revoke update, delete on election_result from "${program}";

-- The terms that began by it.
create table election_term (
  election uuid not null,
  number   integer not null,
  term     uuid not null references seat_term,
  primary key (election, number, term),
  foreign key (election, number) references election_result
);
revoke update, delete on election_term from "${program}";

create table election_annulment (
  election        uuid not null,
  number          integer not null,
  reason          text not null check (reason <> ''),
  annulled_at     timestamptz not null,
  annulled_by     uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  primary key (election, number),
  foreign key (election, number) references election_result
);
revoke update, delete on election_annulment from "${program}";
