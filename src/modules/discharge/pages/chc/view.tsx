import { dateWords, fullDate } from '../../../../platform/date-words.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { Answer, Button, Card, Details, Table } from '../../../../ui/index.ts'
import { standardDays } from '../../rules/chc/clock.ts'
import { checklistSource, domains, supportToolDomains } from '../../rules/chc/domains.ts'
import { type ChcFact, chcFacts } from '../../rules/chc/facts.ts'
import { nextKinds } from '../../rules/chc/order.ts'
import { sayChc } from '../../rules/chc/say.ts'
import { chcSentence } from '../../rules/chc/sentence.ts'
import { type ChcSettings, checklistWords, indicationWords, usualChc } from '../../rules/chc/settings.ts'
import type { Chc } from '../../rules/chc/standing.ts'
import type { DischargeFact } from '../../rules/facts.ts'
import { count } from '../../rules/lateness.ts'
import { originOf } from '../../rules/place-settings.ts'
import { History, type Slice, SliceHeading } from '../choice/slice-page.tsx'
import { type ChcForm, chcFormAddress, chcListAddress } from './addresses.ts'
import { ClockMark } from './clock-mark.tsx'

type Props = { asked: Asked; slice: Slice; settings: ChcSettings; chc: Chc }

const kinds: readonly string[] = chcFacts.map((fact) => fact.shape.kind.value)
const isChc = (fact: DischargeFact) => kinds.includes(fact.kind) || fact.kind === 'withdrawn'

export const ChcView = (props: Props) => {
  const { asked, slice, settings, chc } = props
  const today = dateOf(asked.now)
  return (
    <>
      <SliceHeading
        title="NHS continuing healthcare"
        slice={slice}
        all={<a href={chcListAddress}>Everyone, with the 28 days</a>}
      />
      <Answer aside={<ClockMark clock={chc.clock} today={today} />}>
        {chcSentence(chc, slice.who.firstName, today)}
      </Answer>
      {slice.adding === 'open' && <Deeds {...props} />}
      <div class="hw-columns">
        <ChecklistCard {...props} />
        <AssessmentCard {...props} />
        <InterimCard {...props} />
      </div>
      <History
        slice={slice}
        facts={slice.facts.filter(isChc)}
        say={(fact) => sayChc(fact as ChcFact, { organisation: () => '' })}
        asked={asked}
      />
      <p class="hw-second">
        {standardDays} days from receipt of the checklist to the decision were seen in a national data notice;
        that they are calendar days is our own, from memory, not a national rule. That a fast-track package is
        in place within {count(settings.fastTrackHours, 'hour')}:{' '}
        {originOf(settings.fastTrackHours, usualChc.fastTrackHours)}.
      </p>
    </>
  )
}

const deeds: Record<ChcFact['kind'], { form: ChcForm; words: string }> = {
  'chc-checklist': { form: 'checklist', words: 'Fill in the checklist' },
  'chc-received': { form: 'received', words: 'Record that the checklist was received' },
  'chc-assessment': { form: 'assessment', words: 'Record the full assessment' },
  'chc-fast-track': { form: 'fast-track', words: 'Fast track' },
  'chc-decision': { form: 'decision', words: 'Record the decision' },
  'chc-discounted': { form: 'close', words: 'Close the referral without a decision' },
  'chc-package': { form: 'package', words: 'Record that the care is in place' },
  'chc-interim': { form: 'interim', words: 'Record who pays meanwhile' },
}

const Deeds = ({ slice: { who }, chc }: Props) => (
  <div class="hw-actions hw-choice-deeds">
    {nextKinds(chc).map((kind, i) => {
      const { form, words } = deeds[kind]
      const href = chcFormAddress(who.stayId, form)
      return i === 0 && kind !== 'chc-interim' ? (
        <Button text={words} href={href} />
      ) : (
        <a href={href}>{words}</a>
      )
    })}
  </div>
)

