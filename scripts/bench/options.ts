/** Options of `npm run bench`. */
import { parseArgs } from "node:util"

/** Parts of the benchmark, in their order. */
export const rooms = ["calls", "rows", "emulator", "runtimes", "cold", "program"] as const

/** A part of the benchmarks: calls on Node, a million rows, the emulator, calls on Deno and workerd, cold starts, starts of the program. */
export type Room = (typeof rooms)[number]

/** Selected parts. */
export interface Options {
  /** File of the figures, as JSON. */
  readonly json: string | undefined
  /** File of the plot, as SVG. */
  readonly plot: string | undefined
  /** Figures that were kept before, to draw instead of measuring. */
  readonly from: string | undefined
  readonly rooms: ReadonlyArray<Room>
  /** Maximum number of rounds of a row; fewer are for a quick look, not for figures. */
  readonly rounds: number
}

const isRoom = (name: string): name is Room => rooms.some((room) => room === name)

/** Reads the arguments; throws with what is wrong with them. */
export const parseOptions = (args: ReadonlyArray<string>): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "string" },
      plot: { type: "string" },
      from: { type: "string" },
      only: { type: "string", multiple: true },
      rounds: { type: "string" }
    }
  })
  const only = values.only ?? rooms
  for (const name of only) {
    if (!isRoom(name)) throw new Error(`--only is ${JSON.stringify(name)}; it takes one of ${rooms.join(", ")}`)
  }
  const rounds = values.rounds === undefined ? Number.POSITIVE_INFINITY : Number(values.rounds)
  if (values.rounds !== undefined && !(Number.isSafeInteger(rounds) && rounds > 0)) {
    throw new Error(`--rounds is ${JSON.stringify(values.rounds)}; it takes a whole number`)
  }
  if (values.from !== undefined && values.plot === undefined) throw new Error("--from needs --plot")
  return {
    json: values.json,
    plot: values.plot,
    from: values.from,
    rooms: rooms.filter((room) => only.includes(room)),
    rounds
  }
}
