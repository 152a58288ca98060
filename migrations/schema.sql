-- columns
access.account.about text
access.account.created_at timestamp with time zone not null default platform.clock()
access.account.ended_at timestamp with time zone
access.account.name text not null
access.account.phone text
access.account.short_name text not null
access.account.sign_in_name text not null
access.account.single_keys boolean not null default true
access.account.system_id text not null
access.account.user_id uuid not null
access.break_glass.at timestamp with time zone not null
access.break_glass.break_glass_id uuid not null
access.break_glass.checked_at timestamp with time zone
access.break_glass.checked_by uuid
access.break_glass.ends_at timestamp with time zone not null
access.break_glass.finding text
access.break_glass.finding_words text
access.break_glass.organisation_id uuid not null
access.break_glass.person_id uuid not null
access.break_glass.reason_class text not null
access.break_glass.system_id text not null
access.break_glass.user_id uuid not null
access.break_glass.words text not null
access.opening.at timestamp with time zone not null default platform.clock()
access.opening.opening_id uuid not null
access.opening.organisation_id uuid not null
access.opening.person_id uuid not null
access.opening.role text not null
access.opening.system_id text not null
access.opening.user_id uuid not null
access.opening.what text not null
access.organisation.ended_at timestamp with time zone
access.organisation.kind text not null
access.organisation.name text not null
access.organisation.ods_code text
access.organisation.organisation_id uuid not null
access.organisation.phone text
access.organisation.short_name text not null
access.organisation.system_id text not null
access.password.hash text not null
access.password.set_at timestamp with time zone not null default now()
access.password.system_id text not null
access.password.user_id uuid not null
access.post.ended_at timestamp with time zone
access.post.organisation_id uuid not null
access.post.post_id uuid not null
access.post.role text not null
access.post.system_id text not null
access.post.user_id uuid not null
access.post.ward_id uuid
access.private_link.ended_at timestamp with time zone
access.private_link.ends_at timestamp with time zone not null
access.private_link.last_used_at timestamp with time zone
access.private_link.link_id uuid not null
access.private_link.made_at timestamp with time zone not null default platform.clock()
access.private_link.made_by uuid default platform.user_id()
access.private_link.organisation_id uuid
access.private_link.purpose text not null
access.private_link.subject_id uuid not null
access.private_link.system_id text not null
access.private_link.token_hash bytea not null
access.relationship.began_at timestamp with time zone not null
access.relationship.ends_at timestamp with time zone
access.relationship.organisation_id uuid not null
access.relationship.person_id uuid not null
access.relationship.reason text not null
access.relationship.relationship_id uuid not null default gen_random_uuid()
access.relationship.source_id uuid not null
access.relationship.system_id text not null
access.relationship.user_id uuid
access.session.began_at timestamp with time zone not null default now()
access.session.ended_at timestamp with time zone
access.session.ends_at timestamp with time zone not null
access.session.last_seen_at timestamp with time zone not null default now()
access.session.post_id uuid not null
access.session.system_id text not null
access.session.token_hash bytea not null
access.session.user_id uuid not null
access.sign_in_attempt.address_hash bytea not null
access.sign_in_attempt.at timestamp with time zone not null default now()
access.sign_in_attempt.attempt_id uuid not null
access.sign_in_attempt.sign_in_name_hash bytea not null
access.sign_in_attempt.worked boolean not null
access.sign_in_link.ends_at timestamp with time zone not null
access.sign_in_link.purpose text not null default 'sign in'::text
access.sign_in_link.system_id text not null
access.sign_in_link.token_hash bytea not null
access.sign_in_link.used_at timestamp with time zone
access.sign_in_link.user_id uuid not null
access.system.created_at timestamp with time zone not null default now()
access.system.demo_at timestamp with time zone
access.system.demo_set_at timestamp with time zone
access.system.example boolean not null default false
access.system.name text not null
access.system.settings jsonb not null default '{}'::jsonb
access.system.system_id text not null
capacity.bulletin.bulletin_id uuid not null
capacity.bulletin.circulation_id uuid not null
capacity.bulletin.content jsonb not null
capacity.bulletin.for_date date not null
capacity.bulletin.kind text not null
capacity.bulletin.made_at timestamp with time zone not null default platform.clock()
capacity.bulletin.made_by uuid default platform.user_id()
capacity.bulletin.system_id text not null
capacity.circulation.addresses text[] not null
capacity.circulation.at time without time zone not null
capacity.circulation.circulation_id uuid not null
capacity.circulation.ended_at timestamp with time zone
capacity.circulation.kind text not null
capacity.circulation.made_at timestamp with time zone not null default platform.clock()
capacity.circulation.made_by uuid default platform.user_id()
capacity.circulation.name text not null
capacity.circulation.system_id text not null
capacity.circulation.weekdays integer[] not null
capacity.difference.counted integer not null
capacity.difference.difference_id uuid not null
capacity.difference.line_id uuid not null
capacity.difference.on_date date not null
capacity.difference.settled_at timestamp with time zone not null default platform.clock()
capacity.difference.settled_by uuid default platform.user_id()
capacity.difference.system_id text not null
capacity.difference.typed integer not null
capacity.difference.words text not null
capacity.district.area text
capacity.district.easting integer
capacity.district.northing integer
capacity.district.outward text not null
capacity.district.system_id text not null
capacity.district.zone text
capacity.figure.confirms uuid
capacity.figure.figure_id uuid not null
capacity.figure.free integer not null
capacity.figure.line_id uuid not null
capacity.figure.recorded_at timestamp with time zone not null default platform.clock()
capacity.figure.said_at timestamp with time zone not null
capacity.figure.said_by uuid default platform.user_id()
capacity.figure.said_for uuid default platform.organisation_id()
capacity.figure.source text not null
capacity.figure.system_id text not null
capacity.figure.takes_back uuid
capacity.figure.words text
capacity.key_message.ended_at timestamp with time zone
capacity.key_message.from_date date not null
capacity.key_message.message_id uuid not null
capacity.key_message.system_id text not null
capacity.key_message.to_date date not null
capacity.key_message.words text not null
capacity.key_message.written_at timestamp with time zone not null default platform.clock()
capacity.key_message.written_by uuid default platform.user_id()
capacity.line.band text
capacity.line.carers integer
capacity.line.ended_at timestamp with time zone
capacity.line.line_id uuid not null
capacity.line.service_id uuid not null
capacity.line.skills jsonb not null default '{}'::jsonb
capacity.line.system_id text not null
capacity.line.weekdays integer[] not null default '{}'::integer[]
capacity.line.words text
capacity.line.zone text
capacity.monthly_plan.a_month integer not null
capacity.monthly_plan.counts text not null
capacity.monthly_plan.criteria text
capacity.monthly_plan.ended_at timestamp with time zone
capacity.monthly_plan.from_month date not null
capacity.monthly_plan.kind text not null
capacity.monthly_plan.plan_id uuid not null
capacity.monthly_plan.source text
capacity.monthly_plan.system_id text not null
capacity.monthly_plan.written_at timestamp with time zone not null default platform.clock()
capacity.monthly_plan.written_by uuid default platform.user_id()
capacity.promise.a_week integer not null
capacity.promise.counts text not null
capacity.promise.ended_at timestamp with time zone
capacity.promise.from_date date not null
capacity.promise.promise_id uuid not null
capacity.promise.service_id uuid not null
capacity.promise.system_id text not null
capacity.promise.to_date date
capacity.promise.words text
capacity.promise.written_at timestamp with time zone not null default platform.clock()
capacity.promise.written_by uuid default platform.user_id()
capacity.service.area text
capacity.service.contact jsonb not null default '{}'::jsonb
capacity.service.created_at timestamp with time zone not null default platform.clock()
capacity.service.ended_at timestamp with time zone
capacity.service.fee_from integer
capacity.service.fee_to integer
capacity.service.kind text not null
capacity.service.limits jsonb not null default '{}'::jsonb
capacity.service.name text not null
capacity.service.opens jsonb not null default '{}'::jsonb
capacity.service.organisation_id uuid not null
capacity.service.places integer
capacity.service.postcode text
capacity.service.service_id uuid not null
capacity.service.system_id text not null
capacity.service.target integer
capacity.service.ward_id uuid
capacity.service.words text
capacity.service.zones text[] not null default '{}'::text[]
capacity.standing.figure_id uuid not null
capacity.standing.free integer not null
capacity.standing.line_id uuid not null
capacity.standing.said_at timestamp with time zone not null
capacity.standing.said_by uuid
capacity.standing.said_for uuid
capacity.standing.source text not null
capacity.standing.system_id text not null
capacity.start.ended_at timestamp with time zone
capacity.start.on_date date not null
capacity.start.recorded_at timestamp with time zone not null default platform.clock()
capacity.start.service_id uuid not null
capacity.start.source text not null
capacity.start.start_id uuid not null
capacity.start.starts integer not null default 1
capacity.start.system_id text not null
capacity.taken.bed_id uuid
capacity.taken.figure_id uuid
capacity.taken.line_id uuid not null
capacity.taken.system_id text not null
capacity.taken.take_id uuid not null
capacity.taken.taken_at timestamp with time zone not null default platform.clock()
capacity.taken.taken_for uuid default platform.organisation_id()
capacity.taken.taken_id uuid not null
capacity.taken.unit_no integer
delays.fact.detail jsonb not null default '{}'::jsonb
delays.fact.fact_id uuid not null
delays.fact.happened_at timestamp with time zone not null
delays.fact.kind text not null
delays.fact.person_id uuid not null
delays.fact.recorded_at timestamp with time zone not null default platform.clock()
delays.fact.recorded_by uuid default platform.user_id()
delays.fact.recorded_for uuid default platform.organisation_id()
delays.fact.stay_id uuid not null
delays.fact.supersedes uuid
delays.fact.system_id text not null
delays.lock.because text not null
delays.lock.lock_id uuid not null
delays.lock.locked_at timestamp with time zone not null
delays.lock.return_id uuid not null
delays.lock.system_id text not null
delays.published_figure.figure_id uuid not null
delays.published_figure.key text not null default ''::text
delays.published_figure.label text not null
delays.published_figure.line text
delays.published_figure.month date not null
delays.published_figure.of_what text not null
delays.published_figure.recorded_at timestamp with time zone not null default platform.clock()
delays.published_figure.recorded_by uuid default platform.user_id()
delays.published_figure.series text not null
delays.published_figure.source text not null
delays.published_figure.supersedes uuid
delays.published_figure.system_id text not null
delays.published_figure.value numeric not null
delays.published_figure.withdrawn_why text
delays.return.edition text not null
delays.return.figures jsonb not null
delays.return.known_at timestamp with time zone not null
delays.return.made_at timestamp with time zone not null default platform.clock()
delays.return.made_by uuid default platform.user_id()
delays.return.made_for uuid default platform.organisation_id()
delays.return.organisation_id uuid not null
delays.return.period_end date not null
delays.return.period_start date not null
delays.return.return_id uuid not null
delays.return.series text not null
delays.return.settings jsonb not null default '{}'::jsonb
delays.return.system_id text not null
delays.return.version integer not null
delays.return.why text
delays.setting.set_at timestamp with time zone not null default platform.clock()
delays.setting.set_by uuid default platform.user_id()
delays.setting.setting_id uuid not null
delays.setting.settings jsonb not null
delays.setting.system_id text not null
delays.setting.why text not null
delays.signature.return_id uuid not null
delays.signature.side text not null
delays.signature.signature_id uuid not null
delays.signature.signed_at timestamp with time zone not null default platform.clock()
delays.signature.signed_by uuid not null
delays.signature.signed_for uuid not null
delays.signature.system_id text not null
delays.signature.words text
discharge.fact.detail jsonb not null default '{}'::jsonb
discharge.fact.fact_id uuid not null
discharge.fact.happened_at timestamp with time zone not null
discharge.fact.kind text not null
discharge.fact.person_id uuid not null
discharge.fact.recorded_at timestamp with time zone not null default platform.clock()
discharge.fact.recorded_by uuid default platform.user_id()
discharge.fact.recorded_for uuid default platform.organisation_id()
discharge.fact.stay_id uuid not null
discharge.fact.supersedes uuid
discharge.fact.system_id text not null
discharge.fact.wait_id uuid
discharge.round.began_at timestamp with time zone not null
discharge.round.driver_id uuid not null
discharge.round.ended_at timestamp with time zone
discharge.round.moved_at timestamp with time zone not null
discharge.round.now_at uuid
discharge.round.organisation_id uuid not null
discharge.round.round_id uuid not null
discharge.round.said uuid[] not null default '{}'::uuid[]
discharge.round.system_id text not null
discharge.round.ward_id uuid not null
discharge.setting.set_at timestamp with time zone not null default platform.clock()
discharge.setting.set_by uuid default platform.user_id()
discharge.setting.setting_id uuid not null
discharge.setting.settings jsonb not null
discharge.setting.system_id text not null
discharge.setting.why text not null
discharge.status.clear_on date
discharge.status.clinical text
discharge.status.clinical_at timestamp with time zone
discharge.status.clinical_by text
discharge.status.criteria_at timestamp with time zone
discharge.status.criteria_codes text[] not null default '{}'::text[]
discharge.status.criteria_until timestamp with time zone
discharge.status.earlier_ready jsonb not null default '[]'::jsonb
discharge.status.first_ready_at timestamp with time zone
discharge.status.going_to text
discharge.status.last_heard_at timestamp with time zone
discharge.status.last_heard_from uuid
discharge.status.last_note text
discharge.status.next_awaits text
discharge.status.next_due_at timestamp with time zone
discharge.status.next_due_has_time boolean
discharge.status.next_owner_organisation_id uuid
discharge.status.next_owner_person text
discharge.status.next_since timestamp with time zone
discharge.status.next_state text
discharge.status.next_wait_id uuid
discharge.status.next_words text
discharge.status.not_ready_reason text
discharge.status.open_waits integer not null default 0
discharge.status.pathway text
discharge.status.person_id uuid not null
discharge.status.ready_since timestamp with time zone
discharge.status.safe text
discharge.status.safe_at timestamp with time zone
discharge.status.safe_by text
discharge.status.stay_id uuid not null
discharge.status.still_needs_bed boolean
discharge.status.system_id text not null
discharge.status.team text
discharge.status.team_at timestamp with time zone
discharge.status.team_by text
discharge.status.unanswered_from date
discharge.status.unowned_since timestamp with time zone
discharge.wait.awaits text not null
discharge.wait.due_at timestamp with time zone
discharge.wait.due_has_time boolean not null default false
discharge.wait.due_moves integer not null default 0
discharge.wait.ended_at timestamp with time zone
discharge.wait.last_heard_at timestamp with time zone not null
discharge.wait.opened_for uuid
discharge.wait.owned_since timestamp with time zone
discharge.wait.owner_organisation_id uuid
discharge.wait.owner_person text
discharge.wait.person_id uuid not null
discharge.wait.since timestamp with time zone not null
discharge.wait.state text not null
discharge.wait.state_at timestamp with time zone not null
discharge.wait.stay_id uuid not null
discharge.wait.system_id text not null
discharge.wait.to_tell jsonb not null default '[]'::jsonb
discharge.wait.unowned_since timestamp with time zone
discharge.wait.wait_id uuid not null
discharge.wait.words text
forecast.fit.content jsonb not null
forecast.fit.fitted_at timestamp with time zone not null
forecast.fit.rules integer not null
forecast.fit.system_id text not null
forecast.prediction.content jsonb not null
forecast.prediction.made_at timestamp with time zone not null default platform.clock()
forecast.prediction.made_by uuid default platform.user_id()
forecast.prediction.made_on date not null
forecast.prediction.prediction_id uuid not null
forecast.prediction.program text not null
forecast.prediction.system_id text not null
forecast.progress.answer jsonb
forecast.progress.done integer not null default 0
forecast.progress.ended_at timestamp with time zone
forecast.progress.heard_at timestamp with time zone not null default clock_timestamp()
forecast.progress.problem text
forecast.progress.program text
forecast.progress.run_id uuid not null
forecast.progress.state text not null
forecast.progress.system_id text not null
forecast.run.asked_at timestamp with time zone not null default platform.clock()
forecast.run.asked_by uuid default platform.user_id()
forecast.run.asked_for uuid default platform.organisation_id()
forecast.run.changes jsonb not null
forecast.run.kind text not null default 'what if'::text
forecast.run.question jsonb
forecast.run.replications integer not null
forecast.run.run_id uuid not null
forecast.run.scenario_id uuid not null
forecast.run.seed bigint not null
forecast.run.system_id text not null
forecast.scenario.about text
forecast.scenario.content jsonb not null
forecast.scenario.kept_at timestamp with time zone not null default platform.clock()
forecast.scenario.kept_by uuid default platform.user_id()
forecast.scenario.kept_for uuid default platform.organisation_id()
forecast.scenario.made jsonb
forecast.scenario.made_from text not null default 'file'::text
forecast.scenario.morning date
forecast.scenario.name text not null
forecast.scenario.scenario_id uuid not null
forecast.scenario.system_id text not null
forecast.scenario.version integer not null
forecast.score.content jsonb not null
forecast.score.run_id uuid not null
forecast.score.scored_at timestamp with time zone not null
forecast.score.system_id text not null
forecast.setting.set_at timestamp with time zone not null default platform.clock()
forecast.setting.set_by uuid default platform.user_id()
forecast.setting.setting_id uuid not null
forecast.setting.settings jsonb not null
forecast.setting.system_id text not null
forecast.setting.why text not null
measures.definition.better text not null
measures.definition.change text
measures.definition.definition_id uuid not null
measures.definition.denominator text
measures.definition.edition text
measures.definition.how jsonb not null
measures.definition.key text not null
measures.definition.made_at timestamp with time zone not null default platform.clock()
measures.definition.made_by uuid default platform.user_id()
measures.definition.name text not null
measures.definition.numerator text not null
measures.definition.owner text
measures.definition.since date
measures.definition.source text not null
measures.definition.system_id text not null
measures.definition.unit text not null
measures.definition.version integer not null
measures.definition.words text not null
measures.figure.denominator numeric
measures.figure.from_date date not null
measures.figure.line integer not null
measures.figure.load_id uuid not null
measures.figure.measure text not null
measures.figure.missing text
measures.figure.numerator numeric
measures.figure.slice_key text not null default ''::text
measures.figure.sliced_by text not null
measures.figure.step text not null
measures.figure.system_id text not null
measures.figure.to_date date not null
measures.figure.value numeric
measures.intervention.intervention_id uuid not null
measures.intervention.measure text not null
measures.intervention.on_date date not null
measures.intervention.promised_by double precision
measures.intervention.said_at timestamp with time zone not null default platform.clock()
measures.intervention.said_by uuid default platform.user_id()
measures.intervention.said_for uuid default platform.organisation_id()
measures.intervention.slice_key text not null default ''::text
measures.intervention.sliced_by text not null
measures.intervention.supersedes uuid
measures.intervention.system_id text not null
measures.intervention.way text
measures.intervention.withdrawn boolean not null default false
measures.intervention.words text not null
measures.limits_set.baseline text not null
measures.limits_set.baseline_figures integer
measures.limits_set.baseline_from date
measures.limits_set.baseline_to date
measures.limits_set.from_date date
measures.limits_set.limits_id uuid not null
measures.limits_set.measure text not null
measures.limits_set.reason text not null
measures.limits_set.said_at timestamp with time zone not null default platform.clock()
measures.limits_set.said_by uuid default platform.user_id()
measures.limits_set.said_for uuid default platform.organisation_id()
measures.limits_set.slice_key text not null default ''::text
measures.limits_set.sliced_by text not null
measures.limits_set.step text not null
measures.limits_set.supersedes uuid
measures.limits_set.system_id text not null
measures.limits_set.withdrawn boolean not null default false
measures.load.figures integer not null
measures.load.file_name text not null
measures.load.load_id uuid not null
measures.load.loaded_at timestamp with time zone not null default platform.clock()
measures.load.loaded_by uuid default platform.user_id()
measures.load.loaded_for uuid default platform.organisation_id()
measures.load.source text not null
measures.load.system_id text not null
measures.load_taken_back.load_id uuid not null
measures.load_taken_back.system_id text not null
measures.load_taken_back.taken_back_at timestamp with time zone not null default platform.clock()
measures.load_taken_back.taken_back_by uuid default platform.user_id()
measures.load_taken_back.why text not null
measures.tallied.counted_at timestamp with time zone not null
measures.tallied.first_day date not null
measures.tallied.journal_seq bigint not null
measures.tallied.last_day date not null
measures.tallied.rules integer not null
measures.tallied.system_id text not null
measures.tally.amount double precision not null
measures.tally.on_date date not null
measures.tally.slice_key text not null
measures.tally.sliced_by text not null
measures.tally.system_id text not null
measures.tally.tally text not null
measures.tally.things integer not null
measures.target.month date not null
measures.target.system_id text not null
measures.target.trajectory_id uuid not null
measures.target.value double precision not null
measures.trajectory.measure text not null
measures.trajectory.phase text not null default ''::text
measures.trajectory.said_at timestamp with time zone not null default platform.clock()
measures.trajectory.said_by uuid default platform.user_id()
measures.trajectory.said_for uuid default platform.organisation_id()
measures.trajectory.slice_key text not null default ''::text
measures.trajectory.sliced_by text not null
measures.trajectory.source text not null
measures.trajectory.supersedes uuid
measures.trajectory.system_id text not null
measures.trajectory.trajectory_id uuid not null
measures.trajectory.withdrawn boolean not null default false
people.contact.contact_id uuid not null
people.contact.ended_at timestamp with time zone
people.contact.is_carer boolean not null default false
people.contact.name text not null
people.contact.person_id uuid not null
people.contact.phone text
people.contact.relationship text not null
people.contact.ring_first boolean not null default false
people.contact.system_id text not null
people.local_number.number text not null
people.local_number.organisation_id uuid not null
people.local_number.person_id uuid not null
people.local_number.system_id text not null
people.merge.at timestamp with time zone not null default platform.clock()
people.merge.kept_person_id uuid not null
people.merge.merge_id uuid not null
people.merge.merged_by uuid
people.merge.merged_person_id uuid not null
people.merge.moved jsonb not null
people.merge.reasons jsonb not null
people.merge.reversed_at timestamp with time zone
people.merge.reversed_by uuid
people.merge.system_id text not null
people.merge_table.follows_stays text
people.merge_table.moves boolean not null
people.merge_table.place_in_order integer not null
people.merge_table.reason text not null
people.merge_table.row_key text
people.merge_table.table_name text not null
people.person.address text
people.person.authority_id uuid
people.person.communication_needs text
people.person.created_at timestamp with time zone not null default platform.clock()
people.person.date_of_birth date
people.person.died_on date
people.person.family_name text not null
people.person.funding text
people.person.gender text
people.person.given_name text not null
people.person.gp_practice text
people.person.known_as text
people.person.merged_into uuid
people.person.nhs_number text
people.person.nhs_number_traced boolean not null default false
people.person.person_id uuid not null
people.person.phone text
people.person.postcode text
people.person.preferences text
people.person.system_id text not null
people.person_history.changed_by uuid
people.person_history.changed_for uuid
people.person_history.history_id uuid not null default gen_random_uuid()
people.person_history.person_id uuid not null
people.person_history.system_id text not null
people.person_history.until_at timestamp with time zone not null default platform.clock()
people.person_history.was jsonb not null
placements.ask.answer text
placements.ask.answer_by timestamp with time zone
placements.ask.answered_at timestamp with time zone
placements.ask.answered_to text
placements.ask.ask_id uuid not null
placements.ask.fee integer
placements.ask.hold_until timestamp with time zone
placements.ask.need_id uuid not null
placements.ask.organisation_id uuid not null
placements.ask.person_id uuid not null
placements.ask.reason text
placements.ask.rings_back text
placements.ask.seen_at timestamp with time zone
placements.ask.sent_at timestamp with time zone not null
placements.ask.service_id uuid not null
placements.ask.shown jsonb not null
placements.ask.start_on date
placements.ask.state text not null
placements.ask.state_at timestamp with time zone not null
placements.ask.system_id text not null
placements.ask.takes jsonb not null default '[]'::jsonb
placements.ask.told text
placements.ask.words text
placements.fact.detail jsonb not null default '{}'::jsonb
placements.fact.fact_id uuid not null
placements.fact.happened_at timestamp with time zone not null
placements.fact.kind text not null
placements.fact.need_id uuid not null
placements.fact.person_id uuid not null
placements.fact.recorded_at timestamp with time zone not null default platform.clock()
placements.fact.recorded_by uuid default platform.user_id()
placements.fact.recorded_for uuid default platform.organisation_id()
placements.fact.stay_id uuid
placements.fact.supersedes uuid
placements.fact.system_id text not null
placements.need.chosen_ask_id uuid
placements.need.direction text not null
placements.need.ended_at timestamp with time zone
placements.need.failed_at timestamp with time zone
placements.need.hold_until timestamp with time zone
placements.need.need_id uuid not null
placements.need.next_at timestamp with time zone
placements.need.opened_for uuid
placements.need.person_id uuid not null
placements.need.requires jsonb not null
placements.need.reviews jsonb not null default '[]'::jsonb
placements.need.reviews_held text[] not null default '{}'::text[]
placements.need.since timestamp with time zone not null
placements.need.start_on date
placements.need.started_on date
placements.need.state text not null
placements.need.state_at timestamp with time zone not null
placements.need.stay_id uuid
placements.need.steps jsonb not null default '[]'::jsonb
placements.need.system_id text not null
placements.need.wants text[] not null
placements.need.zone text
placements.suggestion.lines jsonb not null
placements.suggestion.made_at timestamp with time zone not null default platform.clock()
placements.suggestion.made_by uuid default platform.user_id()
placements.suggestion.made_for uuid default platform.organisation_id()
placements.suggestion.suggestion_id uuid not null
placements.suggestion.summary jsonb not null
placements.suggestion.system_id text not null
placements.suggestion_decision.decided_at timestamp with time zone not null default platform.clock()
placements.suggestion_decision.decided_by uuid default platform.user_id()
placements.suggestion_decision.decision text not null
placements.suggestion_decision.need_id uuid not null
placements.suggestion_decision.person_id uuid not null
placements.suggestion_decision.service_id uuid
placements.suggestion_decision.suggestion_id uuid not null
placements.suggestion_decision.system_id text not null
placements.suggestion_decision.why text
plans.circulation.addresses text[] not null
plans.circulation.circulation_id uuid not null
plans.circulation.made_at timestamp with time zone not null default platform.clock()
plans.circulation.made_by uuid default platform.user_id()
plans.circulation.plan_id uuid not null
plans.circulation.system_id text not null
plans.part.content jsonb
plans.part.fact_id uuid not null
plans.part.happened_at timestamp with time zone not null
plans.part.part_id uuid not null
plans.part.part_kind text not null
plans.part.plan_id uuid not null
plans.part.recorded_at timestamp with time zone not null default platform.clock()
plans.part.recorded_by uuid default platform.user_id()
plans.part.recorded_for uuid default platform.organisation_id()
plans.part.ref text not null
plans.part.supersedes uuid
plans.part.system_id text not null
plans.part.version integer not null
plans.plan.begun_at timestamp with time zone not null default platform.clock()
plans.plan.begun_by uuid default platform.user_id()
plans.plan.begun_for uuid default platform.organisation_id()
plans.plan.key text not null
plans.plan.plan_id uuid not null
plans.plan.system_id text not null
plans.progress.evidence text
plans.progress.fact_id uuid not null
plans.progress.figure numeric
plans.progress.on_date date not null
plans.progress.part_id uuid not null
plans.progress.plan_id uuid not null
plans.progress.recorded_at timestamp with time zone not null default platform.clock()
plans.progress.recorded_by uuid default platform.user_id()
plans.progress.recorded_for uuid default platform.organisation_id()
plans.progress.says text
plans.progress.state text
plans.progress.system_id text not null
plans.progress.takes_back uuid
plans.sent.mails integer not null
plans.sent.plan_id uuid not null
plans.sent.sent_at timestamp with time zone not null default platform.clock()
plans.sent.sent_id uuid not null
plans.sent.system_id text not null
plans.sent.what text not null
plans.signature.organisation_id uuid not null default platform.organisation_id()
plans.signature.plan_id uuid not null
plans.signature.signed_as text not null
plans.signature.signed_at timestamp with time zone not null default platform.clock()
plans.signature.signed_by uuid not null default platform.user_id()
plans.signature.system_id text not null
plans.signature.version integer not null
plans.signature_taken_back.organisation_id uuid not null default platform.organisation_id()
plans.signature_taken_back.plan_id uuid not null
plans.signature_taken_back.signed_at timestamp with time zone not null
plans.signature_taken_back.system_id text not null
plans.signature_taken_back.taken_back_at timestamp with time zone not null default platform.clock()
plans.signature_taken_back.taken_back_by uuid not null default platform.user_id()
plans.signature_taken_back.version integer not null
plans.signer.organisation_id uuid not null
plans.signer.part_id uuid not null
plans.signer.plan_id uuid not null
plans.signer.system_id text not null
plans.signer.version integer not null
plans.version.author text not null
plans.version.changed text not null
plans.version.issued_at timestamp with time zone not null default platform.clock()
plans.version.issued_by uuid default platform.user_id()
plans.version.issued_for uuid default platform.organisation_id()
plans.version.label text not null
plans.version.on_date date not null
plans.version.plan_id uuid not null
plans.version.system_id text not null
plans.version.version integer not null
platform.draft.fields jsonb not null
platform.draft.form text not null
platform.draft.saved_at timestamp with time zone not null default platform.clock()
platform.draft.system_id text not null
platform.draft.user_id uuid not null
platform.journal.audience text not null
platform.journal.detail jsonb not null default '{}'::jsonb
platform.journal.hash bytea not null
platform.journal.organisation_id uuid
platform.journal.person_id uuid
platform.journal.previous_hash bytea not null
platform.journal.recorded_at timestamp with time zone not null
platform.journal.seq bigint not null
platform.journal.subject_id text not null
platform.journal.subject_kind text not null
platform.journal.system_id text not null
platform.journal.user_id uuid
platform.journal.what text not null
platform.journal_head.hash bytea not null
platform.journal_head.seq bigint not null
platform.journal_head.system_id text not null
platform.mail.about text not null
platform.mail.about_id uuid
platform.mail.attachments jsonb not null default '[]'::jsonb
platform.mail.attempts integer not null default 0
platform.mail.body text not null
platform.mail.last_error text
platform.mail.mail_id uuid not null
platform.mail.next_try_at timestamp with time zone not null default now()
platform.mail.sent_at timestamp with time zone
platform.mail.state text not null default 'waiting'::text
platform.mail.subject text not null
platform.mail.system_id text not null
platform.mail.to_address text not null
platform.mail.written_at timestamp with time zone not null default platform.clock()
platform.once.answer jsonb not null
platform.once.answered_at timestamp with time zone not null default platform.clock()
platform.once.key text not null
platform.once.system_id text not null
platform.once.user_id uuid not null
stays.bed.bed_id uuid not null
stays.bed.ended_at timestamp with time zone
stays.bed.name text not null
stays.bed.place_in_ward integer not null
stays.bed.system_id text not null
stays.bed.ward_id uuid not null
stays.bed_closure.bed_id uuid not null
stays.bed_closure.closed_at timestamp with time zone not null
stays.bed_closure.closed_by uuid
stays.bed_closure.closure_id uuid not null
stays.bed_closure.reason text not null
stays.bed_closure.reopened_at timestamp with time zone
stays.bed_closure.reopened_by uuid
stays.bed_closure.system_id text not null
stays.bed_closure.words text
stays.fact.detail jsonb not null default '{}'::jsonb
stays.fact.fact_id uuid not null
stays.fact.happened_at timestamp with time zone not null
stays.fact.kind text not null
stays.fact.person_id uuid not null
stays.fact.recorded_at timestamp with time zone not null default platform.clock()
stays.fact.recorded_by uuid default platform.user_id()
stays.fact.recorded_for uuid default platform.organisation_id()
stays.fact.stay_id uuid not null
stays.fact.supersedes uuid
stays.fact.system_id text not null
stays.site.name text not null
stays.site.ods_code text
stays.site.organisation_id uuid not null
stays.site.short_name text not null
stays.site.site_id uuid not null
stays.site.system_id text not null
stays.stay.admission_method text
stays.stay.admitted_at timestamp with time zone not null
stays.stay.bed_id uuid
stays.stay.criteria_for_discharge text
stays.stay.day_colour text
stays.stay.day_on date
stays.stay.day_reason text
stays.stay.discharge_destination text
stays.stay.discharge_method text
stays.stay.expected_date date
stays.stay.expected_first date
stays.stay.expected_moves integer not null default 0
stays.stay.expected_reason text
stays.stay.key_worker text
stays.stay.last_heard_at timestamp with time zone not null
stays.stay.left_at timestamp with time zone
stays.stay.organisation_id uuid not null
stays.stay.person_id uuid not null
stays.stay.place text not null
stays.stay.red_days_running integer not null default 0
stays.stay.senior_review_at timestamp with time zone
stays.stay.senior_reviewer text
stays.stay.site_id uuid not null
stays.stay.social_worker text
stays.stay.stay_id uuid not null
stays.stay.stay_number text
stays.stay.system_id text not null
stays.stay.ward_id uuid
stays.stay.ward_since timestamp with time zone
stays.ward.ended_at timestamp with time zone
stays.ward.kind text not null
stays.ward.name text not null
stays.ward.site_id uuid not null
stays.ward.specialty text
stays.ward.system_id text not null
stays.ward.ward_id uuid not null

