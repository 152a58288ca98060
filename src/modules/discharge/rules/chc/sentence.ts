import { dateWords } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { count } from '../lateness.ts'
import type { Clock } from './clock.ts'
import { discountedReasons } from './discounted.ts'
import type { Chc } from './standing.ts'

/** Where NHS continuing healthcare stands, in one or two sentences. `name`: what to call the person. */
export function chcSentence(chc: Chc, name: string, today: LocalDate): string {
  return [stageWords(chc, name, today), packageWords(chc, today) ?? clockWords(chc.clock, today)]
    .filter(Boolean)
    .join(' ')
}

function stageWords({ stage, round }: Chc, name: string, today: LocalDate): string {
  const on = (day: LocalDate | undefined) => (day ? dateWords(day, today) : 'on a day that is not recorded')
  switch (stage) {
    case 'not started':
      return `Nobody has recorded whether ${name} may have NHS continuing healthcare.`
    case 'checklist negative':
      return `The checklist of ${on(round.checklist?.day)} was negative: no full assessment is needed, and ${name} is not eligible.`
    case 'checklist positive':
      return `The checklist of ${on(round.checklist?.day)} was positive: a full assessment is needed. Positive does not mean eligible. Send it; the 28 days run from the day it is received.`
    case 'received':
      return `The commissioner has had the checklist since ${on(round.received?.day)}. A full assessment is next.`
    case 'assessed':
      return `${name} was assessed on ${on(round.assessment?.day)}, and the assessors recommend: ${round.assessment?.recommends}. The commissioner decides.`
    case 'fast track':
      return `The fast track tool was completed on ${on(round.fastTrack?.day)}. It is enough by itself: the commissioner decides eligible, without delay.`
    case 'eligible':
      return `${name} is eligible, decided ${on(round.decision?.day)}. The care is still to be put in place.`
    case 'in place':
      return `${name} is eligible, and the care is in place from ${on(round.package?.day)}.`
    case 'not eligible':
      return `${name} is not eligible, decided ${on(round.decision?.day)}.`
    case 'closed': {
      const reason = discountedReasons.find(({ code }) => code === round.closed?.code)
      return `The referral was closed on ${on(round.closed?.day)} without a decision: ${reason ? lower(reason.plain) : 'reason not known'}.`
    }
  }
}

function packageWords(
  { packageDueOn, packageHours, packageOverdueBy, round }: Chc,
  today: LocalDate,
): string | null {
  if (!packageDueOn || round.closed) return null
  if (round.package)
    return packageOverdueBy > 0
      ? `That was ${count(packageOverdueBy, 'day')} later than ${count(packageHours, 'hour')} from the tool.`
      : `That was within ${count(packageHours, 'hour')} of the tool.`
  return packageOverdueBy > 0
    ? `The care should have been in place by ${dateWords(packageDueOn, today)}: ${count(packageOverdueBy, 'day')} late.`
    : `The care should be in place by ${dateWords(packageDueOn, today)}.`
}

/** "9 days left of 28, until Thu 26 Nov"; "Late 3 days"; "Decided in 27 days, in time". */
function clockWords(clock: Clock | null, today: LocalDate): string {
  if (!clock) return ''
  const { endedOn, days, overdueBy, left, dueOn } = clock
  if (endedOn)
    return overdueBy > 0
      ? `It took ${count(days, 'day')}, ${overdueBy} more than 28.`
      : `It took ${count(days, 'day')}, within 28.`
  if (overdueBy > 0)
    return `The decision is ${count(overdueBy, 'day')} late; it was due ${dateWords(dueOn, today)}.`
  return left === 0
    ? 'The decision is due today.'
    : `${count(left, 'day')} left to decide, until ${dateWords(dueOn, today)}.`
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
