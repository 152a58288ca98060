-- From what a person needs to where they went: needs, who was asked, what they answered, who was chosen, how it turned out.
create schema placements;
grant usage on schema placements to homeward_app;

-- What happened to a need. Inserted, superseded by a later row, never edited.
create table placements.fact (
  system_id text not null,
  fact_id uuid not null,
  need_id uuid not null,
  person_id uuid not null,
  -- Null for somebody at home who needs a bed or care so as not to be admitted (step-up).
  stay_id uuid,
  kind text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default platform.clock(),
  recorded_by uuid default platform.user_id(),
  recorded_for uuid default platform.organisation_id(),
  supersedes uuid,
  detail jsonb not null default '{}',
  primary key (system_id, fact_id),
  foreign key (system_id, person_id) references people.person,
  foreign key (system_id, stay_id) references stays.stay
);
create index fact_need on placements.fact (system_id, need_id, happened_at);
create index fact_person on placements.fact (system_id, person_id);
create index fact_stay on placements.fact (system_id, stay_id) where stay_id is not null;
create index fact_recorded on placements.fact (system_id, recorded_at);
create unique index fact_superseded_once on placements.fact (system_id, supersedes) where supersedes is not null;

-- Derived: one row a need.
create table placements.need (
  system_id text not null,
  need_id uuid not null,
  person_id uuid not null,
  stay_id uuid,
  direction text not null check (direction in ('step-down', 'step-up')),
  -- Kinds of service that would do: capacity.service.kind.
  wants text[] not null,
  requires jsonb not null,
  zone text,
  since timestamptz not null,
  state text not null check (state in ('open', 'asked', 'answered', 'chosen', 'arranged', 'started', 'ended', 'unmatched', 'withdrawn')),
  state_at timestamptz not null,
  opened_for uuid,
  chosen_ask_id uuid,
  hold_until timestamptz,
  start_on date,
  started_on date,
  -- The earliest moment by which something must be answered or a hold lapses.
  next_at timestamptz,
  -- A package that failed in its first 48 hours, until somebody has dealt with it.
  failed_at timestamptz,
  ended_at timestamptz,
  primary key (system_id, need_id)
);
create index need_person on placements.need (system_id, person_id);
create index need_stay on placements.need (system_id, stay_id) where stay_id is not null;
create index need_open on placements.need (system_id, state) where ended_at is null;

-- Derived: one row for each service asked. `shown` is all that the provider sees of the person until chosen.
create table placements.ask (
  system_id text not null,
  ask_id uuid not null,
  need_id uuid not null,
  person_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  shown jsonb not null,
  -- The lines and units it would take: [{lineId, units}].
  takes jsonb not null default '[]',
  state text not null check (state in ('sent', 'seen', 'yes', 'no', 'more', 'chosen', 'elsewhere', 'lapsed', 'let go', 'withdrawn',
    'arranged', 'started', 'ended')),
  state_at timestamptz not null,
  sent_at timestamptz not null,
  answer_by timestamptz,
  seen_at timestamptz,
  answered_at timestamptz,
  answer text check (answer in ('yes', 'no')),
  reason text,
  words text,
  -- What they were told when they asked for more.
  told text,
  start_on date,
  hold_until timestamptz,
  primary key (system_id, ask_id)
);
create index ask_need on placements.ask (system_id, need_id);
create index ask_organisation on placements.ask (system_id, organisation_id, state);
create index ask_service on placements.ask (system_id, service_id);
create index ask_person on placements.ask (system_id, person_id);

select access.protect('placements.fact');
select access.protect('placements.need');
select access.protect('placements.ask');
-- A provider that is chosen sees the person and what it was asked itself; not who else was asked, nor what they said.
drop policy people on placements.ask;
create policy people on placements.ask for select to homeward_app using (
  system_id = (select platform.system_id())
  and ((select platform.role_name()) = 'service'
    or (person_id in (select v from access.visible_people() v)
      and ((select platform.role_name()) <> 'provider' or organisation_id = (select platform.organisation_id())))));