-- constraints
access.account CHECK ((sign_in_name = lower(sign_in_name)))
access.account FOREIGN KEY (system_id) REFERENCES access.system(system_id)
access.account PRIMARY KEY (system_id, user_id)
access.account UNIQUE (system_id, sign_in_name)
access.break_glass CHECK (((length(words) >= 10) AND (length(words) <= 2000)))
access.break_glass CHECK ((finding = ANY (ARRAY['justified'::text, 'not justified'::text])))
access.break_glass CHECK ((length(finding_words) <= 2000))
access.break_glass CHECK ((reason_class = ANY (ARRAY['express consent'::text, 'legal requirement'::text, 'overriding public interest'::text])))
access.break_glass PRIMARY KEY (system_id, break_glass_id)
access.opening PRIMARY KEY (system_id, opening_id)
access.organisation CHECK ((kind = ANY (ARRAY['hospital trust'::text, 'council'::text, 'district council'::text, 'community provider'::text, 'mental health trust'::text, 'transfer of care hub'::text, 'voluntary'::text, 'care home'::text, 'home care'::text, 'board'::text])))
access.organisation FOREIGN KEY (system_id) REFERENCES access.system(system_id)
access.organisation PRIMARY KEY (system_id, organisation_id)
access.organisation UNIQUE (system_id, name)
access.password CHECK ((hash ~~ '$argon2id$%'::text))
access.password FOREIGN KEY (system_id, user_id) REFERENCES access.account(system_id, user_id)
access.password PRIMARY KEY (system_id, user_id)
access.post CHECK ((role = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'provider'::text, 'on-call manager'::text, 'board member'::text, 'analyst'::text, 'administrator'::text, 'privacy officer'::text])))
access.post FOREIGN KEY (system_id, organisation_id) REFERENCES access.organisation(system_id, organisation_id)
access.post FOREIGN KEY (system_id, user_id) REFERENCES access.account(system_id, user_id)
access.post PRIMARY KEY (system_id, post_id)
access.post UNIQUE (system_id, user_id, post_id)
access.private_link CHECK ((purpose = ANY (ARRAY['still true'::text, 'answer'::text, 'family'::text])))
access.private_link FOREIGN KEY (system_id) REFERENCES access.system(system_id)
access.private_link PRIMARY KEY (token_hash)
access.private_link UNIQUE (system_id, link_id)
access.relationship CHECK ((reason = ANY (ARRAY['stay'::text, 'referral'::text, 'allocation'::text, 'break-glass'::text, 'delay'::text, 'placement'::text, 'request'::text])))
access.relationship FOREIGN KEY (system_id, organisation_id) REFERENCES access.organisation(system_id, organisation_id)
access.relationship PRIMARY KEY (system_id, relationship_id)
access.session FOREIGN KEY (system_id, user_id, post_id) REFERENCES access.post(system_id, user_id, post_id)
access.session PRIMARY KEY (token_hash)
access.sign_in_attempt PRIMARY KEY (attempt_id)
access.sign_in_link CHECK ((purpose = ANY (ARRAY['sign in'::text, 'set password'::text])))
access.sign_in_link FOREIGN KEY (system_id, user_id) REFERENCES access.account(system_id, user_id)
access.sign_in_link PRIMARY KEY (token_hash)
access.system CHECK (((demo_at IS NULL) = (demo_set_at IS NULL)))
access.system CHECK ((system_id ~ '^[a-z0-9-]{2,40}$'::text))
access.system PRIMARY KEY (system_id)
capacity.bulletin CHECK ((kind = ANY (ARRAY['daily'::text, 'seven-day'::text, 'crisis month'::text])))
capacity.bulletin FOREIGN KEY (system_id, circulation_id) REFERENCES capacity.circulation(system_id, circulation_id)
capacity.bulletin PRIMARY KEY (system_id, bulletin_id)
capacity.circulation CHECK (((cardinality(addresses) >= 1) AND (cardinality(addresses) <= 200)))
capacity.circulation CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7])))
capacity.circulation CHECK (((length(name) >= 1) AND (length(name) <= 120)))
capacity.circulation CHECK ((kind = ANY (ARRAY['daily'::text, 'seven-day'::text, 'crisis month'::text])))
capacity.circulation FOREIGN KEY (system_id) REFERENCES access.system(system_id)
capacity.circulation PRIMARY KEY (system_id, circulation_id)
capacity.difference CHECK (((length(words) >= 1) AND (length(words) <= 500)))
capacity.difference FOREIGN KEY (system_id, line_id) REFERENCES capacity.line(system_id, line_id)
capacity.difference PRIMARY KEY (system_id, difference_id)
capacity.district CHECK (((easting IS NULL) = (northing IS NULL)))
capacity.district CHECK ((outward ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?$'::text))
capacity.district FOREIGN KEY (system_id) REFERENCES access.system(system_id)
capacity.district PRIMARY KEY (system_id, outward)
capacity.figure CHECK (((free >= 0) AND (free <= 9999)))
capacity.figure CHECK ((length(words) <= 500))
capacity.figure CHECK ((source = ANY (ARRAY['page'::text, 'link'::text, 'telephone'::text, 'file'::text, 'feed'::text])))
capacity.figure FOREIGN KEY (system_id, line_id) REFERENCES capacity.line(system_id, line_id)
capacity.figure PRIMARY KEY (system_id, figure_id)
capacity.key_message CHECK (((length(words) >= 1) AND (length(words) <= 500)))
capacity.key_message CHECK ((to_date >= from_date))
capacity.key_message FOREIGN KEY (system_id) REFERENCES access.system(system_id)
capacity.key_message PRIMARY KEY (system_id, message_id)
capacity.line CHECK (((carers >= 1) AND (carers <= 4)))
capacity.line CHECK ((band = ANY (ARRAY['morning'::text, 'midday'::text, 'tea'::text, 'evening'::text, 'night'::text])))
capacity.line CHECK ((length(words) <= 200))
capacity.line CHECK ((weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))
capacity.line FOREIGN KEY (system_id, service_id) REFERENCES capacity.service(system_id, service_id)
capacity.line PRIMARY KEY (system_id, line_id)
capacity.monthly_plan CHECK (((a_month >= 1) AND (a_month <= 100000)))
capacity.monthly_plan CHECK ((EXTRACT(day FROM from_month) = (1)::numeric))
capacity.monthly_plan CHECK ((counts = ANY (ARRAY['starts'::text, 'admissions avoided'::text])))
capacity.monthly_plan CHECK ((length(criteria) <= 1000))
capacity.monthly_plan CHECK ((length(source) <= 300))
capacity.monthly_plan FOREIGN KEY (system_id) REFERENCES access.system(system_id)
capacity.monthly_plan PRIMARY KEY (system_id, plan_id)
capacity.promise CHECK (((a_week >= 1) AND (a_week <= 10000)))
capacity.promise CHECK ((counts = ANY (ARRAY['hours'::text, 'starts'::text])))
capacity.promise CHECK ((length(words) <= 500))
capacity.promise CHECK ((to_date >= from_date))
capacity.promise FOREIGN KEY (system_id, service_id) REFERENCES capacity.service(system_id, service_id)
capacity.promise PRIMARY KEY (system_id, promise_id)
capacity.service CHECK (((length(name) >= 1) AND (length(name) <= 120)))
capacity.service CHECK (((places >= 0) AND (places <= 100000)))
capacity.service CHECK (((target >= 0) AND (target <= 10000)))
capacity.service CHECK ((fee_from >= 0))
capacity.service CHECK ((fee_to >= fee_from))
capacity.service CHECK ((kind = ANY (ARRAY['community bed'::text, 'intermediate care bed'::text, 'step-up bed'::text, 'interim bed'::text, 'virtual bed'::text, 'reablement'::text, 'crisis care'::text, 'night nursing'::text, 'aftercare'::text, 'home care'::text, 'residential home'::text, 'nursing home'::text, 'equipment'::text, 'adaptation'::text, 'telecare'::text, 'voluntary'::text, 'day centre'::text])))
capacity.service CHECK ((length(words) <= 2000))
capacity.service FOREIGN KEY (system_id, organisation_id) REFERENCES access.organisation(system_id, organisation_id)
capacity.service FOREIGN KEY (system_id, ward_id) REFERENCES stays.ward(system_id, ward_id)
capacity.service PRIMARY KEY (system_id, service_id)
capacity.standing FOREIGN KEY (system_id, figure_id) REFERENCES capacity.figure(system_id, figure_id)
capacity.standing PRIMARY KEY (system_id, line_id)
capacity.start CHECK (((starts >= 0) AND (starts <= 10000)))
capacity.start CHECK ((source = ANY (ARRAY['placed'::text, 'file'::text])))
capacity.start FOREIGN KEY (system_id, service_id) REFERENCES capacity.service(system_id, service_id)
capacity.start PRIMARY KEY (system_id, start_id)
capacity.taken CHECK (((bed_id IS NULL) = (figure_id IS NOT NULL)))
capacity.taken CHECK (((figure_id IS NULL) = (unit_no IS NULL)))
capacity.taken CHECK ((unit_no >= 1))
capacity.taken FOREIGN KEY (system_id, bed_id) REFERENCES stays.bed(system_id, bed_id)
capacity.taken FOREIGN KEY (system_id, figure_id) REFERENCES capacity.figure(system_id, figure_id)
capacity.taken FOREIGN KEY (system_id, line_id) REFERENCES capacity.line(system_id, line_id)
capacity.taken PRIMARY KEY (system_id, taken_id)
delays.fact FOREIGN KEY (system_id, stay_id) REFERENCES stays.stay(system_id, stay_id)
delays.fact PRIMARY KEY (system_id, fact_id)
delays.lock CHECK ((because = ANY (ARRAY['all signed'::text, 'cut-off'::text])))
delays.lock FOREIGN KEY (system_id, return_id) REFERENCES delays.return(system_id, return_id)
delays.lock PRIMARY KEY (system_id, lock_id)
delays.lock UNIQUE (system_id, return_id)
delays.published_figure CHECK (((length(withdrawn_why) >= 1) AND (length(withdrawn_why) <= 2000)))
delays.published_figure CHECK (((withdrawn_why IS NULL) OR (supersedes IS NOT NULL)))
delays.published_figure CHECK ((EXTRACT(day FROM month) = (1)::numeric))
delays.published_figure CHECK ((of_what = ANY (ARRAY['total'::text, 'provider'::text, 'authority'::text, 'reason'::text, 'attribution'::text, 'care type'::text])))
delays.published_figure PRIMARY KEY (system_id, figure_id)
delays.return CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
delays.return CHECK (((version = 1) OR (why IS NOT NULL)))
delays.return CHECK ((period_end >= period_start))
delays.return CHECK ((series = ANY (ARRAY['nights'::text, 'dtoc'::text, 'mhs26'::text, 'drd'::text, 'acute-sitrep'::text, 'community-sitrep'::text])))
delays.return CHECK ((version >= 1))
delays.return FOREIGN KEY (system_id, organisation_id) REFERENCES access.organisation(system_id, organisation_id)
delays.return PRIMARY KEY (system_id, return_id)
delays.return UNIQUE (system_id, series, organisation_id, period_start, version)
delays.setting CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
delays.setting PRIMARY KEY (system_id, setting_id)
delays.signature CHECK ((length(words) <= 2000))
delays.signature CHECK ((side = ANY (ARRAY['NHS'::text, 'council'::text])))
delays.signature FOREIGN KEY (system_id, return_id) REFERENCES delays.return(system_id, return_id)
delays.signature FOREIGN KEY (system_id, signed_by) REFERENCES access.account(system_id, user_id)
delays.signature FOREIGN KEY (system_id, signed_for) REFERENCES access.organisation(system_id, organisation_id)
delays.signature PRIMARY KEY (system_id, signature_id)
delays.signature UNIQUE (system_id, return_id, signed_for)
discharge.fact FOREIGN KEY (system_id, stay_id) REFERENCES stays.stay(system_id, stay_id)
discharge.fact PRIMARY KEY (system_id, fact_id)
discharge.round CHECK (((ended_at IS NULL) OR (ended_at >= began_at)))
discharge.round FOREIGN KEY (system_id, driver_id) REFERENCES access.account(system_id, user_id)
discharge.round FOREIGN KEY (system_id, ward_id) REFERENCES stays.ward(system_id, ward_id)
discharge.round PRIMARY KEY (system_id, round_id)
discharge.setting CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
discharge.setting PRIMARY KEY (system_id, setting_id)
discharge.status CHECK ((clinical = ANY (ARRAY['yes'::text, 'no'::text])))
discharge.status CHECK ((pathway = ANY (ARRAY['P0'::text, 'P1'::text, 'P2'::text, 'P3'::text])))
discharge.status CHECK ((safe = ANY (ARRAY['yes'::text, 'no'::text])))
discharge.status CHECK ((team = ANY (ARRAY['yes'::text, 'no'::text])))
discharge.status FOREIGN KEY (system_id, stay_id) REFERENCES stays.stay(system_id, stay_id)
discharge.status PRIMARY KEY (system_id, stay_id)
discharge.wait CHECK ((state = ANY (ARRAY['unowned'::text, 'sent'::text, 'seen'::text, 'accepted'::text, 'done'::text, 'withdrawn'::text])))
discharge.wait FOREIGN KEY (system_id, owner_organisation_id) REFERENCES access.organisation(system_id, organisation_id)
discharge.wait FOREIGN KEY (system_id, stay_id) REFERENCES stays.stay(system_id, stay_id)
discharge.wait PRIMARY KEY (system_id, wait_id)
forecast.fit FOREIGN KEY (system_id) REFERENCES access.system(system_id)
forecast.fit PRIMARY KEY (system_id)
forecast.prediction CHECK (((length(program) >= 1) AND (length(program) <= 40)))
forecast.prediction FOREIGN KEY (system_id) REFERENCES access.system(system_id)
forecast.prediction PRIMARY KEY (system_id, prediction_id)
forecast.progress CHECK (((answer IS NULL) = (program IS NULL)))
forecast.progress CHECK (((length(problem) >= 1) AND (length(problem) <= 500)))
forecast.progress CHECK (((length(program) >= 1) AND (length(program) <= 40)))
forecast.progress CHECK (((state = 'done'::text) = (answer IS NOT NULL)))
forecast.progress CHECK (((state = ANY (ARRAY['done'::text, 'stopped'::text, 'failed'::text])) = (ended_at IS NOT NULL)))
forecast.progress CHECK ((done >= 0))
forecast.progress CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'stopped'::text, 'failed'::text])))
forecast.progress FOREIGN KEY (system_id, run_id) REFERENCES forecast.run(system_id, run_id)
forecast.progress PRIMARY KEY (system_id, run_id)
forecast.run CHECK (((kind = 'how much'::text) = (question IS NOT NULL)))
forecast.run CHECK (((replications >= 1) AND (replications <= 10000)))
forecast.run CHECK (((seed >= 0) AND (seed <= '4294967295'::bigint)))
forecast.run CHECK ((kind = ANY (ARRAY['what if'::text, 'how much'::text])))
forecast.run FOREIGN KEY (system_id, scenario_id) REFERENCES forecast.scenario(system_id, scenario_id)
forecast.run PRIMARY KEY (system_id, run_id)
forecast.scenario CHECK (((length(about) >= 1) AND (length(about) <= 2000)))
forecast.scenario CHECK (((length(name) >= 1) AND (length(name) <= 80)))
forecast.scenario CHECK (((made IS NULL) = (made_from = 'file'::text)))
forecast.scenario CHECK (((morning IS NULL) OR (made_from = 'today'::text)))
forecast.scenario CHECK (((version >= 1) AND (version <= 10000)))
forecast.scenario CHECK ((made_from = ANY (ARRAY['file'::text, 'today'::text])))
forecast.scenario FOREIGN KEY (system_id) REFERENCES access.system(system_id)
forecast.scenario PRIMARY KEY (system_id, scenario_id)
forecast.score FOREIGN KEY (system_id, run_id) REFERENCES forecast.run(system_id, run_id)
forecast.score PRIMARY KEY (system_id, run_id)
forecast.setting CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
forecast.setting FOREIGN KEY (system_id) REFERENCES access.system(system_id)
forecast.setting PRIMARY KEY (system_id, setting_id)
measures.definition CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 60)))
measures.definition CHECK (((length(change) >= 1) AND (length(change) <= 500)))
measures.definition CHECK (((length(denominator) >= 1) AND (length(denominator) <= 500)))
measures.definition CHECK (((length(name) >= 1) AND (length(name) <= 120)))
measures.definition CHECK (((length(numerator) >= 1) AND (length(numerator) <= 500)))
measures.definition CHECK (((length(source) >= 1) AND (length(source) <= 500)))
measures.definition CHECK (((length(unit) >= 1) AND (length(unit) <= 40)))
measures.definition CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
measures.definition CHECK (((version >= 1) AND (version <= 1000)))
measures.definition CHECK ((better = ANY (ARRAY['more'::text, 'fewer'::text, 'neither'::text])))
measures.definition CHECK ((length(edition) <= 120))
measures.definition CHECK ((length(owner) <= 120))
measures.definition FOREIGN KEY (system_id) REFERENCES access.system(system_id)
measures.definition PRIMARY KEY (system_id, definition_id)
measures.definition UNIQUE (system_id, key, version)
measures.figure CHECK (((length(missing) >= 1) AND (length(missing) <= 200)))
measures.figure CHECK (((sliced_by = 'whole'::text) = (slice_key = ''::text)))
measures.figure CHECK (((value IS NULL) = (missing IS NOT NULL)))
measures.figure CHECK ((length(slice_key) <= 200))
measures.figure CHECK ((line > 0))
measures.figure CHECK ((sliced_by = ANY (ARRAY['whole'::text, 'trust'::text, 'site'::text, 'council'::text, 'service'::text, 'area'::text, 'reason'::text, 'organisation'::text, 'age band'::text])))
measures.figure CHECK ((step = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'quarter'::text, 'year'::text])))
measures.figure CHECK ((to_date >= from_date))
measures.figure FOREIGN KEY (system_id, load_id) REFERENCES measures.load(system_id, load_id)
measures.figure PRIMARY KEY (system_id, load_id, line)
measures.intervention CHECK (((NOT withdrawn) OR (supersedes IS NOT NULL)))
measures.intervention CHECK (((length(measure) >= 1) AND (length(measure) <= 60)))
measures.intervention CHECK (((length(words) >= 1) AND (length(words) <= 200)))
measures.intervention CHECK (((promised_by IS NULL) OR (way IS NOT NULL)))
measures.intervention CHECK (((sliced_by = 'whole'::text) = (slice_key = ''::text)))
measures.intervention CHECK ((length(slice_key) <= 200))
measures.intervention CHECK ((promised_by > (0)::double precision))
measures.intervention CHECK ((sliced_by = ANY (ARRAY['whole'::text, 'trust'::text, 'site'::text, 'council'::text, 'service'::text, 'area'::text, 'reason'::text, 'organisation'::text, 'age band'::text])))
measures.intervention CHECK ((way = ANY (ARRAY['more'::text, 'fewer'::text])))
measures.intervention FOREIGN KEY (system_id) REFERENCES access.system(system_id)
measures.intervention FOREIGN KEY (system_id, supersedes) REFERENCES measures.intervention(system_id, intervention_id)
measures.intervention PRIMARY KEY (system_id, intervention_id)
measures.limits_set CHECK (((NOT withdrawn) OR (supersedes IS NOT NULL)))
measures.limits_set CHECK (((baseline = 'first'::text) = (baseline_figures IS NOT NULL)))
measures.limits_set CHECK (((baseline = 'period'::text) = ((baseline_from IS NOT NULL) AND (baseline_to IS NOT NULL))))
measures.limits_set CHECK (((baseline_figures >= 12) AND (baseline_figures <= 1000)))
measures.limits_set CHECK (((length(measure) >= 1) AND (length(measure) <= 60)))
measures.limits_set CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
measures.limits_set CHECK (((sliced_by = 'whole'::text) = (slice_key = ''::text)))
measures.limits_set CHECK ((baseline = ANY (ARRAY['every point'::text, 'first'::text, 'period'::text])))
measures.limits_set CHECK ((baseline_to >= baseline_from))
measures.limits_set CHECK ((length(slice_key) <= 200))
measures.limits_set CHECK ((sliced_by = ANY (ARRAY['whole'::text, 'trust'::text, 'site'::text, 'council'::text, 'service'::text, 'area'::text, 'reason'::text, 'organisation'::text, 'age band'::text])))
measures.limits_set CHECK ((step = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'quarter'::text])))
measures.limits_set FOREIGN KEY (system_id) REFERENCES access.system(system_id)
measures.limits_set FOREIGN KEY (system_id, supersedes) REFERENCES measures.limits_set(system_id, limits_id)
measures.limits_set PRIMARY KEY (system_id, limits_id)
measures.load CHECK (((figures >= 1) AND (figures <= 1000000)))
measures.load CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)))
measures.load CHECK (((length(source) >= 1) AND (length(source) <= 500)))
measures.load FOREIGN KEY (system_id) REFERENCES access.system(system_id)
measures.load PRIMARY KEY (system_id, load_id)
measures.load_taken_back CHECK (((length(why) >= 1) AND (length(why) <= 500)))
measures.load_taken_back FOREIGN KEY (system_id, load_id) REFERENCES measures.load(system_id, load_id)
measures.load_taken_back PRIMARY KEY (system_id, load_id)
measures.tallied FOREIGN KEY (system_id) REFERENCES access.system(system_id)
measures.tallied PRIMARY KEY (system_id)
measures.tally PRIMARY KEY (system_id, tally, sliced_by, slice_key, on_date)
measures.target CHECK (((value > '-Infinity'::double precision) AND (value < 'Infinity'::double precision)))
measures.target CHECK ((EXTRACT(day FROM month) = (1)::numeric))
measures.target FOREIGN KEY (system_id, trajectory_id) REFERENCES measures.trajectory(system_id, trajectory_id)
measures.target PRIMARY KEY (system_id, trajectory_id, month)
measures.trajectory CHECK (((NOT withdrawn) OR (supersedes IS NOT NULL)))
measures.trajectory CHECK (((length(measure) >= 1) AND (length(measure) <= 60)))
measures.trajectory CHECK (((length(source) >= 1) AND (length(source) <= 500)))
measures.trajectory CHECK (((sliced_by = 'whole'::text) = (slice_key = ''::text)))
measures.trajectory CHECK ((length(phase) <= 60))
measures.trajectory CHECK ((length(slice_key) <= 200))
measures.trajectory CHECK ((sliced_by = ANY (ARRAY['whole'::text, 'trust'::text, 'site'::text, 'council'::text, 'service'::text, 'area'::text, 'reason'::text, 'organisation'::text, 'age band'::text])))
measures.trajectory FOREIGN KEY (system_id) REFERENCES access.system(system_id)
measures.trajectory FOREIGN KEY (system_id, supersedes) REFERENCES measures.trajectory(system_id, trajectory_id)
measures.trajectory PRIMARY KEY (system_id, trajectory_id)
people.contact FOREIGN KEY (system_id, person_id) REFERENCES people.person(system_id, person_id)
people.contact PRIMARY KEY (system_id, contact_id)
people.local_number FOREIGN KEY (system_id, person_id) REFERENCES people.person(system_id, person_id)
people.local_number PRIMARY KEY (system_id, organisation_id, number)
people.merge PRIMARY KEY (system_id, merge_id)
people.merge_table CHECK ((moves = (row_key IS NOT NULL)))
people.merge_table PRIMARY KEY (table_name)
people.person CHECK (((length(family_name) >= 1) AND (length(family_name) <= 100)))
people.person CHECK (((length(given_name) >= 1) AND (length(given_name) <= 100)))
people.person CHECK ((funding = ANY (ARRAY['council'::text, 'self-funder'::text, 'direct payment'::text, 'personal health budget'::text, 'not known'::text])))
people.person CHECK ((gender = ANY (ARRAY['female'::text, 'male'::text, 'other'::text, 'not known'::text])))
people.person CHECK ((nhs_number ~ '^[0-9]{10}$'::text))
people.person FOREIGN KEY (system_id) REFERENCES access.system(system_id)
people.person FOREIGN KEY (system_id, authority_id) REFERENCES access.organisation(system_id, organisation_id)
people.person PRIMARY KEY (system_id, person_id)
people.person_history PRIMARY KEY (system_id, history_id)
placements.ask CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text])))
placements.ask CHECK ((state = ANY (ARRAY['sent'::text, 'seen'::text, 'yes'::text, 'no'::text, 'more'::text, 'chosen'::text, 'elsewhere'::text, 'lapsed'::text, 'let go'::text, 'withdrawn'::text, 'arranged'::text, 'started'::text, 'ended'::text])))
placements.ask PRIMARY KEY (system_id, ask_id)
placements.fact FOREIGN KEY (system_id, person_id) REFERENCES people.person(system_id, person_id)
placements.fact FOREIGN KEY (system_id, stay_id) REFERENCES stays.stay(system_id, stay_id)
placements.fact PRIMARY KEY (system_id, fact_id)
placements.need CHECK ((direction = ANY (ARRAY['step-down'::text, 'step-up'::text])))
placements.need CHECK ((state = ANY (ARRAY['open'::text, 'asked'::text, 'answered'::text, 'chosen'::text, 'arranged'::text, 'started'::text, 'ended'::text, 'unmatched'::text, 'withdrawn'::text])))
placements.need PRIMARY KEY (system_id, need_id)
placements.suggestion PRIMARY KEY (system_id, suggestion_id)
placements.suggestion_decision CHECK (((decision = 'as suggested'::text) OR (why IS NOT NULL)))
placements.suggestion_decision CHECK ((decision = ANY (ARRAY['as suggested'::text, 'another'::text, 'nobody'::text])))
placements.suggestion_decision CHECK ((length(why) <= 500))
placements.suggestion_decision FOREIGN KEY (system_id, suggestion_id) REFERENCES placements.suggestion(system_id, suggestion_id)
placements.suggestion_decision PRIMARY KEY (system_id, suggestion_id, need_id)
plans.circulation CHECK ((cardinality(addresses) <= 200))
plans.circulation FOREIGN KEY (system_id, plan_id) REFERENCES plans.plan(system_id, plan_id)
plans.circulation PRIMARY KEY (system_id, circulation_id)
plans.part CHECK ((version >= 1))
plans.part FOREIGN KEY (system_id, plan_id) REFERENCES plans.plan(system_id, plan_id)
plans.part PRIMARY KEY (system_id, fact_id)
plans.plan CHECK ((key ~ '^[a-z0-9][a-z0-9-]{1,79}$'::text))
plans.plan FOREIGN KEY (system_id) REFERENCES access.system(system_id)
plans.plan PRIMARY KEY (system_id, plan_id)
plans.progress CHECK (((length(evidence) >= 1) AND (length(evidence) <= 6000)))
plans.progress CHECK (((length(says) >= 1) AND (length(says) <= 6000)))
plans.progress FOREIGN KEY (system_id, plan_id) REFERENCES plans.plan(system_id, plan_id)
plans.progress PRIMARY KEY (system_id, fact_id)
plans.sent CHECK (((length(what) >= 1) AND (length(what) <= 120)))
plans.sent CHECK ((mails >= 0))
plans.sent FOREIGN KEY (system_id, plan_id) REFERENCES plans.plan(system_id, plan_id)
plans.sent PRIMARY KEY (system_id, plan_id, what)
plans.signature CHECK (((length(signed_as) >= 1) AND (length(signed_as) <= 200)))
plans.signature FOREIGN KEY (system_id, organisation_id) REFERENCES access.organisation(system_id, organisation_id)
plans.signature FOREIGN KEY (system_id, plan_id, version) REFERENCES plans.version(system_id, plan_id, version)
plans.signature PRIMARY KEY (system_id, plan_id, version, organisation_id, signed_at)
plans.signature_taken_back FOREIGN KEY (system_id, plan_id, version, organisation_id, signed_at) REFERENCES plans.signature(system_id, plan_id, version, organisation_id, signed_at)
plans.signature_taken_back PRIMARY KEY (system_id, plan_id, version, organisation_id, signed_at)
plans.signer FOREIGN KEY (system_id, organisation_id) REFERENCES access.organisation(system_id, organisation_id)
plans.signer FOREIGN KEY (system_id, plan_id, version) REFERENCES plans.version(system_id, plan_id, version)
plans.signer PRIMARY KEY (system_id, plan_id, version, part_id)
plans.version CHECK (((length(author) >= 1) AND (length(author) <= 200)))
plans.version CHECK (((length(changed) >= 1) AND (length(changed) <= 2000)))
plans.version CHECK (((length(label) >= 1) AND (length(label) <= 20)))
plans.version CHECK ((version >= 1))
plans.version FOREIGN KEY (system_id, plan_id) REFERENCES plans.plan(system_id, plan_id)
plans.version PRIMARY KEY (system_id, plan_id, version)
platform.draft PRIMARY KEY (system_id, user_id, form)
platform.journal CHECK (((audience = 'person'::text) = (person_id IS NOT NULL)))
platform.journal CHECK ((audience = ANY (ARRAY['person'::text, 'place'::text, 'administrators'::text])))
platform.journal PRIMARY KEY (system_id, seq)
platform.journal_head PRIMARY KEY (system_id)
platform.mail CHECK (((length(subject) >= 1) AND (length(subject) <= 200)))
platform.mail CHECK ((length(last_error) <= 500))
platform.mail CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'withdrawn'::text])))
platform.mail CHECK ((to_address ~ '^[^@\s]+@[^@\s]+$'::text))
platform.mail PRIMARY KEY (system_id, mail_id)
platform.once PRIMARY KEY (system_id, user_id, key)
stays.bed FOREIGN KEY (system_id, ward_id) REFERENCES stays.ward(system_id, ward_id)
stays.bed PRIMARY KEY (system_id, bed_id)
stays.bed UNIQUE (system_id, ward_id, name)
stays.bed_closure CHECK (((reopened_at IS NULL) OR (reopened_at >= closed_at)))
stays.bed_closure CHECK ((reason = ANY (ARRAY['infection'::text, 'staffing'::text, 'repair'::text, 'equipment'::text, 'deep clean'::text, 'other'::text])))
stays.bed_closure FOREIGN KEY (system_id, bed_id) REFERENCES stays.bed(system_id, bed_id)
stays.bed_closure PRIMARY KEY (system_id, closure_id)
stays.fact PRIMARY KEY (system_id, fact_id)
stays.site FOREIGN KEY (system_id, organisation_id) REFERENCES access.organisation(system_id, organisation_id)
stays.site PRIMARY KEY (system_id, site_id)
stays.site UNIQUE (system_id, name)
stays.stay CHECK (((bed_id IS NULL) OR (ward_id IS NOT NULL)))
stays.stay CHECK (((left_at IS NULL) OR (left_at >= admitted_at)))
stays.stay CHECK (((place = 'left'::text) = (left_at IS NOT NULL)))
stays.stay CHECK ((day_colour = ANY (ARRAY['red'::text, 'green'::text])))
stays.stay CHECK ((place = ANY (ARRAY['bed'::text, 'no bed'::text, 'leave'::text, 'left'::text, 'cancelled'::text])))
stays.stay FOREIGN KEY (system_id, bed_id) REFERENCES stays.bed(system_id, bed_id)
stays.stay FOREIGN KEY (system_id, person_id) REFERENCES people.person(system_id, person_id)
stays.stay FOREIGN KEY (system_id, site_id) REFERENCES stays.site(system_id, site_id)
stays.stay FOREIGN KEY (system_id, ward_id) REFERENCES stays.ward(system_id, ward_id)
stays.stay PRIMARY KEY (system_id, stay_id)
stays.ward CHECK ((kind = ANY (ARRAY['acute'::text, 'community'::text, 'mental health'::text, 'intermediate'::text, 'interim'::text, 'virtual'::text])))
stays.ward FOREIGN KEY (system_id, site_id) REFERENCES stays.site(system_id, site_id)
stays.ward PRIMARY KEY (system_id, ward_id)
stays.ward UNIQUE (system_id, site_id, name)

