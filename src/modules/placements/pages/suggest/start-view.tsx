import { momentWords } from '../../../../platform/date-words.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, EmptyState, Form, PageHeading, Table } from '../../../../ui/index.ts'
import type { MadeSuggestion } from '../../queries/suggestions.ts'
import type { WaitingCount } from '../../queries/waiting-count.ts'
import { daysWords } from '../../rules/suggest/words.ts'
import { placesAddress } from '../addresses.ts'
import { suggestAddress, suggestionAddress } from './addresses.ts'

type Props = {
  made: readonly MadeSuggestion[]
  waiting: WaitingCount
  running: string | null
  now: Instant
}

export const SuggestView = ({ made, waiting, running, now }: Props) => (
  <>
    <p class="hw-screen-only">
      <a href={placesAddress}>Back to Find a place</a>
    </p>
    <PageHeading title="Suggest a plan" note={waitingWords(waiting)} below />
    <p>
      Looks at everybody who waits and everything that is free at once, and suggests who could go where so
      that all of them together wait the fewest days. It asks nobody, takes nothing and decides nothing: you
      decide each line.
    </p>
    {running ? (
      <p>
        <a href={suggestionAddress(running)}>A plan is being worked out now</a>
      </p>
    ) : waiting.people > 0 ? (
      <Form action={suggestAddress} once={newId()}>
        <div class="hw-actions">
          <Button text="Suggest a plan" preventDoubleClick />
        </div>
      </Form>
    ) : (
      <EmptyState title="Nobody waits for a place." />
    )}
    {made.length > 0 && <Made made={made} now={now} />}
  </>
)

const waitingWords = ({ people, home }: WaitingCount): string =>
  people === 0
    ? 'Nobody waits.'
    : `${people} ${people === 1 ? 'person waits' : 'people wait'} for a place${home > 0 ? `, ${home} of them at home` : ''}.`

const Made = ({ made, now }: Pick<Props, 'made' | 'now'>) => (
  <section>
    <h2>Suggested before</h2>
    <Table
      caption="Suggested before, newest first"
      rows={made}
      columns={[
        {
          name: 'when',
          head: 'When',
          rowHead: true,
          card: 'title',
          cell: (one) => <a href={suggestionAddress(one.suggestionId)}>{momentWords(one.madeAt, now)}</a>,
        },
        { name: 'who', head: 'By', card: 'inline', cell: (one) => one.madeBy ?? 'not recorded' },
        {
          name: 'placed',
          head: 'Placed',
          card: 'line',
          numeric: true,
          cell: (one) => `${one.placed} of ${one.people}`,
        },
        {
          name: 'saved',
          head: 'Days saved',
          card: 'line',
          numeric: true,
          cell: (one) => daysWords(one.saved),
        },
        {
          name: 'decided',
          head: 'Decided',
          card: 'line',
          cell: (one) =>
            one.decided === 0
              ? 'none yet'
              : `${one.decided}${one.changed > 0 ? `, ${one.changed} otherwise than suggested` : ', as suggested'}`,
        },
      ]}
    />
  </section>
)
