import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate, Temporal } from '../../../../platform/time.ts'
import {
  aWeekWords,
  type FigureAge,
  kindOf,
  type Limits,
  type Line,
  owedOf,
  type Service,
  type Skills,
} from '../../../capacity/index.ts'
import { crisisCareFrom } from '../crisis-care.ts'
import { declineWords } from '../decline-reasons.ts'
import type { Requires } from '../requires.ts'
import type { About, ProviderRecord, Reason, Take } from './model.ts'
import { shrunk } from './shrink.ts'
import { ageWords, pounds, spanWords, within } from './words.ts'

/** One thing said of an option, and what it is worth among options that start on the same day. */
export type Point = Reason & { points: number }

export type Judged = {
  need: Requires
  service: Service
  about: About
  now: Instant
  takes: readonly Take[]
  figure: FigureAge
  startsOn: LocalDate
  miles: number | null
}

/** What each thing is worth: ours, a setting; docs/rules/options.md has it as a table that is also its test. */
const worth = {
  preference: 40,
  hadBefore: 30,
  hadColleague: 10,
  laterKind: -8,
  mile: -2,
  mostMiles: -40,
  priceAtBest: 10,
  language: 15,
  noLanguage: -10,
  carerSex: 10,
  noCarerSex: -10,
  ageing: -5,
  owed: 10,
  saysYes: 40,
  quick: 5,
  slow: -5,
  onTime: 20,
} as const

/** Miles that count as near; minutes that count as quick and as slow. */
const near = 5
const quick = 60
const slow = 24 * 60
/** How many answers what is believed without them is worth. */
const weight = 4

/** For and against, in the order to print; nothing is said where there is nothing to say. */
export function pointsOf(judged: Judged): Point[] {
  const { need, about, service } = judged
  const record = about.records.get(service.serviceId)
  return [
    meets(need),
    figureSaid(judged),
    start(judged),
    lasts(judged),
    preference(need, service),
    kind(need, service),
    had(service, about),
    miles(judged),
    price(need, service),
    language(judged),
    carerSex(judged),
    owed(service, judged),
    saysYes(record),
    saidNoToday(record),
    answers(record),
    onTime(record),
  ].flat()
}

type Found = Point | Point[]
const none: Point[] = []
const say = (side: Reason['side'], code: Reason['code'], words: string, points = 0): Point => ({
  side,
  code,
  words,
  points,
})

const meets = ({ needs }: Requires): Found =>
  needs.length === 0
    ? none
    : say('for', 'meets', `Meets ${needs.length} of ${needs.length} need${needs.length === 1 ? '' : 's'}`)

function figureSaid({ service, takes, figure, now }: Judged): Found {
  const said = oldest(service.lines.filter((line) => takes.some((take) => take.lineId === line.lineId)))
  if (!said) return say('for', 'figure', 'Counted from who is in the beds')
  const age = ageWords(said, now)
  if (figure === 'out of date') return say('against', 'out of date', `Figure is out of date, ${age}`)
  return figure === 'ageing'
    ? say('against', 'figure', `Figure is ageing, ${age}`, worth.ageing)
    : say('for', 'figure', age === '0 min' ? 'Confirmed just now' : `Confirmed ${age} ago`)
}

const oldest = (lines: readonly Line[]): Instant | null =>
  lines
    .map(({ figure }) => (figure && figure.source !== 'counted' ? figure.saidAt : null))
    .filter((at) => at !== null)
    .sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null

function start({ need, startsOn }: Judged): Found {
  if (need.from === undefined) return none
  const late = daysBetween(Temporal.PlainDate.from(need.from), startsOn)
  return late <= 0
    ? none
    : say('against', 'start', `${late} day${late === 1 ? '' : 's'} after the day asked for`)
}

/** Crisis care ends: until when, and by which rule, stands beside it from the first. */
function lasts({ need, service, startsOn, about, now }: Judged): Found {
  if (service.kind !== 'crisis care') return none
  const { allowance, hours } = crisisCareFrom(need, startsOn, about.bankHolidays)
  const { rule, to, over } = allowance
  return say(
    'for',
    'allowance',
    `May go on until ${dateWords(to, dateOf(now))}: ${hours} of ${rule.hours} hours in ${rule.days} days${over ? ` (${over})` : ''}`,
  )
}

/** A provider that was promised more than it was given is offered first among equals, and it is said why. */
const owed = ({ serviceId }: Service, { about, now }: Judged): Found =>
  (about.owed?.get(serviceId) ?? []).flatMap((promise, i) => {
    const short = owedOf(promise, dateOf(now))
    const words = `Is owed ${aWeekWords(short, promise.counts)} of the ${promise.aWeek} it was promised`
    return short > 0 ? [say('for', 'owed', words, i === 0 ? worth.owed : 0)] : []
  })

const preference = ({ rather }: Requires, { serviceId }: Service): Found =>
  rather?.includes(serviceId) ? say('for', 'preference', 'They asked for it', worth.preference) : none

