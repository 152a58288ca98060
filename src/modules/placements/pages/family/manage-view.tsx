import { agoWords, dateWords, longDateWords, momentWithin } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import {
  Button,
  Card,
  Details,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
} from '../../../../ui/index.ts'
import type { ConsentBy } from '../../../discharge/index.ts'
import type { SharedPage } from '../../queries/family-links.ts'
import type { Going } from '../../rules/family-going.ts'
import type { FamilyWords } from '../../rules/family-page.ts'
import { familyAddress, journeyAddress, leafletAddress, leafletFileAddress } from './addresses.ts'
import { ShareForm } from './share-form.tsx'
import { FamilyWordsView } from './words-view.tsx'

export type ManageProps = {
  stayId: string
  name: string
  firstName: string
  pages: readonly SharedPage[]
  words: FamilyWords
  going: Going | null
  told: string | null
  /** Why nobody new can be given it; null while somebody can. */
  whyNot: string | null
  from: Filled
  once: string
  now: Instant
}

/** Who reads this person's page, with what consent; what it says; and the way to share it, and to close it. */
export const ManageView = (props: ManageProps) => {
  const { stayId, name, pages, words, whyNot, from, once } = props
  const open = pages.filter(({ state }) => state !== 'closed')
  const closed = pages.filter(({ state }) => state === 'closed')
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you came from">
        <a href={journeyAddress(stayId)}>{name}</a>
      </nav>
      <PageHeading title="Share with the family" note={name} below>
        {pages.length > 0 && (
          <>
            <Button text="The leaflet, to print" href={leafletAddress(stayId)} variant="secondary" small />
            <a href={leafletFileAddress(stayId)}>as a PDF</a>
          </>
        )}
      </PageHeading>
      <ErrorSummaryFor errors={from.errors} />
      <p>
        A private page in plain words: where, when, what we are waiting for, who to ring. First names only. It
        says nothing that a person should first hear from one of you.
      </p>
      <ToldCard {...props} />
      <Card title={open.length === 0 ? 'Shared with nobody' : 'Shared with'}>
        {open.length === 0 && <p>Nobody can open it now.</p>}
        {open.map((one) => (
          <OpenPage {...props} page={one} />
        ))}
      </Card>
      <Details summary={{ text: 'What the page says now' }}>
        <p class="hw-second">
          {words.whose}. {words.title}. {words.ward}
        </p>
        <FamilyWordsView words={words} level={3} />
      </Details>
      {whyNot ? (
        <p>{whyNot}</p>
      ) : (
        <ShareForm action={familyAddress(stayId)} once={once} from={from} firstName={props.firstName} />
      )}
      {closed.length > 0 && <ClosedPages {...props} closed={closed} />}
    </>
  )
}

/** Where somebody is going is said by a human first, and by the page only then. */
const ToldCard = ({ stayId, going, told, firstName, once, whyNot }: ManageProps) => {
  if (!going)
    return (
      <Card title="Where they are going">
        <p>The page says that the team will talk with {firstName} about it.</p>
      </Card>
    )
  if (told === going.key)
    return (
      <Card title="Where they are going">
        <p>
          {firstName} was told, and the page says so: <strong>{going.words}</strong>
        </p>
      </Card>
    )
  return (
    <Card title="Where they are going" edge="blue">
      <p>
        The record says: <strong>{going.words}</strong>{' '}
        {told
          ? `It has changed since ${firstName} was told.`
          : `Nobody has written down that ${firstName} was told.`}{' '}
        The page does not say it until then.
      </p>
      {!whyNot && (
        <Form action={`${familyAddress(stayId)}/told`} once={`${once}-told`}>
          <input type="hidden" name="going" value={going.key} />
          <Button text={`${firstName} has been told this`} variant="secondary" preventDoubleClick />
        </Form>
      )}
    </Card>
  )
}

const consentWords: Record<ConsentBy, (firstName: string) => string> = {
  person: (firstName) => `${firstName} agreed`,
  authority: () => 'Agreed by somebody who may decide for them',
  'best interests': () => 'Decided in their best interests',
}

const OpenPage = ({ stayId, page, firstName, now, once }: ManageProps & { page: SharedPage }) => (
  <div class="hw-shared">
    <p>
      <strong>{page.sharedWith}</strong>, {untilWords(page, now)}
    </p>
    <p>
      {consentWords[page.agreedBy](firstName)} on {longDateWords(page.agreedOn, dateOf(now))}: {page.agreed}.
      This link was made by {page.by ?? 'another system'}, {momentWithin(page.sharedAt, now)}.{' '}
      {page.lastOpenedAt ? `Last opened ${agoWords(page.lastOpenedAt, now)}` : 'Not opened yet'}.
    </p>
    <div class="hw-actions">
      {page.state === 'open' && (
        <Form action={`${familyAddress(stayId)}/${page.linkId}/again`} once={`${once}-again-${page.linkId}`}>
          <Button
            text="Make a new link"
            attributes={named('Make a new link', page)}
            variant="secondary"
            small
            preventDoubleClick
          />
        </Form>
      )}
      <Form action={`${familyAddress(stayId)}/${page.linkId}/close`} once={`${once}-close-${page.linkId}`}>
        <Button
          text="Close it"
          attributes={named('Close it', page)}
          variant="secondary"
          small
          preventDoubleClick
        />
      </Form>
    </div>
  </div>
)

const named = (what: string, { sharedWith }: SharedPage) => ({ 'aria-label': `${what} for ${sharedWith}` })

function untilWords({ state, until }: SharedPage, now: Instant): string {
  const day = longDateWords(until, dateOf(now))
  switch (state) {
    case 'run out':
      return `was open until ${day}; that is over`
    case 'left':
      return `open until ${day}; it says that they have left`
    case 'joined':
      return 'resting: two records were made one since. Ask again, close it, and share it anew'
    default:
      return `open until ${day}`
  }
}

const ClosedPages = ({ closed, now }: ManageProps & { closed: readonly SharedPage[] }) => (
  <Details summary={{ text: `Closed: ${closed.length}` }}>
    <ul>
      {closed.map((page) => (
        <li>
          {page.sharedWith}, shared {momentWithin(page.sharedAt, now)} by {page.by ?? 'another system'};{' '}
          {page.closed
            ? `closed ${dateWords(dateOf(page.closed.at), dateOf(now))}${page.closed.reason ? `: ${page.closed.reason}` : ''}`
            : 'closed by itself'}
          . {page.lastOpenedAt ? `Last opened ${momentWithin(page.lastOpenedAt, now)}.` : 'Never opened.'}
        </li>
      ))}
    </ul>
  </Details>
)
