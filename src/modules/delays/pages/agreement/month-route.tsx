import { monthWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { readMonth } from '../../../../platform/month-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type LocalDate, Temporal } from '../../../../platform/time.ts'
import { askAgain } from '../../actions/ask-again.ts'
import { confirm, proposeNights, type Taken } from '../../actions/position.ts'
import { proposeAll } from '../../actions/propose-all.ts'
import { nightsCount, peopleCount } from '../../rules/agreement-words.ts'
import { readIsoDate } from '../../rules/returns/period.ts'
import { type MonthPlace, monthAddress } from './addresses.ts'
import { choose } from './chosen.ts'
import { loadMonth } from './load.ts'
import { MonthView } from './month-view.tsx'
import { forMeeting } from './people.ts'
import { undoNightsPage } from './undo-route.ts'

/** Where two sides settle a month's nights, person by person. */
export const monthPage = page({
  at: '/delays/:month/:organisationId',
  may: 'see delays',
  logs: 'opened the nights of a month',
  async get(asked) {
    const loaded = await loadMonth(asked)
    if (isRefusal(loaded)) return loaded
    const { query, now, viewer } = asked
    const meeting = query.get('meeting') === '1'
    const of = meeting ? { ...loaded, people: forMeeting(loaded.people) } : loaded
    const chosen = choose(of, { stay: query.get('stay'), on: query.get('on'), meeting, now })
    return {
      view: (
        <MonthView
          of={of}
          chosen={chosen}
          viewer={viewer}
          now={now}
          meeting={meeting}
          all={query.get('all')}
        />
      ),
      title: `${monthWords(of.first)}: agree the nights`,
      nav: '/delays',
      wide: true,
      body: { live: 'page', ...(meeting ? { meeting: '1' } : {}) },
    }
  },
  async post(asked) {
    const place = placeOf(asked)
    if (isRefusal(place)) return place
    if (asked.form.do === 'propose-all') return all(asked, place)
    const about = readAbout(asked)
    if (isRefusal(about)) return about
    const { stayId } = about
    const meeting = asked.form.meeting === '1' ? '1' : undefined
    const redirect = monthAddress(place, { stay: stayId, meeting })
    switch (asked.form.do) {
      case 'confirm':
        return told(await confirm(asked.tx, about), redirect, (nights) => `Agreed: ${nightsCount(nights)}.`)
      case 'propose':
        return told(
          await proposeNights(asked.tx, about),
          redirect,
          (nights) => `Proposed: ${nightsCount(nights)}.`,
        )
      case 'ask': {
        const done = await askAgain(asked.tx, about)
        if (isRefusal(done)) return done
        return {
          redirect,
          said: 'Asked again. It shows first on the other side’s page.',
          undo: undoNightsPage.to(done),
        }
      }
      default:
        return refuse('invalid', 'What was pressed could not be read. Go back and press it again')
    }
  },
})

async function all({ tx, viewer: by, now }: Asked, place: MonthPlace): Promise<Reply> {
  const done = await proposeAll(tx, {
    by,
    now,
    organisationId: place.organisationId,
    month: readMonth(place.month)!,
  })
  if (isRefusal(done)) return done
  const left =
    done.left > 0 ? ` ${nightsCount(done.left)} left: nothing is suggested, say whose they are.` : ''
  return {
    redirect: monthAddress(place),
    said: `Proposed: ${nightsCount(done.nights)} of ${peopleCount(done.people)}.${left}`,
    undo: undoNightsPage.to({ factId: done.factId }),
  }
}

export function told(done: Taken | Refusal, redirect: string, words: (nights: number) => string): Reply {
  if (isRefusal(done)) return done
  return {
    redirect,
    said: [words(done.nights), ...done.warnings].join(' '),
    undo: undoNightsPage.to({ factId: done.factId }),
  }
}

/** The month and provider of the address. */
export function placeOf({ params }: Asked): MonthPlace | Refusal {
  const { month = '', organisationId = '' } = params
  return readMonth(month) && isId(organisationId)
    ? { month, organisationId }
    : refuse('not-found', 'There is no such month: choose one under Delays')
}

export type AboutHere = { by: Asked['viewer']; now: Asked['now']; stayId: string; nights: KnownNightsRange }
type KnownNightsRange = { from: LocalDate; to: LocalDate }

/** Whose nights, and which, a form or an address names. */
export function readAbout({ viewer: by, now, form, query }: Asked): AboutHere | Refusal {
  const stayId = form.stay ?? query.get('stay') ?? ''
  const from = readIsoDate(form.from ?? query.get('from') ?? '')
  const to = readIsoDate(form.to ?? query.get('to') ?? '')
  if (!isId(stayId) || !from || !to || Temporal.PlainDate.compare(from, to) > 0)
    return refuse('invalid', 'Which nights is not clear. Go back and choose them in the table')
  return { by, now, stayId, nights: { from, to } }
}
