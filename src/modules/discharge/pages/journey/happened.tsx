import { momentWithin, momentWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import type { Column } from '../../../../ui/index.ts'
import { Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import type { NamedFact } from '../../queries/fact-names.ts'
import type { Journey } from '../../queries/journey.ts'
import { dischargeFact } from '../../rules/facts.ts'
import { undoMinutes } from '../../rules/undo.ts'
import { cancelStayFactAddress, undoStayFactAddress } from '../addresses.ts'
import { undoFactPage } from '../undo/route.ts'
import { takeBackPage } from '../undo/take-back.tsx'
import { type Saying, sayFact, waitsIn } from './say-fact.ts'

export type Shown = {
  journey: Journey
  viewer: SignedIn
  now: Instant
  back: string /** Of all facts, also those of earlier days can be taken back. */
  all?: true
}

/** A fact that is not there to take another back. */
export const real = (facts: readonly NamedFact[]): NamedFact[] =>
  facts.filter(({ kind }) => kind !== 'withdrawn')

export const HappenedTable = ({
  shown,
  facts,
  caption,
  hidden,
}: {
  shown: Shown
  facts: readonly NamedFact[]
  caption: string
  hidden?: boolean
}) => {
  const { journey, now } = shown
  const saying: Saying = {
    names: journey.names,
    expected: journey.expected,
    waits: waitsIn(journey.facts),
    now,
  }
  return (
    <Table
      caption={caption}
      captionShown={!hidden}
      columns={columnsFor(shown, saying)}
      rows={facts}
      row={({ factId, standing }) => ({
        id: `fact-${factId}`,
        mark: standing === 'stands' ? undefined : 'quiet',
      })}
    />
  )
}

const columnsFor = (shown: Shown, saying: Saying): Column<NamedFact>[] => [
  { name: 'when', head: 'When', card: 'inline', cell: (fact) => <When fact={fact} now={shown.now} /> },
  {
    name: 'what',
    head: 'What',
    rowHead: true,
    card: 'line',
    cell: (fact) => <What fact={fact} shown={shown} saying={saying} />,
  },
  {
    name: 'who',
    head: 'Who recorded it',
    card: 'inline',
    cell: ({ recordedByName }) => recordedByName ?? 'Sent by another system',
  },
  { name: 'for', head: 'For', card: 'inline', cell: ({ recordedForName }) => recordedForName ?? 'not set' },
  {
    name: 'undo',
    head: 'Take back',
    headHidden: true,
    card: 'foot',
    cell: (fact) => <TakeBack fact={fact} shown={shown} saying={saying} />,
  },
]

const When = ({ fact, now }: { fact: NamedFact; now: Instant }) => {
  const later = dateOf(fact.recordedAt).equals(dateOf(fact.happenedAt))
    ? undefined
    : `recorded ${momentWithin(fact.recordedAt, now)}`
  return <Two first={momentWords(fact.happenedAt, now)} second={later} />
}

const What = ({
  fact,
  shown: { journey, now },
  saying,
}: {
  fact: NamedFact
  shown: Shown
  saying: Saying
}) => {
  const words = sayFact(fact, saying)
  if (fact.standing === 'stands') return <span class="hw-fact">{words}</span>
  const later = journey.facts.find(({ supersedes }) => supersedes === fact.factId)
  const reason = later?.kind === 'withdrawn' ? `: ${later.detail.reason}` : ''
  return (
    <>
      <del class="hw-fact">{words}</del>
      <span class="hw-second">
        {fact.standing === 'corrected' ? 'Corrected' : 'Taken back'} by{' '}
        {later?.recordedByName ?? 'another system'}
        {later && `, ${momentWithin(later.recordedAt, now)}`}
        {reason}
      </span>
    </>
  )
}

/** Undo of what one has just recorded; afterwards whoever recorded it takes it back with a reason. */
const TakeBack = ({
  fact,
  shown: { viewer, now, back, all },
  saying,
}: {
  fact: NamedFact
  shown: Shown
  saying: Saying
}) => {
  if (fact.standing !== 'stands' || fact.supersedes) return <></>
  const home = isDischarge(fact)
  if (!mayDo(viewer, home ? 'answer waits' : 'record readiness')) return <></>
  const words = <span class="nhsuk-u-visually-hidden"> {sayFact(fact, saying)}</span>
  if (fact.recordedBy === viewer.userId && now.since(fact.recordedAt).total('minutes') < undoMinutes)
    return (
      <form
        method="post"
        action={home ? undoFactPage.to({ factId: fact.factId }) : undoStayFactAddress(fact.factId)}
        data-quick=""
        id={`undo-${fact.factId}`}
      >
        <input type="hidden" name="once" value={newId()} />
        <input type="hidden" name="back" value={back} />
        <button type="submit" class="hw-link-button">
          Undo{words}
        </button>
      </form>
    )
  if (!all || fact.recordedFor !== viewer.organisationId) return <></>
  const to = home
    ? takeBackPage.to({ factId: fact.factId }, { back })
    : mayDo(viewer, 'admit and move')
      ? `${cancelStayFactAddress(fact.stayId, fact.factId)}?back=${encodeURIComponent(back)}`
      : null
  return to ? (
    <a href={to} data-dialog="">
      Take back{words}
    </a>
  ) : (
    <></>
  )
}

const kinds = new Set<string>(dischargeFact.options.map((option) => option.shape.kind.value))
const isDischarge = (fact: NamedFact): boolean => kinds.has(fact.kind)

/** The newest facts that stand, and the way to all of them. */
export const Happened = ({ shown, most = 10 }: { shown: Shown; most?: number }) => {
  const { journey } = shown
  const facts = real(journey.facts)
  const standing = facts.filter((fact) => fact.standing === 'stands')
  const corrected = facts.length - standing.length
  return (
    <section id="happened">
      <HappenedTable shown={shown} facts={standing.slice(0, most)} caption="What happened, newest first" />
      <p>
        <a href={`/stays/${journey.stay.stayId}/facts`}>
          {facts.length === 1 ? 'The one fact there is' : `All ${facts.length} facts`}
        </a>
        {corrected > 0 && ` including ${corrected} that ${corrected === 1 ? 'was' : 'were'} corrected`}
      </p>
    </section>
  )
}
