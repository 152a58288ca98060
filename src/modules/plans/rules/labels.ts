/** What the version after these is called: after "0.2" comes "0.3", after "2" comes "3"; the first is "0.1". */
export function nextLabel(labels: readonly string[]): string {
  const last = labels.at(-1)
  if (!last) return '0.1'
  const [, head, number] = /^(.*?)(\d+)$/.exec(last) ?? []
  if (head === undefined || number === undefined) return `${last.slice(0, 17)} 2`
  for (let next = Number(number) + 1; ; next += 1) {
    const label = `${head}${next}`
    if (!labels.includes(label)) return label
  }
}
