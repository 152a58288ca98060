import type { Context } from 'hono'

/** What a form sent, in its order; a field sent several times stands there several times. Null where it is no form. */
export async function readForm(c: Context): Promise<[name: string, value: string][] | null> {
  const body = await c.req.parseBody({ all: true }).catch(unlessBroken)
  if (!body) return null
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => typeof one === 'string')
      .map((one): [string, string] => [name, storable(one)]),
  )
}

// A body that claims to be a form and is none; a limit that was passed answers for itself.
const unlessBroken = (error: unknown) => {
  if (error instanceof TypeError) return null
  throw error
}

/** No column of PostgreSQL takes this character, and nobody can type it. */
export const storable = (text: string): string => text.replaceAll('\0', '')
