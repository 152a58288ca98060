-- Beside what is measured: what limits somebody set, what was done, and what was promised. Each is a fact that a later row
-- supersedes or withdraws; none is ever edited.
create table measures.limits_set (
  system_id text not null references access.system,
  limits_id uuid not null,
  measure text not null check (length(measure) between 1 and 60),
  sliced_by text not null check (sliced_by in ('whole', 'trust', 'site', 'council', 'service', 'area', 'reason', 'organisation', 'age band')),
  slice_key text not null default '' check (length(slice_key) <= 200),
  step text not null check (step in ('day', 'week', 'month', 'quarter')),
  -- From which day they hold; null from the first point there is.
  from_date date,
  baseline text not null check (baseline in ('every point', 'first', 'period')),
  baseline_figures int check (baseline_figures between 12 and 1000),
  baseline_from date,
  baseline_to date,
  reason text not null check (length(reason) between 1 and 500),
  said_at timestamptz not null default platform.clock(),
  said_by uuid default platform.user_id(),
  said_for uuid default platform.organisation_id(),
  -- The row this one withdraws.
  supersedes uuid,
  withdrawn boolean not null default false,
  primary key (system_id, limits_id),
  foreign key (system_id, supersedes) references measures.limits_set,
  check ((sliced_by = 'whole') = (slice_key = '')),
  check ((baseline = 'first') = (baseline_figures is not null)),
  check ((baseline = 'period') = (baseline_from is not null and baseline_to is not null)),
  check (baseline_to >= baseline_from),
  check (not withdrawn or supersedes is not null)
);
create index limits_set_of on measures.limits_set (system_id, measure, said_at);

-- Something done on a date that should move a measure; plans give theirs besides.
create table measures.intervention (
  system_id text not null references access.system,
  intervention_id uuid not null,
  measure text not null check (length(measure) between 1 and 60),
  -- Of the whole place it is shown on every slice.
  sliced_by text not null check (sliced_by in ('whole', 'trust', 'site', 'council', 'service', 'area', 'reason', 'organisation', 'age band')),
  slice_key text not null default '' check (length(slice_key) <= 200),
  on_date date not null,
  words text not null check (length(words) between 1 and 200),
  -- Which way it should move the measure, and how far; null where nobody said.
  way text check (way in ('more', 'fewer')),
  promised_by float8 check (promised_by > 0),
  said_at timestamptz not null default platform.clock(),
  said_by uuid default platform.user_id(),
  said_for uuid default platform.organisation_id(),
  supersedes uuid,
  withdrawn boolean not null default false,
  primary key (system_id, intervention_id),
  foreign key (system_id, supersedes) references measures.intervention,
  check ((sliced_by = 'whole') = (slice_key = '')),
  check (promised_by is null or way is not null),
  check (not withdrawn or supersedes is not null)
);
create index intervention_of on measures.intervention (system_id, measure, said_at);

-- What was promised, month by month, of a measure or a part of it. Saying it again for the same phase supersedes the whole.
create table measures.trajectory (
  system_id text not null references access.system,
  trajectory_id uuid not null,
  measure text not null check (length(measure) between 1 and 60),
  sliced_by text not null check (sliced_by in ('whole', 'trust', 'site', 'council', 'service', 'area', 'reason', 'organisation', 'age band')),
  slice_key text not null default '' check (length(slice_key) <= 200),
  -- "Phase 1"; empty where there is one only.
  phase text not null default '' check (length(phase) <= 60),
  -- Who promised it, and where it stands.
  source text not null check (length(source) between 1 and 500),
  said_at timestamptz not null default platform.clock(),
  said_by uuid default platform.user_id(),
  said_for uuid default platform.organisation_id(),
  supersedes uuid,
  withdrawn boolean not null default false,
  primary key (system_id, trajectory_id),
  foreign key (system_id, supersedes) references measures.trajectory,
  check ((sliced_by = 'whole') = (slice_key = '')),
  check (not withdrawn or supersedes is not null)
);
create index trajectory_of on measures.trajectory (system_id, measure, said_at);
create table measures.target (
  system_id text not null,
  trajectory_id uuid not null,
  month date not null check (extract(day from month) = 1),
  value float8 not null check (value > '-infinity' and value < 'infinity'),
  primary key (system_id, trajectory_id, month),
  foreign key (system_id, trajectory_id) references measures.trajectory
);

-- What was promised, done and set is known to everyone of the place who may open a measure.
do $$ declare t regclass; begin
  foreach t in array array['measures.limits_set', 'measures.intervention', 'measures.trajectory', 'measures.target']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy see on %s for select to homeward_app using (system_id = (select access.here()))$p$, t);
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('analyst', 'service'))$p$, t);
    execute format('grant select, insert on %s to homeward_app', t);
  end loop;
end $$;

create trigger journal after insert or update or delete on measures.limits_set for each row
  execute function platform.journal_change('measure-limits', 'limits_id', 'place');
create trigger journal after insert or update or delete on measures.intervention for each row
  execute function platform.journal_change('measure-action', 'intervention_id', 'place');
-- Its targets are written with it and never changed.
create trigger journal after insert or update or delete on measures.trajectory for each row
  execute function platform.journal_change('trajectory', 'trajectory_id', 'place');
