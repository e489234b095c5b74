-- The day from which an adopted text binds when it says so itself; without one it binds from the next item.
alter table text add column binds_from date;

-- The moment from which a sealed version binds.
alter table sealed_text add column binds_from timestamptz;
update sealed_text set binds_from = sealed_at;
alter table sealed_text
  alter column binds_from set not null,
  add check (binds_from >= sealed_at);
