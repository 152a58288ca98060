import { momentWords } from '../../../platform/date-words.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Holds } from './age.ts'
import { ageWords } from './figure-words.ts'
import { unitsWords } from './kinds.ts'
import { lineWords } from './line-words.ts'
import type { Line, Service } from './model.ts'

/** For how long a "still true" link opens. */
export const linkHours = 72
/** Nobody is asked the same thing twice within the hour. */
export const quietMinutes = 60

/** The e-mail that asks a service whether its figures still hold: what was last said, and one link. It names no person. */
export function askMail(
  service: Service,
  { link, now, holds }: { link: string; now: Instant; holds: Holds },
): { subject: string; body: string } {
  const ends = momentWords(now.add({ hours: linkHours }), now)
  return {
    subject: `Still true? What is free at ${service.name}`.slice(0, 200),
    body: [
      `What is free at ${service.name}?`,
      '',
      'This is what we last heard:',
      ...service.lines.map((line) => `- ${saidWords(service, line, now, holds)}`),
      '',
      'One tap says that it still holds, or what is free now. No password, no app:',
      link,
      '',
      `The link works until ${ends}. Please do not pass it on: whoever has it can answer for you.`,
      'What you say counts at once, and the page tells you how many people wait for it.',
    ].join('\n'),
  }
}

function saidWords({ kind }: Service, line: Line, now: Instant, holds: Holds): string {
  const what = lineWords(line)
  const said = line.figure
    ? `${unitsWords(line.figure.left, kind)} (${ageWords(line.figure, kind, now, holds).words})`
    : 'no figure yet'
  return what ? `${what}: ${said}` : said
}
