import { monthWords } from '../../../../platform/date-words.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, EmptyState, Kbd, type KeyEntry, KeysBar, PageHeading } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { peopleCount } from '../../rules/agreement-words.ts'
import { monthAddress, openAddress } from './addresses.ts'
import type { Chosen } from './chosen.ts'
import { ChosenPerson } from './chosen-person.tsx'
import type { MonthPage } from './load.ts'
import { LockBar } from './lock-bar.tsx'
import { neighbours } from './people.ts'
import { PeopleList } from './people-list.tsx'

type Props = {
  of: MonthPage
  chosen: Chosen | null
  viewer: Viewer
  now: Instant
  meeting: boolean
  all: string | null
}

/** One month of one provider: its people, the nights of the chosen one, and who has signed. */
export const MonthView = (props: Props) => {
  const { of, chosen, meeting } = props
  return (
    <>
      <div class="hw-agree" data-agreement="">
        <Heading {...props} />
        {!chosen ? (
          <NobodyHere of={of} />
        ) : (
          <div class="hw-agree__columns">
            {!meeting && <PeopleList of={of} chosen={chosen.line.stayId} all={props.all} />}
            <ChosenPerson of={of} chosen={chosen} now={props.now} meeting={meeting} />
          </div>
        )}
        <LockBar
          of={of}
          viewerOrganisationId={props.viewer.organisationId}
          now={props.now}
          maySign={mayDo(props.viewer, 'sign returns')}
        />
      </div>
      {chosen && <KeysBar entries={of.side && !of.lock ? [...moving, ...settling] : moving} />}
    </>
  )
}

const NobodyHere = ({ of: { first, is } }: { of: MonthPage }) => (
  <EmptyState
    title={
      is.summary.nights === 0
        ? `No night counts in ${monthWords(first)}.`
        : `You may open nobody’s record of ${monthWords(first)}.`
    }
  >
    {is.summary.nights === 0
      ? 'Nobody was in a bed here while ready to leave.'
      : 'The nights are counted below. Your organisation has no part, or none any longer, in the care of these people.'}{' '}
    <a href="/delays">Other months</a>
  </EmptyState>
)

const moving: readonly KeyEntry[] = [
  { keys: ['j', 'k'], label: 'next and previous open one' },
  { keys: ['Enter'], label: 'on a square, its working' },
]
const settling: readonly KeyEntry[] = [
  { keys: ['a'], label: 'accept or propose' },
  { keys: ['s'], label: 'split' },
  { keys: ['y'], label: 'dispute or reply' },
  { keys: ['z'], label: 'undo' },
]

const Heading = ({ of, chosen, meeting }: Props) => {
  const open = of.people.filter((one) => one.open.length > 0).length
  const { next, previous } = neighbours(of.people, chosen?.line.stayId)
  const step = { meeting: meeting ? '1' : undefined }
  return (
    <>
      <PageHeading
        title={`${monthWords(of.first)}: agree the nights`}
        note={
          of.side
            ? of.organisation.name
            : `${of.organisation.name}. The two sides settle these nights; you can read them.`
        }
      >
        {previous && (
          <a href={monthAddress(of, { ...step, stay: previous.stayId })} data-go="previous">
            <Kbd>k</Kbd> previous
          </a>
        )}
        {next && (
          <a href={monthAddress(of, { ...step, stay: next.stayId })} data-go="next">
            <Kbd>j</Kbd> next open one
          </a>
        )}
        {chosen && <strong>{leftWords(open, of.lock !== null)}</strong>}
        <a href={monthAddress(of, { stay: chosen?.line.stayId, meeting: meeting ? undefined : '1' })}>
          {meeting ? 'Leave meeting mode' : 'Meeting mode'}
        </a>
        <a href={openAddress(of)}>Print the open ones</a>
      </PageHeading>
      {of.side && !of.lock && of.all.nights.some(({ state }) => state === 'not proposed') && (
        <ProposeAll of={of} />
      )}
    </>
  )
}

const leftWords = (open: number, isLocked: boolean): string =>
  open === 0 ? 'Everyone is settled' : `${peopleCount(open)} ${isLocked ? 'not settled' : 'left to settle'}`

const ProposeAll = ({ of }: { of: MonthPage }) => {
  const silent = of.all.nights.filter(({ state }) => state === 'not proposed')
  return (
    <form method="post" action={monthAddress(of)} class="hw-agree__all">
      <input type="hidden" name="once" value={newId()} />
      <Button
        text="Propose all as Homeward suggests"
        variant="secondary"
        small
        name="do"
        value="propose-all"
      />{' '}
      <span class="hw-second">
        {silent.length} nights of {peopleCount(new Set(silent.map(({ personId }) => personId)).size)}, by what
        was waited for. The other side can dispute each.
      </span>
    </form>
  )
}
