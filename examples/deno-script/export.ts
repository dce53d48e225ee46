/** Writes the rows of a query to a file as CSV, row by row, so that a long result takes no more memory than a short one. */
import { closeSync, openSync, renameSync, writeSync } from "node:fs"
import process from "node:process"
import { createClient } from "effect-polytomic/promise"
import { queryRows } from "effect-polytomic/promise/Query"
import { progress } from "./progress.ts"

const [connection_id = "", query = "", file = ""] = process.argv.slice(2)

/** Formats a value as a cell, quoted if necessary. Spreadsheets run strings that begin with one of `=+-@`. */
const cell = (value: unknown): string => {
  const text = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "")
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const main = async (): Promise<number> => {
  if (file === "") {
    console.error("Give a connection, a query and a file: export.ts CONNECTION_ID 'select …' rows.csv")
    return 2
  }
  // Without a key here, the client reads POLYTOMIC_API_KEY.
  const polytomic = createClient()
  // Renamed once all rows are written, so that a partial file is not mistaken for a complete one.
  const part = `${file}.part`
  const output = openSync(part, "w")
  let columns: ReadonlyArray<string> | undefined
  let rows = 0
  try {
    for await (const row of queryRows(polytomic, { connection_id, query }, { timeout: 30 * 60_000 })) {
      if (columns === undefined) {
        columns = Object.keys(row)
        writeSync(output, `${columns.map(cell).join(",")}\n`)
      }
      writeSync(output, `${columns.map((name) => cell(row[name])).join(",")}\n`)
      progress(`${++rows} rows`)
    }
  } finally {
    closeSync(output)
  }
  renameSync(part, file)
  progress("")
  console.log(`${rows} rows in ${file}`)
  return 0
}

process.exitCode = await main().catch((error: unknown) => {
  progress("")
  // Each message contains the next step, and no secrets.
  console.error(error instanceof Error ? error.message : String(error))
  return 1
})
