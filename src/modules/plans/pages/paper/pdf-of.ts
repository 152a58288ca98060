import { pdfType, writePdf } from '../../../../edges/files/pdf.ts'
import type { Asked, Download } from '../../../../platform/http/page.ts'
import type { Paper } from '../../rules/papers/blocks.ts'
import { footWords } from './paper-view.tsx'

/** A report as an A4 PDF, tagged for screen readers; tables lie across. */
export async function pdfOf(
  { viewer, now }: Asked,
  { title, blocks }: Paper,
  name: string,
): Promise<Download> {
  const download = await writePdf({
    title,
    foot: footWords(viewer.systemName, now),
    blocks,
    madeAt: new Date(now.epochMilliseconds),
    landscape: true,
  })
  return { download, type: pdfType, name: `${name}.pdf` }
}
