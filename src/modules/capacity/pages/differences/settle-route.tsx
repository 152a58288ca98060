import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import {
  ChoiceField,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  nothingTyped,
  PageHeading,
} from '../../../../ui/index.ts'
import { settleDifference } from '../../actions/settle-difference.ts'
import { differenceAddress, paths } from '../../addresses.ts'
import { differenceOf } from '../../rules/free-of.ts'
import { unitsWords } from '../../rules/kinds.ts'
import type { Service } from '../../rules/model.ts'
import { lineHere } from '../line-here.ts'

/** Which of the two numbers is right, and why. */
export const settlePage = page({
  at: paths.difference,
  may: 'say what is free',
  logs: 'opened a count that differs',
  async get(asked) {
    return show(asked, nothingTyped)
  },
  async post(asked) {
    const { tx, viewer: by, now, params, form } = asked
    const number = (text: string | undefined) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : -1)
    const errors: Record<string, string> = {}
    const right = form.right
    if (right !== 'stays' && right !== 'typed') errors.right = 'Choose which of the two is right'
    if (!form.words?.trim()) errors.words = 'Say why the numbers differ'
    if (Object.keys(errors).length > 0 || (right !== 'stays' && right !== 'typed'))
      return show(asked, { errors, typed: form }, 422)
    const done = await settleDifference(tx, {
      by,
      now,
      lineId: params.lineId ?? '',
      typed: number(form.typed),
      counted: number(form.counted),
      right,
      words: form.words ?? '',
    })
    if (isRefusal(done)) return done.fields ? show(asked, { errors: done.fields, typed: form }, 422) : done
    return {
      redirect: paths.differences,
      said:
        right === 'stays'
          ? 'Settled: its beds are counted from the stays again.'
          : 'Settled: what was typed stands, with your reason.',
    }
  },
})

async function show(asked: Asked, from: Filled, status = 200): Promise<Reply> {
  const found = await lineHere(asked)
  if (isRefusal(found)) return found
  const difference = differenceOf(found.service)
  if (!difference || difference.line.lineId !== found.line.lineId)
    return refuse('conflict', 'The two numbers no longer differ: there is nothing to settle')
  return {
    title: 'A count that differs',
    nav: paths.ledger,
    status,
    view: <Settle service={found.service} difference={difference} from={from} once={newId()} />,
  }
}

const Settle = ({
  service,
  difference: { line, typed, counted },
  from,
  once,
}: {
  service: Service
  difference: NonNullable<ReturnType<typeof differenceOf>>
  from: Filled
  once: string
}) => (
  <>
    <PageHeading title="Which number is right?" note={service.name} below />
    <ErrorSummaryFor errors={from.errors} />
    <p>
      Somebody said <b>{unitsWords(typed, service.kind)}</b>; the stays say{' '}
      <b>{unitsWords(counted, service.kind)}</b>, with closed beds left out. Until it is settled, what was
      said counts for as long as it holds.
    </p>
    <Form action={differenceAddress(line.lineId)} once={once}>
      <input type="hidden" name="typed" value={String(typed)} />
      <input type="hidden" name="counted" value={String(counted)} />
      <ChoiceField
        name="right"
        label="Which is right?"
        options={[
          {
            value: 'stays',
            text: `The stays: ${unitsWords(counted, service.kind)}`,
            hint: 'What was typed counts no more; its beds are counted again',
          },
          {
            value: 'typed',
            text: `What was said: ${unitsWords(typed, service.kind)}`,
            hint: 'It stands until it runs out; mend the stays or close the beds as well',
          },
        ]}
        from={from}
      />
      <LongTextField
        name="words"
        label="Why do they differ?"
        hint="Both numbers and this are kept"
        rows={2}
        from={from}
      />
      <FormButtons text="Settle it" back={paths.differences} />
    </Form>
  </>
)
