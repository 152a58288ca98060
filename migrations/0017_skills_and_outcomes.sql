-- What the carers of one run can do, where its service does not say it of all of them: src/modules/capacity/rules/skills.ts.
-- Empty: the run is as its service is.
alter table capacity.line add column skills jsonb not null default '{}';

-- Whoever asked for short-term care sees the person until it could be asked where they are, 91 days after it began, and four
-- weeks more: docs/decisions/2026-11-28-asked-after-91-days.md. The days are those of src/modules/placements/rules/at-home.ts.
create or replace function placements.relate_need() returns trigger
language plpgsql security definer set search_path = pg_catalog, placements as $$
declare
  o uuid;
  asks_until timestamptz;
begin
  if new.started_on is not null and exists (select from placements.ask a
      join capacity.service v on v.system_id = a.system_id and v.service_id = a.service_id
      where a.system_id = new.system_id and a.ask_id = new.chosen_ask_id
        and v.kind in ('reablement', 'intermediate care bed', 'community bed')) then
    asks_until := case when exists (select from placements.fact f
        where f.system_id = new.system_id and f.need_id = new.need_id and f.kind = 'at-home'
          and not exists (select from placements.fact l where l.system_id = f.system_id and l.supersedes = f.fact_id))
      then null else new.started_on + 119 end;
  end if;
  for o in select new.opened_for where new.opened_for is not null
    union select organisation_id from access.organisation
      where system_id = new.system_id and kind = 'transfer of care hub' and ended_at is null
  loop
    perform access.relate(new.system_id, new.person_id, o, null, 'request', new.need_id, new.since,
      case when new.ended_at is not null then greatest(new.ended_at + interval '7 days', asks_until) end);
  end loop;
  return null;
end $$;
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
