import { say } from './announce.ts'
import { showTold, showUndo } from './undo.ts'

// A form page opened as a dialog over the list, and sent without leaving it. The page behind the address is the same
// one that works without script; here only its form is shown.

type Told = { said?: string; undo?: string; problem?: string }
export type Sent = { page: Document; status: number } | { problem: string } | 'sent'

/** Sends a form. When it was taken, says what happened and tells the page; otherwise the caller shows what came back. */
export async function send(form: HTMLFormElement, submitter?: HTMLElement | null): Promise<Sent> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter ?? null))
    if (typeof value === 'string') body.append(name, value)
  const address =
    submitter instanceof HTMLButtonElement && submitter.hasAttribute('formaction')
      ? submitter.formAction
      : form.action
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: { 'x-homeward': 'quick' },
    redirect: 'manual',
  })
  if (!response.headers.get('content-type')?.includes('json'))
    return {
      page: new DOMParser().parseFromString(await response.text(), 'text/html'),
      status: response.status,
    }
  const { said = 'Done.', undo, problem } = (await response.json()) as Told
  if (problem) return { problem }
  showUndo(said, undo)
  say(said)
  document.dispatchEvent(new CustomEvent('homeward:told', { detail: { said, undo } }))
  document.dispatchEvent(new CustomEvent('homeward:done'))
  return 'sent'
}

/** Opens the form at an address over this page, and waits until it is sent or closed. Falls back to going there. */
export async function openForm(address: string): Promise<'sent' | 'closed'> {
  const response = await fetch(address, { headers: { 'x-homeward': 'quick' } }).catch(() => null)
  const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
  const no = response && refusals.includes(response.status) ? await whyNot(response) : null
  if (no) {
    showTold(no)
    say(no)
    return 'closed'
  }
  if (!page?.querySelector('main form[method="post"]')) {
    location.assign(address)
    return 'closed'
  }
  return showForm(page)
}

const refusals = [403, 404, 409]

/** Why a form is not for this person, said where they are: a key pressed on the wrong row must not cost them their place. */
async function whyNot(response: Response): Promise<string | null> {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const [title, words] = ['main h1', 'main h1 ~ p'].map((one) => page.querySelector(one)?.textContent?.trim())
  return title ? [title, words].filter(Boolean).join(': ') : null
}

function showForm(page: Document): Promise<'sent' | 'closed'> {
  const back = document.activeElement
  const dialog = document.createElement('dialog')
  dialog.className = 'hw-dialog'
  document.body.append(dialog)
  fill(dialog, page)
  let outcome: 'sent' | 'closed' = 'closed'
  dialog.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post') return
    event.preventDefault()
    const buttons = [...form.querySelectorAll('button')]
    for (const button of buttons) button.disabled = true
    const awake = () => buttons.forEach((button) => (button.disabled = false))
    void send(form, event.submitter)
      .then((answer) => {
        awake()
        if (answer === 'sent') {
          outcome = 'sent'
          dialog.close()
        } else if ('problem' in answer) warn(dialog, answer.problem)
        else if (answer.status === 401) form.submit()
        else fill(dialog, answer.page)
      })
      .catch(() => {
        awake()
        warn(
          dialog,
          'No connection. What you typed is still here; send it again when the connection is back.',
        )
      })
  })
  dialog.addEventListener('click', (event) => {
    // "Cancel" leads back to where one is already.
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (
      !link ||
      link.origin !== location.origin ||
      link.pathname + link.search !== location.pathname + location.search ||
      link.hash
    )
      return
    event.preventDefault()
    dialog.close()
  })
  dialog.showModal()
  focusFirst(dialog)
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      // Whoever is quick has gone on to another field already: then the focus is theirs.
      const isFree = document.activeElement === document.body || dialog.contains(document.activeElement)
      dialog.remove()
      if (isFree && back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true })
      resolve(outcome)
    })
  })
}

function fill(dialog: HTMLDialogElement, page: Document): void {
  const inside = document.createElement('div')
  inside.className = 'hw-main hw-dialog__main'
  inside.append(
    ...[...(page.querySelector('main')?.childNodes ?? [])].map((node) => document.importNode(node, true)),
  )
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'hw-dialog__close'
  close.textContent = 'Close'
  close.addEventListener('click', () => dialog.close())
  dialog.replaceChildren(inside, close)
  dialog.setAttribute('aria-label', inside.querySelector('h1')?.textContent ?? 'Form')
  // main.ts brings its fields to life.
  inside.dispatchEvent(new CustomEvent('homeward:filled', { bubbles: true }))
  if (dialog.open) focusFirst(dialog)
}

function focusFirst(dialog: HTMLDialogElement): void {
  let first = dialog.querySelector<HTMLElement>(
    '.nhsuk-error-summary, [autofocus], input:not([type=hidden]), select, textarea, button',
  )
  // Among answers to choose from, on the one that stands: a space must not change it.
  if (first instanceof HTMLInputElement && first.type === 'radio')
    first = dialog.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`) ?? first
  if (first?.classList.contains('nhsuk-error-summary')) first.tabIndex = -1
  first?.focus()
}

function warn(dialog: HTMLDialogElement, words: string): void {
  let note = dialog.querySelector('[data-problem]')
  if (!note) {
    note = document.createElement('p')
    note.className = 'hw-problem'
    note.setAttribute('data-problem', '')
    note.setAttribute('role', 'alert')
    dialog.prepend(note)
  }
  note.textContent = words
  note.scrollIntoView({ block: 'nearest' })
}

/** Forms marked data-quick are sent without leaving the page; links marked data-dialog open their form over it. */
export function startQuick(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.quick === undefined || event.defaultPrevented)
      return
    event.preventDefault()
    void send(form, event.submitter)
      .then((answer) => {
        if (answer === 'sent') return
        if ('problem' in answer) tell(answer.problem)
        else if (answer.status === 401)
          location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
        else void showForm(answer.page)
      })
      .catch(() => tell('No connection: nothing was sent. Try again when the connection is back.'))
    form.closest('[data-undo]')?.remove()
  })
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-dialog]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void openForm(link.href)
  })
}

function tell(words: string): void {
  showTold(words)
  say(words)
}
