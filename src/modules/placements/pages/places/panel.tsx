import { agoWords } from '../../../../platform/date-words.ts'
import { newId } from '../../../../platform/ids.ts'
import { Button, ErrorSummaryFor, Form, Kbd, Mark } from '../../../../ui/index.ts'
import { whoWords } from '../../../people/index.ts'
import { isHeld } from '../../rules/model.ts'
import { needLine, needsBeside } from '../../rules/need-words.ts'
import { journeyAddress, needAddress, needDeedAddress, personAddress, placesAddress } from '../addresses.ts'
import { CrisisLine } from '../need/crisis-line.tsx'
import { ReviewsLine } from '../need/reviews-line.tsx'
import { AskLine } from './ask-line.tsx'
import type { Chosen } from './load.ts'
import { Options } from './options.tsx'
import type { PlacesProps } from './view.tsx'

/** One person: what they need, who was asked and said what, and who else could take them. */
export const Panel = (props: PlacesProps & { chosen: Chosen }) => {
  const { chosen, from } = props
  const { row, need } = chosen
  return (
    <article class="hw-panel" aria-labelledby="panel" id="chosen">
      <Head {...props} />
      <div class="hw-panel__errors">
        <ErrorSummaryFor errors={from.errors} />
      </div>
      {row.failedAt && <Crisis {...props} />}
      {row.crisis && !need.endedAt && (
        <section class="hw-panel__part">
          <CrisisLine
            row={row}
            crisis={row.crisis}
            after={chosen.after}
            viewer={props.viewer}
            now={props.now}
          />
        </section>
      )}
      {row.reviews.length > 0 && !need.endedAt && (
        <section class="hw-panel__part">
          <ReviewsLine row={row} viewer={props.viewer} now={props.now} />
        </section>
      )}
      <Requests {...props} />
      {chosen.options && <Options {...props} options={chosen.options} />}
      {need.endedAt && (
        <p class="hw-panel__part">
          <Mark is="locked">This is over, and can only be read</Mark>
        </p>
      )}
    </article>
  )
}

const Head = ({ chosen: { row, need, shown, colleague }, now }: PlacesProps & { chosen: Chosen }) => {
  const needs = needsBeside(need.requires)
  return (
    <header class="hw-panel__head">
      <div class="hw-panel__title">
        <h2 id="panel" tabindex={-1}>
          For <a href={row.stayId ? journeyAddress(row.stayId) : personAddress(row.personId)}>{row.name}</a>
          {row.age !== null && `, ${row.age}`}
        </h2>
        <a href={placesAddress} class="hw-panel__close" data-close="">
          <Kbd>Esc</Kbd> close
        </a>
      </div>
      {colleague && (
        <p>
          <Mark is="changed">
            {colleague.name}, {colleague.organisation}, opened this {agoWords(colleague.at, now)}
          </Mark>
        </p>
      )}
      <p>
        <strong>Needs:</strong> {[needLine(need.requires), ...needs].join(', ')}.{' '}
        {need.requires.wouldLike && (
          <>
            <strong>Would like:</strong> {need.requires.wouldLike}
          </>
        )}
      </p>
      <p class="hw-second">
        Providers see {whoWords(shown).toLowerCase()}
        {shown.outward && `, ${shown.outward}`}; not the name.{' '}
        <a href={needDeedAddress(row.needId, 'shown')}>What each will see</a>
      </p>
      <p class="hw-panel__links">
        <a href={needAddress(row.needId)}>What happened</a>
        {!need.endedAt && !(need.chosen && isHeld(need.chosen.state)) && (
          <>
            <a href={needDeedAddress(row.needId, 'change')}>Change the need</a>
            <a href={needDeedAddress(row.needId, 'unmatched')} data-dialog="">
              Nothing fits
            </a>
          </>
        )}
        {!need.endedAt && need.chosen?.state !== 'started' && (
          <a href={needDeedAddress(row.needId, 'withdraw')} data-dialog="">
            No longer needed
          </a>
        )}
      </p>
    </header>
  )
}

const Crisis = ({ chosen: { row } }: PlacesProps & { chosen: Chosen }) => (
  <section class="hw-panel__part">
    <p>
      <Mark is="late">The care failed within its first 48 hours</Mark>
    </p>
    <Form action={needDeedAddress(row.needId, 'crisis')} once={newId()}>
      <div class="hw-actions">
        <Button text="Open crisis care" preventDoubleClick />
        <a href={needDeedAddress(row.needId, 'dealt-with')} data-dialog="">
          It is dealt with otherwise
        </a>
      </div>
    </Form>
  </section>
)

/** What is in play first; what is over folds. */
const Requests = ({ chosen: { row, need, options }, viewer, now }: PlacesProps & { chosen: Chosen }) => {
  const past = ['no', 'elsewhere', 'withdrawn', 'let go', 'ended']
  const inPlay = row.asks.filter(({ state }) => !past.includes(state)).toSorted((a, b) => rank(a) - rank(b))
  const over = row.asks.filter(({ state }) => past.includes(state))
  if (row.asks.length === 0) return <></>
  const line = (ask: (typeof row.asks)[number], first: boolean) => (
    <AskLine
      ask={ask}
      full={need.asks.find((one) => one.askId === ask.askId)}
      changedAt={need.changedAt}
      startedOn={row.startedOn}
      now={now}
      viewer={viewer}
      over={need.endedAt !== null}
      failedAt={row.failedAt}
      first={first}
    />
  )
  return (
    <section class="hw-panel__part" aria-label="Who was asked">
      {inPlay.length > 0 && <ul class="hw-asks">{inPlay.map((ask, i) => line(ask, i === 0))}</ul>}
      {over.length > 0 && (
        <details class="hw-more" open={inPlay.length === 0 && !options}>
          <summary>
            {over.length} asked before: {overWords(over.map(({ state }) => state))}
          </summary>
          <ul class="hw-asks">{over.map((ask) => line(ask, false))}</ul>
        </details>
      )}
    </section>
  )
}

const order = ['started', 'arranged', 'chosen', 'yes', 'more', 'lapsed', 'seen', 'sent']
const rank = ({ state }: { state: string }) => order.indexOf(state)

function overWords(states: readonly string[]): string {
  const words: Record<string, string> = {
    no: 'said no',
    elsewhere: 'told: elsewhere',
    withdrawn: 'taken back',
    'let go': 'let go',
    ended: 'ended',
  }
  return [...new Set(states)]
    .map((state) => `${states.filter((one) => one === state).length} ${words[state] ?? state}`)
    .join(', ')
}
