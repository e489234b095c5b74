-- The network's settings: each version stays, with its basis and the moment from which it holds.
create table rule_version (
  key             text not null,
  version         integer not null check (version > 0),
  value           jsonb not null,
  holds_from      timestamptz not null,
  set_at          timestamptz not null,
  set_by          uuid,
  basis_kind      text not null,
  basis_reference text not null,
  primary key (key, version)
);
revoke update, delete on rule_version from "${program}";
