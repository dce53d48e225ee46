/** The figures that are to be reached, and the ratios beside them, from what was measured. */
import type { Figure } from "../internal/figures.ts"
import { coldRows } from "./coldStart.ts"
import { longListRows } from "./longList.ts"
import { type Measurement, medianOf, type Runtime, ratio, type Transport, type Where } from "./measurement.ts"
import { longList, mainRows, rows } from "./plan.ts"
import { programClients, programRows } from "./program.ts"

const ours = "effect-polytomic"

const million = longList.toLocaleString("en")

const emulated = [
  "in memory",
  "in memory, with effect-polytomic",
  "in memory, with effect-polytomic and 100,000 connections",
  "server",
  "canned server"
]

/** Goals; a row that no goal is set for has ratios all the same. */
const targets: { readonly [row: string]: { readonly toRaw?: number; readonly toOfficial?: number } } = {
  get: { toRaw: 1.2, toOfficial: 0.9 },
  list5000: { toRaw: 1.9 },
  list5000Compiled: { toRaw: 1.3 }
}

const figure = (
  name: string,
  value: number | undefined,
  unit: Figure["unit"],
  { note, target }: { readonly target?: number | undefined; readonly note?: string } = {}
): ReadonlyArray<Figure> =>
  value === undefined
    ? []
    : [{ name, value, unit, ...(target === undefined ? {} : { target }), ...(note === undefined ? {} : { note }) }]

const ofCalls = (all: ReadonlyArray<Measurement>, runtime: Runtime, transport: Transport): ReadonlyArray<Figure> =>
  (runtime === "Node" ? rows : mainRows).flatMap(({ id, title }) => {
    const where: Where = { row: id, runtime, transport }
    // The goals are for a real connection on Node; the others show where time goes.
    const { toOfficial, toRaw } = runtime === "Node" && transport === "loopback" ? (targets[id] ?? {}) : {}
    const name = runtime === "Node" && transport === "loopback" ? title : `${title} (${runtime}, ${transport})`
    return [
      ...figure(`${name}, to raw fetch`, ratio(all, where, ours, "raw fetch"), "x", { target: toRaw }),
      ...figure(`${name}, to the official SDK`, ratio(all, where, ours, "official SDK"), "x", { target: toOfficial })
    ]
  })

const ofLongList = (all: ReadonlyArray<Measurement>): ReadonlyArray<Figure> => {
  const at = (row: string): Where => ({ row, runtime: "Node", transport: "loopback" })
  const of = (row: string, client: string) => medianOf(all, at(row), client)
  const memory = (row: string, name: string): ReadonlyArray<Figure> => {
    const raw = of(row, "raw fetch")
    return figure(`${million} rows, peak memory over idle${name}`, of(row, ours), "MB", {
      target: 64,
      ...(raw === undefined ? {} : { note: `a loop over raw fetch takes ${raw.toFixed(1)} MB` })
    })
  }
  return [
    ...figure(`${million} rows, to raw fetch`, ratio(all, at(longListRows.time), ours, "raw fetch"), "x"),
    ...memory(longListRows.memory, ""),
    ...memory(longListRows.savedMemory, ", with --optimize-for-size"),
    ...figure(`${million} rows, kept on the heap from the first tenth to the end`, of(longListRows.kept, ours), "MB")
  ]
}

const ofEmulator = (all: ReadonlyArray<Measurement>): ReadonlyArray<Figure> => {
  const of = (client: string) => medianOf(all, { row: "emulator", runtime: "Node", transport: "loopback" }, client)
  return emulated.flatMap((client) => figure(`emulator, small GET, ${client}`, of(client), "/s"))
}

const ofColdStarts = (all: ReadonlyArray<Measurement>): ReadonlyArray<Figure> => {
  const of = (runtime: Runtime, row: string, client: string) =>
    medianOf(all, { row, runtime, transport: "loopback" }, client)
  const imported = of("Node", coldRows.importedCpu, ours)
  const effect = of("Node", coldRows.importedCpu, "Effect alone")
  const official = of("Node", coldRows.importedCpu, "official SDK")
  return [
    ...figure(
      "import, CPU over Effect alone",
      imported === undefined || effect === undefined ? undefined : imported - effect,
      "ms",
      {
        target: 15,
        ...(official === undefined ? {} : { note: `the official SDK takes ${official.toFixed(0)} ms in all` })
      }
    ),
    ...(["Node", "Deno", "workerd"] as const).flatMap((runtime) =>
      [ours, `${ours}, one resource`].flatMap((client) => [
        ...figure(
          `cold start to the first answer (${runtime}), ${client}`,
          of(runtime, coldRows.answered, client),
          "ms"
        ),
        ...figure(`CPU until then (${runtime}), ${client}`, of(runtime, coldRows.answeredCpu, client), "ms")
      ])
    )
  ]
}

/** Starts of the program, against a process that makes the same request by itself. */
const ofProgram = (all: ReadonlyArray<Measurement>): ReadonlyArray<Figure> =>
  all
    .filter(({ client, row }) => client === ours && Object.values<string>(programRows).includes(row))
    .flatMap((one) =>
      figure(`${one.row}, ratio to node + raw fetch`, ratio(all, one, one.client, programClients[0]), "x", {
        target: 1.6
      })
    )

/** All figures, those with a goal first. */
export const compare = (all: ReadonlyArray<Measurement>): ReadonlyArray<Figure> => {
  const figures = [
    ...ofCalls(all, "Node", "loopback"),
    ...ofLongList(all),
    ...ofColdStarts(all),
    ...ofEmulator(all),
    ...ofProgram(all),
    ...ofCalls(all, "Node", "stub"),
    ...(["Deno", "workerd"] as const).flatMap((runtime) =>
      (["loopback", "stub"] as const).flatMap((transport) => ofCalls(all, runtime, transport))
    )
  ]
  return [
    ...figures.filter(({ target }) => target !== undefined),
    ...figures.filter(({ target }) => target === undefined)
  ]
}
