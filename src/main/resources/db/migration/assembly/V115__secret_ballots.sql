-- The tellers of a secret poll, and the public half of the key that each made in the own browser.
create table secret_teller (
  poll     uuid not null,
  number   integer not null check (number between 1 and 15),
  person   uuid not null references person,
  named_by uuid references person,
  named_at timestamptz not null,
  primary key (poll, number),
  unique (poll, person)
);
revoke update on secret_teller from "${program}";

create table secret_teller_key (
  poll    uuid not null,
  number  integer not null,
  key     bytea not null check (length(key) = 65 and get_byte(key, 0) = 4),
  made_at timestamptz not null,
  primary key (poll, number),
  foreign key (poll, number) references secret_teller,
  unique (poll, key)
);
revoke update, delete on secret_teller_key from "${program}";

-- What all sealed ballots of a poll have in common. Its row is locked by who puts ballots in and by who closes it.
create table secret_urn (
  poll   uuid primary key,
  needed integer not null check (needed between 1 and 15),
  room   integer not null check (room between 1 and 4096),
  mark   bytea not null unique check (length(mark) = 32)
);
revoke delete on secret_urn from "${program}";

-- Once closed, an urn takes no ballot any more.
create table secret_urn_closing (
  poll    uuid primary key references secret_urn,
  ballots integer not null check (ballots >= 0),
  at      timestamptz not null
);
revoke update, delete on secret_urn_closing from "${program}";

-- Who has cast a ballot. No time, no number, nothing that could tell which one.
create table secret_voted (
  poll         uuid not null references secret_urn,
  organisation uuid not null references organisation,
  primary key (poll, organisation)
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
revoke update, delete on secret_voted from "${program}";

-- Sealed ballots, found by their code alone.
create table sealed_ballot (
  poll    uuid not null references secret_urn,
  code    bytea not null check (code = sha256(content)),
  content bytea not null,
  primary key (poll, code)
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table sealed_ballot alter column content set storage plain;
revoke update, delete on sealed_ballot from "${program}";

create function secret_urn_stays_as_it_is() returns trigger language plpgsql as $$
begin
  raise exception 'an urn stays as it is' using errcode = 'integrity_constraint_violation';
end $$;
create trigger secret_urn_stays_as_it_is before update on secret_urn for each row
  execute function secret_urn_stays_as_it_is();

create function secret_urn_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from added join secret_urn_closing using (poll))
  then raise exception 'the urn is closed' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger secret_urn_is_open after insert on secret_voted referencing new table as added for each statement
  execute function secret_urn_is_open();
create trigger secret_urn_is_open after insert on sealed_ballot referencing new table as added for each statement
  execute function secret_urn_is_open();

-- At the close both lists are written anew in one transaction, each in its own order, so that nothing in the tables
-- tells any more in which groups they came in.
create function settle_secret_urn(urn uuid) returns integer language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  ballots integer;
  voted integer;
begin
  with old as (delete from secret_voted where poll = urn returning *)
  insert into secret_voted select * from old order by organisation;
  get diagnostics voted = row_count;
  with old as (delete from sealed_ballot where poll = urn returning *)
  insert into sealed_ballot select * from old order by code;
  get diagnostics ballots = row_count;
  if ballots <> voted
  then raise exception '% ballots of % voters', ballots, voted using errcode = 'integrity_constraint_violation';
  end if;
  return ballots;
end $$;
revoke execute on function settle_secret_urn(uuid) from public;
grant execute on function settle_secret_urn(uuid) to "${program}";
