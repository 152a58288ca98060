-- Two records of one person become one, and can be taken apart again exactly.
-- Facts may never be edited by the application, so the moving is done here, with the owner's rights and its own checks.

-- What moves with a person: one line for every table with a person_id, those that stay behind included.
-- A later module adds its own line; a test finds any table without one.
create table people.merge_table (
  table_name text primary key,
  place_in_order int not null,
  moves boolean not null,
  -- SQL that names one row of the table within a place, as text.
  row_key text,
  -- SQL that says which rows go back with the stays $1 when a merge is taken back, though they came later.
  follows_stays text,
  reason text not null,
  check (moves = (row_key is not null))
);
alter table people.merge_table enable row level security;
create policy see on people.merge_table for select to homeward_app using (true);
grant select on people.merge_table to homeward_app;

insert into people.merge_table values
  ('access.relationship', 1, true, 'relationship_id::text',
    'source_id = any($1) or source_id in (select wait_id from discharge.wait where stay_id = any($1))',
    'whoever may see either record may see the one that is left'),
  ('access.break_glass', 2, true, 'break_glass_id::text', null, 'the record they opened is part of this one'),
  ('access.opening', 3, true, 'opening_id::text', null, 'everyone who opened either record is listed on it'),
  ('people.local_number', 4, true, 'organisation_id::text || '' '' || number', null, 'both hospital numbers find the person'),
  ('people.contact', 5, true, 'contact_id::text', null, 'nobody to ring is lost'),
  ('stays.stay', 6, true, 'stay_id::text', null, 'one person, all stays'),
  ('stays.fact', 7, true, 'fact_id::text', 'stay_id = any($1)', 'facts follow their stay'),
  ('discharge.fact', 8, true, 'fact_id::text', 'stay_id = any($1)', 'facts follow their stay'),
  ('discharge.wait', 9, true, 'wait_id::text', 'stay_id = any($1)', 'waits follow their stay'),
  ('discharge.status', 10, true, 'stay_id::text', 'stay_id = any($1)', 'status follows its stay'),
  ('people.person', 0, false, null, null, 'the record itself stays, marked with the one it was merged into'),
  ('people.person_history', 0, false, null, null, 'what a record said before is that record''s own past'),
  ('platform.journal', 0, false, null, null, 'never changed');

