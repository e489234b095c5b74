-- Who asks for the floor, and who had it.
create table speech (
  id           uuid primary key,
  sitting      uuid not null references sitting,
  item         uuid not null,
  organisation uuid references organisation,
  person       uuid not null references person,
  kind         text not null check (kind in ('FOR', 'AGAINST', 'OTHER', 'POINT_OF_ORDER', 'REPLY')),
  note         text not null,
  asked_at     timestamptz not null,
  seconds      integer not null check (seconds > 0),
  began_at     timestamptz,
  ended_at     timestamptz,
  withdrawn_at timestamptz,
  place        integer,
  foreign key (item, sitting) references agenda_item (id, sitting),
  check (ended_at is null or began_at is not null)
);
create unique index speech_now on speech (sitting) where began_at is not null and ended_at is null;
create unique index speech_waiting on speech (item, person)
  where began_at is null and withdrawn_at is null and kind <> 'POINT_OF_ORDER';

create table speakers_list (
  item      uuid primary key references agenda_item,
  closed_at timestamptz
);
