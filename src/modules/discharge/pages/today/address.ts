import type { Go } from '../../rules/thing.ts'
import { journeyAddress } from '../addresses.ts'
import { type ListAsked, listAddress } from '../list/address.ts'
import { slug } from './people.ts'

export const todayListAddress = (of: string): string => `/today/${slug(of)}`

/** Where a thing's button leads, and whether it is a form that opens over the page. */
export function hrefOf(go: Go, list: ListAsked): { href: string; dialog: boolean } {
  switch (go.to) {
    case 'person':
      return { href: journeyAddress(go.stayId), dialog: false }
    case 'form':
      return { href: `/stays/${go.stayId}/${go.form}?back=%2F`, dialog: true }
    case 'wait':
      return { href: `/waits/${go.waitId}/${go.form}?back=%2F`, dialog: true }
    case 'list':
      return { href: listAddress(list, go.words), dialog: false }
    case 'people':
      return { href: todayListAddress(go.of), dialog: false }
    case 'page':
      return { href: go.path, dialog: false }
  }
}
