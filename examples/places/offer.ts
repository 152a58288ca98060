import type { Band, Limits, Need, ServiceKind, Skills } from '../../src/modules/capacity/index.ts'
import { mondayOf } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import { shareOut } from '../share-out.ts'
import type { MonthlyPlan, Service } from '../world.ts'

/** What is free, said how many minutes ago, by which way. Without it nobody has ever said. */
export type Said = {
  free: number
  minutesAgo: number
  source?: 'page' | 'link' | 'telephone' | 'file' | 'feed'
  by?: string
}
export type OfferLine = {
  zone?: string
  band?: Band
  carers?: number
  weekdays?: number[]
  words?: string
  skills?: Skills
  said?: Said
}
export type Offer = Omit<Service, 'serviceId' | 'organisationId' | 'limits'> & {
  /** The organisation's short key. */
  organisation: string
  meets?: Need[]
  limits?: Omit<Limits, 'meets'>
  lines: OfferLine[]
}
export type Offered = { serviceId: string; organisationId: string; kind: ServiceKind; lineIds: string[] }

/** Adds a service to the world with its lines and what was said of them. The key is "organisation name". */
export function offer(
  b: Builder,
  { organisation, meets = [], limits = {}, lines, ...about }: Offer,
): Offered {
  const serviceId = serviceIdOf(b, organisation, about.name)
  const organisationId = b.ids.of(`organisation ${organisation}`)
  b.world.services.push({ ...about, serviceId, organisationId, limits: { ...limits, meets } })
  const lineIds = lines.map(({ said, ...line }, i) => {
    const lineId = lineIdOf(b, organisation, about.name, i)
    b.world.lines.push({ lineId, serviceId, ...line })
    if (said)
      b.world.figures.push({
        figureId: b.ids.next(),
        lineId,
        free: said.free,
        saidAt: b.when.minutesAgo(said.minutesAgo),
        source: said.source ?? 'page',
        saidBy: said.by ? b.ids.of(`account ${said.by}`) : null,
        saidFor: said.source === 'telephone' ? b.ids.of('organisation hub') : organisationId,
      })
    return lineId
  })
  return { serviceId, organisationId, kind: about.kind, lineIds }
}

const dayBands = ['morning', 'midday', 'tea', 'evening'] as const

/** A line for each zone, part of the day and number of carers: how home care says what is free. */
export const roundLines = (
  zones: readonly string[],
  said: (zone: string, band: Band, carers: number) => Said,
): OfferLine[] =>
  zones.flatMap((zone) =>
    dayBands.flatMap((band) =>
      [1, 2].map((carers) => ({ zone, band, carers, said: said(zone, band, carers) })),
    ),
  )

export const serviceIdOf = (b: Builder, organisation: string, name: string): string =>
  b.ids.of(`service ${organisation} ${name}`)
export const lineIdOf = (b: Builder, organisation: string, name: string, i = 0): string =>
  b.ids.of(`line ${organisation} ${name} ${i}`)

// Few start at weekends.
const byWeekday = [20, 20, 19, 19, 17, 3, 2]

/** New starts of the weeks that have ended and of this one so far, oldest first, over their days. */
export function startsByWeek(b: Builder, serviceId: string, weeks: readonly number[]): void {
  const { today } = b.when
  const monday = mondayOf(today)
  weeks.forEach((starts, i) => {
    const isNow = i === weeks.length - 1
    const first = monday.subtract({ weeks: weeks.length - 1 - i })
    const days = byWeekday.slice(0, isNow ? today.dayOfWeek : 7)
    const shares = shareOut(Object.fromEntries(days.map((share, day) => [String(day), share])), starts)
    for (const [day, many] of Object.entries(shares))
      if (many > 0)
        b.world.starts.push({
          startId: b.ids.next(),
          serviceId,
          on: first.add({ days: Number(day) }).toString(),
          starts: many,
        })
  })
}

const daysOfFigures = 28

/**
 * What was said to be free on the evenings before today, for the kinds of which somebody asks every day; near to what is
 * free now.
 */
export function earlierFigures(b: Builder): void {
  const luck = b.luck('earlier figures')
  const daily = new Set(
    b.world.services
      .filter(({ kind }) => ['home care', 'reablement', 'residential home', 'nursing home'].includes(kind))
      .map(({ serviceId }) => serviceId),
  )
  const organisationOf = new Map(
    b.world.services.map(({ serviceId, organisationId }) => [serviceId, organisationId]),
  )
  const said = new Map(b.world.figures.map((figure) => [figure.lineId, figure]))
  for (const { lineId, serviceId } of b.world.lines) {
    const now = said.get(lineId)
    if (!now || !daily.has(serviceId)) continue
    for (let ago = daysOfFigures; ago > 0; ago--) {
      const saidAt = b.when.on(ago, '18:30')
      if (saidAt.epochMilliseconds >= now.saidAt.epochMilliseconds) continue
      b.world.figures.push({
        figureId: b.ids.next(),
        lineId,
        free: Math.max(0, now.free + (now.free === 0 ? luck.pick([0, 0, 0, 1]) : luck.pick([-1, 0, 0, 1]))),
        saidAt,
        source: 'link',
        saidBy: null,
        saidFor: organisationOf.get(serviceId)!,
      })
    }
  }
}

/** The least business a service was promised by the week, from so many days ago on. */
export function promise(
  b: Builder,
  serviceId: string,
  {
    counts,
    aWeek,
    daysAgo,
    words,
  }: { counts: 'hours' | 'starts'; aWeek: number; daysAgo: number; words?: string },
): void {
  b.world.promises.push({
    promiseId: b.ids.next(),
    serviceId,
    counts,
    aWeek,
    from: b.when.date(-daysAgo),
    ...(words ? { words } : {}),
  })
}

/** What kinds of service should come to in a month, from the month of so many days ago on. */
export function monthlyPlans(
  b: Builder,
  daysAgo: number,
  all: readonly Omit<MonthlyPlan, 'planId' | 'fromMonth'>[],
): void {
  const fromMonth = b.when.today.subtract({ days: daysAgo }).with({ day: 1 }).toString()
  for (const plan of all) b.world.monthlyPlans.push({ planId: b.ids.next(), fromMonth, ...plan })
}
