import { fullDate } from '../../../platform/date-words.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { type Difference, differenceCounts, differenceLine } from './difference.ts'
import { type DueThing, dueThings, dueThingWords } from './late.ts'
import { nameOf, titleOf } from './part-words.ts'
import type { Plan, VersionIssued } from './plan.ts'

export type PlanMail = { subject: string; body: string }

const mostLines = 40

/** What the list is sent when a version is issued: what changed in the author's words and thing by thing, and what to do. */
export function versionMail(
  plan: Plan,
  version: VersionIssued,
  {
    differences,
    signers,
    address,
  }: { differences: readonly Difference[] | null; signers: readonly string[]; address: string },
): PlanMail {
  const lines = (differences ?? []).slice(0, mostLines).map((one) => `- ${differenceLine(one)}`)
  const more = (differences?.length ?? 0) - lines.length
  return {
    subject: oneLine(`Version ${version.label} of ${plan.head.title}`),
    body: [
      `Version ${version.label} of “${plan.head.title}” was issued on ${fullDate(Temporal.PlainDate.from(version.on))}. Author: ${version.author}.`,
      `What changed: ${version.changed}`,
      ...(lines.length > 0
        ? [
            `In all ${differenceCounts(differences ?? [])}:\n${lines.join('\n')}${more > 0 ? `\n- and ${more} more` : ''}`,
          ]
        : []),
      signers.length > 0
        ? `Asked to sign this version: ${signers.join(', ')}. Signatures under earlier versions stay under those.`
        : 'No body is named to sign it.',
      `Read it, and sign: ${address}`,
    ].join('\n\n'),
  }
}

/** How many days before it is due something is chased. */
const chasedAhead = 3

/** What of a plan is to be chased: due within three days, or late; each with the name under which it is chased once. */
export const toChase = (plan: Plan, today: LocalDate): { what: string; thing: DueThing }[] =>
  dueThings(plan, today)
    .filter(({ late }) => late >= -chasedAhead)
    .map((thing) => ({
      what: `${thing.late > 0 ? 'late' : 'due'} ${thing.part.partId} ${thing.due.toString()}`,
      thing,
    }))

export function chaseMail(plan: Plan, things: readonly DueThing[], address: string): PlanMail {
  const late = things.filter((thing) => thing.late > 0).length
  const due = things.length - late
  const counts = [late > 0 ? `${late} late` : '', due > 0 ? `${due} due within ${chasedAhead} days` : '']
    .filter(Boolean)
    .join(', ')
  return {
    subject: oneLine(`${counts}: ${plan.head.title}`),
    body: [
      `Of “${plan.head.title}”:`,
      things
        .slice(0, mostLines)
        .map(
          ({ part, lead, ...thing }) =>
            `- ${dueThingWords(thing)}. ${nameOf(part)}, ${titleOf(part)}. Whose: ${lead ?? 'nobody’s'}`,
        )
        .join('\n') + (things.length > mostLines ? `\n- and ${things.length - mostLines} more` : ''),
      `Say how it stands: ${address}`,
    ].join('\n\n'),
  }
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').slice(0, 200)
