// Choosing in a select marked data-prefill fills in other fields with what its option says is usual; never a field that
// the person has typed in.
export function startPrefill(): void {
  const typed = new WeakSet<EventTarget>()
  document.addEventListener('input', (event) => {
    if (event.target) typed.add(event.target)
  })
  document.addEventListener('change', (event) => {
    const select = event.target
    if (!(select instanceof HTMLSelectElement) || select.dataset.prefill === undefined) return
    for (const [name, value] of new URLSearchParams(select.selectedOptions[0]?.dataset.fill ?? '')) {
      const field = select.form?.elements.namedItem(name)
      if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && !typed.has(field))
        field.value = value
    }
  })
}
