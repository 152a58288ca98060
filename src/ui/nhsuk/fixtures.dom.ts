import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
export type Dom = string | { tag: string; attributes: Record<string, string>; inside: Dom[] }

/**
 * A document fragment as plain data, for comparing. Attribute order and class order do not count,
 * nor does white space with a line break beside a tag: that is a template's indentation, which JSX
 * drops by the same rule. A plain space beside a tag does count, for it separates spoken words.
 */
export const domOf = (html: string): Dom[] => parseFragment(html).childNodes.flatMap(plain)

const plain = (node: Node): Dom[] => {
  if (node.nodeName === '#text' && 'value' in node) return textOf(node.value)
  if (!('tagName' in node)) return []
  const attributes = node.attrs
    .map(({ name, value }) => [
      name,
      name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value,
    ])
    .sort(([one = ''], [other = '']) => one.localeCompare(other))
  return [
    { tag: node.tagName, attributes: Object.fromEntries(attributes), inside: node.childNodes.flatMap(plain) },
  ]
}

const textOf = (value: string): string[] => {
  const text = value.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s+/g, ' ')
  return text === '' ? [] : [text]
}
