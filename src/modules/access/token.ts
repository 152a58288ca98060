import { createHash, randomBytes } from 'node:crypto'

/** 256 bits of chance, for a cookie or a link. The database keeps only `hashOf` it. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)
