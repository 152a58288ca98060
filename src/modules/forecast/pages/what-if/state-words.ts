/** How far a question is, in a table. */
export const stateWords = {
  waiting: 'waits its turn',
  running: 'running',
  done: 'worked out',
  stopped: 'stopped',
  failed: 'could not be worked out',
} as const
