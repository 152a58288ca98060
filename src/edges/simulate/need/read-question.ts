import { dirname, resolve } from 'node:path'
import { moreOf } from '../../../modules/forecast/index.ts'
import { type Model, modelOf, type Problem } from '../../../simulation/index.ts'
import { readScenario } from '../read-scenario.ts'
import { readJson, readText } from '../reading/read-json.ts'
import { type Question, questionSchema } from './question-schema.ts'
import { whyNot } from './why-not.ts'

export type Asked = { model: Model; target: Question['target']; levers: Question['levers'] }

/** A question's file, with the scenario it names, or all that is wrong with either; `problem` where it cannot be read at all. */
export async function readQuestion(
  file: string,
): Promise<Asked | { problems: readonly Problem[] } | { problem: string; there: boolean }> {
  const found = await readText(file)
  if ('problem' in found) return found
  const read = readJson(found.text, questionSchema)
  if ('problems' in read) return read
  const { scenario, target, levers } = read.value
  const model = await scenarioOf(scenario, file)
  if ('problems' in model) return model
  const problems = [
    ...(model.scenario.stations.some(({ name }) => name === target.station)
      ? []
      : [{ at: 'target station', problem: `there is no station ${target.station}` }]),
    ...levers.flatMap((lever, i) => whyNot(model.scenario, lever, `levers ${i + 1}`) ?? []),
  ]
  return problems.length > 0 ? { problems } : { model, target, levers }
}

async function scenarioOf(
  scenario: Question['scenario'],
  file: string,
): Promise<Model | { problems: readonly Problem[] }> {
  if (typeof scenario !== 'string') return readScenario(JSON.stringify(scenario))
  const beside = resolve(dirname(file), scenario)
  const read = await readText(beside)
  if ('problem' in read) return { problems: [{ at: 'scenario', problem: read.problem }] }
  const model = readScenario(read.text)
  if (!('problems' in model)) return model
  return { problems: model.problems.map(({ at, problem }) => ({ at: `${scenario}, ${at}`, problem })) }
}

/** The model with so many steps of each lever. */
export const mixed = ({ model, levers }: Asked, mix: readonly number[]): Model =>
  modelOf(
    levers.reduce(
      (scenario, lever, i) => moreOf(scenario, { ...lever, of: lever.adds }, mix[i]! * lever.step),
      model.scenario,
    ),
  )
