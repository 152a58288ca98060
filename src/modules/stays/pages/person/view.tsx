import { momentWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant, instantOf } from '../../../../platform/time.ts'
import { Button, Card, Details, PageHeading, SummaryList } from '../../../../ui/index.ts'
import type { Opening } from '../../../access/index.ts'
import {
  ageOf,
  type Contact,
  detailWords,
  fieldWords,
  type PersonCard,
  type PersonChange,
  type PersonField,
  type PossibleDuplicate,
  showName,
  showNhsNumber,
  textOf,
} from '../../../people/index.ts'
import type { Whereabouts } from '../../queries/whereabouts.ts'
import { journeyAddress } from '../addresses.ts'
import { whereWords } from '../where-words.ts'

export type PersonProps = {
  card: PersonCard
  contacts: readonly Contact[]
  history: readonly PersonChange[]
  stays: readonly Whereabouts[]
  duplicates: readonly PossibleDuplicate[]
  openings: readonly Opening[]
  councils: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
  now: Instant
  mayChange: boolean
  mayMerge: boolean
}

const edit = (card: PersonCard) => `/people/${card.personId}/edit`
const merge = (card: PersonCard) => `/people/${card.personId}/merge`

/** Who somebody is: who to ring first, then what they need, then the rest. */
export const PersonView = (props: PersonProps) => {
  const { card, now } = props
  const age = ageOf(card, dateOf(now))
  return (
    <>
      <PageHeading title={`${showName(card)}${age === null ? '' : `, ${age}`}`} note={<Numbers {...props} />}>
        {props.mayChange && <Button text="Change details" href={edit(card)} variant="secondary" small />}
      </PageHeading>
      {card.diedOn && (
        <p>
          <strong>Died {detailWords('diedOn', card.diedOn.toString(), dateOf(now), props.councils)}</strong>
        </p>
      )}
      {props.mayMerge && props.duplicates.length > 0 && (
        <p>
          <strong>
            {props.duplicates.length === 1 ? 'One other record' : `${props.duplicates.length} other records`}
          </strong>{' '}
          may be of the same person. <a href={merge(card)}>Compare</a>
        </p>
      )}
      <div class="hw-split">
        <div>
          <People {...props} />
          <About {...props} title="What they need and like" fields={['communicationNeeds', 'preferences']} />
          <About
            {...props}
            title="Who they are"
            fields={['knownAs', 'dateOfBirth', 'gender', 'address', 'postcode', 'phone', 'gpPractice']}
          />
          <About {...props} title="Who is responsible and who pays" fields={['authorityId', 'funding']} />
        </div>
        <div>
          <Stays {...props} />
          <Joined {...props} />
          <Looked {...props} />
        </div>
      </div>
      <Earlier {...props} />
    </>
  )
}

const Numbers = ({ card, organisations }: PersonProps) => (
  <>
    NHS number {card.nhsNumber ? showNhsNumber(card.nhsNumber) : 'not known'}
    {card.nhsNumber && !card.nhsNumberTraced && ' (not checked against the national register)'}
    {card.localNumbers.map(
      ({ organisationId, number }) => ` · ${organisations.get(organisationId) ?? 'local'} number ${number}`,
    )}
  </>
)

const People = ({ card, contacts, mayChange }: PersonProps) => (
  <Card
    title="Who to ring"
    aside={mayChange && <a href={`/people/${card.personId}/contacts/new`}>Add somebody</a>}
  >
    {contacts.length === 0 ? (
      <p>Nobody is recorded yet.</p>
    ) : (
      <ul>
        {contacts.map((one) => (
          <li>
            {one.ringFirst && <strong>Ring first: </strong>}
            {one.name}, {one.relationship}
            {one.isCarer && ', cares for them at home'}.{' '}
            {one.phone ? (
              <a href={`tel:${one.phone.replace(/[^\d+]/g, '')}`}>{one.phone}</a>
            ) : (
              'No number known.'
            )}
            {mayChange && (
              <>
                {' '}
                <a href={`/people/${card.personId}/contacts/${one.contactId}`}>
                  Change<span class="nhsuk-u-visually-hidden"> {one.name}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const About = ({
  card,
  councils,
  now,
  title,
  fields,
}: PersonProps & { title: string; fields: PersonField[] }) => (
  <Card title={title}>
    <SummaryList
      rows={fields.map((field) => ({
        key: fieldWords[field],
        value: detailWords(field, textOf(card, field), dateOf(now), councils),
      }))}
    />
  </Card>
)

const Stays = ({ stays, now }: PersonProps) => (
  <Card title="Stays">
    {stays.length === 0 ? (
      <p>No stay that you may see.</p>
    ) : (
      <ul>
        {stays.map((stay) => (
          <li>
            <a href={journeyAddress(stay.stayId)}>{whereWords(stay, now)}</a>, came in{' '}
            {momentWords(stay.admittedAt, now)}
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const Joined = ({ card, now, mayMerge }: PersonProps) => (
  <>
    {(card.merges.length > 0 || mayMerge) && (
      <Card
        title="Records joined with this one"
        aside={mayMerge && <a href={merge(card)}>Look for a second record</a>}
      >
        {card.merges.length === 0 ? (
          <p>None.</p>
        ) : (
          <ul>
            {card.merges.map((one) => {
              const words = `${momentWords(instantOf(one.at), now)}${one.standing ? '' : ', taken apart again'}`
              return <li>{mayMerge ? <a href={`/people/merges/${one.mergeId}`}>{words}</a> : words}</li>
            })}
          </ul>
        )}
      </Card>
    )}
  </>
)

const Looked = ({ openings, now }: PersonProps) => (
  <Card title="Who has looked at this record">
    <ul>
      {openings.slice(0, 5).map((one) => (
        <Look one={one} now={now} />
      ))}
    </ul>
    {openings.length > 5 && (
      <Details summary={`All ${openings.length} times`}>
        <ul>
          {openings.slice(5).map((one) => (
            <Look one={one} now={now} />
          ))}
        </ul>
      </Details>
    )}
  </Card>
)

const Look = ({ one, now }: { one: Opening; now: Instant }) => (
  <li>
    {one.name}, {one.organisation}: {one.what}. <span class="hw-second">{momentWords(one.at, now)}</span>
  </li>
)

const Earlier = ({ history, councils, now }: PersonProps) => (
  <>
    {history.length > 0 && (
      <Details
        summary={`What it said before (${history.length === 1 ? '1 change' : `${history.length} changes`})`}
      >
        <ul>
          {history.map((change) => (
            <li>
              {momentWords(change.at, now)}, {change.by ?? 'an import'}
              {change.organisation && `, ${change.organisation}`}:
              <ul>
                {change.changes.map(({ field, was, became }) => (
                  <li>
                    {fieldWords[field]}: {detailWords(field, was, dateOf(now), councils)} became{' '}
                    {detailWords(field, became, dateOf(now), councils)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </Details>
    )}
  </>
)
