// Written by `npm run schema` from migrations/; a test checks that it is up to date.
import type { ColumnType, Generated } from 'kysely'

export type Time = ColumnType<Date, Date | string, Date | string>
export type DefaultTime = ColumnType<Date, Date | string | undefined, Date | string>
type Json = ColumnType<any, string, string>
type DefaultJson = ColumnType<any, string | undefined, string>

export type Schema = {
  'access.account': {
    system_id: string
    user_id: string
    sign_in_name: string
    name: string
    short_name: string
    phone: string | null
    about: string | null
    single_keys: Generated<boolean>
    ended_at: Time | null
    created_at: DefaultTime
  }
  'access.break_glass': {
    system_id: string
    break_glass_id: string
    person_id: string
    user_id: string
    organisation_id: string
    reason_class: string
    words: string
    at: Time
    ends_at: Time
    checked_at: Time | null
    checked_by: string | null
    finding: string | null
    finding_words: string | null
  }
  'access.opening': {
    system_id: string
    opening_id: string
    person_id: string
    user_id: string
    organisation_id: string
    role: string
    what: string
    at: DefaultTime
  }
  'access.organisation': {
    system_id: string
    organisation_id: string
    name: string
    short_name: string
    kind: string
    ods_code: string | null
    phone: string | null
    ended_at: Time | null
  }
  'access.password': {
    system_id: string
    user_id: string
    hash: string
    set_at: DefaultTime
  }
  'access.post': {
    system_id: string
    post_id: string
    user_id: string
    organisation_id: string
    role: string
    ward_id: string | null
    ended_at: Time | null
  }
  'access.private_link': {
    token_hash: Buffer
    link_id: string
    system_id: string
    purpose: string
    organisation_id: string | null
    subject_id: string
    made_at: DefaultTime
    made_by: Generated<string | null>
    ends_at: Time
    ended_at: Time | null
    last_used_at: Time | null
  }
  'access.relationship': {
    system_id: string
    relationship_id: Generated<string>
    person_id: string
    organisation_id: string
    user_id: string | null
    reason: string
    source_id: string
    began_at: Time
    ends_at: Time | null
  }
  'access.session': {
    token_hash: Buffer
    system_id: string
    user_id: string
    post_id: string
    began_at: DefaultTime
    last_seen_at: DefaultTime
    ends_at: Time
    ended_at: Time | null
  }
  'access.sign_in_attempt': {
    attempt_id: string
    sign_in_name_hash: Buffer
    address_hash: Buffer
    at: DefaultTime
    worked: boolean
  }
  'access.sign_in_link': {
    token_hash: Buffer
    system_id: string
    user_id: string
    purpose: Generated<string>
    ends_at: Time
    used_at: Time | null
  }
  'access.system': {
    system_id: string
    name: string
    example: Generated<boolean>
    demo_at: Time | null
    demo_set_at: Time | null
    settings: DefaultJson
    created_at: DefaultTime
  }
  'capacity.bulletin': {
    system_id: string
    bulletin_id: string
    circulation_id: string
    kind: string
    for_date: string
    content: Json
    made_at: DefaultTime
    made_by: Generated<string | null>
  }
  'capacity.circulation': {
    system_id: string
    circulation_id: string
    name: string
    kind: string
    addresses: string[]
    at: string
    weekdays: number[]
    ended_at: Time | null
    made_at: DefaultTime
    made_by: Generated<string | null>
  }
  'capacity.difference': {
    system_id: string
    difference_id: string
    line_id: string
    on_date: string
    typed: number
    counted: number
    words: string
    settled_at: DefaultTime
    settled_by: Generated<string | null>
  }
  'capacity.district': {
    system_id: string
    outward: string
    zone: string | null
    area: string | null
    easting: number | null
    northing: number | null
  }
  'capacity.figure': {
    system_id: string
    figure_id: string
    line_id: string
    free: number
    said_at: Time
    recorded_at: DefaultTime
    source: string
    said_by: Generated<string | null>
    said_for: Generated<string | null>
    confirms: string | null
    takes_back: string | null
    words: string | null
  }
  'capacity.key_message': {
    system_id: string
    message_id: string
    words: string
    from_date: string
    to_date: string
    ended_at: Time | null
    written_at: DefaultTime
    written_by: Generated<string | null>
  }
  'capacity.line': {
    system_id: string
    line_id: string
    service_id: string
    zone: string | null
    weekdays: Generated<number[]>
    band: string | null
    carers: number | null
    words: string | null
    ended_at: Time | null
    skills: DefaultJson
  }
  'capacity.monthly_plan': {
    system_id: string
    plan_id: string
    kind: string
    counts: string
    a_month: number
    from_month: string
    criteria: string | null
    source: string | null
    written_at: DefaultTime
    written_by: Generated<string | null>
    ended_at: Time | null
  }
  'capacity.promise': {
    system_id: string
    promise_id: string
    service_id: string
    counts: string
    a_week: number
    from_date: string
    to_date: string | null
    words: string | null
    written_at: DefaultTime
    written_by: Generated<string | null>
    ended_at: Time | null
  }
  'capacity.service': {
    system_id: string
    service_id: string
    organisation_id: string
    name: string
    kind: string
    area: string | null
    zones: Generated<string[]>
    postcode: string | null
    ward_id: string | null
    places: number | null
    limits: DefaultJson
    target: number | null
    fee_from: number | null
    fee_to: number | null
    contact: DefaultJson
    opens: DefaultJson
    words: string | null
    ended_at: Time | null
    created_at: DefaultTime
  }
  'capacity.standing': {
    system_id: string
    line_id: string
    figure_id: string
    free: number
    said_at: Time
    source: string
    said_by: string | null
    said_for: string | null
  }
  'capacity.start': {
    system_id: string
    start_id: string
    service_id: string
    on_date: string
    starts: Generated<number>
    source: string
    ended_at: Time | null
    recorded_at: DefaultTime
  }
  'capacity.taken': {
    system_id: string
    taken_id: string
    take_id: string
    line_id: string
    figure_id: string | null
    unit_no: number | null
    bed_id: string | null
    taken_at: DefaultTime
    taken_for: Generated<string | null>
  }
  'delays.fact': {
    system_id: string
    fact_id: string
    stay_id: string
    person_id: string
    kind: string
    happened_at: Time
    recorded_at: DefaultTime
    recorded_by: Generated<string | null>
    recorded_for: Generated<string | null>
    supersedes: string | null
    detail: DefaultJson
  }
  'delays.lock': {
    system_id: string
    lock_id: string
    return_id: string
    because: string
    locked_at: Time
  }
  'delays.published_figure': {
    system_id: string
    figure_id: string
    series: string
    month: string
    of_what: string
    key: Generated<string>
    label: string
    source: string
    line: string | null
    value: string
    recorded_at: DefaultTime
    recorded_by: Generated<string | null>
    supersedes: string | null
    withdrawn_why: string | null
  }
  'delays.return': {
    system_id: string
    return_id: string
    series: string
    organisation_id: string
    period_start: string
    period_end: string
    version: number
    edition: string
    settings: DefaultJson
    known_at: Time
    figures: Json
    why: string | null
    made_at: DefaultTime
    made_by: Generated<string | null>
    made_for: Generated<string | null>
  }
  'delays.setting': {
    system_id: string
    setting_id: string
    settings: Json
    why: string
    set_at: DefaultTime
    set_by: Generated<string | null>
  }
  'delays.signature': {
    system_id: string
    signature_id: string
    return_id: string
    side: string
    signed_for: string
    signed_by: string
    signed_at: DefaultTime
    words: string | null
  }
  'discharge.fact': {
    system_id: string
    fact_id: string
    stay_id: string
    person_id: string
    wait_id: string | null
    kind: string
    happened_at: Time
    recorded_at: DefaultTime
    recorded_by: Generated<string | null>
    recorded_for: Generated<string | null>
    supersedes: string | null
    detail: DefaultJson
  }
  'discharge.round': {
    system_id: string
    round_id: string
    ward_id: string
    driver_id: string
    organisation_id: string
    began_at: Time
    moved_at: Time
    ended_at: Time | null
    now_at: string | null
    said: Generated<string[]>
  }
  'discharge.setting': {
    system_id: string
    setting_id: string
    settings: Json
    why: string
    set_at: DefaultTime
    set_by: Generated<string | null>
  }
  'discharge.status': {
    system_id: string
    stay_id: string
    person_id: string
    still_needs_bed: boolean | null
    criteria_codes: Generated<string[]>
    criteria_at: Time | null
    criteria_until: Time | null
    clinical: string | null
    clinical_by: string | null
    clinical_at: Time | null
    team: string | null
    team_by: string | null
    team_at: Time | null
    safe: string | null
    safe_by: string | null
    safe_at: Time | null
    ready_since: Time | null
    first_ready_at: Time | null
    not_ready_reason: string | null
    earlier_ready: DefaultJson
    pathway: string | null
    going_to: string | null
    open_waits: Generated<number>
    next_wait_id: string | null
    next_awaits: string | null
    next_words: string | null
    next_owner_organisation_id: string | null
    next_owner_person: string | null
    next_state: string | null
    next_since: Time | null
    next_due_at: Time | null
    next_due_has_time: boolean | null
    unowned_since: Time | null
    clear_on: string | null
    unanswered_from: string | null
    last_note: string | null
    last_heard_at: Time | null
    last_heard_from: string | null
  }
  'discharge.wait': {
    system_id: string
    wait_id: string
    stay_id: string
    person_id: string
    awaits: string
    words: string | null
    opened_for: string | null
    owner_organisation_id: string | null
    owner_person: string | null
    since: Time
    due_at: Time | null
    due_has_time: Generated<boolean>
    due_moves: Generated<number>
    state: string
    state_at: Time
    owned_since: Time | null
    unowned_since: Time | null
    ended_at: Time | null
    last_heard_at: Time
    to_tell: DefaultJson
  }
  'forecast.fit': {
    system_id: string
    rules: number
    fitted_at: Time
    content: Json
  }
  'forecast.prediction': {
    system_id: string
    prediction_id: string
    made_on: string
    content: Json
    program: string
    made_at: DefaultTime
    made_by: Generated<string | null>
  }
  'forecast.progress': {
    system_id: string
    run_id: string
    state: string
    done: Generated<number>
    heard_at: DefaultTime
    answer: Json | null
    program: string | null
    problem: string | null
    ended_at: Time | null
  }
  'forecast.run': {
    system_id: string
    run_id: string
    scenario_id: string
    changes: Json
    seed: number
    replications: number
    asked_at: DefaultTime
    asked_by: Generated<string | null>
    asked_for: Generated<string | null>
    kind: Generated<string>
    question: Json | null
  }
  'forecast.scenario': {
    system_id: string
    scenario_id: string
    name: string
    version: number
    about: string | null
    content: Json
    kept_at: DefaultTime
    kept_by: Generated<string | null>
    kept_for: Generated<string | null>
    made_from: Generated<string>
    made: Json | null
    morning: string | null
  }
  'forecast.score': {
    system_id: string
    run_id: string
    scored_at: Time
    content: Json
  }
  'forecast.setting': {
    system_id: string
    setting_id: string
    settings: Json
    why: string
    set_at: DefaultTime
    set_by: Generated<string | null>
  }
  'measures.definition': {
    system_id: string
    definition_id: string
    key: string
    version: number
    name: string
    words: string
    numerator: string
    denominator: string | null
    unit: string
    better: string
    source: string
    edition: string | null
    owner: string | null
    how: Json
    change: string | null
    since: string | null
    made_at: DefaultTime
    made_by: Generated<string | null>
  }
  'measures.figure': {
    system_id: string
    load_id: string
    line: number
    measure: string
    sliced_by: string
    slice_key: Generated<string>
    step: string
    from_date: string
    to_date: string
    numerator: string | null
    denominator: string | null
    value: string | null
    missing: string | null
  }
  'measures.intervention': {
    system_id: string
    intervention_id: string
    measure: string
    sliced_by: string
    slice_key: Generated<string>
    on_date: string
    words: string
    way: string | null
    promised_by: string | null
    said_at: DefaultTime
    said_by: Generated<string | null>
    said_for: Generated<string | null>
    supersedes: string | null
    withdrawn: Generated<boolean>
  }
  'measures.limits_set': {
    system_id: string
    limits_id: string
    measure: string
    sliced_by: string
    slice_key: Generated<string>
    step: string
    from_date: string | null
    baseline: string
    baseline_figures: number | null
    baseline_from: string | null
    baseline_to: string | null
    reason: string
    said_at: DefaultTime
    said_by: Generated<string | null>
    said_for: Generated<string | null>
    supersedes: string | null
    withdrawn: Generated<boolean>
  }
  'measures.load': {
    system_id: string
    load_id: string
    file_name: string
    source: string
    figures: number
    loaded_at: DefaultTime
    loaded_by: Generated<string | null>
    loaded_for: Generated<string | null>
  }
  'measures.load_taken_back': {
    system_id: string
    load_id: string
    why: string
    taken_back_at: DefaultTime
    taken_back_by: Generated<string | null>
  }
  'measures.tallied': {
    system_id: string
    rules: number
    first_day: string
    last_day: string
    journal_seq: number
    counted_at: Time
  }
  'measures.tally': {
    system_id: string
    tally: string
    sliced_by: string
    slice_key: string
    on_date: string
    amount: string
    things: number
  }
  'measures.target': {
    system_id: string
    trajectory_id: string
    month: string
    value: string
  }
  'measures.trajectory': {
    system_id: string
    trajectory_id: string
    measure: string
    sliced_by: string
    slice_key: Generated<string>
    phase: Generated<string>
    source: string
    said_at: DefaultTime
    said_by: Generated<string | null>
    said_for: Generated<string | null>
    supersedes: string | null
    withdrawn: Generated<boolean>
  }
  'people.contact': {
    system_id: string
    contact_id: string
    person_id: string
    name: string
    relationship: string
    phone: string | null
    is_carer: Generated<boolean>
    ring_first: Generated<boolean>
    ended_at: Time | null
  }
  'people.local_number': {
    system_id: string
    organisation_id: string
    number: string
    person_id: string
  }
  'people.merge': {
    system_id: string
    merge_id: string
    kept_person_id: string
    merged_person_id: string
    reasons: Json
    moved: Json
    at: DefaultTime
    merged_by: string | null
    reversed_at: Time | null
    reversed_by: string | null
  }
  'people.merge_table': {
    table_name: string
    place_in_order: number
    moves: boolean
    row_key: string | null
    follows_stays: string | null
    reason: string
  }
  'people.person': {
    system_id: string
    person_id: string
    nhs_number: string | null
    nhs_number_traced: Generated<boolean>
    family_name: string
    given_name: string
    known_as: string | null
    date_of_birth: string | null
    gender: string | null
    address: string | null
    postcode: string | null
    phone: string | null
    gp_practice: string | null
    authority_id: string | null
    communication_needs: string | null
    preferences: string | null
    funding: string | null
    died_on: string | null
    merged_into: string | null
    created_at: DefaultTime
  }
  'people.person_history': {
    system_id: string
    history_id: Generated<string>
    person_id: string
    until_at: DefaultTime
    changed_by: string | null
    changed_for: string | null
    was: Json
  }
  'placements.ask': {
    system_id: string
    ask_id: string
    need_id: string
    person_id: string
    service_id: string
    organisation_id: string
    shown: Json
    takes: DefaultJson
    state: string
    state_at: Time
    sent_at: Time
    answer_by: Time | null
    seen_at: Time | null
    answered_at: Time | null
    answer: string | null
    reason: string | null
    words: string | null
    told: string | null
    start_on: string | null
    hold_until: Time | null
    answered_to: string | null
    fee: number | null
    rings_back: string | null
  }
  'placements.fact': {
    system_id: string
    fact_id: string
    need_id: string
    person_id: string
    stay_id: string | null
    kind: string
    happened_at: Time
    recorded_at: DefaultTime
    recorded_by: Generated<string | null>
    recorded_for: Generated<string | null>
    supersedes: string | null
    detail: DefaultJson
  }
  'placements.need': {
    system_id: string
    need_id: string
    person_id: string
    stay_id: string | null
    direction: string
    wants: string[]
    requires: Json
    zone: string | null
    since: Time
    state: string
    state_at: Time
    opened_for: string | null
    chosen_ask_id: string | null
    hold_until: Time | null
    start_on: string | null
    started_on: string | null
    next_at: Time | null
    failed_at: Time | null
    ended_at: Time | null
    steps: DefaultJson
    reviews: DefaultJson
    reviews_held: Generated<string[]>
  }
  'placements.suggestion': {
    system_id: string
    suggestion_id: string
    made_at: DefaultTime
    made_by: Generated<string | null>
    made_for: Generated<string | null>
    summary: Json
    lines: Json
  }
  'placements.suggestion_decision': {
    system_id: string
    suggestion_id: string
    need_id: string
    person_id: string
    decision: string
    service_id: string | null
    why: string | null
    decided_at: DefaultTime
    decided_by: Generated<string | null>
  }
  'plans.circulation': {
    system_id: string
    plan_id: string
    circulation_id: string
    addresses: string[]
    made_at: DefaultTime
    made_by: Generated<string | null>
  }
  'plans.part': {
    system_id: string
    fact_id: string
    plan_id: string
    part_id: string
    part_kind: string
    ref: string
    version: number
    content: Json | null
    happened_at: Time
    recorded_at: DefaultTime
    recorded_by: Generated<string | null>
    recorded_for: Generated<string | null>
    supersedes: string | null
  }
  'plans.plan': {
    system_id: string
    plan_id: string
    key: string
    begun_at: DefaultTime
    begun_by: Generated<string | null>
    begun_for: Generated<string | null>
  }
  'plans.progress': {
    system_id: string
    fact_id: string
    plan_id: string
    part_id: string
    on_date: string
    state: string | null
    says: string | null
    evidence: string | null
    figure: string | null
    recorded_at: DefaultTime
    recorded_by: Generated<string | null>
    recorded_for: Generated<string | null>
    takes_back: string | null
  }
  'plans.sent': {
    system_id: string
    plan_id: string
    what: string
    sent_id: string
    mails: number
    sent_at: DefaultTime
  }
  'plans.signature': {
    system_id: string
    plan_id: string
    version: number
    organisation_id: Generated<string>
    signed_by: Generated<string>
    signed_as: string
    signed_at: DefaultTime
  }
  'plans.signature_taken_back': {
    system_id: string
    plan_id: string
    version: number
    organisation_id: Generated<string>
    signed_at: Time
    taken_back_by: Generated<string>
    taken_back_at: DefaultTime
  }
  'plans.signer': {
    system_id: string
    plan_id: string
    version: number
    part_id: string
    organisation_id: string
  }
  'plans.version': {
    system_id: string
    plan_id: string
    version: number
    label: string
    author: string
    changed: string
    on_date: string
    issued_at: DefaultTime
    issued_by: Generated<string | null>
    issued_for: Generated<string | null>
  }
  'platform.draft': {
    system_id: string
    user_id: string
    form: string
    fields: Json
    saved_at: DefaultTime
  }
  'platform.journal': {
    system_id: string
    seq: number
    recorded_at: Time
    user_id: string | null
    organisation_id: string | null
    audience: string
    subject_kind: string
    subject_id: string
    person_id: string | null
    what: string
    detail: DefaultJson
    previous_hash: Buffer
    hash: Buffer
  }
  'platform.journal_head': {
    system_id: string
    seq: number
    hash: Buffer
  }
  'platform.mail': {
    system_id: string
    mail_id: string
    to_address: string
    subject: string
    body: string
    attachments: DefaultJson
    about: string
    about_id: string | null
    written_at: DefaultTime
    state: Generated<string>
    attempts: Generated<number>
    next_try_at: DefaultTime
    sent_at: Time | null
    last_error: string | null
  }
  'platform.once': {
    system_id: string
    user_id: string
    key: string
    answered_at: DefaultTime
    answer: Json
  }
  'stays.bed': {
    system_id: string
    bed_id: string
    ward_id: string
    name: string
    place_in_ward: number
    ended_at: Time | null
  }
  'stays.bed_closure': {
    system_id: string
    closure_id: string
    bed_id: string
    reason: string
    words: string | null
    closed_at: Time
    closed_by: string | null
    reopened_at: Time | null
    reopened_by: string | null
  }
  'stays.fact': {
    system_id: string
    fact_id: string
    stay_id: string
    person_id: string
    kind: string
    happened_at: Time
    recorded_at: DefaultTime
    recorded_by: Generated<string | null>
    recorded_for: Generated<string | null>
    supersedes: string | null
    detail: DefaultJson
  }
  'stays.site': {
    system_id: string
    site_id: string
    organisation_id: string
    name: string
    short_name: string
    ods_code: string | null
  }
  'stays.stay': {
    system_id: string
    stay_id: string
    person_id: string
    organisation_id: string
    site_id: string
    stay_number: string | null
    place: string
    ward_id: string | null
    bed_id: string | null
    admitted_at: Time
    admission_method: string | null
    left_at: Time | null
    discharge_method: string | null
    discharge_destination: string | null
    ward_since: Time | null
    expected_date: string | null
    expected_first: string | null
    expected_moves: Generated<number>
    expected_reason: string | null
    criteria_for_discharge: string | null
    senior_review_at: Time | null
    senior_reviewer: string | null
    day_on: string | null
    day_colour: string | null
    day_reason: string | null
    red_days_running: Generated<number>
    key_worker: string | null
    social_worker: string | null
    last_heard_at: Time
  }
  'stays.ward': {
    system_id: string
    ward_id: string
    site_id: string
    name: string
    kind: string
    specialty: string | null
    ended_at: Time | null
  }
}
