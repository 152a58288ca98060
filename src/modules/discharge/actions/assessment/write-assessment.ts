import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../../platform/time.ts'
import { type SectionKey, sectionTitle } from '../../rules/assessment/sections.ts'
import { assessmentState, getsNewVersion, missingSections } from '../../rules/assessment/state.ts'
import type { DischargeFactInput } from '../../rules/facts.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'
import { namedIn } from '../named-in.ts'

export type WriteAssessment = About & {
  /** The version it was written over; 0 for the first. Refused when somebody else has written a later one. */
  over: number
  writer: string
  trained: { what: string; on: LocalDate }
  sections: Partial<Record<SectionKey, string>>
  visitsADay?: number | undefined
  carers?: number | undefined
  times?: string | undefined
  changed?: string | undefined
}

/**
 * Writes the assessment, or its next version, which goes in the same act to whoever holds an earlier one
 * (`getsNewVersion`). Every section must say something, and the writer's training is part of it. It names nobody: providers
 * read it before they are chosen.
 */
export function writeAssessment(tx: Tx, about: WriteAssessment): Promise<Recorded | Refusal> {
  return aboutStay(tx, about, 'assess for providers', async ({ facts, stay, at }) => {
    const { latest, nextVersion, receivers } = assessmentState(facts)
    if ((latest?.version ?? 0) !== about.over)
      return refuse('conflict', 'Somebody else wrote a version while you were writing. Read it first')
    const { times = '', changed = '', sections } = about
    const wrong = {
      ...whyNot(about, dateOf(at), latest !== null),
      ...(await namedIn(tx, stay, { ...sections, times, changed })),
    }
    if (Object.keys(wrong).length > 0) return refuse('invalid', 'The assessment is not complete', wrong)
    return [
      { kind: 'assessment', detail: detailOf(about, nextVersion) },
      ...receivers.filter(getsNewVersion).map(
        ({ organisationId }): DischargeFactInput => ({
          kind: 'assessment-sent',
          detail: { version: nextVersion, organisationId },
        }),
      ),
    ]
  })
}

function whyNot(about: WriteAssessment, today: LocalDate, isLater: boolean): Record<string, string> {
  const { writer, trained } = about
  return {
    ...(isLater && !about.changed?.trim() ? { changed: 'Enter what changed since the last version' } : {}),
    ...Object.fromEntries(
      missingSections(about.sections).map((key) => [
        key,
        `Enter something under “${sectionTitle(key)}”, or that there is nothing to say`,
      ]),
    ),
    ...(writer.trim() ? {} : { writer: 'Enter who wrote this' }),
    ...(trained.what.trim() ? {} : { trained: 'Enter which training the writer has' }),
    ...(daysBetween(trained.on, today) < 0 ? { trainedOn: 'The training must be in the past' } : {}),
  }
}

function detailOf(about: WriteAssessment, version: number) {
  const [times, changed] = [about.times?.trim(), about.changed?.trim()]
  return {
    version,
    by: about.writer.trim(),
    trained: { what: about.trained.what.trim(), on: about.trained.on.toString() },
    sections: about.sections,
    ...(about.visitsADay === undefined ? {} : { visitsADay: about.visitsADay }),
    ...(about.carers === undefined ? {} : { carers: about.carers }),
    ...(times ? { times } : {}),
    ...(version > 1 && changed ? { changed } : {}),
  }
}
