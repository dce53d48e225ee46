/** Measurements for people: a table for each step, and figures beside the goals that are set for them. */
import { type Figure, quantity } from "../internal/figures.ts"
import { mainRows, rows } from "./calls.ts"
import { coldRows } from "./coldStarts.ts"
import { at, type Measurement, medianOf, medianRatio, ratio, runtimes, transports, type Where } from "./measurement.ts"
import { lists, programRows, savedMemory } from "./steps.ts"

/** Goals of calls, by the names of the figures. */
const goals: Readonly<Record<string, number>> = {
  "small GET, to raw fetch": 1.1,
  "small GET, to the official SDK": 0.9,
  "5,000 connections, to raw fetch": 1.2,
  "5,000, compiled schemas, to raw fetch": 1.3,
  "small GET (Node, stub), to the official SDK": 0.5,
  "typed 404 (Node, stub), to raw fetch": 4,
  "small GET (Deno, loopback), to raw fetch": 1.3,
  "5,000 connections (Deno, loopback), to raw fetch": 1.2,
  "small GET (workerd, loopback), to raw fetch": 1.25,
  "5,000 connections (workerd, loopback), to raw fetch": 1.2
}

const ours = "effect-polytomic"

/** All figures that were measured, those with a goal first. */
export const compare = (all: ReadonlyArray<Measurement>): ReadonlyArray<Figure> => {
  const figures: Array<Figure> = []
  const add = (name: string, unit: Figure["unit"], value: number, target = goals[name], note?: string): void => {
    if (!Number.isNaN(value)) figures.push({ name, value, unit, target, note })
  }
  const of = (where: Where, client = ours) => medianOf(all, where, client)
  const to = (where: Where, other: string) => ratio(all, where, ours, other)
  const addMemory = (name: string, row: string, goal?: number): void =>
    add(name, "MB", of(at(row)), goal, `a loop over raw fetch takes ${of(at(row), "raw fetch").toFixed(1)} MB`)
  const addCalls = (runtime: Where["runtime"], transport: Where["transport"]): void => {
    for (const { id, title } of runtime === "Node" ? rows : mainRows) {
      const name = runtime === "Node" && transport === "loopback" ? title : `${title} (${runtime}, ${transport})`
      add(`${name}, to raw fetch`, "x", to(at(id, runtime, transport), "raw fetch"))
      add(`${name}, to the official SDK`, "x", to(at(id, runtime, transport), "official SDK"))
    }
  }

  addCalls("Node", "loopback")
  const stubbed = (row: string) => of(at(row, "Node", "stub"))
  add("inside a span per request, to the bare loop", "x", stubbed("getInSpan") / stubbed("get"), 1.4)
  add("with a service per request, to the bare loop", "x", stubbed("getWithService") / stubbed("get"), 1.08)
  add("limits and breaker on, nothing waiting, to the bare loop", "x", stubbed("getLimited") / stubbed("get"), 1.15)
  add("20,000 waiting for one limit, to 100", "x", stubbed("waiting20000") / stubbed("waiting100"), 1.3)

  const growth = "kept on the heap from the first tenth to the end"
  const million = "1,000,000 rows"
  add(`${million}, to raw fetch`, "x", to(at(lists.pages.time), "raw fetch"))
  addMemory(`${million}, peak memory over idle`, lists.pages.memory, 64)
  addMemory(`${million}, peak memory over idle, with --optimize-for-size`, savedMemory, 64)
  add(`${million}, ${growth}`, "MB", of(at(lists.pages.kept)))
  for (const { kept, memory, time } of [lists.log, lists.gzip, lists.query]) {
    add(`${time}, to raw fetch`, "x", to(at(time), "raw fetch"), 1.3)
    add(`${time}, ${growth}`, "MB", of(at(kept)), 4)
    addMemory(`${memory} over idle`, memory)
  }

  const worker = at("first answer, CPU", "workerd") // over a Worker that does nothing
  const oneResource = `${ours}, one resource`
  const toPlain = of(worker, oneResource) / of(worker, "plain Effect")
  add("start of a Worker with one resource, CPU to plain Effect", "x", toPlain, 1.2)
  const imported = at("imported, CPU")
  const note = `the official SDK takes ${of(imported, "official SDK").toFixed(0)} ms in all`
  add("import, CPU over Effect alone", "ms", of(imported) - of(imported, "Effect alone"), 10, note)
  for (const runtime of runtimes) {
    for (const client of [ours, oneResource]) {
      add(`cold start to the first answer (${runtime}), ${client}`, "ms", of(at("first answer", runtime), client))
      add(`CPU until then (${runtime}), ${client}`, "ms", of(at("first answer, CPU", runtime), client))
    }
  }
  for (const { client, median, row } of all) {
    if (row === "emulator") add(`emulator, small GET, ${client}`, "/s", median)
  }
  for (const row of Object.keys(programRows)) {
    add(`${row}, ratio to node + raw fetch`, "x", to(at(row), "node + raw fetch"), 1.6)
  }

  addCalls("Node", "stub")
  for (const runtime of ["Deno", "workerd"] as const) {
    for (const transport of transports) addCalls(runtime, transport)
  }
  return figures.toSorted((a, b) => Number(a.target === undefined) - Number(b.target === undefined))
}

/** Heads and lines of a step's table, with a column for each client, where times have their ratio to the first one beside them. */
export const tableOf = (measurements: ReadonlyArray<Measurement>) => {
  const columns = [...new Set(measurements.map(({ client }) => client))]
  const cell = (one: Measurement, first: Measurement | undefined) => {
    const shown = quantity(one.median, one.unit)
    const isPlain = one === first || one.unit !== "ms" || coldRows.some((row) => row === one.row)
    return isPlain ? shown : `${shown} ${medianRatio(one.samples, first?.samples).toFixed(2)}x`
  }
  const rows = Map.groupBy(measurements, ({ row }) => row)
  const lines = Array.from(rows, ([row, cells]) => [row, ...cells.map((one) => cell(one, cells[0]))])
  return [["", ...columns.map((client) => `>${client}`)], lines] as const
}
