-- Who: identity, who to ring, what they need and like; matching and reversible merging.
create schema people;
grant usage on schema people to homeward_app;

create table people.person (
  system_id text not null references access.system,
  person_id uuid not null,
  nhs_number text check (nhs_number ~ '^[0-9]{10}$'),
  nhs_number_traced boolean not null default false,
  family_name text not null check (length(family_name) between 1 and 100),
  given_name text not null check (length(given_name) between 1 and 100),
  known_as text,
  date_of_birth date,
  gender text check (gender in ('female', 'male', 'other', 'not known')),
  address text,
  postcode text,
  phone text,
  gp_practice text,
  -- The council of ordinary residence; null is "not known", shown as such.
  authority_id uuid,
  communication_needs text,
  preferences text,
  funding text check (funding in ('council', 'self-funder', 'direct payment', 'personal health budget', 'not known')),
  died_on date,
  merged_into uuid,
  created_at timestamptz not null default platform.clock(),
  primary key (system_id, person_id),
  foreign key (system_id, authority_id) references access.organisation (system_id, organisation_id)
);
create unique index person_nhs_number on people.person (system_id, nhs_number)
  where nhs_number is not null and merged_into is null;
create index person_by_number on people.person (system_id, nhs_number) where nhs_number is not null;
create index person_born on people.person (system_id, date_of_birth);

-- Every earlier value of a person's details: superseded, never lost.
create table people.person_history (
  system_id text not null,
  history_id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  until_at timestamptz not null default platform.clock(),
  changed_by uuid,
  changed_for uuid,
  was jsonb not null,
  primary key (system_id, history_id)
);
create index person_history_person on people.person_history (system_id, person_id);
create function people.keep_history() returns trigger
language plpgsql security definer set search_path = pg_catalog, people as $$
begin
  if to_jsonb(old) is distinct from to_jsonb(new) then
    insert into people.person_history (system_id, person_id, changed_by, changed_for, was)
    values (old.system_id, old.person_id, platform.user_id(), platform.organisation_id(), to_jsonb(old));
  end if;
  return null;
end $$;
create trigger history after update on people.person for each row execute function people.keep_history();

-- Hospital and council numbers of the same person, used in matching.
create table people.local_number (
  system_id text not null,
  organisation_id uuid not null,
  number text not null,
  person_id uuid not null,
  primary key (system_id, organisation_id, number),
  foreign key (system_id, person_id) references people.person
);
create index local_number_person on people.local_number (system_id, person_id);

create table people.contact (
  system_id text not null,
  contact_id uuid not null,
  person_id uuid not null,
  name text not null,
  relationship text not null,
  phone text,
  is_carer boolean not null default false,
  ring_first boolean not null default false,
  ended_at timestamptz,
  primary key (system_id, contact_id),
  foreign key (system_id, person_id) references people.person
);
create index contact_person on people.contact (system_id, person_id);

-- A merge lists every row it moved, so that it can be taken back.
create table people.merge (
  system_id text not null,
  merge_id uuid not null,
  kept_person_id uuid not null,
  merged_person_id uuid not null,
  reasons jsonb not null,
  moved jsonb not null,
  at timestamptz not null default platform.clock(),
  merged_by uuid,
  reversed_at timestamptz,
  reversed_by uuid,
  primary key (system_id, merge_id)
);

do $$ declare t regclass; begin
  foreach t in array array['people.person_history', 'people.local_number', 'people.contact']::regclass[] loop
    perform access.protect(t);
  end loop;
  perform access.protect('people.merge', 'kept_person_id');
  drop policy people_add on people.merge;
  drop policy people_change on people.merge;
  drop policy people_add on people.person_history;
  drop policy people_change on people.person_history;
end $$;

-- A new person has no relationship yet, so adding one asks only for a role that admits or refers people.
select access.protect('people.person');
drop policy people_add on people.person;
create policy people_add on people.person for insert to homeward_app with check (
  system_id = (select platform.system_id())
  and (select platform.role_name()) in ('ward coordinator', 'hospital social worker', 'hub navigator', 'service'));
