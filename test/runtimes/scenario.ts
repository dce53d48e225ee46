/**
 * Scenario for every runtime. The same code runs on each, from the packed tarball, with the public API
 * only; it prints one line of JSON per step.
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { Connections, Credentials, Deadline, Polytomic, PolytomicClient, RetryPolicy } from "effect-polytomic"
import * as Packed from "./packedLogs.ts"

/** URL of the emulator, and of the observer of its connections. */
export interface Options {
  readonly baseUrl: string
  /** Responds with the number of requests that still wait for their response on an open connection. */
  readonly observerUrl: string
}

/** Outcome of one step. */
export interface Outcome {
  readonly step: string
  readonly ok: boolean
  readonly detail: string
}

/** The steps, in the order of execution. */
export const steps = [
  "creates a connection",
  "lists it",
  "reads it back with its secret masked",
  "fails typed on an id that is not there",
  "fails typed on a key that is not known",
  "tries again after a 503",
  "follows no redirect to another origin",
  "gives up at its deadline, and closes the connection",
  "closes the connection when it is interrupted",
  "reads a log that is packed in several members with zeros between them",
  "gives up soon on a log that is broken, and fetches http and https only"
] as const

const secret = "s3cret-of-the-scenario"

class Unexpected extends Error {}

const expect = (condition: boolean, message: string) => (condition ? Effect.void : Effect.fail(new Unexpected(message)))

/** Number of waiting requests that the observer sees, read with plain fetch. */
const waiting = (options: Options) =>
  Effect.promise(async () => Number(await (await fetch(options.observerUrl)).text()))

const until = (options: Options, count: number) =>
  Effect.gen(function* () {
    for (let tries = 0; tries < 40; tries++) {
      if ((yield* waiting(options)) === count) return
      yield* Effect.sleep("50 millis")
    }
    return yield* Effect.fail(
      new Unexpected(`${yield* waiting(options)} requests wait on open connections, not ${count}`)
    )
  })

const quick = RetryPolicy.make({
  schedule: RetryPolicy.fullJitter({ base: "10 millis", maximum: "20 millis", times: 3 })
})

const program = (options: Options) =>
  Effect.gen(function* () {
    const connections = yield* Connections
    let id = ""
    // The emulator never responds to this one.
    const hanging = connections.getConnectionTypeSchema({ id: "postgresql" })

    const runs: { readonly [Step in (typeof steps)[number]]: Effect.Effect<string, unknown> } = {
      "creates a connection": Effect.gen(function* () {
        const created = yield* connections.create({
          name: "Runtime scenario",
          type: "postgresql",
          configuration: { hostname: "db.example.com", port: 5432, database: "app", username: "app", password: secret }
        })
        id = created.id ?? ""
        yield* expect(id !== "", "the connection has no id")
        return `id ${id}`
      }),
      "lists it": Effect.gen(function* () {
        const all = yield* connections.list()
        yield* expect(
          all.some((connection) => connection.id === id),
          "the connection is not listed"
        )
        return `${all.length} listed`
      }),
      "reads it back with its secret masked": Effect.gen(function* () {
        const found = yield* connections.get({ id })
        const password = found.configuration?.password
        yield* expect(found.name === "Runtime scenario", `the name is ${found.name}`)
        yield* expect(typeof password === "string" && password !== secret, "the password is not masked")
        return `password ${password}`
      }),
      "fails typed on an id that is not there": connections.get({ id: "00000000-0000-4000-8000-000000000000" }).pipe(
        Effect.flatMap(() => Effect.fail(new Unexpected("something was found"))),
        Effect.catchTag("PolytomicNotFound", (error) => Effect.succeed(`${error.status} from ${error.operation}`))
      ),
      "fails typed on a key that is not known": connections.list().pipe(
        Effect.provideService(Credentials.Credentials, Credentials.apiKey("not-a-key")),
        Effect.flatMap(() => Effect.fail(new Unexpected("the key was accepted"))),
        Effect.catchIf(
          (error) => "_tag" in error && error._tag === "PolytomicUnauthorized",
          () => Effect.succeed("401")
        )
      ),
      "tries again after a 503": Effect.gen(function* () {
        const { response } = yield* connections
          .getTypes()
          .pipe(Effect.provideService(RetryPolicy.RetryPolicy, quick), PolytomicClient.withResponse)
        yield* expect(response.attempts === 2, `it took ${response.attempts} attempts`)
        return `${response.attempts} attempts`
      }),
      "follows no redirect to another origin": Effect.gen(function* () {
        const baseUrl = new URL("/redirect", options.observerUrl)
        const exit = yield* Effect.flatMap(Connections, (elsewhere) => elsewhere.list()).pipe(
          Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl })),
          Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
          Effect.exit
        )
        const error = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
        yield* expect(
          String(error).startsWith("PolytomicUnexpectedStatus"),
          `it ended as ${String(error ?? exit._tag)}`
        )
        const diverted = yield* Effect.promise(async () =>
          (await fetch(new URL("/diverted", options.observerUrl))).text()
        )
        yield* expect(diverted === "0", `${diverted} requests went astray`)
        return String(error)
      }),
      "gives up at its deadline, and closes the connection": Effect.gen(function* () {
        const exit = yield* hanging.pipe(
          Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
          Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "300 millis" })),
          Effect.exit
        )
        const error = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
        const tag = typeof error === "object" && error !== null && "_tag" in error ? error._tag : exit._tag
        yield* expect(tag === "PolytomicDeadlineExceeded", `it ended as ${String(tag)}`)
        yield* until(options, 0)
        return "PolytomicDeadlineExceeded"
      }),
      "closes the connection when it is interrupted": Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(hanging)
        yield* until(options, 1)
        yield* Fiber.interrupt(fiber)
        yield* until(options, 0)
        return "closed"
      }),
      "reads a log that is packed in several members with zeros between them": Effect.gen(function* () {
        const { fetched, outcome } = yield* Packed.read(Packed.address, Packed.wholeFile)
        yield* expect(outcome === `70 records, the last {"id":346}` && fetched === 1, `${outcome}, ${fetched} times`)
        return outcome
      }),
      "gives up soon on a log that is broken, and fetches http and https only": Effect.gen(function* () {
        const broken = yield* Packed.read(Packed.address, Packed.brokenFile)
        yield* expect(
          broken.outcome === "PolytomicLogFileError" && broken.fetched <= 2,
          `${broken.outcome}, ${broken.fetched} times`
        )
        for (const address of ["file:///etc/hosts", "data:text/plain,%7B%7D"]) {
          const { fetched, outcome } = yield* Packed.read(address, Packed.wholeFile)
          yield* expect(outcome === "PolytomicLogFileError" && fetched === 0, `${address}: ${outcome}`)
        }
        const there = () => new Response(null, { status: 302, headers: { location: "file:///etc/hosts" } })
        const redirected = yield* Packed.read(Packed.address, there)
        yield* expect(redirected.outcome === "PolytomicLogFileError", redirected.outcome)
        return `${broken.fetched} fetches`
      })
    }

    const outcomes: Array<Outcome> = []
    for (const step of steps) {
      const exit = yield* Effect.exit(runs[step])
      outcomes.push(
        Exit.isSuccess(exit)
          ? { step, ok: true, detail: exit.value }
          : { step, ok: false, detail: Cause.pretty(exit.cause) }
      )
    }
    return outcomes
  })

/** Runs all steps and returns their outcomes. */
export const run = (options: Options): Promise<ReadonlyArray<Outcome>> =>
  program(options).pipe(
    Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl: options.baseUrl })),
    Effect.runPromise
  )
