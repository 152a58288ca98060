-- What the carers of one run can do, where its service does not say it of all of them: src/modules/capacity/rules/skills.ts.
-- Empty: the run is as its service is.
alter table capacity.line add column skills jsonb not null default '{}';
