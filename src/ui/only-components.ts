/**
 * Of a stylesheet, only what the named components need: rules none of whose classes belongs to another component.
 * Rules without a class (of `a`, of `:root`) stay. For well-formed CSS without comments, such as nhsuk's minified file.
 */
export function onlyComponents(css: string, components: readonly string[]): string {
  return blocksOf(css)
    .map(({ head, body }) => {
      if (body === null) return head
      if (/^@(media|supports|container|layer)/.test(head)) {
        const inside = onlyComponents(body, components)
        return inside && `${head}{${inside}}`
      }
      if (head.startsWith('@')) return `${head}{${body}}`
      const kept = selectorsOf(head).filter((selector) => belongs(selector, components))
      return kept.length > 0 ? `${kept.join(',')}{${body}}` : ''
    })
    .join('')
}

type Block = { head: string; body: string | null }

function blocksOf(css: string): Block[] {
  const blocks: Block[] = []
  let [depth, from, open] = [0, 0, 0]
  for (let at = 0; at < css.length; at++) {
    const sign = css[at]
    if (sign === '{' && depth++ === 0) open = at
    if (sign === '}' && --depth === 0) {
      blocks.push({ head: css.slice(from, open).trim(), body: css.slice(open + 1, at) })
      from = at + 1
    }
    if (sign === ';' && depth === 0) {
      blocks.push({ head: css.slice(from, at + 1).trim(), body: null })
      from = at + 1
    }
  }
  return blocks
}

/** A comma within brackets parts no selectors: `:is(a, b) c`. */
const selectorsOf = (head: string): string[] => head.split(/,(?![^(]*\))/)

const belongs = (selector: string, names: readonly string[]): boolean =>
  [...selector.matchAll(/\.(nhsuk-[a-z-]+?)(?=__|--|[^a-z-]|$)/g)].every(([, name]) => names.includes(name!))
