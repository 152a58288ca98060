import { type Asked, page, type Reply } from '../../../../../platform/http/page.ts'
import { newId } from '../../../../../platform/ids.ts'
import { isRefusal } from '../../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../../ui/index.ts'
import { changeSettings } from '../../../actions/change-settings.ts'
import { settingsOf } from '../../../queries/settings.ts'
import type { LoadedReasons } from '../../../rules/loaded-reasons.ts'
import { reasonsAddress, waitsAddress } from '../addresses.ts'
import { readChoices, typedOf } from './form.ts'
import { WaitsView } from './view.tsx'

/** Which loaded reason each of our waits is. */
export const waitsPage = page({
  at: waitsAddress,
  may: 'change the count',
  logs: 'opened which reason each wait is',
  async get(asked): Promise<Reply> {
    const loaded = await loadedHere(asked)
    return loaded ? show(loaded, { ...nothingTyped, typed: typedOf(loaded) }) : notLoaded()
  },
  async post(asked): Promise<Reply> {
    const { tx, viewer: by, form } = asked
    const settings = await settingsOf(tx, by.systemId)
    const loaded = settings.corrections.acuteReasons
    if (!loaded) return notLoaded()
    const { choices, errors } = readChoices(form, loaded)
    if (Object.keys(errors).length > 0) return show(loaded, { errors, typed: form }, 422)
    const corrections = { ...settings.corrections, acuteReasons: { ...loaded, choices } }
    const wanted = { by, settings: { ...settings, corrections }, why: form.why ?? '' }
    const done = await changeSettings(tx, wanted)
    if (isRefusal(done))
      return show(loaded, { errors: done.fields ?? { '': done.because }, typed: form }, 422)
    return { redirect: waitsPage.to(), said: 'Changed. It holds for what is counted from now on.' }
  },
})

const loadedHere = async ({ tx, viewer }: Asked) =>
  (await settingsOf(tx, viewer.systemId)).corrections.acuteReasons

const notLoaded = (): Reply => ({
  redirect: reasonsAddress,
  said: 'No list of reasons is loaded yet: load it first.',
})

const show = (loaded: LoadedReasons, from: Filled, status = 200): Reply => ({
  title: 'Which reason each wait is',
  nav: '/delays',
  status,
  view: <WaitsView here={waitsPage.to()} once={newId()} from={from} loaded={loaded} />,
})
