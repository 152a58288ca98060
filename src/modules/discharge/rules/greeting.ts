import { type Instant, inLondon } from '../../../platform/time.ts'

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']
const titles = [
  'dr',
  'sister',
  'matron',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'prof',
  'professor',
  'sir',
  'dame',
  'nurse',
]

/** What to call whoever signed in: "Amara" of "Sister Amara Blythe". */
export function firstNameOf(name: string): string {
  const words = name.split(' ').filter(Boolean)
  return words.find((word) => !titles.includes(word.toLowerCase().replace('.', ''))) ?? name
}

/** Part of the day by the place's clock; a night shift's small hours still belong to the evening. */
export function partOfDay(now: Instant): 'morning' | 'afternoon' | 'evening' {
  const { hour } = inLondon(now)
  return hour >= 4 && hour < 12 ? 'morning' : hour >= 12 && hour < 17 ? 'afternoon' : 'evening'
}

/** "before nine" until nine o'clock, "today" after it, "now" in the evening. */
export function untilWords(now: Instant): 'before nine' | 'today' | 'now' {
  const { hour } = inLondon(now)
  return hour >= 4 && hour < 9 ? 'before nine' : partOfDay(now) === 'evening' ? 'now' : 'today'
}

/** "Good morning, Tomasz. Five things before nine." */
export function greeting(name: string, things: number, now: Instant): string {
  const what =
    things === 0
      ? `Nothing ${untilWords(now)}`
      : `${numbers[things] ?? things} ${things === 1 ? 'thing' : 'things'} ${untilWords(now)}`
  return `Good ${partOfDay(now)}, ${firstNameOf(name)}. ${what}.`
}
