import { pdfDownload } from '../../../../edges/files/downloads.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { managed } from '../../queries/managed-family.ts'
import { type FamilyWords, familyWords } from '../../rules/family-page.ts'
import { familyAddress } from '../family/addresses.ts'
import { leafletPaper } from './paper.ts'
import { LeafletView } from './view.tsx'

const may = 'share with the family'

/** The same words as behind the private link, on paper: A4, black, 16 points or more. */
export const leafletPage = page({
  at: '/stays/:stayId/leaflet',
  may,
  logs: 'opened the leaflet for the family to print',
  opens: 'stayId',
  async get(asked) {
    const words = await wordsFor(asked)
    if (!('words' in words)) return words
    return {
      title: 'A leaflet to print',
      nav: '/list',
      view: <LeafletView words={words.words} stayId={stayOf(asked)} now={asked.now} />,
    }
  },
})

export const leafletFilePage = page({
  at: '/stays/:stayId/leaflet.pdf',
  may,
  logs: 'took the leaflet for the family as a PDF',
  opens: 'stayId',
  async get(asked) {
    const words = await wordsFor(asked)
    if (!('words' in words)) return words
    return pdfDownload('leaflet', leafletPaper(words.words, asked.now))
  },
})

const stayOf = ({ params }: Asked): string => params.stayId ?? ''

/** Paper is given away too, so it rests on the same consent as the page. */
async function wordsFor(asked: Asked): Promise<{ words: FamilyWords } | Reply> {
  const { tx, viewer, now } = asked
  const found = await managed(tx, viewer, stayOf(asked), now)
  if (isRefusal(found)) return found
  const { family, pages } = found
  const open = pages.find(({ state }) => state === 'open')
  if (!open)
    return {
      redirect: familyAddress(stayOf(asked)),
      said: 'Nobody has agreed to it, or it is closed. Write down who agreed; then the leaflet can be printed.',
    }
  return { words: familyWords(family.record, open, dateOf(now), 'paper') }
}
