import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { seeNights } from '../../actions/about-nights.ts'
import { reply, type Taken, takePositions } from '../../actions/position.ts'
import { recordDispute } from '../../actions/record-dispute.ts'
import { nightsCount } from '../../rules/agreement-words.ts'
import type { Party } from '../../rules/facts.ts'
import { readIsoDate } from '../../rules/returns/period.ts'
import { type MonthPlace, monthAddress, type Saying, sayings } from './addresses.ts'
import { type AboutHere, placeOf, readAbout, told } from './month-route.tsx'
import { SayView } from './say-view.tsx'
import { undoNightsPage } from './undo-route.ts'

/** The forms in which a side says whose nights are, with its reasons. */
export const sayPage = page({
  at: '/delays/:month/:organisationId/say',
  may: 'agree nights',
  logs: 'opened a form about nights',
  get: (asked) => show(asked, nothingTyped),
  async post(asked) {
    const place = placeOf(asked)
    const about = readAbout(asked)
    if (isRefusal(place)) return place
    if (isRefusal(about)) return about
    const as = sayingOf(asked)
    const meeting = asked.form.meeting === '1' ? '1' : undefined
    const redirect = monthAddress(place, { stay: about.stayId, meeting })
    const read = readParts(asked, as, about)
    if ('errors' in read) return show(asked, { errors: read.errors, typed: asked.form }, 422)
    const done = await act(asked, as, about, read.parts)
    if (isRefusal(done))
      return done.fields ? show(asked, { errors: done.fields, typed: asked.form }, 422) : done
    if (!('nights' in done))
      return {
        redirect,
        said: 'Recorded: you leave it disputed. Once the other side does too, it is settled with the dispute recorded.',
        undo: undoNightsPage.to(done),
      }
    if (isRefusal(await seeNights(asked.tx, about)))
      // What is said of a locked month is not undone but said otherwise, so no undo is offered.
      return {
        redirect,
        said: `Said: ${nightsCount(done.nights)}. The locked figure stays until a revision is made.`,
      }
    return told(done, redirect, (nights) => `Said: ${nightsCount(nights)}. The other side is asked.`)
  },
})

type Parts = Parameters<typeof takePositions>[1]['parts']

function act(
  { tx, form }: Asked,
  as: Saying,
  about: AboutHere,
  parts: Parts,
): Promise<Taken | { factId: string } | Refusal> {
  const words = form.words ?? ''
  const afterLock = form.afterLock
  if (as === 'reply') return reply(tx, { ...about, words, afterLock })
  if (as === 'leave') return recordDispute(tx, { ...about, words, afterLock })
  const { nights: _, ...rest } = about
  return takePositions(tx, { ...rest, parts, words, afterLock })
}

function readParts(
  { form }: Asked,
  as: Saying,
  { nights }: AboutHere,
): { parts: Parts } | { errors: Filled['errors'] } {
  if (as === 'reply' || as === 'leave') return { parts: [] }
  const whose = partyOf(form.whose)
  const organisationId = form.organisationId || undefined
  const awaits = form.awaits || undefined
  const errors: Record<string, string> = {}
  const notWhose = 'Choose whose these nights are'
  if (as === 'whose')
    return whose ? { parts: [{ nights, whose, organisationId, awaits }] } : { errors: { whose: notWhose } }
  const until = readIsoDate(form.until ?? '')
  const rest = partyOf(form.rest)
  if (!until || until.toString() < nights.from.toString() || until.toString() >= nights.to.toString())
    errors.until = 'Choose the last night of the first part'
  if (!whose) errors.whose = notWhose
  if (!rest) errors.rest = 'Choose whose the other nights are'
  else if (rest === whose) errors.rest = 'Choose somebody else for the other nights: this splits nothing'
  if (!whose || !rest || !until || Object.keys(errors).length > 0) return { errors }
  return {
    parts: [
      {
        nights: { from: nights.from, to: until },
        whose,
        organisationId: whose === 'NHS' ? undefined : organisationId,
        awaits,
      },
      {
        nights: { from: until.add({ days: 1 }), to: nights.to },
        whose: rest,
        organisationId: rest === 'NHS' ? undefined : organisationId,
        awaits,
      },
    ],
  }
}

const partyOf = (text: string | undefined): Party | null =>
  text === 'NHS' || text === 'social care' || text === 'both' ? text : null

const sayingOf = ({ form, query }: Asked): Saying =>
  sayings.find((one) => one === (form.as ?? query.get('as'))) ?? 'whose'

async function show(asked: Asked, from: Filled, status = 200): Promise<Reply> {
  const place: MonthPlace | Refusal = placeOf(asked)
  const about = readAbout(asked)
  if (isRefusal(place)) return place
  if (isRefusal(about)) return about
  // The form is shown of a locked month too: it asks for the reason then.
  const known = await seeNights(asked.tx, { ...about, afterLock: 'asked for in the form' })
  if (isRefusal(known)) return known
  const locked = isRefusal(await seeNights(asked.tx, about))
  return {
    view: (
      <SayView
        place={place}
        as={sayingOf(asked)}
        about={about}
        known={known}
        locked={locked}
        from={from}
        meeting={(asked.form.meeting ?? asked.query.get('meeting')) === '1'}
      />
    ),
    title: 'Say whose nights are',
    nav: '/delays',
    status,
  }
}
