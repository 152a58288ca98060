import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { changeSettings } from '../../actions/change-settings.ts'
import { settingChanges, settingsOf } from '../../queries/settings.ts'
import { settingsAddress } from './addresses.ts'
import { readForm, typedOf } from './form.ts'
import { SettingsView } from './view.tsx'

/** The steps, days and aims of this place: each change with its reason, and what held before. */
export const settingsPage = page({
  at: settingsAddress,
  may: 'change days and aims',
  logs: 'opened the steps, days and aims of the place',
  get: (asked): Promise<Reply> => show(asked, null),
  async post(asked): Promise<Reply> {
    const { tx, viewer: by, form } = asked
    const read = readForm(form)
    if (!read.ok) return show(asked, { errors: read.errors, typed: read.typed }, 422)
    const done = await changeSettings(tx, { by, settings: read.value.settings, why: read.value.why })
    if (isRefusal(done))
      return show(asked, { errors: done.fields ?? { '': done.because }, typed: read.typed }, 422)
    return {
      redirect: settingsPage.to(),
      said: 'Changed. It holds from now on; what was recorded keeps what it came to.',
    }
  },
})

async function show({ tx, viewer, now }: Asked, sent: Filled | null, status = 200): Promise<Reply> {
  const settings = await settingsOf(tx, viewer.systemId)
  return {
    title: 'Steps, days and aims',
    nav: '/rules',
    status,
    view: (
      <SettingsView
        here={settingsPage.to()}
        once={newId()}
        from={sent ?? { ...nothingTyped, typed: typedOf(settings) }}
        settings={settings}
        changes={await settingChanges(tx, viewer.systemId)}
        now={now}
      />
    ),
  }
}
