import { awaitsList } from '../../../../discharge/index.ts'
import { type LoadedReasons, loadedLabel, sameLabel } from '../../../rules/loaded-reasons.ts'

export const fieldOf = (awaits: string): string => `wait-${awaits}`

/** The label each wait has now, as it stands in the fields; empty is no reason of the list. */
export const typedOf = (loaded: LoadedReasons): Record<string, string> =>
  Object.fromEntries(awaitsList.map(({ code }) => [fieldOf(code), loadedLabel(loaded, code) ?? '']))

/** Only what differs from the label that is ours word for word is a choice. A field that was not sent keeps what holds. */
export function readChoices(
  form: Record<string, string>,
  loaded: LoadedReasons,
): { choices: LoadedReasons['choices']; errors: Record<string, string> } {
  const { labels } = loaded
  const held = typedOf(loaded)
  const errors: Record<string, string> = {}
  const choices = awaitsList.flatMap(({ code }) => {
    const label = (form[fieldOf(code)] ?? held[fieldOf(code)]) || null
    if (label !== null && !labels.includes(label))
      errors[fieldOf(code)] = 'Choose a reason of the list: it was loaded again after you opened this page'
    return label === sameLabel(labels, code) ? [] : [{ awaits: code, label }]
  })
  return { choices, errors }
}
