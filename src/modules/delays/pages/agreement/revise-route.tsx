import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled, InsetText, LongTextField, nothingTyped } from '../../../../ui/index.ts'
import { revise } from '../../actions/revise.ts'
import { nightsCount, nightsWords } from '../../rules/agreement-words.ts'
import type { AgreedNight } from '../../rules/model.ts'
import { monthWords } from '../../rules/series-words.ts'
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
        button="Make the revision"
        back={monthAddress(of)}
        from={from}
        before={<WhatChanged of={of} />}
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

const WhatChanged = ({ of }: { of: MonthPage }) => {
  const { since } = of.is
  if (!of.lock)
    return <InsetText>The month is open: it is settled and signed, and needs no revision.</InsetText>
  if (!since || since.people === 0)
    return <InsetText>Nothing has changed since version {of.versions.at(-1)!.version}.</InsetText>
  return (
    <InsetText>
      <p>Since version {of.versions.at(-1)!.version}:</p>
      <ul>
        <Changed of={of} nights={since.added} words="now counted" />
        <Changed of={of} nights={since.removed} words="no longer counted" />
        <Changed of={of} nights={since.changed} words="said otherwise" />
      </ul>
    </InsetText>
  )
}

const Changed = ({ of, nights, words }: { of: MonthPage; nights: readonly AgreedNight[]; words: string }) => (
  <>
    {[...Map.groupBy(nights, ({ stayId }) => stayId)].map(([stayId, own]) => (
      <li>
        <a href={monthAddress(of, { stay: stayId })}>{nameIn(of, own[0]!.personId)}</a>:{' '}
        {nightsCount(own.length)} {words}, {nightsWords(own[0]!.date, own.at(-1)!.date)}
      </li>
    ))}
  </>
)

// The changes are of everybody; a name only of those whom the viewer may see.
function nameIn(of: MonthPage, personId: string): string {
  const person = of.all.people.get(personId)
  return person ? `${person.givenName} ${person.familyName}` : 'Somebody you may not see'
}
