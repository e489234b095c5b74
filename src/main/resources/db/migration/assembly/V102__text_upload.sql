-- The file that an editor has brought to a text and not yet decided on: one at a time, gone with the decision.
create table text_upload (
  text    uuid not null references text,
  person  uuid not null references person,
  content bytea not null,
  at      timestamptz not null,
  primary key (text, person)
);
