import { fullDate } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import type { Chosen } from './chosen.ts'

/** "Ready 5 October, not ready 14 October, ready again 19 October, left 29 October." */
export const courseWords = ({ course, ward }: Pick<Chosen, 'course' | 'ward'>): string => {
  const steps = course.ready.flatMap(({ from, to }, i) => [
    `${i === 0 ? 'Ready' : 'ready again'} ${fullDate(dateOf(from)).replace(/ \d{4}$/, '')}`,
    ...(to && (!course.leftAt || to.epochMilliseconds < course.leftAt.epochMilliseconds)
      ? [`not ready ${fullDate(dateOf(to)).replace(/ \d{4}$/, '')}`]
      : []),
  ])
  if (course.leftAt) steps.push(`left ${fullDate(dateOf(course.leftAt)).replace(/ \d{4}$/, '')}`)
  return [ward, `${steps.join(', ')}.`].filter(Boolean).join('. ')
}

export const journeyLink = (stayId: string) => `/stays/${stayId}`
