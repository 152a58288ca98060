import type { Level, PlanInput } from '../../../src/modules/plans/index.ts'
import type { Builder } from '../../builder.ts'

type Change = [number: string, name: string, level: Level, aim: Level, evidence: string, now?: Level]

const changes: Change[] = [
  [
    '1',
    'Early discharge planning',
    'established',
    'mature',
    'Expected date within a day of admission on 22 of 24 wards',
    'mature',
  ],
  [
    '2',
    'Monitoring and responding to system demand and capacity',
    'plans in place',
    'established',
    'One live list and ledger since the spring',
    'established',
  ],
  [
    '3',
    'Multi-disciplinary working, with transfer of care hubs',
    'established',
    'mature',
    'The hub takes pathways 1 to 3 from both hospitals',
  ],
  ['4', 'Home first', 'established', 'mature', 'Reablement is offered before anything else'],
  [
    '5',
    'Discharge to assess',
    'plans in place',
    'established',
    'Care Act assessments at home where reablement begins',
  ],
  [
    '6',
    'Flexible working patterns',
    'not yet established',
    'established',
    'Brokerage works weekends; social work does not yet',
    'plans in place',
  ],
  [
    '7',
    'Trusted assessment',
    'plans in place',
    'mature',
    'One assessment accepted by 37 of 40 homes',
    'established',
  ],
  [
    '8',
    'Engagement and choice',
    'not yet established',
    'established',
    'Families are told late at St Oswin’s',
  ],
  [
    '9',
    'Improved discharge to care homes',
    'established',
    'mature',
    'Homes say whether people came as described',
  ],
  [
    '10',
    'Housing and related services',
    'plans in place',
    'established',
    'A housing officer sits with the hub on Tuesdays',
  ],
  [
    'culture',
    'Culture and leadership',
    'established',
    'mature',
    'Leaders walk the wards together every second week',
  ],
  [
    'digital',
    'Digital and data',
    'plans in place',
    'established',
    'One list, one clock; the council’s system is not joined yet',
  ],
  [
    'workforce',
    'Workforce',
    'plans in place',
    'established',
    'Shared therapists; carers are still short in zone 4',
  ],
  [
    'commissioning',
    'Strategic commissioning',
    'not yet established',
    'plans in place',
    'Home care is bought by the hour, not by the run',
  ],
]

/** Where the county puts itself in the ten changes and four enablers, when the plan was written and since. */
export const selfAssessment = ({ when }: Builder): NonNullable<PlanInput['parts']['change']> =>
  changes.map(([number, name, level, aim, evidence, now], i) => ({
    // Enablers have names instead of numbers: they go on from the ten.
    ref: `C${i + 1}`,
    name,
    edition: '2023',
    number,
    level,
    aim,
    assessed: when.date(-110),
    by: when.date(120),
    evidence,
    lead: 'Delivery board',
    progress: now ? [{ on: when.date(-21), state: now, evidence }] : [],
  }))
