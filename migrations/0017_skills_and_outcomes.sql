-- What the carers of one run can do, or what the rooms of one line are, where its service does not say it of all of them: src/modules/capacity/rules/skills.ts.
-- Empty: the run is as its service is.
alter table capacity.line add column skills jsonb not null default '{}';

-- Whoever asked for short-term care sees the person until it could be asked where they are, 91 days after it began, and four
-- weeks more: docs/decisions/2026-11-28-asked-after-91-days.md. The days are those of src/modules/placements/rules/at-home.ts.
create function placements.relate_requesters(p_system text, p_need uuid) returns void
language plpgsql security definer set search_path = pg_catalog, placements as $$
declare
  n placements.need;
  o uuid;
  asks_until timestamptz;
begin
  select * into n from placements.need where system_id = p_system and need_id = p_need;
  if not found then return; end if;
  if n.started_on is not null and exists (select from placements.ask a
      join capacity.service v on v.system_id = a.system_id and v.service_id = a.service_id
      where a.system_id = n.system_id and a.ask_id = n.chosen_ask_id
        and v.kind in ('reablement', 'intermediate care bed', 'community bed')) then
    asks_until := case when exists (select from placements.fact f
        where f.system_id = n.system_id and f.need_id = n.need_id and f.kind = 'at-home'
          and not exists (select from placements.fact l where l.system_id = f.system_id and l.supersedes = f.fact_id))
      then null else n.started_on + 119 end;
  end if;
  for o in select n.opened_for where n.opened_for is not null
    union select organisation_id from access.organisation
      where system_id = n.system_id and kind = 'transfer of care hub' and ended_at is null
  loop
    perform access.relate(n.system_id, n.person_id, o, null, 'request', n.need_id, n.since,
      case when n.ended_at is not null then greatest(n.ended_at + interval '7 days', asks_until) end);
  end loop;
end $$;
revoke execute on function placements.relate_requesters(text, uuid) from public;
create or replace function placements.relate_need() returns trigger
language plpgsql security definer set search_path = pg_catalog, placements as $$
begin
  perform placements.relate_requesters(new.system_id, new.need_id);
  return null;
end $$;
-- The need is written before its requests: which service took them is known with the last of these.
create function placements.relate_requesters_of_ask() returns trigger
language plpgsql security definer set search_path = pg_catalog, placements as $$
begin
  perform placements.relate_requesters(new.system_id, new.need_id);
  return null;
end $$;
create trigger relate_requesters after insert or update of state on placements.ask for each row when (new.state = 'ended')
  execute function placements.relate_requesters_of_ask();
-- It was said where they are: a week, to put a slip right, and the record closes.
create function placements.said_at_home() returns trigger
language plpgsql security definer set search_path = pg_catalog, placements as $$
begin
  update access.relationship set ends_at = least(ends_at, platform.clock() + interval '7 days')
    where system_id = new.system_id and reason = 'request' and source_id = new.need_id and ends_at is not null;
  return null;
end $$;
create trigger said_at_home after insert on placements.fact for each row when (new.kind = 'at-home')
  execute function placements.said_at_home();

-- What is looked at again on a day (weight-bearing, moving on from an interim place), as the facts leave it: [{what, dueOn}]; and
-- what was looked at with no other day set. src/modules/placements/rules/reviews.ts.
alter table placements.need add column reviews jsonb not null default '[]';
alter table placements.need add column reviews_held text[] not null default '{}';

alter table capacity.service drop constraint service_kind_check;
alter table capacity.service add constraint service_kind_check check (kind in ('community bed', 'intermediate care bed',
  'step-up bed', 'interim bed', 'virtual bed', 'reablement', 'crisis care', 'night nursing', 'aftercare', 'home care',
  'residential home', 'nursing home', 'equipment', 'adaptation', 'telecare', 'voluntary', 'day centre'));

-- The report of crisis response of a month goes to a list once a month.
alter table capacity.circulation drop constraint circulation_kind_check;
alter table capacity.circulation add constraint circulation_kind_check check (kind in ('daily', 'seven-day', 'crisis month'));
alter table capacity.bulletin drop constraint bulletin_kind_check;
alter table capacity.bulletin add constraint bulletin_kind_check check (kind in ('daily', 'seven-day', 'crisis month'));

-- Crisis care and night nursing that began in a span of days, one row each and nobody in it: for the report, which is counted of
-- everybody, whoever asks. The ledger knows no need.
create function capacity.crisis_courses(p_from date, p_to date) returns table (kind text, from_home boolean, visits jsonb,
  path text, opened_at timestamptz, answered_at timestamptz, started_on date, ended_on date, outcome text)
language sql stable security definer set search_path = pg_catalog, placements as $$
  select v.kind, n.direction = 'step-up', coalesce(n.requires -> 'visits', '[]'), n.requires ->> 'crisisPath', n.since,
    a.answered_at, n.started_on, (e.detail ->> 'on')::date, e.detail ->> 'outcome'
  from placements.need n
  join placements.ask a on a.system_id = n.system_id and a.ask_id = n.chosen_ask_id
  join capacity.service v on v.system_id = a.system_id and v.service_id = a.service_id
  left join lateral (select f.detail from placements.fact f
    where f.system_id = a.system_id and f.need_id = a.need_id and f.kind = 'ended' and f.detail ->> 'askId' = a.ask_id::text
      and not exists (select from placements.fact l where l.system_id = f.system_id and l.supersedes = f.fact_id)
    order by f.recorded_at desc, f.fact_id desc limit 1) e on true
  where n.system_id = platform.system_id() and platform.role_name() = 'service'
    and v.kind in ('crisis care', 'night nursing') and n.started_on between p_from and p_to
$$;
revoke execute on function capacity.crisis_courses(date, date) from public;
grant execute on function capacity.crisis_courses(date, date) to homeward_app;
