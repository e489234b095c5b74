-- A change to a text that a member proposes. What it would do is kept version by version.
create table amendment (
  id           uuid primary key,
  text         uuid not null references text,
  number       integer not null check (number > 0),
  language     text not null,
  corrects     boolean not null,
  organisation uuid not null references organisation,
  person       uuid not null references person,
  state        text not null
    check (state in ('TABLED', 'WITHDRAWN', 'ACCEPTED', 'ADOPTED', 'REJECTED', 'FALLEN', 'SPLIT', 'COMBINED')),
  articles     uuid[] not null,
  unique (text, number)
);
create index on amendment using gin (articles);

-- Its wording: as it was tabled, and as it was carried over to a later version of the text.
create table amendment_version (
  amendment uuid not null references amendment,
  number    integer not null check (number > 0),
  text      uuid not null,
  base      integer not null,
  title     text not null,
  reason    text not null,
  changes   text not null,
  saved_at  timestamptz not null,
  saved_by  uuid references person,
  primary key (amendment, number),
  foreign key (text, base) references text_version
);
revoke update, delete on amendment_version from "${program}";

create table amendment_supporter (
  amendment    uuid not null references amendment,
  organisation uuid not null references organisation,
  person       uuid references person,
  since        timestamptz not null,
  primary key (amendment, organisation)
);

-- What became of it, each step with its basis. An amendment is decided once.
create table amendment_step (
  amendment       uuid not null references amendment,
  number          integer not null,
  state           text not null,
  at              timestamptz not null,
  by              uuid references person,
  organisation    uuid references organisation,
  basis_kind      text not null,
  basis_reference text not null,
  reason          text not null,
  other           integer,
  primary key (amendment, number)
);
create unique index amendment_decided on amendment_step (amendment) where state <> 'TABLED';
revoke update, delete on amendment_step from "${program}";

-- Words that an adopted amendment wanted and that could not be merged; an editor brings them in.
create table amendment_unmerged (
  amendment   uuid not null references amendment,
  place       uuid not null,
  language    text not null,
  base        text not null,
  present     text not null,
  wanted      text not null,
  resolved_at timestamptz,
  resolved_by uuid references person,
  primary key (amendment, place, language)
);

-- An order of voting that the presiding officer has laid down; the latest counts.
create table voting_order (
  text       uuid not null references text,
  number     integer not null,
  amendments integer[] not null,
  reason     text not null check (reason <> ''),
  at         timestamptz not null,
  by         uuid not null references person,
  primary key (text, number)
);
revoke update, delete on voting_order from "${program}";

-- An adopted version under the network's seal. Sealed once, and never two versions that follow the same one.
create table sealed_text (
  text      uuid not null references text,
  version   integer not null,
  sequence  integer not null check (sequence > 0),
  sha256    bytea not null unique check (sha256 = sha256(convert_to(document, 'UTF8'))),
  document  text not null,
  previous  bytea references sealed_text (sha256),
  code      text not null,
  result    text not null,
  sealed_at timestamptz not null,
  sealed_by uuid references person,
  primary key (text, version),
  unique (text, sequence),
  unique (previous),
  check ((previous is null) = (sequence = 1)),
  foreign key (text, version) references text_version
);
revoke update, delete on sealed_text from "${program}";

-- Its printed form in one language, kept so that it is the same bytes each time.
create table sealed_text_print (
  text     uuid not null,
  version  integer not null,
  language text not null,
  file     text not null,
  primary key (text, version, language),
  foreign key (text, version) references sealed_text
);

-- Which paragraph of a constitution lays down which of the network's rules, and what it said when that was entered.
create table text_rule (
  text        uuid not null references text,
  rule        text not null,
  place       uuid not null,
  fingerprint text not null,
  primary key (text, rule)
);
create index on text_rule (text, place);
