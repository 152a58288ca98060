import { dateWords, fullDate, momentWithin } from '../../../../platform/date-words.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { Answer, Button, Card, Mark, Table } from '../../../../ui/index.ts'
import type { ChoiceHere } from '../../actions/choice/choice-here.ts'
import { type AuditLine, auditOf } from '../../rules/choice/audit.ts'
import type { Capacity } from '../../rules/choice/capacity.ts'
import { type ChoiceFact, choiceFacts } from '../../rules/choice/facts.ts'
import { whyNoLetter } from '../../rules/choice/order.ts'
import { sayChoice } from '../../rules/choice/say.ts'
import { choiceSentence } from '../../rules/choice/sentence.ts'
import type { DischargeFact } from '../../rules/facts.ts'
import { count } from '../../rules/lateness.ts'
import { answerAddress, capacityAddress, choiceListAddress, letterAddress, stepAddress } from './addresses.ts'
import { Funding } from './funding.tsx'
import { History, type Slice, SliceHeading } from './slice-page.tsx'

type Props = { asked: Asked; slice: Slice; here: ChoiceHere; funding: string | null }

const kinds: readonly string[] = choiceFacts.map((fact) => fact.shape.kind.value)
const isChoice = (fact: DischargeFact) => kinds.includes(fact.kind) || fact.kind === 'withdrawn'

export const ChoiceView = (props: Props) => {
  const { asked, slice, here, funding } = props
  const today = dateOf(asked.now)
  return (
    <>
      <SliceHeading
        title="Choice of where to go"
        slice={slice}
        all={<a href={choiceListAddress}>Everyone on the choice ladder</a>}
      />
      <Answer>{choiceSentence(here.choice, slice.who.firstName, today)}</Answer>
      {slice.adding === 'open' && <Deeds {...props} />}
      <Steps {...props} />
      <div class="hw-columns">
        <CapacityCard {...props} />
        <Complaints {...props} />
        <Funding funding={funding} firstName={slice.who.firstName} />
      </div>
      <History
        slice={slice}
        facts={slice.facts.filter(isChoice)}
        say={(fact) => sayChoice(fact as ChoiceFact, { organisation: () => '' })}
        asked={asked}
      />
      <p class="hw-second">
        {here.ladder.edition}. {here.ladder.origin}
      </p>
    </>
  )
}

const Deeds = ({ slice: { who }, here: { choice, ladder } }: Props) => {
  const first = firstDeed(who.stayId, choice.next)
  const meanwhile = ladder.steps.find(({ letter }) => letter === 'meanwhile')
  return (
    <div class="hw-actions hw-choice-deeds">
      {first && <Button text={first.words} href={first.href} />}
      {first?.href !== answerAddress(who.stayId) && (
        <a href={answerAddress(who.stayId)}>Record an answer or a complaint</a>
      )}
      {meanwhile &&
        choice.capacity.is !== 'lacks' &&
        choice.given.every(({ step }) => step?.letter !== 'meanwhile') &&
        !(choice.next?.what === 'step' && choice.next.step.letter === 'meanwhile') && (
          <a href={stepAddress(who.stayId, meanwhile.code)}>Offer a place to stay meanwhile</a>
        )}
    </div>
  )
}

function firstDeed(stayId: string, next: Props['here']['choice']['next']) {
  if (!next) return null
  if (next.what === 'record capacity')
    return { words: 'Record whether they can decide', href: capacityAddress(stayId) }
  if (next.what !== 'step') return { words: 'Record what was decided', href: answerAddress(stayId) }
  return {
    words: `Give step ${next.step.code}: ${next.step.plain.toLowerCase()}`,
    href: stepAddress(stayId, next.step.code),
  }
}

