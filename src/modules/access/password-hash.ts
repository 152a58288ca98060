import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

/** Hashes a password with Argon2id. The text is a PHC string, so that the cost may be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive(password, nonce, cost, tagLength)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/**
 * Whether a password is the one that was hashed. With `null`, for an account that is not there, the same work is
 * done and the answer is no: the time taken must not say which names exist.
 * @throws when the stored text is no Argon2id PHC string.
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, m, t, p, nonce, tag] = phc.exec(hash ?? nobodys) ?? []
  if (!m || !t || !p || !nonce || !tag) throw new Error('a stored password is not an Argon2id PHC string')
  const expected = Buffer.from(tag, 'base64')
  const stored = { memory: Number(m), passes: Number(t), parallelism: Number(p) }
  const made = await derive(password, Buffer.from(nonce, 'base64'), stored, expected.length)
  return timingSafeEqual(made, expected) && hash !== null
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

const nobodys = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(Buffer.alloc(16, 1))}$${base64(Buffer.alloc(tagLength, 1))}`

// Each takes 19 MiB and a thread of four; two at once leave the rest of the server its share.
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, nonce: Buffer, stored: typeof cost, length: number): Promise<Buffer> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await new Promise<Buffer>((resolve, reject) =>
      // The same letters typed on another keyboard must be the same password.
      argon2(
        'argon2id',
        { message: password.normalize('NFC'), nonce, tagLength: length, ...stored },
        (error, tag) => (error ? reject(error) : resolve(tag)),
      ),
    )
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
