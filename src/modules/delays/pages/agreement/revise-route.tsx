import { monthWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled, InsetText, LongTextField, nothingTyped } from '../../../../ui/index.ts'
import type { PersonName } from '../../../people/index.ts'
import { revise } from '../../actions/revise.ts'
import { namesOfStays } from '../../queries/names-of-stays.ts'
import { type ChangedNight, differsWords, isChanged } from '../../rules/agreement-change.ts'
import { nightsCount, nightsWords } from '../../rules/agreement-words.ts'
import { monthAddress, returnAddress, reviseAddress } from './addresses.ts'
import { FormFrame } from './form-frame.tsx'
import { loadMonth, type MonthPage } from './load.ts'

/** A locked month is corrected: a later version with its reason; the locked one stays. */
export const revisePage = page({
  at: '/delays/:month/:organisationId/revise',
  may: 'sign returns',
  logs: 'opened the form to revise a locked month',
  get: (asked) => show(asked, nothingTyped),
  async post(asked) {
    const of = await loadMonth(asked)
    if (isRefusal(of)) return of
    const { tx, viewer: by, now, form } = asked
    const made = await revise(tx, {
      by,
      now,
      organisationId: of.organisationId,
      month: of.first,
      why: form.why ?? '',
    })
    if (isRefusal(made)) return made.fields ? show(asked, { errors: made.fields, typed: form }, 422) : made
    return {
      redirect: returnAddress(of),
      said: `Revised: version ${made.version}. The locked version stays beside it.`,
    }
  },
})

async function show(asked: Asked, from: Filled, status = 200): Promise<Reply> {
  const of = await loadMonth(asked)
  if (isRefusal(of)) return of
  return {
    view: (
      <FormFrame
        title={`Revise ${monthWords(of.first)}`}
        note={of.organisation.name}
        action={reviseAddress(of)}
        button={isRevisable(of) ? 'Make the revision' : null}
        back={monthAddress(of)}
        from={from}
        before={<WhatChanged of={of} names={await namesIn(asked, of)} />}
      >
        <LongTextField
          name="why"
          label="Why is the locked month corrected?"
          hint="It is printed with the return, beside the locked figure."
          rows={3}
          from={from}
        />
      </FormFrame>
    ),
    title: `Revise ${monthWords(of.first)}`,
    nav: '/delays',
    status,
  }
}

const isRevisable = (of: MonthPage) => of.lock !== null && of.is.since !== null && isChanged(of.is.since)

type Names = ReadonlyMap<string, PersonName>

/** By stay: also of whoever has no night here any more. */
const namesIn = ({ tx, viewer }: Asked, { is: { since } }: MonthPage): Promise<Names> =>
  namesOfStays(
    tx,
    viewer.systemId,
    since ? [...since.added, ...since.removed, ...since.changed].map(({ stayId }) => stayId) : [],
  )

const WhatChanged = ({ of, names }: { of: MonthPage; names: Names }) => {
  const { since } = of.is
  if (!of.lock)
    return <InsetText>The month is open: it is settled and signed, and needs no revision.</InsetText>
  if (!since || !isChanged(since))
    return <InsetText>Nothing has changed since version {of.versions.at(-1)!.version}.</InsetText>
  if (since.added.length + since.removed.length + since.changed.length === 0)
    return (
      <InsetText>
        The figures counted now are not those of version {of.versions.at(-1)!.version}, though the same was
        known of everybody in them: the kind of a ward or of an organisation, or a rule of the program, has
        changed.
      </InsetText>
    )
  return (
    <InsetText>
      <p>Since version {of.versions.at(-1)!.version}:</p>
      <ul>
        <Changed of={of} nights={since.added} words="now counted" names={names} />
        <Changed of={of} nights={since.removed} words="no longer counted" names={names} />
        <Changed of={of} nights={since.changed} words="said otherwise" names={names} />
      </ul>
    </InsetText>
  )
}

type ChangedProps = { of: MonthPage; nights: readonly ChangedNight[]; words: string; names: Names }

const Changed = ({ of, nights, words, names }: ChangedProps) => (
  <>
    {[...Map.groupBy(nights, ({ stayId }) => stayId)].map(([stayId, own]) => (
      <li>
        <a href={monthAddress(of, { stay: stayId })}>{nameIn(names, stayId)}</a>: {nightsCount(own.length)}{' '}
        {words}, {nightsWords(own[0]!.date, own.at(-1)!.date)}
        {differsWords(own) && ` (${differsWords(own)})`}
      </li>
    ))}
  </>
)

// The changes are of everybody; a name only of those whom the viewer may see.
function nameIn(names: Names, stayId: string): string {
  const person = names.get(stayId)
  return person ? `${person.givenName} ${person.familyName}` : 'Somebody you may not see'
}
