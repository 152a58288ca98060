-- Which body of this place each signing party of a version is, as it was when the version was issued: a body that is called
-- something else by now still signs, and has still signed.
create table plans.signer (
  system_id text not null,
  plan_id uuid not null,
  version int not null,
  part_id uuid not null,
  organisation_id uuid not null,
  primary key (system_id, plan_id, version, part_id),
  foreign key (system_id, plan_id, version) references plans.version,
  foreign key (system_id, organisation_id) references access.organisation
);
create index signer_organisation on plans.signer (system_id, organisation_id);

-- A slip is taken back soon after, and its body may sign again: both rows are kept.
alter table plans.signature drop constraint signature_pkey;
alter table plans.signature add primary key (system_id, plan_id, version, organisation_id, signed_at);
create table plans.signature_taken_back (
  system_id text not null,
  plan_id uuid not null,
  version int not null,
  organisation_id uuid not null default platform.organisation_id(),
  signed_at timestamptz not null,
  taken_back_by uuid not null default platform.user_id(),
  taken_back_at timestamptz not null default platform.clock(),
  primary key (system_id, plan_id, version, organisation_id, signed_at),
  foreign key (system_id, plan_id, version, organisation_id, signed_at) references plans.signature
);

-- One body signs one version once: a second signature stands only where the first was taken back.
create function plans.check_signed_once() returns trigger
language plpgsql security definer set search_path = pg_catalog, plans as $$
begin
  if exists (
    select from plans.signature s
    where s.system_id = new.system_id and s.plan_id = new.plan_id and s.version = new.version
      and s.organisation_id = new.organisation_id and s.signed_at <> new.signed_at
      and not exists (
        select from plans.signature_taken_back b
        where b.system_id = s.system_id and b.plan_id = s.plan_id and b.version = s.version
          and b.organisation_id = s.organisation_id and b.signed_at = s.signed_at)
  ) then
    raise check_violation using message = 'the body has signed this version', constraint = 'signed_once';
  end if;
  return null;
end $$;
create trigger check_signed_once after insert on plans.signature for each row execute function plans.check_signed_once();

alter table plans.signer enable row level security;
create policy see on plans.signer for select to homeward_app using (system_id = (select access.here()));
create policy add on plans.signer for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) in ('hub navigator', 'analyst', 'service'));

alter table plans.signature_taken_back enable row level security;
create policy see on plans.signature_taken_back for select to homeward_app using (system_id = (select access.here()));
-- Nobody takes back what another body signed, nor in another's name.
create policy add on plans.signature_taken_back for insert to homeward_app with check (
  system_id = (select platform.system_id()) and (select platform.role_name()) = 'board member'
  and taken_back_by = (select platform.user_id()) and organisation_id = (select platform.organisation_id()));

create trigger journal after insert or update or delete on plans.signer for each row
  execute function platform.journal_change('plan-version', 'plan_id', 'place');
create trigger journal after insert or update or delete on plans.signature_taken_back for each row
  execute function platform.journal_change('plan-signature', 'plan_id', 'place');

grant select, insert on plans.signer, plans.signature_taken_back to homeward_app;
