/** Sources of records that are not pages of the API's size. */

/** A log file, the same compressed, and the rows of a query. */
export const sources = ["log", "gzip", "query"] as const

export type Source = (typeof sources)[number]

/** Number of records in a page of a query, and in a chunk of a log file. */
export const batchSize = 1_000

/** Number of batches of 100 MB. */
export const batches = 450

/** Type of the log that has each file. */
export const logType = { log: "errors", gzip: "warnings" } as const
