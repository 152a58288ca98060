-- One plan: what several bodies promise, part by part, its versions, who signed which, and how each part stands.
create schema plans;
grant usage on schema plans to homeward_app;

create table plans.plan (
  system_id text not null references access.system,
  plan_id uuid not null,
  -- As its file calls it: "wiltshire-delayed-transfers-2017".
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
  begun_at timestamptz not null default platform.clock(),
  begun_by uuid default platform.user_id(),
  begun_for uuid default platform.organisation_id(),
  primary key (system_id, plan_id)
);
create unique index plan_key on plans.plan (system_id, key);

-- What one part says from one version on. Superseded by the next fact about the same part, never edited. A part of kind
-- 'plan' is what the plan is: title, period, lead.
create table plans.part (
  system_id text not null,
  fact_id uuid not null,
  plan_id uuid not null,
  part_id uuid not null,
  part_kind text not null,
  ref text not null,
  -- The version in which it first counts: the one after the newest that was issued.
  version int not null check (version >= 1),
  -- src/modules/plans/rules/content.ts; null where the part is taken out from here on.
  content jsonb,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default platform.clock(),
  recorded_by uuid default platform.user_id(),
  recorded_for uuid default platform.organisation_id(),
  supersedes uuid,
  primary key (system_id, fact_id),
  foreign key (system_id, plan_id) references plans.plan
);
create index part_plan on plans.part (system_id, plan_id, version);
create index part_part on plans.part (system_id, part_id);
-- Two people who change the same part at once: the second is told.
create unique index part_superseded_once on plans.part (system_id, supersedes) where supersedes is not null;
create unique index part_begun_once on plans.part (system_id, plan_id, part_kind, ref) where supersedes is null;

-- How a part stands, said again and again between versions: state, evidence, figure. Nobody signs it.
create table plans.progress (
  system_id text not null,
  fact_id uuid not null,
  plan_id uuid not null,
  part_id uuid not null,
  on_date date not null,
  state text,
  says text check (length(says) between 1 and 6000),
  evidence text check (length(evidence) between 1 and 6000),
  figure numeric,
  recorded_at timestamptz not null default platform.clock(),
  recorded_by uuid default platform.user_id(),
  recorded_for uuid default platform.organisation_id(),
  -- Said by a slip and taken back: the row that counts no more. This row counts for nothing.
  takes_back uuid,
  primary key (system_id, fact_id),
  foreign key (system_id, plan_id) references plans.plan
);
create index progress_plan on plans.progress (system_id, plan_id, part_id);
create unique index progress_taken_back_once on plans.progress (system_id, takes_back) where takes_back is not null;

-- Document control: a version that was issued. What it says are the parts up to its number, for ever.
create table plans.version (
  system_id text not null,
  plan_id uuid not null,
  version int not null check (version >= 1),
  label text not null check (length(label) between 1 and 20),
  author text not null check (length(author) between 1 and 200),
  changed text not null check (length(changed) between 1 and 2000),
  on_date date not null,
  issued_at timestamptz not null default platform.clock(),
  issued_by uuid default platform.user_id(),
  issued_for uuid default platform.organisation_id(),
  primary key (system_id, plan_id, version),
  foreign key (system_id, plan_id) references plans.plan
);

-- One body signs one version, once. A later version has signatures of its own; these stay.
create table plans.signature (
  system_id text not null,
  plan_id uuid not null,
  version int not null,
  organisation_id uuid not null default platform.organisation_id(),
  signed_by uuid not null default platform.user_id(),
  signed_as text not null check (length(signed_as) between 1 and 200),
  signed_at timestamptz not null default platform.clock(),
  primary key (system_id, plan_id, version, organisation_id),
  foreign key (system_id, plan_id, version) references plans.version,
  foreign key (system_id, organisation_id) references access.organisation
);

-- Who is sent each new version of a plan, and what is due of it.
create table plans.circulation (
  system_id text not null,
  plan_id uuid not null,
  circulation_id uuid not null,
  addresses text[] not null check (cardinality(addresses) <= 200),
  made_at timestamptz not null default platform.clock(),
  made_by uuid default platform.user_id(),
  -- The list that holds is the newest.
  primary key (system_id, circulation_id),
  foreign key (system_id, plan_id) references plans.plan
);
create index circulation_plan on plans.circulation (system_id, plan_id, made_at);

