-- The network's signing keys, one after the other; the secret halves are outside the database.
create table signing_key (
  id          text primary key check (id ~ '^[0-9a-f]{32}$'),
  public_key  bytea not null unique check (length(public_key) = 32),
  since       timestamptz not null,
  previous    text references signing_key,
  endorsement bytea check (length(endorsement) = 64),
  unique nulls not distinct (previous),
  check (previous is not null or endorsement is null),
  check (previous <> id)
);
revoke update, delete, truncate on signing_key from "${program}";
