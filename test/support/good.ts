import { isRefusal, type Refusal } from '../../src/platform/outcome.ts'

/** The answer, where a refusal would be a mistake of the test. */
export const good = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.because} ${JSON.stringify(answer.fields ?? {})}`)
  return answer
}
