import { monthWords } from '../../../../platform/date-words.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { Button, type Filled, Form, LongTextField } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { sideOf } from '../../rules/agreement.ts'
import { isChanged } from '../../rules/agreement-change.ts'
import { monthAddress, returnAddress } from './addresses.ts'
import type { Loaded } from './load.ts'
import { moment } from './words.ts'

type Props = { loaded: Loaded; viewer: Viewer; from: Filled; once: string }

/**
 * Who signs a return that its organisation alone sends, and beside it who signed the nights it is derived from; the nights
 * themselves are signed on their own page, by both sides.
 */
export const Signing = (props: Props) => {
  const { loaded } = props
  if (loaded.series === 'nights') return <></>
  const latest = loaded.versions.at(-1)
  return (
    <>
      <h2 class="nhsuk-heading-m">Signed</h2>
      {latest && (
        <p>
          {latest.signatures.length > 0
            ? `Version ${latest.version}: ${signedWords(latest.signatures, loaded)}.`
            : `Version ${latest.version} is not signed. ${loaded.organisation.name} sends this return, and signs it.`}
        </p>
      )}
      {!latest && <p>Nothing is made yet that could be signed.</p>}
      <NightsBeside loaded={loaded} />
      <SignIt {...props} />
    </>
  )
}

type Signatures = Loaded['versions'][number]['signatures']

const signedWords = (signatures: Signatures, { names }: Loaded): string =>
  signatures
    .map(
      ({ by, organisationId, at, words }) =>
        `signed by ${by} for ${names(organisationId).name}, ${moment(at)}${words ? `: “${words}”` : ''}`,
    )
    .join('; ')

/** A month's returns are derived from its nights: who agreed those stands beside. */
const NightsBeside = ({ loaded }: { loaded: Loaded }) => {
  const { nights, organisation, period } = loaded
  if (!nights) return <></>
  const month = monthWords(period.from)
  const href = monthAddress(organisation.organisationId, period.from)
  const locked = nights.find(({ lock }) => lock !== null)
  if (!locked?.lock)
    return (
      <p>
        <a href={href}>The nights of {month}</a> are not locked yet
        {nights.at(-1)?.signatures.length ? `; ${signedWords(nights.at(-1)!.signatures, loaded)}` : ''}.
      </p>
    )
  return (
    <p>
      <a href={href}>The nights of {month}</a> were locked {moment(locked.lock.at)}
      {locked.signatures.length > 0
        ? `: ${signedWords(locked.signatures, loaded)}.`
        : ' at the cut-off, and nobody has signed them.'}
    </p>
  )
}

const SignIt = ({ loaded, viewer, from, once }: Props) => {
  const { organisation, versions, changes, period, now } = loaded
  const latest = versions.at(-1)
  const theirs = viewer.organisationId === organisation.organisationId && sideOf(organisation.kind) === 'NHS'
  if (!theirs || !mayDo(viewer, 'sign returns') || loaded.at) return <></>
  if (!latest || latest.signatures.length > 0) return <></>
  if (Temporal.PlainDate.compare(dateOf(now), period.to) <= 0)
    return <p>It can be signed once its last night has passed.</p>
  if (changes && isChanged(changes))
    return <p>Something has changed since version {latest.version}: count it again, and sign that.</p>
  return (
    <div class="hw-screen-only">
      <Form action={returnAddress({ ...loaded, organisationId: organisation.organisationId })} once={once}>
        <input type="hidden" name="do" value="sign" />
        <input type="hidden" name="version" value={String(latest.version)} />
        <LongTextField
          name="words"
          label="Anything to say with the signature"
          hint="Optional. It stays with the return, which from then on changes only by a revision."
          rows={2}
          from={from}
        />
        <Button text={`Sign version ${latest.version} for ${organisation.name}`} preventDoubleClick />
      </Form>
    </div>
  )
}
