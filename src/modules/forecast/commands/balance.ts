import { resolve } from 'node:path'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command, CommandAsked, CommandResult } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { balanceHere } from '../queries/balance.ts'
import { type MonthBalance, monthsOf } from '../rules/balance/months.ts'
import { toKeep } from '../rules/balance/prediction.ts'
import { monthsAhead } from '../rules/balance/target.ts'
import {
  balanceSentence,
  bandedWords,
  basisWords,
  meetWords,
  restWords,
  waitingWords,
  whole,
} from '../rules/balance/words.ts'
import { demandsOf } from '../rules/by-pathway/demands.ts'
import type { Demands } from '../rules/by-pathway/model.ts'
import { readCounts, readTrajectory } from './balance-file.ts'
import { readShares, readWaiting } from './read-pathways.ts'

/** `homeward forecast balance`: of the place, or with `--file` of a plain file and no database; docs/how-to/balance.md. */
export const balance: Command = {
  noun: 'forecast',
  verb: 'balance',
  about:
    'people who must leave a day, by pathway, to keep the balance and to meet the delay trajectory, month by month; with --file no database is needed',
  options: [
    { flags: '--months <number>', about: 'months after this one, 0 to 12', default: '12' },
    { flags: '--file <csv>', about: 'daily counts: date, and P0 to P3 who became ready, or admissions' },
    { flags: '--shares <list>', about: 'with --file of admissions: P0=0.8,P1=0.1,P2=0.04,P3=0.02' },
    { flags: '--waiting <list>', about: 'with --file: who is ready and waits now: P0=4,P1=21,P2=12,P3=9' },
    { flags: '--trajectory <csv>', about: 'with --file: month and value, the delayed days promised for it' },
    ...asOptions,
  ],
  withoutDatabase: ({ file }) => typeof file === 'string',
  async run(asked) {
    const months = String(asked.options.months)
    const many = /^\d{1,2}$/.test(months) ? Number(months) : 13
    if (many > 12)
      return sayRefused(asked.write, refuse('invalid', '--months is a whole number from 0 to 12'))
    const alone = onlyWithFile.find((name) => typeof asked.options[name] === 'string')
    if (alone && typeof asked.options.file !== 'string')
      return sayRefused(
        asked.write,
        refuse(
          'invalid',
          `--${alone} goes with --file: of the place it is known. Leave it out, or name a file`,
        ),
      )
    const found =
      typeof asked.options.file === 'string' ? await ofFile(asked, many) : await ofPlace(asked, many)
    return isRefusal(found) ? sayRefused(asked.write, found) : say(asked.write, found)
  },
}

const onlyWithFile = ['shares', 'waiting', 'trajectory'] as const

type Found = { demands: Demands; months: MonthBalance[] }

async function ofPlace(asked: CommandAsked, many: number): Promise<Found | Refusal> {
  const who = await whoAsks(asked)
  if (isRefusal(who)) return who
  const { viewer, demoNow, now } = who
  if (viewer.role !== 'service' && !mayDo(viewer, 'see forecasts'))
    return refuse('not-allowed', `${String(asked.options.as)} may not see forecasts`)
  return asViewer(
    asked.db,
    viewer,
    demoNow,
    (tx) => balanceHere(tx, viewer, { today: dateOf(now), many }),
    'read',
  )
}

async function ofFile({ options, cwd }: CommandAsked, many: number): Promise<Found | Refusal> {
  const counts = await readCounts(resolve(cwd, String(options.file)))
  if (isRefusal(counts)) return counts
  const shares = readShares(options.shares)
  if (isRefusal(shares)) return shares
  const waiting = readWaiting(options.waiting)
  if (isRefusal(waiting)) return waiting
  const trajectory =
    typeof options.trajectory === 'string' ? await readTrajectory(resolve(cwd, options.trajectory)) : null
  if (trajectory && isRefusal(trajectory)) return trajectory
  const today = counts.last.add({ days: 1 })
  const until = monthsAhead(today, many + 1).at(-1)!.to
  const demands = demandsOf({ ...counts, shares, until })
  const known = demands.of.flatMap(({ demand }) => demand ?? [])
  const months =
    known.length === 0
      ? []
      : monthsOf({ today, many: many + 1, demands: known, waiting: { ...waiting, undecided: 0 }, trajectory })
  return { demands, months }
}

function say(write: CommandAsked['write'], { demands, months }: Found): CommandResult {
  const [first] = months
  if (!first) return sayRefused(write, refuse('conflict', demands.of[0]!.problem!))
  write(balanceSentence(first))
  for (const month of months) {
    write('')
    write(`${restWords(month)}, ${month.days} days`)
    for (const one of month.pathways) {
      const { pathway, waiting, keep, after } = one
      const start = month.waitingIs === 'counted' ? `${whole(waiting.mean)} counted` : waitingWords(waiting)
      write(
        `  ${pathway.padEnd(3)}  waiting ${start.padStart(16)}   keep ${bandedWords(keep).padStart(18)}   meet ${meetWords(one, month).padStart(18)}   then waiting ${waitingWords(after)}`,
      )
    }
  }
  write('')
  write(
    '± is half of the band in which 80 of 100 outcomes should fall, from demand alone; two figures in brackets are its ends.',
  )
  write('Then waiting: if the middle figure of what must leave does so every day, from now until then.')
  for (const { pathway, demand } of demands.of) write(`${pathway}: ${basisWords(demand!.basis)}`)
  return {
    exit: 0,
    json: {
      ...toKeep(months),
      demand: demands.of.map(({ pathway, demand }) => ({ pathway, basis: demand!.basis })),
    },
  }
}
