import type { FileAbout } from './file-cells.ts'
import { fileOf } from './file-rows.ts'
import type { Figures } from './model.ts'

/** Whether two counts of one return say the same, line for line of its file; exact, and whatever anybody is called. */
export function saysTheSame(
  a: Figures,
  b: Figures,
  about: Pick<FileAbout, 'series' | 'period' | 'edition'>,
): boolean {
  const linesOf = (figures: Figures) =>
    fileOf(figures, {
      ...about,
      organisation: (organisationId) => ({ code: null, name: organisationId }),
      provider: { code: null, name: '' },
      level: 'PROVIDER',
      awaitsWords: (code) => code,
    })
      .rows.map((row) => JSON.stringify(row))
      .sort()
      .join('\n')
  return a.kind === b.kind && linesOf(a) === linesOf(b)
}
