import { inflateSync } from 'node:zlib'

export type ReadPdf = {
  /** The document's own structure as an outline: ["Document", "Document/H1", …], in reading order. */
  structure: string[]
  /** Objects as they stand in the file, without streams. */
  objects: Map<string, string>
  pages: number
  /** The sizes of type on it, in points. */
  sizes: number[]
  /** The words on it, page by page, in the order they were drawn. */
  text: string
}

/** Reads a PDF as pdfkit writes them: enough to say what is marked as what, and which words stand on it. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const whole = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  const streams = new Map<string, string>()
  for (const [, id, body] of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const start = body!.indexOf('stream\n')
    objects.set(id!, start < 0 ? body! : body!.slice(0, start))
    if (start < 0) continue
    const stream = Buffer.from(body!.slice(start + 7, body!.lastIndexOf('\nendstream')), 'latin1')
    const plain = /\/FlateDecode/.test(body!.slice(0, start)) ? inflateSync(stream) : stream
    streams.set(id!, plain.toString('latin1'))
  }
  const all = [...objects.values()]
  const fonts = fontsOf(objects, streams)
  const drawn = all
    .filter((object) => /\/Type \/Page\n/.test(object))
    .map((page) => refsIn(page, 'Contents')[0]!)
  const root = all.find((object) => /\/Type \/StructTreeRoot/.test(object))
  return {
    objects,
    pages: drawn.length,
    structure: root ? refsIn(root, 'K').flatMap((id) => outline(objects, id, '')) : [],
    sizes: [
      ...new Set(
        drawn.flatMap((id) =>
          [...(streams.get(id) ?? '').matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size)),
        ),
      ),
    ],
    text: drawn.map((id) => textIn(streams.get(id) ?? '', fonts)).join('\n'),
  }
}

function refsIn(object: string, key: string): string[] {
  const found = new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(object)?.[1] ?? ''
  return [...found.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!)
}

function outline(objects: Map<string, string>, id: string, under: string): string[] {
  const object = objects.get(id) ?? ''
  const tag = /\/S \/(\w+)/.exec(object)?.[1]
  if (!tag) return []
  const scope = /\/Scope \/(\w+)/.exec(object)?.[1]
  const here = `${under}${under && '/'}${tag}${scope ? `(${scope})` : ''}`
  return [here, ...refsIn(object, 'K').flatMap((child) => outline(objects, child, here))]
}

type Glyphs = Map<number, string>

function fontsOf(objects: Map<string, string>, streams: Map<string, string>): Map<string, Glyphs> {
  const fonts = new Map<string, Glyphs>()
  for (const object of objects.values())
    for (const [, name, id] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [map] = refsIn(objects.get(id!) ?? '', 'ToUnicode')
      if (map) fonts.set(name!, glyphsOf(streams.get(map) ?? ''))
    }
  return fonts
}

// pdfkit writes ranges of 256 glyphs, each with the list of what they stand for.
function glyphsOf(map: string): Glyphs {
  const glyphs: Glyphs = new Map()
  for (const [, from, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...list!.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex], i) => {
      glyphs.set(Number.parseInt(from!, 16) + i, fromHex(hex!))
    })
  return glyphs
}

const fromHex = (hex: string) =>
  [...hex.replaceAll(' ', '').matchAll(/.{4}/g)]
    .map(([unit]) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('')

function textIn(content: string, fonts: Map<string, Glyphs>): string {
  let glyphs: Glyphs = new Map()
  const words: string[] = []
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) glyphs = fonts.get(font) ?? new Map()
    else
      words.push(
        [...shown!.matchAll(/<([0-9a-f]+)>/gi)]
          .flatMap(([, hex]) => [...hex!.matchAll(/.{4}/g)])
          .map(([code]) => glyphs.get(Number.parseInt(code, 16)) ?? '?')
          .join(''),
      )
  }
  return words.join('\n')
}
