-- What was promised and planned, beside what is free: business promised to a provider, a month's plan of a kind of service,
-- telecare and adaptations, and the steps by which equipment reaches somebody.
alter table capacity.service drop constraint service_kind_check;
alter table capacity.service add constraint service_kind_check check (kind in ('community bed', 'intermediate care bed',
  'step-up bed', 'interim bed', 'virtual bed', 'reablement', 'crisis care', 'aftercare', 'home care', 'residential home',
  'nursing home', 'equipment', 'adaptation', 'telecare', 'voluntary', 'day centre'));

-- The least business a service was promised, by the week. The next is another row; what no longer holds has ended.
create table capacity.promise (
  system_id text not null,
  promise_id uuid not null,
  service_id uuid not null,
  -- Hours of care a week, or new starts a week.
  counts text not null check (counts in ('hours', 'starts')),
  a_week int not null check (a_week between 1 and 10000),
  from_date date not null,
  to_date date check (to_date >= from_date),
  words text check (length(words) <= 500),
  written_at timestamptz not null default platform.clock(),
  written_by uuid default platform.user_id(),
  ended_at timestamptz,
  primary key (system_id, promise_id),
  foreign key (system_id, service_id) references capacity.service
);
create unique index promise_once on capacity.promise (system_id, service_id, counts) where ended_at is null;

-- What a kind of service should come to in a month.
create table capacity.monthly_plan (
  system_id text not null references access.system,
  plan_id uuid not null,
  kind text not null,
  -- New starts; or admissions avoided: people at home who began, and did not go to hospital from there.
  counts text not null check (counts in ('starts', 'admissions avoided')),
  a_month int not null check (a_month between 1 and 100000),
  from_month date not null check (extract(day from from_month) = 1),
  -- Who it is for, in words.
  criteria text check (length(criteria) <= 1000),
  -- Where the number comes from.
  source text check (length(source) <= 300),
  written_at timestamptz not null default platform.clock(),
  written_by uuid default platform.user_id(),
  ended_at timestamptz,
  primary key (system_id, plan_id)
);
create unique index monthly_plan_once on capacity.monthly_plan (system_id, kind, counts, from_month) where ended_at is null;

