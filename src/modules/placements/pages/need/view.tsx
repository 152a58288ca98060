import { dateWords, momentWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Card, Mark, PageHeading, SummaryList } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { kindOf, type ServiceKind } from '../../../capacity/index.ts'
import type { FactNames } from '../../queries/fact-names.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import type { NeedFact } from '../../rules/facts.ts'
import type { DerivedNeed } from '../../rules/model.ts'
import { crisisPathWords, kindsWords, needsOf, payerWords, visitWords } from '../../rules/need-words.ts'
import { sayNeedFact } from '../../rules/say.ts'
import { needStateWords } from '../../rules/steps.ts'
import { journeyAddress, needDeedAddress, needsOfAddress, placeAddress } from '../addresses.ts'
import { AskLine } from '../places/ask-line.tsx'
import { CrisisLine } from './crisis-line.tsx'
import { ReviewsLine } from './reviews-line.tsx'
import { StepsCard } from './steps-card.tsx'

type Props = {
  row: BoardRow
  need: DerivedNeed
  facts: readonly NeedFact[]
  /** Kinds that are looked for, for the time after crisis care. */
  after: readonly ServiceKind[] | null
  names: FactNames
  viewer: SignedIn
  now: Instant
}

/** One need from beginning to end. */
export const NeedView = ({ row, need, facts, after, names, viewer, now }: Props) => (
  <>
    <PageHeading
      title={row.age === null ? row.name : `${row.name}, ${row.age}`}
      note={`${kindsWords(need.requires.wants)} · ${stands(need)}${whereNow(row)}`}
      below
    >
      {!need.endedAt && mayDo(viewer, 'find places') && <a href={placeAddress(row.needId)}>Find a place</a>}
      {row.stayId && <a href={journeyAddress(row.stayId)}>Their journey</a>}
      <a href={needsOfAddress(row.personId)}>All that was looked for</a>
    </PageHeading>
    {need.endedAt && (
      <p>
        <Mark is="locked">This is over, and can only be read</Mark>
      </p>
    )}
    {row.crisis && !need.endedAt && (
      <CrisisLine row={row} crisis={row.crisis} after={after} viewer={viewer} now={now} />
    )}
    {!need.endedAt && <ReviewsLine row={row} viewer={viewer} now={now} />}
    <div class="hw-split">
      <div>
        {row.steps.length > 0 && (
          <StepsCard
            needId={row.needId}
            steps={row.steps}
            organisations={names.organisations}
            viewer={viewer}
            over={need.endedAt !== null}
            held={need.chosen !== null}
            now={now}
          />
        )}
        <Card title="Who was asked" flush={need.asks.length > 0}>
          {need.asks.length === 0 ? (
            <p>Nobody yet.</p>
          ) : (
            <ul class="hw-asks">
              {row.asks.map((ask) => (
                <AskLine
                  ask={ask}
                  full={need.asks.find((one) => one.askId === ask.askId)}
                  changedAt={need.changedAt}
                  startedOn={row.startedOn}
                  now={now}
                  viewer={viewer}
                  over={need.endedAt !== null}
                  failedAt={row.failedAt}
                />
              ))}
            </ul>
          )}
        </Card>
        <Card title="What happened">
          <ol class="hw-happened" reversed>
            {inOrder(facts).map((fact) => (
              <Happened
                fact={fact}
                gone={takenBack(facts, fact)}
                names={names}
                asks={serviceOf(facts, names)}
                now={now}
              />
            ))}
          </ol>
        </Card>
      </div>
      <div>
        <Card
          title="What is needed"
          aside={
            !need.endedAt && mayDo(viewer, 'find places') ? (
              <a href={needDeedAddress(row.needId, 'change', { back: `/needs/${row.needId}` })}>Change</a>
            ) : undefined
          }
        >
          <SummaryList rows={summary(need, now)} border={false} />
          {mayDo(viewer, 'find places') && (
            <p>
              <a href={needDeedAddress(row.needId, 'shown')}>What each will see</a>
            </p>
          )}
        </Card>
      </div>
    </div>
  </>
)

/** In a bed of ours; where care that they go to has begun, there; else at home. */
function whereNow({ stay, asks }: BoardRow): string {
  if (stay && stay.place !== 'left') return ` · ${stay.where}`
  const there = asks.find(({ state, kind }) => state === 'started' && kindOf(kind).at === 'there')
  if (there) return ` · ${there.service}`
  return stay ? ` · ${stay.where}` : ' · at home'
}

/** After a no from everybody it is open again, and yet they were asked. */
const stands = ({ state, asks }: DerivedNeed): string =>
  state === 'open' && asks.length > 0 ? 'Nobody is asked now' : needStateWords(state)

const inOrder = (facts: readonly NeedFact[]) =>
  facts
    .filter((fact) => fact.kind !== 'withdrawn')
    .toSorted((a, b) => b.recordedAt.epochMilliseconds - a.recordedAt.epochMilliseconds)

const takenBack = (facts: readonly NeedFact[], fact: NeedFact) =>
  facts.some((one) => one.supersedes === fact.factId)

function serviceOf(facts: readonly NeedFact[], names: FactNames): (askId: string) => string {
  const asked = new Map(
    facts.flatMap((fact) =>
      fact.kind === 'asked' ? [[fact.detail.askId, fact.detail.serviceId] as const] : [],
    ),
  )
  return (askId) => names.services.get(asked.get(askId) ?? '') ?? 'A service'
}

type HappenedProps = {
  fact: NeedFact
  gone: boolean
  names: FactNames
  asks: (askId: string) => string
  now: Instant
}

const Happened = ({ fact, gone, names, asks, now }: HappenedProps) => {
  const words = sayNeedFact(fact, asks, now)
  const who = [
    fact.recordedBy ? names.accounts.get(fact.recordedBy) : null,
    fact.recordedFor ? names.organisations.get(fact.recordedFor) : null,
  ].filter(Boolean)
  return (
    <li>
      {gone ? (
        <>
          <s>{words}</s> <span class="hw-second">Taken back</span>
        </>
      ) : (
        words
      )}
      <br />
      <span class="hw-second">
        {momentWords(fact.happenedAt, now)}, {who.length > 0 ? who.join(', ') : 'by itself'}
      </span>
    </li>
  )
}

function summary({ requires }: DerivedNeed, now: Instant) {
  const said = (words: string | undefined) => words || 'not set'
  const needs = needsOf(requires)
  return [
    ['Would do', kindsWords(requires.wants)],
    ['Visits', requires.visits.map(visitWords).join('; ')],
    ...(requires.wants.includes('crisis care')
      ? [['Crisis care', crisisPathWords[requires.crisisPath ?? 'any']]]
      : []),
    ['Needs', needs.join(', ')],
    ['Who pays', requires.payer && payerWords[requires.payer]],
    ['Not before', requires.from && dateWords(dateOf(now).with(parts(requires.from)), dateOf(now))],
    ['Near to', requires.near],
    ['About them', requires.about],
    ['Would like', requires.wouldLike],
    ['Why they wait', requires.whyWaiting],
    ['Only for whoever is chosen', requires.onlyChosen],
  ].map(([key, value]) => ({ key: { text: key! }, value: { text: said(value) } }))
}

const parts = (text: string) => {
  const [year, month, day] = text.split('-').map(Number)
  return { year: year!, month: month!, day: day! }
}
