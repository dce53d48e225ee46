/**
 * Scenario of a Promise client on every runtime, in both of its forms: on top of the installed Effect, and with
 * Effect built in.
 */
import * as promise from "effect-polytomic/promise"
import * as standalone from "effect-polytomic/standalone"
import type { Options, Outcome } from "./scenario.ts"

type Form = Pick<typeof promise, "createClient" | "PolytomicError">

const forms: { readonly [name: string]: Form } = { promise, standalone }

const names = [
  "creates, reads and lists a connection",
  "rejects with the error's own class",
  "loops over a list, page by page",
  "closes the connection when its signal is aborted",
  "closes the connection when it is closed"
] as const

/** The steps, in the order of execution. */
export const steps: ReadonlyArray<string> = Object.keys(forms).flatMap((form) =>
  names.map((name) => `${form}: ${name}`)
)

const assert = (condition: boolean, message: string): void => {
  if (!condition) throw new Error(message)
}

const waiting = async (options: Options): Promise<number> => Number(await (await fetch(options.observerUrl)).text())

const until = async (options: Options, count: number): Promise<void> => {
  for (let tries = 0; tries < 40; tries++) {
    if ((await waiting(options)) === count) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${await waiting(options)} requests wait on open connections, not ${count}`)
}

const rejection = (made: Promise<unknown>): Promise<unknown> =>
  made.then(
    () => "it did not reject",
    (error: unknown) => error
  )

const stepsOf = (form: string, { createClient, PolytomicError }: Form, options: Options) => {
  const { baseUrl } = options
  const polytomic = createClient({ apiKey: "test-key", baseUrl, retry: "none" })
  // The emulator never responds to this one.
  const hanging = { id: "postgresql" }
  const runs: { readonly [Name in (typeof names)[number]]: () => Promise<string> } = {
    "creates, reads and lists a connection": async () => {
      const input = { name: `Scenario of ${form}`, type: "hubspot", configuration: {} }
      const { response, value } = await polytomic.connections.create.withResponse(input)
      assert(response.idempotencyKey !== undefined, "no idempotency key was sent")
      const found = await polytomic.connections.get({ id: value.id ?? "" })
      assert(found.name === input.name, `the name is ${found.name}`)
      const all = await polytomic.connections.list()
      assert(
        all.some(({ id }) => id === value.id),
        "the connection is not listed"
      )
      return `${all.length} listed`
    },
    "rejects with the error's own class": async () => {
      const error = await rejection(polytomic.connections.get({ id: "00000000-0000-4000-8000-000000000000" }))
      assert(error instanceof PolytomicError.NotFound && error instanceof Error, `it ended as ${String(error)}`)
      return String(error)
    },
    "loops over a list, page by page": async () => {
      const input = { type: "sync.running", limit: 2 }
      const page = await polytomic.events.list.page(input)
      assert(page.data?.length === 2, `${page.data?.length} events are on the first page, not 2`)
      const ids = new Set<string | undefined>()
      for await (const { id } of polytomic.events.list(input)) ids.add(id)
      assert(ids.size === 5, `${ids.size} events in all, not 5`)
      let first: string | undefined
      for await (const { id } of polytomic.events.list(input)) {
        first = id
        break
      }
      assert(ids.has(first), "the first event is none of them")
      return `${ids.size} events`
    },
    "closes the connection when its signal is aborted": async () => {
      const controller = new AbortController()
      const reason = new Error("enough")
      const call = rejection(polytomic.connections.getConnectionTypeSchema(hanging, { signal: controller.signal }))
      await until(options, 1)
      controller.abort(reason)
      assert((await call) === reason, "it did not reject with the signal's reason")
      await until(options, 0)
      return "closed"
    },
    "closes the connection when it is closed": async () => {
      const call = rejection(polytomic.connections.getConnectionTypeSchema(hanging))
      await until(options, 1)
      await polytomic.close()
      const error = await call
      assert(error instanceof DOMException && error.name === "AbortError", `it ended as ${String(error)}`)
      await until(options, 0)
      return "closed"
    }
  }
  return runs
}

/** Runs all steps and returns their outcomes. */
export const run = async (options: Options): Promise<ReadonlyArray<Outcome>> => {
  const outcomes: Array<Outcome> = []
  for (const [form, module] of Object.entries(forms)) {
    const runs = stepsOf(form, module, options)
    for (const name of names) {
      const step = `${form}: ${name}`
      outcomes.push(
        await runs[name]().then(
          (detail) => ({ step, ok: true, detail }),
          (error: unknown) => ({ step, ok: false, detail: String(error) })
        )
      )
    }
  }
  return outcomes
}
