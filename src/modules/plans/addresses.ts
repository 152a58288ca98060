/** Every address of plans; pages are mounted at the paths, and links are made by the functions. */
export const paths = {
  plans: '/plans',
  newPlan: '/plans/new',
  board: '/plans/board',
  boardPdf: '/plans/board/pdf',
  plan: '/plans/:planId',
  changePlan: '/plans/:planId/change',
  parts: '/plans/:planId/parts/:partKind',
  newPart: '/plans/:planId/parts/:partKind/new',
  importParts: '/plans/:planId/parts/:partKind/import',
  csv: '/plans/:planId/parts/:partKind/csv',
  ods: '/plans/:planId/ods',
  importTables: '/plans/:planId/import',
  progressCsv: '/plans/:planId/progress.csv',
  resultsCsv: '/plans/:planId/results.csv',
  part: '/plans/:planId/part/:partId',
  changePart: '/plans/:planId/part/:partId/change',
  takeOut: '/plans/:planId/part/:partId/take-out',
  progress: '/plans/:planId/part/:partId/progress',
  takeBackChange: '/plan-changes/:planChangeId/take-back',
  takeBackProgress: '/plan-progress/:planProgressId/take-back',
  risks: '/plans/:planId/risks',
  money: '/plans/:planId/money',
  changes: '/plans/:planId/high-impact-changes',
  versions: '/plans/:planId/versions',
  version: '/plans/:planId/versions/:planVersion',
  issue: '/plans/:planId/issue',
  sign: '/plans/:planId/sign',
  takeBackSignature: '/plans/:planId/sign/take-back',
  circulation: '/plans/:planId/circulation',
  highlight: '/plans/:planId/highlight-report',
  highlightPdf: '/plans/:planId/highlight-report/pdf',
  quarterly: '/plans/:planId/quarterly-return',
  quarterlyPdf: '/plans/:planId/quarterly-return/pdf',
  quarterlyCsv: '/plans/:planId/quarterly-return/csv',
  paper: '/plans/:planId/paper',
  pdf: '/plans/:planId/pdf',
  results: '/plans/:planId/results',
} as const

const of =
  (path: string) =>
  (planId: string): string =>
    path.replace(':planId', planId)

export const planAddress = of(paths.plan)
export const changePlanAddress = of(paths.changePlan)
export const odsAddress = of(paths.ods)
export const importTablesAddress = of(paths.importTables)
export const progressCsvAddress = of(paths.progressCsv)
export const resultsCsvAddress = of(paths.resultsCsv)
const risksAddress = of(paths.risks)
const moneyAddress = of(paths.money)
const changesAddress = of(paths.changes)
export const versionsAddress = of(paths.versions)
export const issueAddress = of(paths.issue)
export const signAddress = of(paths.sign)
export const takeBackSignatureAddress = of(paths.takeBackSignature)
export const circulationAddress = of(paths.circulation)
export const highlightAddress = of(paths.highlight)
export const highlightPdfAddress = of(paths.highlightPdf)
export const quarterlyPdfAddress = of(paths.quarterlyPdf)
export const quarterlyAddress = of(paths.quarterly)
export const quarterlyCsvAddress = of(paths.quarterlyCsv)
export const paperAddress = of(paths.paper)
export const pdfAddress = of(paths.pdf)
export const resultsAddress = of(paths.results)

const ofKind =
  (path: string) =>
  (planId: string, kind: string): string =>
    path.replace(':planId', planId).replace(':partKind', kind)

const partsAddress = ofKind(paths.parts)
export const newPartAddress = ofKind(paths.newPart)
export const importPartsAddress = ofKind(paths.importParts)
export const csvAddress = ofKind(paths.csv)

const ofPart =
  (path: string) =>
  (planId: string, partId: string): string =>
    path.replace(':planId', planId).replace(':partId', partId)

export const partAddress = ofPart(paths.part)
export const changePartAddress = ofPart(paths.changePart)
export const takeOutAddress = ofPart(paths.takeOut)
export const progressAddress = ofPart(paths.progress)

export const takeBackChangeAddress = (factId: string): string =>
  paths.takeBackChange.replace(':planChangeId', factId)
export const takeBackProgressAddress = (factId: string): string =>
  paths.takeBackProgress.replace(':planProgressId', factId)
export const versionAddress = (planId: string, version: number): string =>
  of(paths.version)(planId).replace(':planVersion', String(version))

/** The page of one kind: risks, money and the national changes have one of their own. */
export function kindAddress(planId: string, kind: string): string {
  if (kind === 'risk') return risksAddress(planId)
  if (kind === 'money') return moneyAddress(planId)
  return kind === 'change' ? changesAddress(planId) : partsAddress(planId, kind)
}
