-- Who is elected stands beside the record, which can be long; and how many were there is known when a poll closes,
-- although the ballots of a secret one are opened later.
alter table poll_result add column elected text[] not null default '{}';
alter table poll add column present integer check (present >= 0);
