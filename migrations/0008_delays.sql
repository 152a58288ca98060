-- One clock: what each side says about the nights somebody waited, notices under the Care Act, returns and who signed them.
create schema delays;
grant usage on schema delays to homeward_app;

-- What was said about a stay's nights. Inserted, superseded by a later row, never edited.
create table delays.fact (
  system_id text not null,
  fact_id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  kind text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default platform.clock(),
  recorded_by uuid default platform.user_id(),
  recorded_for uuid default platform.organisation_id(),
  supersedes uuid,
  detail jsonb not null default '{}',
  primary key (system_id, fact_id),
  foreign key (system_id, stay_id) references stays.stay
);
create index fact_stay on delays.fact (system_id, stay_id, happened_at);
create index fact_person on delays.fact (system_id, person_id);
create index fact_recorded on delays.fact (system_id, recorded_at);
create unique index fact_superseded_once on delays.fact (system_id, supersedes) where supersedes is not null;
select access.protect('delays.fact');

-- A return of one organisation for one period, as counted at one moment. A correction is a later version: none is changed.
-- It holds counts, the edition they were counted by and the settings of the count; no person.
create table delays.return (
  system_id text not null,
  return_id uuid not null,
  series text not null check (series in ('nights', 'dtoc', 'mhs26', 'drd', 'acute-sitrep', 'community-sitrep')),
  organisation_id uuid not null,
  period_start date not null,
  period_end date not null,
  version int not null check (version >= 1),
  edition text not null,
  settings jsonb not null default '{}',
  -- Facts recorded later than this are not in it.
  known_at timestamptz not null,
  figures jsonb not null,
  -- Why there is a later version; the first has no need to say.
  why text check (length(why) between 1 and 2000),
  made_at timestamptz not null default platform.clock(),
  made_by uuid default platform.user_id(),
  made_for uuid default platform.organisation_id(),
  primary key (system_id, return_id),
  unique (system_id, series, organisation_id, period_start, version),
  foreign key (system_id, organisation_id) references access.organisation,
  check (period_end >= period_start),
  check (version = 1 or why is not null)
);

-- One line for each side that signed one version of a return.
create table delays.signature (
  system_id text not null,
  signature_id uuid not null,
  return_id uuid not null,
  side text not null check (side in ('NHS', 'council')),
  signed_for uuid not null,
  signed_by uuid not null,
  signed_at timestamptz not null default platform.clock(),
  words text check (length(words) <= 2000),
  primary key (system_id, signature_id),
  unique (system_id, return_id, signed_for),
  foreign key (system_id, return_id) references delays.return,
  foreign key (system_id, signed_for) references access.organisation (system_id, organisation_id),
  foreign key (system_id, signed_by) references access.account (system_id, user_id)
);

-- From here on a period only changes by a revision: all sides have signed, or the cut-off has come.
create table delays.lock (
  system_id text not null,
  lock_id uuid not null,
  return_id uuid not null,
  because text not null check (because in ('all signed', 'cut-off')),
  locked_at timestamptz not null,
  primary key (system_id, lock_id),
  unique (system_id, return_id),
  foreign key (system_id, return_id) references delays.return
);

-- What was printed or published elsewhere about a month, to be held against our count. Kept as it was printed.
create table delays.published_figure (
  system_id text not null,
  figure_id uuid not null,
  series text not null,
  month date not null check (extract(day from month) = 1),
  -- What the figure is of: everything, one provider, one council, one reason, one side.
  of_what text not null check (of_what in ('total', 'provider', 'authority', 'reason', 'attribution', 'care type')),
  -- The code of that one: an organisation's id, a reason's code; empty for a total.
  key text not null default '',
  label text not null,
  -- Figures printed together belong together; those of another table are another source.
  source text not null,
  line text,
  value numeric not null,
  recorded_at timestamptz not null default platform.clock(),
  recorded_by uuid default platform.user_id(),
  supersedes uuid,
  -- A row that says why takes the figure that it supersedes away, and is no figure itself.
  withdrawn_why text check (length(withdrawn_why) between 1 and 2000),
  primary key (system_id, figure_id),
  check (withdrawn_why is null or supersedes is not null)
);
create index published_month on delays.published_figure (system_id, series, month);
create unique index published_superseded_once on delays.published_figure (system_id, supersedes) where supersedes is not null;

