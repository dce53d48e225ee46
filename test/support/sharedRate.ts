/** The rate that the processes of a test share. */
export const sharedRate = { limit: 5, window: 500 } as const
