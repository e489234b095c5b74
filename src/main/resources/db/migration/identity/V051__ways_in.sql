-- The ways in. Nothing that opens an account is kept in clear: hashes only.

alter table person add column erased_at timestamptz;
alter table person add check (erased_at is null or mail is null);

-- Somebody asked for a mail; person stays null when nobody has this address, and nothing tells the two apart.
create table sign_in_request (
  id        uuid primary key,
  device    bytea not null,
  address   text not null,
  person    uuid references person,
  link_hash bytea not null unique,
  code_hash bytea,
  onward    text not null check (onward like '/%'),
  asked_at  timestamptz not null,
  ends_at   timestamptz not null,
  attempts  integer not null default 0 check (attempts <= 5),
  used_at   timestamptz,
  check (ends_at > asked_at)
);
create index on sign_in_request (ends_at);
create index on sign_in_request (person);

-- Devices from which somebody signed in before: an attacker elsewhere does not use up their attempts.
create table known_device (
  device bytea not null,
  person uuid not null references person,
  since  timestamptz not null,
  primary key (device, person)
);
create index on known_device (person);

-- How often something was tried since the window began.
create table attempt_count (
  kind  text not null,
  key   bytea not null,
  since timestamptz not null,
  count integer not null,
  primary key (kind, key)
) with (fillfactor = 70);
create index on attempt_count (since);

-- Codes that the secretariat hands out on paper.
create table paper_code (
  id              uuid primary key,
  person          uuid not null references person,
  hash            bytea not null unique,
  issued_by       uuid not null references person,
  issued_at       timestamptz not null,
  ends_at         timestamptz not null,
  basis_reference text not null,
  used_at         timestamptz,
  ended_at        timestamptz,
  check (ends_at > issued_at),
  check (person <> issued_by)
);
create index on paper_code (person);

create table recovery_code (
  hash    bytea primary key,
  person  uuid not null references person,
  made_at timestamptz not null,
  used_at timestamptz
);
create index on recovery_code (person);

create table passkey (
  id               bytea primary key,
  person           uuid not null references person,
  label            text not null check (length(label) between 1 and 100),
  public_key       bytea not null,
  signature_count  bigint not null,
  user_verified    boolean not null,
  backup_eligible  boolean not null,
  backed_up        boolean not null,
  transports       text not null,
  attestation      bytea,
  client_data      bytea,
  made_at          timestamptz not null,
  last_used        timestamptz not null
);
create index on passkey (person);

-- What a browser was asked to sign; one at a time for each device.
create table passkey_challenge (
  device    bytea primary key,
  person    uuid references person,
  challenge bytea not null,
  ends_at   timestamptz not null
);
create index on passkey_challenge (ends_at);

-- A new address counts only after a mail to it was answered.
create table mail_change (
  hash    bytea primary key,
  person  uuid not null references person,
  address text not null,
  asked_at timestamptz not null,
  ends_at timestamptz not null
);
create index on mail_change (person);

create table api_token (
  id        uuid primary key,
  person    uuid not null references person,
  name      text not null check (length(name) between 1 and 100),
  hash      bytea not null unique,
  scopes    text[] not null check (cardinality(scopes) > 0),
  made_at   timestamptz not null,
  ends_at   timestamptz not null,
  last_used timestamptz,
  ended_at  timestamptz,
  check (ends_at > made_at)
);
create index on api_token (person);
