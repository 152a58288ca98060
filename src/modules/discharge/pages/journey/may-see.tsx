import { dateWords, momentWithin } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Card } from '../../../../ui/index.ts'
import type { Journey } from '../../queries/journey.ts'

/** Who may see this person and why, and who has looked (rules IG-01, IG-06). */
export const MaySeeCard = ({
  journey: { maySee, openings, stay },
  now,
}: {
  journey: Journey
  now: Instant
}) => {
  const people = new Set(openings.map(({ userId }) => userId)).size
  const [last] = openings
  return (
    <Card title="Who may see this" flush id="who-may-see">
      <ul class="hw-may-see">
        {byWhom(maySee).map(([whom, reasons]) => (
          <li>
            <strong>{whom}</strong>
            {reasons.map(({ why, until }) => (
              <span class="hw-second hw-first">
                {why}
                {until && `; until ${dateWords(dateOf(until), dateOf(now))}`}
              </span>
            ))}
          </li>
        ))}
        <li>
          <strong>Opened by {people === 1 ? '1 person' : `${people} people`}.</strong>
          {last && ` Last: ${last.name}, ${last.organisation}, ${momentWithin(last.at, now)}.`}
          <br />
          <a href={`/stays/${stay.stayId}/openings`}>See everyone who looked</a>
        </li>
      </ul>
    </Card>
  )
}

// One line for whoever may see, with each of the reasons under it.
function byWhom(maySee: Journey['maySee']): [string, Journey['maySee']][] {
  const lines = new Map<string, Journey['maySee']>()
  for (const one of maySee) {
    const whom = one.user ? `${one.user}, ${one.organisation}` : one.organisation
    lines.set(whom, [...(lines.get(whom) ?? []), one])
  }
  return [...lines]
}
