import { writePdf } from '../../../../edges/files/pdf.ts'
import { type Asked, page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { noMailServer } from '../../../../platform/mail-settings.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { Button, Form, PageHeading } from '../../../../ui/index.ts'
import { prepareBulletin } from '../../actions/bulletin-prepare.ts'
import { sendBulletin } from '../../actions/bulletin-send.ts'
import { circulations } from '../../queries/circulations.ts'
import { listAddress, paths, sendNowAddress } from '../summary/addresses.ts'
import { NothingGoesOut } from './nothing-goes-out.tsx'

/** Shows what a list would be sent now, word for word, and sends it. */
export const sendNowPage = page({
  at: paths.sendNow,
  may: 'send summaries',
  logs: 'opened a summary before sending it',
  async get(asked) {
    const found = await prepared(asked)
    if (isRefusal(found)) return found
    const { list, prepared: ready } = found
    const to = `${list.addresses.length} ${list.addresses.length === 1 ? 'address' : 'addresses'}`
    return {
      title: 'Send the summary now',
      nav: '/capacity',
      view: (
        <>
          <PageHeading title="Send the summary now" note={`To ${list.name}: ${to}`} below />
          <NothingGoesOut />
          <Form action={sendNowAddress(list.circulationId)} once={newId()}>
            <div class="hw-actions">
              <Button text={`Send to ${to}`} preventDoubleClick />
              <a href={listAddress(list.circulationId)}>Cancel</a>
            </div>
          </Form>
          <h2 class="nhsuk-heading-m">What is sent</h2>
          <p>
            Subject: <b>{ready.title}</b>
          </p>
          <pre class="hw-mail">{ready.body}</pre>
        </>
      ),
    }
  },
  async post(asked) {
    const found = await prepared(asked)
    if (isRefusal(found)) return found
    const { list, prepared: ready } = found
    const { tx, viewer: by, now } = asked
    const pdf = await writePdf(ready.paper)
    const sent = await sendBulletin(tx, { by, list, for: dateOf(now), prepared: ready, pdf })
    if (sent === 'made already') return refuse('conflict', 'It has been made already')
    if (isRefusal(sent)) return sent
    const words = sent.mails === 1 ? '1 mail goes' : `${sent.mails} mails go`
    return {
      redirect: listAddress(list.circulationId),
      said: noMailServer() ? `Written. ${noMailServer()}.` : `${words} out within a minute.`,
    }
  },
})

async function prepared({ tx, viewer, now, params }: Asked) {
  const circulationId = params.circulationId ?? ''
  const [list] = await circulations(tx, { systemId: viewer.systemId, circulationId })
  if (!list) return refuse('not-found', 'There is no such circulation list, or it has been ended')
  return { list, prepared: await prepareBulletin(tx, { viewer, now, list, placeName: viewer.systemName }) }
}
