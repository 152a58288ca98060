import { normalQuantile } from './special.ts'
import { threefry, unit, wordOf } from './threefry.ts'

/** Fills with independent standard normal numbers: the same of the same stream and course, in whatever order they are asked for. */
export function fillNormals(stream: string, course: number, into: Float64Array): void {
  const [key, words] = [wordOf(stream), new Int32Array(2)]
  for (let i = 0; i < into.length; i += 2) {
    threefry(key, 0, course, i, words)
    into[i] = normalQuantile(unit(words[0]!))
    // Beyond the end nothing is kept.
    into[i + 1] = normalQuantile(unit(words[1]!))
  }
}
