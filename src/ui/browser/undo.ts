/** The undo bar goes after its thirty seconds, unless the person is on it. */
export function watchUndo(root: ParentNode = document): void {
  for (const bar of root.querySelectorAll<HTMLElement>('[data-undo]')) {
    if (bar.dataset.watched) continue
    bar.dataset.watched = 'yes'
    // Printed above the page for those without script; with it, a bar that comes and goes must move nothing.
    if (document.body.dataset.live === 'list') toFoot(bar)
    const seconds = Number(bar.dataset.seconds ?? 30)
    const go = () => (bar.matches(':hover, :focus-within') ? setTimeout(go, 2000) : bar.remove())
    setTimeout(go, seconds * 1000)
  }
}

/** "Marked done. Undo z for 30 s" at the foot, after something was done without leaving the page. */
export function showUndo(said: string, action: string | undefined, seconds = 30): void {
  if (!action) return showTold(said)
  const bar = freshBar('hw-undo')
  bar.dataset.undo = ''
  bar.dataset.seconds = String(seconds)
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  form.dataset.quick = ''
  form.append(
    `${said} `,
    field('once', newKey()),
    field('back', location.pathname + location.search),
    button(),
    ' ',
    kbd(),
    ` for ${seconds} s`,
  )
  bar.append(form)
  toFoot(bar)
  watchUndo()
}

/** Words about what was just done or could not be, for some seconds. */
export function showTold(words: string): void {
  const bar = freshBar('hw-said')
  bar.dataset.told = ''
  bar.textContent = words
  toFoot(bar)
  setTimeout(() => bar.remove(), 10_000)
}

// The words are also said aloud through the page's one live region, so this is none.
function freshBar(look: string): HTMLElement {
  for (const old of document.querySelectorAll('[data-undo], [data-told]')) old.remove()
  const bar = document.createElement('div')
  bar.className = look
  return bar
}

function toFoot(bar: HTMLElement): void {
  const main = document.getElementById('main')
  const keys = main?.querySelector(':scope > [data-keys-bar]') ?? null
  main?.insertBefore(bar, keys)
}

// Outside HTTPS there is no crypto.randomUUID.
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function field(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input')
  Object.assign(input, { type: 'hidden', name, value })
  return input
}

function button(): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'submit'
  made.className = 'hw-undo__button'
  made.textContent = 'Undo'
  return made
}

function kbd(): HTMLElement {
  const made = document.createElement('kbd')
  made.className = 'hw-kbd'
  made.textContent = 'z'
  return made
}