function kind({ wants }: Requires, service: Service): Found {
  const place = wants.indexOf(service.kind)
  return place <= 0
    ? none
    : say('against', 'kind', `Wished for first: ${within(kindOf(wants[0]!).plain)}`, worth.laterKind * place)
}

function had({ serviceId, organisationId }: Service, { had: before }: About): Found {
  if (before.some((one) => one.serviceId === serviceId))
    return say('for', 'had before', 'Looked after them before', worth.hadBefore)
  return before.some((one) => one.organisationId === organisationId)
    ? say('for', 'had before', 'Its colleagues looked after them before', worth.hadColleague)
    : none
}

function miles({ service, miles: far, need }: Judged): Found {
  if (kindOf(service.kind).at === 'home') return none
  const from = need.near === undefined ? 'home' : need.near
  if (far === null)
    return need.milesTo === undefined ? say('not known', 'miles', 'How far it is is not known') : none
  const points = Math.max(worth.mostMiles, Math.round(worth.mile * far))
  return say(far <= near ? 'for' : 'against', 'miles', `${far} miles from ${from}`, points)
}

function price({ feeTo }: Requires, { fee }: Service): Found {
  if (feeTo === undefined || feeTo === 0) return none
  if (!fee) return say('not known', 'price', 'Its price is not set')
  const under = feeTo - fee.from
  return under <= 0
    ? none
    : say(
        'for',
        'price',
        `${pounds(under)} a week under what may be paid`,
        Math.round((worth.priceAtBest * under) / feeTo),
      )
}

/** What the carers of the lines it would take say of themselves, else what the service says of all. */
const ofLines = <T>(
  { service, takes }: Judged,
  of: (said: Skills | Limits) => T | undefined,
): T | undefined => {
  const said = takes.map(({ lineId }) => service.lines.find((line) => line.lineId === lineId)?.skills ?? {})
  const [first, ...others] = said.map(of)
  return first !== undefined && !others.includes(undefined) ? first : of(service.limits)
}

function language(judged: Judged): Found {
  const wished = judged.need.language
  if (!wished) return none
  const languages = ofLines(judged, (said) => said.languages)
  if (!languages) return say('not known', 'language', `Whether anybody speaks ${wished} is not known`)
  const spoken = languages.some((one) => one.toLowerCase() === wished.toLowerCase())
  return spoken
    ? say('for', 'language', `${wished} is spoken`, worth.language)
    : say('against', 'language', `${wished} is not spoken`, worth.noLanguage)
}

function carerSex(judged: Judged): Found {
  const wished = judged.need.carerSex
  if (!wished) return none
  const who = wished === 'female' ? 'women' : 'men'
  const sexes = ofLines(judged, (said) => said.carerSexes)
  if (!sexes) return say('not known', 'carer sex', `Whether ${who} are among the carers is not known`)
  return sexes.includes(wished)
    ? say('for', 'carer sex', `Carers who are ${who}, as wished`, worth.carerSex)
    : say('against', 'carer sex', `No carers who are ${who}`, worth.noCarerSex)
}

/** The share of yes to needs like this, drawn towards that of its other answers, and that towards one half. */
export function shareOfYes(record: ProviderRecord | undefined): number {
  if (!record) return 0.5
  const { all, like } = record
  const others = shrunk(all.yes - like.yes, all.yes + all.no - like.yes - like.no, 0.5, weight)
  return shrunk(like.yes, like.yes + like.no, others, weight)
}

function saysYes(record: ProviderRecord | undefined): Found {
  const { like, all } = record ?? { like: { yes: 0, no: 0 }, all: { yes: 0, no: 0 } }
  const [ofLike, ofAll] = [like.yes + like.no, all.yes + all.no]
  if (ofAll === 0) return say('not known', 'says yes', 'Not asked before')
  const share = shareOfYes(record)
  const words =
    ofLike > 0
      ? `Said yes to ${like.yes} of ${ofLike} like this${ofAll > ofLike ? `, ${all.yes} of ${ofAll} in all` : ''}`
      : `Said yes to ${all.yes} of ${ofAll}, none like this`
  return say(share >= 0.5 ? 'for' : 'against', 'says yes', words, Math.round(worth.saysYes * (share - 0.5)))
}

const saidNoToday = (record: ProviderRecord | undefined): Found =>
  record?.noToday
    ? say('against', 'says yes', `Said no to somebody today: ${within(declineWords(record.noToday))}`)
    : none

function answers(record: ProviderRecord | undefined): Found {
  const minutes = record?.minutesToAnswer ?? null
  if (minutes === null) return none
  const words = `Usually answers in ${spanWords(minutes)}`
  if (minutes <= quick) return say('for', 'answers', words, worth.quick)
  return minutes > slow ? say('against', 'answers', words, worth.slow) : none
}

function onTime(record: ProviderRecord | undefined): Found {
  if (!record) return none
  const { onTime: kept, late } = record.started
  const of = kept + late
  if (of === 0) return none
  const share = shrunk(kept, of, 0.5, weight)
  return say(
    share >= 0.5 ? 'for' : 'against',
    'on time',
    `Started on time ${kept} of ${of}`,
    Math.round(worth.onTime * (share - 0.5)),
  )
}
