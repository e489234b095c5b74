-- Every message of the network. A letter is written in the transaction that causes it; what becomes of it is its
-- state, and each attempt a row of letter_try. KEPT: a demonstration without a mail server only shows it.
create table letter (
  id         bigint generated always as identity primary key,
  posted_at  timestamptz not null,
  address    text not null check (length(address) <= 320 and address !~ '[[:cntrl:]]'),
  recipient  uuid,
  language   text not null,
  key        text not null,
  arguments  jsonb not null check (jsonb_typeof(arguments) = 'array'),
  path       text check (path like '/%' and path not like '//%'),
  secret     boolean not null,
  state      text not null check (state in ('WAITING', 'SENT', 'FAILED', 'KEPT')),
  tries      integer not null default 0,
  next_try   timestamptz,
  check ((state = 'WAITING') = (next_try is not null))
);
create index letter_due on letter (secret desc, next_try) where state = 'WAITING';
create index letter_latest on letter (state, id desc);
create index on letter (recipient);
create index on letter (lower(address));

create table letter_try (
  letter bigint not null references letter,
  at     timestamptz not null,
  result text not null check (result in ('SENT', 'LATER', 'REFUSED', 'BOUNCED', 'AGAIN')),
  reason text,
  by     uuid
);
create index on letter_try (letter, at);
revoke update, delete on letter_try from "${program}";
revoke delete on letter from "${program}";
