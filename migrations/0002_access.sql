-- Who may see and do what: places, organisations, people who sign in, relationships, who looked.
create schema access;
grant usage on schema access to homeward_app;

create table access.system (
  system_id text primary key check (system_id ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  example boolean not null default false,
  -- A demonstration clock: the place's time is demo_at plus what has passed since demo_set_at.
  demo_at timestamptz,
  demo_set_at timestamptz,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  check ((demo_at is null) = (demo_set_at is null))
);

create table access.organisation (
  system_id text not null references access.system,
  organisation_id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('hospital trust', 'council', 'community provider', 'mental health trust',
    'transfer of care hub', 'voluntary', 'care home', 'home care', 'board')),
  ods_code text,
  phone text,
  ended_at timestamptz,
  primary key (system_id, organisation_id),
  unique (system_id, name)
);

create table access.account (
  system_id text not null references access.system,
  user_id uuid not null,
  sign_in_name text not null check (sign_in_name = lower(sign_in_name)),
  name text not null,
  short_name text not null,
  phone text,
  -- Who this is, in a line; the cast of an example world has one and is printed with sign-in lines at start.
  about text,
  -- Whether a single letter does something on the lists (WCAG 2.1.4: it can be switched off).
  single_keys boolean not null default true,
  ended_at timestamptz,
  created_at timestamptz not null default platform.clock(),
  primary key (system_id, user_id),
  unique (system_id, sign_in_name)
);

-- Apart from the account, because colleagues may read an account's row and nobody may read another's hash.
create table access.password (
  system_id text not null,
  user_id uuid not null,
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz not null default now(),
  primary key (system_id, user_id),
  foreign key (system_id, user_id) references access.account
);

-- What an account does and for whom. Most people hold one post; an on-call manager may hold two.
create table access.post (
  system_id text not null,
  post_id uuid not null,
  user_id uuid not null,
  organisation_id uuid not null,
  role text not null check (role in ('ward coordinator', 'hospital social worker', 'hub navigator', 'provider',
    'on-call manager', 'board member', 'analyst', 'administrator', 'privacy officer')),
  ward_id uuid,
  ended_at timestamptz,
  primary key (system_id, post_id),
  unique (system_id, user_id, post_id),
  foreign key (system_id, user_id) references access.account,
  foreign key (system_id, organisation_id) references access.organisation
);
create index post_user on access.post (system_id, user_id);

create table access.session (
  token_hash bytea primary key,
  system_id text not null,
  user_id uuid not null,
  post_id uuid not null,
  began_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  -- A session can only ever hold a post of its own user.
  foreign key (system_id, user_id, post_id) references access.post (system_id, user_id, post_id)
);
create index session_by_user on access.session (system_id, user_id);

-- 'sign in': the lines printed at start for the cast of an example world, good for several times.
-- 'set password': handed to a new colleague, good once.
create table access.sign_in_link (
  token_hash bytea primary key,
  system_id text not null,
  user_id uuid not null,
  purpose text not null default 'sign in' check (purpose in ('sign in', 'set password')),
  ends_at timestamptz not null,
  used_at timestamptz,
  foreign key (system_id, user_id) references access.account
);
create index sign_in_link_user on access.sign_in_link (system_id, user_id);

create table access.sign_in_attempt (
  attempt_id uuid primary key,
  sign_in_name_hash bytea not null,
  address_hash bytea not null,
  at timestamptz not null default now(),
  worked boolean not null
);
create index sign_in_attempt_at on access.sign_in_attempt (sign_in_name_hash, at);
create index sign_in_attempt_address on access.sign_in_attempt (address_hash, at);

-- Legitimate relationships (rules IG-01, IG-02). Written only by triggers of the tables that create them
-- and by access.break_glass: nobody can give themselves one.
create table access.relationship (
  system_id text not null,
  relationship_id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  organisation_id uuid not null,
  user_id uuid,
  reason text not null check (reason in ('stay', 'referral', 'allocation', 'break-glass')),
  source_id uuid not null,
  began_at timestamptz not null,
  ends_at timestamptz,
  primary key (system_id, relationship_id),
  foreign key (system_id, organisation_id) references access.organisation
);
create unique index relationship_source on access.relationship (system_id, reason, source_id, person_id, organisation_id);
create index relationship_organisation on access.relationship (system_id, organisation_id, person_id);
create index relationship_person on access.relationship (system_id, person_id);

