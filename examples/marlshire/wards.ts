import type { Builder, PlacedWard } from '../builder.ts'

/** Two acute hospitals, three community hospitals, a mental health unit, beds in three homes, and a virtual ward. */
export function wards(b: Builder): PlacedWard[] {
  b.site('marl-royal', 'marl-royal', 'Marl Royal Hospital', 'Marl Royal')
  b.site('st-oswins', 'st-oswins', 'St Oswin’s Hospital', 'St Oswin’s')
  b.site('ashdene', 'marl-valley', 'Ashdene Community Hospital', 'Ashdene')
  b.site('fernleigh', 'marl-valley', 'Fernleigh Community Hospital', 'Fernleigh')
  b.site('wharfside', 'marl-valley', 'Wharfside Community Hospital', 'Wharfside')
  b.site('at-home', 'marl-valley', 'Hospital at home', 'At home')
  b.site('heron', 'mental-health', 'Heron House', 'Heron House')
  b.site('larch-court', 'larch-court', 'Larch Court', 'Larch Court')
  b.site('orchard-lea', 'orchard-lea', 'Orchard Lea', 'Orchard Lea')
  b.site('millbrook', 'millbrook', 'Millbrook', 'Millbrook')
  const acute =
    (site: string) =>
    ([name, beds, specialty]: [string, number, string]) =>
      b.ward(site, name, 'acute', beds, specialty)
  return [
    ...marlRoyal.map(acute('marl-royal')),
    ...stOswins.map(acute('st-oswins')),
    b.ward('ashdene', 'Willow', 'community', 18, 'rehabilitation'),
    b.ward('ashdene', 'Rowan', 'community', 20, 'rehabilitation'),
    b.ward('fernleigh', 'Bracken', 'community', 20, 'rehabilitation'),
    b.ward('wharfside', 'Quayside', 'community', 20, 'rehabilitation'),
    b.ward('heron', 'Kingfisher', 'mental health', 16, 'older people’s mental health'),
    b.ward('heron', 'Curlew', 'mental health', 16, 'mental health'),
    b.ward('larch-court', 'Larch Court rehabilitation', 'intermediate', 12, 'rehabilitation'),
    b.ward('orchard-lea', 'Orchard Lea rehabilitation', 'intermediate', 6, 'rehabilitation'),
    b.ward('millbrook', 'Millbrook interim', 'interim', 8, 'interim'),
    b.ward('at-home', 'Hospital at home', 'virtual', 16, 'frailty'),
  ]
}

const marlRoyal: [string, number, string][] = [
  ['Emergency', 24, 'assessment'],
  ['Elm', 26, 'older people'],
  ['Oak', 28, 'medicine'],
  ['Beech', 28, 'older people'],
  ['Cedar', 26, 'respiratory'],
  ['Ash', 28, 'cardiology'],
  ['Birch', 28, 'stroke'],
  ['Hawthorn', 26, 'orthopaedics'],
  ['Hazel', 26, 'surgery'],
  ['Juniper', 24, 'surgery'],
  ['Lime', 28, 'medicine'],
  ['Maple', 28, 'medicine'],
  ['Sycamore', 26, 'older people'],
  ['Yew', 24, 'gastroenterology'],
]

const stOswins: [string, number, string][] = [
  ['Assessment', 24, 'assessment'],
  ['Ward 1', 26, 'surgery'],
  ['Ward 2', 26, 'medicine'],
  ['Ward 3', 28, 'cardiology'],
  ['Ward 4', 28, 'older people'],
  ['Ward 5', 26, 'orthopaedics'],
  ['Ward 6', 28, 'respiratory'],
  ['Ward 7', 28, 'older people'],
  ['Ward 8', 26, 'stroke'],
  ['Ward 9', 26, 'medicine'],
]
