/** The parts of a trusted assessment: the minimum a receiving provider needs to say yes or no (mission row R12). */
export const sections = [
  {
    key: 'about',
    title: 'About me, and what matters to me',
    hint: 'What to call me, my day, my faith, what I enjoy, what upsets me',
  },
  {
    key: 'moving',
    title: 'How I move',
    hint: 'In and out of bed and chair, walking, stairs, what I lean on, how many people help',
  },
  {
    key: 'care',
    title: 'Washing, dressing and using the toilet',
    hint: 'What I do myself, what I need help with',
  },
  {
    key: 'eating',
    title: 'Eating and drinking',
    hint: 'What I like, food and drink made soft or thick, swallowing, weight, allergies',
  },
  { key: 'continence', title: 'Bladder and bowels', hint: 'Pads, catheter, stoma, how often' },
  { key: 'skin', title: 'My skin', hint: 'Sores and wounds, dressings, turning, mattress' },
  {
    key: 'medicines',
    title: 'My medicines',
    hint: 'Who gives them and when, injections, what I must not have',
  },
  {
    key: 'memory',
    title: 'Memory and mood',
    hint: 'What I forget, decisions I need help with, worry, sadness, what calms me',
  },
  { key: 'talking', title: 'Hearing, sight and talking', hint: 'Language, aids, how to talk with me' },
  { key: 'night', title: 'At night', hint: 'Sleep, getting up, what I need and how often' },
  {
    key: 'risks',
    title: 'Risks, and equipment',
    hint: 'Falls, choking, wandering, infection, hoist, bed, chair, what is there and what is missing',
  },
  {
    key: 'helpers',
    title: 'Who helps me now',
    hint: 'Family, friends, care at home, nurses; what they do and what they cannot',
  },
  {
    key: 'help',
    title: 'What help I need',
    hint: 'What for, at what times, for how long; with nursing or without',
  },
  {
    key: 'wishes',
    title: 'What I would like to happen',
    hint: 'In my own words where I can; who I want to be asked',
  },
] as const

export type SectionKey = (typeof sections)[number]['key']
export const sectionKeys = sections.map(({ key }) => key) as [SectionKey, ...SectionKey[]]
export const sectionTitle = (key: SectionKey): string => sections.find((one) => one.key === key)!.title

export const longestSection = 4000
