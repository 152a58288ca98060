import type { Scenario } from '../../../../simulation/index.ts'
import { costKey } from '../../rules/costs/cost-key.ts'
import { unitOf } from '../../rules/costs/cost-of.ts'
import { bedsOf, type HowMuchQuestion } from '../../rules/how-much/question.ts'
import type { Cost } from '../../rules/settings.ts'
import { type Lever, leversOf } from '../../rules/what-if/levers.ts'

type Typed = Readonly<Record<string, string>>
export const fieldsOf = ({ id }: Pick<Lever, 'id'>) => ({ most: `most-${id}`, pounds: `pounds-${id}` })

const mostLevers = 6

/** What a form asks: a lever with nothing typed beside it does not move. Messages by field. */
export function readHowMuch(
  form: Typed,
  scenario: Scenario,
  costs: Readonly<Record<string, Cost>>,
): { question: HowMuchQuestion } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const station = form.station ?? ''
  if (!bedsOf(scenario).includes(station)) errors.station = 'Choose whose beds should be kept less'
  const waiting = numberOf(form.waiting)
  if (waiting === null) errors.waiting = 'Enter how many people at most, like 30'
  const chance = numberOf(form.chance)
  if (chance === null || chance < 50 || chance > 99) errors.chance = 'Enter a number from 50 to 99, like 80'
  const levers: HowMuchQuestion['levers'] = []
  for (const lever of leversOf(scenario)) {
    const read = readLever(form, lever, costs[costKey(lever)] ?? null, errors)
    if (read) levers.push(read)
  }
  const first = leversOf(scenario)[0]
  if (levers.length > mostLevers)
    errors[fieldsOf(first!).most] ??=
      `${levers.length} may move: name ${mostLevers} at most, or the search takes too long`
  if (levers.length === 0 && Object.keys(errors).length === 0 && first)
    errors[fieldsOf(first).most] = 'Say of at least one thing how much more there could be at most'
  if (Object.keys(errors).length > 0) return { errors }
  return { question: { station, waiting: waiting!, chance: chance! / 100, levers } }
}

function readLever(
  form: Typed,
  lever: Lever,
  cost: Cost | null,
  errors: Record<string, string>,
): HowMuchQuestion['levers'][number] | null {
  const { most: mostField, pounds: poundsField } = fieldsOf(lever)
  if ((form[mostField] ?? '').trim() === '') return null
  const most = numberOf(form[mostField])
  if (most === null || most <= 0)
    errors[mostField] = 'Enter how much more at most, like 10, or leave it empty'
  else if (lever.of === 'places' && !Number.isInteger(most)) errors[mostField] = 'Enter a whole number'
  else if (lever.of === 'days' && most >= lever.now)
    errors[mostField] = `It takes ${lever.now} days now: it can become quicker by less than that`
  const pounds = numberOf((form[poundsField] ?? '').replace(/^£/, ''))
  if (pounds === null || pounds <= 0)
    errors[poundsField] = 'Enter what one more costs in pounds: without it the cheapest cannot be found'
  if (most === null || pounds === null) return null
  const step = Math.min(lever.of === 'days' ? lever.step : usualStep(most), most)
  const source = cost && cost.pounds === pounds ? cost.source : 'typed with this question'
  return { id: lever.id, step, most, pounds, source }
}

/** By how many at a time: about twenty steps, in numbers that people use. */
function usualStep(most: number): number {
  for (const step of [1, 2, 5, 10, 20, 50, 100, 200, 500]) if (most / step <= 20) return step
  return 1000
}

const numberOf = (text: string | undefined): number | null => {
  const typed = (text ?? '').trim().replace(/,/g, '')
  return /^\d{1,6}(\.\d{1,2})?$/.test(typed) ? Number(typed) : null
}

/** The form as it is opened: the price of each lever that the place has set; or as an earlier question had it. */
export function typedHowMuch(
  scenario: Scenario,
  costs: Readonly<Record<string, Cost>>,
  asked: HowMuchQuestion | null,
): Typed {
  const prices = leversOf(scenario).flatMap((lever) => {
    const cost = costs[costKey(lever)]
    return cost ? [[fieldsOf(lever).pounds, String(cost.pounds)]] : []
  })
  const earlier = (asked?.levers ?? []).flatMap((one) => [
    [fieldsOf(one).most, String(one.most)],
    [fieldsOf(one).pounds, String(one.pounds)],
  ])
  return {
    ...Object.fromEntries([...prices, ...earlier]),
    station: asked?.station ?? bedsOf(scenario)[0] ?? '',
    chance: String(Math.round(100 * (asked?.chance ?? 0.8))),
    ...(asked ? { waiting: String(asked.waiting) } : {}),
  }
}

/** "now 58; £ a place, a day" */
export const leverHint = (scenario: Scenario, lever: Lever): string =>
  [lever.when, `now ${lever.now}`, `£ ${unitOf(scenario, lever)}`].filter(Boolean).join('; ')
