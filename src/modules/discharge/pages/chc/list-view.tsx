import { dateWords } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { Card, Chips, EmptyState, Mark, PageHeading, Table } from '../../../../ui/index.ts'
import type { ChcRow } from '../../queries/chc/list.ts'
import { type ChcSettings, usualChc } from '../../rules/chc/settings.ts'
import type { Stage } from '../../rules/chc/standing.ts'
import { count } from '../../rules/lateness.ts'
import { originOf } from '../../rules/place-settings.ts'
import { chcAddress, chcListAddress } from './addresses.ts'
import { ClockMark } from './clock-mark.tsx'
import { acuteOf, inOrder, type Show, shows } from './filters.ts'

type Props = { rows: readonly ChcRow[]; settings: ChcSettings; show: Show; today: LocalDate }

const chips: Show[] = ['all', 'late', 'running', 'to-send', 'fast-track']
const outcomes: Show[] = ['eligible', 'not-eligible', 'negative', 'closed']
const addressOf = (show: Show) => (show === 'all' ? chcListAddress : `${chcListAddress}?show=${show}`)

export const ChcList = ({ rows, settings, show, today }: Props) => {
  const shown = inOrder(rows.filter(shows[show].belongs))
  const shownChips = chips.includes(show) ? chips : [...chips, show]
  return (
    <>
      <PageHeading title="NHS continuing healthcare" note={noteOf(rows)} below />
      <Chips
        chips={shownChips.map((one) => ({
          href: addressOf(one),
          label: shows[one].label,
          count: rows.filter(shows[one].belongs).length,
          current: one === show,
        }))}
      />
      {shown.length === 0 ? (
        <EmptyState title="Nobody.">
          {show === 'all'
            ? 'Open a person and “NHS continuing healthcare” to fill in a checklist.'
            : `Nobody is under “${shows[show].label}”.`}{' '}
          {show !== 'all' && <a href={chcListAddress}>Show everyone</a>}
        </EmptyState>
      ) : (
        <People rows={shown} label={shows[show].label} today={today} />
      )}
      <Outcomes rows={rows} settings={settings} />
      <p class="hw-second">People in hospital now, and those who left in the last 90 days.</p>
    </>
  )
}

function noteOf(rows: readonly ChcRow[]): string {
  const running = rows.filter(shows.running.belongs).length
  const late = rows.filter(shows.late.belongs).length
  return `${count(running, 'clock')} running; ${late === 0 ? 'none' : late} late.`
}

const People = ({ rows, label, today }: { rows: readonly ChcRow[]; label: string; today: LocalDate }) => (
  <Table
    caption={label}
    rows={rows}
    columns={[
      {
        name: 'person',
        head: 'Person',
        rowHead: true,
        card: 'title',
        cell: ({ stayId, name }) => (
          <a href={chcAddress(stayId)}>
            <strong>{name}</strong>
          </a>
        ),
      },
      { name: 'where', head: 'Where', card: 'inline', cell: ({ where }) => where },
      { name: 'stage', head: 'Where it stands', card: 'line', cell: ({ chc }) => stageWords[chc.stage] },
      {
        name: 'received',
        head: 'Received',
        cell: ({ chc }) => (chc.clock ? dateWords(chc.clock.receivedOn, today) : 'not received'),
      },
      {
        name: 'clock',
        head: '28 days',
        card: 'corner',
        cell: (row) => <ListClock row={row} today={today} />,
      },
      {
        name: 'interim',
        head: 'Who pays meanwhile',
        cell: ({ chc }) => chc.interim.at(-1)?.payer ?? 'not recorded',
      },
    ]}
  />
)

const ListClock = ({ row: { chc, inHospital }, today }: { row: ChcRow; today: LocalDate }) => {
  const open = !chc.round.decision && !chc.round.closed && (chc.clock || chc.round.fastTrack)
  if (inHospital === 'left' && open) return <span class="hw-second">left hospital; not followed here</span>
  if (!chc.packageDueOn || chc.round.closed) return <ClockMark clock={chc.clock} today={today} />
  if (chc.packageOverdueBy > 0)
    return <Mark is="late">Fast track, care late {count(chc.packageOverdueBy, 'day')}</Mark>
  return chc.round.package ? (
    <Mark is="ready">Fast track, in place</Mark>
  ) : (
    <Mark is="on-time">Fast track, by {dateWords(chc.packageDueOn, today)}</Mark>
  )
}

const stageWords: Record<Stage, string> = {
  'not started': 'No checklist recorded',
  'checklist negative': 'Checklist negative: no full assessment needed',
  'checklist positive': 'Checklist positive: to be sent',
  received: 'Received: full assessment is next',
  assessed: 'Assessed: the commissioner decides',
  'fast track': 'Fast track: to be decided eligible at once',
  eligible: 'Eligible: care to be put in place',
  'not eligible': 'Not eligible',
  'in place': 'Eligible, care in place',
  closed: 'Closed without a decision',
}

const Outcomes = ({ rows, settings }: { rows: readonly ChcRow[]; settings: ChcSettings }) => {
  const { inTimeAim, acuteBelow } = settings
  const number = (show: Show) => rows.filter(shows[show].belongs).length
  const { share, acute, all } = acuteOf(rows, acuteBelow)
  const decided = number('decided')
  const inTime = decided - number('over-28')
  return (
    <div class="hw-columns">
      <Card title="What came of it">
        <ul>
          {outcomes.map((show) => (
            <li>
              <a href={addressOf(show)}>{shows[show].label}</a>: <strong>{number(show)}</strong>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Decided within 28 days">
        <p>
          {decided === 0 ? (
            'No figure: nothing with a clock has been decided.'
          ) : (
            <>
              <strong>{Math.round((inTime / decided) * 100)}%</strong>: {inTime} of{' '}
              <a href={addressOf('decided')}>{decided} decided</a>;{' '}
              <a href={addressOf('over-28')}>{decided - inTime} took longer</a>.
            </>
          )}
        </p>
        <p class="hw-second">
          The aim is {inTimeAim}%: {originOf(inTimeAim, usualChc.inTimeAim)}.
        </p>
      </Card>
      <Card title="Assessed in an acute hospital">
        <p>
          {share ? (
            <>
              <strong>{share.percent}%</strong>: <a href={addressOf('acute')}>{acute}</a> of{' '}
              <a href={addressOf('assessed')}>{count(all, 'assessment')}</a>,{' '}
              {share.belowThreshold ? `below ${acuteBelow}%` : `not below ${acuteBelow}%`}.
            </>
          ) : (
            'No figure: no full assessment is recorded.'
          )}
        </p>
        <p class="hw-second">
          The measure was checked. That it should be below {acuteBelow}%:{' '}
          {originOf(acuteBelow, usualChc.acuteBelow)}.
        </p>
      </Card>
    </div>
  )
}
