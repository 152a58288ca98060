import type { DischargeFact, DischargeFactInput } from '../../src/modules/discharge/rules/facts.ts'
import type { Part } from '../../src/modules/discharge/rules/readiness.ts'
import { type Instant, Temporal, zone } from '../../src/platform/time.ts'

// The shorthand of docs/rules/*.md, for tests: "21 10:40 doctors yes; 21 11:15 team no: stairs; 23 09:00 left".

const month = '2026-11'

/** A London time of November 2026: "21 10:40". */
export const timeOf = (text: string): Instant => {
  const [day, time] = text.split(' ')
  return Temporal.PlainDateTime.from(`${month}-${day!.padStart(2, '0')}T${time}`)
    .toZonedDateTime(zone)
    .toInstant()
}

/** "21 10:40" of an instant of November 2026. */
export const textOf = (instant: Instant): string => {
  const local = instant.toZonedDateTimeISO(zone)
  return `${local.day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

export function factsOfText(text: string): { facts: DischargeFact[]; leftAt: Instant | null } {
  let leftAt: Instant | null = null
  const facts: DischargeFact[] = []
  for (const [i, line] of text.split('; ').entries()) {
    const [, when, what] = /^(\d+ \d\d:\d\d) (.*)$/.exec(line) ?? []
    if (!when || !what) continue
    if (what === 'left') leftAt = timeOf(when)
    else facts.push(factAt(inputOf(what), timeOf(when), i))
  }
  return { facts, leftAt }
}

/** A fact as the database would hold it; `order` is the order of recording. */
export function factAt(
  input: DischargeFactInput,
  happenedAt: Instant,
  order: number,
  more: Partial<DischargeFact> = {},
): DischargeFact {
  return {
    ...input,
    factId: `00000000-0000-7000-8000-${String(order).padStart(12, '0')}`,
    stayId: 'stay',
    personId: 'person',
    happenedAt,
    recordedAt: timeOf('28 12:00').add({ seconds: order }),
    recordedBy: null,
    recordedFor: null,
    supersedes: null,
    ...more,
  } as DischargeFact
}

const partOf: Record<string, Part> = { doctors: 'clinical', team: 'team', safe: 'safe' }

function inputOf(what: string): DischargeFactInput {
  if (what === 'no reason') return { kind: 'criteria', detail: { met: [] } }
  const bed = /^needs bed (.*)$/.exec(what)?.[1]
  if (bed) return { kind: 'criteria', detail: { met: bed.split(' and ').map(metOf) } }
  const [, who, answer, words] = /^(doctors|team|safe) (yes|no)(?:: (.*))?$/.exec(what) ?? []
  if (!who) throw new Error(`cannot read "${what}"`)
  return {
    kind: 'readiness',
    detail: {
      part: partOf[who]!,
      answer: answer as 'yes' | 'no',
      by: 'Dr Bell',
      ...(words ? { words } : {}),
    },
  }
}

function metOf(text: string) {
  const [code, from] = text.split(' from ')
  return from ? { code: code!, procedureAt: timeOf(from).toString() } : { code: code! }
}
