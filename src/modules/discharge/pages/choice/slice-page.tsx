import { momentWords } from '../../../../platform/date-words.ts'
import { standing } from '../../../../platform/facts.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Content, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { whoRecorded } from '../../queries/choice/who-recorded.ts'
import type { DischargeFact } from '../../rules/facts.ts'
import { factsOf } from '../../store.ts'
import { journeyAddress } from '../addresses.ts'
import { takeBackPage } from '../undo/take-back.tsx'
import { type Who, whoHere } from '../who.ts'

/** One person's facts of one kind of work, with who recorded them. Nothing can be added once they have left. */
export type Slice = {
  who: Who
  facts: DischargeFact[]
  recordedBy: ReadonlyMap<string, string>
  adding: 'open' | 'closed'
}

export async function sliceHere(asked: Asked): Promise<Slice | Refusal> {
  const who = await whoHere(asked)
  if (isRefusal(who)) return who
  const { systemId } = asked.viewer
  const facts = await factsOf(asked.tx, systemId, who.stayId)
  return {
    who,
    facts,
    recordedBy: await whoRecorded(asked.tx, systemId, facts),
    adding: who.place === 'left' || who.place === 'cancelled' ? 'closed' : 'open',
  }
}

export const SliceHeading = ({
  title,
  slice: { who, adding },
  all,
}: {
  title: string
  slice: Slice
  all: Content
}) => (
  <>
    <p class="hw-screen-only">
      <a href={journeyAddress(who.stayId)}>Back to {who.firstName}’s journey</a> · {all}
    </p>
    <PageHeading
      title={title}
      below
      note={
        <>
          <strong>{who.name}</strong>
          {who.age !== null && `, ${who.age}`} · {who.where}
        </>
      }
    />
    {adding === 'closed' && (
      <InsetText>
        <p>
          {who.firstName} is no longer in hospital, so nothing can be added here. What was recorded stays.
        </p>
      </InsetText>
    )}
  </>
)

export const History = ({
  slice,
  facts,
  say,
  asked: { now, viewer, here },
}: {
  slice: Slice
  facts: readonly DischargeFact[]
  say: (fact: DischargeFact) => string
  asked: Asked
}) => {
  const rows = standing(facts).reverse()
  return (
    <section id="history">
      <h2>What was recorded</h2>
      {rows.length === 0 ? (
        <EmptyState title="Nothing yet.">
          The first thing recorded here will stand here, with who and when.
        </EmptyState>
      ) : (
        <Table
          caption="What was recorded, newest first"
          rows={rows}
          columns={[
            { name: 'when', head: 'When', card: 'inline', cell: (fact) => momentWords(fact.happenedAt, now) },
            { name: 'what', head: 'What', rowHead: true, card: 'line', cell: (fact) => say(fact) },
            {
              name: 'who',
              head: 'Who recorded it',
              card: 'inline',
              cell: (fact) => recorded(slice, fact, now),
            },
            {
              name: 'undo',
              head: 'Take back',
              headHidden: true,
              card: 'foot',
              cell: (fact) =>
                fact.recordedFor === viewer.organisationId && !fact.supersedes ? (
                  <a href={takeBackPage.to({ factId: fact.factId }, { back: here })} data-dialog="">
                    Take back<span class="nhsuk-u-visually-hidden"> {say(fact)}</span>
                  </a>
                ) : (
                  ''
                ),
            },
          ]}
        />
      )}
    </section>
  )
}

const recorded = ({ recordedBy }: Slice, fact: DischargeFact, now: Instant) =>
  `${fact.recordedBy ? (recordedBy.get(fact.recordedBy) ?? 'not recorded') : 'Sent by another system'}, ${momentWords(fact.recordedAt, now)}`
