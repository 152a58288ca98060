import { dateWords, fullDate, timeWords } from '../../../../platform/date-words.ts'
import { type Asked, page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { EmptyState, InsetText, PageHeading, PrintButton } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { type PersonCard, personCard, showNhsNumber } from '../../../people/index.ts'
import type { Version } from '../../rules/assessment/state.ts'
import { destroyBy } from '../list/heading.ts'
import { type AboutAssessment, aboutAssessment, nameOf } from './about.ts'
import { overviewAddress, readAddress, sentReadAddress } from './addresses.ts'
import { AssessmentPaper } from './paper.tsx'

/** One version to read and to print, for whoever sees the person; providers that it was sent to read it in `read-sent.tsx`. */
export const readAssessmentPage = page({
  at: '/stays/:stayId/assessments/read',
  may: 'answer assessments',
  logs: 'read the trusted assessment',
  opens: 'stayId',
  async get(asked) {
    const about = await aboutAssessment(asked)
    if (isRefusal(about)) return about
    const { versions, latest } = about.state
    const card = await personCard(asked.tx, asked.viewer, about.who.personId)
    if (isRefusal(card)) return card
    const wanted = asked.query.get('version')
    const version = wanted === null ? latest : versions.find((one) => String(one.version) === wanted)
    if (wanted !== null && !version) return refuse('not-found', 'There is no such version')
    return {
      title: 'Trusted assessment',
      nav: '/list',
      view: version ? (
        <Read about={about} card={card} version={version} asked={asked} />
      ) : (
        <>
          <PageHeading title="Trusted assessment" note={`${about.who.name} · ${about.who.where}`} below />
          <EmptyState title="Nobody has written one yet.">
            <BackLink about={about} asked={asked} />
          </EmptyState>
        </>
      ),
    }
  },
})

/** Enough to be sure that it is the right person. */
const identityWords = ({ nhsNumber, dateOfBirth, gpPractice }: PersonCard, where: string): string =>
  [
    where,
    dateOfBirth ? `Born ${fullDate(dateOfBirth)}` : 'Date of birth not known',
    nhsNumber ? `NHS number ${showNhsNumber(nhsNumber)}` : 'NHS number not known',
    gpPractice ? `GP: ${gpPractice}` : 'GP not known',
  ].join(' · ')

type Props = { about: AboutAssessment; asked: Asked }

const BackLink = ({ about, asked }: Props) =>
  mayDo(asked.viewer, 'assess for providers') ? (
    <a href={overviewAddress(about.who.stayId)}>Who has it, and what they said</a>
  ) : (
    <a href="/assessments">Assessments sent to us</a>
  )

const Read = ({ about, asked, card, version }: Props & { card: PersonCard; version: Version }) => {
  const { who, state, names } = about
  const { viewer, now } = asked
  const ours = state.receivers.find(({ organisationId }) => organisationId === viewer.organisationId)
  const isLatest = version.version === state.latest?.version
  return (
    <>
      <p class="hw-screen-only">
        <BackLink about={about} asked={asked} />
      </p>
      <PageHeading
        title={`Trusted assessment of ${who.name}${who.age === null ? '' : `, ${who.age}`}`}
        note={identityWords(card, who.where)}
        below
      >
        <PrintButton />
      </PageHeading>
      {!isLatest && (
        <InsetText>
          <p>
            This is not the latest. <a href={readAddress(who.stayId)}>Read version {state.latest!.version}</a>
          </p>
        </InsetText>
      )}
      {ours && (
        <p class="hw-screen-only">
          It was sent to you. <a href={sentReadAddress(who.stayId)}>Answer it, or change your answer</a>
        </p>
      )}
      <AssessmentPaper version={version} writtenFor={nameOf(names, version.writtenFor)} now={now} />
      <p class="hw-print-only">
        Personal information. Printed {dateWords(dateOf(now), dateOf(now))} {timeWords(now)} by {viewer.name},{' '}
        {viewer.organisationName}. Destroy by {destroyBy(now)}.
      </p>
    </>
  )
}
