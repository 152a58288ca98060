import { isRefusal, type Refusal } from '../../src/platform/outcome.ts'

/** The answer, where a refusal would be a mistake of the test. */
export const good = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.because} ${JSON.stringify(answer.fields ?? {})}`)
  return answer
}

/** By what word something was refused; 'taken' where it was not. */
export const refused = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'taken')
