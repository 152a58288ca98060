/** Why a bed is out of use; the codes are those of stays.bed_closure. */
export const closureReasons = [
  { code: 'infection', words: 'Infection' },
  { code: 'staffing', words: 'Not enough staff' },
  { code: 'repair', words: 'Repair of the room' },
  { code: 'equipment', words: 'Equipment missing or broken' },
  { code: 'deep clean', words: 'Deep clean' },
  { code: 'other', words: 'Something else (say what)' },
] as const

export type ClosureReason = (typeof closureReasons)[number]['code']

export const wardKinds = [
  'acute',
  'community',
  'mental health',
  'intermediate',
  'interim',
  'virtual',
] as const
export type WardKind = (typeof wardKinds)[number]
