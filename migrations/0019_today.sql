-- Runs that start from today's people: what the facts say of stays, waits and shares, scenarios made from them, and how good
-- what was said has been.

-- Who made a scenario: somebody pasted its file, or the program made it from the people of a moment. Those would fill every
-- list, so they are no versions of a name.
alter table forecast.scenario add column made_from text not null default 'file' check (made_from in ('file', 'today'));
-- What it was made from, in counts: how many people, of which days, how much was fitted. src/modules/forecast/rules/today.
alter table forecast.scenario add column made jsonb check ((made is null) = (made_from = 'file'));
-- The day on whose morning the program said it; null where somebody asked. One a day.
alter table forecast.scenario add column morning date check (morning is null or made_from = 'today');
create unique index one_scenario_a_morning on forecast.scenario (system_id, morning) where morning is not null;
alter table forecast.scenario drop constraint scenario_system_id_name_version_key;
create unique index scenario_version on forecast.scenario (system_id, name, version) where made_from = 'file';

-- Derived: what the facts of a place say. `homeward rebuild` makes it again.
create table forecast.fit (
  system_id text not null references access.system,
  -- The rules by which it was fitted; another number asks for it to be done again.
  rules int not null,
  fitted_at timestamptz not null,
  content jsonb not null,
  primary key (system_id)
);

-- Derived: what a run said, held against what the facts say came of it. `homeward rebuild` makes it again.
create table forecast.score (
  system_id text not null,
  run_id uuid not null,
  scored_at timestamptz not null,
  content jsonb not null,
  primary key (system_id, run_id),
  foreign key (system_id, run_id) references forecast.run
);

do $$ declare t regclass; begin
  foreach t in array array['forecast.fit', 'forecast.score']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy see on %s for select to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) in
        ('hub navigator', 'hospital social worker', 'on-call manager', 'analyst', 'service'))$p$, t);
    -- Only the program works them out.
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) = 'service')$p$, t);
    execute format($p$create policy change on %s for update to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) = 'service')$p$, t);
  end loop;
end $$;
grant select, insert, update on forecast.fit, forecast.score to homeward_app;
