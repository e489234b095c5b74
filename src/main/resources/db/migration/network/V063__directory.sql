-- Rises with each change, so that two who edit at once notice each other.
alter table organisation add column version integer not null default 1;

-- Contacts keep their owner's order.
alter table contact add column position integer not null default 0;

-- A network starts with these fields of work.
insert into field_of_work (key, name, goals, position) values
  ('water', '{"en": "Water and sanitation", "zh": "水与卫生设施", "ar": "المياه والصرف الصحي"}', '{6}', 1),
  ('health', '{"en": "Health", "zh": "卫生健康", "ar": "الصحة"}', '{3}', 2),
  ('education', '{"en": "Education", "zh": "教育", "ar": "التعليم"}', '{4}', 3),
  ('youth', '{"en": "Children and youth", "zh": "儿童与青年", "ar": "الأطفال والشباب"}', '{4,8}', 4),
  ('women', '{"en": "Women and equality", "zh": "妇女与平等", "ar": "المرأة والمساواة"}', '{5}', 5),
  ('environment', '{"en": "Environment", "zh": "环境", "ar": "البيئة"}', '{14,15}', 6),
  ('climate', '{"en": "Climate and energy", "zh": "气候与能源", "ar": "المناخ والطاقة"}', '{7,13}', 7),
  ('agriculture', '{"en": "Agriculture", "zh": "农业", "ar": "الزراعة"}', '{2}', 8),
  ('livelihood', '{"en": "Livelihoods", "zh": "生计", "ar": "سبل العيش"}', '{1,8}', 9),
  ('relief', '{"en": "Disaster relief", "zh": "灾害救援", "ar": "الإغاثة من الكوارث"}', '{1,11}', 10),
  ('culture', '{"en": "Culture and heritage", "zh": "文化与遗产", "ar": "الثقافة والتراث"}', '{11}', 11),
  ('exchange', '{"en": "People-to-people exchange", "zh": "民间交流", "ar": "التبادل بين الشعوب"}', '{17}', 12),
  ('research', '{"en": "Research", "zh": "研究", "ar": "البحوث"}', '{9,17}', 13),
  ('law', '{"en": "Law and mediation", "zh": "法律与调解", "ar": "القانون والوساطة"}', '{16}', 14),
  ('disability', '{"en": "Inclusion of people with disabilities", "zh": "残疾人融合", "ar": "إدماج الأشخاص ذوي الإعاقة"}', '{10}', 15),
  ('volunteering', '{"en": "Volunteering and strong organisations", "zh": "志愿服务与组织建设", "ar": "العمل التطوعي وبناء المنظمات"}', '{17}', 16);

-- What changed, field by field, for people to read. Contacts may be personal: erasing one rewrites this table,
-- never the journal, which holds ids only.
create table organisation_change (
  organisation    uuid not null references organisation,
  version         integer not null check (version > 1),
  changed_at      timestamptz not null,
  changed_by      uuid references person,
  acting_for      uuid references organisation,
  basis_kind      text not null,
  basis_reference text not null,
  before          jsonb not null,
  after           jsonb not null,
  primary key (organisation, version)
);
revoke delete on organisation_change from "${program}";

-- A new name or country waits until the secretariat has decided; a later proposal replaces an open one.
create table organisation_proposal (
  id              uuid primary key,
  organisation    uuid not null references organisation,
  name            jsonb not null check (name <> '{}'),
  country         char(2) not null check (country ~ '^[A-Z]{2}$'),
  proposed_at     timestamptz not null,
  proposed_by     uuid references person,
  acting_for      uuid references organisation,
  decided_at      timestamptz,
  decided_by      uuid references person,
  outcome         text check (outcome in ('CONFIRMED', 'DECLINED', 'REPLACED')),
  reason          text,
  check ((decided_at is null) = (outcome is null)),
  check (outcome <> 'DECLINED' or length(reason) > 0)
);
create unique index organisation_proposal_open on organisation_proposal (organisation) where decided_at is null;
create index on organisation_proposal (organisation, proposed_at);

-- What a search meets: words by our own analysis (every script), whole names, and the place in each page language's
-- alphabet. Made from the organisation; rows of an older analysis are made anew at the start.
create table organisation_search (
  organisation uuid primary key references organisation,
  tokens       tsvector not null,
  names        text[] not null,
  order_en     bytea not null,
  order_zh     bytea not null,
  order_ar     bytea not null,
  made_by      integer not null
);
create index on organisation_search using gin (tokens);

-- Every word that occurs, for misspellings: the nearest ones by trigrams are weighed by the program.
create extension if not exists pg_trgm;
create table search_word (
  word text collate "C" primary key
);
create index on search_word using gist (word gist_trgm_ops (siglen = 32));
