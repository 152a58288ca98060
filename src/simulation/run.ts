import { CalendarQueue } from './calendar-queue.ts'
import type { EventList } from './event-list.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Model } from './model.ts'

/**
 * The changing numbers of one replication: people as columns, stations and lists as counters. Made once for a model and
 * used for one replication after another; nothing in it is an object of its own for a person or an event.
 */
export class Run {
  readonly model: Model
  readonly layout: Layout
  readonly list: EventList
  now = 0.5
  /** When the current period ends, when a rule next applies, and when somebody next arrives, from which stream. */
  periodEnd = 0.5
  ruleAt = 0.5
  arrivalAt = 0.5
  arrivalFrom = 0
  events = 0
  period = 0
  /** Which of the rule times of a day is next, and the day. */
  ruleTime = 0

  // People.
  room = 0
  freeHead = -1
  joins = 0
  at = new Int32Array()
  bed = new Int32Array()
  kind = new Int32Array()
  /** The list somebody waits in; -1 for nobody waiting. */
  queue = new Int32Array()
  since = new Float64Array()
  joined = new Int32Array()
  next = new Int32Array()
  prev = new Int32Array()
  source = new Int32Array()
  number = new Int32Array()
  visits = new Int32Array()
  /** The word that decides where they go after this stay. */
  fate = new Int32Array()
  /** 1 when they have finished the stay of the bed they hold. */
  done = new Uint8Array()
  /** The hours they need of the station they wait for, and those they take of the one they are in. */
  need = new Int32Array()
  uses = new Int32Array()
  /** Where needs come down: when they began their stay, and when it ends. */
  began = new Float64Array()
  ends = new Float64Array()

  // Stations and lists.
  readonly places: Int32Array
  readonly starts: Int32Array
  readonly owed: Float64Array
  readonly waitingFor: Int32Array
  readonly outsideFor: Int32Array
  readonly windowLeft: Int32Array
  readonly windowMinutes: Int32Array
  readonly head: Int32Array
  readonly tail: Int32Array
  readonly stack: Int32Array
  readonly stacked: Uint8Array
  depth = 0

  // Streams.
  readonly keys: Int32Array
  readonly sourceNext: Float64Array
  readonly sourceCount: Int32Array
  readonly sourceUsed: Int32Array
  readonly sourceShare: Float64Array
  readonly out = new Int32Array(2)

  // Measures: how many now, and their sum over time in the period.
  readonly count: Int32Array
  readonly area: Float64Array
  readonly tally: Float64Array
  readonly levelFrom: Int32Array
  readonly levelTime: Float64Array
  readonly levelSince: Float64Array
  readonly fullTime: Float64Array
  readonly controls: Float64Array
  result = new Float64Array()

  constructor(model: Model, list: EventList = new CalendarQueue(1)) {
    this.model = model
    this.layout = layoutOf(model)
    this.list = list
    const { stations, lists, limits, sources, layout } = { ...model, layout: this.layout }
    const queues = lists.all.length
    this.places = new Int32Array(stations)
    this.starts = new Int32Array(stations)
    this.owed = new Float64Array(limits.startsRules.length)
    this.waitingFor = new Int32Array(stations)
    this.outsideFor = new Int32Array(stations)
    this.windowLeft = new Int32Array(limits.windowNames.length)
    this.windowMinutes = new Int32Array(limits.windowNames.length)
    this.head = new Int32Array(queues)
    this.tail = new Int32Array(queues)
    this.stack = new Int32Array(stations)
    this.stacked = new Uint8Array(stations)
    this.keys = new Int32Array(2 * (sources.count + 1))
    this.sourceNext = new Float64Array(sources.count)
    this.sourceCount = new Int32Array(sources.count)
    this.sourceUsed = new Int32Array(sources.count)
    this.sourceShare = new Float64Array(sources.count)
    this.count = new Int32Array(2 * stations + queues)
    this.area = new Float64Array(2 * stations + queues)
    this.tally = new Float64Array(layout.columns - layout.began)
    this.levelFrom = levelsOf(model)
    this.levelTime = new Float64Array(this.levelFrom[stations]!)
    this.levelSince = new Float64Array(stations)
    this.fullTime = new Float64Array(stations)
    this.controls = new Float64Array(layout.size - layout.arrivals)
    this.makeRoom(256)
  }

  /** Room for more people; those who are there stay where they are. */
  makeRoom(room: number): void {
    const wider = <T extends Int32Array | Float64Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old)
      return fresh
    }
    for (const name of ['at', 'bed', 'kind', 'queue', 'joined', 'next', 'prev'] as const)
      this[name] = wider(this[name], new Int32Array(room))
    for (const name of ['source', 'number', 'visits', 'fate', 'need', 'uses'] as const)
      this[name] = wider(this[name], new Int32Array(room))
    for (const name of ['since', 'began', 'ends'] as const)
      this[name] = wider(this[name], new Float64Array(room))
    this.done = wider(this.done, new Uint8Array(room))
    for (let person = this.room; person < room; person++) this.next[person] = person + 1
    this.next[room - 1] = this.freeHead
    this.freeHead = this.room
    this.room = room
    this.list.grow(room)
  }
}

// Levels of occupancy that are told apart: as many as the places can be, or a thousand where everybody is taken.
function levelsOf(model: Model): Int32Array {
  const here = (model.scenario.today ?? []).reduce((sum, { count }) => sum + (count ?? 1), 0)
  const from = new Int32Array(model.stations + 1)
  model.scenario.stations.forEach(({ places }, s) => {
    const most =
      typeof places === 'number'
        ? places
        : places === undefined
          ? 1000
          : Math.max(0, ...places.map((rule) => rule.places))
    from[s + 1] = from[s]! + Math.min(20_000, most + here) + 2
  })
  return from
}
