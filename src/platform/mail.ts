import type { Tx } from './db/tx.ts'
import { newId } from './ids.ts'
import { type Refusal, refuse } from './outcome.ts'

export type Attachment = { name: string; type: string; content: Uint8Array }

export type WriteMail = {
  systemId: string
  /** One address, without a name: "broker@marlshire.example". */
  to: string
  /** One line of at most 200 characters. */
  subject: string
  /** Plain text. */
  body: string
  attachments?: readonly Attachment[]
  /** What it is about: 'bulletin', 'still true', 'asked'. */
  about: string
  aboutId?: string
}

/**
 * Writes a mail in the caller's transaction: what is decided and what is said of it stand or fall together. The job
 * `send-mail` sends it afterwards. No name and no NHS number: a mail says what to open.
 */
export async function writeMail(tx: Tx, mail: WriteMail): Promise<{ mailId: string } | Refusal> {
  const { systemId, to, subject, body, attachments = [], about, aboutId } = mail
  const wrong = whatIsWrong(mail)
  if (wrong) return wrong
  const mailId = newId()
  await tx
    .insertInto('platform.mail')
    .values({
      system_id: systemId,
      mail_id: mailId,
      to_address: to,
      subject,
      body,
      attachments: JSON.stringify(
        attachments.map(({ name, type, content }) => ({
          name,
          type,
          base64: Buffer.from(content).toString('base64'),
        })),
      ),
      about,
      about_id: aboutId ?? null,
    })
    .execute()
  return { mailId }
}

function whatIsWrong({ to, subject, body }: WriteMail): Refusal | null {
  if (!isAddress(to))
    return refuse('invalid', 'This is not an e-mail address', {
      address: 'Enter an e-mail address like broker@council.example',
    })
  if (subject.length === 0 || subject.length > 200 || /[\r\n]/.test(subject))
    return refuse('invalid', 'The subject of a mail is one line of at most 200 characters')
  if (holdsNhsNumber(subject) || holdsNhsNumber(body))
    return refuse('invalid', 'A mail must not hold an NHS number: say what to open instead')
  return null
}

const local = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const address = new RegExp(`^${local}@(?:${label}\\.)+${label}$`)

/** One plain address, and nothing that could make it two or reach into a header. */
export const isAddress = (text: string): boolean => text.length <= 254 && address.test(text)

const tenDigits = /(?<![0-9A-Za-z])\d{3}[\s.‐–-]?\d{3}[\s.‐–-]?\d{4}(?![0-9A-Za-z])/g

/** Whether ten digits stand in a text whose last is the check digit of the others, however they are spaced. */
export const holdsNhsNumber = (text: string): boolean =>
  [...text.matchAll(tenDigits)].some(([found]) => checks(found.replace(/\D/g, '')))

function checks(ten: string): boolean {
  const sum = Array.from(ten.slice(0, 9)).reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  return (11 - (sum % 11)) % 11 === Number(ten[9])
}
