import { Card } from '../../../../ui/index.ts'
import { crisisRules, crisisSource } from '../../rules/crisis.ts'

/** For how long crisis care may go on, in the source's own words. */
export const CrisisCard = () => (
  <Card title="For how long" id="crisis">
    <ul>
      {crisisRules.map(({ plain, quote }) => (
        <li>
          {plain}
          <span class="hw-second">“{quote}”</span>
        </li>
      ))}
    </ul>
    <p class="hw-second">
      {crisisSource.source}. {crisisSource.confidence}.
    </p>
  </Card>
)