create table access.break_glass (
  system_id text not null,
  break_glass_id uuid not null,
  person_id uuid not null,
  user_id uuid not null,
  organisation_id uuid not null,
  reason_class text not null check (reason_class in ('express consent', 'legal requirement', 'overriding public interest')),
  words text not null check (length(words) between 10 and 2000),
  at timestamptz not null,
  ends_at timestamptz not null,
  checked_at timestamptz,
  checked_by uuid,
  finding text check (finding in ('justified', 'not justified')),
  finding_words text check (length(finding_words) <= 2000),
  primary key (system_id, break_glass_id)
);

-- Everyone who opened a record (rule IG-06).
create table access.opening (
  system_id text not null,
  opening_id uuid not null,
  person_id uuid not null,
  user_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  what text not null,
  at timestamptz not null default platform.clock(),
  primary key (system_id, opening_id)
);
create index opening_person on access.opening (system_id, person_id, at);
create index opening_at on access.opening (system_id, at);
create index opening_user on access.opening (system_id, user_id, at);

-- Roles that may ever see an identifiable person; a board member, an administrator and a privacy officer may not.
create function access.role_sees_people() returns boolean language sql stable as $$
  select platform.role_name() in ('ward coordinator', 'hospital social worker', 'hub navigator', 'provider',
    'on-call manager', 'analyst', 'service')
$$;

-- Definer rights: relationships are themselves behind row security, and a policy may not look at its own table.
-- Every query asks this once for each table with people, so it is asked for as a table (from, which fills at once, where
-- a select list goes row by row) and its settings are read once, not for each relationship.
create function access.visible_people() returns setof uuid
language sql stable security definer set search_path = pg_catalog, access as $$
  select person_id from access.relationship
  where system_id = (select platform.system_id()) and (select access.role_sees_people())
    and began_at <= (select platform.clock()) and (ends_at is null or ends_at > (select platform.clock()))
    and organisation_id = (select platform.organisation_id())
    and (user_id is null or user_id = (select platform.user_id()))
$$;

-- One way to put a table with people behind the wall: by system, and by legitimate relationship.
create function access.protect(t regclass, person_column text default 'person_id') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format($p$create policy people on %s for select to homeward_app using (
    system_id = (select platform.system_id())
    and ((select platform.role_name()) = 'service' or %I in (select v from access.visible_people() v)))$p$, t, person_column);
  execute format($p$create policy people_change on %s for update to homeward_app using (
    system_id = (select platform.system_id())
    and ((select platform.role_name()) = 'service' or %I in (select v from access.visible_people() v)))$p$, t, person_column);
  execute format($p$create policy people_add on %s for insert to homeward_app with check (
    system_id = (select platform.system_id())
    and ((select platform.role_name()) = 'service' or %I in (select v from access.visible_people() v)))$p$, t, person_column);
end $$;

-- Adds, keeps or ends a relationship; called by triggers with definer rights only.
create function access.relate(
  p_system text, p_person uuid, p_organisation uuid, p_user uuid, p_reason text, p_source uuid, p_began timestamptz, p_ends timestamptz
) returns void language plpgsql security definer set search_path = pg_catalog, access as $$
begin
  insert into access.relationship (system_id, person_id, organisation_id, user_id, reason, source_id, began_at, ends_at)
  values (p_system, p_person, p_organisation, p_user, p_reason, p_source, p_began, p_ends)
  on conflict (system_id, reason, source_id, person_id, organisation_id)
  do update set ends_at = excluded.ends_at, began_at = least(relationship.began_at, excluded.began_at), user_id = excluded.user_id;
end $$;
revoke execute on function access.relate(text, uuid, uuid, uuid, text, uuid, timestamptz, timestamptz) from public;

-- Break-glass (rules IG-03, IG-04): for one user, eight hours, shown to the privacy officer. What is opened is named
-- by the id of the person or of one of their stays; null is the answer where there is no such record. The tables of
-- people and stays come in later files, so these functions are in a language that looks for them only when called.
create function access.break_glass(p_id uuid, p_reference uuid, p_reason_class text, p_words text) returns uuid
language plpgsql security definer set search_path = pg_catalog, access as $$
declare
  until timestamptz := platform.clock() + interval '8 hours';
  found_id uuid;
