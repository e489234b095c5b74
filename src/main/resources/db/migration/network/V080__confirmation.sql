-- Once a year a member confirms that its data are right; the latest row counts.
create table data_confirmation (
  organisation uuid not null references organisation,
  confirmed_at timestamptz not null,
  person       uuid references person,
  primary key (organisation, confirmed_at)
);
revoke update, delete on data_confirmation from "${program}";

-- So that nobody is reminded twice, whichever process does it.
create table confirmation_reminder (
  organisation uuid not null references organisation,
  due_on       date not null,
  reminded_at  timestamptz not null,
  primary key (organisation, due_on)
);
