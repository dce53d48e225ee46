/** The figures that are to be reached, and the ratios beside them, from what was measured. */
import type { Figure } from "../internal/figures.ts"
import { coldRows } from "./coldStart.ts"
import { longListRows, recordRows } from "./longList.ts"
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
  get: { toRaw: 1.1, toOfficial: 0.9 },
  list5000: { toRaw: 1.2 },
  list5000Compiled: { toRaw: 1.3 }
}

/** Goals elsewhere: without a network on Node, and over a real connection on other runtimes. */
const targetsElsewhere: { readonly [where: string]: typeof targets } = {
  "Node stub": { get: { toOfficial: 0.5 }, notFound: { toRaw: 4 } },
  "Deno loopback": { get: { toRaw: 1.3 }, list5000: { toRaw: 1.2 } },
  "workerd loopback": { get: { toRaw: 1.25 }, list5000: { toRaw: 1.2 } }
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
    const isMain = runtime === "Node" && transport === "loopback"
    const { toOfficial, toRaw } = (isMain ? targets : targetsElsewhere[`${runtime} ${transport}`])?.[id] ?? {}
    const name = isMain ? title : `${title} (${runtime}, ${transport})`
    return [
      ...figure(`${name}, to raw fetch`, ratio(all, where, ours, "raw fetch"), "x", { target: toRaw }),
      ...figure(`${name}, to the official SDK`, ratio(all, where, ours, "official SDK"), "x", { target: toOfficial })
    ]
  })

/** Cost that surroundings add to a call, on Node without a network. */
const within: ReadonlyArray<readonly [row: string, beside: string, name: string, target: number]> = [
  ["getInSpan", "get", "inside a span per request, to the bare loop", 1.4],
  ["getWithService", "get", "with a service per request, to the bare loop", 1.08],
  ["getLimited", "get", "limits and breaker on, nothing waiting, to the bare loop", 1.15],
  ["waiting20000", "waiting100", "20,000 waiting for one limit, to 100", 1.3]
]

const ofSurroundings = (all: ReadonlyArray<Measurement>): ReadonlyArray<Figure> =>
  within.flatMap(([row, beside, name, target]) => {
    const at = (row: string) => medianOf(all, { row, runtime: "Node", transport: "stub" }, ours)
    const [one, other] = [at(row), at(beside)]
    return figure(name, one === undefined || other === undefined ? undefined : one / other, "x", { target })
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

/** Records of log files and queries, beside a loop that parses each and looks no further. */
const ofRecords = (all: ReadonlyArray<Measurement>): ReadonlyArray<Figure> =>
  Object.values(recordRows).flatMap(({ kept, memory, time }) => {
    const at = (row: string): Where => ({ row, runtime: "Node", transport: "loopback" })
    const raw = medianOf(all, at(memory), "raw fetch")
    return [
      ...figure(`${time}, to raw fetch`, ratio(all, at(time), ours, "raw fetch"), "x", { target: 1.3 }),
      ...figure(`${kept} on the heap from the first tenth to the end`, medianOf(all, at(kept), ours), "MB", {
        target: 4
      }),
      ...figure(`${memory} over idle`, medianOf(all, at(memory), ours), "MB", {
        ...(raw === undefined ? {} : { note: `a loop over raw fetch takes ${raw.toFixed(1)} MB` })
      })
    ]
  })

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
  // Both are over a Worker that does nothing.
  const samples = (client: string) => of("workerd", coldRows.answeredCpu, client)
  const [worker, plain] = [samples(`${ours}, one resource`), samples("plain Effect")]
  return [
    ...figure(
      "start of a Worker with one resource, CPU to plain Effect",
      worker === undefined || plain === undefined ? undefined : worker / plain,
      "x",
      { target: 1.2 }
    ),
    ...figure(
      "import, CPU over Effect alone",
      imported === undefined || effect === undefined ? undefined : imported - effect,
      "ms",
      {
        target: 10,
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
    ...ofSurroundings(all),
    ...ofLongList(all),
    ...ofRecords(all),
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
