import { standing } from '../../../../platform/facts.ts'
import { dateOf, daysBetween, type LocalDate, Temporal } from '../../../../platform/time.ts'
import type { DischargeFact } from '../facts.ts'
import { checklistOutcome, type Outcome, type Scores, scoresOf } from './checklist.ts'
import { type Clock, clockOf, fastTrackDays } from './clock.ts'
import type { ChcFact } from './facts.ts'
import { type ChcSettings, usualChc } from './settings.ts'
import { type Indication, indicationOf } from './support-tool.ts'

type Detail<K extends ChcFact['kind']> = Extract<ChcFact, { kind: K }>['detail']
type Dated<K extends ChcFact['kind']> = Detail<K> & {
  factId: string
  recordedFor: string | null
  day: LocalDate
}

/** One referral from its checklist to its decision; a new one begins after a decision or a closing. */
export type Round = {
  checklist: (Dated<'chc-checklist'> & { scores: Scores; outcome: Outcome }) | null
  received: Dated<'chc-received'> | null
  assessment: (Dated<'chc-assessment'> & { indication: Indication }) | null
  fastTrack: Dated<'chc-fast-track'> | null
  decision: Dated<'chc-decision'> | null
  closed: Dated<'chc-discounted'> | null
  package: Dated<'chc-package'> | null
}

export type Stage =
  | 'not started'
  | 'checklist negative'
  | 'checklist positive'
  | 'received'
  | 'assessed'
  | 'fast track'
  | 'eligible'
  | 'not eligible'
  | 'in place'
  | 'closed'

export type Chc = {
  stage: Stage
  round: Round
  earlier: Round[]
  clock: Clock | null
  /** Fast track: the day by which the package should be in place, and the hours it comes from (CHC-03). */
  packageDueOn: LocalDate | null
  packageHours: number
  packageOverdueBy: number
  /** Who pays until it is decided, oldest first. */
  interim: Dated<'chc-interim'>[]
}

/**
 * Where NHS continuing healthcare stands, from the facts of the stay.
 * @param settings those of the place now; what a fact says it came to by the settings of its day holds before them
 */
export function chcOf(
  facts: readonly DischargeFact[],
  today: LocalDate,
  settings: ChcSettings = usualChc,
): Chc {
  const rounds: Round[] = [newRound()]
  const interim: Chc['interim'] = []
  for (const fact of standing(facts)) {
    if (!fact.kind.startsWith('chc-')) continue
    if (fact.kind === 'chc-interim') interim.push(dated(fact, fact.detail.from))
    else {
      if (begins(fact) && isOver(rounds.at(-1)!)) rounds.push(newRound())
      put(rounds.at(-1)!, fact, settings)
    }
  }
  const round = rounds.pop()!
  const packageHours = round.fastTrack?.withinHours ?? settings.fastTrackHours
  const packageDueOn = round.fastTrack?.day.add({ days: fastTrackDays(packageHours) }) ?? null
  const arranged = round.package?.day ?? round.closed?.day ?? today
  return {
    stage: stageOf(round),
    round,
    earlier: rounds,
    clock: round.received
      ? clockOf({
          receivedOn: round.received.day,
          endedOn: (round.decision ?? round.closed)?.day ?? null,
          today,
        })
      : null,
    packageDueOn,
    packageHours,
    packageOverdueBy: packageDueOn ? Math.max(0, daysBetween(packageDueOn, arranged)) : 0,
    interim,
  }
}

const begins = ({ kind }: DischargeFact) =>
  kind === 'chc-checklist' || kind === 'chc-received' || kind === 'chc-fast-track'
const isOver = ({ decision, closed }: Round) => decision !== null || closed !== null

function put(round: Round, fact: DischargeFact, settings: ChcSettings): void {
  switch (fact.kind) {
    case 'chc-checklist': {
      const scores = scoresOf(fact.detail.domains, settings.checklist)
      const outcome = fact.detail.outcome ?? checklistOutcome(scores, settings.checklist)
      round.checklist = { ...dated(fact, dateOf(fact.happenedAt).toString()), scores, outcome }
      break
    }
    case 'chc-received':
      round.received = dated(fact, fact.detail.on)
      break
    case 'chc-assessment': {
      const { on, domains, indication } = fact.detail
      const indicated = indication ?? indicationOf(domains, settings.indication)
      round.assessment = { ...dated(fact, on), indication: indicated }
      break
    }
    case 'chc-fast-track':
      round.fastTrack = dated(fact, fact.detail.on)
      break
    case 'chc-decision':
      round.decision = dated(fact, fact.detail.on)
      break
    case 'chc-discounted':
      round.closed = dated(fact, fact.detail.on)
      break
    case 'chc-package':
      round.package = dated(fact, fact.detail.on)
      break
    default:
  }
}

const dated = <F extends DischargeFact>({ detail, factId, recordedFor }: F, on: string) => ({
  ...(detail as F['detail']),
  factId,
  recordedFor,
  day: Temporal.PlainDate.from(on),
})

const newRound = (): Round => ({
  checklist: null,
  received: null,
  assessment: null,
  fastTrack: null,
  decision: null,
  closed: null,
  package: null,
})

function stageOf(round: Round): Stage {
  if (round.closed) return 'closed'
  if (round.decision) return round.package ? 'in place' : round.decision.decision
  if (round.fastTrack) return 'fast track'
  if (round.assessment) return 'assessed'
  if (round.received) return 'received'
  if (round.checklist) return `checklist ${round.checklist.outcome}`
  return 'not started'
}
