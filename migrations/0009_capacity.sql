-- One capacity ledger: services, what of them is free, how old that figure is, and that nothing is given twice.
create schema capacity;
grant usage on schema capacity to homeward_app;

-- Where a postcode district lies and to which zone of care at home it belongs. Each place loads its own.
create table capacity.district (
  system_id text not null references access.system,
  -- The part of a postcode before the space: "MX4".
  outward text not null check (outward ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?$'),
  zone text,
  area text,
  -- Metres on the national grid; distances are straight lines.
  easting int,
  northing int,
  primary key (system_id, outward),
  check ((easting is null) = (northing is null))
);

create table capacity.service (
  system_id text not null,
  service_id uuid not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('community bed', 'intermediate care bed', 'step-up bed', 'interim bed', 'virtual bed',
    'reablement', 'crisis care', 'aftercare', 'home care', 'residential home', 'nursing home', 'equipment', 'voluntary',
    'day centre')),
  area text,
  zones text[] not null default '{}',
  -- The postcode it is at, for distances; null for a service that comes to the person.
  postcode text,
  -- The ward of ours whose beds these are: then what is free is counted from stays and never typed.
  ward_id uuid,
  -- How many there are in all: beds, rooms, hours a week, starts a week.
  places int check (places between 0 and 100000),
  -- What it can and cannot take on: src/modules/capacity/rules/limits.ts.
  limits jsonb not null default '{}',
  -- New starts a week it is commissioned for.
  target int check (target between 0 and 10000),
  -- Pounds a week, from and to, in whole pence.
  fee_from int check (fee_from >= 0),
  fee_to int check (fee_to >= fee_from),
  -- Who takes a call, when, and where a question is sent: phone, email, hours [{days, from, to}].
  contact jsonb not null default '{}',
  -- When it is open, where it is not always: days of the week 1 (Monday) to 7, and whether on bank holidays.
  opens jsonb not null default '{}',
  words text check (length(words) <= 2000),
  ended_at timestamptz,
  created_at timestamptz not null default platform.clock(),
  primary key (system_id, service_id),
  foreign key (system_id, organisation_id) references access.organisation,
  foreign key (system_id, ward_id) references stays.ward
);
create index service_organisation on capacity.service (system_id, organisation_id);
create unique index service_name on capacity.service (system_id, organisation_id, lower(name)) where ended_at is null;
create unique index one_service_per_ward on capacity.service (system_id, ward_id) where ward_id is not null and ended_at is null;

-- One thing of a service that can be free: most services have one, home care has one for each zone, band and number of carers.
create table capacity.line (
  system_id text not null,
  line_id uuid not null,
  service_id uuid not null,
  zone text,
  -- Days of the week, 1 (Monday) to 7; empty means every day.
  weekdays int[] not null default '{}' check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  band text check (band in ('morning', 'midday', 'tea', 'evening', 'night')),
  carers int check (carers between 1 and 4),
  -- What this line is, where zone, band and carers do not say it: "ground-floor room, shower".
  words text check (length(words) <= 200),
  ended_at timestamptz,
  primary key (system_id, line_id),
  foreign key (system_id, service_id) references capacity.service
);
create index line_service on capacity.line (system_id, service_id);

-- What somebody said is free of a line, when, and how. Superseded by the next, never edited.
create table capacity.figure (
  system_id text not null,
  figure_id uuid not null,
  line_id uuid not null,
  free int not null check (free between 0 and 9999),
  said_at timestamptz not null,
  recorded_at timestamptz not null default platform.clock(),
  source text not null check (source in ('page', 'link', 'telephone', 'file', 'feed')),
  said_by uuid default platform.user_id(),
  said_for uuid default platform.organisation_id(),
  -- "Still true": the figure this one confirms.
  confirms uuid,
  -- Said by a slip and taken back at once: the figure that counts no more. The number of this row counts for nothing.
  takes_back uuid,
  words text check (length(words) <= 500),
  primary key (system_id, figure_id),
  foreign key (system_id, line_id) references capacity.line
);
create index figure_line on capacity.figure (system_id, line_id, said_at);
create unique index figure_taken_back_once on capacity.figure (system_id, takes_back) where takes_back is not null;

