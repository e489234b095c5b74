-- A text that the assembly is to decide on. Its versions are kept for ever; the row knows the latest.
create table text (
  id            uuid primary key,
  name          text not null unique check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 60),
  kind          text not null check (kind in ('CONSTITUTION', 'CONSENSUS', 'RESOLUTION')),
  authoritative text not null,
  current       integer not null,
  tabled        integer
);

-- An article as it stands in one or more versions, by the SHA-256 of its content.
create table text_article (
  hash    bytea primary key check (hash = sha256(convert_to(content, 'UTF8'))),
  content text not null
);
revoke update, delete on text_article from "${program}";

create table text_version (
  text            uuid not null references text deferrable initially deferred,
  number          integer not null check (number > 0),
  title           text not null,
  cause           text not null
    check (cause in ('BEGUN', 'IMPORTED', 'EDITED', 'ACCEPTED', 'ADOPTED', 'RESOLVED')),
  detail          text not null,
  saved_at        timestamptz not null,
  saved_by        uuid references person,
  primary key (text, number)
);
revoke update, delete on text_version from "${program}";
alter table text
  add foreign key (id, current) references text_version deferrable initially deferred,
  add foreign key (id, tabled) references text_version;

create table text_version_article (
  text     uuid not null,
  version  integer not null,
  position integer not null,
  article  uuid not null,
  hash     bytea not null references text_article,
  primary key (text, version, position),
  unique (text, version, article),
  foreign key (text, version) references text_version
);
revoke update, delete on text_version_article from "${program}";

-- From when until when a text is drafted, commented, amended. Days of the network's time zone, both included.
create table text_phase (
  text    uuid not null references text,
  phase   text not null check (phase in ('DRAFTING', 'COMMENTS', 'AMENDMENTS', 'BEFORE_ASSEMBLY')),
  starts  date not null,
  ends    date not null,
  primary key (text, phase),
  check (starts <= ends)
);

-- Who edits a text, and who presides when it is decided on.
create table text_office (
  text   uuid not null references text,
  person uuid not null references person,
  office text not null check (office in ('EDITOR', 'PRESIDING')),
  since  timestamptz not null,
  primary key (text, person, office)
);

-- What an editor had written when somebody else was first. It waits until its writer decides.
create table text_set_aside (
  id       uuid primary key,
  text     uuid not null references text,
  version  integer not null,
  language text not null,
  article  uuid not null,
  content  text not null,
  by       uuid not null references person,
  at       timestamptz not null,
  outcome  text check (outcome in ('MINE', 'THEIRS', 'BOTH')),
  foreign key (text, version) references text_version
);
create index on text_set_aside (text, by) where outcome is null;

-- What members say to a paragraph, in their language.
create table text_comment (
  id           uuid primary key,
  text         uuid not null references text,
  version      integer not null,
  place        uuid not null,
  language     text not null,
  body         text not null check (body <> ''),
  organisation uuid not null references organisation,
  person       uuid not null references person,
  written_at   timestamptz not null,
  outcome      text check (outcome in ('TAKEN_UP', 'NOT_TAKEN_UP')),
  answer       text,
  answered_by  uuid references person,
  answered_at  timestamptz,
  foreign key (text, version) references text_version,
  check ((outcome is null) = (answer is null) and (outcome is null) = (answered_at is null))
);
create index on text_comment (text, place, written_at);

-- That a member has nothing to add in a phase.
create table text_assent (
  text         uuid not null references text,
  phase        text not null check (phase in ('COMMENTS', 'AMENDMENTS')),
  organisation uuid not null references organisation,
  person       uuid not null references person,
  given_at     timestamptz not null,
  primary key (text, phase, organisation)
);

create table text_reminder (
  text         uuid not null references text,
  phase        text not null,
  organisation uuid not null references organisation,
  sent_at      timestamptz not null,
  primary key (text, phase, organisation)
);
