import { awaitsWords } from '../../../discharge/index.ts'
import { partsOf } from '../../rules/unmet-ledger.ts'
import type { Missing } from '../../rules/unmet-model.ts'
import { missingWords } from '../../rules/unmet-words.ts'
import type { Loaded } from './load.ts'

/** One row for each night and thing that was missing on it: counts, and nobody in them. */
export const csvColumns = [
  'date',
  'what was missing',
  'kind',
  'zone',
  'part of the day',
  'carers',
  'limit',
  'organisation',
  'bed days',
  'people',
  'hours',
]

export const csvRows = ({ nights, names }: Pick<Loaded, 'nights' | 'names'>): (string | number | null)[][] =>
  [...Map.groupBy(nights, ({ date }) => date.toString())].flatMap(([date, own]) =>
    partsOf(own).map(({ of, days, people, hours }) => [
      date,
      missingWords(of, names),
      ...aboutOf(of, names),
      days,
      people,
      hours,
    ]),
  )

function aboutOf(of: Missing, names: Loaded['names']): (string | number | null)[] {
  switch (of.what) {
    case 'visit':
      return ['home care', of.zone, of.band, of.carers, of.skill ?? null, null]
    case 'place':
      return [of.kind, of.zone, null, null, of.limit, null]
    case 'assessment':
      return [awaitsWords(of.awaits), null, null, null, null, of.organisationId && names(of.organisationId)]
    default:
      return [null, null, null, null, null, null]
  }
}
