-- When an opener drops out, another attempt may begin some minutes after the last step of the one before.
alter table secret_opener add column at timestamptz not null default now();
alter table secret_opener alter column at drop default;
alter table secret_shares add column at timestamptz not null default now();
alter table secret_shares alter column at drop default;
