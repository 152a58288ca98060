import { Idiomorph } from 'idiomorph'
import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
} from 'nhsuk-frontend'
import { startAgreement } from './agreement.ts'
import { isWriting, startAutosave } from './autosave.ts'
import { startCapacity } from './capacity.ts'
import { startCharts } from './charts.ts'
import { startPageKeys } from './journey.ts'
import { startKeys } from './keys.ts'
import { startList } from './list.ts'
import { takeNewer } from './list-live.ts'
import { startLive } from './live.ts'
import { startPlaces } from './places.ts'
import { startPrefill } from './prefill.ts'
import { startQuick } from './quick.ts'
import { startRound } from './round.ts'
import { startToday } from './today.ts'
import { watchUndo } from './undo.ts'

const components = [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]
for (const component of components) createAll(component)
// A form shown in a dialog is alive as on its own page.
document.addEventListener('homeward:filled', (event) => {
  if (!(event.target instanceof HTMLElement)) return
  for (const component of components) createAll(component, undefined, { scope: event.target })
  startAutosave(event.target)
})

startKeys()
startQuick()
startPrefill()
startAutosave()
watchUndo()
const { live } = document.body.dataset
if (live === 'list') {
  startList()
  startLive(takeNewer)
}
if (live === 'page') {
  startPageKeys()
  startLive(morphPage)
}
startToday()
startCharts()
startAgreement()
startPlaces()
startCapacity()
if (live === 'round') {
  startRound()
  startLive(morphPage)
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// Elsewhere the page is brought up to date in place, except while someone is writing on it.
function morphPage(newer: Document): void {
  const [mine, theirs] = [document.getElementById('main'), newer.getElementById('main')]
  if (!mine || !theirs) return
  if (isWriting() || document.querySelector('dialog[open]')) {
    const bar = document.querySelector<HTMLElement>('[data-changed-bar]')
    if (bar) bar.hidden = false
    return
  }
  void Idiomorph.morph(mine, theirs.innerHTML, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: isField(document.activeElement),
    callbacks: { beforeNodeRemoved: mayGo, beforeAttributeUpdated: mayChange },
  })
  document.dispatchEvent(new CustomEvent('homeward:brought'))
}

// The newer page knows nothing of what was just done here and how to undo it.
const mayGo = (node: Node) => !(node instanceof Element && node.matches('[data-undo], [data-told]'))

// Nor which parts the person has opened, and that this browser can print.
const mayChange = (name: string, node: Element) =>
  !(name === 'open' && node instanceof HTMLDetailsElement) &&
  !(name === 'hidden' && node.matches('[data-print]')) &&
  !(name === 'checked' && node.matches('[data-ask-tick]'))

// A field keeps what is in it; a button that has focus must not keep the words of another.
const isField = (element: Element | null): boolean =>
  element !== null && element.matches('input, select, textarea')
