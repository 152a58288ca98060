import { dateWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { ChoiceField, InsetText, LongTextField, TextField } from '../../../../ui/index.ts'
import { markOutOfArea } from '../../actions/repatriation/mark-out-of-area.ts'
import { councilElsewhere } from '../../queries/repatriation/out-of-area.ts'
import { settingsOf } from '../../queries/settings.ts'
import type { AwaitedPlace, Direction } from '../../rules/repatriation/facts.ts'
import { awaitedPlaces, directions } from '../../rules/repatriation/facts.ts'
import { acuteBedWords, type OutOfArea, outOfArea, reviewState } from '../../rules/repatriation/review.ts'
import { awaitedWords, directionWords } from '../../rules/repatriation/words.ts'
import { factsOf } from '../../store.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { typedWhen } from '../typed-moment.ts'
import { WhenFields } from '../when-fields.tsx'
import { type Who, whoHere } from '../who.ts'
import { endAddress, reviewAddress } from './addresses.ts'

/** Marks somebody as out of their own area, in either direction, or changes what is said of it. */
export const outOfAreaPage = page({
  at: '/stays/:stayId/out-of-area',
  may: 'review out-of-area',
  logs: 'opened the form for out of area',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { area, council } = await stateOf(asked, who)
    const prefilled = area
      ? {
          direction: area.direction,
          homeOrganisation: area.homeOrganisation,
          awaits: area.awaits,
          contact: area.contact ?? '',
          reason: area.reason ?? '',
        }
      : council
        ? { direction: 'theirs here', homeOrganisation: council }
        : {}
    return show(asked, who, await openShell(asked, who.stayId, draftName(who), prefilled))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const draft = draftName(who)
    const { at, errors } = typedWhen(form, now)
    const direction = directions.find((one) => one === form.direction)
    const awaits = awaitedPlaces.find((one) => one === form.awaits)
    if (!direction) errors.direction = 'Choose whose they are'
    if (!form.homeOrganisation?.trim())
      errors.homeOrganisation = 'Enter the hospital, council or team at home'
    if (!awaits) errors.awaits = 'Choose what they need, or that it is not decided'
    for (const [name, most] of [
      ['homeOrganisation', 200],
      ['contact', 200],
      ['reason', 2000],
    ] as const)
      if ((form[name]?.trim().length ?? 0) > most) errors[name] = `This must be ${most} characters or fewer`
    if (!direction || !awaits || Object.keys(errors).length > 0)
      return show(asked, who, sentShell(asked, stayId, draft, errors), 422)
    const outcome = await markOutOfArea(tx, { by, now, at, stayId, ...said(form, direction, awaits) })
    const settled = { stayId, draft, said: 'Marked as out of area. They are on the list for review.' }
    return settle(asked, outcome, settled, (shell) => show(asked, who, shell, 422))
  },
})

const said = (form: Record<string, string>, direction: Direction, awaits: AwaitedPlace) => ({
  direction,
  awaits,
  homeOrganisation: form.homeOrganisation ?? '',
  contact: form.contact,
  reason: form.reason,
})

const draftName = (who: Who) => `out-of-area-${who.stayId}`

async function stateOf({ tx, viewer }: Asked, who: Who) {
  const { reviewEveryDays } = await settingsOf(tx, viewer.systemId)
  const area = outOfArea(await factsOf(tx, viewer.systemId, who.stayId), reviewEveryDays)
  return { area, council: area ? null : await councilElsewhere(tx, viewer, who.authorityId) }
}

async function show(asked: Asked, who: Who, shell: Shell, status = 200): Promise<Reply> {
  const { area, council } = await stateOf(asked, who)
  const view = (
    <StayForm
      title={area ? `${who.firstName} is out of area` : `Is ${who.firstName} out of area?`}
      who={who}
      shell={shell}
      button={area ? 'Save the changes' : 'Mark as out of area'}
      before={
        area ? <Marked area={area} who={who} asked={asked} /> : <Unmarked council={council} who={who} />
      }
    >
      <ChoiceField
        name="direction"
        label={`Whose is ${who.firstName}?`}
        options={directions.map((value) => ({ value, text: directionWords[value] }))}
        from={shell.from}
      />
      <TextField
        name="homeOrganisation"
        label="Who would take them back"
        hint="The hospital, council or team at home. It need not be one of this place."
        from={shell.from}
      />
      <TextField
        name="contact"
        label="Whom to ring there (optional)"
        hint="Name and telephone"
        from={shell.from}
      />
      <ChoiceField
        name="awaits"
        label={`What does ${who.firstName} need there?`}
        options={awaitedPlaces.map((value) => ({
          value,
          text: awaitedWords[value],
          ...(value === 'acute bed'
            ? {
                hint: acuteBedWords,
              }
            : {}),
        }))}
        from={shell.from}
      />
      <LongTextField name="reason" label="How they came to be here (optional)" rows={2} from={shell.from} />
      <WhenFields
        from={shell.from}
        summary={area ? 'This did not change just now' : 'Since an earlier day'}
      />
    </StayForm>
  )
  return { title: 'Out of area', status, view }
}

const Marked = ({ area, who, asked: { now } }: { area: OutOfArea; who: Who; asked: Asked }) => (
  <InsetText>
    <p>
      Marked since {dateWords(dateOf(area.since), dateOf(now))}. {reviewState(area, now).words}
      {area.review &&
        `: ${area.review.plan} (${area.review.by}, ${dateWords(dateOf(area.review.at), dateOf(now))})`}
      .
    </p>
    <p>
      <a href={reviewAddress(who.stayId)}>Review now</a> ·{' '}
      <a href={endAddress(who.stayId)}>No longer out of area</a>
    </p>
  </InsetText>
)

const Unmarked = ({ council, who }: { council: string | null; who: Who }) => (
  <>
    <p>
      Out of area means in a bed away from home ground: one of ours elsewhere, or somebody of elsewhere here.
      Whoever is marked is on the list for review until they go home.{' '}
      <a href="/repatriation">See everybody who is marked</a>
    </p>
    {council && (
      <InsetText>
        <p>
          {who.firstName} lives in the area of {council}, which does not use this list. You decide whether
          that makes them out of area. <a href={endAddress(who.stayId)}>No, they are not</a>
        </p>
      </InsetText>
    )}
  </>
)
