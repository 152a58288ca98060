import type { NodemailerError } from 'nodemailer'

export type MailFailure = {
  /** For a page: no address, no content, nothing of the server's own text. */
  words: string
  /** 'server': no other mail would go either; 'later': this one, for now; 'never': this one, for good. */
  kind: 'server' | 'later' | 'never'
}

/** What stands beside a mail from its claim to its result: it stays there when whoever sent it died. */
export const beingSent = 'It was being sent, and nothing was heard of it since'

const minute = 60
const hour = 60 * minute
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, ...Array.from({ length: 12 }, () => 6 * hour)]

/** Seconds to wait after so many attempts; null when it was tried for three days and is given up. */
export const waitAfter = (attempts: number): number | null => waits[attempts - 1] ?? null

/**
 * What a failed sending means. Only a refusal of this recipient or this message is for good: a wrong password or a
 * sender that the server does not want is mended by whoever runs Homeward, and the mails then go.
 */
export function failureOf(error: Partial<NodemailerError>): MailFailure {
  const { code, command, responseCode } = error
  const number = [responseCode, enhanced(error.response)].filter(Boolean).join(' ')
  const said = number ? ` (${number})` : ''
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2')
    return { kind: 'server', words: `The mail server did not accept our name and password${said}` }
  if (/TLS|CERT|SSL/.test(`${code} ${error.originalCode}`))
    return { kind: 'server', words: 'The line to the mail server could not be made secure' }
  if (code === 'EMESSAGE' && responseCode === undefined)
    return { kind: 'never', words: 'The message is larger than the mail server takes' }
  if (responseCode === undefined || responseCode === 421 || !(command && commands.has(command)))
    return { kind: 'server', words: `The mail server could not be reached${reason(error)}` }
  if (command === 'MAIL FROM')
    return { kind: 'server', words: `The mail server does not take mail from MAIL_FROM${said}` }
  const what = command === 'RCPT TO' ? 'recipient' : 'message'
  return error.permanent
    ? { kind: 'never', words: `The mail server refused the ${what} for good${said}` }
    : { kind: 'later', words: `The mail server asked us to try the ${what} again later${said}` }
}

const commands = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])

// "5.1.1", the standard's own number of a reason, is the one part of a server's text that can hold no address.
const enhanced = (response: string | undefined) => /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? '')?.[0]

function reason({ code, originalCode, responseCode }: Partial<NodemailerError>): string {
  const known = [originalCode, code].find((one) => one && /^E[A-Z0-9_]+$/.test(one))
  const parts = [responseCode, known].filter(Boolean).join(' ')
  return parts ? ` (${parts})` : ''
}
