import type { Tx } from '../../../../platform/db/tx.ts'
import { page, type SignedIn } from '../../../../platform/http/page.ts'
import { publicAddress } from '../../../../platform/mail-settings.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { PageHeading } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { crisisAddress } from '../../addresses.ts'
import { type Bulletin, bulletins } from '../../queries/bulletins.ts'
import { bulletinText } from '../../rules/bulletin-text.ts'
import { crisisText } from '../../rules/crisis-month-words.ts'
import { sinceOf } from '../../rules/summary-changes.ts'
import { listAddress, paths } from '../summary/addresses.ts'

/** A summary as it was sent, word for word. */
export const bulletinPage = page({
  at: paths.bulletin,
  may: 'see capacity',
  logs: 'opened a summary as it was sent',
  async get({ tx, viewer, params }) {
    const { systemId } = viewer
    const [bulletin] = await bulletins(tx, { systemId, bulletinId: params.bulletinId ?? '', limit: 1 })
    if (!bulletin) return refuse('not-found', 'There is no such summary')
    const { circulationId } = bulletin
    const text = await textOf(tx, viewer, bulletin)
    if (text === null)
      return refuse('conflict', 'It was kept by an earlier version of Homeward, which this one cannot read')
    return {
      title: 'A summary as it was sent',
      nav: '/capacity',
      view: (
        <>
          <PageHeading title="A summary as it was sent">
            <a href={paths.summary}>The summary now</a>
            {mayDo(viewer, 'send summaries') && <a href={listAddress(circulationId)}>To whom</a>}
          </PageHeading>
          <pre class="hw-mail">{text}</pre>
        </>
      ),
    }
  },
})

/** The mail as it went; null where it was kept in a shape that is not known. */
async function textOf(tx: Tx, viewer: SignedIn, bulletin: Bulletin): Promise<string | null> {
  const { systemId, systemName: placeName } = viewer
  const { circulationId, content, crisis, kind, madeAt } = bulletin
  if (kind === 'crisis month')
    return crisis && crisisText(placeName, crisis, `${publicAddress()}${crisisAddress(crisis.month)}`)
  if (!content) return null
  const [before] = await bulletins(tx, { systemId, circulationId, before: madeAt, limit: 1 })
  const since = sinceOf(before?.content, content)
  return bulletinText({ placeName, kind, content, since, address: `${publicAddress()}${paths.summary}` })
}