-- Derived: the figure of each line that holds now. `homeward rebuild` makes it again.
create table capacity.standing (
  system_id text not null,
  line_id uuid not null,
  figure_id uuid not null,
  free int not null,
  said_at timestamptz not null,
  source text not null,
  said_by uuid,
  said_for uuid,
  primary key (system_id, line_id),
  foreign key (system_id, figure_id) references capacity.figure
);
-- The newest figure of each line that was not taken back; p_line null means of every line.
create function capacity.figures_that_stand(p_system text, p_line uuid) returns setof capacity.figure
language sql stable set search_path = pg_catalog, capacity as $$
  select distinct on (f.line_id) f.* from capacity.figure f
  where f.system_id = p_system and (p_line is null or f.line_id = p_line) and f.takes_back is null
    and not exists (select from capacity.figure b where b.system_id = f.system_id and b.takes_back = f.figure_id)
  order by f.line_id, f.said_at desc, f.figure_id desc
$$;
create function capacity.keep_standing() returns trigger
language plpgsql security definer set search_path = pg_catalog, capacity as $$
begin
  if new.takes_back is not null then
    delete from capacity.standing where system_id = new.system_id and figure_id = new.takes_back;
    insert into capacity.standing (system_id, line_id, figure_id, free, said_at, source, said_by, said_for)
    select system_id, line_id, figure_id, free, said_at, source, said_by, said_for
    from capacity.figures_that_stand(new.system_id, new.line_id) on conflict do nothing;
    return null;
  end if;
  insert into capacity.standing as s (system_id, line_id, figure_id, free, said_at, source, said_by, said_for)
  values (new.system_id, new.line_id, new.figure_id, new.free, new.said_at, new.source, new.said_by, new.said_for)
  on conflict (system_id, line_id) do update set figure_id = excluded.figure_id, free = excluded.free,
    said_at = excluded.said_at, source = excluded.source, said_by = excluded.said_by, said_for = excluded.said_for
    where (excluded.said_at, excluded.figure_id) > (s.said_at, s.figure_id);
  return null;
end $$;
create trigger keep_standing after insert on capacity.figure for each row execute function capacity.keep_standing();

create function capacity.rebuild(p_system text) returns int
language plpgsql security definer set search_path = pg_catalog, capacity as $$
declare changed int;
begin
  if platform.role_name() <> 'service' then raise insufficient_privilege; end if;
  with should as (
    select system_id, line_id, figure_id, free, said_at, source, said_by, said_for
    from capacity.figures_that_stand(p_system, null)
  ), gone as (
    delete from capacity.standing s where s.system_id = p_system and not exists (select from should h where h.line_id = s.line_id)
    returning 1
  ), put as (
    insert into capacity.standing as s select * from should
    on conflict (system_id, line_id) do update set figure_id = excluded.figure_id, free = excluded.free,
      said_at = excluded.said_at, source = excluded.source, said_by = excluded.said_by, said_for = excluded.said_for
      where s.* is distinct from excluded.* returning 1
  ) select (select count(*) from gone) + (select count(*) from put) into changed;
  -- What is kept in memory of a place is read again when its journal says so.
  if changed > 0 then
    perform platform.journal_append(p_system, 'place', 'figure', p_system, null, 'figure-changed', '{}');
  end if;
  return changed;
end $$;
revoke execute on function capacity.rebuild(text) from public;
grant execute on function capacity.rebuild(text) to homeward_app;

