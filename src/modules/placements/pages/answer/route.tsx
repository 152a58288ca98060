import { asViewer } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { nothingTyped } from '../../../../ui/index.ts'
import { type OpenLink, openPrivateLink, overLink } from '../../../access/index.ts'
import { answerAsk } from '../../actions/answer-ask.ts'
import { seeAsk } from '../../actions/see-ask.ts'
import { sendLinkAgain } from '../../actions/send-link-again.ts'
import { cameOfAsk } from '../../queries/came-of-ask.ts'
import { oneAsk } from '../../queries/one-ask.ts'
import { whoComes } from '../../queries/who-comes.ts'
import type { WhoComes } from '../../rules/mail-words.ts'
import { linkAddress, type Saying, sayingIn } from '../provider/addresses.ts'
import { comesBack } from '../provider/back-comes.ts'
import { CameView, cameTyped } from './came.tsx'
import { sayCame } from './came-form.ts'
import { readAnswer } from './form.ts'
import { LinkOver } from './link-over.tsx'
import { OneAskView } from './one-ask.tsx'

/** The same question behind a link in an e-mail: no account, no script, one request and nothing else. */
export const answerPage = page({
  at: '/answer/:token',
  may: 'anyone',
  logs: 'opened a request by a private link',
  async get(asked) {
    const link = await opened(asked)
    if ('reply' in link) return link.reply
    const { token, by, subjectId: askId, now, clock } = link
    await asViewer(asked.db, by, clock, (tx) => seeAsk(tx, { by, now, askId }))
    return show(asked, { ...link, token }, { say: sayingIn(asked.query.get('say')) })
  },
  async post(asked) {
    if (asked.form.say === 'again') return again(asked)
    const link = await opened(asked)
    if ('reply' in link) return link.reply
    const { by, subjectId: askId, now, clock, token } = link
    if (asked.form.say === 'came') return came(asked, link)
    const say = sayingIn(asked.form.say)
    if (!say) return show(asked, link, { say: null, problem: 'Choose yes, no or ask more' }, 422)
    const read = readAnswer(say, asked.form)
    if (!read.ok) return show(asked, link, { say, errors: read.errors }, 422)
    const said = await asViewer(asked.db, by, clock, async (tx) => {
      const done = await answerAsk(tx, { by, now, askId, answer: read.answer, saw: read.saw })
      return isRefusal(done) ? done : comesBack(tx, by, now, read.answer.answer, done)
    })
    if (!isRefusal(said)) return { redirect: linkAddress(token), said }
    if (said.fields) return show(asked, link, { say, errors: said.fields }, 422)
    return show(asked, link, { say: null, problem: said.because }, said.refused === 'conflict' ? 409 : 404)
  },
})

/** They have come: was it as described? Who they are stands behind no link. */
async function came(asked: Asked, link: Link): Promise<Reply> {
  const { by, subjectId: askId, now, clock, token } = link
  const { form } = asked
  const ward = 'Whoever sent them reads it in the score of the week'
  const said = await asViewer(asked.db, by, clock, (tx) => sayCame(tx, { by, now, askId, form, ward }))
  if (!isRefusal(said)) return { redirect: linkAddress(token), said }
  if (said.fields) return show(asked, link, { say: null, errors: said.fields }, 422)
  return show(asked, link, { say: null, problem: said.because }, said.refused === 'conflict' ? 409 : 404)
}

/** Whoever holds the link answers for the organisation, and is nobody by name. */
type Link = OpenLink & { token: string; by: Viewer }

async function opened(asked: Asked): Promise<Link | { reply: Reply }> {
  const token = asked.params.token ?? ''
  const link = await openPrivateLink(asked.db, linkOf(asked))
  if (!isRefusal(link)) return { ...link, token, by: holderOf(link) }
  if (link.refused !== 'conflict')
    return { reply: over({ because: link.because, status: link.refused === 'not-found' ? 404 : 403 }) }
  return { reply: over({ because: link.because, status: 410, again: linkAddress(token) }) }
}

const linkOf = ({ params, address }: Asked) => ({
  token: params.token ?? '',
  purpose: 'answer' as const,
  address,
  now: Temporal.Now.instant(),
})

const holderOf = ({ systemId, organisationId }: OpenLink): Viewer => ({
  systemId,
  userId: null,
  organisationId,
  role: 'provider',
})

async function again(asked: Asked): Promise<Reply> {
  const link = await overLink(asked.db, linkOf(asked))
  if (!link) return over({ because: 'This link is not known here', status: 404 })
  const by = holderOf(link)
  const sent = await asViewer(asked.db, by, link.clock, (tx) =>
    sendLinkAgain(tx, { by, now: link.now, askId: link.subjectId }),
  )
  return isRefusal(sent)
    ? over({ because: sent.because, status: 409 })
    : over({ because: 'A new link is on its way to your e-mail address', status: 200 })
}

const over = (props: { because: string; status: number; again?: string }): Reply => ({
  view: <LinkOver because={props.because} again={props.again} once={newId()} />,
  title: 'A request',
  phone: 'without script',
  status: props.status,
})

const signInAddress = '/sign-in?next=%2Fprovider'

const Foot = ({ who }: { who: WhoComes }) => (
  <p class="hw-second">
    This link opens this one request and nothing else.{' '}
    {who === 'by signing in' ? (
      <>
        To see all that is asked of you, and who comes to you, <a href={signInAddress}>sign in</a>.
      </>
    ) : (
      'Nobody of yours can sign in yet: ask the transfer of care hub for an account, to see all that is asked of you and who comes to you.'
    )}
  </p>
)

type Shown = { say: Saying | null; errors?: Record<string, string>; problem?: string }

async function show(
  { db, form }: Asked,
  { by, subjectId: askId, now, clock, token }: Link,
  { say, errors, problem }: Shown,
  status = 200,
): Promise<Reply> {
  const [one, who, arrived] = await asViewer(
    db,
    by,
    clock,
    async (tx) =>
      [
        await oneAsk(tx, by, now, askId),
        await whoComes(tx, by, by.organisationId),
        await cameOfAsk(tx, by, askId),
      ] as const,
    'read',
  )
  if (isRefusal(one)) return over({ because: one.because, status: 404 })
  if (arrived && (one.ask.state === 'started' || one.ask.state === 'ended'))
    return {
      view: (
        <CameView
          ask={one.ask}
          came={arrived}
          now={now}
          action={linkAddress(token)}
          from={
            errors
              ? { errors, typed: { ...form, wrong: (form.wrong ?? '').replaceAll('\n', ',') } }
              : { errors: {}, typed: cameTyped(arrived) }
          }
          problem={problem ?? null}
          foot={<Foot who={who} />}
        />
      ),
      title: 'As described',
      phone: 'without script',
      status,
    }
  return {
    view: (
      <OneAskView
        one={one}
        now={now}
        say={say}
        to={(to) => linkAddress(token, to)}
        action={linkAddress(token)}
        once={newId()}
        from={errors ? { errors, typed: form } : nothingTyped}
        problem={problem}
        ownPage={null}
        signIn={who === 'by signing in' ? signInAddress : null}
        foot={<Foot who={who} />}
      />
    ),
    title: 'A request',
    phone: 'without script',
    status,
  }
}
