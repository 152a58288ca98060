import { outwardOf } from '../src/modules/people/index.ts'
import { rankOptions } from '../src/modules/placements/rules/options/rank.ts'
import { Temporal } from '../src/platform/time.ts'
import { careMarket } from './care-market.ts'
import { fiveHospitals } from './five-hospitals.ts'
export async function run() {
  const now = Temporal.Now.instant()
  const world = fiveHospitals(now)
  careMarket(world, { services: 3000, people: 500, now })
  const pts = new Map(world.districts.map((d) => [d.outward, d]))
  const figs = new Map(world.figures.map((f) => [f.lineId, f]))
  const lines = Map.groupBy(world.lines, (l) => l.serviceId)
  const services = world.services.map((s: any) => ({
    organisation: 'x',
    area: null,
    zones: [],
    postcode: null,
    wardId: null,
    places: null,
    target: null,
    contact: {},
    opens: {},
    words: null,
    counted: null,
    fee: null,
    ...s,
    limits: { meets: [], ...s.limits },
    point: s.postcode ? pts.get(outwardOf(s.postcode))! : null,
    lines: (lines.get(s.serviceId) ?? []).map((l: any) => ({
      zone: null,
      weekdays: [],
      band: null,
      carers: null,
      words: null,
      ...l,
      figure: figs.get(l.lineId)
        ? {
            figureId: 'x',
            free: figs.get(l.lineId)!.free,
            left: figs.get(l.lineId)!.free,
            saidAt: figs.get(l.lineId)!.saidAt,
            source: 'page',
            saidBy: null,
          }
        : null,
    })),
  })) as any
  const needs = world.needFacts
    .filter((f: any) => f.kind === 'need-opened')
    .slice(0, 500)
    .map((f: any) => f.detail.requires)
  const about = {
    sex: 'female',
    age: 80,
    point: pts.get('MX4')!,
    zone: '4',
    had: [],
    saidNo: [],
    records: new Map(),
  } as any
  for (let r = 0; r < 3; r++) {
    const t = performance.now()
    let fits = 0,
      unfit = 0
    const times = []
    for (const n of needs) {
      const a = performance.now()
      const o = rankOptions(n, services, about, now)
      times.push(performance.now() - a)
      fits += o.options.length
      unfit += o.unfit.length
    }
    times.sort((a, b) => a - b)
    console.log(
      'avg',
      (performance.now() - t) / needs.length,
      'p50',
      times[250],
      'p99',
      times[495],
      'fits',
      fits / 500,
      'unfit',
      unfit / 500,
    )
  }
}