-- Who may merge: a hub navigator who may see both, or the service. Both records are locked, in one order.
create function people.may_merge(p_one uuid, p_other uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, people as $$
begin
  perform from people.person where system_id = platform.system_id() and person_id in (p_one, p_other)
    order by person_id for update;
  return platform.role_name() = 'service' or (platform.role_name() = 'hub navigator'
    and p_one in (select v from access.visible_people() v) and p_other in (select v from access.visible_people() v));
end $$;
revoke execute on function people.may_merge(uuid, uuid) from public;

-- Answers null when done, else why not. What the kept record lacks is filled in from the other.
create function people.merge_people(p_merge uuid, p_kept uuid, p_merged uuid, p_reasons jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, people as $$
declare
  here constant text := platform.system_id();
  kept people.person;
  merged people.person;
  t people.merge_table;
  gaps jsonb;
  keys jsonb;
  moved jsonb := '{}';
begin
  if not people.may_merge(p_kept, p_merged) then return 'not-allowed'; end if;
  select * into kept from people.person where system_id = here and person_id = p_kept and merged_into is null;
  select * into merged from people.person where system_id = here and person_id = p_merged and merged_into is null;
  if kept.person_id is null or merged.person_id is null or p_kept = p_merged then return 'not-found'; end if;
  if (select count(*) from stays.stay where system_id = here and person_id in (p_kept, p_merged)
      and place in ('bed', 'no bed', 'leave')) > 1 then
    return 'two-places';
  end if;
  for t in select * from people.merge_table m where m.moves order by place_in_order loop
    execute format('with gone as (update %s set person_id = $1 where system_id = $2 and person_id = $3 returning %s as key)
      select coalesce(jsonb_agg(key order by key), ''[]'') from gone', t.table_name, t.row_key)
      into keys using p_kept, here, p_merged;
    moved := moved || jsonb_build_object(t.table_name, keys);
  end loop;
  update people.person set merged_into = p_kept where system_id = here and person_id = p_merged;
  select coalesce(jsonb_object_agg(m.key, m.value), '{}') into gaps
    from jsonb_each(to_jsonb(merged)) m join jsonb_each(to_jsonb(kept)) k using (key)
    where jsonb_typeof(k.value) = 'null' and jsonb_typeof(m.value) <> 'null' and key <> 'merged_into';
  if gaps ? 'nhs_number' then gaps := gaps || jsonb_build_object('nhs_number_traced', merged.nhs_number_traced); end if;
  perform people.fill(kept, gaps);
  insert into people.merge (system_id, merge_id, kept_person_id, merged_person_id, reasons, moved, merged_by)
  values (here, p_merge, p_kept, p_merged, p_reasons,
    jsonb_build_object('rows', moved, 'filled', (select coalesce(jsonb_agg(f.key order by f.key), '[]') from jsonb_each(gaps) f)),
    platform.user_id());
  return null;
end $$;
grant execute on function people.merge_people(uuid, uuid, uuid, jsonb) to homeward_app;

create function people.fill(p people.person, with_these jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, people as $$
declare
  f people.person := jsonb_populate_record(p, with_these);
begin
  if with_these = '{}' then return; end if;
  update people.person set nhs_number = f.nhs_number, nhs_number_traced = f.nhs_number_traced, known_as = f.known_as,
    date_of_birth = f.date_of_birth, gender = f.gender, address = f.address, postcode = f.postcode, phone = f.phone,
    gp_practice = f.gp_practice, authority_id = f.authority_id, communication_needs = f.communication_needs,
    preferences = f.preferences, funding = f.funding, died_on = f.died_on
  where system_id = p.system_id and person_id = p.person_id;
end $$;
revoke execute on function people.fill(people.person, jsonb) from public;

-- Answers null when done, else why not. What was recorded since about a stay goes back with its stay; what was
-- recorded since about the person as such stays with the kept record.
create function people.reverse_merge(p_merge uuid) returns text
language plpgsql security definer set search_path = pg_catalog, people as $$
declare
  here constant text := platform.system_id();
  m people.merge;
  kept people.person;
  merged people.person;
  t people.merge_table;
  stays uuid[];
  keys text[];
  emptied jsonb;
begin
  select * into m from people.merge where system_id = here and merge_id = p_merge for update;
  if m.merge_id is null then return 'not-found'; end if;
  if not (people.may_merge(m.kept_person_id, m.kept_person_id)) then return 'not-allowed'; end if;
  if m.reversed_at is not null then return 'already-reversed'; end if;
  select * into kept from people.person where system_id = here and person_id = m.kept_person_id;
  select * into merged from people.person where system_id = here and person_id = m.merged_person_id for update;
  if kept.merged_into is not null then return 'merged-again'; end if;
  select array_agg(s::uuid) into stays from jsonb_array_elements_text(m.moved #> '{rows,stays.stay}') s;
  for t in select * from people.merge_table x where x.moves order by place_in_order loop
    select array_agg(k) into keys from jsonb_array_elements_text(m.moved -> 'rows' -> t.table_name) k;
    execute format('update %s set person_id = $2 where system_id = $3 and person_id = $4 and (%s = any($5) or (%s))',
      t.table_name, t.row_key, coalesce(t.follows_stays, 'false'))
      using coalesce(stays, '{}'), m.merged_person_id, here, m.kept_person_id, coalesce(keys, '{}');
  end loop;
  -- What was filled in and has been changed since is the kept record's own by now.
  select coalesce(jsonb_object_agg(key, case when key = 'nhs_number_traced' then 'false'::jsonb else 'null'::jsonb end), '{}') into emptied
    from jsonb_array_elements_text(m.moved -> 'filled') key
    where to_jsonb(kept) -> key = to_jsonb(merged) -> key
      and (key <> 'nhs_number_traced' or kept.nhs_number = merged.nhs_number);
  perform people.fill(kept, emptied);
  if exists (select from people.person where system_id = here and nhs_number = merged.nhs_number and merged_into is null) then
    raise unique_violation using constraint = 'person_nhs_number', message = 'the number was given to another record since';
  end if;
  update people.person set merged_into = null where system_id = here and person_id = m.merged_person_id;
  update people.merge set reversed_at = platform.clock(), reversed_by = platform.user_id()
    where system_id = here and merge_id = p_merge;
  return null;
end $$;
grant execute on function people.reverse_merge(uuid) to homeward_app;
