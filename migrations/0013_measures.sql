-- One plan begins with what is measured: a place's own definitions, figures from files, and daily tallies kept for speed.
create schema measures;
grant usage on schema measures to homeward_app;

-- A place's own definitions, and its own versions of those that come with the program (src/modules/measures/codes). The
-- highest version of a key holds; none is ever edited.
create table measures.definition (
  system_id text not null references access.system,
  definition_id uuid not null,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  version int not null check (version between 1 and 1000),
  name text not null check (length(name) between 1 and 120),
  words text not null check (length(words) between 1 and 1000),
  numerator text not null check (length(numerator) between 1 and 500),
  denominator text check (length(denominator) between 1 and 500),
  unit text not null check (length(unit) between 1 and 40),
  better text not null check (better in ('more', 'fewer', 'neither')),
  source text not null check (length(source) between 1 and 500),
  edition text check (length(edition) <= 120),
  owner text check (length(owner) <= 120),
  -- How it is worked: src/modules/measures/rules/model.ts.
  how jsonb not null,
  change text check (length(change) between 1 and 500),
  since date,
  made_at timestamptz not null default platform.clock(),
  made_by uuid default platform.user_id(),
  primary key (system_id, definition_id),
  unique (system_id, key, version)
);

-- A file that was taken in, all of it or nothing.
create table measures.load (
  system_id text not null references access.system,
  load_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  -- Where the figures come from, in the loader's words.
  source text not null check (length(source) between 1 and 500),
  figures int not null check (figures between 1 and 1000000),
  loaded_at timestamptz not null default platform.clock(),
  loaded_by uuid default platform.user_id(),
  loaded_for uuid default platform.organisation_id(),
  primary key (system_id, load_id)
);
create index load_at on measures.load (system_id, loaded_at);

-- A load that was a mistake counts for nothing from then on, and what it had superseded stands again.
create table measures.load_taken_back (
  system_id text not null,
  load_id uuid not null,
  why text not null check (length(why) between 1 and 500),
  taken_back_at timestamptz not null default platform.clock(),
  taken_back_by uuid default platform.user_id(),
  primary key (system_id, load_id),
  foreign key (system_id, load_id) references measures.load
);

-- One row of a file. Of two about the same measure, slice and period the one that was loaded last stands.
create table measures.figure (
  system_id text not null,
  load_id uuid not null,
  -- The line of the file.
  line int not null check (line > 0),
  measure text not null,
  sliced_by text not null check (sliced_by in ('whole', 'trust', 'site', 'council', 'service', 'area', 'reason', 'organisation', 'age band')),
  slice_key text not null default '' check (length(slice_key) <= 200),
  step text not null check (step in ('day', 'week', 'month', 'quarter', 'year')),
  from_date date not null,
  to_date date not null,
  numerator numeric,
  denominator numeric,
  value numeric,
  -- Why there is no figure, where the file says so: "not reported", "suppressed".
  missing text check (length(missing) between 1 and 200),
  primary key (system_id, load_id, line),
  foreign key (system_id, load_id) references measures.load,
  check ((sliced_by = 'whole') = (slice_key = '')),
  check (to_date >= from_date),
  check ((value is null) = (missing is not null))
);
create index figure_of on measures.figure (system_id, measure, sliced_by, slice_key, from_date);

-- Derived: how much of what was counted on each day, by every slice. `homeward rebuild` makes it again; the days that a
-- later row of the journal speaks of are counted afresh whenever somebody asks.
create table measures.tally (
  system_id text not null,
  tally text not null,
  sliced_by text not null,
  slice_key text not null,
  on_date date not null,
  amount float8 not null,
  -- How many things make up the amount: nights, discharges.
  things int not null,
  primary key (system_id, tally, sliced_by, slice_key, on_date)
);
create index tally_day on measures.tally (system_id, on_date);
create table measures.tallied (
  system_id text not null references access.system,
  -- The rules of counting by which it was done; another number asks for everything to be done again.
  rules int not null,
  first_day date not null,
  last_day date not null,
  -- The newest row of the journal, and the moment, when counting began.
  journal_seq bigint not null,
  counted_at timestamptz not null,
  primary key (system_id)
);

do $$ declare t regclass; begin
  foreach t in array array['measures.definition', 'measures.load', 'measures.load_taken_back', 'measures.figure',
      'measures.tally', 'measures.tallied']::regclass[] loop
    execute format('alter table %s enable row level security', t);
  end loop;
  -- What is counted, and what was loaded when, is known to everyone of the place; figures may be small numbers.
  foreach t in array array['measures.definition', 'measures.load', 'measures.load_taken_back']::regclass[] loop
    execute format($p$create policy see on %s for select to homeward_app using (system_id = (select access.here()))$p$, t);
  end loop;
  execute $p$create policy see on measures.figure for select to homeward_app using (
    system_id = (select platform.system_id()) and (select platform.role_name()) in ('analyst', 'hub navigator', 'on-call manager', 'service'))$p$;
  foreach t in array array['measures.definition', 'measures.load', 'measures.load_taken_back', 'measures.figure']::regclass[] loop
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('analyst', 'service'))$p$, t);
  end loop;
  -- Daily counts are small numbers: only the program reads them, and keeps back what a viewer may not be told.
  foreach t in array array['measures.tally', 'measures.tallied']::regclass[] loop
    execute format($p$create policy all_of_it on %s for all to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) = 'service')$p$, t);
  end loop;
end $$;

create trigger journal after insert or update or delete on measures.definition for each row
  execute function platform.journal_change('measure', 'definition_id', 'place');
-- Its rows are written with it and never changed: the journal tells of the file.
create trigger journal after insert or update or delete on measures.load for each row
  execute function platform.journal_change('measures-file', 'load_id', 'place');
create trigger journal after insert or update or delete on measures.load_taken_back for each row
  execute function platform.journal_change('measures-file', 'load_id', 'place');

grant select, insert on measures.definition, measures.load, measures.load_taken_back, measures.figure to homeward_app;
grant select, insert, update, delete on measures.tally, measures.tallied to homeward_app;
