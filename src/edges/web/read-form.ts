import type { Context } from 'hono'
import { decodeText } from '../files/decode-text.ts'
import { noSpreadsheet } from '../files/read-ods.ts'
import { isArchive } from '../files/read-tables.ts'

/**
 * What a form sent, in its order; a field sent several times stands there several times. Null where it is no form. A file is
 * its text, with its name as `<field>-name`; a workbook is its bytes in base64, as `<field>-workbook`; one that is neither is
 * why, as `<field>-wrong`.
 */
export async function readForm(c: Context): Promise<[name: string, value: string][] | null> {
  const body = await c.req.parseBody({ all: true }).catch(unlessBroken)
  if (!body) return null
  const fields: [string, string][] = []
  for (const [name, value] of Object.entries(body))
    for (const one of Array.isArray(value) ? value : [value])
      if (typeof one === 'string') fields.push([name, storable(one)])
      else fields.push(...(await fileIn(name, one)))
  return fields
}

async function fileIn(field: string, file: File): Promise<[string, string][]> {
  // Nothing was chosen.
  if (file.size === 0) return []
  const bytes = new Uint8Array(await file.arrayBuffer())
  const named: [string, string] = [`${field}-name`, storable(file.name)]
  if (isArchive(bytes)) return [[`${field}-workbook`, Buffer.from(bytes).toString('base64')], named]
  // Cut off or renamed: to read it as a CSV file would ask for what it does not have.
  if (/\.ods$/i.test(file.name)) return [[`${field}-wrong`, noSpreadsheet.because], named]
  const text = decodeText(bytes)
  return typeof text === 'string'
    ? [[field, storable(text)], named]
    : [[`${field}-wrong`, text.because], named]
}

// A body that claims to be a form and is none; a limit that was passed answers for itself.
const unlessBroken = (error: unknown) => {
  if (error instanceof TypeError) return null
  throw error
}

/** No column of PostgreSQL takes this character, and nobody can type it. */
export const storable = (text: string): string => text.replaceAll('\0', '')
