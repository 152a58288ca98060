import { longDateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Card } from '../../../../ui/index.ts'
import type { AgreedNight, Night } from '../../rules/model.ts'
import { ruleAddress } from './addresses.ts'
import { saysSentence } from './whose.ts'

type Props = { night: Night; agreed: AgreedNight | undefined; editionId: string; now: Instant }

/** One night: whether it counted and why, and what each side says of it. */
export const WhyPanel = ({ night, agreed, editionId, now }: Props) => (
  <Card title={`Night of ${longDateWords(night.date, dateOf(now))}`} id="why">
    <p>
      <strong>Counted: {night.counted ? 'yes' : 'no'}.</strong>{' '}
      {night.because.map(({ words }) => sentence(words)).join(' ')}
    </p>
    {agreed && (
      <p>
        <strong>Whose:</strong> {whose(agreed)}
      </p>
    )}
    <p class="hw-second">
      Rule: nights waited in the bed, Homeward’s own count.{' '}
      <a href={ruleAddress(editionId)}>Read the rule and its source</a>
    </p>
  </Card>
)

function whose({ says, party }: AgreedNight): string {
  const said = [
    says.NHS && saysSentence('NHS', says.NHS),
    says.council && saysSentence('council', says.council),
  ].filter(Boolean)
  if (said.length > 0) return said.join(' ')
  if (party === null) return 'nothing was recorded that was waited for. Say whose it is, or record the wait.'
  const usual = { NHS: 'the NHS’s', 'social care': 'the council’s', both: 'both’s' }[party]
  return `nobody has said yet. It would usually be ${usual}, by what was waited for.`
}

const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`)
