import { fullDate, momentWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Card, Mark } from '../../../../ui/index.ts'
import type { VersionIssued } from '../../rules/plan.ts'
import { type Signing, signedWords } from '../../rules/signing.ts'

type Props = { issued: VersionIssued | null; signings: Signing[] | null; now: Instant }

/** Who has signed the newest version and who not; a signature under an earlier one is said to be that. */
export const SignaturesCard = ({ issued, signings, now }: Props) => (
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
