-- Who asks for the floor, and who had it. A speech that a point of order interrupts goes on as a row of its own.
create table speech (
  id           uuid primary key,
  sitting      uuid not null references sitting,
  item         uuid not null,
  organisation uuid references organisation,
  person       uuid not null references person,
  observer     boolean not null,
  kind         text not null check (kind in ('FOR', 'AGAINST', 'OTHER', 'POINT_OF_ORDER', 'REPLY')),
  point        text check (point in
    ('ORDER', 'DIVISION', 'CLOSE_DEBATE', 'CLOSE_LIST', 'SUSPENSION', 'CHALLENGE', 'INFORMATION')),
  note         text not null check (length(note) <= 300),
  asked_at     timestamptz not null,
  continues    uuid unique references speech,
  place        integer check (place >= 0),
  seconds      integer check (seconds > 0),
  began_at     timestamptz,
  given_by     uuid references person,
  ended_at     timestamptz,
  withdrawn_at timestamptz,
  struck_by    uuid references person,
  foreign key (item, sitting) references agenda_item (id, sitting),
  check ((kind = 'POINT_OF_ORDER') = (point is not null)),
  check (observer or organisation is not null),
  check (not (observer and kind = 'POINT_OF_ORDER')),
  check (began_at is null or seconds is not null),
  check (ended_at >= began_at and began_at is not null or ended_at is null),
  check (began_at is null or withdrawn_at is null),
  check (struck_by is null or withdrawn_at is not null)
);
create unique index speech_now on speech (sitting) where began_at is not null and ended_at is null;
create unique index speech_waiting on speech (item, person)
  where began_at is null and withdrawn_at is null and kind <> 'POINT_OF_ORDER';
create unique index speech_point on speech (item, person, point)
  where began_at is null and withdrawn_at is null and kind = 'POINT_OF_ORDER';
create index on speech (organisation);

-- A speech that was held stays as it was held.
create function speech_stays_as_held() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null or old.withdrawn_at is not null
     or (old.sitting, old.item, old.organisation, old.observer, old.kind, old.point, old.asked_at)
        is distinct from (new.sitting, new.item, new.organisation, new.observer, new.kind, new.point, new.asked_at)
  then raise exception 'a speech stays as it was held' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger speech_stays_as_held before update on speech for each row execute function speech_stays_as_held();

-- Nobody has the floor when the sitting rests, or when its item is over.
create function speech_ends_with_sitting() returns trigger language plpgsql as $$
begin
  update speech set ended_at = greatest(began_at, new.at)
   where sitting = new.sitting and began_at is not null and ended_at is null;
  return null;
end $$;
create trigger speech_ends_with_sitting after insert on sitting_step for each row when (new.state <> 'OPEN')
  execute function speech_ends_with_sitting();

create function speech_ends_with_item() returns trigger language plpgsql as $$
begin
  update speech set ended_at = greatest(began_at, coalesce(new.closed_at, began_at))
   where item = new.id and began_at is not null and ended_at is null;
  return null;
end $$;
create trigger speech_ends_with_item after update on agenda_item for each row
  when (old.state = 'OPEN' and new.state <> 'OPEN') execute function speech_ends_with_item();

-- What the presiding officer has decided about the list of an item.
create table speakers_list (
  item      uuid primary key references agenda_item,
  closed_at timestamptz,
  minutes   integer check (minutes > 0)
);
