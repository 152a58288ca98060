/** Where a text stops being JSON, counted from 1, and in words what stands there and what should. */
export type JsonFault = { line: number; column: number; problem: string }

const token =
  /[{}[\]:,]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a name in double quotes'
  | 'a name in double quotes or }'
  | ':'
  | 'a comma or ]'
  | 'a comma or }'
  | 'nothing more'

/** The first fault of a text that is not JSON (RFC 8259); null when it is. The engine's own messages name no place for many faults. */
export function jsonFault(text: string): JsonFault | null {
  const open: (']' | '}')[] = []
  const closed = (): Expected => {
    const last = open.at(-1)
    return last === undefined ? 'nothing more' : `a comma or ${last}`
  }
  let expected: Expected = 'a value'
  for (let at = pastSpace(text, 0); ; at = pastSpace(text, token.lastIndex)) {
    token.lastIndex = at
    const found = token.exec(text)?.[0] ?? ''
    if (at === text.length && expected === 'nothing more') return null
    const then = after(expected, found)
    if (then === null) return faultAt(text, at, expected)
    if (then === 'closed') open.pop()
    if (found === '{' || found === '[') open.push(found === '{' ? '}' : ']')
    expected = then === 'closed' || then === 'whole' ? closed() : then
  }

  function after(now: Expected, found: string): Expected | 'closed' | 'whole' | null {
    if (now === ':') return found === ':' ? 'a value' : null
    if (now.startsWith('a comma')) {
      if (found === ',') return open.at(-1) === ']' ? 'a value' : 'a name in double quotes'
      return found !== '' && now.endsWith(found) ? 'closed' : null
    }
    if (now.startsWith('a name')) {
      if (found.startsWith('"')) return ':'
      return found === '}' && now.endsWith('}') ? 'closed' : null
    }
    if (now === 'nothing more' || found === '' || ':,}'.includes(found)) return null
    if (found === ']') return now === 'a value or ]' ? 'closed' : null
    if (found === '{') return 'a name in double quotes or }'
    return found === '[' ? 'a value or ]' : 'whole'
  }
}

function pastSpace(text: string, from: number): number {
  let at = from
  while (' \t\r\n'.includes(text[at] ?? 'end')) at++
  return at
}

function faultAt(text: string, at: number, expected: Expected): JsonFault {
  const before = text.slice(0, at).split('\n')
  const rest = text.slice(at, at + 20).split(/[\r\n]/)[0]!
  const found = rest === '' ? 'the end of the text' : rest
  return {
    line: before.length,
    column: before.at(-1)!.length + 1,
    problem: `is not JSON: ${found} stands where ${expected} should be${hint(text, at, expected)}`,
  }
}

function hint(text: string, at: number, expected: Expected): string {
  const found = text[at] ?? ''
  if (found === '') return '; the text was cut off or a bracket is missing'
  if (/['‘’“”]/.test(found)) return '; names and words stand in straight double quotes, such as "name"'
  if (text.startsWith('//', at) || text.startsWith('/*', at))
    return '; a comment goes into "about", which nothing reads'
  if (found === '"' && !expected.startsWith('a comma'))
    return '; the text in quotes goes on over its line, or a \\ in it is wrong'
  if ('}]'.includes(found) && /,\s*$/.test(text.slice(0, at))) return '; take away the comma before it'
  return expected.startsWith('a comma') ? '; put a comma before it' : ''
}
