import { dateWords, momentWords } from '../../../../platform/date-words.ts'
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
        {maySee.map(({ organisation, user, why, until }) => (
          <li>
            <strong>{user ? `${user}, ${organisation}` : organisation}</strong>
            <span class="hw-second hw-first">
              {why}
              {until && `; until ${dateWords(dateOf(until), dateOf(now))}`}
            </span>
          </li>
        ))}
        <li>
          <strong>Opened by {people === 1 ? '1 person' : `${people} people`}.</strong>
          {last && ` Last: ${last.name}, ${last.organisation}, ${momentWords(last.at, now)}.`}
          <br />
          <a href={`/stays/${stay.stayId}/openings`}>See everyone who looked</a>
        </li>
      </ul>
    </Card>
  )
}