drop policy people on placements.fact;
create policy people on placements.fact for select to homeward_app using (
  system_id = (select platform.system_id())
  and ((select platform.role_name()) = 'service'
    or (person_id in (select v from access.visible_people() v)
      and ((select platform.role_name()) <> 'provider' or exists (select from placements.ask a
        where a.system_id = fact.system_id and a.need_id = fact.need_id and a.organisation_id = (select platform.organisation_id())
          and case when fact.detail ? 'askId' then a.ask_id = (fact.detail ->> 'askId')::uuid
            else a.state in ('chosen', 'arranged', 'started', 'ended') end)))));
-- The need itself holds what only the chosen one is told. A provider that has to do with the person for another reason (a
-- trusted assessment was sent to it, it owns something they wait for) does not see it.
drop policy people on placements.need;
create policy people on placements.need for select to homeward_app using (
  system_id = (select platform.system_id())
  and ((select platform.role_name()) = 'service'
    or (person_id in (select v from access.visible_people() v)
      and ((select platform.role_name()) <> 'provider' or exists (select from placements.ask a
        where a.system_id = need.system_id and a.need_id = need.need_id and a.organisation_id = (select platform.organisation_id())
          and a.state in ('chosen', 'arranged', 'started', 'ended'))))));
-- A provider sees what it was asked, and nothing of the person beyond `shown`, before there is any relationship.
create policy asked on placements.ask for select to homeward_app using (
  system_id = (select platform.system_id()) and organisation_id = (select platform.organisation_id())
  and (select platform.role_name()) = 'provider');
do $$ declare t regclass; begin
  foreach t in array array['placements.need', 'placements.ask']::regclass[] loop
    execute format($p$create policy people_remove on %s for delete to homeward_app using (
      system_id = (select platform.system_id())
      and ((select platform.role_name()) = 'service' or person_id in (select v from access.visible_people() v)))$p$, t);
  end loop;
end $$;

-- What *suggest a plan* proposed, and what a person decided about each line and why. Ids and counts, no names.
create table placements.suggestion (
  system_id text not null,
  suggestion_id uuid not null,
  made_at timestamptz not null default platform.clock(),
  made_by uuid default platform.user_id(),
  made_for uuid default platform.organisation_id(),
  -- Days saved, gap to the proven optimum, seconds, how many people and services: src/modules/placements/rules/suggest.
  summary jsonb not null,
  lines jsonb not null,
  primary key (system_id, suggestion_id)
);
create table placements.suggestion_decision (
  system_id text not null,
  suggestion_id uuid not null,
  need_id uuid not null,
  person_id uuid not null,
  decision text not null check (decision in ('as suggested', 'another', 'nobody')),
  service_id uuid,
  why text check (length(why) <= 500),
  decided_at timestamptz not null default platform.clock(),
  decided_by uuid default platform.user_id(),
  primary key (system_id, suggestion_id, need_id),
  foreign key (system_id, suggestion_id) references placements.suggestion,
  check (decision = 'as suggested' or why is not null)
);
create index decision_person on placements.suggestion_decision (system_id, person_id);
alter table placements.suggestion enable row level security;
create policy see on placements.suggestion for select to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'hospital social worker',
    'analyst', 'service'));
create policy add on placements.suggestion for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'hospital social worker', 'service'));
select access.protect('placements.suggestion_decision');

-- The family's page is about a stay, with or without a need: consent, whom to ring and how long it is open are facts of
-- discharge.fact ('family-page'); the link itself is access.private_link.

-- Whoever is asked and whoever is chosen: being asked opens nothing; being chosen opens the record, until a week after the
-- placement has ended, was let go, or went elsewhere.
alter table access.relationship drop constraint relationship_reason_check;
alter table access.relationship add constraint relationship_reason_check
  check (reason in ('stay', 'referral', 'allocation', 'break-glass', 'delay', 'placement', 'request'));
create function placements.relate_ask() returns trigger
language plpgsql security definer set search_path = pg_catalog, placements as $$
begin
  if new.state in ('chosen', 'arranged', 'started') then
    perform access.relate(new.system_id, new.person_id, new.organisation_id, null, 'placement', new.ask_id, new.state_at, null);
  elsif exists (select from access.relationship r where r.system_id = new.system_id and r.reason = 'placement'
      and r.source_id = new.ask_id and r.ends_at is null) then
    perform access.relate(new.system_id, new.person_id, new.organisation_id, null, 'placement', new.ask_id, new.state_at,
      case when new.state = 'ended' then platform.clock() + interval '7 days' else platform.clock() end);
  end if;
  return null;
