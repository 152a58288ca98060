/** The choice ladder, what is from memory about continuing healthcare, and how often an out-of-area bed is reviewed. */
export const settingsAddress = '/discharge/settings'
