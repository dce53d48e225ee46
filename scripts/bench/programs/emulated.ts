/**
 * Times small GETs to the emulator, in memory and over sockets, and prints the samples as JSON. Its only argument says what
 * to do, as JSON.
 */
import process from "node:process"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Connections } from "effect-polytomic/Connections"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { alternate, type Timing, type Turn } from "../alternate.ts"
import { baseUrlOf, id } from "../answers.ts"

/** Program to time. */
export interface Task extends Timing {
  /** Base URL of the emulator's server. */
  readonly emulator: string
  /** Base URL of the server of canned answers, which shows what sockets and `fetch` alone take. */
  readonly canned: string
}

const task = JSON.parse(process.argv[2] ?? "") as Task // what the benchmarks pass

/** Number of concurrent requests to a server. */
const atATime = 16

const connectionId = Seed.exampleConnection.id ?? ""

const data: Seed.Seed = { ...Seed.standard(), connections: [Seed.exampleConnection] }

const fetched =
  (url: string): Turn =>
  async (times) => {
    let left = times
    const one = async (): Promise<void> => {
      while (left-- > 0) {
        const response = await fetch(url, {
          headers: { authorization: "Bearer test-key", "x-polytomic-version": "2025-09-18" }
        })
        const { data } = (await response.json()) as { readonly data: { readonly id: string } } // checked by the next line
        if (!url.endsWith(data.id)) throw new Error("the answer is not what was asked for")
      }
    }
    await Promise.all(Array.from({ length: atATime }, one))
  }

const inMemory = (emulator: PolytomicEmulator.PolytomicEmulator): Turn => {
  const url = `https://polytomic.invalid/api/connections/${connectionId}`
  const headers = { authorization: "Bearer test-key", "x-polytomic-version": "2025-09-18" }
  return (times) =>
    Effect.runPromise(
      Effect.gen(function* () {
        for (let index = 0; index < times; index++) {
          const response = yield* emulator.handle(new Request(url, { headers }))
          if (response.status !== 200) throw new Error(`status ${response.status}`)
          yield* Effect.promise(() => response.text())
        }
      })
    )
}

/** As many as a large deployment has: a call must not take longer for them. */
const many = Array.from({ length: 100_000 }, (_, i) => ({
  ...Seed.exampleConnection,
  id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
  name: `Database ${i}`
}))

const contextOf = (connections: ReadonlyArray<Seed.SeedConnection>) =>
  Effect.runPromise(
    Effect.scoped(
      Layer.build(Layer.provide(Connections.layer, PolytomicEmulator.layer({ data: { ...data, connections } })))
    )
  )

const context = await contextOf([Seed.exampleConnection])
const contextOfMany = await contextOf([Seed.exampleConnection, ...many])

const withClient =
  (context: Context.Context<Connections>): Turn =>
  (times) =>
    Effect.runPromise(
      Effect.provideContext(
        Effect.gen(function* () {
          const connections = yield* Connections
          for (let index = 0; index < times; index++) {
            if ((yield* connections.get({ id: connectionId })).id !== connectionId)
              throw new Error("another connection")
          }
        }),
        context
      )
    )

const contestants: Record<string, Turn> = {
  "in memory": inMemory(await Effect.runPromise(PolytomicEmulator.make({ data }))),
  "in memory, with effect-polytomic": withClient(context),
  "in memory, with effect-polytomic and 100,000 connections": withClient(contextOfMany),
  server: fetched(`${task.emulator}/api/connections/${connectionId}`),
  "canned server": fetched(`${baseUrlOf(task.canned, "plain")}/api/connections/${id}`)
}

console.log(JSON.stringify(await alternate(contestants, task, () => globalThis.gc?.())))
process.exit()
