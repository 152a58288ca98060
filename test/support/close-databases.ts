import { afterAll } from 'vitest'
import { stopDatabases } from './database.ts'

// A hook that is asked for inside another hook is never run, so each file gets this one before its first line.
afterAll(stopDatabases)
