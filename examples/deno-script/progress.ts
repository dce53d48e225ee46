/** A progress line, on terminals only. */
import process from "node:process"

/** Replaces the shown text. */
export const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}
