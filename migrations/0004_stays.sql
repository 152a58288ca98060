-- Where people are: sites, wards, beds, closures; stays as facts, and the stay row that is derived from them.
create schema stays;
grant usage on schema stays to homeward_app;

create table stays.site (
  system_id text not null,
  site_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  short_name text not null,
  ods_code text,
  primary key (system_id, site_id),
  unique (system_id, name),
  foreign key (system_id, organisation_id) references access.organisation
);

create table stays.ward (
  system_id text not null,
  ward_id uuid not null,
  site_id uuid not null,
  name text not null,
  kind text not null check (kind in ('acute', 'community', 'mental health', 'intermediate', 'interim', 'virtual')),
  specialty text,
  ended_at timestamptz,
  primary key (system_id, ward_id),
  unique (system_id, site_id, name),
  foreign key (system_id, site_id) references stays.site
);

create table stays.bed (
  system_id text not null,
  bed_id uuid not null,
  ward_id uuid not null,
  name text not null,
  place_in_ward int not null,
  ended_at timestamptz,
  primary key (system_id, bed_id),
  unique (system_id, ward_id, name),
  foreign key (system_id, ward_id) references stays.ward
);

create table stays.bed_closure (
  system_id text not null,
  closure_id uuid not null,
  bed_id uuid not null,
  reason text not null check (reason in ('infection', 'staffing', 'repair', 'equipment', 'deep clean', 'other')),
  words text,
  closed_at timestamptz not null,
  closed_by uuid,
  reopened_at timestamptz,
  reopened_by uuid,
  primary key (system_id, closure_id),
  foreign key (system_id, bed_id) references stays.bed,
  check (reopened_at is null or reopened_at >= closed_at)
);
create unique index bed_closed_once on stays.bed_closure (system_id, bed_id) where reopened_at is null;

-- What happened to a stay. Inserted, superseded by a later row, never edited.
create table stays.fact (
  system_id text not null,
  fact_id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  kind text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default platform.clock(),
  recorded_by uuid default platform.user_id(),
  recorded_for uuid default platform.organisation_id(),
  supersedes uuid,
  detail jsonb not null default '{}',
  primary key (system_id, fact_id)
);
create index fact_stay on stays.fact (system_id, stay_id, happened_at);
create index fact_person on stays.fact (system_id, person_id);
create index fact_recorded on stays.fact (system_id, recorded_at);
create unique index fact_superseded_once on stays.fact (system_id, supersedes) where supersedes is not null;

-- Derived from facts by src/modules/stays/rules/derive-stay.ts; `homeward rebuild` makes it again.
-- The two partial unique indexes are the promise that no bed holds two people and no person two places.
create table stays.stay (
  system_id text not null,
  stay_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  site_id uuid not null,
  -- The number the hospital's own system gives the stay; an import finds its stay again by it.
  stay_number text,
  place text not null check (place in ('bed', 'no bed', 'leave', 'left', 'cancelled')),
  ward_id uuid,
  bed_id uuid,
  admitted_at timestamptz not null,
  admission_method text,
  left_at timestamptz,
  discharge_method text,
  discharge_destination text,
  ward_since timestamptz,
  expected_date date,
  expected_first date,
  expected_moves int not null default 0,
  expected_reason text,
  criteria_for_discharge text,
  senior_review_at timestamptz,
  senior_reviewer text,
  day_on date,
  day_colour text check (day_colour in ('red', 'green')),
  day_reason text,
  red_days_running int not null default 0,
  key_worker text,
  social_worker text,
  last_heard_at timestamptz not null,
  primary key (system_id, stay_id),
  foreign key (system_id, person_id) references people.person,
  foreign key (system_id, site_id) references stays.site,
  foreign key (system_id, ward_id) references stays.ward,
  foreign key (system_id, bed_id) references stays.bed,
  check ((place = 'left') = (left_at is not null)),
  check (left_at is null or left_at >= admitted_at),
  check (bed_id is null or ward_id is not null)
);
create unique index one_place_per_person on stays.stay (system_id, person_id) where place in ('bed', 'no bed', 'leave');
create unique index one_person_per_bed on stays.stay (system_id, bed_id) where bed_id is not null and place in ('bed', 'leave');
create unique index one_stay_per_number on stays.stay (system_id, organisation_id, stay_number)
  where stay_number is not null and place <> 'cancelled';
create index stay_ward on stays.stay (system_id, ward_id) where place in ('bed', 'no bed', 'leave');
create index stay_person on stays.stay (system_id, person_id);
-- Most stays have ended, and the day's work asks only for those that ended lately.
create index stay_left on stays.stay (system_id, left_at) where place = 'left';

select access.protect('stays.fact');
select access.protect('stays.stay');
-- The first row of a new stay makes the relationship that lets its author see it, so adding asks only that the
-- author admits for that organisation.
drop policy people_add on stays.stay;
create policy people_add on stays.stay for insert to homeward_app with check (
  system_id = (select platform.system_id())
  and ((select platform.role_name()) = 'service'
    or (organisation_id = (select platform.organisation_id()) and (select platform.role_name()) = 'ward coordinator')));

