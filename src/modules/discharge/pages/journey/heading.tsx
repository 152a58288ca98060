import { dateWords, fullDate, timeWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { Answer, Kbd, LiveMark, PageHeading, PrintButton } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { showNhsNumber } from '../../../people/index.ts'
import { isCurrent, lengthOfStay } from '../../../stays/index.ts'
import type { Journey } from '../../queries/journey.ts'
import { personAddress } from '../addresses.ts'
import { stillTruePage } from '../notes/still-true.ts'
import type { Neighbours } from './neighbours.ts'
import { recordLinks } from './record-links.ts'
import { pronouns } from './words.ts'

type Props = { journey: Journey; viewer: SignedIn; now: Instant; back: string; neighbours: Neighbours }

/** The way back to the list, and the next and previous person on it. */
export const Crumbs = ({
  neighbours: { list, label, place, next, previous },
}: {
  neighbours: Neighbours
}) => (
  <nav class="hw-crumbs" aria-label="Where you came from">
    <a href={list}>{label}</a>
    {place && <span> › {place}</span>}
    {next && (
      <span class="hw-crumbs__step">
        <Kbd>j</Kbd>{' '}
        <a href={next} data-go="next">
          next person
        </a>
      </span>
    )}
    {previous && (
      <span class="hw-crumbs__step">
        <Kbd>k</Kbd>{' '}
        <a href={previous} data-go="previous">
          previous
        </a>
      </span>
    )}
  </nav>
)

export const JourneyHeading = ({ journey, viewer, now, back }: Props) => {
  const { person, stay } = journey
  const age = person.dateOfBirth?.until(person.diedOn ?? dateOf(now), { largestUnit: 'years' }).years
  const links = recordLinks(journey, viewer, back)
  const details = [
    person.nhsNumber ? `NHS number ${showNhsNumber(person.nhsNumber)}` : 'NHS number not known',
    person.dateOfBirth ? `Born ${fullDate(person.dateOfBirth)}` : 'Date of birth not known',
    whereWords(journey, dateOf(now)),
    isCurrent(stay) ? `Day ${lengthOfStay(stay, now).day}` : null,
    person.postcode,
  ].filter((part) => part !== null)
  return (
    <PageHeading
      title={`${person.givenName} ${person.familyName}${age === undefined ? '' : `, ${age}`}`}
      note={details.map((part) => <span class="hw-journey__detail">{part}</span>)}
    >
      <LiveMark at={timeWords(now)} />
      {links.length > 0 && (
        <details class="hw-record">
          <summary class="nhsuk-button nhsuk-button--small">
            Record <span aria-hidden="true">▾</span>
          </summary>
          <ul class="hw-record__list">
            {links.map(({ href, words, key, whole }) => (
              <li>
                <a href={href} {...(whole ? {} : { 'data-dialog': '' })} data-page-key={key}>
                  {words}
                  {key && (
                    <>
                      {' '}
                      <Kbd>{key}</Kbd>
                    </>
                  )}
                </a>
              </li>
            ))}
            {mayDo(viewer, 'answer waits') && (
              <li>
                <form method="post" action={stillTruePage.to({ stayId: stay.stayId })} data-quick="">
                  <input type="hidden" name="once" value={newId()} />
                  <input type="hidden" name="back" value={back} />
                  <button type="submit" class="hw-link-button">
                    Still true: nothing has changed
                  </button>
                </form>
              </li>
            )}
          </ul>
        </details>
      )}
      <PrintButton pageKey="p" />
    </PageHeading>
  )
}

function whereWords(
  { stay: { place, leftAt }, where: { site, ward, bed } }: Journey,
  today: LocalDate,
): string {
  if (place === 'cancelled') return `${site}, admission cancelled`
  if (place === 'left') return `Left ${site}${leftAt ? ` ${dateWords(dateOf(leftAt), today)}` : ''}`
  const at = [site, ward, bed ? `bed ${bed}` : 'without a bed'].filter(Boolean).join(', ')
  return place === 'leave' ? `On leave from ${at}` : at
}

/** The sentence, and beside it what a visitor would ask: whom to ring, what they would like, what they need. */
export const TheAnswer = ({ journey: { sentence, person, contacts } }: { journey: Journey }) => {
  const { They } = pronouns(person.gender)
  const [first] = contacts.filter(({ ringFirst }) => ringFirst)
  return (
    <Answer
      aside={
        <>
          <strong>Ring first:</strong>{' '}
          {first ? (
            <>
              {first.relationship}, {first.name}{' '}
              {first.phone && <a href={`tel:${first.phone.replace(/[^+\d]/g, '')}`}>{first.phone}</a>}
            </>
          ) : (
            'not set'
          )}
          <br />
          <strong>{They} would like:</strong> <span class="hw-fact">{person.preferences ?? 'not asked'}</span>
          <br />
          <strong>Needs:</strong> <span class="hw-fact">{person.communicationNeeds ?? 'not asked'}</span>
          <br />
          <a href={personAddress(person.personId)}>Address, GP and contacts</a>
        </>
      }
    >
      {sentence.map(({ text, strong }) => (strong ? <strong>{text}</strong> : text))}
    </Answer>
  )
}
