/** Routes of operations: a method, a space and a path that is appended to the base URL. */

/** A known method and a path that does not change the host. */
export const route: RegExp = /^(?:GET|POST|PUT|PATCH|DELETE) \/[^\s?#\\]*$/

/** Dot segments of a path. */
export const dots: RegExp = /\/(?:\.|%2e){1,2}(?:\/|$)/i
