import { say } from './announce.ts'

// What is typed is kept in this browser at once and on the server a moment later, until it is sent.
const pause = 1500
const dirty = new WeakSet<HTMLFormElement>()

const fieldsOf = (form: HTMLFormElement) => {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !['once', 'password'].includes(name)) body.append(name, value)
  return body
}

export function startAutosave(root: ParentNode = document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    let timer: number | undefined
    const name = form.dataset.autosave ?? ''
    const keep = async () => {
      timer = undefined
      const body = fieldsOf(form)
      body.append('form', name)
      const answer = await fetch('/drafts', { method: 'POST', body, redirect: 'manual' }).catch(() => null)
      note(
        form,
        answer?.ok ? 'Kept as you type.' : 'Not kept on the server: no connection. Leave this page open.',
      )
    }
    form.addEventListener('input', () => {
      dirty.add(form)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void keep(), pause)
    })
    form.addEventListener('submit', () => {
      dirty.delete(form)
      window.clearTimeout(timer)
      for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]'))
        setTimeout(() => (button.disabled = true), 0)
    })
    // A page brought back by the browser's own memory must not come with dead buttons.
    window.addEventListener('pageshow', () => {
      for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]'))
        button.disabled = false
    })
  }
}

/** Whether someone is in the middle of writing: a page is not replaced under them. */
export const isWriting = (): boolean =>
  [...document.forms].some((form) => dirty.has(form)) ||
  Boolean(document.querySelector('main form :is(input, select, textarea):focus'))

function note(form: HTMLFormElement, words: string): void {
  let place = form.querySelector<HTMLElement>('[data-kept]')
  if (!place) {
    place = document.createElement('p')
    place.className = 'hw-second'
    place.dataset.kept = ''
    form.append(place)
  }
  if (place.textContent !== words) say(words)
  place.textContent = words
}
