import { dateWords, momentWithin, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant, instantOf } from '../../../../platform/time.ts'
import { Button, Form, PageHeading } from '../../../../ui/index.ts'
import { paths as ledger } from '../../addresses.ts'
import type { KeyMessage } from '../../queries/summary-messages.ts'
import { stands } from '../../queries/summary-messages.ts'
import { areasOf, daysWords, dayWords } from '../../rules/bulletin-text.ts'
import { bulletinAddress, endMessageAddress, paths } from './addresses.ts'
import { AreaTables } from './area-tables.tsx'
import { DelayedTable } from './delayed-table.tsx'
import type { LoadedSummary } from './load.ts'
import { SummaryStrip } from './strip.tsx'

type Props = {
  loaded: LoadedSummary
  now: Instant
  once: string
  maySend: boolean
  seesPeople: boolean
  small: 'said' | 'kept back'
  /** Who and for whom, for the foot of the paper. */
  printedBy: string
}

export const SummaryView = (props: Props) => {
  const { loaded, now, maySend } = props
  const { content } = loaded.text
  const asAt = instantOf(content.asAt)
  return (
    <div class="hw-summary hw-print-list">
      <PageHeading
        title="Seven-day summary"
        note={`${dayWords(dateOf(asAt))}, ${timeWords(asAt)}. The seven days are ${daysWords(content)}.`}
        below
      >
        <a href={paths.pdf}>PDF to print</a>
        <a href={paths.ods}>Spreadsheet</a>
        <a href={paths.csv}>CSV</a>
        {maySend && <a href={paths.circulation}>Who is sent it</a>}
      </PageHeading>
      <SummaryStrip content={content} seesPeople={props.seesPeople} />
      <Messages {...props} />
      <Changes loaded={loaded} now={now} maySend={maySend} />
      <h2 class="nhsuk-heading-m">Current delayed packages of care</h2>
      <DelayedTable content={content} seesPeople={props.seesPeople} small={props.small} />
      {content.lines.length === 0 && (
        <p>
          No service is in the ledger yet, so there is no capacity to sum up.{' '}
          <a href={ledger.ledger}>What is free</a>
        </p>
      )}
      <div id="starts">
        {areasOf(content.lines).map(([area, lines]) => (
          <AreaTables area={area} lines={lines} content={content} />
        ))}
      </div>
      <p class="hw-print-only">
        Counts only: nobody is named. Printed {momentWithin(now, now)} by {props.printedBy}.
      </p>
    </div>
  )
}

const Messages = ({ loaded, now, once, maySend }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">Key messages</h2>
    {loaded.messages.length === 0 && <p>No key message stands.</p>}
    <ul class="nhsuk-list nhsuk-list--bullet">
      {loaded.messages.map((message) => (
        <li>
          {message.words} <span class="hw-second">{periodWords(message, now)}</span>
          {maySend && (
            <div class="hw-screen-only">
              <Form
                action={endMessageAddress(message.messageId)}
                once={`${once}${message.messageId.slice(-6)}`}
              >
                <Button small variant="secondary" text="Take out" ariaLabel={`Take out: ${message.words}`} />
              </Form>
            </div>
          )}
        </li>
      ))}
    </ul>
    {maySend && (
      <p class="hw-screen-only">
        <a href={paths.newMessage}>Write a key message</a>
      </p>
    )}
  </>
)

function periodWords(message: KeyMessage, now: Instant): string {
  const today = dateOf(now)
  const until = `until ${dateWords(message.to, today)}`
  return stands(message, today) ? until : `from ${dateWords(message.from, today)} ${until}`
}

const Changes = ({ loaded: { text, last }, now, maySend }: Pick<Props, 'loaded' | 'now' | 'maySend'>) => (
  <>
    <h2 class="nhsuk-heading-m">What changed since the last that was sent</h2>
    {!last && (
      <p>
        None has been sent yet.
        {maySend && (
          <>
            {' '}
            <a href={paths.circulation}>Say who is sent it, and when</a>
          </>
        )}
      </p>
    )}
    {last && (
      <p>
        Sent <a href={bulletinAddress(last.bulletinId)}>{momentWithin(last.madeAt, now)}</a>.
        {text.since?.changes.length === 0 && ' Nothing has changed since.'}
        {!text.since && ' It was kept by an earlier version of Homeward and cannot be compared.'}
      </p>
    )}
    {text.since && text.since.changes.length > 0 && (
      <ul class="nhsuk-list nhsuk-list--bullet">
        {text.since.changes.map(({ words }) => (
          <li>{words}</li>
        ))}
      </ul>
    )}
  </>
)
