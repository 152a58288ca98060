// Whether this process has asked something that nobody has looked for yet. It only saves waiting: a question that another
// server asked is found by looking every second.
let asked = false

export const sayAsked = (): void => {
  asked = true
}

/** Whether something was asked since the last time; then it is told once. */
export function wasAsked(): boolean {
  const was = asked
  asked = false
  return was
}
