import { averageDelay, ratePer100k } from '../../src/modules/delays/rules/better-care-fund.ts'
import { codeOn, codesOn, listNamed } from '../../src/modules/delays/rules/code-list.ts'
import { addMetrics, averageOfDays, remaining } from '../../src/modules/delays/rules/daily-items.ts'
import { editionById, editionFor, editionsOf } from '../../src/modules/delays/rules/editions.ts'
import type { Party } from '../../src/modules/delays/rules/facts.ts'
import { attributionWarning } from '../../src/modules/delays/rules/matrix.ts'
import type { Series } from '../../src/modules/delays/rules/model.ts'
import { monthMeasure, windowOf } from '../../src/modules/delays/rules/month.ts'
import { keepsToSplit } from '../../src/modules/delays/rules/planning-split.ts'
import { publishedValue } from '../../src/modules/delays/rules/published-value.ts'
import {
  looksLikeCouncil,
  responsibleAuthority,
} from '../../src/modules/delays/rules/responsible-authority.ts'
import { readMonth } from '../../src/platform/month-text.ts'
import { isRefusal } from '../../src/platform/outcome.ts'
import { type LocalDate, Temporal } from '../../src/platform/time.ts'
import type { Area } from './areas.ts'

export const rules: Area = {
  'DTOC-23 snapshot date': ({ month }: Month) => measured(monthOf(month)),
  'DTOC-23/24 measure switch': ({ month }: Month) => measured(monthOf(month)),
  'DTOC-36 end of collection': ({ month }: Month) => {
    const edition = editionFor('dtoc', monthOf(month))
    return isRefusal(edition) ? { accepted: false, reason: whyOutside('dtoc', month) } : { accepted: true }
  },
  'MHS26 responsible LA': (input: ResponsibleInput) => ({
    responsibleLa: responsibleAuthority({
      onDelay: input.delayRowLa ?? null,
      residence: input.laOfResidence ?? null,
      isCouncil: (code) =>
        (code === input.delayRowLa ? input.delayRowLaRecognised : input.laOfResidenceRecognised) ??
        looksLikeCouncil(code),
    }),
  }),
  'MHSDS attribution validity': ({ code, month }: CodeInMonth) => ({
    valid: validIn('mhs26', 'attributions', code, month),
  }),
  'MHSDS reason validity': ({ code, month }: CodeInMonth) => ({
    valid: validIn('mhs26', 'reasons', code, month),
  }),
  'DTOC attribution matrix (warning only)': ({ reason, attributedTo }: Attributed) => {
    const warned = attributionWarning(lastDtoc, reason, partyOf[attributedTo]!, null)
    return { allowed: warned === null, severityIfNot: warned?.severity ?? 'warning' }
  },
  'DTOC reason labels': ({ code }: { code: string }) => {
    const item = codeOn(lastDtoc.reasons!, code, lastDtoc.validTo!)
    return item ? { label: item.label } : { error: 'unknown_reason_code' }
  },
  'Pathway planning split (2020-22 policy, 65+)': (percent: Parameters<typeof keepsToSplit>[0]) => ({
    meets: keepsToSplit(percent),
  }),
  'ADSR-04 identity': (input: DailyInput) => daily(input),
  'ADSR-04 identity fails': (input: DailyInput) => daily(input),
  'ADSR-05 missing day': ({ daily, level }: DailyValues) => averaged(daily, level),
  'ADSR-05 England zero is a missing day': ({ daily, level }: DailyValues) => averaged(daily, level),
  'ADSR-10 units': ({ rows }: { rows: { metricGroup: string; value: number }[] }) => {
    const added = addMetrics(rows)
    if (!isRefusal(added)) return { sum: added.sum, total: added.sum }
    return {
      error:
        added.refused === 'conflict' ? 'overlapping_groups_cannot_be_summed' : 'mixed_units_cannot_be_summed',
    }
  },
  'Community SitRep list version': ({ month }: Month) => {
    const edition = editionFor('community-sitrep', windowOf(monthOf(month)).last)
    if (isRefusal(edition)) return { error: whyOutside('community-sitrep', month) }
    const count = (list: string | null) => (list === null ? null : codesOn(list, edition.validFrom).length)
    return { reasonCount: count(edition.reasons), destinationCount: count(edition.destinations) }
  },
  'BCF-08 rate': (input: Record<string, number>) => {
    const keys = Object.keys(input)
    const population = keys.find((key) => key.startsWith('population'))!
    const events = keys.find((key) => key !== population)!
    const bandOf = (key: string) => /\d+(plus|to\d+)$/.exec(key)?.[0]
    const band = bandOf(population) ?? 'all'
    const rate = ratePer100k(
      { count: input[events]!, band: bandOf(events) ?? band },
      { count: input[population]!, band },
    )
    return isRefusal(rate) ? { ratePer100k: null, error: rate.because } : { ratePer100k: rate }
  },
  'BCF-04 product form': (input: { proportionNotOnDrd: number; averageDelayOfDelayed: number }) => ({
    averageDelayAll: averageDelay(input.proportionNotOnDrd, input.averageDelayOfDelayed),
  }),
}

type Month = { month: string }
type CodeInMonth = { code: string; month: string }
type ResponsibleInput = {
  delayRowLa?: string | null
  laOfResidence?: string | null
  delayRowLaRecognised?: boolean
  laOfResidenceRecognised?: boolean
}
type Attributed = { reason: string; attributedTo: string }
type DailyInput = { notMeetingCtr: number; remainingReported?: number } & Record<
  `discharged${string}`,
  number
>
type DailyValues = { daily: (string | number | null)[]; level?: string }

const lastDtoc = editionById('dtoc-beds')!
const partyOf: Record<string, Party> = { NHS: 'NHS', nhs: 'NHS', social_care: 'social care', both: 'both' }

function monthOf(text: string): LocalDate {
  const month = readMonth(text)
  if (!month) throw new Error(`${text} is not a month`)
  return month
}

function measured(month: LocalDate) {
  const edition = editionFor('dtoc', month)
  if (isRefusal(edition)) return { accepted: false, error: edition.because }
  const { measure, snapshotOn } = monthMeasure(edition, month)
  return {
    measure: measure === 'snapshot' ? 'snapshot' : 'dtoc_beds',
    snapshotDate: snapshotOn?.toString() ?? null,
    snapshotAllowed: snapshotOn !== null,
  }
}

function whyOutside(series: Series, month: string): string {
  const first = editionsOf(series)[0]!
  return Temporal.PlainDate.compare(monthOf(month), first.validFrom) < 0
    ? 'before_collection'
    : 'collection_ended'
}

function validIn(series: Series, which: 'reasons' | 'attributions', code: string, month: string): boolean {
  const edition = editionFor(series, windowOf(monthOf(month)).last)
  return !isRefusal(edition) && codeOn(listNamed(edition[which]!).list, code, monthOf(month)) !== null
}

function daily(input: DailyInput) {
  const { notMeetingCtr, remainingReported } = input
  // All who left that day, or those of each part of the day.
  const left = Object.entries(input).filter(([key]) => key.startsWith('discharged'))
  const stayed = remaining({
    notMeeting: notMeetingCtr,
    discharged: left.reduce((sum, [, count]) => sum + count, 0),
    remaining: remainingReported ?? null,
  })
  return isRefusal(stayed) ? { valid: false } : { valid: true, remaining: stayed }
}

const averaged = (values: DailyValues['daily'], level: string | undefined) =>
  averageOfDays(values.map(readCount), level === 'England' ? 'England' : 'other')
const readCount = (text: string | number | null): number | null =>
  typeof text === 'string' ? publishedValue(text) : text
