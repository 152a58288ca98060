import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { choiceHere } from '../../actions/choice/choice-here.ts'
import { settingsOf } from '../../queries/settings.ts'
import { stillNeedsBed, whyNoLetter } from '../../rules/choice/order.ts'
import { stepOf } from '../../rules/choice/steps.ts'
import { organisationNames } from '../organisation-options.ts'
import { Letter } from './letter-view.tsx'
import { sliceHere } from './slice-page.tsx'

/** One letter of the ladder on A4: as it was given, or with room to fill in by hand while it was not. */
export const letterPage = page({
  at: '/stays/:stayId/choice/letter/:step',
  may: 'guide choice',
  logs: 'opened a letter of the choice ladder',
  opens: 'stayId',
  async get(asked) {
    const slice = await sliceHere(asked)
    if (isRefusal(slice)) return slice
    const { who } = slice
    const settings = await settingsOf(asked.tx, asked.viewer.systemId)
    const here = choiceHere(slice.facts, { admittedAt: who.admittedAt, now: asked.now, settings })
    const { choice, ladder } = here
    const step = stepOf(asked.params.step ?? '', ladder)
    if (!step) return refuse('not-found', 'There is no such letter')
    const given = choice.given.findLast(({ code }) => code === step.code) ?? null
    // What was given stays readable; a new one goes through the gate.
    const no = given ? null : whyNoLetter(step, choice)
    if (no) return no
    const names = await organisationNames(asked.tx, asked.viewer.systemId)
    return {
      title: `Letter: ${step.plain.toLowerCase()}`,
      nav: '/list',
      view: (
        <Letter
          who={who}
          step={step}
          given={given}
          warning={given ? null : stillNeedsBed(step, here.bed, who.firstName)}
          hospital={names.get(who.organisationId)?.name ?? 'the hospital'}
          today={dateOf(asked.now)}
        />
      ),
    }
  },
})
