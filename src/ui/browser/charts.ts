/** What happened last is at the right of a chart. */
export function startCharts(): void {
  for (const box of document.querySelectorAll('[data-scroll-end]')) box.scrollLeft = box.scrollWidth
}
