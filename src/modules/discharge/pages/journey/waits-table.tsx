import { agoWords, dateWords, momentWords } from '../../../../platform/date-words.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf } from '../../../../platform/time.ts'
import type { Column } from '../../../../ui/index.ts'
import { EmptyState, Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { lateness } from '../../rules/lateness.ts'
import type { Wait } from '../../rules/wait.ts'
import { type WaitDeed, whyNotOnWait } from '../../rules/wait-parties.ts'
import { LatenessMark } from '../lateness-mark.tsx'
import { dueWords, waitWords } from '../wait-words.ts'
import { type DeedName, deedAddress } from '../waits/deeds.tsx'
import type { Shown } from './happened.tsx'

/** Every wait: what, who, since, due, how late, how far the two sides are, and what the viewer may do with it. */
export const WaitsTable = ({ shown }: { shown: Shown }) => {
  const { waits } = shown.journey
  return (
    <section id="waits">
      {waits.length === 0 ? (
        <>
          <h2>Waiting for</h2>
          <EmptyState title="Nothing is written down to wait for." />
        </>
      ) : (
        <Table
          caption="Waiting for"
          captionShown
          columns={columnsFor(shown)}
          rows={waits}
          row={(wait) => ({ id: `wait-${wait.waitId}`, mark: wait.endedAt ? 'quiet' : undefined })}
        />
      )}
    </section>
  )
}

function columnsFor(shown: Shown): Column<Wait>[] {
  const { journey, now } = shown
  const today = dateOf(now)
  const owner = ({ owner }: Wait) => {
    if (!owner) return <strong class="hw-tone--red">Nobody yet</strong>
    const name = owner.organisationId
      ? (journey.names.organisations.get(owner.organisationId)?.name ?? 'another organisation')
      : 'Family'
    return <Two first={name} second={owner.person && owner.person !== name ? owner.person : undefined} />
  }
  return [
    {
      name: 'what',
      head: 'What',
      rowHead: true,
      card: 'title',
      cell: (wait) => <span class="hw-fact">{waitWords(wait)}</span>,
    },
    { name: 'owner', head: 'Who has to do it', card: 'line', cell: owner },
    {
      name: 'late',
      head: 'How late',
      card: 'foot',
      cell: (wait) => <LatenessMark of={lateness(wait, now)} />,
    },
    {
      name: 'due',
      head: 'Due',
      cell: ({ due, dueMoves }) => (
        <Two
          first={dueWords(due, now)}
          second={
            dueMoves > 0
              ? `moved ${dueMoves === 1 ? 'once' : dueMoves === 2 ? 'twice' : `${dueMoves} times`}`
              : undefined
          }
        />
      ),
    },
    { name: 'since', head: 'Since', cell: ({ since }) => dateWords(dateOf(since), today) },
    {
      name: 'state',
      head: 'How far',
      cell: (wait) => <Two first={states[wait.state]} second={momentWords(wait.stateAt, now)} />,
    },
    { name: 'heard', head: 'Last heard', cell: ({ lastHeardAt }) => agoWords(lastHeardAt, now) },
    {
      name: 'act',
      head: 'What you can do',
      card: 'line',
      cell: (wait) => <Deeds wait={wait} shown={shown} />,
    },
  ]
}

const states: Record<Wait['state'], string> = {
  unowned: 'No owner',
  sent: 'Sent, not seen yet',
  seen: 'Seen, not accepted yet',
  accepted: 'Accepted',
  done: 'Done',
  withdrawn: 'No longer needed',
}

const deeds: { name: DeedName | 'owner' | 'due'; deed: WaitDeed; words: string; may: string }[] = [
  { name: 'done', deed: 'finish', words: 'Done', may: 'answer waits' },
  { name: 'decline', deed: 'decline', words: 'No, we cannot', may: 'answer waits' },
  { name: 'owner', deed: 'pass on', words: 'Change owner', may: 'answer waits' },
  { name: 'due', deed: 'move the due date', words: 'Change date', may: 'answer waits' },
  { name: 'chase', deed: 'chase', words: 'Chase', may: 'change waits' },
  { name: 'withdraw', deed: 'withdraw', words: 'Not needed', may: 'answer waits' },
]

const Deeds = ({ wait, shown: { viewer, journey, back } }: { wait: Wait; shown: Shown }) => {
  if (wait.endedAt || journey.stay.leftAt || journey.stay.place === 'cancelled') return <></>
  const owning = wait.owner?.organisationId ?? null
  const mine = owning !== null && owning === viewer.organisationId
  const answers = mayDo(viewer, 'answer waits') && mine
  const open = deeds.filter(
    ({ may, deed, name }) =>
      mayDo(viewer, may) &&
      !whyNotOnWait(deed, wait, viewer.organisationId) &&
      (name !== 'chase' || wait.owner) &&
      (name !== 'decline' || wait.openedFor !== viewer.organisationId),
  )
  return (
    <div class="hw-wait-deeds">
      {answers && wait.state === 'sent' && (
        <Answer waitId={wait.waitId} name="seen" words="Seen" back={back} what={waitWords(wait)} />
      )}
      {answers && wait.state !== 'accepted' && (
        <Answer waitId={wait.waitId} name="accept" words="Yes, we will" back={back} what={waitWords(wait)} />
      )}
      {open.map(({ name, words }) => (
        <a
          href={`${deedAddress(wait.waitId, name)}?back=${encodeURIComponent(back)}`}
          data-dialog=""
          data-key={name}
        >
          {words}
          <span class="nhsuk-u-visually-hidden">: {waitWords(wait)}</span>
        </a>
      ))}
    </div>
  )
}

/**
 * One tap: the owner says that they have seen it, or will do it. Each form has its own id, so that a page brought up to
 * date never makes one button into the other under a finger.
 */
const Answer = ({
  waitId,
  name,
  words,
  back,
  what,
}: {
  waitId: string
  name: DeedName
  words: string
  back: string
  what: string
}) => (
  <form method="post" action={deedAddress(waitId, name)} data-quick="" id={`${name}-${waitId}`}>
    <input type="hidden" name="once" value={newId()} />
    <input type="hidden" name="back" value={back} />
    <button type="submit" class="hw-answer-button">
      {words}
      <span class="nhsuk-u-visually-hidden">: {what}</span>
    </button>
  </form>
)
