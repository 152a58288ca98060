import { page } from '../../../../platform/http/page.ts'
import { publicAddress } from '../../../../platform/mail-settings.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { PageHeading } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { bulletins } from '../../queries/bulletins.ts'
import { bulletinText } from '../../rules/bulletin-text.ts'
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
    const { circulationId, content, kind, madeAt } = bulletin
    if (!content)
      return refuse('conflict', 'It was kept by an earlier version of Homeward, which this one cannot read')
    const [before] = await bulletins(tx, { systemId, circulationId, before: madeAt, limit: 1 })
    const text = bulletinText({
      placeName: viewer.systemName,
      kind,
      content,
      since: sinceOf(before?.content, content),
      address: `${publicAddress()}${paths.summary}`,
    })
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
