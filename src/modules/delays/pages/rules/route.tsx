import { page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { mayDo } from '../../../access/index.ts'
import { dischargeSettingsAddress, dischargeSettingsOf, settingLines } from '../../../discharge/index.ts'
import { settingsOf } from '../../queries/settings.ts'
import { editionById } from '../../rules/editions.ts'
import { settingsPage } from '../settings/route.tsx'
import { EditionView } from './edition.tsx'
import { RulesView } from './view.tsx'

/** Every edition of every rule by which days are counted. */
export const rulesPage = page({
  at: '/rules',
  may: 'see rules',
  logs: 'opened the rules',
  async get({ tx, viewer }) {
    const settings = await settingsOf(tx, viewer.systemId)
    return {
      title: 'Rules of the count',
      nav: '/rules',
      view: (
        <RulesView
          settings={settings}
          address={(edition) => editionPage.to({ edition })}
          change={mayDo(viewer, settingsPage.may) ? settingsPage.to() : null}
          lines={settingLines(await dischargeSettingsOf(tx, viewer.systemId))}
          changeLines={mayDo(viewer, 'change days and aims') ? dischargeSettingsAddress : null}
          place={viewer.systemName}
        />
      ),
      wide: true,
    }
  },
})

/** One edition: how it counts, with its lists and what we do not know. */
export const editionPage = page({
  at: '/rules/:edition',
  may: 'see rules',
  logs: 'opened a rule',
  async get({ tx, viewer, params }) {
    const edition = editionById(params.edition ?? '')
    if (!edition) return refuse('not-found', 'There is no such rule. All of them are listed under Rules')
    const settings = await settingsOf(tx, viewer.systemId)
    return {
      title: edition.name,
      view: <EditionView edition={edition} settings={settings} back={rulesPage.to()} />,
    }
  },
})
