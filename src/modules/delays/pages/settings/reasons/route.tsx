import { type Asked, page, type Reply } from '../../../../../platform/http/page.ts'
import { newId } from '../../../../../platform/ids.ts'
import { isRefusal } from '../../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../../ui/index.ts'
import { awaitsList } from '../../../../discharge/index.ts'
import { loadReasons, type ReasonsLoaded } from '../../../actions/load-reasons.ts'
import { settingsOf } from '../../../queries/settings.ts'
import { listNamed } from '../../../rules/code-list.ts'
import { loadableList } from '../../../rules/loaded-reasons.ts'
import { reasonsAddress } from '../addresses.ts'
import { ReasonsView, reasonsCount } from './view.tsx'

/** The list of reasons of the acute discharge SitRep, taken from NHS England's own file. */
export const reasonsPage = page({
  at: reasonsAddress,
  may: 'change the count',
  logs: 'opened the list of reasons',
  get: (asked) => show(asked, nothingTyped),
  async post(asked): Promise<Reply> {
    const { tx, viewer: by, form } = asked
    const { csv = '', file = '', why = '' } = form
    const done = await loadReasons(tx, { by, csv: Buffer.from(csv, 'utf8'), file, why })
    if (isRefusal(done)) return show(asked, { errors: done.fields ?? { '': done.because }, typed: form }, 422)
    return { redirect: reasonsPage.to(), said: loadedWords(done) }
  },
})

async function show({ tx, viewer }: Asked, from: Filled, status = 200): Promise<Reply> {
  const { corrections } = await settingsOf(tx, viewer.systemId)
  return {
    title: 'Reasons of the acute discharge SitRep',
    nav: '/delays',
    status,
    view: (
      <ReasonsView here={reasonsPage.to()} once={newId()} from={from} loaded={corrections.acuteReasons} />
    ),
  }
}

function loadedWords({ labels, period, waits, dropped }: ReasonsLoaded): string {
  const { size } = listNamed(loadableList)
  const whole =
    labels === size
      ? ''
      : ` The list is said to have ${size}: check that the rows you pasted were all of them.`
  const lost = dropped.length === 0 ? '' : ` No longer in the list, and chosen before: ${dropped.join('; ')}.`
  return `${reasonsCount(labels)} of ${period} ${labels === 1 ? 'is' : 'are'} loaded.${whole} ${waits} of our ${awaitsList.length} waits ${waits === 1 ? 'has' : 'have'} one of them.${lost}`
}
