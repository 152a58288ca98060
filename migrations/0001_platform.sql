-- Plumbing: who is asking, the journal, repeat-safe forms, drafts.
-- Every table of a place starts its keys with system_id (see docs/decisions/2026-11-22-system-id-first.md).

do $$ begin
  if not exists (select from pg_roles where rolname = 'homeward_app') then
    create role homeward_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'the role homeward_app is not there and % may not create it. As a superuser: create role homeward_app nologin; grant homeward_app to %', current_user, current_user;
end $$;
-- An owner that is no superuser must be a member of the role to become it (PostgreSQL 15 and 16 differ in what creating
-- it brings); a superuser needs nothing. Where the role was made for us without the right to pass it on, the grant was too.
do $$ begin
  if not pg_has_role(current_user, 'homeward_app', 'member') then
    execute format('grant homeward_app to %I', current_user);
  end if;
end $$;

create schema platform;
grant usage on schema platform to homeward_app;

-- The asker, set for one transaction by src/platform/db/tx.ts with SET LOCAL.
-- After a transaction a custom setting reads '' rather than NULL, hence nullif.
create function platform.system_id() returns text language sql stable as
  $$ select nullif(current_setting('app.system', true), '') $$;
create function platform.user_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.user', true), '')::uuid $$;
create function platform.organisation_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function platform.role_name() returns text language sql stable as
  $$ select coalesce(nullif(current_setting('app.role', true), ''), 'nobody') $$;
-- A place may live on a demonstration clock; a real place lives on the database's.
create function platform.clock() returns timestamptz language sql stable as
  $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;

create table platform.journal_head (
  system_id text primary key,
  seq bigint not null,
  hash bytea not null
);

create table platform.journal (
  system_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  user_id uuid,
  organisation_id uuid,
  audience text not null check (audience in ('person', 'place', 'administrators')),
  subject_kind text not null,
  subject_id text not null,
  person_id uuid,
  what text not null,
  detail jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  primary key (system_id, seq),
  check ((audience = 'person') = (person_id is not null))
);
create index journal_person on platform.journal (system_id, person_id, seq);
create index journal_subject on platform.journal (system_id, subject_kind, subject_id, seq);

-- One canonical text per row: every column but the hash itself, as a JSON array.
create function platform.journal_row_hash(j platform.journal) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(
    j.system_id, j.seq, to_char(j.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    j.user_id, j.organisation_id, j.audience, j.subject_kind, j.subject_id, j.person_id, j.what, j.detail,
    encode(j.previous_hash, 'hex'))::text, 'UTF8'))
$$;

-- One writer at a time in one place, until commit: sequence order is commit order. The last row is looked up rather
-- than kept in the head, because a row updated again and again in one transaction grows slower with every update.
create function platform.journal_append(
  p_system text, p_audience text, p_subject_kind text, p_subject_id text, p_person uuid, p_what text, p_detail jsonb
) returns bigint language plpgsql security definer set search_path = pg_catalog, platform as $$
declare
  j platform.journal;
begin
  perform pg_advisory_xact_lock(hashtextextended('journal ' || p_system, 0));
  select seq, hash into j.seq, j.previous_hash from platform.journal
    where system_id = p_system order by seq desc limit 1;
  j.system_id := p_system;
  j.seq := coalesce(j.seq, 0) + 1;
  j.recorded_at := platform.clock();
  j.user_id := platform.user_id();
  j.organisation_id := platform.organisation_id();
  j.audience := p_audience;
  j.subject_kind := p_subject_kind;
  j.subject_id := p_subject_id;
  j.person_id := p_person;
  j.what := p_what;
  j.detail := coalesce(p_detail, '{}');
  j.previous_hash := coalesce(j.previous_hash, '\x');
  j.hash := platform.journal_row_hash(j);
  insert into platform.journal select j.*;
  perform pg_notify('homeward_journal', p_system);
  return j.seq;
end $$;

-- The head says where the journal ends, so that rows cut off its end are missed. Written once, at commit.
create function platform.journal_keep_head() returns trigger
language plpgsql security definer set search_path = pg_catalog, platform as $$
begin
  if not exists (select from platform.journal where system_id = new.system_id and seq > new.seq) then
    insert into platform.journal_head values (new.system_id, new.seq, new.hash)
    on conflict (system_id) do update set seq = excluded.seq, hash = excluded.hash;
  end if;
  return null;
end $$;
create constraint trigger keep_head after insert on platform.journal deferrable initially deferred
  for each row execute function platform.journal_keep_head();
revoke execute on function platform.journal_append(text, text, text, text, uuid, text, jsonb) from public;

-- Trigger for every table that a person or a feed changes:
--   create trigger journal after insert or update or delete on t for each row
--     execute function platform.journal_change('<subject kind>', '<subject id column>', '<audience>', '<person column>')
-- It keeps the names of changed columns, never their values: the journal holds no names.
-- A fact table passes the fact's own kind as "what" and keeps the fact's id and codes.
create function platform.journal_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, platform as $$
declare
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  any_row jsonb := coalesce(new_row, old_row);
  person uuid := case when tg_nargs > 3 then (any_row ->> tg_argv[3])::uuid end;
  changed jsonb;
begin
  if tg_op = 'UPDATE' then
    select jsonb_agg(n.key order by n.key) into changed
      from jsonb_each(new_row) n where n.value is distinct from old_row -> n.key;
    if changed is null then return null; end if;
  end if;
  perform platform.journal_append(
    any_row ->> 'system_id',
    case when person is null and tg_argv[2] = 'person' then 'administrators' else tg_argv[2] end,
    tg_argv[0], any_row ->> tg_argv[1], case when tg_argv[2] = 'person' then person end,
    case when any_row ? 'kind' and any_row ? 'fact_id' and tg_op = 'INSERT' then any_row ->> 'kind'
         else tg_argv[0] || case tg_op when 'INSERT' then '-added' when 'UPDATE' then '-changed' else '-removed' end end,
    case when any_row ? 'fact_id'
         then jsonb_strip_nulls(jsonb_build_object('fact', any_row ->> 'fact_id', 'supersedes', any_row ->> 'supersedes'))
         when changed is not null then jsonb_build_object('columns', changed)
         else '{}'::jsonb end);
  return null;
end $$;

-- The same form sent twice: the key is printed in the form, and the second post finds the first one's answer.
create table platform.once (
  system_id text not null,
  user_id uuid not null,
  key text not null,
  answered_at timestamptz not null default platform.clock(),
  answer jsonb not null,
  primary key (system_id, user_id, key)
);

-- Words typed but not yet sent; only their author ever sees them.
create table platform.draft (
  system_id text not null,
  user_id uuid not null,
  form text not null,
  fields jsonb not null,
  saved_at timestamptz not null default platform.clock(),
  primary key (system_id, user_id, form)
);

alter table platform.journal enable row level security;
alter table platform.journal_head enable row level security;
alter table platform.once enable row level security;
alter table platform.draft enable row level security;
create policy own on platform.once to homeward_app
  using (system_id = platform.system_id() and user_id = platform.user_id());
create policy own on platform.draft to homeward_app
  using (system_id = platform.system_id() and user_id = platform.user_id());
-- Who is at which place in the stream is no secret; the rows are (policy in 0002_access.sql).
create policy place on platform.journal_head for select to homeward_app using (true);
grant select on platform.journal, platform.journal_head to homeward_app;
grant select, insert, update, delete on platform.once, platform.draft to homeward_app;
