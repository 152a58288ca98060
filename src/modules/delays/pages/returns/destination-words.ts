import { pathwayWords } from '../../../discharge/index.ts'
import { wordsOf as codeWords, dischargeDestinations } from '../../../stays/index.ts'

/** "Home with support: usual place of residence"; what was not recorded says so. */
export function wordsOf(pathway: string | null, destination: string | null): string {
  const way =
    pathway !== null && Object.hasOwn(pathwayWords, pathway)
      ? pathwayWords[pathway as keyof typeof pathwayWords]
      : 'Pathway not recorded'
  return `${way}: ${destination === null ? 'destination not recorded' : codeWords(dischargeDestinations, destination).toLowerCase()}`
}