-- Settings of the count that this place chose: first day, cut-off, populations, corrected attributions. The latest row holds.
create table delays.setting (
  system_id text not null,
  setting_id uuid not null,
  settings jsonb not null,
  why text not null check (length(why) between 1 and 2000),
  set_at timestamptz not null default platform.clock(),
  set_by uuid default platform.user_id(),
  primary key (system_id, setting_id)
);
create index setting_latest on delays.setting (system_id, set_at);

-- What this place chose of what is known from memory only: choice ladder, thresholds and aims of continuing healthcare,
-- how often an out-of-area bed is reviewed. The latest row holds.
create table discharge.setting (
  system_id text not null,
  setting_id uuid not null,
  settings jsonb not null,
  why text not null check (length(why) between 1 and 2000),
  set_at timestamptz not null default platform.clock(),
  set_by uuid default platform.user_id(),
  primary key (system_id, setting_id)
);
create index setting_latest on discharge.setting (system_id, set_at);

-- Returns hold small numbers: those who may see people see them. A board sees totals through delays.totals().
do $$ declare t regclass; begin
  foreach t in array array['delays.return', 'delays.signature', 'delays.lock', 'delays.published_figure']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy see on %s for select to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('ward coordinator',
        'hospital social worker', 'hub navigator', 'on-call manager', 'analyst', 'service'))$p$, t);
  end loop;
  foreach t in array array['delays.return', 'delays.published_figure']::regclass[] loop
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('ward coordinator',
        'hospital social worker', 'hub navigator', 'analyst', 'service'))$p$, t);
  end loop;
end $$;
-- Nobody signs for another organisation, or in another's name.
create policy add on delays.signature for insert to homeward_app with check (
  system_id = (select platform.system_id()) and ((select platform.role_name()) = 'service'
    or ((select platform.role_name()) in ('ward coordinator', 'hospital social worker', 'hub navigator', 'analyst')
      and signed_for = (select platform.organisation_id()) and signed_by = (select platform.user_id()))));
create policy add on delays.lock for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('ward coordinator',
    'hospital social worker', 'hub navigator', 'analyst', 'service'));
do $$ declare t regclass; begin
  foreach t in array array['delays.setting', 'discharge.setting']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('create policy see on %s for select to homeward_app using (system_id = (select access.here()))', t);
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('administrator', 'service'))$p$, t);
  end loop;
end $$;

-- Totals of the latest version of each return, for those who may not see people: a figure below 6 is hidden.
create function delays.totals() returns table (series text, organisation_id uuid, period_start date, period_end date,
  version int, edition text, people int, days int, locked boolean)
