-- The network's own list of fields of work, with the Sustainable Development Goals that each leans on.
create table field_of_work (
  key      text primary key check (key ~ '^[a-z]+(-[a-z]+)*$'),
  name     jsonb not null,
  goals    integer[] not null default '{}',
  position integer not null unique
);

-- An organisation exists in the world, member or not.
create table organisation (
  id          uuid primary key,
  name        jsonb not null check (name <> '{}'),
  acronym     text check (length(acronym) between 1 and 30),
  country     char(2) not null check (country ~ '^[A-Z]{2}$'),
  city        jsonb not null default '{}',
  founded     integer check (founded between 1000 and 2200),
  website     text check (website ~ '^https?://'),
  ecosoc      text not null default 'NONE' check (ecosoc in ('GENERAL', 'SPECIAL', 'ROSTER', 'NONE')),
  languages   text[] not null default '{}',
  description jsonb not null default '{}',
  logo        text,
  entered_at  timestamptz not null,
  changed_at  timestamptz not null
);

create table organisation_field (
  organisation uuid not null references organisation,
  field        text not null references field_of_work,
  primary key (organisation, field)
);
create index on organisation_field (field);

-- N2: the same entry of a register belongs to one organisation.
create table legal_identifier (
  organisation uuid not null references organisation,
  register     text not null,
  identifier   text not null,
  primary key (register, identifier)
);
create index on legal_identifier (organisation);

create table contact (
  id           uuid primary key,
  organisation uuid not null references organisation,
  kind         text not null check (kind in ('MAIL', 'PHONE', 'ADDRESS', 'SOCIAL')),
  value        text not null,
  label        jsonb not null default '{}',
  visibility   text not null check (visibility in ('PUBLIC', 'MEMBERS', 'SECRETARIAT'))
);
create index on contact (organisation);
