import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { placeClock, placeNamed } from '../../access/index.ts'
import { nameOrganisations } from '../queries/name-organisations.ts'
import { unmetIn } from '../queries/unmet-period.ts'
import { partsOf, splits } from '../rules/unmet-ledger.ts'
import { readUnmetPeriod } from '../rules/unmet-period.ts'
import { hoursWords, lostWords, partWords, wholeWords } from '../rules/unmet-words.ts'

/** `homeward capacity unmet`: what was missing in a month or a week. Counts alone: no name, no number of a person. */
export const unmetCommand: Command = {
  noun: 'capacity',
  verb: 'unmet',
  about: 'what was missing while people who were ready waited: bed days, people and hours',
  options: [
    { flags: '--month <month>', about: 'the month, as 2026-10; that of the last night when left out' },
    { flags: '--week <monday>', about: 'a week instead, by its Monday, as 2026-11-23' },
    { flags: '--by <split>', about: `split by ${splits.join(', ')}; by what was missing when left out` },
    { flags: '--place <id>', about: 'the place; may be left out where there is only one' },
  ],
  run: async (asked) => {
    const found = await counted(asked)
    return isRefusal(found) ? sayRefused(asked.write, found) : { exit: 0, json: say(found, asked.write) }
  },
}

async function counted({ db, options }: CommandAsked) {
  const place = await placeNamed(db, options.place)
  if (isRefusal(place)) return place
  const split = options.by === undefined ? 'what' : splits.find((one) => one === options.by)
  if (!split) return refuse('invalid', `use --by with one of: ${splits.join(', ')}`)
  const clock = placeClock(place.clock)
  const now = clock ?? Temporal.Now.instant()
  const period = readUnmetPeriod({ month: textOf(options.month), week: textOf(options.week) }, now)
  if (isRefusal(period)) return period
  const by = serviceOf(place.systemId)
  return asViewer(
    db,
    by,
    clock,
    async (tx) => {
      const names = await nameOrganisations(tx)
      return {
        ...(await unmetIn(tx, by, period, now)),
        period,
        split,
        place: place.name,
        names,
      }
    },
    'read',
  )
}

const textOf = (option: string | boolean | undefined) => (typeof option === 'string' ? option : null)

type Found = Exclude<Awaited<ReturnType<typeof counted>>, Refusal>

function say(
  { nights, whole, most, weeks, period, split, place, names }: Found,
  write: CommandAsked['write'],
) {
  const parts = partsOf(nights, split)
  write(`${place}, ${period.words}${period.soFar ? `, to the night of ${period.to.toString()}` : ''}`)
  write(lostWords(most, names))
  write(wholeWords(whole))
  write('  days  people   hours')
  for (const part of parts)
    write(
      `${String(part.days).padStart(6)}  ${String(part.people).padStart(6)}  ${(part.hours === null ? '' : hoursWords(part.hours)).padStart(6)}  ${partWords(part, split, names)}`,
    )
  return {
    place,
    from: period.from.toString(),
    to: period.to.toString(),
    by: split,
    whole,
    parts: parts.map(({ days, people, hours, ...part }) => ({
      words: partWords(part, split, names),
      days,
      people,
      hours,
    })),
    weeks: weeks.map(({ monday, whole: week }) => ({ monday: monday.toString(), ...week })),
  }
}
