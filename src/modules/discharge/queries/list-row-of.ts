import { dateOf, type Instant, instantOf } from '../../../platform/time.ts'
import type { DischargeFact, Pathway } from '../rules/facts.ts'
import type { BedRow, ListRow, NextWait, PersonRow } from '../rules/list-row.ts'
import { sinceNotMet } from '../rules/national-nights.ts'
import type { WaitState } from '../rules/wait.ts'

/** The columns of `list`: s stay, b bed, w ward, i site, p person, d status, o owner of the next thing, h heard from. */
export const personColumns = `s.stay_id, s.person_id, p.family_name, p.given_name, p.known_as, p.date_of_birth, p.gender,
  s.site_id, i.short_name as site, w.ward_id, w.name as ward, w.kind as ward_kind, b.bed_id, b.name as bed, s.place, s.admitted_at,
  s.expected_date, s.expected_first, s.expected_moves, s.expected_reason, s.senior_review_at, s.day_on, s.day_colour,
  s.day_reason, s.red_days_running, s.key_worker, s.social_worker,
  d.still_needs_bed, d.criteria_codes, d.criteria_at, d.criteria_until, d.clinical, d.clinical_by, d.clinical_at,
  d.team, d.team_by, d.team_at, d.safe, d.safe_by, d.safe_at, d.ready_since, d.first_ready_at, d.not_ready_reason,
  d.earlier_ready, d.pathway, d.going_to, d.open_waits, d.next_wait_id, d.next_awaits, d.next_words,
  d.next_owner_organisation_id, d.next_owner_person, d.next_state, d.next_since, d.next_due_at, d.next_due_has_time,
  o.name as next_owner, o.short_name as next_owner_short, o.kind as next_owner_kind,
  d.unowned_since, d.clear_on, d.unanswered_from, d.last_note, greatest(d.last_heard_at, s.last_heard_at) as heard_at,
  h.short_name as heard_from, h.kind as heard_from_kind`

/** For a whole ward: its beds' closures (c), and whether somebody lies there (t). */
export const bedColumns = `t.bed_id is not null as taken, c.reason as closed_reason, c.words as closed_words, c.closed_at`

/**
 * Every answer to whether somebody who is ready still needs the bed, and what took one back, for the national count of
 * nights (rules/national-nights.ts): the status has only the last answer, and saying the same again begins nothing anew.
 */
export const criteriaSaid = `case when d.ready_since is not null and not d.still_needs_bed then (
    select json_agg(json_build_array(f.fact_id, f.supersedes, f.kind, f.detail -> 'met', f.happened_at, f.recorded_at))
    from discharge.fact f where f.system_id = d.system_id and f.stay_id = d.stay_id
      and f.kind in ('criteria', 'withdrawn')) end`

/** One row as the database answers it. */
export type Row = Record<TextColumn, string | null> &
  Record<TimeColumn, Date | null> &
  Record<NumberColumn, number | null> &
  Record<'still_needs_bed' | 'next_due_has_time' | 'taken' | 'mine' | 'changed', boolean | null> & {
    criteria_codes: string[] | null
    earlier_ready: { from: string; to: string; words: string }[] | null
    /** Only where it was asked for: fact, what it supersedes, kind, criteria met, happened, recorded. */
    criteria_said?: [string, string | null, string, unknown, string, string][] | null
  }
type NumberColumn = 'expected_moves' | 'red_days_running' | 'open_waits'
type TimeColumn =
  | `${'admitted' | 'senior_review' | 'criteria' | 'clinical' | 'team' | 'safe' | 'first_ready' | 'next_due' | 'heard' | 'closed'}_at`
  | `${'ready' | 'next' | 'unowned'}_since`
  | 'criteria_until'
type TextColumn =
  | `${'stay' | 'person' | 'site' | 'ward' | 'bed' | 'next_wait' | 'next_owner_organisation'}_id`
  | `${'family' | 'given'}_name`
  | `expected_${'date' | 'first' | 'reason'}`
  | `day_${'on' | 'colour' | 'reason'}`
  | `${'key' | 'social'}_worker`
  | `${'clinical' | 'team' | 'safe'}${'' | '_by'}`
  | `next_${'awaits' | 'words' | 'owner' | 'owner_short' | 'owner_kind' | 'owner_person' | 'state'}`
  | `closed_${'reason' | 'words'}`
  | `heard_from${'' | '_kind'}`
  | 'known_as'
  | 'date_of_birth'
  | 'gender'
  | 'site'
  | 'ward'
  | 'ward_kind'
  | 'bed'
  | 'place'
  | 'not_ready_reason'
  | 'pathway'
  | 'going_to'
  | 'last_note'
  | 'clear_on'
  | 'unanswered_from'