begin
  if not access.role_sees_people() or platform.role_name() = 'service' then
    raise insufficient_privilege using message = 'this role may not open records';
  end if;
  select person_id into found_id from people.person
    where system_id = platform.system_id() and person_id = p_reference and merged_into is null;
  if found_id is null then
    select person_id into found_id from stays.stay where system_id = platform.system_id() and stay_id = p_reference;
  end if;
  if found_id is null then return null; end if;
  insert into access.break_glass (system_id, break_glass_id, person_id, user_id, organisation_id, reason_class, words, at, ends_at)
  values (platform.system_id(), p_id, found_id, platform.user_id(), platform.organisation_id(), p_reason_class, p_words,
    platform.clock(), until);
  perform access.relate(platform.system_id(), found_id, platform.organisation_id(), platform.user_id(),
    'break-glass', p_id, platform.clock(), until);
  return found_id;
end $$;
revoke execute on function access.break_glass(uuid, uuid, text, text) from public;
grant execute on function access.break_glass(uuid, uuid, text, text) to homeward_app;

-- The exact NHS number and date of birth together find a record nobody here may see yet. Finding is opening:
-- the answer comes only with a break-glass row, so that this cannot be used to try numbers unnoticed.
create function access.break_glass_by_number(
  p_id uuid, p_nhs_number text, p_born date, p_reason_class text, p_words text
) returns uuid language plpgsql security definer set search_path = pg_catalog, access as $$
declare
  found_id uuid;
begin
  select person_id into found_id from people.person
    where system_id = platform.system_id() and nhs_number = p_nhs_number and date_of_birth = p_born and merged_into is null;
  if found_id is null then return null; end if;
  return access.break_glass(p_id, found_id, p_reason_class, p_words);
end $$;
revoke execute on function access.break_glass_by_number(uuid, text, date, text, text) from public;
grant execute on function access.break_glass_by_number(uuid, text, date, text, text) to homeward_app;

-- Sign-in happens before anyone is known: the door is a role of its own that sees accounts, makes sessions and
-- does nothing else.
create function access.is_door() returns boolean language sql stable as $$ select platform.role_name() = 'door' $$;
-- The place of whoever has a post in it, and of whoever runs it; null for everyone else.
create function access.here() returns text language sql stable as $$
  select platform.system_id() where platform.role_name() not in ('nobody', 'door')
$$;
create function access.runs() returns text language sql stable as $$
  select platform.system_id() where platform.role_name() in ('administrator', 'service')
$$;

-- A person's relationships and openings are shown to whoever may see the person, and to the privacy officer.
alter table access.relationship enable row level security;
create policy people on access.relationship for select to homeward_app using (
  system_id = (select platform.system_id()) and ((select platform.role_name()) in ('service', 'privacy officer')
    or person_id in (select v from access.visible_people() v)));
alter table access.opening enable row level security;
create policy people on access.opening for select to homeward_app using (
  system_id = (select platform.system_id()) and ((select platform.role_name()) in ('service', 'privacy officer')
    or person_id in (select v from access.visible_people() v)));
create policy own on access.opening for insert to homeward_app with check (
  system_id = (select platform.system_id()) and user_id = (select platform.user_id())
  and ((select platform.role_name()) = 'service' or person_id in (select v from access.visible_people() v)));
alter table access.break_glass enable row level security;
create policy privacy on access.break_glass for select to homeward_app using (
  system_id = (select access.here())
  and ((select platform.role_name()) in ('privacy officer', 'service') or user_id = (select platform.user_id())));
create policy privacy_checks on access.break_glass for update to homeward_app using (
  system_id = (select platform.system_id()) and (select platform.role_name()) = 'privacy officer');

alter table access.account enable row level security;
create policy see on access.account for select to homeward_app using ((select access.is_door()) or system_id = (select access.here()));
create policy add on access.account for insert to homeward_app with check (system_id = (select access.runs()));
create policy change on access.account for update to homeward_app using (
  system_id = (select access.runs()) or (system_id = (select access.here()) and user_id = (select platform.user_id())));

alter table access.password enable row level security;
create policy see on access.password for select to homeward_app using (
  (select access.is_door()) or (system_id = (select access.here()) and (user_id = (select platform.user_id()) or (select platform.role_name()) = 'service')));
create policy add on access.password for insert to homeward_app with check (
  (select access.is_door()) or (system_id = (select access.here()) and (user_id = (select platform.user_id()) or (select platform.role_name()) = 'service')));
create policy change on access.password for update to homeward_app using (
  (select access.is_door()) or (system_id = (select access.here()) and (user_id = (select platform.user_id()) or (select platform.role_name()) = 'service')));

