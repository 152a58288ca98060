-- What if: scenarios a place keeps, and what runs of them said.
create schema forecast;
grant usage on schema forecast to homeward_app;

-- A scenario as `homeward forecast run` takes it. One that is kept again under its name is a newer version; none is edited.
create table forecast.scenario (
  system_id text not null references access.system,
  scenario_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  version int not null check (version between 1 and 10000),
  about text check (length(about) between 1 and 2000),
  content jsonb not null,
  kept_at timestamptz not null default platform.clock(),
  kept_by uuid default platform.user_id(),
  kept_for uuid default platform.organisation_id(),
  primary key (system_id, scenario_id),
  unique (system_id, name, version)
);

-- One question: a scenario, what was changed of it, and what makes the answer the same again.
create table forecast.run (
  system_id text not null,
  run_id uuid not null,
  scenario_id uuid not null,
  -- What each lever was set to: {"s2": 74}.
  changes jsonb not null,
  seed bigint not null check (seed between 0 and 4294967295),
  replications int not null check (replications between 1 and 10000),
  asked_at timestamptz not null default platform.clock(),
  asked_by uuid default platform.user_id(),
  asked_for uuid default platform.organisation_id(),
  primary key (system_id, run_id),
  foreign key (system_id, scenario_id) references forecast.scenario
);
create index run_asked on forecast.run (system_id, asked_at);
create index run_scenario on forecast.run (system_id, scenario_id);

-- How far a run is. What it depends on stands in forecast.run: the answer could be worked out again.
create table forecast.progress (
  system_id text not null,
  run_id uuid not null,
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  done int not null default 0 check (done >= 0),
  -- The server that runs it says so; one that has fallen silent is taken over.
  heard_at timestamptz not null default clock_timestamp(),
  answer jsonb,
  -- The version of the program that worked it out, of which the same answer can be had again.
  program text check (length(program) between 1 and 40),
  problem text check (length(problem) between 1 and 500),
  ended_at timestamptz,
  primary key (system_id, run_id),
  foreign key (system_id, run_id) references forecast.run,
  check ((state = 'done') = (answer is not null)),
  check ((answer is null) = (program is null)),
  check ((state in ('done', 'stopped', 'failed')) = (ended_at is not null))
);
create index progress_open on forecast.progress (heard_at) where state in ('waiting', 'running');

-- Scenarios and answers name nobody. Who forecasts sees them; who keeps the figures keeps the scenarios.
do $$ declare t regclass; begin
  foreach t in array array['forecast.scenario', 'forecast.run', 'forecast.progress']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy see on %s for select to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) in
        ('hub navigator', 'hospital social worker', 'on-call manager', 'analyst', 'service'))$p$, t);
  end loop;
  foreach t in array array['forecast.run', 'forecast.progress']::regclass[] loop
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in
        ('hub navigator', 'hospital social worker', 'on-call manager', 'analyst', 'service'))$p$, t);
  end loop;
end $$;
create policy add on forecast.scenario for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'analyst', 'service'));
-- Whoever may ask may stop; only the program says that it is done.
create policy go_on on forecast.progress for update to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) = 'service');
create policy stop on forecast.progress for update to homeward_app using (
  system_id = (select platform.system_id()) and state in ('waiting', 'running') and (select platform.role_name()) in
    ('hub navigator', 'hospital social worker', 'on-call manager', 'analyst'))
  with check (state = 'stopped');

create trigger journal after insert or update or delete on forecast.scenario for each row
  execute function platform.journal_change('scenario', 'scenario_id', 'place');
create trigger journal after insert or update or delete on forecast.run for each row
  execute function platform.journal_change('forecast', 'run_id', 'place');
-- So that an open page hears how far it is.
create trigger journal after insert or update or delete on forecast.progress for each row
  execute function platform.journal_change('forecast', 'run_id', 'place');

grant select, insert on forecast.scenario, forecast.run to homeward_app;
grant select, insert, update on forecast.progress to homeward_app;
