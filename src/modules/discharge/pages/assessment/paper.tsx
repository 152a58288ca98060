import { dateWords, fullDate, momentWithin } from '../../../../platform/date-words.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import { sections } from '../../rules/assessment/sections.ts'
import type { Version } from '../../rules/assessment/state.ts'
import { count } from '../../rules/lateness.ts'

/** One version, whole: what each part says, how much help, who wrote it and why they are trusted. */
export const AssessmentPaper = ({
  version,
  writtenFor,
  now,
}: {
  version: Version
  writtenFor: string
  now: Instant
}) => (
  <div class="hw-assessment">
    {version.changed && (
      <p>
        <strong>Changed since version {version.version - 1}:</strong>{' '}
        <span class="hw-fact">{version.changed}</span>
      </p>
    )}
    <dl class="hw-facts hw-assessment__parts">
      {sections.map(({ key, title }) => (
        <div>
          <dt>{title}</dt>
          <dd>{version.sections[key] ?? 'not recorded'}</dd>
          {key === 'help' && <dd>{helpWords(version)}</dd>}
        </div>
      ))}
    </dl>
    <p class="hw-second">
      Version {version.version}, written by {version.by}, {writtenFor}, {momentWithin(version.at, now)}.
      Trained: {version.trained.what}, {fullDate(Temporal.PlainDate.from(version.trained.on))}. A provider
      decides for itself whether it can meet the need; our own rule, not a national one.
    </p>
  </div>
)

/** "4 visits a day, 2 carers each time, at 8, 12, 4 and 8"; what was not said is said to be missing. */
function helpWords({ visitsADay, carers, times }: Version): string {
  return [
    visitsADay === undefined ? 'Visits a day: not recorded' : `${count(visitsADay, 'visit')} a day`,
    carers === undefined ? 'carers at a time: not recorded' : `${count(carers, 'carer')} at a time`,
    times ? `times: ${times}` : 'times: not recorded',
  ].join('; ')
}

/** "Tue 24 Nov" */
export const dayWords = (at: Instant, now: Instant): string => dateWords(dateOf(at), dateOf(now))
