import { dateWords } from '../../../../platform/date-words.ts'
import { type Asked, page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { Button, InsetText, PageHeading, PrintButton } from '../../../../ui/index.ts'
import { assessmentSentToUs, type SentToUs } from '../../queries/assessment/sent-to-us.ts'
import type { Version } from '../../rules/assessment/state.ts'
import { inSentence } from '../../rules/thing.ts'
import { type OrganisationName, organisationNames } from '../organisation-options.ts'
import { nameOf } from './about.ts'
import { answerAddress, sentAddress, sentReadAddress } from './addresses.ts'
import { AnswerMark } from './overview.tsx'
import { AssessmentPaper } from './paper.tsx'

/** What a provider was sent, to read and to print: all that it needs to say yes or no, and not who it is. */
export const readSentPage = page({
  at: '/assessments/:stayId',
  may: 'answer assessments',
  logs: 'read a trusted assessment that was sent to us',
  async get(asked) {
    const { tx, viewer, params, query } = asked
    const sent = await assessmentSentToUs(tx, viewer, params.stayId ?? '')
    if (!sent) return notSent
    const wanted = query.get('version') ?? String(sent.ours.version)
    const version = sent.state.versions.find((one) => String(one.version) === wanted)
    if (!version) return refuse('not-found', 'There is no such version, or it was not sent to you')
    return {
      title: 'Trusted assessment',
      nav: '/',
      view: (
        <ReadSent
          sent={sent}
          version={version}
          names={await organisationNames(tx, viewer.systemId)}
          asked={asked}
        />
      ),
    }
  },
})

export const notSent = refuse(
  'not-allowed',
  'There is no such assessment that was sent to you. It can be read until a week after the person has left',
)

type Props = {
  sent: SentToUs
  version: Version
  names: ReadonlyMap<string, OrganisationName>
  asked: Asked
}

const ReadSent = ({ sent, version, names, asked: { viewer, now } }: Props) => {
  const { stayId, person, where, ours } = sent
  const isLatest = version.version === ours.version
  return (
    <>
      <p class="hw-screen-only">
        <a href={sentAddress}>Assessments sent to us</a>
      </p>
      <PageHeading
        title={`Trusted assessment of ${inSentence(person)}`}
        note={`${where}. You read who it is once you are chosen.`}
        below
      >
        <PrintButton />
      </PageHeading>
      {!isLatest && (
        <InsetText>
          <p>
            This is not the latest. <a href={sentReadAddress(stayId)}>Read version {ours.version}</a>
          </p>
        </InsetText>
      )}
      <div class="hw-screen-only">
        <p>
          <AnswerMark answer={ours.answer} now={now} />
        </p>
        {ours.words && <p class="hw-fact">They wrote to you: {ours.words}</p>}
        {isLatest && (
          <Button
            small
            text={ours.answer ? 'Change our answer' : 'Answer: yes or no'}
            href={answerAddress(stayId)}
          />
        )}
      </div>
      <AssessmentPaper version={version} writtenFor={nameOf(names, version.writtenFor)} now={now} />
      <p class="hw-print-only">
        Personal information. Printed {dateWords(dateOf(now), dateOf(now))} by {viewer.name},{' '}
        {viewer.organisationName}.
      </p>
    </>
  )
}
