import { closureReasons } from '../rules/closure-reasons.ts'

/** "Repair of the room: leak above bed 3" */
export function closureWords({ reason, words }: { reason: string; words: string | null }): string {
  const plain = reason === 'other' ? '' : (closureReasons.find((one) => one.code === reason)?.words ?? reason)
  return [plain, words].filter(Boolean).join(': ') || 'Something else'
}
