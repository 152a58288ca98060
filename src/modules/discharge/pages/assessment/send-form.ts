import type { OrganisationName } from '../organisation-options.ts'

/** Boxes of the form: a few at once, because each of them can open the record. */
export const boxes = [0, 1, 2, 3, 4] as const
export const boxField = (box: number): string => `to-${box}`

/** What is offered while typing: "Larch House (care home)". */
export const offeredAs = ({ name, kind }: Pick<OrganisationName, 'name' | 'kind'>): string =>
  `${name} (${kind})`

type Receiver = Pick<OrganisationName, 'organisationId' | 'name' | 'shortName' | 'kind'>

/** Whom it is to go to, each once; a name that is nobody's of these is said beside its box. */
export function readReceivers(
  form: Record<string, string>,
  receivers: readonly Receiver[],
): { organisationIds: string[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const organisationIds = boxes.flatMap((box) => {
    const typed = same(form[boxField(box)] ?? '')
    if (typed === '') return []
    const found = receivers.filter((one) =>
      [offeredAs(one), one.name, one.shortName].map(same).includes(typed),
    )
    if (found.length === 1) return [found[0]!.organisationId]
    errors[boxField(box)] =
      found.length === 0
        ? 'Choose one of the list: no provider of this place who could receive somebody is called so'
        : 'Several are called so: choose one of the list'
    return []
  })
  return { organisationIds: [...new Set(organisationIds)], errors }
}

const same = (text: string) => text.trim().toLowerCase()
