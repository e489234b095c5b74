-- A request for membership. Answers are kept as typed, field by field, until the application is sent and after.
create table application (
  id           uuid primary key,
  number       text unique,
  language     text not null,
  mail         text not null,
  answers      jsonb not null default '{}',
  started_at   timestamptz not null,
  saved_at     timestamptz not null,
  submitted_at timestamptz,
  register     text,
  identifier   text,
  open         boolean not null default true,
  reviewer     uuid references person,
  organisation uuid references organisation,
  check ((submitted_at is null) = (number is null))
);
-- N1: the same entry of a register has at most one open application.
create unique index application_open on application (register, identifier) where open and submitted_at is not null;
create index on application (lower(mail));
create sequence application_number;
grant usage on sequence application_number to "${program}";

-- Links by which an applicant without an account follows the application; only the token's hash is kept.
create table application_link (
  token_hash  bytea primary key,
  application uuid not null references application,
  ends_at     timestamptz not null
);
create index on application_link (application);

create table endorsement_request (
  application  uuid not null references application,
  organisation uuid not null references organisation,
  asked_at     timestamptz not null,
  reminded_at  timestamptz,
  primary key (application, organisation)
);

create table endorsement (
  application     uuid not null references application,
  organisation    uuid not null references organisation,
  person          uuid references person,
  note            text not null,
  endorsed_at     timestamptz not null,
  basis_kind      text not null,
  basis_reference text not null,
  primary key (application, organisation)
);
revoke update, delete on endorsement from "${program}";

-- The one thread between secretariat and applicant.
create table application_message (
  id          uuid primary key,
  application uuid not null references application,
  kind        text not null check (kind in ('QUESTION', 'ANSWER', 'RECOMMENDATION', 'NOTE')),
  author      uuid references person,
  text        text not null,
  advice      text check (advice in ('ADMISSION', 'REFUSAL')),
  written_at  timestamptz not null,
  check ((kind = 'RECOMMENDATION') = (advice is not null))
);
create index on application_message (application, written_at);
revoke update, delete on application_message from "${program}";

create table application_attachment (
  id          uuid primary key,
  application uuid not null references application,
  message     uuid references application_message,
  name        text not null,
  hash        text not null,
  media_type  text not null,
  size        bigint not null check (size > 0),
  attached_at timestamptz not null,
  removed_at  timestamptz
);
create index on application_attachment (application);

-- One appeal against a refusal.
create table application_appeal (
  application uuid primary key references application,
  grounds     text not null,
  made_at     timestamptz not null
);
revoke update, delete on application_appeal from "${program}";

-- The key lets deciding twice at once give one decision. Round 2 is the decision on the appeal.
create table application_decision (
  application     uuid not null references application,
  round           integer not null check (round in (1, 2)),
  outcome         text not null check (outcome in ('ADMITTED', 'REFUSED', 'WITHDRAWN')),
  number          text not null unique,
  reason          text not null,
  decided_at      timestamptz not null,
  decided_by      uuid references person,
  basis_kind      text not null,
  basis_reference text not null,
  primary key (application, round)
);
create sequence decision_number;
grant usage on sequence decision_number to "${program}";
revoke update, delete on application_decision from "${program}";
