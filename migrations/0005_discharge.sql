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
create index fact_recorded on discharge.fact (system_id, recorded_at);
create unique index fact_superseded_once on discharge.fact (system_id, supersedes) where supersedes is not null;

-- Derived: one row a wait. state follows two-party truth: sent, seen, accepted, done or withdrawn.
create table discharge.wait (
  system_id text not null,
  wait_id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  awaits text not null,
  words text,
  -- Whose organisation opened it; they and the owner may take it back.
  opened_for uuid,
  -- The family owns a wait as a person without an organisation.
  owner_organisation_id uuid,
  owner_person text,
  since timestamptz not null,
  -- Without a time this is the start of the day it is due on, in London.
  due_at timestamptz,
  due_has_time boolean not null default false,
  due_moves int not null default 0,
  state text not null check (state in ('unowned', 'sent', 'seen', 'accepted', 'done', 'withdrawn')),
  state_at timestamptz not null,
  owned_since timestamptz,
  unowned_since timestamptz,
  ended_at timestamptz,
  last_heard_at timestamptz not null,
  -- What other organisations did to it that these have not shown they know: [{to, what, at, by, factId}].
  to_tell jsonb not null default '[]',
  primary key (system_id, wait_id),
  foreign key (system_id, stay_id) references stays.stay,
  foreign key (system_id, owner_organisation_id) references access.organisation (system_id, organisation_id)
);
create index wait_stay on discharge.wait (system_id, stay_id);
create index wait_owner on discharge.wait (system_id, owner_organisation_id) where ended_at is null;
create index wait_to_tell on discharge.wait (system_id) where to_tell <> '[]';

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
  -- Closed ready periods, oldest first: [{from, to, because, words}].
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
  -- When the last open wait is due; null when one that nobody has accepted has no due date.
  clear_on date,
  -- When the first wait that its owner has not accepted is due.
  unanswered_from date,
  last_note text,
  last_heard_at timestamptz,
  last_heard_from uuid,
  primary key (system_id, stay_id),
  foreign key (system_id, stay_id) references stays.stay
);
create index status_person on discharge.status (system_id, person_id);
create index status_ready on discharge.status (system_id, ready_since) where ready_since is not null;

select access.protect('discharge.fact');
select access.protect('discharge.wait');
select access.protect('discharge.status');

-- A wait opened by mistake and taken back within minutes leaves no row.
do $$ declare t regclass; begin
  foreach t in array array['discharge.wait', 'discharge.status']::regclass[] loop
    execute format($p$create policy people_remove on %s for delete to homeward_app using (
      system_id = (select platform.system_id())
      and ((select platform.role_name()) = 'service' or person_id in (select v from access.visible_people() v)))$p$, t);
  end loop;
end $$;

