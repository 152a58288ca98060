import { pdfDownload } from '../../../../edges/files/downloads.ts'
import type { Asked, Download } from '../../../../platform/http/page.ts'
import type { Paper } from '../../rules/papers/blocks.ts'
import { footWords } from './paper-view.tsx'

/** A report as an A4 PDF, tagged for screen readers; tables lie across. */
export const pdfOf = ({ viewer, now }: Asked, { title, blocks }: Paper, name: string): Promise<Download> =>
  pdfDownload(name, {
    title,
    foot: footWords(viewer.systemName, now),
    blocks,
    madeAt: now,
    landscape: true,
  })
