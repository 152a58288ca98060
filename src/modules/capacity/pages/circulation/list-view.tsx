import { momentWithin } from '../../../../platform/date-words.ts'
import type { MailRow } from '../../../../platform/mail-list.ts'
import { type Instant, Temporal } from '../../../../platform/time.ts'
import {
  Button,
  Card,
  type Column,
  Details,
  EmptyState,
  Form,
  PageHeading,
  SummaryList,
  Table,
} from '../../../../ui/index.ts'
import type { Bulletin } from '../../queries/bulletins.ts'
import { type Circulation, nextDue } from '../../rules/circulation-due.ts'
import {
  againAddress,
  bulletinAddress,
  changeListAddress,
  endListAddress,
  paths,
  sendNowAddress,
} from '../summary/addresses.ts'
import { NothingGoesOut } from './nothing-goes-out.tsx'
import { SentMark } from './sent-mark.tsx'
import { kindWords, whenWords } from './words.ts'

type Sending = { bulletin: Bulletin; mails: MailRow[] }
type Props = { list: Circulation; sendings: readonly Sending[]; now: Instant; once: string }

export const ListView = ({ list, sendings, now, once }: Props) => {
  return (
    <div class="hw-summary">
      <PageHeading title={list.name} note={kindWords[list.kind]} below>
        <a href={paths.circulation}>All lists</a>
      </PageHeading>
      <NothingGoesOut />
      <SummaryList
        rows={[
          { key: 'When', value: whenWords(list) },
          { key: 'Next', value: momentWithin(nextDue(list, now), now) },
          { key: 'To', value: list.addresses.join(', ') },
        ].map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
      />
      <div class="hw-actions">
        <Button text="Send now" href={sendNowAddress(list.circulationId)} />
        <a href={changeListAddress(list.circulationId)}>Change the list</a>
      </div>
      <h2 class="nhsuk-heading-m">What was sent</h2>
      {sendings.length === 0 && <EmptyState title="Nothing was sent to this list yet." />}
      {sendings.map((sending) => (
        <SendingCard sending={sending} now={now} once={once} />
      ))}
      <Form action={endListAddress(list.circulationId)} once={`${once}-end`}>
        <Button text="End this list" variant="secondary" />
      </Form>
    </div>
  )
}

const SendingCard = ({ sending, now, once }: { sending: Sending; now: Instant; once: string }) => {
  const { bulletin, mails } = sending
  const open = mails.filter(({ state }) => state !== 'sent')
  const failed = mails.some(({ state }) => state === 'failed')
  return (
    <Card
      level={3}
      title={<a href={bulletinAddress(bulletin.bulletinId)}>{title(bulletin, now)}</a>}
      aside={<SentMark mails={mails} />}
    >
      {open.length > 0 ? (
        <>
          <Table caption="Not sent yet" columns={columns} rows={open} />
          <Form action={againAddress(bulletin.bulletinId)} once={`${once}${bulletin.bulletinId.slice(-8)}`}>
            <Button small variant="secondary" text={failed ? 'Send again' : 'Try again now'} />
          </Form>
        </>
      ) : (
        <p>Everything has gone.</p>
      )}
      {mails.length > open.length && (
        <Details summaryText="Who was sent it">
          <p>
            {mails
              .filter(({ state }) => state === 'sent')
              .map(({ to }) => to)
              .join(', ')}
          </p>
        </Details>
      )}
    </Card>
  )
}

const title = ({ madeAt, byHand }: Bulletin, now: Instant): string => {
  const at = momentWithin(madeAt, now)
  return `${at.charAt(0).toUpperCase()}${at.slice(1)}${byHand ? ', by hand' : ''}`
}

const columns: Column<MailRow>[] = [
  { name: 'to', head: 'To', rowHead: true, card: 'title', cell: ({ to }) => to },
  { name: 'state', head: 'Stands', cell: ({ state }) => <b>{state}</b> },
  { name: 'why', head: 'Why', cell: (mail) => mail.why ?? 'not tried yet' },
  {
    name: 'next',
    head: 'Next try',
    cell: (mail) => (mail.state === 'waiting' ? nextTry(mail) : 'none: send it again'),
  },
]

// Mail servers live in real time, also where the place does not: so it is said as a length, not as a moment.
function nextTry({ nextTryAt }: MailRow): string {
  const minutes = Math.ceil(Temporal.Now.instant().until(nextTryAt).total('minutes'))
  if (minutes <= 1) return 'within a minute'
  return minutes < 120 ? `in ${minutes} minutes` : `in ${Math.round(minutes / 60)} hours`
}
