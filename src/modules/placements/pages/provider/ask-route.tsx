import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { nothingTyped } from '../../../../ui/index.ts'
import { answerAsk } from '../../actions/answer-ask.ts'
import { seeAsk } from '../../actions/see-ask.ts'
import { oneAsk } from '../../queries/one-ask.ts'
import { readAnswer } from '../answer/form.ts'
import { OneAskView } from '../answer/one-ask.tsx'
import { askAddress, providerAddress, type Saying, sayingIn } from './addresses.ts'
import { comesBack } from './back-comes.ts'

/** One request to us, and the three answers to it, a question at a time. */
export const askPage = page({
  at: '/provider/asks/:askId',
  may: 'answer requests',
  logs: 'opened a request',
  marks: true,
  async get(asked) {
    const { tx, viewer: by, now, params, query, background } = asked
    if (!background) await seeAsk(tx, { by, now, askId: params.askId ?? '' })
    return show(asked, { say: sayingIn(query.get('say')) })
  },
  async post(asked) {
    const { tx, viewer: by, now, params, form } = asked
    const say = sayingIn(form.say)
    if (!say) return show(asked, { say: null, problem: 'Choose yes, no or ask more' }, 422)
    const read = readAnswer(say, form)
    if (!read.ok) return show(asked, { say, errors: read.errors }, 422)
    const done = await answerAsk(tx, {
      by,
      now,
      askId: params.askId ?? '',
      answer: read.answer,
      saw: read.saw,
    })
    if (!isRefusal(done))
      return { redirect: providerAddress, said: await comesBack(tx, by, now, read.answer.answer, done) }
    if (done.fields) return show(asked, { say, errors: done.fields }, 422)
    return done.refused === 'conflict' ? show(asked, { say: null, problem: done.because }, 409) : done
  },
})

type Shown = { say: Saying | null; errors?: Record<string, string>; problem?: string }

async function show(asked: Asked, { say, errors, problem }: Shown, status = 200): Promise<Reply> {
  const { tx, viewer, now, params, form } = asked
  const askId = params.askId ?? ''
  const one = await oneAsk(tx, viewer, now, askId)
  if (isRefusal(one)) return one
  return {
    view: (
      <OneAskView
        one={one}
        now={now}
        say={say}
        to={(to) => askAddress(askId, to)}
        action={askAddress(askId)}
        once={newId()}
        from={errors ? { errors, typed: form } : nothingTyped}
        problem={problem}
        ownPage={providerAddress}
        foot={
          <p class="hw-alone">
            <a href={providerAddress}>All that is asked of you</a>
          </p>
        }
      />
    ),
    title: 'A request',
    nav: providerAddress,
    phone: 'with script',
    status,
  }
}
