import { momentWithin } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { type AskedServices, askServices } from '../../actions/ask.ts'
import { andList } from '../../rules/need-words.ts'
import { placeAddress, undoNeedAddress } from '../addresses.ts'
import { typedMoment } from '../typed-fields.ts'
import { type Chosen, loadBoard, loadChosen } from './load.ts'
import { PlacesView } from './view.tsx'

/** Who needs a place, who is asked, who is chosen: three columns of one queue. */
export const placesPage = page({
  at: '/places',
  may: 'find places',
  logs: 'opened who needs a place',
  get: (asked) => show(asked, null),
})

/** The same, with one person and what could take them. Asks the services that are ticked. */
export const placePage = page({
  at: '/places/:needId',
  may: 'find places',
  logs: 'opened somebody in who needs a place',
  // The person is found from the need; the handler lists the opening, which needs a transaction that may write.
  opens: 'stayId',
  async get(asked) {
    const chosen = await loadChosen(asked)
    // A decided line of a suggestion comes with its service ticked.
    const typed = { service: asked.query.get('service') ?? '' }
    return isRefusal(chosen) ? chosen : show(asked, chosen, { errors: {}, typed })
  },
  async post(asked) {
    const { tx, viewer: by, now, form, params } = asked
    const errors: Record<string, string> = {}
    const answerBy = typedMoment(form, { date: 'answerBy', time: 'answerByTime' }, now, errors)
    const serviceIds = (form.service ?? '').split('\n').filter(isId)
    const outcome =
      Object.keys(errors).length > 0
        ? { refused: 'invalid' as const, because: 'Answer by', fields: errors }
        : await askServices(tx, { by, now, needId: params.needId!, serviceIds, answerBy })
    if (!isRefusal(outcome))
      return {
        redirect: placeAddress(params.needId!),
        said: saidWords(outcome.asked, now),
        undo: undoNeedAddress(outcome.factId),
      }
    if (!outcome.fields) return outcome
    const chosen = await loadChosen(asked)
    return isRefusal(chosen) ? chosen : show(asked, chosen, { errors: outcome.fields, typed: form }, 422)
  },
})

async function show(
  asked: Asked,
  chosen: Chosen | null,
  from: Filled = nothingTyped,
  status = 200,
): Promise<Reply> {
  const { viewer, now, query } = asked
  const all = query.get('all') === '1'
  return {
    title: 'Find a place',
    status,
    nav: '/places',
    wide: true,
    body: { live: 'page' },
    view: <PlacesView board={await loadBoard(asked)} chosen={chosen} {...{ viewer, now, from, all }} />,
  }
}

function saidWords(asked: AskedServices['asked'], now: Instant): string {
  const [soonest] = asked
    .map(({ answerBy }) => answerBy)
    .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)
  return `Asked ${andList(asked.map(({ name }) => name))}. Answer by ${momentWithin(soonest!, now)}.`
}
