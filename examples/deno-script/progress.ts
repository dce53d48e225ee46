/** A line that says how far a script is, on terminals alone: in a log it would be noise. */
import process from "node:process"

/** Shows a text in place of the one before. */
export const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}
