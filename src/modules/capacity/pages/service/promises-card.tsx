import { dateWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Button, Card, Form, Mark } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { endPromiseAddress } from '../../addresses.ts'
import { aWeekWords, owedOf, type PromisedBusiness } from '../../rules/promises.ts'

type Props = { promises: readonly PromisedBusiness[]; viewer: SignedIn; now: Instant }

/** The least business it was promised, against what it was given. */
export const PromisesCard = ({ promises, viewer, now }: Props) => {
  const today = dateOf(now)
  return (
    <Card title="Promised business" id="promised">
      <ul>
        {promises.map((promise) => {
          const { counts, aWeek, given, from, to, words } = promise
          const owed = owedOf(promise, today)
          return (
            <li>
              {aWeekWords(aWeek, counts)} promised from {dateWords(from, today)}
              {to && ` to ${dateWords(to, today)}`}; {aWeekWords(given, counts)} given{' '}
              {counts === 'hours' ? 'now' : 'in the last seven days'}.{' '}
              {owed > 0 ? (
                <Mark is="due-today">{aWeekWords(owed, counts)} owed</Mark>
              ) : (
                <Mark is="accepted">Nothing owed</Mark>
              )}
              {words && <p class="hw-second">{words}</p>}
              {mayDo(viewer, 'change services') && (
                <Form action={endPromiseAddress(promise.promiseId)} once={newId()}>
                  <Button small variant="secondary">
                    It no longer holds
                    <span class="nhsuk-u-visually-hidden">: {aWeekWords(aWeek, counts)}</span>
                  </Button>
                </Form>
              )}
            </li>
          )
        })}
      </ul>
      <p class="hw-second">
        Hours are those of everybody placed with them through Homeward who has not ended; starts are those
        recorded here or from a file.
      </p>
    </Card>
  )
}
