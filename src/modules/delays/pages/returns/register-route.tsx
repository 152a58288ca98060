import { page } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { Filled } from '../../../../ui/index.ts'
import { namesHere } from '../../queries/organisation-names.ts'
import { returnRegister } from '../../queries/return-register.ts'
import { series as allSeries } from '../../rules/model.ts'
import { readPeriod } from '../../rules/returns/period.ts'
import { returnAddress } from './addresses.ts'
import { RegisterView } from './register-view.tsx'

/** What is due when from whom, how far it is, who signed and what has changed since; exceptions first. */
export const registerPage = page({
  at: '/returns',
  may: 'see delays',
  logs: 'opened the list of returns',
  async get({ tx, viewer, now, query }) {
    const typed = Object.fromEntries(query)
    const errors: Record<string, string> = {}
    if (query.has('period')) {
      const series = allSeries.find((one) => one === typed.series)
      if (!series) errors.series = 'Choose what is counted'
      if (!isId(typed.organisation ?? '')) errors.organisation = 'Choose an organisation'
      const text = typed.period?.trim() ?? ''
      const period = readPeriod(series ?? 'nights', text)
      if (text === '') errors.period = 'Enter the month, day or week'
      else if (isRefusal(period)) errors.period = period.because
      else if (series && !errors.organisation)
        return { redirect: returnAddress({ series, organisationId: typed.organisation!, period }) }
    }
    const from: Filled = { errors, typed }
    const register = await returnRegister(tx, viewer, now)
    // Whoever sends returns sees its own first; a council or a hub has none of its own, and sees everybody's.
    const own = register.lines.some((line) => line.organisationId === viewer.organisationId)
    const whose = own && query.get('whose') !== 'all' ? viewer.organisationId : null
    return {
      title: 'Returns',
      nav: '/delays',
      wide: true,
      status: Object.keys(errors).length > 0 ? 422 : 200,
      view: (
        <RegisterView
          register={register}
          whose={whose}
          hasOwn={own}
          names={await namesHere(tx)}
          now={now}
          from={from}
        />
      ),
    }
  },
})
