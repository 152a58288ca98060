import { roomWords } from './homes.ts'
import { needWords } from './limits.ts'
import type { Skills } from './skills.ts'

/** "speaks Gujarati", "women as carers", "help with medicines": what a line says of its own carers, a phrase each. */
export const skillsWords = ({ languages, carerSexes, meets, rooms }: Skills): string[] => [
  ...(languages ? [`speaks ${languages.join(', ')}`] : []),
  ...(carerSexes ? [`${carerSexes.map((sex) => sexWords[sex]).join(' and ')} as carers`] : []),
  ...(meets ?? []).map(needWords),
  ...(rooms ?? []).map(roomWords),
]

const sexWords = { female: 'women', male: 'men' } as const
