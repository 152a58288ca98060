import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type Instant, Temporal } from '../../../platform/time.ts'
import { type Named, takeOut } from '../../people/index.ts'
import { type Requires, requires } from './requires.ts'

const words = {
  about: 'About the person',
  wouldLike: 'What they would like',
  whyWaiting: 'Why they wait',
  language: 'Language carers must speak',
} as const

/**
 * The minimum data set, whole: enough to ask with, and nothing in the words for providers that says who somebody is.
 * @returns the parsed set, or what is missing, by field.
 */
export function checkRequires(asked: unknown, who: Named, now: Instant): Requires | Refusal {
  const parsed = requires.safeParse(asked)
  const fields: Record<string, string> = {}
  for (const issue of parsed.error?.issues ?? [])
    fields[String(issue.path[0] ?? 'wants')] ??= messageOf(issue.path[0])
  if (!parsed.success) return refuse('invalid', 'Something in the need is missing or wrong', fields)
  const need = parsed.data
  if (need.wants.includes('home care') && need.visits.length === 0)
    fields.visits = 'Enter when visits are needed: home care is counted by visits'
  if (need.from && daysBetween(dateOf(now), Temporal.PlainDate.from(need.from)) < 0)
    fields.from = 'The first day must be today or later'
  if (need.near && !/^[A-Z]{1,2}\d[A-Z\d]?$/i.test(need.near)) fields.near = nearWords
  for (const [field, title] of Object.entries(words)) {
    const remedy = takeOut(need[field as keyof typeof words], who)
    if (remedy) fields[field] = `“${title}” is read before anybody is chosen: ${remedy}`
  }
  return Object.keys(fields).length > 0
    ? refuse('invalid', 'Something in the need is missing or wrong', fields)
    : need
}

const nearWords = 'Enter the first half of a postcode, like MX4, or leave it empty for near to home'

function messageOf(field: PropertyKey | undefined): string {
  switch (field) {
    case 'wants':
      return 'Choose what kind of service would do'
    case 'visits':
      return 'Check the visits: minutes from 10 to 720, and one to four carers'
    case 'weightKg':
      return 'Enter the weight in kilograms, from 20 to 400, or leave it empty'
    case 'milesTo':
      return 'Enter whole miles, from 1 to 200, or leave it empty'
    case 'feeTo':
      return 'Enter pounds a week, or leave it empty'
    case 'near':
      return nearWords
    default:
      return 'Check this: it is too long, or not one of the choices'
  }
}
