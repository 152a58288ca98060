// The model b2 in SIM.JS, one replication after another in a process of its own; bench/simulation.ts is the other end.
// Its build knows only a browser's window. Beds are tokens of a buffer: blocking after service has to be made of those.
import { createRequire } from 'node:module'

const [packageFile, reps, days, warmUp] = process.argv.slice(2)
globalThis.window = {}
createRequire(packageFile)('simjs')
const { Sim, Random, Buffer: Beds, Entity } = globalThis.window.Sim
const losOf = [5, 14, 21, 28]

function replication(seed) {
  const chance = new Random(seed)
  const sim = new Sim()
  const beds = [120, 140, 84, 30].map((places, i) => new Beds(`beds ${i}`, places, places))
  const end = Number(days) + Number(warmUp)
  let events = 0
  let blocked = 0
  class Hospital extends Entity {
    start() {
      this.arrive()
    }
    arrive() {
      this.setTimer(chance.exponential(18)).done(() => {
        events++
        this.getBuffer(beds[0], 1).done(() => {
          this.setTimer(chance.exponential(1 / losOf[0])).done(() => this.finish())
        })
        this.arrive()
      })
    }
    finish() {
      events++
      const u = chance.random()
      const to = u < 0.5 ? 1 : u < 0.7 ? 2 : u < 0.75 ? 3 : 0
      if (to === 0) return this.putBuffer(beds[0], 1)
      const since = this.time()
      this.getBuffer(beds[to], 1).done(() => {
        if (this.time() > warmUp) blocked += this.time() - Math.max(since, warmUp)
        this.putBuffer(beds[0], 1)
        this.setTimer(chance.exponential(1 / losOf[to])).done(() => {
          events++
          this.putBuffer(beds[to], 1)
        })
      })
    }
  }
  sim.addEntity(Hospital)
  sim.simulate(end, Number.MAX_SAFE_INTEGER)
  return { events, blocked: blocked / days }
}

replication(1)
// Processor time of the whole process, as bench/simulation.ts takes its own.
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const began = spent()
const all = Array.from({ length: Number(reps) }, (_, k) => replication(k + 2))
const seconds = spent() - began
const sum = (name) => all.reduce((total, one) => total + one[name], 0)
console.log(JSON.stringify({ events: sum('events'), seconds, blocked: sum('blocked') / reps }))
