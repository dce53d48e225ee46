/** What was measured, before it is compared: the data of the tables, the figures and the plot. */
import { type Samples, type Summary, summary } from "./alternate.ts"

/** The clients, in the order in which they are shown. */
export const clients = ["raw fetch", "official SDK", "plain Effect", "HttpApiClient", "effect-polytomic"] as const

/** Where code runs. */
export const runtimes = ["Node", "Deno", "workerd"] as const

export type Runtime = (typeof runtimes)[number]

/** Who answers: a server in another process, or a stubbed `fetch` in the same one. */
export type Transport = "loopback" | "stub"

/** One number of one client, from many samples. Times are in milliseconds, memory is in MB of 1,000,000 bytes. */
export interface Measurement extends Summary {
  readonly row: string
  readonly runtime: Runtime
  readonly transport: Transport
  readonly client: string
  readonly unit: "ms" | "MB" | "/s"
}

/** Where and what was measured. */
export type Where = Pick<Measurement, "row" | "runtime" | "transport">

/** Measurements from the samples of a row. */
export const measured = (
  where: Where,
  samples: Samples,
  unit: Measurement["unit"] = "ms"
): ReadonlyArray<Measurement> =>
  Object.entries(samples).map(([client, samples]) => ({ ...where, client, unit, ...summary(samples) }))

/** The median of a client, if it was measured. */
export const medianOf = (
  all: ReadonlyArray<Measurement>,
  { row, runtime, transport }: Where,
  client: string
): number | undefined =>
  all.find((one) => one.row === row && one.runtime === runtime && one.transport === transport && one.client === client)
    ?.median

/** How many times the median of another client that of a client is, if both were measured. */
export const ratio = (
  all: ReadonlyArray<Measurement>,
  where: Where,
  client: string,
  other: string
): number | undefined => {
  const one = medianOf(all, where, client)
  const two = medianOf(all, where, other)
  return one === undefined || two === undefined ? undefined : one / two
}
