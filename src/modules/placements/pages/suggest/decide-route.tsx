import { dateWords } from '../../../../platform/date-words.ts'
import { dropDraft } from '../../../../platform/drafts.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { ChoiceField, LongTextField, RecordForm, SelectField } from '../../../../ui/index.ts'
import { type DecideSuggestion, decideSuggestion } from '../../actions/decide-suggestion.ts'
import { optionsFor } from '../../queries/options-for.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { startWords, whyWords } from '../../rules/suggest/words.ts'
import { askDeedAddress, placeAddress } from '../addresses.ts'
import { openShell, type Shell, sentShell, WhoLine } from '../need-form.tsx'
import { needHere, recordPlacing } from '../need-here.ts'
import { suggestionAddress } from './addresses.ts'
import { loadSuggestion, type Row } from './lines.ts'

/** One line decided by a person: as suggested, another service, or nobody for now, with why. */
export const decidePage = page({
  at: '/places/suggestion/:suggestionId/:needId',
  may: 'choose places',
  logs: 'opened a line of a suggested plan',
  // The person is found from the need; the handler lists the opening, which needs a transaction that may write.
  opens: 'stayId',
  async get(asked) {
    const here = await lineHere(asked)
    if (isRefusal(here)) return here
    await recordPlacing(asked, here.person)
    const { draft, back } = placesOf(asked)
    return show(asked, here, await openShell(asked, { draft, back }))
  },
  async post(asked) {
    const here = await lineHere(asked)
    if (isRefusal(here)) return here
    const { tx, viewer: by, now, form, params } = asked
    const { draft, back } = placesOf(asked)
    const { needId = '', suggestionId = '' } = params
    const { decision, service: serviceId, why } = form
    const outcome = isDecision(decision)
      ? await decideSuggestion(tx, { by, now, needId, suggestionId, decision, serviceId, why })
      : refuse('invalid', 'Choose one', { decision: 'Choose what you decide' })
    if (isRefusal(outcome))
      return outcome.fields
        ? show(asked, here, sentShell(asked, { draft, back, errors: outcome.fields }), 422)
        : outcome
    await dropDraft(tx, by, draft)
    if (!outcome.serviceId)
      return { redirect: back, said: `Decided: nobody for ${here.person.name} for now.` }
    const name = here.service(outcome.serviceId)
    return outcome.yesAskId
      ? {
          redirect: askDeedAddress(outcome.yesAskId, 'choose'),
          said: `Decided: ${name}. It has said yes: choose it here.`,
        }
      : {
          redirect: placeAddress(needId, { service: outcome.serviceId, all: '1' }),
          said: `Decided: ${name}, ticked below. Nobody is asked until you ask.`,
        }
  },
})

const decisions = ['as suggested', 'another', 'nobody'] as const
const isDecision = (text: string | undefined): text is DecideSuggestion['decision'] =>
  decisions.some((one) => one === text)

type Here = {
  row: Row
  person: BoardRow
  /** Services that fit as things stand now, the best first. */
  others: { serviceId: string; text: string }[]
  why: string
  service: (serviceId: string) => string
}

async function lineHere(asked: Asked): Promise<Here | Refusal> {
  const { tx, viewer, now, params } = asked
  const person = await needHere(asked)
  if (isRefusal(person)) return person
  const found = await loadSuggestion(asked, params.suggestionId ?? '')
  const row = found?.rows.find(({ line }) => line.needId === params.needId)
  if (!found || !row) return refuse('not-found', 'There is no such line in this suggestion')
  const options = (await optionsFor(tx, { viewer, now, needId: person.needId }))?.options ?? []
  const names = new Map(options.map(({ service }) => [service.serviceId, service.name]))
  return {
    row,
    person,
    others: options
      .filter(({ service }) => service.serviceId !== row.line.placed?.serviceId)
      .map(({ service, startsOn, figure }) => ({
        serviceId: service.serviceId,
        text: `${service.name}, could start ${dateWords(startsOn, dateOf(now))}${figure === 'out of date' ? ', figure out of date' : ''}`,
      })),
    why: whyWords(row.line, found.names).join(' '),
    service: (serviceId) => names.get(serviceId) ?? found.names.service(serviceId),
  }
}

const placesOf = ({ params }: Asked) => ({
  draft: `decide-${params.suggestionId}-${params.needId}`,
  back: suggestionAddress(params.suggestionId ?? ''),
})

const show = (asked: Asked, here: Here, shell: Shell, status = 200): Reply => {
  const { placed } = here.row.line
  return {
    title: 'Decide a suggestion',
    status,
    nav: '/places',
    view: (
      <RecordForm
        title="What do you decide?"
        who={<WhoLine row={here.person} />}
        shell={shell}
        button="Decide"
        before={
          <>
            <p>
              {placed ? (
                <>
                  Suggested: <strong>{here.service(placed.serviceId)}</strong>, which could start{' '}
                  {startWords(placed.startsOn, dateOf(asked.now))}.
                </>
              ) : (
                'No service is suggested.'
              )}{' '}
              {here.why}
            </p>
            {here.row.meanwhile && <p>{here.row.meanwhile}.</p>}
          </>
        }
      >
        <ChoiceField
          name="decision"
          label="Your decision"
          hint="It is kept with the suggestion. Nobody is asked or told by it."
          from={shell.from}
          options={[
            ...(placed
              ? [{ value: 'as suggested', text: `As suggested: ${here.service(placed.serviceId)}` }]
              : []),
            ...(here.others.length > 0 ? [{ value: 'another', text: 'Another service' }] : []),
            { value: 'nobody', text: 'Nobody for now' },
          ]}
        />
        {here.others.length > 0 && (
          <SelectField
            name="service"
            label="Which other service"
            hint="Only for another service. Those that fit as things stand, the best first"
            from={shell.from}
            options={[
              { value: '', text: 'Choose one' },
              ...here.others.map(({ serviceId, text }) => ({ value: serviceId, text })),
            ]}
          />
        )}
        <LongTextField
          name="why"
          label="Why"
          hint="Needed where you decide otherwise than suggested"
          rows={3}
          from={shell.from}
        />
      </RecordForm>
    ),
  }
}
