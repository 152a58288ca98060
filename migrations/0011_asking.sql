-- Being asked opens nothing (docs/decisions/2026-11-28-being-asked-opens-nothing.md). A provider that is asked whether it could
-- take somebody, by a wait that only asks for its answer or by a trusted assessment, reads what it needs to answer and does
-- not learn who it is. Being chosen, being given something to do, or having the person opens the record, as before.

-- Whether a wait asks its owner for a yes or a no, and nothing more: src/modules/discharge/rules/awaits.ts, `asks`.
create function discharge.only_asks(p_system text, p_awaits text, p_owner uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, discharge as $$
  select p_awaits in ('agency-answer', 'care-home-answer') and exists (select from access.organisation
    where system_id = p_system and organisation_id = p_owner and kind in ('care home', 'home care', 'voluntary'))
$$;
revoke execute on function discharge.only_asks(text, text, uuid) from public;

create or replace function discharge.relate_wait() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
begin
  if tg_op = 'DELETE' then
    update access.relationship set ends_at = platform.clock()
      where system_id = old.system_id and reason = 'allocation' and source_id = old.wait_id and person_id = old.person_id;
    return null;
  end if;
  if tg_op = 'UPDATE' and old.owner_organisation_id is not null
     and old.owner_organisation_id is distinct from new.owner_organisation_id
     and not discharge.only_asks(old.system_id, old.awaits, old.owner_organisation_id) then
    perform access.relate(old.system_id, old.person_id, old.owner_organisation_id, null, 'allocation', old.wait_id,
      old.since, discharge.relationship_ends(old.system_id, old.stay_id, platform.clock()));
  end if;
  if new.owner_organisation_id is not null
     and not discharge.only_asks(new.system_id, new.awaits, new.owner_organisation_id) then
    perform access.relate(new.system_id, new.person_id, new.owner_organisation_id, null, 'allocation', new.wait_id,
      new.since, discharge.relationship_ends(new.system_id, new.stay_id, new.ended_at));
  end if;
  return null;
end $$;

drop trigger relate_assessment on discharge.fact;
drop function discharge.relate_assessment();
drop trigger end_assessments on stays.stay;
drop function discharge.end_assessments();
create index fact_assessment_sent on discharge.fact (system_id, (detail ->> 'organisationId')) where kind = 'assessment-sent';

-- What was opened by asking before this release is closed.
update access.relationship r set ends_at = now()
  where (r.ends_at is null or r.ends_at > now())
    and (r.reason = 'referral' and exists (select from discharge.fact f
        where f.system_id = r.system_id and f.fact_id = r.source_id and f.kind = 'assessment-sent')
      or r.reason = 'allocation' and exists (select from discharge.wait w
        where w.system_id = r.system_id and w.wait_id = r.source_id
          and discharge.only_asks(w.system_id, w.awaits, r.organisation_id)));

-- Of somebody whom one is asked about: sex, age, hospital, whether they are ready and when they leave. Never who they are.
create function discharge.somebody(p_system text, p_stay uuid,
  out gender text, out age int, out site text, out ready boolean, out expected_date date)
language sql stable security definer set search_path = pg_catalog, discharge as $$
  select p.gender, date_part('year', age((platform.clock() at time zone 'Europe/London')::date, p.date_of_birth))::int,
    i.name, d.ready_since is not null, s.expected_date
  from stays.stay s
  join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
  join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
  left join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
  where s.system_id = p_system and s.stay_id = p_stay
$$;
revoke execute on function discharge.somebody(text, uuid) from public;

-- Waits that ask the viewer's organisation for an answer, of people whom it may not see. Not those of somebody about whom a
-- request stands on the provider's own page: that is the same question, with its own time to answer.
create function discharge.questions_to_us() returns table (wait_id uuid, stay_id uuid, awaits text, state text, since timestamptz,
  due_at timestamptz, due_has_time boolean, asked_by text, asked_phone text, gender text, age int, site text, ready boolean,
  expected_date date)
language sql stable security definer set search_path = pg_catalog, discharge as $$
  select w.wait_id, w.stay_id, w.awaits, w.state, w.since, w.due_at, w.due_has_time, o.name, o.phone,
    x.gender, x.age, x.site, x.ready, x.expected_date
  from discharge.wait w
  join stays.stay s on s.system_id = w.system_id and s.stay_id = w.stay_id and s.place in ('bed', 'no bed', 'leave')
  left join access.organisation o on o.system_id = w.system_id and o.organisation_id = w.opened_for
  cross join lateral discharge.somebody(w.system_id, w.stay_id) x
  where w.system_id = platform.system_id() and w.owner_organisation_id = platform.organisation_id() and w.ended_at is null
    and platform.role_name() = 'provider' and discharge.only_asks(w.system_id, w.awaits, w.owner_organisation_id)
    and w.person_id not in (select v from access.visible_people() v)
    and not exists (select from placements.ask a
      join placements.need n on n.system_id = a.system_id and n.need_id = a.need_id and n.ended_at is null
      where a.system_id = w.system_id and a.person_id = w.person_id and a.organisation_id = w.owner_organisation_id
        and a.state in ('sent', 'seen', 'more', 'yes', 'no'))
$$;
revoke execute on function discharge.questions_to_us() from public;
grant execute on function discharge.questions_to_us() to homeward_app;

-- Trusted assessments that the viewer's organisation was sent, until a week after the person has left: the versions it was
-- sent, when, and what it said itself. Not who else has them, nor what they said.
create function discharge.assessments_to_us() returns table (stay_id uuid, gender text, age int, site text, ready boolean,
  expected_date date, is_here boolean, facts jsonb)
language sql stable security definer set search_path = pg_catalog, discharge as $$
  with ours as (
    select f.stay_id, array_agg((f.detail ->> 'version')::int) as versions from discharge.fact f
    where f.system_id = platform.system_id() and f.kind = 'assessment-sent'
      and f.detail ->> 'organisationId' = platform.organisation_id()::text
      and platform.role_name() in ('ward coordinator', 'hospital social worker', 'hub navigator', 'provider')
    group by f.stay_id
  ), shown as (
    select f.* from ours join discharge.fact f on f.system_id = platform.system_id() and f.stay_id = ours.stay_id
    where f.kind = 'assessment' and (f.detail ->> 'version')::int = any(ours.versions)
      or f.kind in ('assessment-sent', 'assessment-answer')
        and f.detail ->> 'organisationId' = platform.organisation_id()::text
  )
  select s.stay_id, x.gender, x.age, x.site, x.ready, x.expected_date, s.place in ('bed', 'no bed', 'leave'),
    (select jsonb_agg(to_jsonb(f) - 'person_id' order by f.happened_at) from (
      select * from shown where shown.stay_id = s.stay_id
      union all select f.* from discharge.fact f join shown on shown.system_id = f.system_id and shown.fact_id = f.supersedes
        where shown.stay_id = s.stay_id and f.fact_id not in (select fact_id from shown)) f)
  from ours
  join stays.stay s on s.system_id = platform.system_id() and s.stay_id = ours.stay_id
  cross join lateral discharge.somebody(s.system_id, s.stay_id) x
  where s.place in ('bed', 'no bed', 'leave') or s.place = 'left' and s.left_at > platform.clock() - interval '7 days'
$$;
revoke execute on function discharge.assessments_to_us() from public;
grant execute on function discharge.assessments_to_us() to homeward_app;

-- An answer that came by telephone: who took the call, what it costs a week in pence, and that they ring back and what they
-- said. Derived, like the rest of the row.
alter table placements.ask add column answered_to text, add column fee int, add column rings_back text;

-- Whose bed is held: asked every minute (src/modules/placements/actions/give-back-beds.ts).
create index fact_take on placements.fact (system_id, (detail ->> 'takeId')) where kind = 'chosen';