-- The promise that nothing is given twice: one row for each unit of a figure, or each bed, that is held for somebody.
-- It names no person. A unit is a bed, a room, a run, a start, an hour: whatever the figure counts.
create table capacity.taken (
  system_id text not null,
  taken_id uuid not null,
  -- What holds it, all its rows together: src/modules/placements.
  take_id uuid not null,
  line_id uuid not null,
  figure_id uuid,
  unit_no int check (unit_no >= 1),
  bed_id uuid,
  taken_at timestamptz not null default platform.clock(),
  taken_for uuid default platform.organisation_id(),
  primary key (system_id, taken_id),
  foreign key (system_id, line_id) references capacity.line,
  foreign key (system_id, figure_id) references capacity.figure,
  foreign key (system_id, bed_id) references stays.bed,
  check ((bed_id is null) = (figure_id is not null)),
  check ((figure_id is null) = (unit_no is null))
);
create unique index unit_taken_once on capacity.taken (system_id, figure_id, unit_no) where figure_id is not null;
create unique index bed_taken_once on capacity.taken (system_id, bed_id) where bed_id is not null;
create index taken_take on capacity.taken (system_id, take_id);
create index taken_line on capacity.taken (system_id, line_id);

-- A unit beyond what was said to be free, or of a figure that no longer holds, cannot be taken; nor can a bed with
-- somebody in it, or a closed one. The line is locked, so that a new figure and a take come one after the other.
create function capacity.check_taken() returns trigger
language plpgsql security definer set search_path = pg_catalog, capacity as $$
declare s capacity.standing;
begin
  if new.bed_id is null then
    select * into s from capacity.standing where system_id = new.system_id and line_id = new.line_id for update;
    if s.figure_id is distinct from new.figure_id or new.unit_no > s.free then
      raise check_violation using message = 'that unit is not free', constraint = 'free_to_take';
    end if;
  elsif exists (select from stays.stay where system_id = new.system_id and bed_id = new.bed_id and place in ('bed', 'leave'))
    or exists (select from stays.bed_closure where system_id = new.system_id and bed_id = new.bed_id and reopened_at is null)
    or exists (select from stays.bed where system_id = new.system_id and bed_id = new.bed_id and ended_at is not null) then
    raise check_violation using message = 'that bed is not free', constraint = 'free_to_take';
  end if;
  return null;
end $$;
create trigger check_taken after insert on capacity.taken for each row execute function capacity.check_taken();
-- Locks a line until the transaction ends, for whoever may not change it: saying a figure and taking a unit come one after
-- the other.
create function capacity.lock_line(p_line uuid) returns void
language sql volatile security definer set search_path = pg_catalog, capacity as $$
  select line_id from capacity.line where system_id = platform.system_id() and line_id = p_line for update
$$;
revoke execute on function capacity.lock_line(uuid) from public;
grant execute on function capacity.lock_line(uuid) to homeward_app;

-- New starts, one row for each person placed or each line of a file.
create table capacity.start (
  system_id text not null,
  start_id uuid not null,
  service_id uuid not null,
  on_date date not null,
  starts int not null default 1 check (starts between 0 and 10000),
  source text not null check (source in ('placed', 'file')),
  -- A start that turned out not to happen is taken back.
  ended_at timestamptz,
  recorded_at timestamptz not null default platform.clock(),
  primary key (system_id, start_id),
  foreign key (system_id, service_id) references capacity.service
);
create index start_service on capacity.start (system_id, service_id, on_date);

-- A lasting figure of our own and one that somebody typed, held against one another: what was decided about it.
create table capacity.difference (
  system_id text not null,
  difference_id uuid not null,
  line_id uuid not null,
  on_date date not null,
  typed int not null,
  counted int not null,
  words text not null check (length(words) between 1 and 500),
  settled_at timestamptz not null default platform.clock(),
  settled_by uuid default platform.user_id(),
  primary key (system_id, difference_id),
  foreign key (system_id, line_id) references capacity.line
);

