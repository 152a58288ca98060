import { Button, Form } from '../../../../ui/index.ts'
import type { OurAskRow } from '../../queries/our-asks.ts'
import { asLink } from '../answer/ask-block.tsx'
import { arrivedAddress, cannotAddress, expectedAddress } from './addresses.ts'

/** What may be done about somebody who comes to us. */
export const HeldButtons = ({ ask, once, today }: { ask: OurAskRow; once: string; today: boolean }) => (
  <>
    {today && (
      <div class="hw-two">
        <Form action={arrivedAddress(ask.askId)} once={once}>
          <Button text="They are here" variant="secondary" preventDoubleClick />
        </Form>
        <Button
          text="Another time"
          href={expectedAddress(ask.askId)}
          variant="secondary"
          attributes={asLink}
        />
      </div>
    )}
    <p class="hw-alone">
      {!today && (
        <>
          <a href={expectedAddress(ask.askId)}>
            {ask.state === 'chosen' ? 'Agree the day and time' : 'Another day or time'}
          </a>
          <br />
        </>
      )}
      <a href={cannotAddress(ask.askId)}>We cannot take them after all</a>
    </p>
  </>
)