language sql stable security definer set search_path = pg_catalog, delays as $$
  select r.series, r.organisation_id, r.period_start, r.period_end, r.version, r.edition,
    case when (r.figures #>> '{total,people}')::int >= 6 then (r.figures #>> '{total,people}')::int end,
    case when (r.figures #>> '{total,people}')::int >= 6 then (r.figures #>> '{total,days}')::int end,
    exists (select from delays.lock l join delays.return o on o.system_id = l.system_id and o.return_id = l.return_id
      where l.system_id = r.system_id and o.series = r.series and o.organisation_id = r.organisation_id
        and o.period_start = r.period_start)
  from delays.return r
  where r.system_id = platform.system_id() and platform.role_name() not in ('nobody', 'door')
    and not exists (select from delays.return later where later.system_id = r.system_id and later.series = r.series
      and later.organisation_id = r.organisation_id and later.period_start = r.period_start and later.version > r.version)
$$;
revoke execute on function delays.totals() from public;
grant execute on function delays.totals() to homeward_app;

-- Whoever has to agree a night must be able to see whose night it was, until the month is settled. The bed's
-- organisation, councils that owned something the person waited for, and organisations named in a position keep the
-- record open until the end of the third month after the one in which the person left.
alter table access.relationship drop constraint relationship_reason_check;
alter table access.relationship add constraint relationship_reason_check
  check (reason in ('stay', 'referral', 'allocation', 'break-glass', 'delay'));

create function delays.relate(p_system text, p_stay uuid) returns void
language plpgsql security definer set search_path = pg_catalog, delays as $$
declare
  s record;
  o uuid;
  until timestamptz;
begin
  select y.person_id, y.organisation_id, y.place, y.left_at, d.first_ready_at into s
    from stays.stay y join discharge.status d on d.system_id = y.system_id and d.stay_id = y.stay_id
    where y.system_id = p_system and y.stay_id = p_stay;
  if s.person_id is null or s.first_ready_at is null then return; end if;
  until := case s.place
    when 'left' then (date_trunc('month', s.left_at at time zone 'Europe/London') + interval '4 months') at time zone 'Europe/London'
    when 'cancelled' then platform.clock() + interval '1 day' end;
  for o in
    select s.organisation_id
    union select w.owner_organisation_id from discharge.wait w
      join access.organisation g on g.system_id = w.system_id and g.organisation_id = w.owner_organisation_id
      where w.system_id = p_system and w.stay_id = p_stay and g.kind = 'council'
    union select (f.detail ->> 'organisationId')::uuid from delays.fact f
      where f.system_id = p_system and f.stay_id = p_stay and f.kind = 'position' and f.detail ->> 'organisationId' is not null
  loop
    perform access.relate(p_system, s.person_id, o, null, 'delay', p_stay, s.first_ready_at, until);
  end loop;
end $$;
revoke execute on function delays.relate(text, uuid) from public;
create function delays.relate_stay() returns trigger
language plpgsql security definer set search_path = pg_catalog, delays as $$
begin
  perform delays.relate(new.system_id, new.stay_id);
  return null;
end $$;
create trigger relate_delay after update of place, left_at, organisation_id on stays.stay for each row
  when (old.place <> new.place or old.left_at is distinct from new.left_at or old.organisation_id <> new.organisation_id)
  execute function delays.relate_stay();
create trigger relate_delay after insert or update of first_ready_at on discharge.status for each row
  when (new.first_ready_at is not null) execute function delays.relate_stay();
create trigger relate_delay after insert or update of owner_organisation_id on discharge.wait for each row
  when (new.owner_organisation_id is not null) execute function delays.relate_stay();
create trigger relate_delay after insert on delays.fact for each row
  when (new.kind = 'position') execute function delays.relate_stay();

-- Whoever is sent a trusted assessment must be able to read it: one line for each organisation it was sent to.
create function discharge.relate_assessment() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
begin
  perform access.relate(new.system_id, new.person_id, (new.detail ->> 'organisationId')::uuid, null, 'referral',
    new.fact_id, new.happened_at, discharge.relationship_ends(new.system_id, new.stay_id, null));
  return null;
end $$;
create trigger relate_assessment after insert on discharge.fact for each row
  when (new.kind = 'assessment-sent') execute function discharge.relate_assessment();
create function discharge.end_assessments() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
begin
  update access.relationship r set ends_at = discharge.relationship_ends(new.system_id, new.stay_id, null)
    from discharge.fact f
    where f.system_id = new.system_id and f.stay_id = new.stay_id and f.kind = 'assessment-sent'
      and r.system_id = f.system_id and r.reason = 'referral' and r.source_id = f.fact_id;
  return null;
end $$;
create trigger end_assessments after update of place, left_at on stays.stay for each row
  when (old.place <> new.place or old.left_at is distinct from new.left_at) execute function discharge.end_assessments();

-- People who left before this release, and whose nights are still to be agreed.
do $$ declare r record; begin
  for r in select y.system_id, y.stay_id from stays.stay y
      join discharge.status d on d.system_id = y.system_id and d.stay_id = y.stay_id
      where d.first_ready_at is not null and (y.left_at is null or y.left_at > now() - interval '3 months') loop
    perform delays.relate(r.system_id, r.stay_id);
  end loop;
end $$;

create trigger journal after insert or update or delete on delays.fact for each row
  execute function platform.journal_change('stay', 'stay_id', 'person', 'person_id');
create trigger journal after insert or update or delete on delays.return for each row
  execute function platform.journal_change('return', 'return_id', 'place');
create trigger journal after insert or update or delete on delays.signature for each row
  execute function platform.journal_change('signature', 'return_id', 'place');
create trigger journal after insert or update or delete on delays.lock for each row
  execute function platform.journal_change('lock', 'return_id', 'place');
create trigger journal after insert or update or delete on delays.published_figure for each row
  execute function platform.journal_change('published-figure', 'figure_id', 'place');
create trigger journal after insert or update or delete on delays.setting for each row
  execute function platform.journal_change('delay-setting', 'setting_id', 'place');
create trigger journal after insert or update or delete on discharge.setting for each row
  execute function platform.journal_change('discharge-setting', 'setting_id', 'place');

grant select, insert on delays.fact, delays.return, delays.signature, delays.lock, delays.published_figure, delays.setting,
  discharge.setting to homeward_app;

insert into people.merge_table values
  ('delays.fact', 11, true, 'fact_id::text', 'stay_id = any($1)', 'facts follow their stay');
