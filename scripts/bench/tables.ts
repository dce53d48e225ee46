/** Measurements as tables for people: a line for each row, a column for each client. */
import { table } from "../internal/figures.ts"
import { coldRows } from "./coldStart.ts"
import { longListRows } from "./longList.ts"
import { clients, type Measurement, type Runtime, ratio, runtimes, type Transport } from "./measurement.ts"
import { longList, rows } from "./plan.ts"
import { programClients, programRows } from "./program.ts"

const number = (value: number): string => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(1))

/** A value with its unit; short times are in microseconds. */
export const show = ({ median, unit }: Pick<Measurement, "median" | "unit">): string => {
  if (unit === "/s") return `${Math.round(median)}/s`
  return unit === "ms" && Math.abs(median) < 2 ? `${Math.round(median * 1000)} us` : `${number(median)} ${unit}`
}

const titles: ReadonlyMap<string, string> = new Map([
  ...rows.map(({ id, title }) => [id, title] as const),
  [longListRows.time, `${longList.toLocaleString("en")} rows`]
])

/** A table, which has at least a title. */
export interface Table {
  readonly title: string
  readonly heads: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** One table, or none if nothing of it was measured; if asked for, times have their ratio to the first column beside them. */
const tableOf = (
  title: string,
  all: ReadonlyArray<Measurement>,
  columns: ReadonlyArray<string>,
  withRatio: boolean
): ReadonlyArray<Table> => {
  const shown = columns.filter((client) => all.some((one) => one.client === client))
  if (shown.length === 0) return []
  const rows = [...new Set(all.map(({ row }) => row))].map((row) => {
    const find = (client: string) => all.find((one) => one.row === row && one.client === client)
    const first = find(shown[0] ?? "")
    const cells = shown.map((client) => {
      const one = find(client)
      if (one === undefined) return "-"
      if (!withRatio || first === undefined || one === first || one.unit !== "ms") return show(one)
      return `${show(one)} ${ratio(all, one, client, first.client)?.toFixed(2)}x`
    })
    return [titles.get(row) ?? row, ...cells]
  })
  return [{ title, heads: ["", ...shown.map((client) => `>${client}`)], rows }]
}

const isCold = (row: string): boolean => Object.values<string>(coldRows).includes(row)

const isProgram = (row: string): boolean => Object.values<string>(programRows).includes(row)

/** All tables. */
export const tables = (all: ReadonlyArray<Measurement>): ReadonlyArray<Table> => {
  const calls = (runtime: Runtime, transport: Transport): ReadonlyArray<Table> =>
    tableOf(
      `${runtime}, ${transport === "loopback" ? "over loopback" : "on a stubbed fetch"}`,
      all.filter(
        (one) =>
          one.runtime === runtime &&
          one.transport === transport &&
          !isCold(one.row) &&
          !isProgram(one.row) &&
          one.row !== "emulator"
      ),
      clients,
      true
    )
  const cold = (runtime: Runtime): ReadonlyArray<Table> => {
    const own = all.filter((one) => one.runtime === runtime && isCold(one.row))
    const columns = [...new Set(own.map((one) => one.client))]
    return tableOf(`Cold start on ${runtime}, over a start of nothing`, own, columns, false)
  }
  const emulator = all.filter(({ row }) => row === "emulator")
  return [
    ...runtimes.flatMap((runtime) => [...calls(runtime, "loopback"), ...calls(runtime, "stub")]),
    ...tableOf("The emulator, small GETs", emulator, [...new Set(emulator.map(({ client }) => client))], false),
    ...runtimes.flatMap(cold),
    ...tableOf(
      "Starts of the program, whole processes on Node",
      all.filter(({ row }) => isProgram(row)),
      programClients,
      true
    )
  ]
}

/** Prints them. */
export const print = (all: ReadonlyArray<Table>): void => {
  for (const { heads, rows, title } of all) {
    table(title, heads, rows)
    console.log()
  }
}
