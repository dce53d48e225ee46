/** Values as fields of a CSV file. */
import { digitsOf } from "./json.ts"
import { replace, toJson, withoutControls } from "./text.ts"

// Spreadsheets run these, also behind white space that they leave out, and in the full width of Asian keyboards.
const formula = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

/**
 * One field of a CSV file, by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe. A file has all
 * characters but controls; a terminal shows those that it could be steered by as replacement characters.
 */
export const csvField = (value: unknown, onTerminal: boolean): string => {
  if (value === undefined || value === null) return ""
  const digits = typeof value === "string" ? digitsOf(value) : undefined
  if (digits !== undefined || typeof value === "number") return digits ?? String(value)
  const text = typeof value === "string" ? value : toJson(value)
  const safe = typeof value === "string" && formula.test(text) ? `'${text}` : text
  const shown = onTerminal ? replace(safe) : withoutControls(safe)
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
