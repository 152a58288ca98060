import { momentWithin } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import {
  Answer,
  Chips,
  type Column,
  EmptyState,
  Mark,
  PageHeading,
  Table,
  Two,
} from '../../../../ui/index.ts'
import {
  againstTurnWords,
  daysWords,
  proofWords,
  savedBy,
  startWords,
  whyWords,
} from '../../rules/suggest/words.ts'
import { placeAddress, placesAddress } from '../addresses.ts'
import { decideAddress, suggestAddress, suggestionAddress } from './addresses.ts'
import { type Found, type Row, type Show, shows } from './lines.ts'
import { RestsOn } from './rests-on.tsx'

type Props = { found: Found; show: Show; now: Instant }

/** The plan in a sentence, how sure it is, and a line for each person. */
export const SuggestionView = ({ found, show, now }: Props) => {
  const { suggestion, rows, hidden } = found
  const { summary, madeAt, madeBy } = suggestion
  const { nothing, inTurn, plan, proof, people } = summary
  const shown = rows.filter(shows[show].belongs)
  return (
    <>
      <p class="hw-screen-only">
        <a href={placesAddress}>Back to Find a place</a> · <a href={suggestAddress}>Suggest again</a>
      </p>
      <PageHeading
        title="A suggested plan"
        note={`Suggested ${momentWithin(madeAt, now)}${madeBy ? ` by ${madeBy}` : ''}. Nothing is asked or promised by it.`}
        below
      />
      <Answer>
        {proof.is === 'in turn' ? 'First come, first served' : 'This plan'} places {plan.placed} of{' '}
        {people['step-down'] + people['step-up']} and saves{' '}
        <strong>
          {Math.round(nothing.days - plan.days)} of {Math.round(nothing.days)} expected days
        </strong>
        .{' '}
        {proof.is !== 'in turn' &&
          `First come, first served would place ${inTurn.placed} and save ${Math.round(nothing.days - inTurn.days)}.`}
      </Answer>
      <p>{proofWords(proof)}</p>
      <RestsOn summary={summary} />
      <Chips
        chips={(Object.keys(shows) as Show[]).map((one) => ({
          href: suggestionAddress(suggestion.suggestionId, one),
          label: shows[one].label,
          count: rows.filter(shows[one].belongs).length,
          current: one === show,
        }))}
      />
      {shown.length === 0 ? (
        <EmptyState title={shows[show].none} />
      ) : (
        <Table caption={shows[show].label} rows={shown} columns={columnsOf(found, now)} />
      )}
      {hidden > 0 && (
        <p class="hw-second">
          {hidden} more {hidden === 1 ? 'line is about somebody' : 'lines are about people'} whom you may not
          see.
        </p>
      )}
    </>
  )
}

const columnsOf = ({ names, suggestion }: Found, now: Instant): Column<Row>[] => [
  {
    name: 'person',
    head: 'Person',
    rowHead: true,
    card: 'title',
    cell: (row) => (
      <Two
        first={
          <>
            <a href={placeAddress(row.person.needId)}>
              <strong>{row.person.name}</strong>
            </a>
            {row.person.age !== null && `, ${row.person.age}`}
          </>
        }
        second={waitsWords(row, now)}
      />
    ),
  },
  {
    name: 'suggested',
    head: 'Suggested',
    card: 'line',
    cell: ({ line: { placed } }) =>
      placed ? (
        <Two
          first={<strong>{names.service(placed.serviceId)}</strong>}
          second={`Could start ${startWords(placed.startsOn, dateOf(now))}`}
        />
      ) : (
        'Nobody'
      ),
  },
  {
    name: 'saves',
    head: 'Saves',
    card: 'line',
    cell: ({ line }) => (
      <Two first={line.placed ? daysWords(savedBy(line)) : 'Nothing'} second={againstTurnWords(line)} />
    ),
  },
  {
    name: 'why',
    head: 'Why, and what it costs',
    card: 'line',
    cell: ({ line }) => (
      <Two first={whyWords(line, names).join(' ')} second={againstWords(line.placed?.against ?? [])} />
    ),
  },
  {
    name: 'decide',
    head: 'Decide',
    headHidden: true,
    card: 'foot',
    cell: (row) => <Decide row={row} found={{ names, suggestion }} now={now} />,
  },
]

/** "Looked for 6 days", "At home, since today": since the need was written, not since they were ready. */
function waitsWords({ line, person }: Row, now: Instant): string {
  const days = daysBetween(dateOf(person.since), dateOf(now))
  const since = days <= 0 ? 'since today' : daysWords(days)
  return line.direction === 'step-up' ? `At home, ${since}` : `Looked for ${since}`
}

const againstWords = (against: readonly string[]): string =>
  against.length > 0 ? `To know: ${against.join('; ')}` : ''

const Decide = ({
  row: { decision, meanwhile, person },
  found: { names, suggestion },
  now,
}: {
  row: Row
  found: Pick<Found, 'names' | 'suggestion'>
  now: Instant
}) => {
  if (decision) {
    const { decision: is, serviceId, why, decidedBy, decidedAt } = decision
    return (
      <>
        {is === 'as suggested' ? (
          <Mark is="accepted">As suggested</Mark>
        ) : (
          <Mark is="disputed">
            {is === 'another' ? `Another: ${names.service(serviceId ?? '')}` : 'Nobody for now'}
          </Mark>
        )}
        {why && <span class="hw-second"> {why}</span>}
        <span class="hw-second">
          {' '}
          {decidedBy ?? 'not recorded'}, {momentWithin(decidedAt, now)}
        </span>
      </>
    )
  }
  return meanwhile ? (
    <span class="hw-second">{meanwhile}</span>
  ) : (
    // Not over this page: what is decided is ticked on the person's own, and asked for there.
    <a href={decideAddress(suggestion.suggestionId, person.needId)}>
      Decide<span class="nhsuk-u-visually-hidden"> for {person.name}</span>
    </a>
  )
}
