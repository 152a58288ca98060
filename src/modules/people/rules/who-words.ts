/** "A woman of 84": somebody who is not named. */
export function whoWords({ sex, age }: { sex: 'female' | 'male' | null; age: number | null }): string {
  const who = sex === 'female' ? 'A woman' : sex === 'male' ? 'A man' : 'A person'
  return age === null ? `${who}, age not known` : `${who} of ${age}`
}

/** Sex as far as it is said of somebody who is not named. */
export const sexOf = (gender: string | null): 'female' | 'male' | null =>
  gender === 'female' || gender === 'male' ? gender : null