-- Who is sent the summary of seven days, or of the day, and when.
create table capacity.circulation (
  system_id text not null references access.system,
  circulation_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('daily', 'seven-day')),
  addresses text[] not null check (cardinality(addresses) between 1 and 200),
  -- London time; days of the week 1 (Monday) to 7.
  at time not null,
  weekdays int[] not null check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  ended_at timestamptz,
  made_at timestamptz not null default platform.clock(),
  made_by uuid default platform.user_id(),
  primary key (system_id, circulation_id)
);
create table capacity.key_message (
  system_id text not null references access.system,
  message_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  from_date date not null,
  to_date date not null,
  ended_at timestamptz,
  written_at timestamptz not null default platform.clock(),
  written_by uuid default platform.user_id(),
  primary key (system_id, message_id),
  check (to_date >= from_date)
);
-- A summary as it was sent: counts and words, no person. The next says what changed since.
create table capacity.bulletin (
  system_id text not null,
  bulletin_id uuid not null,
  circulation_id uuid not null,
  kind text not null check (kind in ('daily', 'seven-day')),
  for_date date not null,
  content jsonb not null,
  made_at timestamptz not null default platform.clock(),
  made_by uuid default platform.user_id(),
  primary key (system_id, bulletin_id),
  foreign key (system_id, circulation_id) references capacity.circulation
);
-- Several servers share the work: one summary for each list and day, unless a person sends another by hand.
create unique index bulletin_once_a_day on capacity.bulletin (system_id, circulation_id, for_date) where made_by is null;

-- What goes out by post: written in the transaction that decides it, sent afterwards, tried again until it has gone.
-- No name and no NHS number: a message says what to open.
create table platform.mail (
  system_id text not null,
  mail_id uuid not null,
  to_address text not null check (to_address ~ '^[^@\s]+@[^@\s]+$'),
  subject text not null check (length(subject) between 1 and 200),
  body text not null,
  -- [{name, type, base64}]
  attachments jsonb not null default '[]',
  -- What it is about: 'bulletin', 'still true', 'asked' …, and the id of that.
  about text not null,
  about_id uuid,
  written_at timestamptz not null default platform.clock(),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'withdrawn')),
  attempts int not null default 0,
  -- Real time, not a demonstration clock: a mail server lives in ours.
  next_try_at timestamptz not null default now(),
  sent_at timestamptz,
  last_error text check (length(last_error) <= 500),
  primary key (system_id, mail_id)
);
create index mail_waiting on platform.mail (next_try_at) where state = 'waiting';
create index mail_about on platform.mail (system_id, about, about_id);

-- A link that opens one thing without signing in: a figure to confirm, questions to answer, a family's page.
create table access.private_link (
  token_hash bytea primary key,
  link_id uuid not null,
  system_id text not null references access.system,
  purpose text not null check (purpose in ('still true', 'answer', 'family')),
  -- Whose link it is; null for a family's.
  organisation_id uuid,
  -- What it opens: a service, an organisation's questions, a person's page.
  subject_id uuid not null,
  made_at timestamptz not null default platform.clock(),
  made_by uuid default platform.user_id(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  last_used_at timestamptz,
  unique (system_id, link_id)
);
create index private_link_subject on access.private_link (system_id, subject_id);

-- Beds, services and figures are known to everyone of the place, and name nobody.
do $$ declare t regclass; begin
  foreach t in array array['capacity.district', 'capacity.service', 'capacity.line', 'capacity.figure', 'capacity.standing',
      'capacity.taken', 'capacity.start', 'capacity.difference', 'capacity.key_message', 'capacity.bulletin']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy see on %s for select to homeward_app using (system_id = (select access.here()))$p$, t);
  end loop;
  foreach t in array array['capacity.district', 'capacity.service', 'capacity.line']::regclass[] loop
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'))$p$, t);
    execute format($p$create policy change on %s for update to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'))$p$, t);
  end loop;
  foreach t in array array['capacity.key_message', 'capacity.circulation']::regclass[] loop
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'))$p$, t);
    execute format($p$create policy change on %s for update to homeward_app using (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'))$p$, t);
  end loop;
end $$;
-- A circulation list holds addresses of people: those who send it see it.
alter table capacity.circulation enable row level security;
create policy see on capacity.circulation for select to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'));
create policy add on capacity.bulletin for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'));

create function capacity.own_line(p_line uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, capacity as $$
  select exists (select from capacity.line l join capacity.service s using (system_id, service_id)
    where l.system_id = platform.system_id() and l.line_id = p_line and s.organisation_id = platform.organisation_id())
$$;
grant execute on function capacity.own_line(uuid) to homeward_app;
-- A provider says what is free of its own services; the hub and the council write down what they are told.
create policy add on capacity.figure for insert to homeward_app with check (
  system_id = (select platform.system_id())
  and ((select platform.role_name()) in ('hub navigator', 'hospital social worker', 'service')
    or ((select platform.role_name()) = 'provider' and capacity.own_line(line_id))));
-- Whoever finds places takes and gives back; rows of a take go when it is over, and the placement's facts remain.
create policy add on capacity.taken for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'hospital social worker', 'service'));
create policy remove on capacity.taken for delete to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'hospital social worker', 'service'));
create policy add on capacity.start for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'hospital social worker', 'service'));
create policy change on capacity.start for update to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'hospital social worker', 'service'));
create policy add on capacity.difference for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'hospital social worker', 'service'));