const ChecklistCard = ({ asked, settings: { checklist }, chc: { round } }: Props) => (
  <Card title="Checklist" id="checklist">
    {round.checklist ? (
      <>
        <p>
          <strong>
            {round.checklist.outcome === 'positive' ? 'Positive: a full assessment is needed' : 'Negative'}
          </strong>{' '}
          by {round.checklist.by}, {dateWords(round.checklist.day, dateOf(asked.now))}.{' '}
          {round.checklist.scores.A} A, {round.checklist.scores.B} B, {round.checklist.scores.C} C.
        </p>
        <Details summary="The eleven areas">
          <Table
            caption="The checklist, area by area"
            rows={domains}
            columns={[
              {
                name: 'area',
                head: 'Area',
                rowHead: true,
                card: 'title',
                cell: ({ code, plain }) => (checklist.starred.includes(code) ? `${plain} *` : plain),
              },
              {
                name: 'score',
                head: 'Score',
                card: 'corner',
                cell: ({ code }) => <strong>{round.checklist?.domains[code] ?? 'not recorded'}</strong>,
              },
            ]}
          />
        </Details>
      </>
    ) : (
      <p>Not recorded.</p>
    )}
    <p class="hw-second">
      {checklistSource.edition}. Positive with {checklistWords(checklist)}:{' '}
      {originOf(checklist, usualChc.checklist)}.
    </p>
  </Card>
)

const AssessmentCard = ({ asked, settings: { indication }, chc: { round } }: Props) => (
  <Card title="Full assessment" id="assessment">
    {round.assessment ? (
      <>
        <p>
          {dateWords(round.assessment.day, dateOf(asked.now))}, by {round.assessment.by},{' '}
          {round.assessment.setting === 'acute' ? 'in an acute hospital' : 'outside an acute hospital'}. The
          assessors recommend: <strong>{round.assessment.recommends}</strong>.
        </p>
        <p>
          {round.assessment.indication === 'indicates'
            ? 'The levels indicate a primary health need.'
            : 'The levels alone do not settle it: the team weighs nature, intensity, complexity and unpredictability.'}
        </p>
        <Details summary="The twelve areas">
          <Table
            caption="The full assessment, area by area"
            rows={supportToolDomains}
            columns={[
              { name: 'area', head: 'Area', rowHead: true, card: 'title', cell: ({ plain }) => plain },
              {
                name: 'level',
                head: 'Level',
                card: 'corner',
                cell: ({ code }) => round.assessment?.domains[code] ?? 'not recorded',
              },
            ]}
          />
        </Details>
      </>
    ) : (
      <p>{round.fastTrack ? 'Not needed on the fast track.' : 'Not recorded.'}</p>
    )}
    <p class="hw-second">
      Decision support tool. {indicationWords(indication)} indicate a primary health need:{' '}
      {originOf(indication, usualChc.indication)}. Its areas and levels are from memory.
    </p>
  </Card>
)

const InterimCard = ({ asked, chc }: Props) => (
  <Card title="Who pays meanwhile" id="interim">
    {chc.interim.length === 0 ? (
      <p>Not recorded. Somebody pays until it is decided; write down who, so that nobody waits for it.</p>
    ) : (
      <ul>
        {chc.interim.map(({ payer, from, to, words }) => (
          <li>
            <strong>{payer}</strong>, from {dayOf(from)} {to ? `to ${dayOf(to)}` : 'until it is decided'}
            {words && `: ${words}`}
          </li>
        ))}
      </ul>
    )}
    <p class="hw-second">
      Without prejudice: who pays meanwhile says nothing about who should.
      {chc.earlier.length > 0 &&
        ` Before this there ${chc.earlier.length === 1 ? 'was' : 'were'} ${count(chc.earlier.length, 'referral')} in this stay; see what was recorded.`}
      {chc.clock && ` The clock began ${dateWords(chc.clock.receivedOn, dateOf(asked.now))}.`}
    </p>
  </Card>
)

const dayOf = (iso: string) => fullDate(Temporal.PlainDate.from(iso))
