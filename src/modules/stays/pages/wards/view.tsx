import { agoWords, dateWords, momentWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import {
  Card,
  type Column,
  ExceptionsStrip,
  PageHeading,
  type StripItem,
  Table,
  Two,
} from '../../../../ui/index.ts'
import type { ClosedBed, WardSummary } from '../../queries/ward-summary.ts'
import { closureWords } from '../closure-words.ts'

export type WardsProps = {
  wards: readonly WardSummary[]
  closed: readonly ClosedBed[]
  now: Instant
  /** Whose wards come first. */
  organisationId: string | null
  mayClose: boolean
  /** An administrator adds sites, wards and beds. */
  mayBuild: boolean
}

const wardAddress = (wardId: string, show?: string) => `/wards/${wardId}${show ? `?show=${show}` : ''}`
type Counted = 'free' | 'closed' | 'withoutBed' | 'taken' | 'beds' | 'onLeave'
const total = (wards: readonly WardSummary[], of: Counted) => wards.reduce((sum, ward) => sum + ward[of], 0)

/** Closed beds and people without one first, then every ward with its numbers. */
export const Wards = ({ wards, closed, now, organisationId, mayClose, mayBuild }: WardsProps) => {
  const ours = (ward: WardSummary) => Number(ward.organisationId === organisationId)
  const sites = [...new Set(wards.toSorted((a, b) => ours(b) - ours(a)).map((ward) => ward.siteId))]
  return (
    <>
      <PageHeading title="Wards and beds" live={{ at: momentWords(now, now) }}>
        {mayBuild && <a href="/sites/new">Add a site</a>}
      </PageHeading>
      <Exceptions wards={wards} closed={closed} now={now} />
      {wards.length === 0 && (
        <p>
          No wards yet.{mayBuild ? ' Add a site, then its wards and beds.' : ' The administrator adds them.'}
        </p>
      )}
      {total(wards, 'withoutBed') > 0 && <WithoutBed wards={wards} />}
      {closed.length > 0 && (
        <Closed
          closed={closed}
          now={now}
          mayReopen={(bed) => mayClose && (mayBuild || bed.organisationId === organisationId)}
        />
      )}
      <div id="all">
        {sites.map((siteId) => (
          <Site wards={wards.filter((ward) => ward.siteId === siteId)} mayBuild={mayBuild} />
        ))}
      </div>
    </>
  )
}

const Exceptions = ({ wards, closed, now }: Pick<WardsProps, 'wards' | 'closed' | 'now'>) => {
  const without = total(wards, 'withoutBed')
  const first = closed[0]
  const items: StripItem[] = [
    ...(without > 0
      ? [
          {
            is: 'late' as const,
            number: without,
            href: '#without-a-bed',
            label: 'without a bed',
            note: 'On a ward, waiting for one',
          },
        ]
      : []),
    ...(first
      ? [
          {
            is: 'not-ready' as const,
            number: closed.length,
            href: '#closed',
            label: bedsOf(closed.length, 'closed'),
            note: `Longest: since ${dateWords(dateOf(first.since), dateOf(now))}`,
          },
        ]
      : []),
    {
      is: 'ready',
      number: total(wards, 'free'),
      href: '#all',
      label: bedsOf(total(wards, 'free'), 'free'),
      note: 'Open, and nobody in them',
    },
  ]
  return (
    <ExceptionsStrip
      items={items}
      total={{
        number: total(wards, 'taken'),
        href: '#all',
        label: bedsOf(total(wards, 'taken'), 'taken'),
        note: `of ${total(wards, 'beds')}`,
      }}
    />
  )
}

const bedsOf = (count: number, what: string) => `${what} ${count === 1 ? 'bed' : 'beds'}`

const Site = ({ wards, mayBuild }: { wards: readonly WardSummary[]; mayBuild: boolean }) => {
  const first = wards[0]
  if (!first) return <></>
  const number = (of: Counted, show: string, what: string) => (ward: WardSummary) =>
    ward[of] === 0 ? (
      <span class="hw-second">0</span>
    ) : (
      <a href={wardAddress(ward.wardId, show)}>
        {ward[of]}
        <span class="nhsuk-u-visually-hidden">
          {' '}
          {what} on {ward.ward}
        </span>
      </a>
    )
  const columns: Column<WardSummary>[] = [
    {
      name: 'ward',
      head: 'Ward',
      rowHead: true,
      card: 'title',
      cell: ({ wardId, ward }) => <a href={wardAddress(wardId)}>{ward}</a>,
    },
    { name: 'kind', head: 'Kind', card: 'corner', cell: ({ kind }) => kind },
    {
      name: 'without',
      head: 'Without a bed',
      numeric: true,
      cell: number('withoutBed', 'without', 'without a bed'),
    },
    { name: 'closed', head: 'Closed', numeric: true, cell: number('closed', 'closed', 'closed beds') },
    { name: 'free', head: 'Free', numeric: true, cell: number('free', 'free', 'free beds') },
    { name: 'taken', head: 'Taken', numeric: true, cell: number('taken', 'taken', 'beds taken') },
    {
      name: 'leave',
      head: 'On leave',
      numeric: true,
      card: 'none',
      cell: number('onLeave', 'leave', 'on leave'),
    },
    { name: 'beds', head: 'Beds', numeric: true, card: 'none', cell: number('beds', '', 'beds') },
  ]
  return (
    <div id={first.siteId}>
      <Table caption={first.site} captionShown columns={columns} rows={wards} long />
      {mayBuild && (
        <p>
          <a href={`/sites/${first.siteId}/wards/new`}>Add a ward to {first.site}</a>
        </p>
      )}
    </div>
  )
}

const Closed = ({
  closed,
  now,
  mayReopen,
}: {
  closed: readonly ClosedBed[]
  now: Instant
  mayReopen: (bed: ClosedBed) => boolean
}) => {
  const columns: Column<ClosedBed>[] = [
    {
      name: 'bed',
      head: 'Bed',
      rowHead: true,
      card: 'title',
      cell: (one) => (
        <Two
          first={
            <a href={wardAddress(one.wardId, 'closed')}>
              {one.ward}, bed {one.bed}
            </a>
          }
          second={one.site}
        />
      ),
    },
    {
      name: 'since',
      head: 'Closed since',
      cell: ({ since }) => <Two first={momentWords(since, now)} second={agoWords(since, now)} />,
    },
    { name: 'why', head: 'Why', cell: closureWords },
    { name: 'by', head: 'Closed by', cell: ({ by }) => by ?? 'an import' },
    ...(closed.some(mayReopen)
      ? [
          {
            name: 'act',
            head: 'Actions',
            headHidden: true,
            cell: (one: ClosedBed) =>
              mayReopen(one) && (
                <a href={`/beds/${one.bedId}/reopen`} data-dialog="">
                  Reopen
                  <span class="nhsuk-u-visually-hidden">
                    {' '}
                    {one.ward}, bed {one.bed}
                  </span>
                </a>
              ),
          },
        ]
      : []),
  ]
  return (
    <div id="closed">
      <Table caption="Closed beds, longest first" captionShown columns={columns} rows={closed} />
    </div>
  )
}

const WithoutBed = ({ wards }: { wards: readonly WardSummary[] }) => (
  <Card title="People on a ward without a bed" id="without-a-bed">
    <ul>
      {wards
        .filter((ward) => ward.withoutBed > 0)
        .map((ward) => (
          <li>
            <a href={wardAddress(ward.wardId, 'without')}>
              {ward.withoutBed} on {ward.ward}, {ward.site}
            </a>
          </li>
        ))}
    </ul>
  </Card>
)
