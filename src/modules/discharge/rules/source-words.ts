/** Who was heard from, in one word under "Last heard". */
const words: Record<string, string> = {
  'hospital trust': 'ward',
  council: 'council',
  'district council': 'district council',
  'community provider': 'community',
  'mental health trust': 'mental health',
  'transfer of care hub': 'hub',
  voluntary: 'voluntary',
  'care home': 'care home',
  'home care': 'home care',
}

export const sourceWords = (kind: string): string => words[kind] ?? kind
