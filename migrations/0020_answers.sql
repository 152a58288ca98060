-- Answers of the forecast: how much is needed, what things cost here, and predictions kept as they were made.

-- A question is "what if" (changes of levers), or "how much" (a target, and the levers that may move).
alter table forecast.run add column kind text not null default 'what if' check (kind in ('what if', 'how much'));
alter table forecast.run add column question jsonb;
alter table forecast.run add check ((kind = 'how much') = (question is not null));

-- What a place has chosen: what a lever of a scenario costs, what a delayed day is put at, shares of those admitted by
-- pathway; each with its source. Every choice is kept, with who made it and why: the latest holds.
create table forecast.setting (
  system_id text not null references access.system,
  setting_id uuid not null,
  settings jsonb not null,
  why text not null check (length(why) between 1 and 2000),
  set_at timestamptz not null default platform.clock(),
  set_by uuid default platform.user_id(),
  primary key (system_id, setting_id)
);
create index setting_latest on forecast.setting (system_id, set_at);

-- The balance of discharges as it was predicted on a day: what was known then, shown later beside what happened.
create table forecast.prediction (
  system_id text not null references access.system,
  prediction_id uuid not null,
  made_on date not null,
  content jsonb not null,
  -- The version of the program that worked it out.
  program text not null check (length(program) between 1 and 40),
  made_at timestamptz not null default platform.clock(),
  -- Null where the program kept it by itself.
  made_by uuid default platform.user_id(),
  primary key (system_id, prediction_id)
);
create index prediction_made on forecast.prediction (system_id, made_on);

do $$ declare t regclass; begin
  foreach t in array array['forecast.setting', 'forecast.prediction']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy see on %s for select to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) in
        ('hub navigator', 'hospital social worker', 'on-call manager', 'analyst', 'service'))$p$, t);
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in
        ('hub navigator', 'analyst', 'service'))$p$, t);
  end loop;
end $$;

create trigger journal after insert or update or delete on forecast.setting for each row
  execute function platform.journal_change('forecast setting', 'setting_id', 'place');
create trigger journal after insert or update or delete on forecast.prediction for each row
  execute function platform.journal_change('prediction', 'prediction_id', 'place');

grant select, insert on forecast.setting, forecast.prediction to homeward_app;
