import { expect, test } from 'vitest'
import { factWords, subjectWords } from '../../src/modules/access/pages/journal/words.ts'
import { dischargeFact } from '../../src/modules/discharge/rules/facts.ts'
import { needFact } from '../../src/modules/placements/index.ts'
import { stayFact } from '../../src/modules/stays/rules/facts.ts'
import { testDatabase } from '../support/database.ts'

const db = await testDatabase()

test('the journal page has words for whatever a table writes to the journal', async () => {
  const { rows } = await db.asOwner((client) =>
    client.query<{
      subject: string
    }>(`select distinct convert_from((string_to_array(encode(tgargs, 'escape'), '\\000'))[1]::bytea, 'UTF8') as subject
      from pg_trigger where tgfoid = 'platform.journal_change'::regproc`),
  )
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.map((row) => row.subject).filter((subject) => !subjectWords[subject])).toEqual([])
})

test('and for every kind of fact', () => {
  const kinds = [...stayFact.options, ...dischargeFact.options, ...needFact.options].map(
    (option) => option.shape.kind.value,
  )
  expect(kinds.filter((kind) => !factWords[kind])).toEqual([])
})
