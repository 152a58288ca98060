import { monthText } from '../../../../platform/month-text.ts'
import { Details } from '../../../../ui/index.ts'
import type { PersonName } from '../../../people/index.ts'
import type { ChangedOne, ReturnChanges } from '../../queries/return-changes.ts'
import { differsWords, isChanged } from '../../rules/agreement-change.ts'
import type { Why } from '../../rules/returns/difference.ts'
import { calendarPage } from '../calendar/route.tsx'
import type { Loaded } from './load.ts'
import { count, moment, number, unitOf } from './words.ts'

/** What was recorded since the latest version was made: how many nights or people, in what, and of whom. */
export const ChangedSince = ({
  loaded,
  people,
}: {
  loaded: Loaded
  people: ReadonlyMap<string, PersonName>
}) => {
  const { changes, versions } = loaded
  const latest = versions.at(-1)
  if (!latest || !changes) return <></>
  return (
    <>
      <h2 class="nhsuk-heading-m">Changed since</h2>
      {isChanged(changes) ? (
        <Changes changes={changes} loaded={loaded} latest={latest} people={people} />
      ) : (
        <p>Nothing that this return counts has changed since {moment(latest.knownAt)}.</p>
      )}
      {!changes.countsTheSame && <Unkept />}
    </>
  )
}

const Changes = ({
  changes: { added, removed, changed },
  loaded,
  latest,
  people,
}: {
  changes: ReturnChanges
  loaded: Loaded
  latest: Loaded['versions'][number]
  people: ReadonlyMap<string, PersonName>
}) => {
  const all = [...added, ...removed, ...changed]
  if (all.length === 0)
    return (
      <p>
        The figures counted now are not those of version {latest.version}, though the same was known of
        everybody in them.
      </p>
    )
  const ofNights = latest.figures.kind === 'days'
  const amount = (of: typeof all) =>
    ofNights ? count(of.length, unitOf(loaded.series)) : count(of.length, 'person', 'people')
  const differs = differsWords(changed)
  return (
    <>
      <p>
        Since {moment(latest.knownAt)}: {amount(added)} more, {amount(removed)} fewer, {amount(changed)} now
        put down otherwise{differs && ` (${differs})`}. Version {latest.version} stays as it is.
      </p>
      <Details summary={ofNights ? 'Whose nights' : 'Who they are'}>
        <ul>
          <People days={all} people={people} loaded={loaded} />
        </ul>
      </Details>
    </>
  )
}

const Unkept = () => (
  <p class="hw-second">
    Counting again what was known then gives other figures than those stored: something has changed whose
    history is not kept, such as the kind of a ward or of an organisation, or a rule of the program.
  </p>
)

/** Names, by stay, of those whom the viewer may see; the others are said to be there. */
const People = ({
  days,
  people,
  loaded,
}: {
  days: readonly ChangedOne[]
  people: ReadonlyMap<string, PersonName>
  loaded: Loaded
}) => {
  const byStay = [...Map.groupBy(days, ({ stayId }) => stayId)]
  const seen = byStay.filter(([stayId]) => people.has(stayId))
  const ofNights = loaded.live.figures.kind === 'days'
  const hidden = byStay.length - seen.length
  return (
    <>
      {seen.map(([stayId, own]) => {
        const name = people.get(stayId)!
        const month = monthText(own[0]!.date)
        return (
          <li>
            <a href={calendarPage.to({ stayId }, { month, edition: loaded.live.edition.id })}>
              {name.givenName} {name.familyName}
            </a>
            {ofNights && `, ${count(own.length, 'night')}`}
          </li>
        )
      })}
      {hidden > 0 && <li>{count(hidden, 'person', 'people')} whom you may not see</li>}
    </>
  )
}

/** Our own count beside the edition's, and each night by which they differ, by why. */
export const OwnCount = ({ loaded }: { loaded: Loaded }) => {
  const { own, live } = loaded
  if (!own) return <></>
  const { oursOnly, theirsOnly } = own.difference
  const theirs = live.nights.length
  return (
    <>
      <h2 class="nhsuk-heading-m">Our own count beside it</h2>
      <p>
        Homeward’s own count has {count(own.nights, 'night')} of the same dates; the edition “
        {live.edition.name}” counts {number(theirs)}.{' '}
        {oursOnly.length + theirsOnly.length === 0
          ? 'They are the same nights.'
          : own.nights === theirs
            ? 'The totals are the same, and the nights are not:'
            : `They differ by ${number(Math.abs(own.nights - theirs))}:`}
      </p>
      <ul>
        {oursOnly.map((one) => (
          <li>{whyWords(one, 'in our count, and not in the edition’s')}</li>
        ))}
        {theirsOnly.map((one) => (
          <li>{whyWords(one, 'in the edition’s count, and not in ours')}</li>
        ))}
      </ul>
    </>
  )
}

const whyWords = ({ why, nights, people }: Why, where: string) =>
  `${count(nights, 'night')} of ${count(people, 'person', 'people')} ${where}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`
