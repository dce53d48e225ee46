/**
 * Statuses that an operation can document as failures, each with the name of its class in `PolytomicError`. Everything that
 * lists them is derived from this table: types, tags, generated code and the reference.
 */
export const statuses = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  408: "RequestTimeout",
  409: "Conflict",
  422: "UnprocessableEntity",
  429: "TooManyRequests",
  500: "InternalServerError",
  502: "BadGateway",
  504: "GatewayTimeout"
} as const

/** Transient statuses that precede the processing of a request, documented or not. */
export const transientStatuses: ReadonlyArray<number> = [408, 429, 502, 503, 504]

/** Title of the status with this name, such as "Bad Request" of `BadRequest`. */
export const titleOf = (name: string): string => name.replace(/\B[A-Z]/g, " $&")

/** The statuses and the names of their classes, as types. */
export type Statuses = typeof statuses

/** A status that an operation can document as a failure; each has its class in `PolytomicError`. */
export type ErrorStatus = keyof Statuses

/** The `_tag` of the class of a status. */
export type TagOf<Status extends keyof Statuses> = `Polytomic${Statuses[Status]}`

/** The `_tag` of the class of a documented status, or that of all others. */
export const tagOf = (status: number): TagOf<keyof Statuses> | "PolytomicUnexpectedStatus" =>
  isDocumentable(status) ? `Polytomic${statuses[status]}` : "PolytomicUnexpectedStatus"

/** The statuses in ascending order. */
export const allStatuses = (): ReadonlyArray<keyof Statuses> =>
  Object.keys(statuses).map((status) => Number(status) as keyof Statuses) // its keys are those numbers

/** Checks whether an operation can document a status as a failure. */
export const isDocumentable = (status: number): status is keyof Statuses => Object.hasOwn(statuses, status)
