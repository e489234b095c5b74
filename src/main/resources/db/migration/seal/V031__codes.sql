-- What a code on a letter confirms, signed; a code is withdrawn by another row.
create table verification_code (
  code       text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  kind       text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject    uuid not null,
  valid_from timestamptz not null,
  issued_at  timestamptz not null,
  statement  jsonb not null,
  key        text not null references signing_key,
  signature  bytea not null check (length(signature) = 64)
);
create index on verification_code (subject);

create table verification_code_revocation (
  code          text primary key references verification_code,
  at            timestamptz not null,
  reason        text not null check (length(reason) between 1 and 500),
  superseded_by text references verification_code,
  check (superseded_by <> code)
);

-- Documents as they were issued, by the hash of their bytes.
create table sealed_document (
  sha256    bytea primary key check (length(sha256) = 32),
  size      bigint not null check (size > 0),
  title     jsonb not null,
  sealed_at timestamptz not null,
  code      text references verification_code,
  key       text not null references signing_key,
  signature bytea not null check (length(signature) = 64)
);
revoke update, delete, truncate on verification_code, verification_code_revocation, sealed_document from "${program}";
