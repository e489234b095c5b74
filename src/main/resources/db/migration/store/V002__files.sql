-- Files by the hash of their content, in chunks; a table that names one refers to stored_file (hash).
create table stored_file (
  hash       bytea primary key check (length(hash) = 32),
  size       bigint not null check (size >= 0),
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  stored_at  timestamptz not null
);

create table stored_file_chunk (
  hash   bytea not null references stored_file on delete cascade,
  number integer not null check (number >= 0),
  bytes  bytea not null check (length(bytes) between 1 and 262144),
  primary key (hash, number)
);
alter table stored_file_chunk alter bytes set storage external; -- images and PDF are compressed already

revoke update on stored_file, stored_file_chunk from "${program}";
