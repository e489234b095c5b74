-- Beside the phones, or instead of them: who has opened the paper desk of a poll, and why.
create table paper_desk (
  poll   uuid primary key references poll,
  by     uuid references person,
  reason text not null check (reason <> ''),
  at     timestamptz not null
);
revoke update, delete on paper_desk from "${program}";

-- Two tellers read the named papers of a recorded poll, each the whole pile.
create table paper_pile (
  poll    uuid not null references paper_desk,
  place   integer not null check (place in (1, 2)),
  teller  uuid not null references person,
  through boolean not null,
  primary key (poll, place),
  unique (poll, teller)
);
revoke delete on paper_pile from "${program}";

create table paper_reading (
  poll         uuid not null,
  teller       uuid not null,
  organisation uuid not null,
  choices      integer[] not null,
  primary key (poll, teller, organisation),
  foreign key (poll, teller) references paper_pile (poll, teller),
  foreign key (poll, organisation) references poll_right
);

-- Who votes on paper in a secret poll has a row here as well: one vote for each right, whichever way it comes.
alter table secret_voted add column paper boolean not null default false;

create or replace function settle_secret_urn(urn uuid) returns integer language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  ballots integer;
  voted integer;
begin
  with old as (delete from secret_voted where poll = urn returning *)
  insert into secret_voted select * from old order by organisation;
  select count(*) into voted from secret_voted where poll = urn and not paper;
  with old as (delete from sealed_ballot where poll = urn returning *)
  insert into sealed_ballot select * from old order by code;
  get diagnostics ballots = row_count;
  if ballots <> voted
  then raise exception '% ballots of % voters', ballots, voted using errcode = 'integrity_constraint_violation';
  end if;
  return ballots;
end $$;