end $$;
create trigger relate_ask after insert or update of state on placements.ask for each row
  execute function placements.relate_ask();
-- Whoever asks for somebody at home (step-up) sees them until a week after the need has ended.
create function placements.relate_need() returns trigger
language plpgsql security definer set search_path = pg_catalog, placements as $$
declare o uuid;
begin
  for o in select new.opened_for where new.opened_for is not null
    union select organisation_id from access.organisation
      where system_id = new.system_id and kind = 'transfer of care hub' and ended_at is null
  loop
    perform access.relate(new.system_id, new.person_id, o, null, 'request', new.need_id, new.since,
      case when new.ended_at is not null then new.ended_at + interval '7 days' end);
  end loop;
  return null;
end $$;
create trigger relate_need after insert or update of ended_at on placements.need for each row
  execute function placements.relate_need();
-- What was taken back leaves no way in: a need or ask that is no longer derived ends what it opened.
create function placements.unrelate() returns trigger
language plpgsql security definer set search_path = pg_catalog, placements as $$
begin
  update access.relationship set ends_at = platform.clock()
    where system_id = old.system_id and person_id = old.person_id and ends_at is null
      and source_id = (to_jsonb(old) ->> tg_argv[0])::uuid and reason = tg_argv[1];
  return null;
end $$;
create trigger unrelate after delete on placements.need for each row execute function placements.unrelate('need_id', 'request');
create trigger unrelate after delete on placements.ask for each row execute function placements.unrelate('ask_id', 'placement');

-- The first fact of a need about somebody at home comes before any relationship, so it is added through this function alone.
-- It opens nobody's record by an id (rule IG-05): the person is one whom the viewer may see already, or was added a moment
-- ago and is in nobody's care, or the viewer knows both the NHS number and the date of birth. False: none of these.
create function placements.open_step_up(
  p_fact uuid, p_need uuid, p_person uuid, p_nhs_number text, p_born date, p_at timestamptz, p_detail jsonb
) returns boolean
language plpgsql security definer set search_path = pg_catalog, placements as $$
begin
  if platform.role_name() not in ('hub navigator', 'hospital social worker', 'ward coordinator', 'service') then
    raise insufficient_privilege;
  end if;
  if not exists (select from people.person p
      where p.system_id = platform.system_id() and p.person_id = p_person and p.merged_into is null and p.died_on is null
        and (platform.role_name() = 'service'
          or p.person_id in (select v from access.visible_people() v)
          or (p.nhs_number = p_nhs_number and p.date_of_birth = p_born)
          or (p.created_at = platform.clock() and not exists (select from access.relationship r
            where r.system_id = p.system_id and r.person_id = p.person_id)))) then
    return false;
  end if;
  insert into placements.fact (system_id, fact_id, need_id, person_id, kind, happened_at, recorded_at, detail)
  values (platform.system_id(), p_fact, p_need, p_person, 'need-opened', p_at, p_at, p_detail);
  if platform.organisation_id() is not null then
    perform access.relate(platform.system_id(), p_person, platform.organisation_id(), null, 'request', p_need, p_at, null);
  end if;
  return true;
end $$;
revoke execute on function placements.open_step_up(uuid, uuid, uuid, text, date, timestamptz, jsonb) from public;
grant execute on function placements.open_step_up(uuid, uuid, uuid, text, date, timestamptz, jsonb) to homeward_app;

