import fc from 'fast-check'
import { countRules, type Edition, editionById } from '../../src/modules/delays/rules/editions.ts'
import type { AgreedNight, Course, Series } from '../../src/modules/delays/rules/model.ts'
import { periodOf } from '../../src/modules/delays/rules/returns/period.ts'
import { awaitsWords } from '../../src/modules/discharge/index.ts'
import { Temporal } from '../../src/platform/time.ts'

export const date = (text: string) => Temporal.PlainDate.from(text)

export const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant()

const pick = <T>(...values: T[]) => fc.constantFrom(...values)

/** Any night of June 2017, as both sides say it or not yet. */
export const night: fc.Arbitrary<AgreedNight> = fc.record({
  stayId: pick('s1', 's2', 's3'),
  personId: pick('p1', 'p2', 'p3'),
  date: fc.integer({ min: 1, max: 30 }).map((day) => date('2017-06-01').with({ day })),
  careType: pick('acute' as const, 'non-acute' as const),
  providerId: pick('t1', 't2'),
  siteId: fc.constant('site'),
  wardId: fc.constant('ward'),
  authorityId: pick('c1', null),
  waitId: fc.constant(null),
  awaits: pick('home-care', 'transport', null),
  reason: pick('A', 'E', null),
  party: pick('NHS' as const, 'social care' as const, 'both' as const, null),
  organisationId: fc.constant(null),
  state: pick('agreed' as const, 'disputed' as const, 'not answered' as const, 'dispute recorded' as const),
  says: fc.constant({ NHS: null, council: null }),
})

/** The rules by which an edition counts, as it stands. */
export const rules = (id: string) => countRules(editionById(id)!)

/** Somebody in an acute bed from 1 June 2024, needing it no longer from `free`, leaving at `left`. */
export function course(
  over: Partial<Course> & { free?: string; left?: string; wardKind?: 'acute' | 'community' } = {},
): Course {
  const { free, left, wardKind = 'acute', ...rest } = over
  const [from, leftAt] = [at('2024-06-01T10:00'), left ? at(left) : null]
  return {
    stayId: free ?? 'stay',
    personId: free ?? 'person',
    bornOn: null,
    providerId: 'trust',
    authorityId: 'c1',
    admittedAt: from,
    leftAt,
    dischargeMethod: left ? '1' : null,
    stretches: [
      { from, to: leftAt, siteId: 's', wardId: 'w', wardKind, specialty: null, away: false, factId: 'f' },
    ],
    ready: [],
    saidReady: [],
    notMeeting: free ? [{ from: at(free), to: leftAt, factId: 'c' }] : [],
    waits: [],
    ...rest,
  }
}

/** What a file of a return says it is of: Salisbury, in the period of `series` with 15 June 2017 in it. */
export const about = (series: Series, edition: Edition) => ({
  series,
  period: periodOf(series, date('2017-06-15')),
  edition,
  organisation: (id: string) => ({ code: null, name: id }),
  provider: { code: 'RNZ', name: 'Salisbury' },
  level: 'PROVIDER' as const,
  awaitsWords,
})
