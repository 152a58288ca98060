import { momentWithin } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { Button, Form, PageHeading } from '../../../../ui/index.ts'
import { openCrisis } from '../../actions/open-crisis.ts'
import { needSummary } from '../../rules/need-words.ts'
import { needDeedAddress, placeAddress, undoNeedAddress } from '../addresses.ts'
import { WhoLine } from '../need-form.tsx'
import { needHere, recordPlacing } from '../need-here.ts'

/** Care failed in its first 48 hours: one button opens crisis care with what is known. */
export const crisisPage = page({
  at: '/needs/:needId/crisis',
  may: 'find places',
  logs: 'opened a failed start',
  opens: 'stayId',
  async get(asked) {
    const row = await needHere(asked)
    if (isRefusal(row)) return row
    if (!row.failedAt) return refuse('conflict', 'This is dealt with already.')
    await recordPlacing(asked, row)
    const provider = row.asks.find(({ state }) => state === 'started')?.service ?? 'The provider'
    return {
      title: 'Care has failed',
      nav: '/places',
      view: (
        <>
          <PageHeading title="The care has failed" note={<WhoLine row={row} />} below />
          <p>
            {provider} cannot go on, said {momentWithin(row.failedAt, asked.now)}. They had:{' '}
            {needSummary(row.requires)}.
          </p>
          <Form action={needDeedAddress(row.needId, 'crisis')} once={newId()}>
            <div class="hw-actions">
              <Button text="Open crisis care" preventDoubleClick />
              <a href={needDeedAddress(row.needId, 'dealt-with')}>It is dealt with otherwise</a>
            </div>
          </Form>
        </>
      ),
    }
  },
  async post(asked) {
    const { tx, viewer: by, now, params } = asked
    const row = await needHere(asked)
    if (isRefusal(row)) return row
    const opened = await openCrisis(tx, { by, now, needId: params.needId! })
    if (isRefusal(opened)) return opened
    return {
      redirect: placeAddress(opened.needId),
      said: 'Crisis care is looked for. Now ask who can.',
      undo: undoNeedAddress(opened.factId),
    }
  },
})
