-- Nobody is made or unmade an officer by one person alone, once there are others.
create table office_proposal (
  id          uuid primary key,
  kind        text not null check (kind in ('APPOINTMENT', 'END')),
  person      uuid not null references person,
  role        text not null check (role in ('SECRETARIAT', 'OPERATOR', 'OBSERVER')),
  reason      text not null check (length(reason) between 1 and 1000),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  check (kind = 'END' or proposed_by <> person)
);
create index on office_proposal (person, role);

create table office_approval (
  proposal uuid not null references office_proposal,
  officer  uuid not null references person,
  at       timestamptz not null,
  primary key (proposal, officer)
);

-- One outcome for each proposal.
create table office_outcome (
  proposal uuid primary key references office_proposal,
  kind     text not null check (kind in ('CARRIED', 'WITHDRAWN')),
  by       uuid not null references person,
  at       timestamptz not null
);
revoke update, delete on office_proposal, office_approval, office_outcome from "${program}";
revoke delete on office from "${program}";

create function office_approval_by_others() returns trigger language plpgsql as $$
begin
  if exists (select from office_proposal p where p.id = new.proposal and new.officer in (p.proposed_by, p.person)) then
    raise exception 'own proposal' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger office_approval_by_others before insert on office_approval
  for each row execute function office_approval_by_others();
