import { fullDate, momentWords, timeWords } from '../../../../platform/date-words.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Button, Card, Form, Mark } from '../../../../ui/index.ts'
import { takeBackSignatureAddress } from '../../addresses.ts'
import type { VersionIssued } from '../../rules/plan.ts'
import { type Signing, signedWords, takeBackUntil } from '../../rules/signing.ts'

type Props = {
  planId: string
  /** Who looks: the one who has just signed may take it back. */
  viewer: Viewer
  issued: VersionIssued | null
  signings: Signing[] | null
  now: Instant
}

/** Who has signed the newest version and who not; a signature under an earlier one is said to be that. */
export const SignaturesCard = ({ planId, viewer, issued, signings, now }: Props) => (
  <Card
    title={issued ? `Signatures under version ${issued.label}` : 'Signatures'}
    aside={issued ? fullDate(dateOf(issued.issuedAt)) : undefined}
    foot={signedWords(signings)}
  >
    {signings === null ? (
      <p>No version has been issued yet. A draft is not signed.</p>
    ) : (
      <ul class="nhsuk-list">
        {signings.map((one) => (
          <li>
            <Mark is={one.signed ? 'agreed' : 'not-answered'}>
              {one.organisation}:{' '}
              {one.signed ? `signed ${momentWords(one.signed.signedAt, now)}` : 'not signed yet'}
            </Mark>
            {one.signed && <span class="hw-second"> by {one.signed.signedAs}</span>}
            <TakeBack planId={planId} until={takeBackUntil(one.signed, { ...viewer, now })} />
            {!one.signed && one.earlier && (
              <span class="hw-second">
                {' '}
                Signed an earlier version, {momentWords(one.earlier.signedAt, now)}
              </span>
            )}
          </li>
        ))}
      </ul>
    )}
  </Card>
)

/** For a slip: one's own signature, soon after. */
const TakeBack = ({ planId, until }: { planId: string; until: Instant | null }) =>
  until ? (
    <Form action={takeBackSignatureAddress(planId)} once={newId()}>
      <Button text={`Take it back (until ${timeWords(until)})`} variant="secondary" small />
    </Form>
  ) : (
    <></>
  )