-- Only the door makes a session: an administrator can end a colleague's, never sign in as them.
alter table access.session enable row level security;
create policy see on access.session for select to homeward_app using (
  (select access.is_door()) or (system_id = (select access.here()) and user_id = (select platform.user_id())) or system_id = (select access.runs()));
create policy add on access.session for insert to homeward_app with check ((select access.is_door()));
create policy change on access.session for update to homeward_app using (
  (select access.is_door()) or (system_id = (select access.here()) and user_id = (select platform.user_id())) or system_id = (select access.runs()));
create policy remove on access.session for delete to homeward_app using ((select access.is_door()));

-- A link that signs in by itself exists only for invented people.
alter table access.sign_in_link enable row level security;
create policy see on access.sign_in_link for select to homeward_app using ((select access.is_door()));
create policy add on access.sign_in_link for insert to homeward_app with check (
  (purpose = 'set password' and system_id = (select access.runs()))
  or ((select access.is_door()) and (select s.example from access.system s where s.system_id = sign_in_link.system_id)));
create policy change on access.sign_in_link for update to homeward_app using ((select access.is_door()));
create policy remove on access.sign_in_link for delete to homeward_app using ((select access.is_door()));

alter table access.sign_in_attempt enable row level security;
create policy door on access.sign_in_attempt to homeward_app using ((select access.is_door()));

-- Names of places, organisations and posts are known to everyone of the place.
alter table access.system enable row level security;
create policy see on access.system for select to homeward_app using ((select access.is_door()) or system_id = (select access.here()));
create policy change on access.system for update to homeward_app using (system_id = (select access.runs()));
create policy add on access.system for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) = 'service');
do $$ declare t regclass; begin
  foreach t in array array['access.organisation', 'access.post']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('create policy see on %s for select to homeward_app using ((select access.is_door()) or system_id = (select access.here()))', t);
    execute format('create policy add on %s for insert to homeward_app with check (system_id = (select access.runs()))', t);
    execute format('create policy change on %s for update to homeward_app using (system_id = (select access.runs()))', t);
  end loop;
end $$;

-- The journal: rows about people follow the people; rows about the place are everyone's;
-- the rest is for administrators and privacy officers. No row holds a name.
create policy journal on platform.journal for select to homeward_app using (
  system_id = (select platform.system_id()) and case
    when (select platform.role_name()) in ('administrator', 'privacy officer', 'service') then true
    when audience = 'place' then (select platform.role_name()) <> 'nobody'
    when audience = 'person' then person_id in (select v from access.visible_people() v)
    else user_id = (select platform.user_id()) end);

create trigger journal after insert or update or delete on access.organisation for each row
  execute function platform.journal_change('organisation', 'organisation_id', 'place');
create trigger journal after insert or update or delete on access.account for each row
  execute function platform.journal_change('account', 'user_id', 'administrators');
create trigger journal after insert or update or delete on access.password for each row
  execute function platform.journal_change('password', 'user_id', 'administrators');
create trigger journal after insert or update or delete on access.post for each row
  execute function platform.journal_change('post', 'post_id', 'administrators');
create trigger journal after insert or update or delete on access.relationship for each row
  execute function platform.journal_change('relationship', 'relationship_id', 'person', 'person_id');
create trigger journal after insert or update or delete on access.break_glass for each row
  execute function platform.journal_change('break-glass', 'break_glass_id', 'person', 'person_id');
create trigger journal after insert or update of settings, name, demo_at on access.system for each row
  execute function platform.journal_change('system', 'system_id', 'administrators');

grant select, insert, update on access.system, access.organisation, access.account, access.post to homeward_app;
-- Only the hash changes: the door, which sees every place, must not be able to hand a password to another account.
grant select, insert on access.password to homeward_app;
grant update (hash, set_at) on access.password to homeward_app;
-- Whose a session is, and when it must end, is settled when it is made.
grant select, insert, delete on access.session, access.sign_in_link, access.sign_in_attempt to homeward_app;
grant update (last_seen_at, post_id, ended_at) on access.session to homeward_app;
grant update (used_at) on access.sign_in_link to homeward_app;
grant update (worked) on access.sign_in_attempt to homeward_app;
grant select on access.relationship, access.break_glass to homeward_app;
grant update (checked_at, checked_by, finding, finding_words) on access.break_glass to homeward_app;
grant select, insert on access.opening to homeward_app;
