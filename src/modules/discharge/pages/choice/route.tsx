import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { personCard } from '../../../people/index.ts'
import { choiceHere } from '../../actions/choice/choice-here.ts'
import { settingsOf } from '../../queries/settings.ts'
import { sliceHere } from './slice-page.tsx'
import { ChoiceView } from './view.tsx'

/** Where one person stands on the choice ladder, and what comes next. */
export const choicePage = page({
  at: '/stays/:stayId/choice',
  may: 'guide choice',
  logs: 'opened the choice of where to go',
  opens: 'stayId',
  async get(asked) {
    const slice = await sliceHere(asked)
    if (isRefusal(slice)) return slice
    const { who } = slice
    const person = await personCard(asked.tx, asked.viewer, who.personId)
    const settings = await settingsOf(asked.tx, asked.viewer.systemId)
    const here = choiceHere(slice.facts, { admittedAt: who.admittedAt, now: asked.now, settings })
    return {
      title: 'Choice of where to go',
      nav: '/list',
      wide: true,
      body: { live: 'page' },
      view: (
        <ChoiceView
          asked={asked}
          slice={slice}
          here={here}
          funding={isRefusal(person) ? null : person.funding}
        />
      ),
    }
  },
})
