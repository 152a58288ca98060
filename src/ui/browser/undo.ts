/** The undo bar goes after its thirty seconds, unless the person is on it. */
export function watchUndo(root: ParentNode = document): void {
  for (const bar of root.querySelectorAll<HTMLElement>('[data-undo]')) {
    if (bar.dataset.watched) continue
    bar.dataset.watched = 'yes'
    const seconds = Number(bar.dataset.seconds ?? 30)
    const go = () => (bar.matches(':hover, :focus-within') ? setTimeout(go, 2000) : bar.remove())
    setTimeout(go, seconds * 1000)
  }
}

/** Puts "Marked done. Undo z for 30 s" above the page after something was done without leaving it. */
export function showUndo(said: string, action: string | undefined, seconds = 30): void {
  document.querySelector('[data-undo], [data-told]')?.remove()
  const bar = document.createElement('div')
  bar.setAttribute('role', 'status')
  if (!action) {
    bar.className = 'hw-said'
    bar.dataset.told = ''
    bar.textContent = said
    setTimeout(() => bar.remove(), 8000)
  } else {
    bar.className = 'hw-undo'
    bar.dataset.undo = ''
    bar.dataset.seconds = String(seconds)
    const form = document.createElement('form')
    form.method = 'post'
    form.action = action
    form.dataset.quick = ''
    form.append(`${said} `, field('once', crypto.randomUUID()), field('back', location.pathname + location.search), button(), ' ', kbd(), ` for ${seconds} s`)
    bar.append(form)
  }
  document.getElementById('main')?.prepend(bar)
  watchUndo()
}

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