const Steps = ({ asked, slice: { who, adding }, here: { choice, ladder, neededOn } }: Props) => {
  const today = dateOf(asked.now)
  const lines = auditOf(choice, { admittedOn: dateOf(who.admittedAt), neededOn, today }, ladder)
  return (
    <section id="steps">
      <Table
        caption="The steps, and whether each was given in time"
        captionShown
        rows={lines}
        columns={[
          {
            name: 'step',
            head: 'Step',
            rowHead: true,
            card: 'title',
            cell: ({ step }) => (
              <>
                <strong>{step.plain}</strong> <span class="hw-code">{step.code}</span>
                <span class="hw-second">{step.about}</span>
              </>
            ),
          },
          { name: 'due', head: 'Due', cell: ({ due }) => (due ? dateWords(due, today) : 'no day set') },
          {
            name: 'given',
            head: 'Given',
            cell: ({ given }) => (given ? dateWords(given, today) : 'not given'),
          },
          {
            name: 'how',
            head: 'In time?',
            card: 'corner',
            cell: (line) => <InTime line={line} today={today} />,
          },
          {
            name: 'letter',
            head: 'Letter',
            card: 'foot',
            cell: ({ step, given }) =>
              given || (adding === 'open' && whyNoLetter(step, choice) === null) ? (
                <a href={letterAddress(who.stayId, step.code)}>
                  {given ? 'Read or print' : 'Print, to fill in by hand'}
                  <span class="nhsuk-u-visually-hidden">: {step.plain}</span>
                </a>
              ) : (
                <span class="hw-second">not yet</span>
              ),
          },
        ]}
      />
    </section>
  )
}

export const InTime = ({ line: { result, days, due }, today }: { line: AuditLine; today: LocalDate }) => {
  switch (result) {
    case 'in time':
      return <Mark is="ready">In time</Mark>
    case 'late':
      return <Mark is="late">Given {count(days, 'day')} late</Mark>
    case 'overdue':
      return <Mark is="late">Late {count(days, 'day')}</Mark>
    case 'missed':
      return <Mark is="late">Missed</Mark>
    case 'not due':
      return due ? <Mark is="on-time">Due {dateWords(due, today)}</Mark> : <>Not due</>
    case 'not needed':
      return <>Not needed</>
    case 'given, no day set':
      return <>Given; no day was set</>
  }
}

const CapacityCard = ({ asked, slice: { who, adding }, here: { choice } }: Props) => (
  <Card title="Can they decide this?" id="capacity">
    <p>
      <CapacityWords capacity={choice.capacity} firstName={who.firstName} asked={asked} />
    </p>
    {adding === 'open' && (
      <p>
        <a href={capacityAddress(who.stayId)} data-dialog="">
          {choice.capacity.is === 'not recorded' ? 'Record whether they can decide' : 'Record it again'}
        </a>
      </p>
    )}
    <p class="hw-second">
      Everyone is taken to be able to decide unless it is shown otherwise, for this one decision. No letter
      that asks for a choice can be given before it is recorded (Mental Capacity Act; not checked against the
      source).
    </p>
  </Card>
)

const CapacityWords = ({
  capacity: known,
  firstName,
  asked,
}: {
  capacity: Capacity
  firstName: string
  asked: Asked
}) => {
  if (known.is === 'not recorded') return <strong>Not recorded</strong>
  const said = `, said ${known.by}, ${momentWithin(known.at, asked.now)}${known.words ? `: ${known.words}` : ''}`
  if (known.is === 'has')
    return (
      <>
        <strong>Yes</strong>
        {said}
      </>
    )
  return (
    <>
      <strong>No</strong>
      {said}. The decision is made in {firstName}’s best interests.{' '}
      {known.advocate ? `${known.advocate} speaks up for them.` : 'No advocate is recorded.'}{' '}
      {known.consulted && `${known.consulted} is asked what they would have wanted.`}
    </>
  )
}

const Complaints = ({ here: { choice } }: Props) => (
  <Card title="Complaints" id="complaints">
    {choice.complaints.length === 0 ? (
      <p>None recorded. A complaint can be made at any step, and stops nobody’s care.</p>
    ) : (
      <ul>
        {choice.complaints.map(({ at, words }) => (
          <li>
            {fullDate(dateOf(at))}: {words ?? 'no words recorded'}
          </li>
        ))}
      </ul>
    )}
  </Card>
)
