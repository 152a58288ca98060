-- The board round: who drives it on which ward, since when, and whom it has come to.
create table discharge.round (
  system_id text not null,
  round_id uuid not null,
  ward_id uuid not null,
  driver_id uuid not null,
  organisation_id uuid not null,
  began_at timestamptz not null,
  moved_at timestamptz not null,
  ended_at timestamptz,
  -- The stay or bed it is at now.
  now_at uuid,
  -- The stays spoken about, in the order in which they were.
  said uuid[] not null default '{}',
  primary key (system_id, round_id),
  foreign key (system_id, ward_id) references stays.ward,
  foreign key (system_id, driver_id) references access.account (system_id, user_id),
  check (ended_at is null or ended_at >= began_at)
);
create unique index one_round_per_ward on discharge.round (system_id, ward_id) where ended_at is null;
create index round_ward on discharge.round (system_id, ward_id, began_at);

-- No person is named here: a stay's id says nothing to whoever may not see the stay.
alter table discharge.round enable row level security;
create policy see on discharge.round for select to homeward_app using (
  system_id = (select platform.system_id()) and (select access.role_sees_people()));
create policy add on discharge.round for insert to homeward_app with check (
  system_id = (select platform.system_id()) and driver_id = (select platform.user_id()) and (select access.role_sees_people()));
create policy change on discharge.round for update to homeward_app using (
  system_id = (select platform.system_id()) and (select access.role_sees_people()));

-- Open pages hear who drives, not each step: a step is followed by whoever looks at the same round.
create trigger journal_new after insert on discharge.round for each row
  execute function platform.journal_change('round', 'ward_id', 'place');
create trigger journal after update of driver_id, ended_at on discharge.round for each row
  when (old.driver_id <> new.driver_id or old.ended_at is distinct from new.ended_at)
  execute function platform.journal_change('round', 'ward_id', 'place');

grant select, insert, update on discharge.round to homeward_app;
