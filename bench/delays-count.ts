// One process of `npm run bench delays`: our count of a file, its groups written as CSV, its totals printed.
import { writeFileSync } from 'node:fs'
import { divisions, groupsOf } from '../src/modules/delays/counting/answer.ts'
import { countFile } from '../src/modules/delays/counting/count-file.ts'

const [, , from = '', to = ''] = process.argv
const counted = await countFile(from, { edition: 'drd', window: null, countStartDay: false })
if (!('tally' in counted)) throw new Error(JSON.stringify(counted))
const groups = groupsOf(
  counted,
  divisions.filter((one) => one !== 'care type'),
)
const lines = groups.map(
  ({ month, provider, authority, reason, organisation, days }) =>
    `${month},${provider},${authority},${reason},${organisation},${days}\n`,
)
writeFileSync(to, lines.join(''))
const { discharges, delayed, days } = counted.tally
process.stdout.write(JSON.stringify({ discharges, delayed, days }))
