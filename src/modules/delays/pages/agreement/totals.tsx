import { Card } from '../../../../ui/index.ts'
import { nightsCount, partyWords } from '../../rules/agreement-words.ts'
import type { Party } from '../../rules/facts.ts'
import type { AgreedNight } from '../../rules/model.ts'
import { type MonthPlace, nightsAddress } from './addresses.ts'

type Props = {
  place: MonthPlace
  stayId: string
  firstName: string
  nights: readonly AgreedNight[]
  national: { days: number; editionId: string } | null
}

/** What the month comes to for one person, our own count beside the national one. */
export const Totals = ({ place, stayId, firstName, nights, national }: Props) => {
  const why = nightsAddress(stayId, place.month)
  return (
    <Card title={`Totals for ${firstName}`} flush>
      <table class="hw-table hw-agree__totals">
        <caption class="nhsuk-u-visually-hidden">Totals for {firstName}</caption>
        <tbody>
          {linesOf(nights).map(([words, count]) => (
            <Line words={words} count={count} href={why} />
          ))}
          <Line words={<strong>Nights in our own count</strong>} count={nights.length} href={why} />
          <Line
            words={
              <>
                <strong>National figure, from the last ready date</strong>{' '}
                <span class="hw-code">discharge ready date</span>
              </>
            }
            count={national?.days ?? null}
            href={nightsAddress(stayId, place.month, national?.editionId)}
          />
        </tbody>
      </table>
      <p class="hw-agree__differ">{difference(nights.length, national?.days ?? null)}</p>
    </Card>
  )
}

const Line = ({ words, count, href }: { words: unknown; count: number | null; href: string }) => (
  <tr>
    <th scope="row">{words as string}</th>
    <td class="hw-num">{count === null ? 'no figure' : <strong>{count}</strong>}</td>
    <td>
      <a href={href}>Why</a>
    </td>
  </tr>
)

function linesOf(nights: readonly AgreedNight[]): [string, number][] {
  const agreed = (party: Party) =>
    nights.filter((night) => night.state === 'agreed' && night.party === party).length
  const of = (state: AgreedNight['state']) => nights.filter((night) => night.state === state).length
  const lines: [string, number][] = [
    [`${partyWords.NHS}, agreed`, agreed('NHS')],
    [`${partyWords['social care']}, agreed`, agreed('social care')],
    ['Both, agreed', agreed('both')],
    ['Disputed', of('disputed')],
    ['Dispute recorded', of('dispute recorded')],
    ['Not answered', of('not answered')],
    ['Nobody has said yet', of('not proposed')],
  ]
  return lines.filter(([, count]) => count > 0)
}

function difference(own: number, national: number | null): string {
  if (national === null)
    return 'No discharge ready date is recorded, so there is no national figure to hold against it.'
  if (own === national) return 'They are the same.'
  return own > national
    ? `They differ by ${nightsCount(own - national)}: the national clock starts again at the last ready date, so nights before it do not count there.`
    : `They differ by ${nightsCount(national - own)}: the national clock asks only whether a hospital bed was needed; ours also waits for all three to say ready.`
}
