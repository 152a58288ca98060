import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Scenario } from '../../simulation/index.ts'
import type { scenarioSchema } from './scenario-schema.ts'

type Writable<T> = T extends readonly (infer One)[]
  ? Writable<One>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T

test('the file’s schema and the engine’s own types say the same', () => {
  expectTypeOf<Omit<z.infer<typeof scenarioSchema>, 'about'>>().toEqualTypeOf<Writable<Scenario>>()
})
