export type Mail = {
  to: string[]
  headers: Map<string, string>
  subject: string
  /** The words of the plain part. */
  text: string
  attachments: { name: string; type: string; content: Buffer }[]
}

/** Reads a message as it came over the line; it reads what our mails hold, not every message there could be. */
export function readMail(raw: string, to: string[]): Mail {
  const whole = partOf(raw)
  const parts = partsOf(whole)
  const plain = parts.find(({ headers }) => (headers.get('content-type') ?? '').startsWith('text/plain'))
  return {
    to,
    headers: whole.headers,
    subject: decodeWords(whole.headers.get('subject') ?? ''),
    text: plain ? contentOf(plain).toString('utf8').replaceAll('\r\n', '\n') : '',
    attachments: parts
      .filter(({ headers }) => (headers.get('content-disposition') ?? '').startsWith('attachment'))
      .map((part) => ({
        name: /filename="?([^";]+)"?/.exec(part.headers.get('content-disposition') ?? '')?.[1] ?? '',
        type: (part.headers.get('content-type') ?? '').split(';')[0]!,
        content: contentOf(part),
      })),
  }
}

type Part = { headers: Map<string, string>; body: string }

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  return { headers, body: raw.slice(end + 4) }
}

function partsOf(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(part.headers.get('content-type') ?? '')?.[1]
  if (!boundary) return [part]
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((text) => partsOf(partOf(text.replace(/^\r\n/, ''))))
}

function contentOf({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding')
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  return Buffer.from(unquote(body.replace(/=\r\n/g, '')), 'latin1')
}

const unquote = (text: string) =>
  text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const decodeWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('utf8')
        : Buffer.from(unquote(words.replaceAll('_', ' ')), 'latin1').toString('utf8'),
    )
