import { type Found, listed } from './found.ts'

/** Numbers such as "1.2" that stand on two rows, or do not follow the one before them. */
export function numbering(numbers: readonly string[], where: string): Found[] {
  const twice = [...Map.groupBy(numbers, (one) => one)].filter(([, rows]) => rows.length > 1)
  const found = twice.map(([number, rows]) => ({
    what: `${rows.length} actions are numbered ${number}`,
    where,
  }))
  const odd = numbers.filter((number, i) => {
    const [group, at] = split(number)
    const [before, last] = split(numbers[i - 1] ?? '0.0')
    return number !== numbers[i - 1] && at !== (group === before ? last + 1 : 1)
  })
  if (odd.length > 0)
    found.push({ what: `Action ${listed(odd)} does not follow the number before it`, where })
  return found
}

function split(number: string): [group: number, at: number] {
  const [group = '0', at = '0'] = number.split('.')
  return [Number(group), Number(at)]
}
