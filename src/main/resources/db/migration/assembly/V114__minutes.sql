-- What the secretariat has written in place of what the facts give, section by section; nothing is overwritten.
-- A version that somebody wrote while another was first stands aside.
create table minutes_section (
  sitting   uuid not null references sitting,
  section   text not null check (section ~ '^[a-z0-9-]{1,36}$'),
  language  text not null,
  version   integer not null check (version > 0),
  aside     boolean not null,
  body      text not null check (length(body) <= 20000),
  generated text not null,
  by        uuid not null references person,
  at        timestamptz not null,
  primary key (sitting, section, language, version)
);
revoke update, delete on minutes_section from "${program}";

-- What members want said otherwise, until the approval.
create table minutes_correction (
  id           uuid primary key,
  sitting      uuid not null references sitting,
  section      text not null,
  language     text not null,
  organisation uuid not null references organisation,
  person       uuid not null references person,
  body         text not null check (length(body) <= 5000),
  at           timestamptz not null,
  outcome      text check (outcome in ('TAKEN_UP', 'NOT_TAKEN_UP')),
  answer       text,
  answered_by  uuid references person,
  answered_at  timestamptz,
  check ((outcome is null) = (answered_at is null) and (outcome is null) = (answer is null))
);
create index on minutes_correction (sitting);

-- The next sitting approves the minutes: from then on they are this document.
create table minutes_approval (
  sitting         uuid primary key references sitting,
  approved_in     uuid not null references sitting,
  at              timestamptz not null,
  by              uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  document        text not null,
  sha256          text not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  code            text not null unique,
  check (approved_in <> sitting)
);
revoke update, delete on minutes_approval from "${program}";

create table minutes_print (
  sitting  uuid not null references minutes_approval,
  language text not null,
  file     text not null,
  primary key (sitting, language)
);
revoke update, delete on minutes_print from "${program}";

create function minutes_stay_as_approved() returns trigger language plpgsql as $$
begin
  if exists (select from minutes_approval where sitting = new.sitting)
  then raise exception 'minutes stay as they were approved' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger minutes_stay_as_approved before insert on minutes_section for each row
  execute function minutes_stay_as_approved();
create trigger minutes_corrected_before before insert on minutes_correction for each row
  execute function minutes_stay_as_approved();
