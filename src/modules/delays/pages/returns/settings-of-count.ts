import { priceWords } from '../../rules/place-settings.ts'
import { settingWords } from '../rules/words.tsx'
import type { Shown } from './shown.ts'

/** The settings that a return was counted with, printed on every report; only these series have any (DTOC-26, DTOC-06, ADSR-08). */
export function settingsOfCount({
  series,
  settings,
  edition,
}: Pick<Shown, 'series' | 'settings' | 'edition'>): string {
  if (series === 'dtoc' || series === 'mhs26') return settingWords(settings).slice(0, 2).join(' ')
  return edition.items.includes('month so far')
    ? priceWords(settings)
    : 'No setting of a place changes this count.'
}
