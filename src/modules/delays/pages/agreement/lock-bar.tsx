import { dateWords, momentWords, monthWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import { Button, Mark } from '../../../../ui/index.ts'
import { differsWords, isChanged } from '../../rules/agreement-change.ts'
import { nightsCount } from '../../rules/agreement-words.ts'
import { returnAddress, reviseAddress, signAddress } from './addresses.ts'
import type { MonthPage } from './load.ts'

type Props = { of: MonthPage; viewerOrganisationId: string | null; now: Instant; maySign: boolean }

/** How the month stands, who has signed, when it locks and what happens then to what is open. */
export const LockBar = (props: Props) => {
  const { of, now } = props
  return (
    <section class="hw-lockbar" aria-label="Signing and locking">
      <div class="hw-lockbar__words">
        <h2>{of.lock ? <LockedHead {...props} /> : <OpenHead of={of} now={now} />}</h2>
        <p>
          <SummaryWords of={of} />
        </p>
        <ChangedWords of={of} />
      </div>
      <Signatures {...props} />
      <div class="hw-lockbar__do">
        <SignOrRevise {...props} />
        <a href={returnAddress(of)}>{of.lock ? 'See the return' : 'Preview the return'}</a>
      </div>
    </section>
  )
}

const OpenHead = ({ of, now }: { of: MonthPage; now: Instant }) => (
  <>
    {monthWords(of.first)} is open.{' '}
    {of.is.summary.nights > 0 && (
      <Mark is="locked">
        Locks {dateWords(dateOf(of.cutOff), dateOf(now))}, {timeWords(of.cutOff)}
      </Mark>
    )}
    {of.is.summary.nights > 0 && daysBetween(dateOf(now), dateOf(of.cutOff)) < 0 && ' (overdue)'}
  </>
)

const LockedHead = ({ of, now }: Props) => (
  <>
    <Mark is="locked">
      {monthWords(of.first)} was locked {momentWords(of.lock!.lock.at, now)}
    </Mark>
    {of.lock!.lock.because === 'cut-off' ? ', at the cut-off' : ', all sides having signed'}
  </>
)

/** "412 of 461 nights agreed (89%). 31 disputed, 18 not answered." */
export const SummaryWords = ({ of }: { of: MonthPage }) => {
  const { nights, by, own, shareAgreed } = of.is.summary
  if (nights === 0) return <>No night counts in this month.</>
  const rest = [
    [by.disputed.nights, 'disputed'],
    [by['dispute recorded'].nights, 'with the dispute recorded'],
    [by['not answered'].nights - own.nights, 'not answered'],
    [own.nights, 'the NHS’s own, with nobody else to ask'],
    [by['not proposed'].nights, 'of which nobody has said anything'],
  ].filter(([count]) => count !== 0)
  return (
    <>
      {by.agreed.nights} of {nightsCount(nights)} agreed ({Math.floor((shareAgreed ?? 0) * 100)}%).{' '}
      {rest.length > 0 && `${rest.map((pair) => pair.join(' ')).join(', ')}. `}
      {!of.lock && rest.length > 0 && (
        <>
          What is still open then is locked <strong>with the dispute recorded</strong>: the return carries
          what the organisation of the beds says.
        </>
      )}
    </>
  )
}

const ChangedWords = ({ of }: { of: MonthPage }) => {
  const latest = of.versions.at(-1)
  if (!latest || !of.is.since || !isChanged(of.is.since)) return <></>
  const { added, removed, changed } = of.is.since
  const words = [
    added.length > 0 && `${nightsCount(added.length)} more`,
    removed.length > 0 && `${nightsCount(removed.length)} fewer`,
    changed.length > 0 && `${nightsCount(changed.length)} said otherwise`,
  ].filter(Boolean)
  const differs = differsWords(changed)
  return (
    <p>
      <Mark is="changed">Changed since version {latest.version}</Mark>:{' '}
      {words.length > 0 ? words.join(', ') : 'its figures are not those counted now'}.{' '}
      {differs && `Otherwise are ${differs}. `}
      {of.lock
        ? 'The locked figure stays as it is; a revision shows both.'
        : latest.signatures.length > 0 && 'Whoever has signed signs again.'}
    </p>
  )
}

const Signatures = ({ of, now }: Props) => {
  const latest = of.versions.at(-1)
  const stands = latest && !(of.is.since && isChanged(of.is.since) && !of.lock)
  const signed = stands ? latest.signatures : []
  const missing = of.is.toSign.filter((one) => !signed.some(({ organisationId }) => organisationId === one))
  return (
    <ul
      class="hw-lockbar__signed"
      aria-label={latest ? `Signatures of version ${latest.version}` : 'Signatures'}
    >
      {signed.map((one) => (
        <li>
          <Mark is="agreed">{of.all.organisations.get(one.organisationId)?.shortName}: signed</Mark>
          <span class="hw-second">
            {one.by}, {momentWords(one.at, now)}
            {one.words && `: “${one.words}”`}
          </span>
        </li>
      ))}
      {missing.map((one) => (
        <li>
          <Mark is="not-answered">{of.all.organisations.get(one)?.shortName ?? 'A council'}: not signed</Mark>
        </li>
      ))}
    </ul>
  )
}

const SignOrRevise = ({ of, viewerOrganisationId, maySign, now }: Props) => {
  if (!maySign || !viewerOrganisationId) return <></>
  const latest = of.versions.at(-1)
  const own = of.all.organisations.get(viewerOrganisationId)
  const changed = of.is.since !== null && isChanged(of.is.since)
  if (of.lock && changed)
    return viewerOrganisationId === of.organisationId ? (
      <Button text="Make a revision" href={reviseAddress(of)} variant="secondary" small />
    ) : (
      <span>{of.organisation.shortName} makes the revision</span>
    )
  if (of.lock && latest === of.lock) return <></>
  const signed = !changed && latest?.signatures.some((one) => one.organisationId === viewerOrganisationId)
  if (signed || !of.is.toSign.includes(viewerOrganisationId)) return <></>
  if (daysBetween(of.first.with({ day: of.first.daysInMonth }), dateOf(now)) <= 0)
    return <span>Can be signed once the month is over</span>
  return <Button text={`Sign for ${own?.shortName}`} href={signAddress(of)} variant="secondary" small />
}
