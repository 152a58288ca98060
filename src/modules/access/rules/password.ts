import { type Refusal, refuse } from '../../../platform/outcome.ts'

const shortest = 12
// Longer ones only cost time to hash.
const longest = 256

// The long passwords that lists of leaked ones begin with, and this field's own. Length does the rest
// (NCSC: no rules about digits or signs, a list of banned ones instead).
const banned = [
  'password',
  'passw0rd',
  'welcome',
  'letmein',
  'qwertyuiop',
  'qwerty',
  'changeme',
  'iloveyou',
  'homeward',
  'hospital',
  'discharge',
  'abcdefghijkl',
  'administrator',
]

/** Whether a password may be used, with words that say what would do. `null` is yes. */
export function passwordRefusal(password: string, signInName: string): Refusal | null {
  const because = wrongWith(password, signInName)
  return because === null ? null : refuse('invalid', because, { password: because })
}

function wrongWith(password: string, signInName: string): string | null {
  if (Array.from(password).length < shortest)
    return `Choose a password of ${shortest} characters or more. Three words that do not belong together are easy to remember`
  if (password.length > longest) return `Choose a password of ${longest} characters or fewer`
  const plain = lettersAndDigits(password)
  const name = lettersAndDigits(signInName.split('@')[0] ?? '')
  if (name.length >= 3 && plain.replace(name, '').length < 6)
    return 'Choose a password that is not made from your sign-in name'
  if (banned.some((word) => plain.replaceAll(word, '').length < 6))
    return 'That password is among the first that anybody would try. Three words that do not belong together are safer'
  if (new Set(plain).size < 5 || isARun(plain))
    return 'Choose a password with more different characters in it'
  return null
}

const lettersAndDigits = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** "123456789012": every character follows the one before. */
const isARun = (text: string) =>
  Array.from(text).every(
    (letter, i) => i === 0 || [1, -1, -9, 9].includes(letter.charCodeAt(0) - text.charCodeAt(i - 1)),
  )
