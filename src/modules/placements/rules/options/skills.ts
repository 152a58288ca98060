import {
  bandWords,
  isRunNeed,
  type Line,
  lineMeets,
  needWords,
  roomName,
  type Service,
  weekdaysWords,
} from '../../../capacity/index.ts'
import type { Requires, Visit } from '../requires.ts'

/** What somebody needs of their carers. */
export type OfCarers = Pick<Requires, 'needs' | 'language' | 'carerSex' | 'rooms'>
type Carers = Pick<Service, 'kind' | 'limits' | 'lines'>

/** One thing that somebody needs of their carers and the carers of a line cannot do, as it stands about a run. */
export type Lack = { before?: string; after?: string; room?: string }

const known = new WeakMap<readonly Line[], boolean>()

/** Whether the lines of a service say anything of their own: of most they do not. Asked of thousands, so remembered. */
export function hasSkills({ lines }: Pick<Service, 'lines'>): boolean {
  let has = known.get(lines)
  if (has === undefined) {
    has = lines.some(
      ({ skills: { meets, languages, carerSexes, rooms } }) => meets || languages || carerSexes || rooms,
    )
    known.set(lines, has)
  }
  return has
}

/** Whether a service, or a line of it, meets a need. */
export const meetsSomewhere = (code: Requires['needs'][number], { limits, lines }: Carers): boolean =>
  limits.meets.includes(code) || (isRunNeed(code) && lines.some(({ skills }) => skills.meets?.includes(code)))

/** What of the person's needs the carers of a line say they cannot do; what a line does not name is as its service has it. */
export function lackingOf(need: OfCarers, service: Carers, { skills }: Line): Lack[] {
  const { language, carerSex } = need
  const rooms = skills.rooms ?? service.limits.roomKinds
  const lacks: Lack[] = []
  if (language && skills.languages && !skills.languages.some((one) => same(one, language)))
    lacks.push({ before: `${language}-speaking` })
  if (carerSex && skills.carerSexes && !skills.carerSexes.includes(carerSex))
    lacks.push({ after: carerSex === 'female' ? 'women' : 'men' })
  for (const code of need.rooms ?? [])
    if (rooms && !rooms.includes(code)) lacks.push({ room: roomName(code) })
  for (const code of need.needs)
    if (meetsSomewhere(code, service) && isRunNeed(code) && !lineMeets(code, service.limits, skills))
      lacks.push({ after: needWords(code).replace(/^an? /, '') })
  return lacks
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Lines whose carers can do what the person needs. */
export const linesFor = (need: OfCarers, service: Carers, lines: readonly Line[]): readonly Line[] =>
  hasSkills(service) ? lines.filter((line) => lackingOf(need, service, line).length === 0) : lines

/** How much more the carers of a line can do than this person needs: kept for whoever needs it. */
export const skillsToSpare = (need: OfCarers, { skills }: Line): number =>
  (skills.languages?.length ?? 0) -
  Number(Boolean(need.language && skills.languages?.some((one) => same(one, need.language!)))) +
  (skills.meets?.filter((code) => !need.needs.includes(code)).length ?? 0) +
  (skills.rooms?.filter((code) => !need.rooms?.includes(code)).length ?? 0)

/** "Gujarati-speaking, women": what was missing, as a row of the ledger of unmet need has it. */
export const skillOf = (lacks: readonly Lack[]): string =>
  lacks.flatMap(({ before, after, room }) => [before, after, room].filter(Boolean)).join(', ')

/** "No Gujarati-speaking run on Tuesday evenings", "No run with women and help with medicines in the morning" */
export function lackWords(
  lacks: readonly Lack[],
  when: { visit: Visit; days: readonly number[] } | null,
): string {
  const rooms = lacks.flatMap((lack) => lack.room ?? [])
  if (rooms.length > 0) return `No ${rooms.join(' and ')} free`
  const before = lacks.flatMap((lack) => lack.before ?? [])
  const after = lacks.flatMap((lack) => lack.after ?? [])
  return [
    'No',
    ...before,
    when ? 'run' : before.length > 0 ? 'carers' : 'carers free',
    after.length > 0 && `with ${after.join(' and ')}`,
    when && whenWords(when),
  ]
    .filter(Boolean)
    .join(' ')
}

/** "on Tuesday evenings", "at tea time on Saturday and Sunday", "in the morning" */
function whenWords({ visit: { band }, days }: { visit: Visit; days: readonly number[] }): string {
  const part = bandWords(band)
  const every = days.length === 0 || days.length === 7
  if (band === 'midday' || band === 'tea')
    return every ? `at ${part}` : `at ${part} on ${weekdaysWords(days)}`
  if (every) return band === 'night' ? 'at night' : `in the ${part}`
  return `on ${weekdaysWords(days)} ${part}s`
}