-- A stay is a legitimate relationship for the organisation whose bed it is (rule IG-02). It outlasts the stay by
-- seven days, so that a slip in a discharge can be put right by those who made it.
create function stays.relate_stay() returns trigger
language plpgsql security definer set search_path = pg_catalog, stays as $$
begin
  if tg_op = 'UPDATE' and old.organisation_id <> new.organisation_id then
    perform access.relate(old.system_id, old.person_id, old.organisation_id, null, 'stay', old.stay_id, old.admitted_at,
      platform.clock() + interval '7 days');
  end if;
  perform access.relate(new.system_id, new.person_id, new.organisation_id, null, 'stay', new.stay_id, new.admitted_at,
    case when new.place = 'left' and platform.user_id() is null then new.left_at + interval '7 days'
         -- Recorded late, or with a wrong date: a day at least for whoever did it.
         when new.place = 'left' then greatest(new.left_at + interval '7 days', platform.clock() + interval '1 day')
         when new.place = 'cancelled' then platform.clock() + interval '1 day' end);
  return null;
end $$;
-- Not on person_id: only a merge changes that, and it moves the relationships itself.
create trigger relate_new after insert on stays.stay for each row execute function stays.relate_stay();
create trigger relate after update of place, organisation_id, left_at on stays.stay for each row
  when (old.place <> new.place or old.organisation_id <> new.organisation_id or old.left_at is distinct from new.left_at)
  execute function stays.relate_stay();

-- Which beds are taken and how full wards are is known to everyone of the place; who is in them is not.
create function stays.occupied_beds() returns setof uuid
language sql stable security definer set search_path = pg_catalog, stays as $$
  select bed_id from stays.stay
  where system_id = platform.system_id() and platform.role_name() not in ('nobody', 'door')
    and bed_id is not null and place in ('bed', 'leave')
$$;
grant execute on function stays.occupied_beds() to homeward_app;
create function stays.ward_counts() returns table (ward_id uuid, in_beds int, without_bed int, on_leave int)
language sql stable security definer set search_path = pg_catalog, stays as $$
  select s.ward_id, (count(*) filter (where place = 'bed'))::int, (count(*) filter (where place = 'no bed'))::int,
    (count(*) filter (where place = 'leave'))::int
  from stays.stay s
  where system_id = platform.system_id() and platform.role_name() not in ('nobody', 'door')
    and place in ('bed', 'no bed', 'leave')
  group by s.ward_id
$$;
grant execute on function stays.ward_counts() to homeward_app;

-- Wards and beds are known to everyone of the place and made by the administrator. A ward coordinator may lock a bed
-- while admitting to it (which PostgreSQL counts as changing it), and close those of their own organisation.
do $$ declare t regclass; begin
  foreach t in array array['stays.site', 'stays.ward', 'stays.bed', 'stays.bed_closure']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy see on %s for select to homeward_app using (system_id = (select access.here()))$p$, t);
    continue when t = 'stays.bed_closure'::regclass;
    execute format($p$create policy add on %s for insert to homeward_app with check (system_id = (select platform.system_id())
      and (select platform.role_name()) in ('administrator', 'service'))$p$, t);
    execute format($p$create policy change on %s for update to homeward_app using (system_id = (select platform.system_id())
      and ((select platform.role_name()) in ('administrator', 'service')
        or (%L and (select platform.role_name()) = 'ward coordinator')))$p$, t, t = 'stays.bed'::regclass);
  end loop;
end $$;
create function stays.own_bed(p_bed uuid) returns boolean language sql stable as $$
  select exists (select from stays.bed b join stays.ward w using (system_id, ward_id) join stays.site s using (system_id, site_id)
    where b.system_id = platform.system_id() and b.bed_id = p_bed and s.organisation_id = platform.organisation_id())
$$;
create policy add on stays.bed_closure for insert to homeward_app with check (system_id = (select platform.system_id())
  and ((select platform.role_name()) in ('administrator', 'service')
    or ((select platform.role_name()) = 'ward coordinator' and stays.own_bed(bed_id))));
create policy change on stays.bed_closure for update to homeward_app using (system_id = (select platform.system_id())
  and ((select platform.role_name()) in ('administrator', 'service')
    or ((select platform.role_name()) = 'ward coordinator' and stays.own_bed(bed_id))));

create trigger journal after insert or update or delete on stays.site for each row
  execute function platform.journal_change('site', 'site_id', 'place');
create trigger journal after insert or update or delete on stays.ward for each row
  execute function platform.journal_change('ward', 'ward_id', 'place');
create trigger journal after insert or update or delete on stays.bed for each row
  execute function platform.journal_change('bed', 'bed_id', 'place');
create trigger journal after insert or update or delete on stays.bed_closure for each row
  execute function platform.journal_change('bed-closure', 'bed_id', 'place');
create trigger journal after insert or update or delete on stays.fact for each row
  execute function platform.journal_change('stay', 'stay_id', 'person', 'person_id');

grant select, insert, update on stays.site, stays.ward, stays.bed, stays.bed_closure to homeward_app;
grant select, insert on stays.fact to homeward_app;
grant select, insert, update on stays.stay to homeward_app;
