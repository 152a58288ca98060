/**
 * For each rule of an example, how its input is put to the program and what of the program's answer is compared: a
 * translation of words and nothing more. The rule itself is the real function.
 */
export type Area = Record<string, (input: never) => Record<string, unknown>>

/** Every area; each file belongs to one part of the program. */
export const areas: Area[] = []
