/**
 * Guards for built-in values of any realm: a test runner, a `node:vm` context and a frame have their own `Error` and `Date`,
 * which `instanceof` does not recognize.
 */

/** Name of the kind of a built-in value, such as `"Date"`. */
const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

/** Returns `true` for an error, `DOMException` included. */
export const isError = (value: unknown): value is Error =>
  typeof value === "object" &&
  value !== null &&
  (kindOf(value) === "Error" ||
    ("message" in value && typeof value.message === "string" && "name" in value && typeof value.name === "string"))

/** Returns `true` for a date, a valid one or not. */
export const isDate = (value: unknown): value is Date => kindOf(value) === "Date"

const unwritable =
  /^(?:(?:Shared)?ArrayBuffer|Blob|Error|File|FormData|Headers|Map|Promise|ReadableStream|RegExp|Set|WeakMap|WeakSet)$/

/** Kind of a value that JSON would write as `{}` or as indices, although it has content. */
export const unwritableKind = (value: unknown): string | undefined => {
  const kind = kindOf(value)
  return unwritable.test(kind) || ArrayBuffer.isView(value) ? kind : undefined
}
