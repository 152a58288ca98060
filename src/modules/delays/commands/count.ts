import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, refuse } from '../../../platform/outcome.ts'
import { figuresBy } from '../rules/figures.ts'
import { periodWords } from '../rules/returns/period.ts'
import { seriesWords } from '../rules/series-words.ts'
import { type CountedPeriod, countAsked, periodOptions } from './asked-period.ts'
import { countFromFile } from './count-from-file.ts'
import { fileOptions } from './count-from-file-options.ts'
import { countedBy, startDayWords } from './say.ts'

/** `homeward delays count`: nights and delayed days of a period by an edition. Counts alone: no name, no number of a person. */
export const countCommand: Command = {
  noun: 'delays',
  verb: 'count',
  about: 'count the delayed days of a period by the rules of an edition',
  options: [
    { flags: '--edition <edition>', about: 'nights, dtoc, mhs26, drd, or one edition by its id' },
    ...periodOptions,
    ...fileOptions,
  ],
  withoutDatabase: ({ from }) => from !== undefined,
  async run(asked) {
    const { options, write } = asked
    if (options.from !== undefined) return countFromFile(asked)
    const onlyFile = onlyOfAFile.find((name) => options[name] !== undefined)
    if (onlyFile) return sayRefused(write, refuse('invalid', notHere[onlyFile]))
    if (typeof options.edition !== 'string')
      return sayRefused(
        write,
        refuse('invalid', 'say by which rules, with --edition nights, dtoc, mhs26 or drd'),
      )
    const found = await countAsked(asked, options.edition)
    return isRefusal(found) ? sayRefused(write, found) : { exit: 0, json: say(found, write) }
  },
}

const onlyOfAFile = ['by', 'year', 'countStartDay'] as const
const notHere: Record<(typeof onlyOfAFile)[number], string> = {
  by: '--by goes with --from only: here the answer is always divided by provider, council, care type, reason, whose and organisation. Leave it out',
  year: '--year goes with --from only: ask for each month, with --month 2017-12',
  countStartDay:
    '--count-start-day goes with --from only: here it is a setting of the place, under Settings of the count. Leave it out',
}

function say(found: CountedPeriod, write: CommandAsked['write']) {
  const { counted, series, period, names } = found
  const { figures, edition } = counted
  write(
    `${seriesWords[series]}, ${periodWords(series, period)}, ${found.organisation?.name ?? found.place}: ${figures.total.days} days of ${figures.total.people} people`,
  )
  write(`${countedBy(edition)}. ${edition.source}`)
  for (const line of [startDayWords(series, counted.settings.count)]) if (line) write(line)
  write(`As known ${counted.knownAt.toString()}`)
  const rows = figuresBy(counted.nights, [
    'providerId',
    'authorityId',
    'careType',
    'reason',
    'party',
    'organisationId',
  ])
  for (const row of rows)
    write(
      [
        String(row.days).padStart(6),
        names(row.providerId).name,
        row.authorityId ? names(row.authorityId).name : 'council not known',
        row.careType,
        row.reason ?? 'no code',
        row.party ?? 'nobody',
      ].join('  '),
    )
  return {
    series,
    edition: edition.id,
    confidence: edition.confidence,
    source: edition.source,
    from: period.from.toString(),
    to: period.to.toString(),
    place: found.place,
    organisation: found.organisation?.name ?? null,
    settings: counted.settings.count,
    knownAt: counted.knownAt.toString(),
    total: { days: figures.total.days, people: figures.total.people },
    rows: rows.map(({ providerId, authorityId, organisationId, ...row }) => ({
      provider: names(providerId).name,
      authority: authorityId && names(authorityId).name,
      organisation: organisationId && names(organisationId).name,
      ...row,
    })),
  }
}
