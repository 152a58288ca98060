import { writeCsv } from '../../../edges/files/csv.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { readDate } from '../../../platform/read-date.ts'
import { dateOf, type Instant, type LocalDate, startOf } from '../../../platform/time.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { seriesOf } from '../queries/series.ts'
import { sliceNames } from '../queries/slice-names.ts'
import { readSliceText } from '../rules/read-figures.ts'
import { pointColumns, pointRows } from '../rules/register-rows.ts'
import { type Series, type Step, steps } from '../rules/series.ts'
import { sliceText } from '../rules/tables/slice-text.ts'
import { fractionWords, periodWords, valueWords } from '../rules/value-words.ts'
import { notAllowed } from './not-allowed.ts'

/** `homeward measures show <key>`: the points of one measure. Counts alone: no name, no number of a person. */
export const showCommand: Command = {
  noun: 'measures',
  verb: 'show',
  about: 'print the points of a measure; what is missing says why, and is never nought',
  arguments: [{ name: 'measure', about: 'its key (homeward measures list)', required: true }],
  options: [
    { flags: '--by <step>', about: `${steps.join(', ')}; week when left out` },
    { flags: '--from <date>', about: 'the first day, as 2026-11-01; a year before the last when left out' },
    { flags: '--to <date>', about: 'the last day; today when left out' },
    {
      flags: '--of <slice>',
      about: 'a part of the place, as "trust: Royal Infirmary"; all of it when left out',
    },
    { flags: '--as-at <date>', about: 'as it was known on the evening of that day' },
    { flags: '--csv', about: 'as CSV, which homeward measures load reads again' },
    ...asOptions,
  ],
  async run(asked) {
    const found = await pointsAsked(asked)
    if (isRefusal(found)) return sayRefused(asked.write, found)
    const { series, slice } = found
    if (asked.options.csv) asked.write(writeCsv(pointColumns, pointRows(series, slice)).trimEnd())
    else say(series, slice || 'the whole place', asked.write)
    return { exit: 0, json: jsonOf(series) }
  },
}

async function pointsAsked(asked: CommandAsked): Promise<{ series: Series; slice: string } | Refusal> {
  const { options, args, db } = asked
  const step = options.by === undefined ? 'week' : steps.find((one) => one === options.by)
  if (!step) return refuse('invalid', `use --by with one of: ${steps.join(', ')}`)
  const who = await whoAsks(asked)
  if (isRefusal(who)) return who
  const { viewer, demoNow, now } = who
  const no = notAllowed(viewer, 'see measures')
  if (no) return no
  const period = periodOf(options, dateOf(now))
  if (isRefusal(period)) return period
  const asAt = asAtOf(options.asAt)
  if (isRefusal(asAt)) return asAt
  return asViewer(
    db,
    viewer,
    demoNow,
    async (tx) => {
      const names = await sliceNames(tx, viewer.systemId)
      const slice = readSliceText(typeof options.of === 'string' ? options.of : '', names.read)
      if ('remedy' in slice) return refuse('invalid', slice.remedy)
      const [series] = await seriesOf(
        tx,
        viewer,
        [{ measure: args.measure ?? '', slice, step }],
        period,
        asAt ?? undefined,
      )
      if (!series)
        return refuse('not-found', `there is no measure ${args.measure}: homeward measures list has them`)
      return { series, slice: sliceText(slice, names) }
    },
    'read',
  )
}

function periodOf(options: CommandAsked['options'], today: LocalDate) {
  const to = typeof options.to === 'string' ? readDate(options.to) : today
  if ('wrong' in to) return refuse('invalid', `--to ${to.wrong}`)
  const from =
    typeof options.from === 'string' ? readDate(options.from) : to.subtract({ years: 1 }).add({ days: 1 })
  if ('wrong' in from) return refuse('invalid', `--from ${from.wrong}`)
  return from.until(to).days < 0 ? refuse('invalid', '--to is before --from') : { from, to }
}

function asAtOf(text: unknown): Instant | Refusal | null {
  if (typeof text !== 'string') return null
  const date = readDate(text)
  return 'wrong' in date ? refuse('invalid', `--as-at ${date.wrong}`) : startOf(date.add({ days: 1 }))
}

function say({ definition, points, ref }: Series, slice: string, write: CommandAsked['write']) {
  write(`${definition.name}, ${slice}, by ${ref.step} (version ${definition.version})`)
  for (const point of points) {
    const words = point.value === null ? `no figure: ${point.missing}` : valueWords(point.value, definition)
    const of = fractionWords(point)
    write(
      `${periodWords(point, ref.step satisfies Step)}  ${words}${of ? ` (${of})` : ''}${point.value !== null && point.source === 'file' ? ', from a file' : ''}`,
    )
  }
}

const jsonOf = ({ definition, ref, points }: Series) => ({
  measure: definition.key,
  version: definition.version,
  name: definition.name,
  unit: definition.unit,
  better: definition.better,
  source: definition.source,
  confidence: definition.confidence,
  slice: ref.slice,
  step: ref.step,
  points: points.map((point) => ({ ...point, from: point.from.toString(), to: point.to.toString() })),
})