do $$ declare t regclass; begin
  foreach t in array array['capacity.promise', 'capacity.monthly_plan']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'))$p$, t);
    execute format($p$create policy change on %s for update to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'))$p$, t);
  end loop;
end $$;
create policy see on capacity.monthly_plan for select to homeward_app using (system_id = (select access.here()));
-- What one provider was promised is no other provider's business.
create policy see on capacity.promise for select to homeward_app using (
  system_id = (select platform.system_id())
  and ((select platform.role_name()) in ('hospital social worker', 'hub navigator', 'on-call manager', 'analyst', 'administrator',
      'service')
    or ((select platform.role_name()) = 'provider' and exists (select from capacity.service s
      where s.system_id = promise.system_id and s.service_id = promise.service_id
        and s.organisation_id = (select platform.organisation_id())))));
create trigger journal after insert or update or delete on capacity.promise for each row
  execute function platform.journal_change('promise', 'service_id', 'place');
create trigger journal after insert or update or delete on capacity.monthly_plan for each row
  execute function platform.journal_change('monthly-plan', 'plan_id', 'place');
grant select, insert, update on capacity.promise, capacity.monthly_plan to homeward_app;

-- Hours of care a week that run with each service through Homeward: everybody who began there and has not ended. Sums alone.
create function capacity.given_hours() returns table (service_id uuid, hours numeric)
language sql stable security definer set search_path = pg_catalog, capacity as $$
  select a.service_id, sum((v ->> 'minutes')::numeric * (v ->> 'carers')::numeric
      * case when jsonb_array_length(coalesce(v -> 'weekdays', '[]')) > 0 then jsonb_array_length(v -> 'weekdays') else 7 end / 60)
  from placements.ask a
  join placements.need n on n.system_id = a.system_id and n.need_id = a.need_id
  cross join lateral jsonb_array_elements(n.requires -> 'visits') v
  where a.system_id = platform.system_id() and a.state = 'started' and n.ended_at is null
    and platform.role_name() in ('hospital social worker', 'hub navigator', 'on-call manager', 'analyst', 'administrator',
      'provider', 'service')
    and (platform.role_name() <> 'provider' or a.organisation_id = platform.organisation_id())
  group by a.service_id
$$;
revoke execute on function capacity.given_hours() from public;
grant execute on function capacity.given_hours() to homeward_app;

-- Admissions avoided in a time, by kind of service, a count: people at home who began and did not go to hospital from there; and
-- whoever a file says began in a step-up bed, of whom nobody tells where they went.
create function capacity.avoided_admissions(p_from date, p_to date) returns table (kind text, people int)
language sql stable security definer set search_path = pg_catalog, capacity as $$
  select kind, sum(people)::int from (
  select s.kind, count(distinct n.person_id) as people
  from placements.need n
  join placements.ask a on a.system_id = n.system_id and a.need_id = n.need_id and a.state in ('started', 'ended')
  join capacity.service s on s.system_id = a.system_id and s.service_id = a.service_id
  where n.system_id = platform.system_id() and access.here() = n.system_id and n.direction = 'step-up'
    and n.started_on between p_from and p_to
    and not exists (select from placements.fact f where f.system_id = n.system_id and f.need_id = n.need_id
      and f.kind = 'ended' and f.detail ->> 'outcome' = 'back in hospital'
      and not exists (select from placements.fact g where g.system_id = f.system_id and g.supersedes = f.fact_id))
  group by s.kind
  union all
  select s.kind, t.starts from capacity.start t
  join capacity.service s on s.system_id = t.system_id and s.service_id = t.service_id and s.kind = 'step-up bed'
  where t.system_id = platform.system_id() and access.here() = t.system_id and t.source = 'file' and t.ended_at is null
    and t.on_date between p_from and p_to) counted
  group by kind
$$;
revoke execute on function capacity.avoided_admissions(date, date) from public;
grant execute on function capacity.avoided_admissions(date, date) to homeward_app;

-- Whole days of each stay that ended in a time: in the beds of ours that a service is, and, where a service has none, of
-- whoever was placed there. Numbers alone.
create function capacity.lengths_of_stay(p_from date, p_to date) returns table (kind text, days int)
language sql stable security definer set search_path = pg_catalog, capacity as $$
  select s.kind, (t.left_at at time zone 'Europe/London')::date - (t.admitted_at at time zone 'Europe/London')::date
  from capacity.service s
  join stays.stay t on t.system_id = s.system_id and t.ward_id = s.ward_id and t.place = 'left'
  where s.system_id = platform.system_id() and access.here() = s.system_id and s.ended_at is null
    and (t.left_at at time zone 'Europe/London')::date between p_from and p_to
  union all
  select s.kind, (n.ended_at at time zone 'Europe/London')::date - n.started_on
  from placements.need n
  join placements.ask a on a.system_id = n.system_id and a.need_id = n.need_id and a.state = 'ended'
  join capacity.service s on s.system_id = a.system_id and s.service_id = a.service_id and s.ward_id is null
  where n.system_id = platform.system_id() and access.here() = n.system_id and n.started_on is not null
    and (n.ended_at at time zone 'Europe/London')::date between p_from and p_to
    and (n.ended_at at time zone 'Europe/London')::date >= n.started_on
$$;
revoke execute on function capacity.lengths_of_stay(date, date) from public;
grant execute on function capacity.lengths_of_stay(date, date) to homeward_app;

-- Where the equipment of a need is: [{step, organisationId, dueOn, doneOn}], derived from its facts.
alter table placements.need add column steps jsonb not null default '[]';
