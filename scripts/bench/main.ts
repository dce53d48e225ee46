/**
 * `npm run bench [-- --json FILE] [--plot FILE.svg]`: what calls, streams, the emulator and cold starts cost, beside raw `fetch`,
 * the official SDK, plain Effect and its `HttpApiClient`, on Node, Deno and workerd.
 *
 * `--only calls|rows|emulator|runtimes|cold|program` measures a part, `--rounds N` is a quick look, and `--from FILE --plot FILE.svg` draws
 * figures that were kept before.
 *
 * All clients of a row take turns in one process, against a server in another, so load on the machine hits them alike; see
 * `alternate.ts`. Figures are medians. They differ from run to run, so they are printed and never tested.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { report } from "../internal/figures.ts"
import { build, pack } from "../internal/packed.ts"
import { installPeers } from "../internal/peers.ts"
import { callsOnDeno, callsOnNode, callsOnWorkerd } from "./calls.ts"
import { coldStarts } from "./coldStart.ts"
import { compare } from "./compare.ts"
import { emulator } from "./emulator.ts"
import { longList } from "./longList.ts"
import type { Measurement } from "./measurement.ts"
import { type Options, parseOptions, type Room } from "./options.ts"
import * as Plan from "./plan.ts"
import { draw } from "./plot.ts"
import { programs } from "./program.ts"
import { startServer } from "./runtimes.ts"
import { print, tables } from "./tables.ts"
import { machine, versions } from "./versions.ts"

const step = (message: string): void => {
  process.stderr.write(`${message} …\n`)
}

const measure = async ({ rooms, rounds }: Options): Promise<ReadonlyArray<Measurement>> => {
  step("Building")
  await build()
  await pack()
  const server = await startServer("server")
  const setting = { server: server.url, rounds, step }
  const parts: { readonly [room in Room]: () => Promise<ReadonlyArray<Measurement>> } = {
    calls: () => callsOnNode(setting),
    // A quick look reads no million rows.
    rows: () => longList(Math.min(Plan.longList, rounds * 10_000), setting),
    emulator: () => {
      step("The emulator")
      return emulator(server.url, rounds)
    },
    runtimes: async () => [...(await callsOnDeno(setting)), ...(await callsOnWorkerd(setting))],
    cold: () => coldStarts(setting),
    program: () => {
      step("Starts of the program")
      return programs(rounds)
    }
  }
  try {
    const all: Array<Measurement> = []
    for (const room of rooms) all.push(...(await parts[room]()))
    return all
  } finally {
    server.close()
  }
}

const main = async (): Promise<void> => {
  const options = parseOptions(process.argv.slice(2))
  await installPeers()
  if (options.from !== undefined && options.plot !== undefined) {
    writeFileSync(options.plot, draw(JSON.parse(readFileSync(options.from, "utf8"))))
    return
  }
  const began = performance.now()
  const measurements = await measure(options)
  const parties = versions()
  const title = Object.entries(parties)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")
  print(tables(measurements))
  const more = {
    machine: machine(),
    versions: parties,
    seconds: Math.round((performance.now() - began) / 1000),
    measurements
  }
  report(`${title}; ${more.machine}; ${more.seconds} s`, compare(measurements), more)
  if (options.plot !== undefined) writeFileSync(options.plot, draw(more))
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
