import {
  Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink, createAll,
} from 'nhsuk-frontend'
import { Idiomorph } from 'idiomorph'
import { isWriting, startAutosave } from './autosave.ts'
import { startKeys } from './keys.ts'
import { startList, takeNewer } from './list.ts'
import { startLive } from './live.ts'
import { startQuick } from './quick.ts'
import { startRound } from './round.ts'
import { startToday } from './today.ts'
import { watchUndo } from './undo.ts'

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  createAll(component)
}

startKeys()
startQuick()
startAutosave()
watchUndo()
const { live } = document.body.dataset
if (live === 'list') {
  startList()
  startLive(takeNewer)
}
if (live === 'page') startLive(morphPage)
startToday()
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
  Idiomorph.morph(mine, theirs.innerHTML, { morphStyle: 'innerHTML', ignoreActiveValue: true, callbacks: { beforeNodeRemoved: mayGo } })
  document.dispatchEvent(new CustomEvent('homeward:brought'))
}

// The newer page knows nothing of what was just done here and how to undo it.
const mayGo = (node: Node) => !(node instanceof Element && node.matches('[data-undo], [data-told]'))
