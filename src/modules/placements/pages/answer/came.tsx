import { dateWords } from '../../../../platform/date-words.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import {
  Button,
  type Content,
  ErrorSummaryFor,
  type Filled,
  Form,
  Mark,
  PageHeading,
} from '../../../../ui/index.ts'
import type { Came } from '../../queries/came-of-ask.ts'
import type { OurAskRow } from '../../queries/our-asks.ts'
import { atWords, shownSentences } from '../../rules/provider-words.ts'
import { wrongWords } from '../../rules/truth-check.ts'
import { TruthFields } from '../truth/fields.tsx'

type Props = {
  ask: OurAskRow
  came: Came
  now: Instant
  action: string
  from: Filled
  /** What could not be done, and why. */
  problem: string | null
  foot: Content
}

/** The receiver's truth check behind a link: about somebody of whom the request said sex and age, and nothing more. */
export const CameView = ({ ask, came, now, action, from, problem, foot }: Props) => (
  <div class="hw-phone">
    <PageHeading title={came.said ? 'Thank you' : 'Was it as described?'} />
    {problem && (
      <p class="hw-ask__problem" role="alert">
        <strong>{problem}.</strong>
      </p>
    )}
    <ErrorSummaryFor errors={from.errors} />
    <p>
      <strong>{shownSentences(ask.shown).lead}</strong> Came {dateWords(came.on, dateOf(now))}, {ask.service}.
    </p>
    {came.said ? <Said said={came.said} now={now} /> : <p>One tap, within a day of their coming.</p>}
    {came.said?.wrong.length !== 0 && (
      <Form action={action} once={newId()}>
        <input type="hidden" name="say" value="came" />
        <input type="hidden" name="all" value="yes" />
        <Button
          text={came.said ? 'It was as described after all' : 'Yes, as described'}
          variant={came.said ? 'secondary' : 'primary'}
          preventDoubleClick
        />
      </Form>
    )}
    <h2>{came.said ? 'Change what you said' : 'Or something was not'}</h2>
    <Form action={action} once={newId()}>
      <input type="hidden" name="say" value="came" />
      <TruthFields
        label="Tick each thing that was not as described"
        seen="Name nobody: whoever sent them knows who it is"
        from={from}
      />
      <Button text="Send what was not" variant="secondary" preventDoubleClick />
    </Form>
    {foot}
  </div>
)

const Said = ({ said, now }: { said: NonNullable<Came['said']>; now: Instant }) => (
  <p>
    <Mark is={said.wrong.length === 0 ? 'accepted' : 'not-answered'}>
      {said.wrong.length === 0 ? 'As described' : `Not as described: ${wrongWords(said.wrong)}`}
    </Mark>{' '}
    {said.words && <q>{said.words}</q>} <span class="hw-second">Said {atWords(said.at, now)}</span>
  </p>
)

/** What stands in the boxes: what was said before, so that it can be changed. */
export const cameTyped = ({ said }: Came): Record<string, string> =>
  said ? { wrong: said.wrong.join(','), words: said.words ?? '' } : {}
