-- What was handed in, counted again by order of the presiding officer, beside the result that stands.
create table poll_recount (
  poll            uuid not null references poll_result,
  number          integer not null check (number > 0),
  reason          text not null check (reason <> ''),
  outcome         text not null,
  yes             integer not null,
  no              integer not null,
  abstain         integer not null,
  elected         text[] not null,
  same            boolean not null,
  at              timestamptz not null,
  by              uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  primary key (poll, number)
);
revoke update, delete on poll_recount from "${program}";

-- That hands are counted once more before the result: only rounds from this one on decide.
create table poll_count_again (
  poll   uuid not null references poll,
  round  integer not null check (round > 1),
  reason text not null check (reason <> ''),
  at     timestamptz not null,
  by     uuid references person,
  primary key (poll, round)
);
revoke update, delete on poll_count_again from "${program}";

comment on column poll_choice.overseas is 'for candidates: one of those for whom seats are reserved';
