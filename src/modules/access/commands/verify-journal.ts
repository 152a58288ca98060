import type { Command } from '../../../platform/http/page.ts'
import { outside } from '../../../platform/outcome.ts'
import { verifyJournal, type Why } from '../../../platform/verify-journal.ts'

const whyWords: Record<Why, string> = {
  changed: 'was changed after it was written',
  missing: 'is missing',
  order: 'is not the one that was written there: the order was changed',
  'end is missing': 'is missing, and every row after it: the end was cut off',
}

export const verifyJournalCommand: Command = {
  noun: 'journal',
  verb: 'verify',
  about: 'checks that no row of the journal was changed, removed or moved, and names the first that was',
  options: [{ flags: '--place <id>', about: 'only this place' }],
  async run({ db, options, write }) {
    const place = typeof options.place === 'string' ? options.place : undefined
    const verified = await db.asOwner((client) => verifyJournal(client, place))
    if (!verified.ok) {
      const { systemId, seq, why } = verified.broken
      write(
        `Row ${seq} of the journal of ${systemId} ${whyWords[why]}. The ${verified.rows} rows before it are as they were written.`,
      )
      return { exit: outside.conflict.exit, json: verified }
    }
    write(`The journal is whole: ${verified.rows} rows are as they were written.`)
    for (const end of verified.ends)
      write(`  ${end.systemId}: ends with row ${end.seq}, ${end.hash || 'no rows yet'}`)
    if (verified.rows > 0)
      write(
        'Keep these ends elsewhere: whoever owns the database could rewrite all of it, but not to the same ends.',
      )
    return { exit: 0, json: verified }
  },
}
