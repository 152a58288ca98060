-- A district council has homes and grants, and no social care: nights of delay are not between the NHS and it.
alter table access.organisation drop constraint organisation_kind_check;
alter table access.organisation add constraint organisation_kind_check check (kind in ('hospital trust', 'council',
  'district council', 'community provider', 'mental health trust', 'transfer of care hub', 'voluntary', 'care home',
  'home care', 'board'));
