-- One vote. What it states is fixed when it opens.
create table poll (
  id         uuid primary key,
  name       text not null unique check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 80),
  sitting    uuid references sitting,
  item       uuid,
  number     integer not null check (number > 0),
  decision   text not null,
  subject    text not null,
  reference  text not null,
  question   jsonb not null,
  procedure  text not null
    check (procedure in ('CONSENSUS', 'SILENCE', 'SHOW_OF_HANDS', 'ROLL_CALL', 'RECORDED', 'SECRET')),
  majority   text not null,
  rule       text,
  seats      integer check (seats > 0),
  options    text not null,
  quorum     text not null,
  changeable boolean not null,
  minutes    integer check (minutes > 0),
  follows    uuid references poll,
  state      text not null check (state in ('PREPARED', 'OPEN', 'CLOSED', 'ANNULLED')),
  prepared_at timestamptz not null,
  prepared_by uuid references person,
  opened_at  timestamptz,
  closes_at  timestamptz,
  closed_at  timestamptz,
  seed       text not null,
  roll       integer,
  foreign key (item, sitting) references agenda_item (id, sitting),
  unique (sitting, number),
  check (state = 'PREPARED' or opened_at is not null or state = 'ANNULLED'),
  check (state <> 'OPEN' or closed_at is null),
  check ((sitting is null) = (procedure = 'SILENCE'))
);
create unique index poll_open on poll (sitting) where state = 'OPEN';

create function poll_stays_as_stated() returns trigger language plpgsql as $$
begin
  if old.state <> 'PREPARED' and (old.question, old.procedure, old.majority, old.quorum, old.changeable, old.decision,
       old.subject, old.reference, old.options, old.opened_at, old.closes_at)
     is distinct from (new.question, new.procedure, new.majority, new.quorum, new.changeable, new.decision,
       new.subject, new.reference, new.options, new.opened_at, new.closes_at)
     or (old.rule, old.seats) is distinct from (new.rule, new.seats) and old.state <> 'PREPARED'
  then raise exception 'a poll stays as it was stated' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state in ('CLOSED', 'ANNULLED') and new.state <> 'ANNULLED' or old.state = 'ANNULLED'
  then raise exception 'a poll is closed once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger poll_stays_as_stated before update on poll for each row execute function poll_stays_as_stated();

create table poll_choice (
  poll      uuid not null references poll,
  position  integer not null check (position >= 0),
  key       text not null,
  label     jsonb not null,
  overseas  boolean not null,
  primary key (poll, position),
  unique (poll, key)
);
revoke update, delete on poll_choice from "${program}";

-- Who may vote: each right with who exercises it, copied when the poll opens.
create table poll_right (
  poll         uuid not null references poll,
  organisation uuid not null,
  holder       uuid not null,
  person       uuid references person,
  present      boolean not null,
  place        integer,
  primary key (poll, organisation)
);
create index on poll_right (poll, person);
revoke update, delete on poll_right from "${program}";

-- A named ballot: one for each right, by its key.
create table ballot (
  poll         uuid not null,
  organisation uuid not null,
  choices      integer[] not null,
  person       uuid references person,
  way          text not null check (way in ('ONLINE', 'PAPER', 'VOICE')),
  form         uuid not null,
  receipt      text not null,
  replaces     text,
  cast_at      timestamptz not null,
  primary key (poll, organisation),
  foreign key (poll, organisation) references poll_right
);

-- What stands in the way of a consensus, or steps aside for it.
create table poll_statement (
  id           uuid primary key,
  poll         uuid not null references poll,
  organisation uuid not null references organisation,
  person       uuid references person,
  kind         text not null check (kind in ('OBJECTION', 'STAND_ASIDE')),
  reason       text not null,
  at           timestamptz not null,
  withdrawn_at timestamptz
);
create unique index poll_statement_standing on poll_statement (poll, organisation) where withdrawn_at is null;

-- What a teller counted; two must agree.
create table poll_count (
  poll    uuid not null references poll,
  round   integer not null check (round > 0),
  teller  uuid not null references person,
  yes     integer not null check (yes >= 0),
  no      integer not null check (no >= 0),
  abstain integer not null check (abstain >= 0),
  at      timestamptz not null,
  primary key (poll, round, teller)
);
revoke update, delete on poll_count from "${program}";

create table poll_result (
  poll     uuid primary key references poll,
  outcome  text not null check (outcome in ('ADOPTED', 'REJECTED', 'NO_QUORUM', 'OBJECTED', 'ELECTED', 'CHOSEN')),
  yes      integer not null,
  no       integer not null,
  abstain  integer not null,
  needed   integer not null,
  present  integer not null,
  roll     integer not null,
  quorum   integer not null,
  record   text not null,
  sha256   text not null check (sha256 = encode(sha256(convert_to(record, 'UTF8')), 'hex')),
  at       timestamptz not null
);
revoke update, delete on poll_result from "${program}";

-- What a decision did, or why it could not.
create table poll_effect (
  poll    uuid primary key references poll_result,
  refused text,
  at      timestamptz not null
);
revoke update, delete on poll_effect from "${program}";

create table poll_annulment (
  poll   uuid primary key references poll,
  by     uuid references person,
  reason text not null,
  at     timestamptz not null
);
revoke update, delete on poll_annulment from "${program}";