-- How services answered and began, over everybody of the place: counts, and nobody's name. By definer rights and in one
-- question, because every look at somebody's options asks it, and it must not depend on whose record the asker may open.
-- p_likenesses: [{likeness, needs, carers}], the first that holds of a need; src/modules/placements/rules/options/likeness.ts.
create function placements.answers_of(p_services uuid[], p_since timestamptz, p_today timestamptz, p_likenesses jsonb)
returns table (service_id uuid, likeness text, yes int, no int, minutes float8, on_time int, late int, no_today text)
language sql stable security definer set search_path = pg_catalog, placements as $$
  with asks as (
    select a.service_id, a.answer, a.reason, a.answered_at, n.started_on,
      extract(epoch from a.answered_at - a.sent_at)::float8 / 60 as minutes,
      coalesce((select l->>'likeness' from jsonb_array_elements(p_likenesses) with ordinality x(l, i)
        where n.requires->'needs' ?| array(select jsonb_array_elements_text(l->'needs'))
          or exists (select from jsonb_array_elements(n.requires->'visits') v where (v->>'carers')::int >= (l->>'carers')::int)
        order by i limit 1), 'other') as likeness,
      case when a.state in ('started', 'ended') then (select min(f.detail->>'startOn') from placements.fact f
        where f.system_id = a.system_id and f.need_id = a.need_id and f.kind = 'chosen'
          and f.detail->>'askId' = a.ask_id::text and not exists (select from placements.fact later
            where later.system_id = f.system_id and later.supersedes = f.fact_id)) end as promised
    from placements.ask a
    join placements.need n on n.system_id = a.system_id and n.need_id = a.need_id
    where a.system_id = platform.system_id() and a.service_id = any(p_services)
      and a.answered_at is not null and a.sent_at > p_since
      and platform.role_name() in ('ward coordinator', 'hospital social worker', 'hub navigator', 'analyst', 'service')
  )
  select service_id, likeness, count(*) filter (where answer = 'yes')::int, count(*) filter (where answer = 'no')::int,
    percentile_cont(0.5) within group (order by minutes),
    count(*) filter (where started_on::text <= promised)::int, count(*) filter (where started_on::text > promised)::int,
    (array_agg(reason order by answered_at desc) filter (where answer = 'no' and answered_at >= p_today))[1]
  from asks group by grouping sets ((service_id, likeness), (service_id))
$$;
revoke execute on function placements.answers_of(uuid[], timestamptz, timestamptz, jsonb) from public;
grant execute on function placements.answers_of(uuid[], timestamptz, timestamptz, jsonb) to homeward_app;

create trigger journal after insert or update or delete on placements.fact for each row
  execute function platform.journal_change('need', 'need_id', 'person', 'person_id');
create trigger journal after insert or update or delete on placements.suggestion for each row
  execute function platform.journal_change('suggestion', 'suggestion_id', 'place');
create trigger journal after insert or update or delete on placements.suggestion_decision for each row
  execute function platform.journal_change('suggestion', 'suggestion_id', 'person', 'person_id');

grant select, insert on placements.fact, placements.suggestion, placements.suggestion_decision to homeward_app;
grant select, insert, update, delete on placements.need, placements.ask to homeward_app;

-- How many people still look for what: for the ledger of what is free, which knows no need. Counts, and no person; nothing
-- for whoever sees no unmet need. Home care once for each part of the day and number of carers; everything else once a zone.
create function capacity.wanted() returns table (kind text, zone text, band text, carers int, people int)
language sql stable security definer set search_path = pg_catalog, placements as $$
  select w.kind, n.zone, v.band, v.carers, count(distinct n.person_id)::int
  from placements.need n cross join lateral unnest(n.wants) w(kind)
  left join lateral (select distinct x ->> 'band' as band, (x ->> 'carers')::int as carers
    from jsonb_array_elements(coalesce(n.requires -> 'visits', '[]')) x) v on w.kind = 'home care'
  where n.system_id = platform.system_id() and n.ended_at is null and n.state in ('open', 'asked', 'answered', 'unmatched')
    and platform.role_name() in ('ward coordinator', 'hospital social worker', 'hub navigator', 'on-call manager', 'analyst',
      'provider', 'service')
  group by 1, 2, 3, 4
$$;
revoke execute on function capacity.wanted() from public;
grant execute on function capacity.wanted() to homeward_app;

insert into people.merge_table values
  ('placements.fact', 12, true, 'fact_id::text', 'stay_id = any($1)', 'facts follow their stay'),
  ('placements.need', 13, true, 'need_id::text', 'stay_id = any($1)', 'needs follow their stay'),
  ('placements.ask', 14, true, 'ask_id::text',
    'need_id in (select need_id from placements.need where stay_id = any($1))', 'who was asked follows the need'),
  ('placements.suggestion_decision', 15, true, 'suggestion_id::text || '' '' || need_id::text',
    'need_id in (select need_id from placements.need where stay_id = any($1))', 'what was decided follows the need');
update people.merge_table set follows_stays = follows_stays || '
    or source_id in (select need_id from placements.need where stay_id = any($1))
    or source_id in (select ask_id from placements.ask where need_id in
      (select need_id from placements.need where stay_id = any($1)))'
  where table_name = 'access.relationship';
