-- Getting home: criteria to reside, three-part readiness, pathway, and waits with owners.
create schema discharge;
grant usage on schema discharge to homeward_app;

create table discharge.fact (
  system_id text not null,
  fact_id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  -- The wait a wait-fact is about; null for facts about the stay as a whole.
  wait_id uuid,
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
create index fact_stay on discharge.fact (system_id, stay_id, happened_at);
create index fact_person on discharge.fact (system_id, person_id);
create unique index fact_superseded_once on discharge.fact (system_id, supersedes) where supersedes is not null;

-- Derived: one row a wait. state follows two-party truth: sent, seen, accepted, done or withdrawn.
create table discharge.wait (
  system_id text not null,
  wait_id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  awaits text not null,
  words text,
  owner_organisation_id uuid,
  owner_person text,
  since timestamptz not null,
  due_at timestamptz,
  due_has_time boolean not null default false,
  state text not null check (state in ('unowned', 'sent', 'seen', 'accepted', 'done', 'withdrawn')),
  state_at timestamptz not null,
  owned_since timestamptz,
  ended_at timestamptz,
  last_heard_at timestamptz not null,
  primary key (system_id, wait_id),
  foreign key (system_id, stay_id) references stays.stay,
  foreign key (system_id, owner_organisation_id) references access.organisation (system_id, organisation_id)
);
create index wait_stay on discharge.wait (system_id, stay_id);
create index wait_owner on discharge.wait (system_id, owner_organisation_id) where ended_at is null;

-- Derived: one row a stay, what the lists print.
create table discharge.status (
  system_id text not null,
  stay_id uuid not null,
  person_id uuid not null,
  still_needs_bed boolean,
  criteria_codes text[] not null default '{}',
  criteria_at timestamptz,
  -- When the last timed criterion runs out and the question must be asked again.
  criteria_until timestamptz,
  clinical text check (clinical in ('yes', 'no')),
  clinical_by text,
  clinical_at timestamptz,
  team text check (team in ('yes', 'no')),
  team_by text,
  team_at timestamptz,
  safe text check (safe in ('yes', 'no')),
  safe_by text,
  safe_at timestamptz,
  ready_since timestamptz,
  first_ready_at timestamptz,
  not_ready_reason text,
  -- Closed ready periods before the current one, as [from, to] instants.
  earlier_ready jsonb not null default '[]',
  pathway text check (pathway in ('P0', 'P1', 'P2', 'P3')),
  going_to text,
  open_waits int not null default 0,
  next_wait_id uuid,
  next_awaits text,
  next_words text,
  next_owner_organisation_id uuid,
  next_owner_person text,
  next_state text,
  next_since timestamptz,
  next_due_at timestamptz,
  next_due_has_time boolean,
  unowned_since timestamptz,
  last_note text,
  last_heard_at timestamptz,
  last_heard_from uuid,
  primary key (system_id, stay_id),
  foreign key (system_id, stay_id) references stays.stay
);
create index status_person on discharge.status (system_id, person_id);

select access.protect('discharge.fact');
select access.protect('discharge.wait');
select access.protect('discharge.status');

-- Whoever is asked for something must be able to see whom it is for: an open wait, or a referral, is a legitimate
-- relationship for the organisation that owns it (rule IG-02), and ends with it (one week's grace to put slips right).
create function discharge.relate_wait() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
begin
  if tg_op = 'UPDATE' and old.owner_organisation_id is not null
     and old.owner_organisation_id is distinct from new.owner_organisation_id then
    perform access.relate(old.system_id, old.person_id, old.owner_organisation_id, null, 'allocation', old.wait_id,
      old.since, platform.clock() + interval '1 day');
  end if;
  if new.owner_organisation_id is not null then
    perform access.relate(new.system_id, new.person_id, new.owner_organisation_id, null, 'allocation', new.wait_id,
      new.since, new.ended_at + interval '7 days');
  end if;
  return null;
end $$;
create trigger relate after insert or update of owner_organisation_id, ended_at on discharge.wait
  for each row execute function discharge.relate_wait();

create function discharge.relate_referral() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
begin
  if new.kind = 'referred' then
    perform access.relate(new.system_id, new.person_id, (new.detail ->> 'organisationId')::uuid, null, 'referral',
      new.stay_id, new.happened_at, null);
  end if;
  return null;
end $$;
create trigger relate after insert on discharge.fact for each row execute function discharge.relate_referral();

create function discharge.end_referrals() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
begin
  update access.relationship set ends_at = case when new.place = 'left' then new.left_at + interval '7 days'
      when new.place = 'cancelled' then platform.clock() + interval '1 day' end
    where system_id = new.system_id and person_id = new.person_id and reason = 'referral' and source_id = new.stay_id;
  return null;
end $$;
create trigger end_referrals after update of place on stays.stay for each row
  when (old.place is distinct from new.place) execute function discharge.end_referrals();

create trigger journal after insert or update or delete on discharge.fact for each row
  execute function platform.journal_change('stay', 'stay_id', 'person', 'person_id');

grant select, insert on discharge.fact to homeward_app;
grant select, insert, update, delete on discharge.wait, discharge.status to homeward_app;
