import type { Page } from '../../../../platform/http/page.ts'
import { decidePage } from './decide-route.tsx'
import { suggestionPage } from './route.tsx'
import { suggestPage } from './start-route.tsx'

/** A plan for everybody who waits, proposed and decided line by line. Before /places/:needId, which would take its address. */
export const suggestPages: Page[] = [suggestPage, suggestionPage, decidePage]