export const rowOf = (row: Row): ListRow => (row.stay_id ? personRow(row) : bedRow(row))

const at = (date: Date | null): Instant | null => (date ? instantOf(date) : null)

function bedRow(row: Row): BedRow {
  return {
    kind: row.taken ? 'taken' : row.closed_at ? 'closed' : 'empty',
    bedId: row.bed_id!,
    bed: row.bed!,
    wardId: row.ward_id!,
    ward: row.ward!,
    closedBecause: row.closed_reason,
    closedWords: row.closed_words,
    closedAt: at(row.closed_at),
  }
}

function personRow(row: Row): PersonRow {
  return {
    kind: 'person',
    stayId: row.stay_id!,
    personId: row.person_id!,
    familyName: row.family_name!,
    givenName: row.given_name!,
    knownAs: row.known_as,
    dateOfBirth: row.date_of_birth,
    gender: row.gender,
    siteId: row.site_id!,
    site: row.site!,
    wardId: row.ward_id,
    ward: row.ward,
    wardKind: row.ward_kind,
    bedId: row.bed_id,
    bed: row.bed,
    place: row.place as PersonRow['place'],
    admittedAt: at(row.admitted_at)!,
    expectedDate: row.expected_date,
    expectedFirst: row.expected_first,
    expectedMoves: row.expected_moves ?? 0,
    expectedReason: row.expected_reason,
    seniorReviewAt: at(row.senior_review_at),
    dayOn: row.day_on,
    dayColour: row.day_colour as PersonRow['dayColour'],
    dayReason: row.day_reason,
    redDaysRunning: row.red_days_running ?? 0,
    keyWorker: row.key_worker,
    socialWorker: row.social_worker,
    ...statusOf(row),
    notNeededSince: notNeededSince(row),
    mine: row.mine ?? false,
    changed: row.changed ?? false,
  }
}

function notNeededSince(row: Row): Instant | null {
  if (!row.criteria_said) return null
  const facts = row.criteria_said.map(
    ([factId, supersedes, kind, met, happened, recorded]) =>
      ({
        factId,
        supersedes,
        kind,
        detail: { met },
        stayId: row.stay_id!,
        personId: row.person_id!,
        happenedAt: instantOf(new Date(happened)),
        recordedAt: instantOf(new Date(recorded)),
        recordedBy: null,
        recordedFor: null,
      }) as DischargeFact,
  )
  return sinceNotMet(facts, { admittedAt: at(row.admitted_at)! })
}

function statusOf(row: Row) {
  return {
    stillNeedsBed: row.still_needs_bed,
    criteriaCodes: row.criteria_codes ?? [],
    criteriaAt: at(row.criteria_at),
    criteriaUntil: at(row.criteria_until),
    parts: {
      clinical: part(row.clinical, row.clinical_by, row.clinical_at),
      team: part(row.team, row.team_by, row.team_at),
      safe: part(row.safe, row.safe_by, row.safe_at),
    },
    readySince: at(row.ready_since),
    firstReadyAt: at(row.first_ready_at),
    notReadyBecause: row.not_ready_reason,
    earlierReady: (row.earlier_ready ?? []).map(({ from, to, words }) => ({
      from: instantOf(from),
      to: instantOf(to),
      words,
    })),
    pathway: row.pathway as Pathway | null,
    goingTo: row.going_to,
    openWaits: row.open_waits ?? 0,
    next: nextOf(row),
    nobodySince: at(row.unowned_since),
    clearOn: row.clear_on,
    unansweredFrom: row.unanswered_from,
    lastNote: row.last_note,
    heardAt: at(row.heard_at)!,
    heardFrom: row.heard_from ? { name: row.heard_from, kind: row.heard_from_kind! } : null,
  }
}

const part = (answer: string | null, by: string | null, said: Date | null) =>
  answer && said ? { answer: answer as 'yes' | 'no', by: by ?? '', at: instantOf(said) } : null

function nextOf(row: Row): NextWait | null {
  if (!row.next_wait_id) return null
  const due = at(row.next_due_at)
  const owned = row.next_owner_organisation_id ?? row.next_owner_person
  return {
    waitId: row.next_wait_id,
    awaits: row.next_awaits!,
    words: row.next_words,
    state: row.next_state as WaitState,
    since: at(row.next_since)!,
    due: due && { on: dateOf(due), at: row.next_due_has_time ? due : null },
    owner: owned
      ? {
          organisationId: row.next_owner_organisation_id,
          name: row.next_owner,
          shortName: row.next_owner_short,
          kind: row.next_owner_kind ?? 'family',
          person: row.next_owner_person,
        }
      : null,
  }
}
