# The model b2 in SimPy, one replication after another in a process of its own; bench/simulation.ts is the other end.
import json, random, sys, time
import simpy

reps, days, warm_up = int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
LOS = [5, 14, 21, 28]


def replication(seed):
    chance = random.Random(seed)
    env = simpy.Environment()
    beds = [simpy.Resource(env, places) for places in (120, 140, 84, 30)]
    total = {'events': 0, 'blocked': 0.0}

    def person():
        bed = beds[0].request()
        yield bed
        yield env.timeout(chance.expovariate(1 / LOS[0]))
        total['events'] += 1
        u = chance.random()
        to = 1 if u < 0.5 else 2 if u < 0.7 else 3 if u < 0.75 else 0
        if to == 0:
            beds[0].release(bed)
            return
        since = env.now
        place = beds[to].request()
        yield place
        if env.now > warm_up:
            total['blocked'] += env.now - max(since, warm_up)
        beds[0].release(bed)
        yield env.timeout(chance.expovariate(1 / LOS[to]))
        total['events'] += 1
        beds[to].release(place)

    def arrivals():
        while True:
            yield env.timeout(chance.expovariate(18))
            total['events'] += 1
            env.process(person())

    env.process(arrivals())
    env.run(until=days + warm_up)
    return total


began = time.process_time()
runs = [replication(k + 1) for k in range(reps)]
seconds = time.process_time() - began
print(json.dumps({
    'events': sum(run['events'] for run in runs),
    'seconds': seconds,
    'blocked': sum(run['blocked'] for run in runs) / reps / days,
}))
