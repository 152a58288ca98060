import { dateWords } from '../../../../platform/date-words.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { recordOpening } from '../../../access/index.ts'
import { lateness } from '../../rules/lateness.ts'
import type { Wait } from '../../rules/wait.ts'
import { type WaitDeed, whyNotOnWait } from '../../rules/wait-parties.ts'
import { type OrganisationName, organisationNames } from '../organisation-options.ts'
import { dueWords, ownerWords, waitWords } from '../wait-words.ts'
import { type WhoWaits, whoWaits } from '../who.ts'

export type AboutWait = WhoWaits & { names: Map<string, OrganisationName> }

/** The wait of a form that is opened, or why it cannot be acted on. Whoever opens it is listed on the record. */
export async function openWaitForm(
  asked: Asked,
  deed: WaitDeed | null,
  logs: string,
): Promise<AboutWait | Refusal> {
  const about = await aboutWaitHere(asked)
  if (isRefusal(about)) return about
  await recordOpening(asked.tx, { viewer: asked.viewer, personId: about.who.personId, what: logs })
  if (deed && about.wait.endedAt)
    return refuse(
      'conflict',
      about.wait.state === 'done' ? 'This is done already.' : 'This was taken back already.',
    )
  const no = deed ? whyNotOnWait(deed, about.wait, asked.viewer.organisationId) : null
  return no ? refuse('not-allowed', no) : about
}

export async function aboutWaitHere({ tx, viewer, now, params }: Asked): Promise<AboutWait | Refusal> {
  const found = await whoWaits(tx, viewer, now, params.waitId)
  return isRefusal(found) ? found : { ...found, names: await organisationNames(tx, viewer.systemId) }
}

/** What it is, whose, since when, due when: above every form about it. */
export const WaitSummary = ({
  about: { wait, names },
  asked: { now },
}: {
  about: AboutWait
  asked: Asked
}) => {
  const late = lateness(faceOf(wait), now)
  return (
    <p>
      <strong>{waitWords(wait)}</strong>
      <br />
      {wait.owner ? `With ${ownerWords(wait.owner, names)}` : 'Nobody owns it yet'}, since{' '}
      {dateWords(dateOf(wait.since), dateOf(now))}. Due {dueWords(wait.due, now)}.
      {!alreadySaid.includes(late.kind) && ` ${late.words}.`}
    </p>
  )
}

const alreadySaid = ['due', 'due today', 'no due date']

const faceOf = ({ state, due, unownedSince }: Wait) => ({ state, due, unownedSince })
