-- A challenge that the presiding officer did not rule on but put to the vote: the poll that decided it.
alter table credential_challenge add column poll text references poll (name);
alter table credential_challenge add check (poll is null or ruling is not null);
