import { courseOf, type RecordedCourse } from '../../src/modules/delays/rules/course.ts'
import type { DischargeFact } from '../../src/modules/discharge/index.ts'
import type { StayFact, WardKind } from '../../src/modules/stays/index.ts'
import { type Instant, type LocalDate, Temporal, zone } from '../../src/platform/time.ts'

// The shorthand of docs/rules/nights.md: "1 09:00 came to acute; 5 09:00 ready; 9 10:30 left".

const wardKinds: Record<string, { kind: WardKind; specialty: string | null }> = {
  acute: { kind: 'acute', specialty: null },
  'other acute': { kind: 'acute', specialty: null },
  community: { kind: 'community', specialty: null },
  'mental health': { kind: 'mental health', specialty: null },
  virtual: { kind: 'virtual', specialty: null },
  children: { kind: 'acute', specialty: 'Paediatrics' },
  maternity: { kind: 'acute', specialty: 'maternity' },
}
const organisations: Record<string, string> = {
  council: 'council',
  trust: 'hospital trust',
  community: 'community provider',
}
export const kindOfOwner = (id: string): string | null => organisations[id] ?? null

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "5 09:00" of the month; "3 Nov 09:00" of another in its year. */
export function instantIn(month: LocalDate, day: string, name: string | undefined, time: string): Instant {
  return Temporal.PlainDateTime.from(`${dateIn(month, day, name).toString()}T${time}`)
    .toZonedDateTime(zone)
    .toInstant()
}

const dateIn = (month: LocalDate, day: string, name: string | undefined): LocalDate =>
  Temporal.PlainDate.from(
    { year: month.year, month: name ? names.indexOf(name) + 1 : month.month, day: Number(day) },
    { overflow: 'reject' },
  )

export type Told = { course: RecordedCourse | null; now: Instant }

/** The course that a line of shorthand tells. Facts are recorded in the order told. */
export function courseOfText(text: string, month: LocalDate, stayId = 'stay', personId = 'person'): Told {
  const stayFacts: StayFact[] = []
  const dischargeFacts: DischargeFact[] = []
  let bornOn: LocalDate | null = null
  let now = month.add({ months: 12 }).toZonedDateTime(zone).toInstant()
  let order = 0
  for (const line of text.split('; ')) {
    const born = /^born (.*)$/.exec(line)?.[1]
    if (born) {
      bornOn = Temporal.PlainDate.from(born)
      continue
    }
    const [, day, name, time, what] = /^(\d+)(?: ([A-Z][a-z]{2}))? (\d\d:\d\d) (.*)$/.exec(line) ?? []
    if (!day || !time || !what) throw new Error(`cannot read "${line}"`)
    const happenedAt = instantIn(month, day, name, time)
    if (what === 'is now') {
      now = happenedAt
      continue
    }
    for (const input of inputsOf(what)) {
      const fact = {
        ...input,
        factId: `${stayId}-${String(order).padStart(4, '0')}`,
        stayId,
        personId,
        happenedAt,
        recordedAt: happenedAt.add({ milliseconds: order++ }),
        recordedBy: null,
        recordedFor: null,
        supersedes: null,
      }
      if (stayKinds.includes(input.kind)) stayFacts.push(fact as StayFact)
      else dischargeFacts.push(fact as DischargeFact)
    }
  }
  const course = courseOf({
    stayFacts,
    dischargeFacts,
    stayId,
    personId,
    providerId: 'trust',
    authorityId: 'council',
    bornOn,
    ward: (wardId) => ({ ...wardKinds[wardId]!, siteId: 'site' }),
  })
  return { course, now }
}

const stayKinds = ['admitted', 'moved', 'went-on-leave', 'came-back', 'discharged']
const partOf: Record<string, string> = { doctors: 'clinical', team: 'team', safe: 'safe' }
type Input = { kind: string; detail: object }

function inputsOf(what: string): Input[] {
  const [, ward] = /^(?:came|moved) to (.*)$/.exec(what) ?? []
  if (ward) {
    if (!wardKinds[ward]) throw new Error(`no ward "${ward}"`)
    const detail = { siteId: 'site', wardId: ward, bedId: 'bed' }
    return what.startsWith('came')
      ? [{ kind: 'admitted', detail: { ...detail, method: '21' } }]
      : [{ kind: 'moved', detail }]
  }
  const [, verb, awaits, owner] = /^(waits for|passes) ([a-z-]+) (?:from|to) (\S+)$/.exec(what) ?? []
  if (awaits) {
    const detail = {
      waitId: awaits,
      ownerOrganisationId: organisations[owner!] ? owner! : null,
      ...(owner === 'family' ? { ownerPerson: 'Ngozi' } : {}),
    }
    return verb === 'passes'
      ? [{ kind: 'wait-owner', detail }]
      : [{ kind: 'wait-opened', detail: { ...detail, awaits } }]
  }
  const done = /^has (.*)$/.exec(what)?.[1]
  if (done) return [{ kind: 'wait-done', detail: { waitId: done } }]
  const needs = /^needs bed (\d\d)$/.exec(what)?.[1]
  if (needs) return [{ kind: 'criteria', detail: { met: [{ code: needs }] } }]
  const [, part, answer, words] = /^(doctors|team|safe) (yes|no)(?:: (.*))?$/.exec(what) ?? []
  if (part) return [said(partOf[part]!, answer!, words)]
  const simple: Record<string, Input[]> = {
    ready: ['clinical', 'team', 'safe'].map((one) => said(one, 'yes', undefined)),
    'no reason': [{ kind: 'criteria', detail: { met: [] } }],
    'on leave': [{ kind: 'went-on-leave', detail: {} }],
    back: [{ kind: 'came-back', detail: {} }],
    left: [{ kind: 'discharged', detail: { method: '1', destination: '19' } }],
    'left against advice': [{ kind: 'discharged', detail: { method: '6', destination: '19' } }],
    died: [{ kind: 'discharged', detail: { method: '4', destination: '79' } }],
  }
  const found = simple[what]
  if (!found) throw new Error(`cannot read "${what}"`)
  return found
}

const said = (part: string, answer: string, words: string | undefined): Input => ({
  kind: 'readiness',
  detail: { part, answer, by: 'Dr Bell', ...(words ? { words } : {}) },
})

/** "5–8, 19, 30 Sep": dates in a row drawn together, the month named where it is another. */
export function nightsText(dates: readonly LocalDate[], month: LocalDate): string {
  const runs: [LocalDate, LocalDate][] = []
  for (const date of dates) {
    const last = runs.at(-1)
    if (last?.[1].add({ days: 1 }).equals(date)) last[1] = date
    else runs.push([date, date])
  }
  const text = (date: LocalDate) =>
    date.month === month.month ? String(date.day) : `${date.day} ${names[date.month - 1]}`
  return runs.map(([a, b]) => (a.equals(b) ? text(a) : `${text(a)} to ${text(b)}`)).join(', ') || 'none'
}