-- What went out of a plan, once: a version to its list, or a reminder that something is due. One row, whatever the
-- number of servers.
create table plans.sent (
  system_id text not null,
  plan_id uuid not null,
  -- "version 3", "due <part id> 2026-12-31", "late <part id> 2026-12-31".
  what text not null check (length(what) between 1 and 120),
  sent_id uuid not null,
  mails int not null check (mails >= 0),
  sent_at timestamptz not null default platform.clock(),
  primary key (system_id, plan_id, what),
  foreign key (system_id, plan_id) references plans.plan
);

-- What was issued stays as it is: a fact counts from the version after the newest issued one. The plan is locked, so that
-- issuing, changing and signing come one after another.
create function plans.lock_plan(p_plan uuid) returns void
language sql volatile security definer set search_path = pg_catalog, plans as $$
  select plan_id from plans.plan where system_id = platform.system_id() and plan_id = p_plan for update
$$;
revoke execute on function plans.lock_plan(uuid) from public;
grant execute on function plans.lock_plan(uuid) to homeward_app;

create function plans.check_part() returns trigger
language plpgsql security definer set search_path = pg_catalog, plans as $$
begin
  if new.version <= (select coalesce(max(version), 0) from plans.version
      where system_id = new.system_id and plan_id = new.plan_id) then
    raise check_violation using message = 'that version has been issued', constraint = 'issued_stays';
  end if;
  return null;
end $$;
create trigger check_part after insert on plans.part for each row execute function plans.check_part();

create function plans.check_signature() returns trigger
language plpgsql security definer set search_path = pg_catalog, plans as $$
begin
  if new.version <> (select max(version) from plans.version where system_id = new.system_id and plan_id = new.plan_id) then
    raise check_violation using message = 'there is a newer version', constraint = 'newest_is_signed';
  end if;
  return null;
end $$;
create trigger check_signature after insert on plans.signature for each row execute function plans.check_signature();

-- A plan names staff and bodies, never somebody who is cared for: everyone with a post in the place may read it.
do $$ declare t regclass; begin
  foreach t in array array['plans.plan', 'plans.part', 'plans.progress', 'plans.version', 'plans.signature',
      'plans.sent']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format($p$create policy see on %s for select to homeward_app using (system_id = (select access.here()))$p$, t);
  end loop;
  foreach t in array array['plans.plan', 'plans.part', 'plans.progress', 'plans.version', 'plans.sent',
      'plans.circulation']::regclass[] loop
    execute format($p$create policy add on %s for insert to homeward_app with check (
      system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'analyst', 'service'))$p$, t);
  end loop;
end $$;
-- Nobody signs for another organisation or in another's name.
create policy add on plans.signature for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) = 'board member'
  and signed_by = (select platform.user_id()) and organisation_id = (select platform.organisation_id()));
-- The list holds addresses of people: those who circulate see it.
alter table plans.circulation enable row level security;
create policy see on plans.circulation for select to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'analyst', 'service'));

create trigger journal after insert or update or delete on plans.plan for each row
  execute function platform.journal_change('plan', 'plan_id', 'place');
create trigger journal after insert or update or delete on plans.part for each row
  execute function platform.journal_change('plan-part', 'part_id', 'place');
create trigger journal after insert or update or delete on plans.progress for each row
  execute function platform.journal_change('plan-progress', 'part_id', 'place');
create trigger journal after insert or update or delete on plans.version for each row
  execute function platform.journal_change('plan-version', 'plan_id', 'place');
create trigger journal after insert or update or delete on plans.signature for each row
  execute function platform.journal_change('plan-signature', 'plan_id', 'place');
create trigger journal after insert or update or delete on plans.circulation for each row
  execute function platform.journal_change('plan-circulation', 'plan_id', 'place');
create trigger journal after insert or update or delete on plans.sent for each row
  execute function platform.journal_change('plan-sent', 'plan_id', 'place');

grant select, insert on plans.plan, plans.part, plans.progress, plans.version, plans.signature, plans.circulation, plans.sent
  to homeward_app;
