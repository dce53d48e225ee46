/**
 * Times one kind of call through all clients, on Node and on Deno, and prints the samples as JSON. Its only argument says
 * what to do, as JSON.
 */
import { alternate, type Timing } from "../alternate.ts"
import { stubbedFetch } from "../answers.ts"
import type { CallName, Limits, Surroundings } from "../clients/client.ts"
import type { Make } from "../clients/index.ts"

/** Program to time. */
export interface Task extends Timing {
  readonly call: CallName
  /** True if the calls of a turn are made at once. */
  readonly burst?: boolean
  /** The span or service of its own that each call of a series is made in. */
  readonly surroundings?: Surroundings | undefined
  readonly limits?: Limits | undefined
  readonly baseUrl: string
  /** True to use a stubbed `fetch` in place of a server. */
  readonly stub: boolean
  /** URL of the official SDK's main module, where there is Node. */
  readonly sdk?: string
  /** True to turn on Effect's compiled schemas. */
  readonly compiled?: boolean
}

interface Globals {
  readonly Deno?: { readonly args: ReadonlyArray<string>; readonly exit: () => never }
  readonly process: { readonly argv: ReadonlyArray<string>; readonly exit: () => never }
  readonly gc?: () => void
}

const globals = globalThis as unknown as Globals // each runtime has one of the two
const [argument = ""] = globals.Deno?.args ?? globals.process.argv.slice(2)
const task = JSON.parse(argument) as Task // what the benchmarks pass

if (task.compiled) await import("effect/schema/SchemaJITCompiler/enable")
const { portable } = await import("../clients/index.ts")
const makes: Record<string, Make> = { ...portable }
if (task.sdk !== undefined) makes["official SDK"] = (await import("../clients/officialSdk.ts")).make(task.sdk)

const contestants: Record<string, (times: number) => Promise<void>> = {}
for (const [name, make] of Object.entries(makes)) {
  // Each has a stub of its own, so that one that fails first does so for each of them.
  const client = await make({
    baseUrl: task.baseUrl,
    fetch: task.stub ? stubbedFetch() : undefined,
    limits: task.limits
  })
  contestants[name] = (times) =>
    task.burst ? client.burst(task.call, times) : client.series(task.call, times, task.surroundings)
}

// What the one before has left behind is not this one's to clear up.
console.log(JSON.stringify(await alternate(contestants, task, () => globals.gc?.())))
;(globals.Deno ?? globals.process).exit()
