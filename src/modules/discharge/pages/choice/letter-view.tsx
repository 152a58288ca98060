import { fullDate, weekdayOf } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { type Content, PrintButton, WarningCallout } from '../../../../ui/index.ts'
import type { Given } from '../../rules/choice/ladder.ts'
import { letterWarning } from '../../rules/choice/order.ts'
import type { LadderStep, LetterKind } from '../../rules/choice/steps.ts'
import type { Who } from '../who.ts'
import { choiceAddress } from './addresses.ts'

type Props = {
  who: Who
  step: LadderStep
  given: Given | null
  /** That they are recorded as still needing the bed; not printed. */
  warning: string | null
  hospital: string
  today: LocalDate
}

/** Room for a pen, with words for whoever cannot see the line. */
const Blank = ({ what }: { what: string }) => (
  <span class="hw-letter__blank">
    <span class="nhsuk-u-visually-hidden">({what} to be filled in)</span>
  </span>
)

const day = (date: LocalDate) => `${weekdayOf(date)} ${fullDate(date)}`

export const Letter = (props: Props) => {
  const { who, step, given, warning, hospital } = props
  return (
    <>
      <div class="hw-screen-only">
        <p>
          <a href={choiceAddress(who.stayId)}>Back to {who.firstName}’s choice</a>
        </p>
        {warning && <WarningCallout heading={letterWarning} text={warning} />}
        <p>
          {given
            ? 'As it was given. Print it with your browser, on A4.'
            : 'Not recorded as given. Print it, fill it in by hand, then record the step.'}
        </p>
        <PrintButton />
      </div>
      <article class="hw-letter">
        <p>
          {hospital}
          <br />
          {given ? fullDate(given.on) : <Blank what="the day" />}
        </p>
        <h1 class="hw-title">{headings[step.letter]}</h1>
        <p>Dear {given?.to ?? who.name},</p>
        <Body {...props} />
        <h2>If you have questions</h2>
        <p>
          Ring {given?.ring ?? <Blank what="a name and number" />}, or ask any member of the ward team. You
          may have somebody with you whenever this is talked about: family, a friend or an advocate.
        </p>
        <h2>If you are unhappy with this</h2>
        <p>
          You can complain at any time, and it will not change how you are cared for. Tell the ward team, or
          ask for the hospital’s Patient Advice and Liaison Service. If the hospital’s answer does not settle
          it, you can go to the Parliamentary and Health Service Ombudsman.
        </p>
        <p class="hw-letter__sign">
          {given?.signedBy ?? <Blank what="a signature" />}
          <br />
          For {hospital}
        </p>
      </article>
    </>
  )
}

const headings: Record<LetterKind, string> = {
  information: 'Leaving hospital: what to expect',
  choice: 'Please choose where to go from hospital',
  meanwhile: 'A place to stay while you wait for your choice',
  'formal notice': 'Formal notice: leaving hospital',
}

const Body = (props: Props): Content => {
  switch (props.step.letter) {
    case 'information':
      return <Information />
    case 'choice':
      return <ChoiceNeeded {...props} />
    case 'meanwhile':
      return <Meanwhile {...props} />
    case 'formal notice':
      return <FormalNotice {...props} />
  }
}

const Information = () => (
  <>
    <p>
      We start to plan your way home on the day you come in. Within two days you should be told the day on
      which we expect you to leave. If you have not been, please ask.
    </p>
    <p>
      Most people go home, some with help for a while. If you cannot go straight home, we will talk with you
      about what there is, and help you choose.
    </p>
    <p>
      Once you no longer need a hospital bed, staying in one can do you harm: people lose strength, sleep
      badly and catch infections. So waiting here for one particular place is not possible. If your choice is
      not free yet, you can stay somewhere else that suits you until it is.
    </p>
  </>
)

const Options = ({ given }: Props) => (
  <>
    <p>You can choose from:</p>
    {given && given.options.length > 0 ? (
      <ul>
        {given.options.map((option) => (
          <li>{option}</li>
        ))}
      </ul>
    ) : (
      <ul>
        {[1, 2, 3].map((n) => (
          <li>
            <Blank what={`choice ${n}`} />
          </li>
        ))}
      </ul>
    )}
  </>
)

const By = ({ given }: Props) => (
  <strong>{given?.decideBy ? day(given.decideBy) : <Blank what="the last day to choose" />}</strong>
)

const ChoiceNeeded = (props: Props) => (
  <>
    <p>
      You no longer need a hospital bed, and will need care somewhere else. Where that is, is for you to
      choose.
    </p>
    <Options {...props} />
    <p>
      Please tell us your choice by <By {...props} />. We will help: with visits, with ringing round, and with
      who pays. If you pay for your own care, you get the same help.
    </p>
    <p>
      If your choice has no free place on that day, we will offer you somewhere else to stay until it has. You
      keep your choice.
    </p>
    {props.given?.interim && <p>Meanwhile you could stay at: {props.given.interim}.</p>}
  </>
)

const Meanwhile = (props: Props) => (
  <>
    <p>
      You no longer need a hospital bed, and the place you would like is not free, or no place is chosen yet.
      So we have found somewhere that can give you the care you need:
    </p>
    <p>
      <strong>{props.given?.interim ?? <Blank what="the place to stay meanwhile" />}</strong>
    </p>
    <p>
      This is for a while. You keep your place in any queue, and your choice stays open. Please tell us by{' '}
      <By {...props} /> whether you will go there.
    </p>
    {props.given && props.given.options.length > 0 && <Options {...props} />}
  </>
)

const FormalNotice = (props: Props) => (
  <>
    <p>
      We have talked with you, and written, about where you go from hospital. You no longer need a hospital
      bed, and no place has been chosen.
    </p>
    <p>
      Please choose by <By {...props} />.
    </p>
    <Options {...props} />
    {props.given?.interim && <p>You can go straight away to: {props.given.interim}.</p>}
    <p>
      If nothing is chosen by then, a senior manager will meet you, and whoever you want with you, to settle
      where you go next. Nobody will move you without telling you where, when and why.
    </p>
  </>
)
