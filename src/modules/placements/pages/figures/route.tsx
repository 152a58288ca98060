import { dateWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { figureDays, offeredToUs, providerFigures } from '../../queries/provider-figures.ts'
import { saidNo } from '../../queries/said-no.ts'
import { arrivals } from '../../queries/ward-score.ts'
import { noLines } from '../../rules/no-reasons.ts'
import { providerAddress } from '../provider/addresses.ts'
import { FiguresView } from './view.tsx'

/** How we answer, how we begin, what we are sent, and how it was described to us: our own numbers and the place's. */
export const figuresPage = page({
  at: '/provider/figures',
  may: 'answer requests',
  logs: 'opened our own figures',
  steady: true,
  async get({ tx, viewer, now }) {
    const since = dateOf(now).subtract({ days: figureDays })
    return {
      view: (
        <FiguresView
          organisation={viewer.organisationName}
          since={dateWords(since, dateOf(now))}
          figures={await providerFigures(tx, viewer, now)}
          noes={noLines(await saidNo(tx, viewer, { now, of: 'our own' }))}
          offered={await offeredToUs(tx, viewer, now)}
          arrivals={await arrivals(tx, viewer, { organisationId: viewer.organisationId, since })}
        />
      ),
      title: 'Our own figures',
      nav: providerAddress,
    }
  },
})
