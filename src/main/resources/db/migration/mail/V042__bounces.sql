-- What a letter that comes back is known by: nobody can make one up.
alter table letter add column mark text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 12);
create index letter_failed on letter (posted_at) where state = 'FAILED';