-- When a relationship that comes from a stay's waits and referrals ends: a week after the wait or the stay has ended,
-- so that slips can be put right; null while both go on.
create function discharge.relationship_ends(p_system text, p_stay uuid, p_ended timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, discharge as $$
  select least(p_ended + interval '7 days', case place
      when 'left' then left_at + interval '7 days'
      when 'cancelled' then platform.clock() + interval '1 day' end)
    from stays.stay where system_id = p_system and stay_id = p_stay
$$;
revoke execute on function discharge.relationship_ends(text, uuid, timestamptz) from public;

create function discharge.still_referred(p_system text, p_stay uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, discharge as $$
  select exists (select from discharge.fact f
    where f.system_id = p_system and f.stay_id = p_stay and f.kind = 'referred'
      and f.detail ->> 'organisationId' = p_organisation::text
      and not exists (select from discharge.fact l where l.system_id = f.system_id and l.supersedes = f.fact_id))
$$;
revoke execute on function discharge.still_referred(text, uuid, uuid) from public;

-- Whoever is asked for something must be able to see whom it is for: an open wait, or a referral, is a legitimate
-- relationship for the organisation that owns it (rule IG-02). Who has passed a wait on is told so within a week.
create function discharge.relate_wait() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
begin
  if tg_op = 'DELETE' then
    update access.relationship set ends_at = platform.clock()
      where system_id = old.system_id and reason = 'allocation' and source_id = old.wait_id and person_id = old.person_id;
    return null;
  end if;
  if tg_op = 'UPDATE' and old.owner_organisation_id is not null
     and old.owner_organisation_id is distinct from new.owner_organisation_id then
    perform access.relate(old.system_id, old.person_id, old.owner_organisation_id, null, 'allocation', old.wait_id,
      old.since, discharge.relationship_ends(old.system_id, old.stay_id, platform.clock()));
  end if;
  if new.owner_organisation_id is not null then
    perform access.relate(new.system_id, new.person_id, new.owner_organisation_id, null, 'allocation', new.wait_id,
      new.since, discharge.relationship_ends(new.system_id, new.stay_id, new.ended_at));
  end if;
  return null;
end $$;
create trigger relate after insert or delete or update of owner_organisation_id, ended_at on discharge.wait
  for each row execute function discharge.relate_wait();

create function discharge.relate_referral() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
declare
  gone discharge.fact;
begin
  if new.kind = 'referred' then
    perform access.relate(new.system_id, new.person_id, (new.detail ->> 'organisationId')::uuid, null, 'referral',
      new.stay_id, new.happened_at, discharge.relationship_ends(new.system_id, new.stay_id, null));
  end if;
  if new.supersedes is not null then
    select * into gone from discharge.fact where system_id = new.system_id and fact_id = new.supersedes and kind = 'referred';
    if found and not discharge.still_referred(new.system_id, new.stay_id, (gone.detail ->> 'organisationId')::uuid) then
      update access.relationship set ends_at = platform.clock()
        where system_id = new.system_id and reason = 'referral' and source_id = new.stay_id
          and organisation_id = (gone.detail ->> 'organisationId')::uuid;
    end if;
  end if;
  return null;
end $$;
create trigger relate after insert on discharge.fact for each row execute function discharge.relate_referral();

-- Leaving hospital ends what the stay's referrals and waits opened; taking a discharge back opens it again.
create function discharge.relate_end_of_stay() returns trigger
language plpgsql security definer set search_path = pg_catalog, discharge as $$
begin
  update access.relationship r set ends_at = discharge.relationship_ends(new.system_id, new.stay_id, null)
    where r.system_id = new.system_id and r.reason = 'referral' and r.source_id = new.stay_id
      and discharge.still_referred(new.system_id, new.stay_id, r.organisation_id);
  update access.relationship r set ends_at = discharge.relationship_ends(new.system_id, new.stay_id, w.ended_at)
    from discharge.wait w
    where w.system_id = new.system_id and w.stay_id = new.stay_id and r.system_id = w.system_id
      and r.reason = 'allocation' and r.source_id = w.wait_id and r.organisation_id = w.owner_organisation_id;
  return null;
end $$;
create trigger relate_end_of_stay after update of place, left_at on stays.stay for each row
  when (old.place is distinct from new.place or old.left_at is distinct from new.left_at)
  execute function discharge.relate_end_of_stay();

-- How many people are ready and waiting, for those who may not see them. Each dimension splits the same total.
-- A number below 6 is hidden (null), and with it the smallest others, until at least two are hidden and they add up
-- to 6 or more, so that none can be worked out from the total. Which of the hidden ones were small is not said.
create function discharge.counts() returns table (dimension text, key text, label text, people int)
language sql stable security definer set search_path = pg_catalog, discharge as $$
  with waiting as (
    select s.site_id, coalesce(d.pathway, 'not decided') as pathway,
      coalesce(o.kind, case when d.next_owner_person is not null then 'family' else 'nobody' end) as owner_kind
    from discharge.status d
    join stays.stay s on s.system_id = d.system_id and s.stay_id = d.stay_id
    left join access.organisation o on o.system_id = d.system_id and o.organisation_id = d.next_owner_organisation_id
    where d.system_id = platform.system_id() and platform.role_name() not in ('nobody', 'door')
      and d.ready_since is not null and s.place in ('bed', 'no bed', 'leave')
  ), cells as (
    select 'site' as dimension, i.site_id::text as key, i.name as label,
      (select count(*) from waiting w where w.site_id = i.site_id) as n
    from stays.site i where i.system_id = platform.system_id() and platform.role_name() not in ('nobody', 'door')
    union all
    select 'pathway', p, p, (select count(*) from waiting w where w.pathway = p)
    from unnest(array['P0', 'P1', 'P2', 'P3', 'not decided']) p
    union all
    select 'owner', k, k, (select count(*) from waiting w where w.owner_kind = k)
    from (select distinct kind as k from access.organisation where system_id = platform.system_id()
      union select unnest(array['family', 'nobody'])) kinds
  ), ranked as (
    select c.*, min(n) over all_of_it < 6 as some_small,
      row_number() over smallest_first as place,
      coalesce(sum(n) over (partition by c.dimension order by n, c.key rows between unbounded preceding and 1 preceding), 0) as smaller
    from cells c
    window all_of_it as (partition by c.dimension), smallest_first as (partition by c.dimension order by n, c.key)
  )
  select dimension, key, label, case when some_small and (n < 6 or place <= 2 or smaller < 6) then null else n::int end from ranked
  union all
  select 'total', 'total', 'Ready and waiting', case when count(*) < 6 then null else count(*)::int end from waiting
$$;
revoke execute on function discharge.counts() from public;
grant execute on function discharge.counts() to homeward_app;

create trigger journal after insert or update or delete on discharge.fact for each row
  execute function platform.journal_change('stay', 'stay_id', 'person', 'person_id');

grant select, insert on discharge.fact to homeward_app;
grant select, insert, update, delete on discharge.wait, discharge.status to homeward_app;
