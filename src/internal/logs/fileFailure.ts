/** Failure of one request for a log file. */

/** Reason why a file was not read to its end. */
export interface FileFailure {
  /** The status of a non-2xx response. */
  readonly code: number | undefined
  readonly detail: string
  /** Maximum number of requests for the file, if repeating is of little use. */
  readonly tries?: number
}

/** A failure that would be the same again. */
export const permanent = (detail: string): FileFailure => ({ code: undefined, detail, tries: 1 })
