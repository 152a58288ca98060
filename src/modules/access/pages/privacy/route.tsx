import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { checkBreakGlass, findings } from '../../actions/check-break-glass.ts'
import { accounts } from '../../queries/accounts.ts'
import { breakGlassList } from '../../queries/break-glass-list.ts'
import { oddAccess } from '../../queries/odd-access.ts'
import { PrivacyView } from './view.tsx'

export const privacyPage = page({
  at: '/privacy',
  may: 'check break-glass',
  logs: 'opened the privacy page',
  get: (asked) => show(asked, nothingTyped),
})

export const checkBreakGlassPage = page({
  at: '/privacy/:breakGlassId/check',
  may: 'check break-glass',
  logs: 'checked an opening with a reason',
  async post(asked) {
    const { tx, viewer, params, form } = asked
    const breakGlassId = params.breakGlassId ?? ''
    // Several such forms stand on one page, so each field's name carries the id of what it is about.
    const field = (name: 'finding' | 'words') => `${name}-${breakGlassId}`
    const finding = findings.find((one) => one === form[field('finding')])
    if (!finding)
      return show(asked, { errors: { [field('finding')]: 'Say whether it was justified' }, typed: form }, 422)
    const done = await checkBreakGlass(tx, {
      viewer,
      breakGlassId,
      finding,
      words: form[field('words')] ?? '',
    })
    if (!isRefusal(done)) return { redirect: privacyPage.to(), said: `Checked: ${finding}.` }
    return done.refused === 'invalid'
      ? show(asked, { errors: { [field('words')]: done.because }, typed: form }, 422)
      : done
  },
})

async function show({ tx, now }: Asked, from: Filled, status = 200): Promise<Reply> {
  const view = (
    <PrivacyView
      list={await breakGlassList(tx)}
      odd={await oddAccess(tx)}
      users={await accounts(tx)}
      from={from}
      once={newId()}
      now={now}
    />
  )
  return { view, title: 'Privacy', status, wide: true, nav: '/privacy' }
}
