import { settingWords } from '../rules/words.tsx'
import type { Shown } from './shown.ts'

/** The settings that a return was counted with, printed on every report; only these two series have any (DTOC-26, DTOC-06). */
export const settingsOfCount = ({ series, settings }: Pick<Shown, 'series' | 'settings'>): string =>
  series === 'dtoc' || series === 'mhs26'
    ? settingWords(settings).slice(0, 2).join(' ')
    : 'No setting of a place changes this count.'
