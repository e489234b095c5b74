-- A meeting of the assembly, with its agenda.
create table sitting (
  id          uuid primary key,
  name        text not null unique check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 60),
  title       jsonb not null,
  place       jsonb not null,
  starts      timestamptz not null,
  ends        timestamptz not null,
  record_date date not null,
  state       text not null check (state in ('PLANNED', 'OPEN', 'SUSPENDED', 'ADJOURNED', 'CLOSED')),
  drawn_at    timestamptz,
  check (starts < ends)
);

create table sitting_step (
  sitting         uuid not null references sitting,
  number          integer not null check (number > 0),
  state           text not null,
  at              timestamptz not null,
  by              uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  reason          text not null,
  present         integer,
  primary key (sitting, number)
);
revoke update, delete on sitting_step from "${program}";

create table sitting_office (
  sitting uuid not null references sitting,
  person  uuid not null references person,
  office  text not null check (office in ('PRESIDING', 'DEPUTY', 'TELLER', 'DESK')),
  since   timestamptz not null,
  primary key (sitting, person, office)
);

-- What is dealt with, in its order. One item at a time is open.
create table agenda_item (
  id        uuid primary key,
  sitting   uuid not null references sitting,
  position  integer not null check (position > 0),
  title     jsonb not null,
  minutes   integer not null check (minutes between 1 and 600),
  decision  text,
  subject   text not null,
  reference text not null,
  state     text not null check (state in ('WAITING', 'OPEN', 'CLOSED', 'POSTPONED')),
  opened_at timestamptz,
  closed_at timestamptz,
  unique (sitting, position) deferrable initially deferred,
  unique (id, sitting)
);
create unique index agenda_item_open on agenda_item (sitting) where state = 'OPEN';
