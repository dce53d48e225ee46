/** Places in JSON values. */

/** A JSON pointer (RFC 6901). */
export const toPointer = (path: ReadonlyArray<string | number>): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
