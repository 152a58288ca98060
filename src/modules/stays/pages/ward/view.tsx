import { agoWords, dateWords, momentWithin, momentWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import {
  Button,
  Chips,
  type Column,
  EmptyState,
  Mark,
  PageHeading,
  PrintButton,
  Table,
  Two,
} from '../../../../ui/index.ts'
import { ageOf, showName } from '../../../people/index.ts'
import type { PlanLine, PlanPerson, WardPlan } from '../../queries/ward-plan.ts'
import { lengthOfStay } from '../../rules/length-of-stay.ts'
import { asDescribedAddress, journeyAddress } from '../addresses.ts'
import { closureWords } from '../closure-words.ts'

export const shows = ['all', 'without', 'closed', 'free', 'taken', 'leave'] as const
export type Show = (typeof shows)[number]

export type WardProps = {
  plan: WardPlan
  show: Show
  now: Instant
  address: (show: Show) => string
  mayAdmit: boolean
  mayClose: boolean
  mayBuild: boolean
  maySeeScore: boolean
  /** Roles that never see people are shown what is taken, and nobody's name. */
  seesPeople: boolean
  /** People without a bed whom the viewer may not see are still counted. */
  withoutBed: number
  viewer: string
}

const personOf = (line: PlanLine): PlanPerson | null => ('person' in line ? line.person : null)
const fits: Record<Show, (line: PlanLine) => boolean> = {
  all: () => true,
  without: (line) => line.is === 'without a bed',
  closed: (line) => line.is === 'closed',
  free: (line) => line.is === 'free',
  taken: (line) => line.is === 'taken',
  leave: (line) => line.is === 'taken' && Boolean(line.person?.onLeave),
}
const showWords: Record<Show, string> = {
  all: 'Everything',
  without: 'Without a bed',
  closed: 'Closed',
  free: 'Free',
  taken: 'Taken',
  leave: 'On leave',
}

/** A ward's bed plan in bed order. */
export const Ward = (props: WardProps) => {
  const { plan, show, now, address } = props
  const lines = plan.lines.filter(fits[show])
  const unseen = props.withoutBed - plan.lines.filter(fits.without).length
  return (
    <>
      <PageHeading
        title={`${plan.ward}, ${plan.site}`}
        note={[plan.kind, plan.specialty].filter(Boolean).join(', ')}
        live={{ at: momentWords(now, now) }}
      >
        {props.mayAdmit && <Button text="Admit someone" href={`/stays/new?ward=${plan.wardId}`} small />}
        {props.mayBuild && (
          <Button text="Add a bed" href={`/wards/${plan.wardId}/beds/new`} variant="secondary" small />
        )}
        <PrintButton text="Print A4" />
      </PageHeading>
      <p class="hw-screen-only">
        <a href="/wards">All wards and beds</a>
        {props.maySeeScore && (
          <>
            {' · '}
            <a href={asDescribedAddress(plan.wardId)}>Did those who left arrive as described?</a>
          </>
        )}
      </p>
      <Chips
        label="Show"
        chips={shows
          .filter((one) => one === 'all' || one === show || plan.lines.some(fits[one]))
          .map((one) => ({
            href: address(one),
            label: showWords[one],
            count: plan.lines.filter(fits[one]).length,
            current: one === show,
          }))}
      />
      {unseen > 0 && (
        <p>
          {unseen} {unseen === 1 ? 'person is' : 'people are'} on this ward without a bed whom you may not
          see.
        </p>
      )}
      {lines.length > 0 ? (
        <Plan {...props} lines={lines} />
      ) : (
        <EmptyState
          title={
            show === 'all'
              ? 'This ward has no beds yet.'
              : `Nothing here is “${showWords[show].toLowerCase()}”.`
          }
        >
          <a href={address('all')}>Show everything</a>
        </EmptyState>
      )}
    </>
  )
}

const Plan = (props: WardProps & { lines: readonly PlanLine[] }) => {
  const { now, lines, seesPeople } = props
  const columns: Column<PlanLine>[] = [
    { name: 'bed', head: 'Bed', rowHead: true, card: 'corner', cell: ({ bed }) => bed ?? 'No bed' },
    {
      name: 'who',
      head: seesPeople ? 'Who is in it' : 'State',
      card: 'title',
      cell: (line) => <Who line={line} now={now} seesPeople={seesPeople} />,
    },
    ...(seesPeople
      ? [
          {
            name: 'stay',
            head: 'In hospital',
            cell: (line: PlanLine) => <Since person={personOf(line)} now={now} />,
          },
          { name: 'expected', head: 'Expected', cell: (line: PlanLine) => expected(personOf(line), now) },
        ]
      : []),
    {
      name: 'act',
      head: 'Actions',
      headHidden: true,
      card: 'line',
      cell: (line) => (
        <span class="hw-actions">
          <Actions {...props} line={line} />
        </span>
      ),
    },
  ]
  return (
    <Table
      caption="Beds in order"
      columns={columns}
      rows={lines}
      row={(line) => ({
        id: line.bedId ? `bed-${line.bedId}` : undefined,
        mark: line.is === 'free' || line.is === 'closed' ? 'quiet' : undefined,
      })}
      printFoot={
        seesPeople
          ? `Personal information. Destroy by 20:00 today. Printed ${dateWords(dateOf(now), dateOf(now))} ${timeWords(now)} by ${props.viewer}.`
          : undefined
      }
    />
  )
}

const Who = ({ line, now, seesPeople }: { line: PlanLine; now: Instant; seesPeople: boolean }) => {
  if (line.is === 'free') return <>Free</>
  if (line.is === 'closed')
    return (
      <Two
        first={<Mark is="not-ready">Closed: {closureWords(line)}</Mark>}
        second={`since ${momentWithin(line.since, now)} (${agoWords(line.since, now)})${line.by ? `, ${line.by}` : ''}`}
      />
    )
  if (!line.person) return <>{seesPeople ? 'Taken by someone you may not see' : 'Taken'}</>
  const age = ageOf(line.person, dateOf(now))
  const name = (
    <a href={journeyAddress(line.person.stayId)}>
      {showName(line.person)}
      {age === null ? '' : `, ${age}`}
    </a>
  )
  return line.person.onLeave ? <Two first={name} second="on leave, the bed is kept" /> : name
}

const Since = ({ person, now }: { person: PlanPerson | null; now: Instant }) => {
  if (!person) return <></>
  const { day, over7, over21 } = lengthOfStay({ admittedAt: person.admittedAt, leftAt: null }, now)
  return <Two first={`Day ${day}`} second={over21 ? '21 days or more' : over7 ? 'over 7 days' : undefined} />
}

const expected = (person: PlanPerson | null, now: Instant): string =>
  person ? (person.expectedDate ? dateWords(person.expectedDate, dateOf(now)) : 'not set') : ''

const Actions = ({ line, plan, mayAdmit, mayClose, mayBuild }: WardProps & { line: PlanLine }) => {
  const person = personOf(line)
  const bed = line.bed ? ` bed ${line.bed}` : ''
  const link = (href: string, words: string, about: string) => (
    <a href={href} data-dialog="">
      {words}
      <span class="nhsuk-u-visually-hidden">{about}</span>
    </a>
  )
  return (
    <>
      {line.is === 'free' && mayAdmit && (
        <a href={`/stays/new?ward=${plan.wardId}&bed=${line.bedId}`}>
          Admit here<span class="nhsuk-u-visually-hidden">,{bed}</span>
        </a>
      )}
      {line.is === 'free' && mayClose && link(`/beds/${line.bedId}/close`, 'Close', bed)}
      {line.is === 'closed' && mayClose && link(`/beds/${line.bedId}/reopen`, 'Reopen', bed)}
      {(line.is === 'free' || line.is === 'closed') &&
        mayBuild &&
        link(`/beds/${line.bedId}/end`, 'Remove', bed)}
      {person &&
        mayAdmit &&
        link(`/stays/${person.stayId}/move?back=/wards/${plan.wardId}`, 'Move', ` ${showName(person)}`)}
      {person &&
        mayAdmit &&
        !person.onLeave &&
        link(`/stays/${person.stayId}/leave?back=/wards/${plan.wardId}`, 'Leave', ` ${showName(person)}`)}
      {person &&
        mayAdmit &&
        person.onLeave &&
        link(`/stays/${person.stayId}/back?back=/wards/${plan.wardId}`, 'Back', ` ${showName(person)}`)}
      {person &&
        mayAdmit &&
        link(
          `/stays/${person.stayId}/discharge?back=/wards/${plan.wardId}`,
          'They left',
          ` ${showName(person)}`,
        )}
    </>
  )
}
