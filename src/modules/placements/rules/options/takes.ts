import type { Instant } from '../../../../platform/time.ts'
import {
  ageOfFigure,
  believed,
  type FigureAge,
  type Holds,
  kindOf,
  type Line,
  type Service,
} from '../../../capacity/index.ts'
import { type BankHolidays, crisisHoursOf } from '../crisis-care.ts'
import type { Requires, Visit } from '../requires.ts'
import type { Take } from './model.ts'
import { hasSkills, lackingOf, lackWords, linesFor, skillsToSpare } from './skills.ts'
import { coverVisits, serves } from './visits.ts'

/** What units are counted by, besides the need and the service. */
export type KnownOfNeed = {
  zone: string | null
  holds?: Holds | undefined
  bankHolidays?: BankHolidays | undefined
  now: Instant
}

export type Taken =
  | { takes: Take[]; figure: FigureAge }
  | { missing: 'zone' | 'no figure' | 'full' }
  | { missing: 'visits'; visits: Visit[] }
  /** There would be room, but not with carers who can do what is needed. */
  | { missing: 'skills'; words: string }

/**
 * The units a need would take of a service: from figures that can be believed where these are enough, else from those that
 * are out of date as well, and then it says so.
 */
export function takesOf(need: Requires, service: Service, known: KnownOfNeed): Taken {
  const { zone, holds, now } = known
  const units = unitsOf(need, service, known)
  const groups = linesByZone(service, zone)
  if (groups.length === 0) return { missing: 'zone' }
  const age = ({ figure }: Line) => figure && ageOfFigure(figure, service.kind, now, holds)
  const sure = believedLeft(service, { holds, now })
  let shortest: Visit[] | null = null
  for (const left of [sure, anyLeft])
    for (const all of groups) {
      const lines = linesFor(need, service, all)
      const tried = tryLines(need, service, lines, { left, units })
      if ('takes' in tried) return { takes: tried.takes, figure: worst(tried.takes, lines, age) }
      if (tried.missing && (!shortest || tried.missing.length < shortest.length)) shortest = tried.missing
    }
  if (groups.flat().every((line) => line.figure === null)) return { missing: 'no figure' }
  const lacking = hasSkills(service) && skillsMissing(need, service, groups, units)
  if (lacking) return { missing: 'skills', words: lacking }
  if (shortest && shortest.length < need.visits.length) return { missing: 'visits', visits: shortest }
  return { missing: 'full' }
}

/** What the carers of a line with room cannot do, the least of it; null where there is no room whatever they can do. */
function skillsMissing(
  need: Requires,
  service: Service,
  groups: readonly (readonly Line[])[],
  units: number,
): string | null {
  const how = { left: anyLeft, units }
  for (const lines of groups) {
    if (!('takes' in tryLines(need, service, lines, how))) continue
    const tried = tryLines(need, service, linesFor(need, service, lines), how)
    if ('takes' in tried) continue
    const visit = tried.missing?.[0]
    const days = (visit && tried.on?.get(visit)) || []
    const lacks = lines
      .filter((line) => anyLeft(line) > 0 && (!visit || serves(line, visit, days[0] ?? 1)))
      .map((line) => lackingOf(need, service, line))
      .filter((lack) => lack.length > 0)
      .sort((a, b) => a.length - b.length)[0]
    return lackWords(lacks ?? [], visit ? { visit, days } : null)
  }
  return null
}

type Left = (line: Line) => number
const anyLeft: Left = (line) => line.figure?.left ?? 0

/** What may still be given of a line, believing nothing that is out of date. */
export const believedLeft =
  ({ kind }: Service, { holds, now }: { holds?: Holds | undefined; now: Instant }): Left =>
  (line) =>
    believed(line.figure, kind, now, holds)

/** Lines that reach the person. Where their zone is not known, each zone by itself: one round cannot be in two. */
export function linesByZone(service: Service, zone: string | null): Line[][] {
  if (kindOf(service.kind).at === 'there') return service.lines.length > 0 ? [[...service.lines]] : []
  const zones = zone === null ? zonesOf(service.lines) : [zone]
  return zones
    .map((one) => service.lines.filter((line) => line.zone === null || line.zone === one))
    .filter((lines) => lines.length > 0)
}

const zonesOf = (lines: readonly Line[]): (string | null)[] => {
  const named = [...new Set(lines.map((line) => line.zone).filter((zone) => zone !== null))].sort()
  return named.length > 0 ? named : [null]
}

type Tried = { takes: Take[] } | { missing: Visit[] | null; on?: ReadonlyMap<Visit, readonly number[]> }

function tryLines(
  need: Requires,
  service: Service,
  lines: readonly Line[],
  { left, units }: { left: Left; units: number },
): Tried {
  const spared = hasSkills(service) ? (line: Line) => skillsToSpare(need, line) : nothingToSpare
  if (service.kind === 'home care' && need.visits.length > 0)
    return coverVisits(need.visits, lines, left, spared)
  const line = lines
    .filter((one) => left(one) >= units)
    .sort((a, b) => spared(a) - spared(b) || left(b) - left(a) || (a.lineId < b.lineId ? -1 : 1))[0]
  return line ? { takes: [{ lineId: line.lineId, units }] } : { missing: null }
}

const nothingToSpare = () => 0

/** Crisis care takes its hours for as long as it may go on; anything else one unit of one line. */
export const unitsOf = (
  need: Requires,
  service: Service,
  { now, bankHolidays }: Pick<KnownOfNeed, 'now' | 'bankHolidays'>,
): number => (kindOf(service.kind).unit === 'hour' ? crisisHoursOf(need, now, bankHolidays) : 1)

function worst(
  takes: readonly Take[],
  lines: readonly Line[],
  age: (line: Line) => FigureAge | null,
): FigureAge {
  const ages = takes.map(({ lineId }) => age(lines.find((line) => line.lineId === lineId)!))
  return (['out of date', 'ageing'] as const).find((one) => ages.includes(one)) ?? 'fresh'
}
