import type { DelayFact, DelayFactInput } from '../../src/modules/delays/index.ts'
import { Temporal } from '../../src/platform/time.ts'

export type StoryOf = {
  stayId: string
  personId: string
  /** The hospital trust, which gives the notices, and the council they go to. */
  organisationId: string
  councilId: string
  council: string
  hospital: string
  /** An id for each fact of the story, by a short name. */
  factId: (name: string) => string
  /** Tells the same story so many days later. */
  daysLater?: number
}

const contact = { name: 'Amara Blythe', phone: '01632 960 001', email: null }

/**
 * Three stays of 2017 with notices, every kind of fact among them. `complete`: 5, 7 and 8 May liable, £390 claimed.
 * `withdrawn`: continuing healthcare was needed. `unclaimed`: another cause besides the council, and a discharge notice
 * that should have been withdrawn.
 */
export const noticeStories = {
  complete: (of: StoryOf): DelayFact[] =>
    story(of, [
      ['given', '2017-05-02T08:30:00Z', assessment(of)],
      ['discharge', '2017-05-03T09:00:00Z', dischargeOn(of, '2017-05-04')],
      [
        'bad-day',
        '2017-05-06T08:00:00Z',
        { kind: 'not-dischargeable', detail: { date: '2017-05-06', words: 'fever overnight' } },
      ],
      [
        'assessed',
        '2017-05-08T13:00:00Z',
        answer(of, {
          says: 'assessed',
          needs: 'Eligible: washing, dressing, meals',
          plan: 'Four visits a day',
        }),
      ],
      ['in-place', '2017-05-09T09:40:00Z', answer(of, { says: 'in place', at: '2017-05-09T09:30:00Z' })],
      [
        'claimed',
        '2017-06-01T09:00:00Z',
        { kind: 'claim', detail: { assessmentFactId: of.factId('given'), decision: 'claim' } },
      ],
    ]),
  withdrawn: (of: StoryOf): DelayFact[] =>
    story(of, [
      ['given', '2017-06-12T10:00:00Z', assessment(of)],
      [
        'ground',
        '2017-06-13T14:00:00Z',
        { kind: 'withdrawal-due', detail: { noticeFactId: of.factId('given'), ground: 'chc' } },
      ],
      [
        'gone',
        '2017-06-14T09:00:00Z',
        { kind: 'notice-withdrawn', detail: { noticeFactId: of.factId('given'), ground: 'chc' } },
      ],
    ]),
  unclaimed: (of: StoryOf): DelayFact[] =>
    story(of, [
      ['given', '2017-07-03T14:00:00Z', assessment(of)],
      ['assessed', '2017-07-04T15:00:00Z', answer(of, { says: 'assessed' })],
      ['discharge', '2017-07-05T09:00:00Z', dischargeOn(of, '2017-07-06')],
      ['other', '2017-07-06T09:00:00Z', { kind: 'other-cause', detail: { words: 'NHS transport' } }],
      [
        'treatment',
        '2017-07-06T15:00:00Z',
        { kind: 'further-treatment', detail: { words: 'Antibiotics through a drip' } },
      ],
      [
        'decided',
        '2017-07-20T09:00:00Z',
        { kind: 'claim', detail: { assessmentFactId: of.factId('given'), decision: 'no claim' } },
      ],
    ]),
} as const

const assessment = (of: StoryOf): DelayFactInput => ({
  kind: 'assessment-notice',
  detail: {
    inWriting: true,
    nhsNumberStated: true,
    hospital: of.hospital,
    contact,
    labelled: true,
    organisationId: of.councilId,
    council: of.council,
    councilKind: 'other',
    lives: 'England',
    care: 'acute',
    beforeAdmission: false,
    expectedAdmission: null,
    likelyDischarge: null,
    consulted: 'the person and a carer',
    continuingHealthcare: 'not needed',
    objection: 'nobody',
  },
})

const dischargeOn = (of: StoryOf, proposed: string): DelayFactInput => ({
  kind: 'discharge-notice',
  detail: {
    inWriting: true,
    nhsNumberStated: true,
    hospital: of.hospital,
    contact,
    assessmentFactId: of.factId('given'),
    proposed,
    consultedCouncil: true,
    told: true,
    paragraph: true,
    nhsServices: 'District nurse twice a week',
  },
})

type Answer = Extract<DelayFactInput, { kind: 'council-answer' }>['detail']
const answer = (of: StoryOf, detail: Omit<Answer, 'assessmentFactId'>): DelayFactInput => ({
  kind: 'council-answer',
  detail: { assessmentFactId: of.factId('given'), ...detail },
})

const story = (of: StoryOf, lines: [name: string, at: string, fact: DelayFactInput][]): DelayFact[] =>
  lines.map(([name, at, fact]) => ({
    ...later(of, fact),
    factId: of.factId(name),
    stayId: of.stayId,
    personId: of.personId,
    happenedAt: Temporal.Instant.from(later(of, at)),
    recordedAt: Temporal.Instant.from(later(of, at)),
    recordedBy: null,
    recordedFor: fact.kind === 'council-answer' ? of.councilId : of.organisationId,
    supersedes: null,
  }))

// Every date of a story moves by as much; the times of day stay as they are.
const later = <T>({ daysLater = 0 }: StoryOf, told: T): T =>
  JSON.parse(
    JSON.stringify(told).replaceAll(/\b\d{4}-\d{2}-\d{2}(?=["T])/g, (date) =>
      Temporal.PlainDate.from(date).add({ days: daysLater }).toString(),
    ),
  )
