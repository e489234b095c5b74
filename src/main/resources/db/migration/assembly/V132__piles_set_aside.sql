-- A teller who cannot go on leaves the place to another; what was read stays, and is not looked at any more.
alter table paper_pile
  add column set_aside_at timestamptz,
  add column set_aside_for text check (set_aside_for <> ''),
  add constraint set_aside_with_reason check ((set_aside_at is null) = (set_aside_for is null)),
  drop constraint paper_pile_pkey;
create unique index paper_pile_place on paper_pile (poll, place) where set_aside_at is null;
