import { say } from './announce.ts'
import { showUndo } from './undo.ts'

// A form page opened as a dialog over the list, and sent without leaving it. The page behind the address is the same
// one that works without script; here only its form is shown.

type Told = { said?: string; undo?: string; problem?: string }

/** Sends a form and says what happened; false leaves the caller to show the page that came back. */
export async function send(form: HTMLFormElement, submitter?: HTMLElement | null): Promise<{ page: Document } | { done: true }> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter ?? null)) if (typeof value === 'string') body.append(name, value)
  const response = await fetch(form.action, { method: 'POST', body, headers: { 'x-homeward': 'quick' }, redirect: 'manual' })
  if (response.headers.get('content-type')?.includes('json')) {
    const told = (await response.json()) as Told
    const words = told.said ?? told.problem ?? 'Done.'
    showUndo(words, told.undo)
    document.dispatchEvent(new CustomEvent('homeward:told', { detail: { said: words, undo: told.undo } }))
    say(words)
    document.dispatchEvent(new CustomEvent('homeward:done'))
    return { done: true }
  }
  return { page: new DOMParser().parseFromString(await response.text(), 'text/html') }
}

/** Opens the form at an address over this page. Falls back to going there. */
export async function openForm(address: string): Promise<void> {
  const response = await fetch(address, { headers: { 'x-homeward': 'quick' } }).catch(() => null)
  const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
  if (!page?.querySelector('main form[method="post"]')) {
    location.assign(address)
    return
  }
  const back = document.activeElement
  const dialog = document.createElement('dialog')
  dialog.className = 'hw-dialog'
  dialog.setAttribute('aria-label', page.querySelector('h1')?.textContent ?? 'Form')
  fill(dialog, page)
  document.body.append(dialog)
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (back instanceof HTMLElement) back.focus()
  })
  dialog.addEventListener('submit', (event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const resting = form.querySelectorAll<HTMLButtonElement>('button')
    for (const b of resting) b.disabled = true
    void send(form, (event as SubmitEvent).submitter)
      .then((answer) => ('done' in answer ? dialog.close() : fill(dialog, answer.page)))
      .catch(() => {
        for (const b of resting) b.disabled = false
        let note = dialog.querySelector('[data-offline]')
        if (!note) {
          note = document.createElement('p')
          note.setAttribute('data-offline', '')
          note.setAttribute('role', 'alert')
          dialog.prepend(note)
        }
        note.textContent = 'No connection. What you typed is still here; send it again when the connection is back.'
      })
  })
  dialog.showModal()
}

function fill(dialog: HTMLDialogElement, page: Document): void {
  const main = page.querySelector('main')
  dialog.replaceChildren(...(main ? [...main.childNodes].map((node) => document.importNode(node, true)) : []))
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'hw-dialog__close'
  close.textContent = 'Close'
  close.addEventListener('click', () => dialog.close())
  dialog.append(close)
  const first = dialog.querySelector<HTMLElement>('.nhsuk-error-summary, [autofocus], input:not([type=hidden]), select, textarea, button')
  if (first?.classList.contains('nhsuk-error-summary')) first.tabIndex = -1
  first?.focus()
}

/** Forms marked data-quick are sent without leaving the page; links marked data-dialog open their form over it. */
export function startQuick(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.quick === undefined) return
    event.preventDefault()
    form.closest('[data-undo]')?.remove()
    void send(form, event.submitter)
      .then((answer) => {
        if ('page' in answer) document.dispatchEvent(new CustomEvent('homeward:done'))
      })
      .catch(() => form.submit())
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-dialog]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void openForm(link.href)
  })
}