-- indexes
CREATE INDEX ask_need ON placements.ask USING btree (system_id, need_id)
CREATE INDEX ask_organisation ON placements.ask USING btree (system_id, organisation_id, state)
CREATE INDEX ask_person ON placements.ask USING btree (system_id, person_id)
CREATE INDEX ask_service ON placements.ask USING btree (system_id, service_id)
CREATE INDEX circulation_plan ON plans.circulation USING btree (system_id, plan_id, made_at)
CREATE INDEX contact_person ON people.contact USING btree (system_id, person_id)
CREATE INDEX decision_person ON placements.suggestion_decision USING btree (system_id, person_id)
CREATE INDEX fact_assessment_sent ON discharge.fact USING btree (system_id, ((detail ->> 'organisationId'::text))) WHERE (kind = 'assessment-sent'::text)
CREATE INDEX fact_need ON placements.fact USING btree (system_id, need_id, happened_at)
CREATE INDEX fact_person ON delays.fact USING btree (system_id, person_id)
CREATE INDEX fact_person ON discharge.fact USING btree (system_id, person_id)
CREATE INDEX fact_person ON placements.fact USING btree (system_id, person_id)
CREATE INDEX fact_person ON stays.fact USING btree (system_id, person_id)
CREATE INDEX fact_recorded ON delays.fact USING btree (system_id, recorded_at)
CREATE INDEX fact_recorded ON discharge.fact USING btree (system_id, recorded_at)
CREATE INDEX fact_recorded ON placements.fact USING btree (system_id, recorded_at)
CREATE INDEX fact_recorded ON stays.fact USING btree (system_id, recorded_at)
CREATE INDEX fact_stay ON delays.fact USING btree (system_id, stay_id, happened_at)
CREATE INDEX fact_stay ON discharge.fact USING btree (system_id, stay_id, happened_at)
CREATE INDEX fact_stay ON placements.fact USING btree (system_id, stay_id) WHERE (stay_id IS NOT NULL)
CREATE INDEX fact_stay ON stays.fact USING btree (system_id, stay_id, happened_at)
CREATE INDEX fact_take ON placements.fact USING btree (system_id, ((detail ->> 'takeId'::text))) WHERE (kind = 'chosen'::text)
CREATE INDEX figure_line ON capacity.figure USING btree (system_id, line_id, said_at)
CREATE INDEX figure_of ON measures.figure USING btree (system_id, measure, sliced_by, slice_key, from_date)
CREATE INDEX intervention_of ON measures.intervention USING btree (system_id, measure, said_at)
CREATE INDEX journal_person ON platform.journal USING btree (system_id, person_id, seq)
CREATE INDEX journal_subject ON platform.journal USING btree (system_id, subject_kind, subject_id, seq)
CREATE INDEX limits_set_of ON measures.limits_set USING btree (system_id, measure, said_at)
CREATE INDEX line_service ON capacity.line USING btree (system_id, service_id)
CREATE INDEX load_at ON measures.load USING btree (system_id, loaded_at)
CREATE INDEX local_number_person ON people.local_number USING btree (system_id, person_id)
CREATE INDEX mail_about ON platform.mail USING btree (system_id, about, about_id)
CREATE INDEX mail_waiting ON platform.mail USING btree (next_try_at) WHERE (state = 'waiting'::text)
CREATE INDEX need_open ON placements.need USING btree (system_id, state) WHERE (ended_at IS NULL)
CREATE INDEX need_person ON placements.need USING btree (system_id, person_id)
CREATE INDEX need_stay ON placements.need USING btree (system_id, stay_id) WHERE (stay_id IS NOT NULL)
CREATE INDEX opening_at ON access.opening USING btree (system_id, at)
CREATE INDEX opening_person ON access.opening USING btree (system_id, person_id, at)
CREATE INDEX opening_user ON access.opening USING btree (system_id, user_id, at)
CREATE INDEX part_part ON plans.part USING btree (system_id, part_id)
CREATE INDEX part_plan ON plans.part USING btree (system_id, plan_id, version)
CREATE INDEX person_born ON people.person USING btree (system_id, date_of_birth)
CREATE INDEX person_by_number ON people.person USING btree (system_id, nhs_number) WHERE (nhs_number IS NOT NULL)
CREATE INDEX person_history_person ON people.person_history USING btree (system_id, person_id)
CREATE INDEX post_user ON access.post USING btree (system_id, user_id)
CREATE INDEX prediction_made ON forecast.prediction USING btree (system_id, made_on)
CREATE INDEX private_link_subject ON access.private_link USING btree (system_id, subject_id)
CREATE INDEX progress_open ON forecast.progress USING btree (heard_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]))
CREATE INDEX progress_plan ON plans.progress USING btree (system_id, plan_id, part_id)
CREATE INDEX published_month ON delays.published_figure USING btree (system_id, series, month)
CREATE INDEX relationship_organisation ON access.relationship USING btree (system_id, organisation_id, person_id)
CREATE INDEX relationship_person ON access.relationship USING btree (system_id, person_id)
CREATE INDEX round_ward ON discharge.round USING btree (system_id, ward_id, began_at)
CREATE INDEX run_asked ON forecast.run USING btree (system_id, asked_at)
CREATE INDEX run_scenario ON forecast.run USING btree (system_id, scenario_id)
CREATE INDEX service_organisation ON capacity.service USING btree (system_id, organisation_id)
CREATE INDEX session_by_user ON access.session USING btree (system_id, user_id)
CREATE INDEX setting_latest ON delays.setting USING btree (system_id, set_at)
CREATE INDEX setting_latest ON discharge.setting USING btree (system_id, set_at)
CREATE INDEX setting_latest ON forecast.setting USING btree (system_id, set_at)
CREATE INDEX sign_in_attempt_address ON access.sign_in_attempt USING btree (address_hash, at)
CREATE INDEX sign_in_attempt_at ON access.sign_in_attempt USING btree (sign_in_name_hash, at)
CREATE INDEX sign_in_link_user ON access.sign_in_link USING btree (system_id, user_id)
CREATE INDEX signer_organisation ON plans.signer USING btree (system_id, organisation_id)
CREATE INDEX start_service ON capacity.start USING btree (system_id, service_id, on_date)
CREATE INDEX status_person ON discharge.status USING btree (system_id, person_id)
CREATE INDEX status_ready ON discharge.status USING btree (system_id, ready_since) WHERE (ready_since IS NOT NULL)
CREATE INDEX stay_left ON stays.stay USING btree (system_id, left_at) WHERE (place = 'left'::text)
CREATE INDEX stay_person ON stays.stay USING btree (system_id, person_id)
CREATE INDEX stay_ward ON stays.stay USING btree (system_id, ward_id) WHERE (place = ANY (ARRAY['bed'::text, 'no bed'::text, 'leave'::text]))
CREATE INDEX taken_line ON capacity.taken USING btree (system_id, line_id)
CREATE INDEX taken_take ON capacity.taken USING btree (system_id, take_id)
CREATE INDEX tally_day ON measures.tally USING btree (system_id, on_date)
CREATE INDEX trajectory_of ON measures.trajectory USING btree (system_id, measure, said_at)
CREATE INDEX wait_owner ON discharge.wait USING btree (system_id, owner_organisation_id) WHERE (ended_at IS NULL)
CREATE INDEX wait_stay ON discharge.wait USING btree (system_id, stay_id)
CREATE INDEX wait_to_tell ON discharge.wait USING btree (system_id) WHERE (to_tell <> '[]'::jsonb)
CREATE UNIQUE INDEX account_pkey ON access.account USING btree (system_id, user_id)
CREATE UNIQUE INDEX account_system_id_sign_in_name_key ON access.account USING btree (system_id, sign_in_name)
CREATE UNIQUE INDEX ask_pkey ON placements.ask USING btree (system_id, ask_id)
CREATE UNIQUE INDEX bed_closed_once ON stays.bed_closure USING btree (system_id, bed_id) WHERE (reopened_at IS NULL)
CREATE UNIQUE INDEX bed_closure_pkey ON stays.bed_closure USING btree (system_id, closure_id)
CREATE UNIQUE INDEX bed_pkey ON stays.bed USING btree (system_id, bed_id)
CREATE UNIQUE INDEX bed_system_id_ward_id_name_key ON stays.bed USING btree (system_id, ward_id, name)
CREATE UNIQUE INDEX bed_taken_once ON capacity.taken USING btree (system_id, bed_id) WHERE (bed_id IS NOT NULL)
CREATE UNIQUE INDEX break_glass_pkey ON access.break_glass USING btree (system_id, break_glass_id)
CREATE UNIQUE INDEX bulletin_once_a_day ON capacity.bulletin USING btree (system_id, circulation_id, for_date) WHERE (made_by IS NULL)
CREATE UNIQUE INDEX bulletin_pkey ON capacity.bulletin USING btree (system_id, bulletin_id)
CREATE UNIQUE INDEX circulation_pkey ON capacity.circulation USING btree (system_id, circulation_id)
CREATE UNIQUE INDEX circulation_pkey ON plans.circulation USING btree (system_id, circulation_id)
CREATE UNIQUE INDEX contact_pkey ON people.contact USING btree (system_id, contact_id)
CREATE UNIQUE INDEX definition_pkey ON measures.definition USING btree (system_id, definition_id)
CREATE UNIQUE INDEX definition_system_id_key_version_key ON measures.definition USING btree (system_id, key, version)
CREATE UNIQUE INDEX difference_pkey ON capacity.difference USING btree (system_id, difference_id)
CREATE UNIQUE INDEX district_pkey ON capacity.district USING btree (system_id, outward)
CREATE UNIQUE INDEX draft_pkey ON platform.draft USING btree (system_id, user_id, form)
CREATE UNIQUE INDEX fact_pkey ON delays.fact USING btree (system_id, fact_id)
CREATE UNIQUE INDEX fact_pkey ON discharge.fact USING btree (system_id, fact_id)
CREATE UNIQUE INDEX fact_pkey ON placements.fact USING btree (system_id, fact_id)
CREATE UNIQUE INDEX fact_pkey ON stays.fact USING btree (system_id, fact_id)
CREATE UNIQUE INDEX fact_superseded_once ON delays.fact USING btree (system_id, supersedes) WHERE (supersedes IS NOT NULL)
CREATE UNIQUE INDEX fact_superseded_once ON discharge.fact USING btree (system_id, supersedes) WHERE (supersedes IS NOT NULL)
CREATE UNIQUE INDEX fact_superseded_once ON placements.fact USING btree (system_id, supersedes) WHERE (supersedes IS NOT NULL)
CREATE UNIQUE INDEX fact_superseded_once ON stays.fact USING btree (system_id, supersedes) WHERE (supersedes IS NOT NULL)
CREATE UNIQUE INDEX figure_pkey ON capacity.figure USING btree (system_id, figure_id)
CREATE UNIQUE INDEX figure_pkey ON measures.figure USING btree (system_id, load_id, line)
CREATE UNIQUE INDEX figure_taken_back_once ON capacity.figure USING btree (system_id, takes_back) WHERE (takes_back IS NOT NULL)
CREATE UNIQUE INDEX fit_pkey ON forecast.fit USING btree (system_id)
CREATE UNIQUE INDEX intervention_pkey ON measures.intervention USING btree (system_id, intervention_id)
CREATE UNIQUE INDEX journal_head_pkey ON platform.journal_head USING btree (system_id)
CREATE UNIQUE INDEX journal_pkey ON platform.journal USING btree (system_id, seq)
CREATE UNIQUE INDEX key_message_pkey ON capacity.key_message USING btree (system_id, message_id)
CREATE UNIQUE INDEX limits_set_pkey ON measures.limits_set USING btree (system_id, limits_id)
CREATE UNIQUE INDEX line_pkey ON capacity.line USING btree (system_id, line_id)
CREATE UNIQUE INDEX load_pkey ON measures.load USING btree (system_id, load_id)
CREATE UNIQUE INDEX load_taken_back_pkey ON measures.load_taken_back USING btree (system_id, load_id)
CREATE UNIQUE INDEX local_number_pkey ON people.local_number USING btree (system_id, organisation_id, number)
CREATE UNIQUE INDEX lock_pkey ON delays.lock USING btree (system_id, lock_id)
CREATE UNIQUE INDEX lock_system_id_return_id_key ON delays.lock USING btree (system_id, return_id)
CREATE UNIQUE INDEX mail_pkey ON platform.mail USING btree (system_id, mail_id)
CREATE UNIQUE INDEX merge_pkey ON people.merge USING btree (system_id, merge_id)
CREATE UNIQUE INDEX merge_table_pkey ON people.merge_table USING btree (table_name)
CREATE UNIQUE INDEX monthly_plan_once ON capacity.monthly_plan USING btree (system_id, kind, counts, from_month) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX monthly_plan_pkey ON capacity.monthly_plan USING btree (system_id, plan_id)
CREATE UNIQUE INDEX need_pkey ON placements.need USING btree (system_id, need_id)
CREATE UNIQUE INDEX once_pkey ON platform.once USING btree (system_id, user_id, key)
CREATE UNIQUE INDEX one_person_per_bed ON stays.stay USING btree (system_id, bed_id) WHERE ((bed_id IS NOT NULL) AND (place = ANY (ARRAY['bed'::text, 'leave'::text])))
CREATE UNIQUE INDEX one_place_per_person ON stays.stay USING btree (system_id, person_id) WHERE (place = ANY (ARRAY['bed'::text, 'no bed'::text, 'leave'::text]))
CREATE UNIQUE INDEX one_round_per_ward ON discharge.round USING btree (system_id, ward_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX one_scenario_a_morning ON forecast.scenario USING btree (system_id, morning) WHERE (morning IS NOT NULL)
CREATE UNIQUE INDEX one_service_per_ward ON capacity.service USING btree (system_id, ward_id) WHERE ((ward_id IS NOT NULL) AND (ended_at IS NULL))
CREATE UNIQUE INDEX one_stay_per_number ON stays.stay USING btree (system_id, organisation_id, stay_number) WHERE ((stay_number IS NOT NULL) AND (place <> 'cancelled'::text))
CREATE UNIQUE INDEX opening_pkey ON access.opening USING btree (system_id, opening_id)
CREATE UNIQUE INDEX organisation_pkey ON access.organisation USING btree (system_id, organisation_id)
CREATE UNIQUE INDEX organisation_system_id_name_key ON access.organisation USING btree (system_id, name)
CREATE UNIQUE INDEX part_begun_once ON plans.part USING btree (system_id, plan_id, part_kind, ref) WHERE (supersedes IS NULL)
CREATE UNIQUE INDEX part_pkey ON plans.part USING btree (system_id, fact_id)
CREATE UNIQUE INDEX part_superseded_once ON plans.part USING btree (system_id, supersedes) WHERE (supersedes IS NOT NULL)
CREATE UNIQUE INDEX password_pkey ON access.password USING btree (system_id, user_id)
CREATE UNIQUE INDEX person_history_pkey ON people.person_history USING btree (system_id, history_id)
CREATE UNIQUE INDEX person_nhs_number ON people.person USING btree (system_id, nhs_number) WHERE ((nhs_number IS NOT NULL) AND (merged_into IS NULL))
CREATE UNIQUE INDEX person_pkey ON people.person USING btree (system_id, person_id)
CREATE UNIQUE INDEX plan_key ON plans.plan USING btree (system_id, key)
CREATE UNIQUE INDEX plan_pkey ON plans.plan USING btree (system_id, plan_id)
CREATE UNIQUE INDEX post_pkey ON access.post USING btree (system_id, post_id)
CREATE UNIQUE INDEX post_system_id_user_id_post_id_key ON access.post USING btree (system_id, user_id, post_id)
CREATE UNIQUE INDEX prediction_pkey ON forecast.prediction USING btree (system_id, prediction_id)
CREATE UNIQUE INDEX private_link_pkey ON access.private_link USING btree (token_hash)
CREATE UNIQUE INDEX private_link_system_id_link_id_key ON access.private_link USING btree (system_id, link_id)
CREATE UNIQUE INDEX progress_pkey ON forecast.progress USING btree (system_id, run_id)
CREATE UNIQUE INDEX progress_pkey ON plans.progress USING btree (system_id, fact_id)
CREATE UNIQUE INDEX progress_taken_back_once ON plans.progress USING btree (system_id, takes_back) WHERE (takes_back IS NOT NULL)
CREATE UNIQUE INDEX promise_once ON capacity.promise USING btree (system_id, service_id, counts) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX promise_pkey ON capacity.promise USING btree (system_id, promise_id)
CREATE UNIQUE INDEX published_figure_pkey ON delays.published_figure USING btree (system_id, figure_id)
CREATE UNIQUE INDEX published_superseded_once ON delays.published_figure USING btree (system_id, supersedes) WHERE (supersedes IS NOT NULL)
CREATE UNIQUE INDEX relationship_pkey ON access.relationship USING btree (system_id, relationship_id)
CREATE UNIQUE INDEX relationship_source ON access.relationship USING btree (system_id, reason, source_id, person_id, organisation_id)
CREATE UNIQUE INDEX return_pkey ON delays.return USING btree (system_id, return_id)
CREATE UNIQUE INDEX return_system_id_series_organisation_id_period_start_versio_key ON delays.return USING btree (system_id, series, organisation_id, period_start, version)
CREATE UNIQUE INDEX round_pkey ON discharge.round USING btree (system_id, round_id)
CREATE UNIQUE INDEX run_pkey ON forecast.run USING btree (system_id, run_id)
CREATE UNIQUE INDEX scenario_pkey ON forecast.scenario USING btree (system_id, scenario_id)
CREATE UNIQUE INDEX scenario_version ON forecast.scenario USING btree (system_id, name, version) WHERE (made_from = 'file'::text)
CREATE UNIQUE INDEX score_pkey ON forecast.score USING btree (system_id, run_id)
CREATE UNIQUE INDEX sent_pkey ON plans.sent USING btree (system_id, plan_id, what)
CREATE UNIQUE INDEX service_name ON capacity.service USING btree (system_id, organisation_id, lower(name)) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX service_pkey ON capacity.service USING btree (system_id, service_id)
CREATE UNIQUE INDEX session_pkey ON access.session USING btree (token_hash)
CREATE UNIQUE INDEX setting_pkey ON delays.setting USING btree (system_id, setting_id)
CREATE UNIQUE INDEX setting_pkey ON discharge.setting USING btree (system_id, setting_id)
CREATE UNIQUE INDEX setting_pkey ON forecast.setting USING btree (system_id, setting_id)
CREATE UNIQUE INDEX sign_in_attempt_pkey ON access.sign_in_attempt USING btree (attempt_id)
CREATE UNIQUE INDEX sign_in_link_pkey ON access.sign_in_link USING btree (token_hash)
CREATE UNIQUE INDEX signature_pkey ON delays.signature USING btree (system_id, signature_id)
CREATE UNIQUE INDEX signature_pkey ON plans.signature USING btree (system_id, plan_id, version, organisation_id, signed_at)
CREATE UNIQUE INDEX signature_system_id_return_id_signed_for_key ON delays.signature USING btree (system_id, return_id, signed_for)
CREATE UNIQUE INDEX signature_taken_back_pkey ON plans.signature_taken_back USING btree (system_id, plan_id, version, organisation_id, signed_at)
CREATE UNIQUE INDEX signer_pkey ON plans.signer USING btree (system_id, plan_id, version, part_id)
CREATE UNIQUE INDEX site_pkey ON stays.site USING btree (system_id, site_id)
CREATE UNIQUE INDEX site_system_id_name_key ON stays.site USING btree (system_id, name)
CREATE UNIQUE INDEX standing_pkey ON capacity.standing USING btree (system_id, line_id)
CREATE UNIQUE INDEX start_pkey ON capacity.start USING btree (system_id, start_id)
CREATE UNIQUE INDEX status_pkey ON discharge.status USING btree (system_id, stay_id)
CREATE UNIQUE INDEX stay_pkey ON stays.stay USING btree (system_id, stay_id)
CREATE UNIQUE INDEX suggestion_decision_pkey ON placements.suggestion_decision USING btree (system_id, suggestion_id, need_id)
CREATE UNIQUE INDEX suggestion_pkey ON placements.suggestion USING btree (system_id, suggestion_id)
CREATE UNIQUE INDEX system_pkey ON access.system USING btree (system_id)
CREATE UNIQUE INDEX taken_pkey ON capacity.taken USING btree (system_id, taken_id)
CREATE UNIQUE INDEX tallied_pkey ON measures.tallied USING btree (system_id)
CREATE UNIQUE INDEX tally_pkey ON measures.tally USING btree (system_id, tally, sliced_by, slice_key, on_date)
CREATE UNIQUE INDEX target_pkey ON measures.target USING btree (system_id, trajectory_id, month)
CREATE UNIQUE INDEX trajectory_pkey ON measures.trajectory USING btree (system_id, trajectory_id)
CREATE UNIQUE INDEX unit_taken_once ON capacity.taken USING btree (system_id, figure_id, unit_no) WHERE (figure_id IS NOT NULL)
CREATE UNIQUE INDEX version_pkey ON plans.version USING btree (system_id, plan_id, version)
CREATE UNIQUE INDEX wait_pkey ON discharge.wait USING btree (system_id, wait_id)
CREATE UNIQUE INDEX ward_pkey ON stays.ward USING btree (system_id, ward_id)
CREATE UNIQUE INDEX ward_system_id_site_id_name_key ON stays.ward USING btree (system_id, site_id, name)

-- row-level security
access.account on
access.break_glass on
access.opening on
access.organisation on
access.password on
access.post on
access.private_link on
access.relationship on
access.session on
access.sign_in_attempt on
access.sign_in_link on
access.system on
capacity.bulletin on
capacity.circulation on
capacity.difference on
capacity.district on
capacity.figure on
capacity.key_message on
capacity.line on
capacity.monthly_plan on
capacity.promise on
capacity.service on
capacity.standing on
capacity.start on
capacity.taken on
delays.fact on
delays.lock on
delays.published_figure on
delays.return on
delays.setting on
delays.signature on
discharge.fact on
discharge.round on
discharge.setting on
discharge.status on
discharge.wait on
forecast.fit on
forecast.prediction on
forecast.progress on
forecast.run on
forecast.scenario on
forecast.score on
forecast.setting on
measures.definition on
measures.figure on
measures.intervention on
measures.limits_set on
measures.load on
measures.load_taken_back on
measures.tallied on
measures.tally on
measures.target on
measures.trajectory on
people.contact on
people.local_number on
people.merge on
people.merge_table on
people.person on
people.person_history on
placements.ask on
placements.fact on
placements.need on
placements.suggestion on
placements.suggestion_decision on
plans.circulation on
plans.part on
plans.plan on
plans.progress on
plans.sent on
plans.signature on
plans.signature_taken_back on
plans.signer on
plans.version on
platform.draft on
platform.journal on
platform.journal_head on
platform.mail on
platform.once on
stays.bed on
stays.bed_closure on
stays.fact on
stays.site on
stays.stay on
stays.ward on

-- policies
access.account add for INSERT using () check ((system_id = ( SELECT access.runs() AS runs)))
access.account change for UPDATE using (((system_id = ( SELECT access.runs() AS runs)) OR ((system_id = ( SELECT access.here() AS here)) AND (user_id = ( SELECT platform.user_id() AS user_id))))) check ()
access.account see for SELECT using ((( SELECT access.is_door() AS is_door) OR (system_id = ( SELECT access.here() AS here)))) check ()
access.break_glass privacy for SELECT using (((system_id = ( SELECT access.here() AS here)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['privacy officer'::text, 'service'::text])) OR (user_id = ( SELECT platform.user_id() AS user_id))))) check ()
access.break_glass privacy_checks for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'privacy officer'::text))) check ()
access.opening own for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (user_id = ( SELECT platform.user_id() AS user_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
access.opening people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['service'::text, 'privacy officer'::text])) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
access.organisation add for INSERT using () check ((system_id = ( SELECT access.runs() AS runs)))
access.organisation change for UPDATE using ((system_id = ( SELECT access.runs() AS runs))) check ()
access.organisation see for SELECT using ((( SELECT access.is_door() AS is_door) OR (system_id = ( SELECT access.here() AS here)))) check ()
access.password add for INSERT using () check ((( SELECT access.is_door() AS is_door) OR ((system_id = ( SELECT access.here() AS here)) AND ((user_id = ( SELECT platform.user_id() AS user_id)) OR (( SELECT platform.role_name() AS role_name) = 'service'::text)))))
access.password change for UPDATE using ((( SELECT access.is_door() AS is_door) OR ((system_id = ( SELECT access.here() AS here)) AND ((user_id = ( SELECT platform.user_id() AS user_id)) OR (( SELECT platform.role_name() AS role_name) = 'service'::text))))) check ()
access.password see for SELECT using ((( SELECT access.is_door() AS is_door) OR ((system_id = ( SELECT access.here() AS here)) AND ((user_id = ( SELECT platform.user_id() AS user_id)) OR (( SELECT platform.role_name() AS role_name) = 'service'::text))))) check ()
access.post add for INSERT using () check ((system_id = ( SELECT access.runs() AS runs)))
access.post change for UPDATE using ((system_id = ( SELECT access.runs() AS runs))) check ()
access.post see for SELECT using ((( SELECT access.is_door() AS is_door) OR (system_id = ( SELECT access.here() AS here)))) check ()
access.private_link add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'service'::text]))))
access.private_link change for UPDATE using ((( SELECT access.is_door() AS is_door) OR ((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'service'::text]))))) check ()
access.private_link see for SELECT using ((( SELECT access.is_door() AS is_door) OR ((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'service'::text]))))) check ()
access.relationship people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['service'::text, 'privacy officer'::text])) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
access.session add for INSERT using () check (( SELECT access.is_door() AS is_door))
access.session change for UPDATE using ((( SELECT access.is_door() AS is_door) OR ((system_id = ( SELECT access.here() AS here)) AND (user_id = ( SELECT platform.user_id() AS user_id))) OR (system_id = ( SELECT access.runs() AS runs)))) check ()
access.session remove for DELETE using (( SELECT access.is_door() AS is_door)) check ()
access.session see for SELECT using ((( SELECT access.is_door() AS is_door) OR ((system_id = ( SELECT access.here() AS here)) AND (user_id = ( SELECT platform.user_id() AS user_id))) OR (system_id = ( SELECT access.runs() AS runs)))) check ()
access.sign_in_attempt door for ALL using (( SELECT access.is_door() AS is_door)) check ()
access.sign_in_link add for INSERT using () check ((((purpose = 'set password'::text) AND (system_id = ( SELECT access.runs() AS runs))) OR (( SELECT access.is_door() AS is_door) AND ( SELECT s.example FROM access.system s WHERE (s.system_id = sign_in_link.system_id)))))
access.sign_in_link change for UPDATE using (( SELECT access.is_door() AS is_door)) check ()
access.sign_in_link remove for DELETE using (( SELECT access.is_door() AS is_door)) check ()
access.sign_in_link see for SELECT using (( SELECT access.is_door() AS is_door)) check ()
access.system add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'service'::text)))
access.system change for UPDATE using ((system_id = ( SELECT access.runs() AS runs))) check ()
access.system see for SELECT using ((( SELECT access.is_door() AS is_door) OR (system_id = ( SELECT access.here() AS here)))) check ()
capacity.bulletin add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text]))))
capacity.bulletin see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.circulation add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text]))))
capacity.circulation change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
capacity.circulation see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
capacity.difference add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'service'::text]))))
capacity.difference see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.district add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text]))))
capacity.district change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
capacity.district see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.figure add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'service'::text])) OR ((( SELECT platform.role_name() AS role_name) = 'provider'::text) AND capacity.own_line(line_id)))))
capacity.figure see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.key_message add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text]))))
capacity.key_message change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
capacity.key_message see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.line add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text]))))
capacity.line change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
capacity.line see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.monthly_plan add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text]))))
capacity.monthly_plan change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
capacity.monthly_plan see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.promise add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text]))))
capacity.promise change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
capacity.promise see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hospital social worker'::text, 'hub navigator'::text, 'on-call manager'::text, 'analyst'::text, 'administrator'::text, 'service'::text])) OR ((( SELECT platform.role_name() AS role_name) = 'provider'::text) AND (EXISTS ( SELECT FROM capacity.service s WHERE ((s.system_id = promise.system_id) AND (s.service_id = promise.service_id) AND (s.organisation_id = ( SELECT platform.organisation_id() AS organisation_id))))))))) check ()
capacity.service add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text]))))
capacity.service change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
capacity.service see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.standing see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.start add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'service'::text]))))
capacity.start change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'service'::text])))) check ()
capacity.start see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
capacity.taken add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'service'::text]))))
capacity.taken remove for DELETE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'service'::text])))) check ()
capacity.taken see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
delays.fact people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
delays.fact people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
delays.fact people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
delays.lock add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'analyst'::text, 'service'::text]))))
delays.lock see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
delays.published_figure add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'analyst'::text, 'service'::text]))))
delays.published_figure see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
delays.return add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'analyst'::text, 'service'::text]))))
delays.return see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
delays.setting add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text]))))
delays.setting see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
delays.signature add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'analyst'::text])) AND (signed_for = ( SELECT platform.organisation_id() AS organisation_id)) AND (signed_by = ( SELECT platform.user_id() AS user_id))))))
delays.signature see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
discharge.fact people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
discharge.fact people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
discharge.fact people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
discharge.round add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (driver_id = ( SELECT platform.user_id() AS user_id)) AND ( SELECT access.role_sees_people() AS role_sees_people)))
discharge.round change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ( SELECT access.role_sees_people() AS role_sees_people))) check ()
discharge.round see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ( SELECT access.role_sees_people() AS role_sees_people))) check ()
discharge.setting add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text]))))
discharge.setting see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
discharge.status people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
discharge.status people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
discharge.status people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
discharge.status people_remove for DELETE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
discharge.wait people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
discharge.wait people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
discharge.wait people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
discharge.wait people_remove for DELETE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
forecast.fit add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'service'::text)))
forecast.fit change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'service'::text))) check ()
forecast.fit see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
forecast.prediction add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
forecast.prediction see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
forecast.progress add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text]))))
forecast.progress go_on for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'service'::text))) check ()
forecast.progress see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
forecast.progress stop for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (state = ANY (ARRAY['waiting'::text, 'running'::text])) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text])))) check ((state = 'stopped'::text))
forecast.run add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text]))))
forecast.run see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
forecast.scenario add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
forecast.scenario see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
forecast.score add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'service'::text)))
forecast.score change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'service'::text))) check ()
forecast.score see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
forecast.setting add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
forecast.setting see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'on-call manager'::text, 'analyst'::text, 'service'::text])))) check ()
measures.definition add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'service'::text]))))
measures.definition see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
measures.figure add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'service'::text]))))
measures.figure see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'hub navigator'::text, 'on-call manager'::text, 'service'::text])))) check ()
measures.intervention add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'service'::text]))))
measures.intervention see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
measures.limits_set add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'service'::text]))))
measures.limits_set see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
measures.load add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'service'::text]))))
measures.load see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
measures.load_taken_back add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'service'::text]))))
measures.load_taken_back see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
measures.tallied all_of_it for ALL using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'service'::text))) check ()
measures.tally all_of_it for ALL using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'service'::text))) check ()
measures.target add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'service'::text]))))
measures.target see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
measures.trajectory add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['analyst'::text, 'service'::text]))))
measures.trajectory see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
people.contact people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
people.contact people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
people.contact people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
people.local_number people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
people.local_number people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR ((organisation_id = ( SELECT platform.organisation_id() AS organisation_id)) AND ( SELECT access.role_sees_people() AS role_sees_people)))))
people.local_number people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
people.local_number people_remove for DELETE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))) check ()
people.merge people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (kept_person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
people.merge_table see for SELECT using (true) check ()
people.person people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
people.person people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['ward coordinator'::text, 'hospital social worker'::text, 'hub navigator'::text, 'service'::text]))))
people.person people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
people.person_history people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
placements.ask asked for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (organisation_id = ( SELECT platform.organisation_id() AS organisation_id)) AND (( SELECT platform.role_name() AS role_name) = 'provider'::text))) check ()
placements.ask people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR ((person_id IN ( SELECT v.v FROM access.visible_people() v(v))) AND ((( SELECT platform.role_name() AS role_name) <> 'provider'::text) OR (organisation_id = ( SELECT platform.organisation_id() AS organisation_id))))))) check ()
placements.ask people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
placements.ask people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
placements.ask people_remove for DELETE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
placements.fact people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR ((person_id IN ( SELECT v.v FROM access.visible_people() v(v))) AND ((( SELECT platform.role_name() AS role_name) <> 'provider'::text) OR (EXISTS ( SELECT FROM placements.ask a WHERE ((a.system_id = fact.system_id) AND (a.need_id = fact.need_id) AND (a.organisation_id = ( SELECT platform.organisation_id() AS organisation_id)) AND CASE WHEN (fact.detail ? 'askId'::text) THEN (a.ask_id = ((fact.detail ->> 'askId'::text))::uuid) ELSE (a.state = ANY (ARRAY['chosen'::text, 'arranged'::text, 'started'::text, 'ended'::text])) END)))))))) check ()
placements.fact people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
placements.fact people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
placements.need people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR ((person_id IN ( SELECT v.v FROM access.visible_people() v(v))) AND ((( SELECT platform.role_name() AS role_name) <> 'provider'::text) OR (EXISTS ( SELECT FROM placements.ask a WHERE ((a.system_id = need.system_id) AND (a.need_id = need.need_id) AND (a.organisation_id = ( SELECT platform.organisation_id() AS organisation_id)) AND (a.state = ANY (ARRAY['chosen'::text, 'arranged'::text, 'started'::text, 'ended'::text])))))))))) check ()
placements.need people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
placements.need people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
placements.need people_remove for DELETE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
placements.suggestion add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'service'::text]))))
placements.suggestion see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'analyst'::text, 'service'::text])))) check ()
placements.suggestion_decision people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
placements.suggestion_decision people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
placements.suggestion_decision people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
plans.circulation add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
plans.circulation see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text])))) check ()
plans.part add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
plans.part see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
plans.plan add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
plans.plan see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
plans.progress add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
plans.progress see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
plans.sent add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
plans.sent see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
plans.signature add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'board member'::text) AND (signed_by = ( SELECT platform.user_id() AS user_id)) AND (organisation_id = ( SELECT platform.organisation_id() AS organisation_id))))
plans.signature see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
plans.signature_taken_back add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = 'board member'::text) AND (taken_back_by = ( SELECT platform.user_id() AS user_id)) AND (organisation_id = ( SELECT platform.organisation_id() AS organisation_id))))
plans.signature_taken_back see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
plans.signer add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
plans.signer see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
plans.version add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'analyst'::text, 'service'::text]))))
plans.version see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
platform.draft own for ALL using (((system_id = platform.system_id()) AND (user_id = platform.user_id()))) check ()
platform.journal journal for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND CASE WHEN (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'privacy officer'::text, 'service'::text])) THEN true WHEN (audience = 'place'::text) THEN (( SELECT platform.role_name() AS role_name) <> 'nobody'::text) WHEN (audience = 'person'::text) THEN (person_id IN ( SELECT v.v FROM access.visible_people() v(v))) ELSE (user_id = ( SELECT platform.user_id() AS user_id)) END)) check ()
platform.journal_head place for SELECT using (true) check ()
platform.mail add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'hospital social worker'::text, 'administrator'::text, 'service'::text]))))
platform.mail change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
platform.mail see for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['hub navigator'::text, 'administrator'::text, 'service'::text])))) check ()
platform.once own for ALL using (((system_id = platform.system_id()) AND (user_id = platform.user_id()))) check ()
stays.bed add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text]))))
stays.bed change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text])) OR (true AND (( SELECT platform.role_name() AS role_name) = 'ward coordinator'::text))))) check ()
stays.bed see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
stays.bed_closure add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text])) OR ((( SELECT platform.role_name() AS role_name) = 'ward coordinator'::text) AND stays.own_bed(bed_id)))))
stays.bed_closure change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text])) OR ((( SELECT platform.role_name() AS role_name) = 'ward coordinator'::text) AND stays.own_bed(bed_id))))) check ()
stays.bed_closure see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
stays.fact people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
stays.fact people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v))))))
stays.fact people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
stays.site add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text]))))
stays.site change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text])) OR (false AND (( SELECT platform.role_name() AS role_name) = 'ward coordinator'::text))))) check ()
stays.site see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()
stays.stay people for SELECT using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
stays.stay people_add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR ((organisation_id = ( SELECT platform.organisation_id() AS organisation_id)) AND (( SELECT platform.role_name() AS role_name) = 'ward coordinator'::text)))))
stays.stay people_change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = 'service'::text) OR (person_id IN ( SELECT v.v FROM access.visible_people() v(v)))))) check ()
stays.ward add for INSERT using () check (((system_id = ( SELECT platform.system_id() AS system_id)) AND (( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text]))))
stays.ward change for UPDATE using (((system_id = ( SELECT platform.system_id() AS system_id)) AND ((( SELECT platform.role_name() AS role_name) = ANY (ARRAY['administrator'::text, 'service'::text])) OR (false AND (( SELECT platform.role_name() AS role_name) = 'ward coordinator'::text))))) check ()
stays.ward see for SELECT using ((system_id = ( SELECT access.here() AS here))) check ()

