-- Opening an urn. When two openings differ, the tellers begin again.
create table secret_opening (
  poll     uuid not null references secret_urn_closing,
  attempt  integer not null check (attempt > 0),
  begun_at timestamptz not null,
  primary key (poll, attempt)
);
revoke update, delete on secret_opening from "${program}";

-- Two tellers open all ballots, each by itself.
create table secret_opener (
  poll    uuid not null,
  attempt integer not null,
  place   integer not null check (place in (1, 2)),
  teller  integer not null,
  primary key (poll, attempt, place),
  unique (poll, attempt, teller),
  foreign key (poll, attempt) references secret_opening,
  foreign key (poll, teller) references secret_teller
);
revoke update, delete on secret_opener from "${program}";

-- A teller's shares of all ballots, locked for one of those who open them.
create table secret_shares (
  poll    uuid not null,
  attempt integer not null,
  giver   integer not null,
  opener  integer not null,
  content bytea not null,
  primary key (poll, attempt, giver, opener),
  foreign key (poll, giver) references secret_teller (poll, number),
  foreign key (poll, attempt, opener) references secret_opener (poll, attempt, teller)
);
revoke update, delete on secret_shares from "${program}";

-- What an opener has found: contents in their order, so that equal lists are equal texts and nothing ties a line to a
-- sealed ballot; beside it how many did not open, or say nothing that was asked.
create table secret_list (
  poll    uuid not null,
  attempt integer not null,
  opener  integer not null,
  opened  text[] not null,
  invalid integer not null check (invalid >= 0),
  at      timestamptz not null,
  primary key (poll, attempt, opener),
  foreign key (poll, attempt, opener) references secret_opener (poll, attempt, teller)
);
revoke update, delete on secret_list from "${program}";

-- A teller is who has made a key; the presiding officer names tellers for the whole sitting.
alter table secret_teller drop column named_by, drop column named_at;
alter table secret_teller add foreign key (poll) references poll;
alter table secret_voted add foreign key (poll, organisation) references poll_right;
