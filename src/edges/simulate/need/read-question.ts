import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Model, modelOf, type Problem } from '../../../simulation/index.ts'
import { readScenario } from '../read-scenario.ts'
import { moreOf, whyNot } from './more-of.ts'
import { type Question, questionSchema } from './question-schema.ts'

export type Asked = { model: Model; target: Question['target']; levers: Question['levers'] }

/** A question's file, with the scenario it names, or all that is wrong with either. Null where there is no such file. */
export async function readQuestion(file: string): Promise<Asked | { problems: readonly Problem[] } | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problems: [{ at: 'the file', problem: 'is not JSON' }] }
  }
  const read = questionSchema.safeParse(value)
  if (!read.success)
    return {
      problems: read.error.issues.map(({ path, message }) => ({
        at: path.join(' ') || 'the file',
        problem: message,
      })),
    }
  const { scenario, target, levers } = read.data
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
  const text = await readFile(beside, 'utf8').catch(() => null)
  if (text === null) return { problems: [{ at: 'scenario', problem: `there is no file ${beside}` }] }
  const model = readScenario(text)
  if (!('problems' in model)) return model
  return { problems: model.problems.map(({ at, problem }) => ({ at: `${scenario}, ${at}`, problem })) }
}

/** The model with so many steps of each lever. */
export const mixed = ({ model, levers }: Asked, mix: readonly number[]): Model =>
  modelOf(
    levers.reduce((scenario, lever, i) => moreOf(scenario, lever, mix[i]! * lever.step), model.scenario),
  )
