import type { Content } from '../../../../ui/index.ts'
import type { FamilyWords, Ring } from '../../rules/family-page.ts'

/** The words of the family's page: the same behind the link, on paper, and where the ward looks at it first. */
export const FamilyWordsView = ({
  words,
  level = 2,
  foot,
}: {
  words: FamilyWords
  level?: 2 | 3
  foot?: Content
}) => (
  <div class="hw-family">
    <Heading level={level}>When</Heading>
    {words.when.day && <p class="hw-family__day">{words.when.day}</p>}
    <p>{words.when.words}</p>
    <Heading level={level}>Where</Heading>
    <p>{words.where}</p>
    <Heading level={level}>What we are waiting for</Heading>
    <dl class="hw-family__rows">
      {words.waiting.map(({ state, what, words: said }) => (
        <div class="hw-family__row">
          <dt>{state}</dt>
          <dd>
            <strong>{what}.</strong> {said}
          </dd>
        </div>
      ))}
    </dl>
    <Heading level={level}>Who to ring</Heading>
    <RingList ring={words.ring} />
    <div class="hw-family__tell">
      <p>
        <strong>{words.wrong.lead}</strong> {words.wrong.words}
      </p>
    </div>
    {foot}
  </div>
)

export const RingList = ({ ring }: { ring: readonly Ring[] }) =>
  ring.length === 0 ? (
    <p>The ward.</p>
  ) : (
    <dl class="hw-family__rows">
      {ring.map(({ who, phone }) => (
        <div class="hw-family__row hw-family__row--ring">
          <dt>{who}</dt>
          <dd>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </dd>
        </div>
      ))}
    </dl>
  )

const Heading = ({ level, children }: { level: 2 | 3; children: Content }) =>
  level === 2 ? <h2>{children}</h2> : <h3>{children}</h3>
