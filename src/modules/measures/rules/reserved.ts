/** Words that stand in an address where a measure's key would. */
export const reserved: readonly string[] = ['load', 'new', 'settings', 'tables']
