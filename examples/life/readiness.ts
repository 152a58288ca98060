import type { Instant } from '../../src/platform/time.ts'
import type { Chance } from '../chance.ts'
import type { By } from '../story.ts'
import type { When } from '../when.ts'
import { earlier } from '../when.ts'
import type { Plan } from './plan.ts'
import { notReadyAgain } from './words.ts'

type Answers = NonNullable<Plan['readiness']>

/** All three parts say yes within a few hours, the last of them at `at`. */
export function allSayYes(luck: Chance, at: Instant, doctor: string, ward: string): Answers {
  const team = at.subtract({ minutes: luck.between(10, 90) })
  return [
    { at: team.subtract({ minutes: luck.between(20, 100) }), part: 'clinical', answer: 'yes', by: doctor },
    {
      at: team,
      part: 'team',
      answer: 'yes',
      by: luck.pick(['Therapy, nursing, social work', 'Board round', 'Ward team and therapy']),
    },
    { at, part: 'safe', answer: 'yes', by: ward },
  ]
}

/** Ready once before, until something happened; then ready again as a new period. */
export function readyTwice(
  luck: Chance,
  admitted: Instant,
  at: Instant,
  doctor: string,
  ward: string,
): Answers {
  const span = (at.epochMilliseconds - admitted.epochMilliseconds) / 1000
  const first = admitted.add({ seconds: Math.round(span * (0.35 + luck.next() * 0.2)) })
  const worse = admitted.add({ seconds: Math.round(span * (0.65 + luck.next() * 0.15)) })
  return [
    ...allSayYes(luck, first, doctor, ward),
    { at: worse, part: 'clinical', answer: 'no', by: doctor, words: luck.pick(notReadyAgain) },
    ...allSayYes(luck, at, doctor, ward),
  ]
}

/** The doctors say yes, and the rest has not been answered, or says no. */
export function onlyTheDoctors(luck: Chance, at: Instant, doctor: string): Answers {
  const answers: Answers = [{ at, part: 'clinical', answer: 'yes', by: doctor }]
  if (luck.happens(0.4))
    answers.push({
      at: at.add({ minutes: 40 }),
      part: 'team',
      answer: 'no',
      by: 'Therapy',
      words: 'Not yet safe on the stairs',
    })
  return answers
}

/** Why this bed is still needed, asked a few times; nothing is met from `readyAt` on. */
export function criteria(
  luck: Chance,
  when: When,
  {
    admitted,
    readyAt,
    codes,
    again,
  }: { admitted: Instant; readyAt: Instant | null; codes: string[]; again: Answers },
): NonNullable<Plan['criteria']> {
  if (codes.length === 0) return []
  const met = (at: Instant) => {
    const code = luck.pick(codes)
    const timed = ['09', '10', '11'].includes(code)
    const operation = at.subtract({ hours: luck.between(2, 20) })
    return { at, met: [timed ? { code, procedureAt: operation.toString() } : { code }] }
  }
  const asked = [met(earlier(admitted.add({ hours: luck.between(2, 6) }), when.minutesAgo(3)))]
  if (readyAt) {
    const worse = again.find(({ answer }) => answer === 'no')
    const doctors = again.filter(({ part, answer }) => part === 'clinical' && answer === 'yes')
    const firstYes = doctors[0]?.at ?? readyAt
    asked.push({ at: firstYes.subtract({ minutes: 2 }), met: [] })
    if (worse)
      asked.push(met(worse.at), { at: (doctors[1]?.at ?? readyAt).subtract({ minutes: 2 }), met: [] })
    return asked
  }
  for (const daysAgo of [2, 1, 0]) {
    const at = when.on(daysAgo, `09:${String(luck.between(10, 59))}`)
    const happened = at.epochMilliseconds < when.minutesAgo(2).epochMilliseconds
    if (luck.happens(0.75) && happened && at.epochMilliseconds > admitted.add({ hours: 6 }).epochMilliseconds)
      asked.push(met(at))
  }
  return asked
}

/** Whoever said it is recorded by whom they work for. */
export const toldBy = (answers: Answers, by: By): Answers =>
  answers.map((answer) => ({ told: by, ...answer }))