alter table platform.mail enable row level security;
create policy see on platform.mail for select to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'));
create policy add on platform.mail for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'hospital social worker',
    'administrator', 'service'));
-- Send again, or do not send: by those who see it.
create policy change on platform.mail for update to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'administrator', 'service'));

-- Only the door finds a link by its token; who made it, and the hub, may see that there is one and end it.
alter table access.private_link enable row level security;
create policy see on access.private_link for select to homeward_app using ((select access.is_door())
  or (system_id = (select platform.system_id()) and (select platform.role_name()) in ('ward coordinator',
    'hospital social worker', 'hub navigator', 'service')));
create policy add on access.private_link for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('ward coordinator',
    'hospital social worker', 'hub navigator', 'service'));
create policy change on access.private_link for update to homeward_app using ((select access.is_door())
  or (system_id = (select platform.system_id()) and (select platform.role_name()) in ('ward coordinator',
    'hospital social worker', 'hub navigator', 'service')));

create trigger journal after insert or update or delete on capacity.district for each row
  execute function platform.journal_change('district', 'outward', 'place');
create trigger journal after insert or update or delete on capacity.service for each row
  execute function platform.journal_change('service', 'service_id', 'place');
create trigger journal after insert or update or delete on capacity.line for each row
  execute function platform.journal_change('line', 'service_id', 'place');
create trigger journal after insert or update or delete on capacity.figure for each row
  execute function platform.journal_change('figure', 'line_id', 'place');
create trigger journal after insert or update or delete on capacity.taken for each row
  execute function platform.journal_change('taken', 'line_id', 'place');
create trigger journal after insert or update or delete on capacity.start for each row
  execute function platform.journal_change('start', 'service_id', 'place');
create trigger journal after insert or update or delete on capacity.difference for each row
  execute function platform.journal_change('difference', 'line_id', 'place');
create trigger journal after insert or update or delete on capacity.circulation for each row
  execute function platform.journal_change('circulation', 'circulation_id', 'administrators');
create trigger journal after insert or update or delete on capacity.key_message for each row
  execute function platform.journal_change('key-message', 'message_id', 'place');
create trigger journal after insert or update or delete on capacity.bulletin for each row
  execute function platform.journal_change('bulletin', 'bulletin_id', 'place');
create trigger journal after insert or update or delete on platform.mail for each row
  execute function platform.journal_change('mail', 'mail_id', 'administrators');
create trigger journal after insert or update or delete on access.private_link for each row
  execute function platform.journal_change('private-link', 'link_id', 'administrators');

grant select, insert, update on capacity.district, capacity.service, capacity.line, capacity.start, capacity.circulation,
  capacity.key_message, platform.mail to homeward_app;
-- Whose a link is and what it opens is settled when it is made.
grant select, insert on access.private_link to homeward_app;
grant update (last_used_at, ended_at) on access.private_link to homeward_app;
grant select, insert on capacity.figure, capacity.difference, capacity.bulletin to homeward_app;
grant select on capacity.standing to homeward_app;
grant select, insert, delete on capacity.taken to homeward_app;