drop policy people_add on people.local_number;
create policy people_add on people.local_number for insert to homeward_app with check (
  system_id = (select platform.system_id())
  and ((select platform.role_name()) = 'service'
    or (organisation_id = (select platform.organisation_id()) and (select access.role_sees_people()))));
create policy people_remove on people.local_number for delete to homeward_app using (
  system_id = (select platform.system_id()) and person_id in (select v from access.visible_people() v));

-- A name without case, accents, apostrophes and hyphens; the same as src/modules/people/rules/plain-name.ts.
create function people.plain(name text) returns text language sql immutable parallel safe as $$
  select trim(lower(regexp_replace(
    regexp_replace(
      translate(replace(replace(replace(replace(replace(normalize(name, NFD), 'ß', 'ss'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'),
        'Œ', 'OE'), 'øØłŁđĐı', 'oOlLdDi'),
      '[\u0300-\u036f''’`.]', '', 'g'),
    '[\s,;:()/_‐–-]+', ' ', 'g')))
$$;
grant execute on function people.plain(text) to homeward_app;

-- Someone being admitted may already be known to a partner: an NHS number, or failing that an exact name with date
-- of birth that only one record has, answers with the record's id and nothing else, so that no second record is made.
-- A number of a record that was merged finds the record it was merged into.
create function people.known_as_exactly(p_nhs_number text, p_family text, p_given text, p_born date) returns uuid
language sql stable security definer set search_path = pg_catalog, people as $$
  with recursive found as (
    select person_id, merged_into, coalesce(nhs_number = p_nhs_number, false) as by_number from people.person
    where system_id = platform.system_id()
      and platform.role_name() in ('ward coordinator', 'hospital social worker', 'hub navigator', 'on-call manager', 'service')
      and (nhs_number = p_nhs_number
        or ((p_nhs_number is null or nhs_number is null) and merged_into is null and date_of_birth = p_born
          and people.plain(family_name) = people.plain(p_family) and people.plain(given_name) = people.plain(p_given)))
    union
    select p.person_id, p.merged_into, f.by_number
    from found f join people.person p on p.system_id = platform.system_id() and p.person_id = f.merged_into
  ), standing as (select person_id, by_number from found where merged_into is null)
  select person_id from standing s
  where by_number or (not exists (select from standing where by_number) and (select count(*) from standing) = 1)
  order by person_id limit 1
$$;
grant execute on function people.known_as_exactly(text, text, text, date) to homeward_app;

-- A number typed for one person that is another's: whoever has it was born on another day or, where a date of birth
-- is missing, has another family name. Answers yes or no and nothing else.
create function people.number_is_anothers(p_nhs_number text, p_family text, p_born date) returns boolean
language sql stable security definer set search_path = pg_catalog, people as $$
  select exists (select from people.person
    where system_id = platform.system_id() and nhs_number = p_nhs_number and access.role_sees_people()
      and case when date_of_birth is not null and p_born is not null then date_of_birth <> p_born
               else people.plain(family_name) <> people.plain(p_family) end)
$$;
grant execute on function people.number_is_anothers(text, text, date) to homeward_app;

create trigger journal after insert or update or delete on people.person for each row
  execute function platform.journal_change('person', 'person_id', 'person', 'person_id');
create trigger journal after insert or update or delete on people.local_number for each row
  execute function platform.journal_change('local-number', 'person_id', 'person', 'person_id');
create trigger journal after insert or update or delete on people.contact for each row
  execute function platform.journal_change('contact', 'contact_id', 'person', 'person_id');
create trigger journal after insert or update or delete on people.merge for each row
  execute function platform.journal_change('merge', 'merge_id', 'person', 'kept_person_id');

grant select, insert, update on people.person, people.contact to homeward_app;
-- Written only by people.merge_people and people.reverse_merge (0006_merge.sql).
grant select on people.merge to homeward_app;
grant select, insert, delete, update on people.local_number to homeward_app;
grant select on people.person_history to homeward_app;
