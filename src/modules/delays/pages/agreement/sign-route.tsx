import { monthWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled, InsetText, LongTextField, nothingTyped } from '../../../../ui/index.ts'
import { signReturn } from '../../actions/sign-return.ts'
import { isChanged } from '../../rules/agreement-change.ts'
import { nightsCount } from '../../rules/agreement-words.ts'
import { monthAddress, returnAddress, signAddress } from './addresses.ts'
import { FormFrame } from './form-frame.tsx'
import { loadMonth, type MonthPage } from './load.ts'
import { SummaryWords } from './lock-bar.tsx'

/** One organisation signs a month of one provider. */
export const signPage = page({
  at: '/delays/:month/:organisationId/sign',
  may: 'sign returns',
  logs: 'opened the form to sign a month',
  get: (asked) => show(asked, nothingTyped),
  async post(asked) {
    const of = await loadMonth(asked)
    if (isRefusal(of)) return of
    const { tx, viewer: by, now, form } = asked
    const words = form.words ?? ''
    if (words.length > 2000)
      return show(asked, { errors: { words: 'Use 2,000 characters or fewer' }, typed: form }, 422)
    const signed = await signReturn(tx, {
      by,
      now,
      organisationId: of.organisationId,
      month: of.first,
      words,
    })
    if (isRefusal(signed)) return signed
    const names = signed.waitsFor.map((one) => of.all.organisations.get(one)?.shortName ?? 'a council')
    const said = signed.locked
      ? `Signed. All sides have signed version ${signed.version}: ${monthWords(of.first)} is locked.`
      : `Signed, version ${signed.version}.${names.length > 0 ? ` It waits for ${names.join(', ')}.` : ''}`
    return { redirect: monthAddress(of), said }
  },
})

async function show(asked: Asked, from: Filled, status = 200): Promise<Reply> {
  const of = await loadMonth(asked)
  if (isRefusal(of)) return of
  const own = of.all.organisations.get(asked.viewer.organisationId ?? '')
  const done = whyNotSigned(of, asked.viewer.organisationId)
  return {
    view: (
      <FormFrame
        title={`Sign ${monthWords(of.first)}${own ? ` for ${own.shortName}` : ''}`}
        note={of.organisation.name}
        action={signAddress(of)}
        button={done ? null : `Sign ${monthWords(of.first)}`}
        back={monthAddress(of)}
        from={from}
        before={done ? <InsetText>{done}</InsetText> : <WhatIsSigned of={of} />}
      >
        <LongTextField
          name="words"
          label="Anything to say with the signature"
          hint="Optional. It stays with the return."
          rows={2}
          from={from}
        />
      </FormFrame>
    ),
    title: `Sign ${monthWords(of.first)}`,
    nav: '/delays',
    status,
  }
}

/** Where there is nothing to sign: signed already, or locked as it stands. Null where a signature is due. */
function whyNotSigned(of: MonthPage, organisationId: string | null): string | null {
  const latest = of.versions.at(-1)
  const changed = of.is.since !== null && isChanged(of.is.since)
  if (!latest) return null
  if (of.lock && (changed || latest === of.lock))
    return `${monthWords(of.first)} is locked. A revision is made and signed where something has changed since.`
  return !changed && latest.signatures.some((one) => one.organisationId === organisationId)
    ? `Your organisation has signed version ${latest.version}, and nothing has changed since.`
    : null
}

/** What a signature covers, and what becomes of what is open: said before the button is pressed. */
const WhatIsSigned = ({ of }: { of: MonthPage }) => {
  const without = of.all.nights.filter(({ awaits }) => awaits === null).length
  const others = of.is.toSign.map((one) => of.all.organisations.get(one)?.shortName ?? 'a council')
  return (
    <InsetText>
      <p>
        <SummaryWords of={of} />
      </p>
      {without > 0 && (
        <p>
          For {nightsCount(without)} nothing was recorded that was waited for. They count, without a reason;
          record the wait first if there was one.
        </p>
      )}
      <p>
        {of.lock
          ? `A signature is of version ${of.versions.at(-1)!.version}, the revision. The locked version stays beside it.`
          : `A signature is of these figures. If anything changes before the month is locked, it is counted and signed again. Locked when these have signed: ${others.join(', ')}; or at the cut-off.`}{' '}
        <a href={returnAddress(of)}>{of.lock ? 'See the return' : 'Preview the return'}</a>
      </p>
    </InsetText>
  )
}
