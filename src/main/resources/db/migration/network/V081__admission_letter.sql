-- The letter of admission: its code is issued with the decision, its file is printed when it is first asked for.
create table admission_letter (
  organisation uuid primary key references organisation,
  code         text not null unique,
  language     text not null,
  number       text not null,
  name         text not null,
  issued_at    timestamptz not null,
  printed      text
);