-- triggers
CREATE CONSTRAINT TRIGGER keep_head AFTER INSERT ON platform.journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.journal_keep_head()
CREATE TRIGGER check_part AFTER INSERT ON plans.part FOR EACH ROW EXECUTE FUNCTION plans.check_part()
CREATE TRIGGER check_signature AFTER INSERT ON plans.signature FOR EACH ROW EXECUTE FUNCTION plans.check_signature()
CREATE TRIGGER check_signed_once AFTER INSERT ON plans.signature FOR EACH ROW EXECUTE FUNCTION plans.check_signed_once()
CREATE TRIGGER check_taken AFTER INSERT ON capacity.taken FOR EACH ROW EXECUTE FUNCTION capacity.check_taken()
CREATE TRIGGER history AFTER UPDATE ON people.person FOR EACH ROW EXECUTE FUNCTION people.keep_history()
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON access.account FOR EACH ROW EXECUTE FUNCTION platform.journal_change('account', 'user_id', 'administrators')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON access.break_glass FOR EACH ROW EXECUTE FUNCTION platform.journal_change('break-glass', 'break_glass_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON access.organisation FOR EACH ROW EXECUTE FUNCTION platform.journal_change('organisation', 'organisation_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON access.password FOR EACH ROW EXECUTE FUNCTION platform.journal_change('password', 'user_id', 'administrators')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON access.post FOR EACH ROW EXECUTE FUNCTION platform.journal_change('post', 'post_id', 'administrators')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON access.private_link FOR EACH ROW EXECUTE FUNCTION platform.journal_change('private-link', 'link_id', 'administrators')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON access.relationship FOR EACH ROW EXECUTE FUNCTION platform.journal_change('relationship', 'relationship_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.bulletin FOR EACH ROW EXECUTE FUNCTION platform.journal_change('bulletin', 'bulletin_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.circulation FOR EACH ROW EXECUTE FUNCTION platform.journal_change('circulation', 'circulation_id', 'administrators')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.difference FOR EACH ROW EXECUTE FUNCTION platform.journal_change('difference', 'line_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.district FOR EACH ROW EXECUTE FUNCTION platform.journal_change('district', 'outward', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.figure FOR EACH ROW EXECUTE FUNCTION platform.journal_change('figure', 'line_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.key_message FOR EACH ROW EXECUTE FUNCTION platform.journal_change('key-message', 'message_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.line FOR EACH ROW EXECUTE FUNCTION platform.journal_change('line', 'service_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.monthly_plan FOR EACH ROW EXECUTE FUNCTION platform.journal_change('monthly-plan', 'plan_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.promise FOR EACH ROW EXECUTE FUNCTION platform.journal_change('promise', 'service_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.service FOR EACH ROW EXECUTE FUNCTION platform.journal_change('service', 'service_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.start FOR EACH ROW EXECUTE FUNCTION platform.journal_change('start', 'service_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON capacity.taken FOR EACH ROW EXECUTE FUNCTION platform.journal_change('taken', 'line_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON delays.fact FOR EACH ROW EXECUTE FUNCTION platform.journal_change('stay', 'stay_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON delays.lock FOR EACH ROW EXECUTE FUNCTION platform.journal_change('lock', 'return_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON delays.published_figure FOR EACH ROW EXECUTE FUNCTION platform.journal_change('published-figure', 'figure_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON delays.return FOR EACH ROW EXECUTE FUNCTION platform.journal_change('return', 'return_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON delays.setting FOR EACH ROW EXECUTE FUNCTION platform.journal_change('delay-setting', 'setting_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON delays.signature FOR EACH ROW EXECUTE FUNCTION platform.journal_change('signature', 'return_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON discharge.fact FOR EACH ROW EXECUTE FUNCTION platform.journal_change('stay', 'stay_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON discharge.setting FOR EACH ROW EXECUTE FUNCTION platform.journal_change('discharge-setting', 'setting_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON forecast.prediction FOR EACH ROW EXECUTE FUNCTION platform.journal_change('prediction', 'prediction_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON forecast.progress FOR EACH ROW EXECUTE FUNCTION platform.journal_change('forecast', 'run_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON forecast.run FOR EACH ROW EXECUTE FUNCTION platform.journal_change('forecast', 'run_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON forecast.scenario FOR EACH ROW EXECUTE FUNCTION platform.journal_change('scenario', 'scenario_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON forecast.setting FOR EACH ROW EXECUTE FUNCTION platform.journal_change('forecast setting', 'setting_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON measures.definition FOR EACH ROW EXECUTE FUNCTION platform.journal_change('measure', 'definition_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON measures.intervention FOR EACH ROW EXECUTE FUNCTION platform.journal_change('measure-action', 'intervention_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON measures.limits_set FOR EACH ROW EXECUTE FUNCTION platform.journal_change('measure-limits', 'limits_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON measures.load FOR EACH ROW EXECUTE FUNCTION platform.journal_change('measures-file', 'load_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON measures.load_taken_back FOR EACH ROW EXECUTE FUNCTION platform.journal_change('measures-file', 'load_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON measures.trajectory FOR EACH ROW EXECUTE FUNCTION platform.journal_change('trajectory', 'trajectory_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON people.contact FOR EACH ROW EXECUTE FUNCTION platform.journal_change('contact', 'contact_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON people.local_number FOR EACH ROW EXECUTE FUNCTION platform.journal_change('local-number', 'person_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON people.merge FOR EACH ROW EXECUTE FUNCTION platform.journal_change('merge', 'merge_id', 'person', 'kept_person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON people.person FOR EACH ROW EXECUTE FUNCTION platform.journal_change('person', 'person_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON placements.fact FOR EACH ROW EXECUTE FUNCTION platform.journal_change('need', 'need_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON placements.suggestion FOR EACH ROW EXECUTE FUNCTION platform.journal_change('suggestion', 'suggestion_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON placements.suggestion_decision FOR EACH ROW EXECUTE FUNCTION platform.journal_change('suggestion', 'suggestion_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.circulation FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan-circulation', 'plan_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.part FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan-part', 'part_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.plan FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan', 'plan_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.progress FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan-progress', 'part_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.sent FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan-sent', 'plan_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.signature FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan-signature', 'plan_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.signature_taken_back FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan-signature', 'plan_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.signer FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan-version', 'plan_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON plans.version FOR EACH ROW EXECUTE FUNCTION platform.journal_change('plan-version', 'plan_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON platform.mail FOR EACH ROW EXECUTE FUNCTION platform.journal_change('mail', 'mail_id', 'administrators')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON stays.bed FOR EACH ROW EXECUTE FUNCTION platform.journal_change('bed', 'bed_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON stays.bed_closure FOR EACH ROW EXECUTE FUNCTION platform.journal_change('bed-closure', 'bed_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON stays.fact FOR EACH ROW EXECUTE FUNCTION platform.journal_change('stay', 'stay_id', 'person', 'person_id')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON stays.site FOR EACH ROW EXECUTE FUNCTION platform.journal_change('site', 'site_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR DELETE OR UPDATE ON stays.ward FOR EACH ROW EXECUTE FUNCTION platform.journal_change('ward', 'ward_id', 'place')
CREATE TRIGGER journal AFTER INSERT OR UPDATE OF settings, name, demo_at ON access.system FOR EACH ROW EXECUTE FUNCTION platform.journal_change('system', 'system_id', 'administrators')
CREATE TRIGGER journal AFTER UPDATE OF driver_id, ended_at ON discharge.round FOR EACH ROW WHEN (((old.driver_id <> new.driver_id) OR (old.ended_at IS DISTINCT FROM new.ended_at))) EXECUTE FUNCTION platform.journal_change('round', 'ward_id', 'place')
CREATE TRIGGER journal_new AFTER INSERT ON discharge.round FOR EACH ROW EXECUTE FUNCTION platform.journal_change('round', 'ward_id', 'place')
CREATE TRIGGER keep_standing AFTER INSERT ON capacity.figure FOR EACH ROW EXECUTE FUNCTION capacity.keep_standing()
CREATE TRIGGER relate AFTER INSERT ON discharge.fact FOR EACH ROW EXECUTE FUNCTION discharge.relate_referral()
CREATE TRIGGER relate AFTER INSERT OR DELETE OR UPDATE OF owner_organisation_id, ended_at ON discharge.wait FOR EACH ROW EXECUTE FUNCTION discharge.relate_wait()
CREATE TRIGGER relate AFTER UPDATE OF place, organisation_id, left_at ON stays.stay FOR EACH ROW WHEN (((old.place <> new.place) OR (old.organisation_id <> new.organisation_id) OR (old.left_at IS DISTINCT FROM new.left_at))) EXECUTE FUNCTION stays.relate_stay()
CREATE TRIGGER relate_ask AFTER INSERT OR UPDATE OF state ON placements.ask FOR EACH ROW EXECUTE FUNCTION placements.relate_ask()
CREATE TRIGGER relate_delay AFTER INSERT ON delays.fact FOR EACH ROW WHEN ((new.kind = 'position'::text)) EXECUTE FUNCTION delays.relate_stay()
CREATE TRIGGER relate_delay AFTER INSERT OR UPDATE OF first_ready_at ON discharge.status FOR EACH ROW WHEN ((new.first_ready_at IS NOT NULL)) EXECUTE FUNCTION delays.relate_stay()
CREATE TRIGGER relate_delay AFTER INSERT OR UPDATE OF owner_organisation_id ON discharge.wait FOR EACH ROW WHEN ((new.owner_organisation_id IS NOT NULL)) EXECUTE FUNCTION delays.relate_stay()
CREATE TRIGGER relate_delay AFTER UPDATE OF place, left_at, organisation_id ON stays.stay FOR EACH ROW WHEN (((old.place <> new.place) OR (old.left_at IS DISTINCT FROM new.left_at) OR (old.organisation_id <> new.organisation_id))) EXECUTE FUNCTION delays.relate_stay()
CREATE TRIGGER relate_end_of_stay AFTER UPDATE OF place, left_at ON stays.stay FOR EACH ROW WHEN (((old.place IS DISTINCT FROM new.place) OR (old.left_at IS DISTINCT FROM new.left_at))) EXECUTE FUNCTION discharge.relate_end_of_stay()
CREATE TRIGGER relate_need AFTER INSERT OR UPDATE OF ended_at ON placements.need FOR EACH ROW EXECUTE FUNCTION placements.relate_need()
CREATE TRIGGER relate_new AFTER INSERT ON stays.stay FOR EACH ROW EXECUTE FUNCTION stays.relate_stay()
CREATE TRIGGER relate_requesters AFTER INSERT OR UPDATE OF state ON placements.ask FOR EACH ROW WHEN ((new.state = 'ended'::text)) EXECUTE FUNCTION placements.relate_requesters_of_ask()
CREATE TRIGGER said_at_home AFTER INSERT ON placements.fact FOR EACH ROW WHEN ((new.kind = 'at-home'::text)) EXECUTE FUNCTION placements.said_at_home()
CREATE TRIGGER unrelate AFTER DELETE ON placements.ask FOR EACH ROW EXECUTE FUNCTION placements.unrelate('ask_id', 'placement')
CREATE TRIGGER unrelate AFTER DELETE ON placements.need FOR EACH ROW EXECUTE FUNCTION placements.unrelate('need_id', 'request')

-- functions
access.break_glass(p_id uuid, p_reference uuid, p_reason_class text, p_words text) definer
access.break_glass_by_number(p_id uuid, p_nhs_number text, p_born date, p_reason_class text, p_words text) definer
access.here() invoker
access.is_door() invoker
access.protect(t regclass, person_column text) invoker
access.relate(p_system text, p_person uuid, p_organisation uuid, p_user uuid, p_reason text, p_source uuid, p_began timestamp with time zone, p_ends timestamp with time zone) definer
access.role_sees_people() invoker
access.runs() invoker
access.visible_people() definer
capacity.avoided_admissions(p_from date, p_to date) definer
capacity.check_taken() definer
capacity.crisis_courses(p_from date, p_to date) definer
capacity.figures_that_stand(p_system text, p_line uuid) invoker
capacity.given_hours() definer
capacity.keep_standing() definer
capacity.lengths_of_stay(p_from date, p_to date) definer
capacity.lock_line(p_line uuid) definer
capacity.own_line(p_line uuid) definer
capacity.rebuild(p_system text) definer
capacity.wanted() definer
delays.relate(p_system text, p_stay uuid) definer
delays.relate_stay() definer
delays.totals() definer
discharge.assessments_to_us() definer
discharge.counts() definer
discharge.only_asks(p_system text, p_awaits text, p_owner uuid) definer
discharge.questions_to_us() definer
discharge.relate_end_of_stay() definer
discharge.relate_referral() definer
discharge.relate_wait() definer
discharge.relationship_ends(p_system text, p_stay uuid, p_ended timestamp with time zone) definer
discharge.somebody(p_system text, p_stay uuid, OUT gender text, OUT age integer, OUT site text, OUT ready boolean, OUT expected_date date) definer
discharge.still_referred(p_system text, p_stay uuid, p_organisation uuid) definer
people.fill(p people.person, with_these jsonb) definer
people.keep_history() definer
people.known_as_exactly(p_nhs_number text, p_family text, p_given text, p_born date) definer
people.may_merge(p_one uuid, p_other uuid) definer
people.merge_people(p_merge uuid, p_kept uuid, p_merged uuid, p_reasons jsonb) definer
people.number_is_anothers(p_nhs_number text, p_family text, p_born date) definer
people.plain(name text) invoker
people.reverse_merge(p_merge uuid) definer
placements.answers_of(p_services uuid[], p_since timestamp with time zone, p_today timestamp with time zone, p_likenesses jsonb) definer
placements.open_step_up(p_fact uuid, p_need uuid, p_person uuid, p_nhs_number text, p_born date, p_at timestamp with time zone, p_detail jsonb) definer
placements.relate_ask() definer
placements.relate_need() definer
placements.relate_requesters(p_system text, p_need uuid) definer
placements.relate_requesters_of_ask() definer
placements.said_at_home() definer
placements.unrelate() definer
plans.check_part() definer
plans.check_signature() definer
plans.check_signed_once() definer
plans.lock_plan(p_plan uuid) definer
platform.clock() invoker
platform.journal_append(p_system text, p_audience text, p_subject_kind text, p_subject_id text, p_person uuid, p_what text, p_detail jsonb) definer
platform.journal_change() definer
platform.journal_keep_head() definer
platform.journal_row_hash(j platform.journal) invoker
platform.organisation_id() invoker
platform.role_name() invoker
platform.system_id() invoker
platform.user_id() invoker
stays.occupied_beds() definer
stays.own_bed(p_bed uuid) invoker
stays.relate_stay() definer
stays.ward_counts() definer

-- grants to homeward_app
access.account INSERT, SELECT, UPDATE
access.break_glass SELECT
access.opening INSERT, SELECT
access.organisation INSERT, SELECT, UPDATE
access.password INSERT, SELECT
access.post INSERT, SELECT, UPDATE
access.private_link INSERT, SELECT
access.relationship SELECT
access.session DELETE, INSERT, SELECT
access.sign_in_attempt DELETE, INSERT, SELECT
access.sign_in_link DELETE, INSERT, SELECT
access.system INSERT, SELECT, UPDATE
capacity.bulletin INSERT, SELECT
capacity.circulation INSERT, SELECT, UPDATE
capacity.difference INSERT, SELECT
capacity.district INSERT, SELECT, UPDATE
capacity.figure INSERT, SELECT
capacity.key_message INSERT, SELECT, UPDATE
capacity.line INSERT, SELECT, UPDATE
capacity.monthly_plan INSERT, SELECT, UPDATE
capacity.promise INSERT, SELECT, UPDATE
capacity.service INSERT, SELECT, UPDATE
capacity.standing SELECT
capacity.start INSERT, SELECT, UPDATE
capacity.taken DELETE, INSERT, SELECT
delays.fact INSERT, SELECT
delays.lock INSERT, SELECT
delays.published_figure INSERT, SELECT
delays.return INSERT, SELECT
delays.setting INSERT, SELECT
delays.signature INSERT, SELECT
discharge.fact INSERT, SELECT
discharge.round INSERT, SELECT, UPDATE
discharge.setting INSERT, SELECT
discharge.status DELETE, INSERT, SELECT, UPDATE
discharge.wait DELETE, INSERT, SELECT, UPDATE
forecast.fit INSERT, SELECT, UPDATE
forecast.prediction INSERT, SELECT
forecast.progress INSERT, SELECT, UPDATE
forecast.run INSERT, SELECT
forecast.scenario INSERT, SELECT
forecast.score INSERT, SELECT, UPDATE
forecast.setting INSERT, SELECT
measures.definition INSERT, SELECT
measures.figure INSERT, SELECT
measures.intervention INSERT, SELECT
measures.limits_set INSERT, SELECT
measures.load INSERT, SELECT
measures.load_taken_back INSERT, SELECT
measures.tallied DELETE, INSERT, SELECT, UPDATE
measures.tally DELETE, INSERT, SELECT, UPDATE
measures.target INSERT, SELECT
measures.trajectory INSERT, SELECT
people.contact INSERT, SELECT, UPDATE
people.local_number DELETE, INSERT, SELECT, UPDATE
people.merge SELECT
people.merge_table SELECT
people.person INSERT, SELECT, UPDATE
people.person_history SELECT
placements.ask DELETE, INSERT, SELECT, UPDATE
placements.fact INSERT, SELECT
placements.need DELETE, INSERT, SELECT, UPDATE
placements.suggestion INSERT, SELECT
placements.suggestion_decision INSERT, SELECT
plans.circulation INSERT, SELECT
plans.part INSERT, SELECT
plans.plan INSERT, SELECT
plans.progress INSERT, SELECT
plans.sent INSERT, SELECT
plans.signature INSERT, SELECT
plans.signature_taken_back INSERT, SELECT
plans.signer INSERT, SELECT
plans.version INSERT, SELECT
platform.draft DELETE, INSERT, SELECT, UPDATE
platform.journal SELECT
platform.journal_head SELECT
platform.mail INSERT, SELECT, UPDATE
platform.once DELETE, INSERT, SELECT, UPDATE
stays.bed INSERT, SELECT, UPDATE
stays.bed_closure INSERT, SELECT, UPDATE
stays.fact INSERT, SELECT
stays.site INSERT, SELECT, UPDATE
stays.stay INSERT, SELECT, UPDATE
stays.ward INSERT, SELECT, UPDATE
