import { longDateWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { PrintButton } from '../../../../ui/index.ts'
import type { FamilyWords } from '../../rules/family-page.ts'
import { familyAddress, leafletFileAddress } from '../family/addresses.ts'
import { FamilyWordsView } from '../family/words-view.tsx'

export const LeafletView = ({ words, stayId, now }: { words: FamilyWords; stayId: string; now: Instant }) => (
  <>
    <p class="hw-actions hw-screen-only">
      <PrintButton variant="plain" pageKey="p" />
      <a href={leafletFileAddress(stayId)}>As a PDF</a>
      <a href={familyAddress(stayId)}>Back to who reads it</a>
    </p>
    <article class="hw-leaflet">
      <header class="hw-leaflet__head">
        <div>
          <p class="hw-leaflet__whose">{words.whose}</p>
          <h1 class="hw-leaflet__title">{words.title}</h1>
        </div>
        <p class="hw-leaflet__ward">
          {words.ward}
          <br />
          {longDateWords(dateOf(now), dateOf(now))} {dateOf(now).year}
        </p>
      </header>
      <FamilyWordsView words={words} />
      <footer class="hw-leaflet__foot">
        <span>{words.agreed}</span>
        <span>Printed at {timeWords(now)}. The newest stands on your private page.</span>
      </footer>
    </article>
  </>
)
