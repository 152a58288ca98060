import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { organisations } from '../../../access/index.ts'
import { changeSettings } from '../../actions/change-settings.ts'
import { settingChanges, settingsOf } from '../../queries/settings.ts'
import { acuteReasonWords } from '../rules/words.tsx'
import { reasonsAddress, settingsAddress } from './addresses.ts'
import { readForm, typedOf } from './form.ts'
import { SettingsView } from './view.tsx'

/** How this place counts: each change with its reason, and what held before. */
export const settingsPage = page({
  at: settingsAddress,
  may: 'change the count',
  logs: 'opened how the place counts',
  async get(asked): Promise<Reply> {
    return show(asked, null)
  },
  async post(asked): Promise<Reply> {
    const { tx, viewer: by, form } = asked
    const now = await settingsOf(tx, by.systemId)
    const read = readForm(form, await councilsHere(asked), now)
    if (!read.ok) return show(asked, { errors: read.errors, typed: read.typed }, 422)
    const done = await changeSettings(tx, { by, settings: read.value.settings, why: read.value.why })
    if (isRefusal(done)) {
      const errors = done.fields ?? { '': done.because }
      return show(asked, { errors, typed: read.typed }, 422)
    }
    return {
      redirect: settingsPage.to(),
      said: 'Changed. It holds for what is counted from now on; returns that were made stay as they are.',
    }
  },
})

const councilsHere = async ({ tx }: Asked) =>
  (await organisations(tx)).filter((one) => one.kind === 'council' && !one.endedAt)

async function show(asked: Asked, sent: Filled | null, status = 200): Promise<Reply> {
  const { tx, viewer, now } = asked
  const settings = await settingsOf(tx, viewer.systemId)
  const councils = await councilsHere(asked)
  return {
    title: 'How this place counts',
    status,
    view: (
      <SettingsView
        here={settingsPage.to()}
        once={newId()}
        from={sent ?? { ...nothingTyped, typed: typedOf(settings) }}
        councils={councils}
        reasons={acuteReasonWords(settings)}
        reasonsAt={reasonsAddress}
        changes={await settingChanges(tx, viewer.systemId)}
        now={now}
      />
    ),
  }
}
