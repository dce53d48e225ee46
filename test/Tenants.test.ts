/** Tenants: provisioned once whatever fails, and called with their own credentials. */
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { pipe } from "effect/Function"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import * as TestClock from "effect/testing/TestClock"
import {
  Connections,
  Credentials,
  Deadline,
  Identity,
  Organization,
  PolytomicError,
  RetryPolicy,
  Users
} from "effect-polytomic"
import { Fault, PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as RateLimit from "effect-polytomic/RateLimit"
import * as Tenants from "effect-polytomic/Tenants"
import { drive, settlePromises } from "./support/drive.ts"

const emulator = PolytomicEmulator.PolytomicEmulator
const partner = Credentials.partnerKey("test-partner-key")
const layer = (options: PolytomicEmulator.Options = {}) => PolytomicEmulator.layer({ ...options, credentials: partner })

const input = { name: "Umbrella", email: "Ada@Umbrella.example" }

/** Existing parts of the tenant. */
const made = Effect.gen(function* () {
  const { mails, snapshot } = yield* emulator
  const { keys = [], organizations = [], users = [] } = yield* snapshot
  const organization = organizations.filter((row) => "name" in row && row.name === input.name)
  const of = <Row extends object>(rows: ReadonlyArray<Row>) =>
    rows.filter((row) => "organization_id" in row && row.organization_id === organization[0]?.id)
  return {
    organizations: organization.length,
    users: of(users).length,
    keys: of(keys).length,
    invitations: of(yield* mails).length
  }
})
const once = { organizations: 1, users: 1, keys: 1, invitations: 1 }

/** The organization of a key. */
const home = (key: Redacted.Redacted<string>) =>
  Effect.flatMap(Identity, (identity) => identity.get()).pipe(
    Effect.map(({ organization_id }) => organization_id),
    Effect.provideService(Credentials.Credentials, Credentials.apiKey(key))
  )

describe("Tenants.provision", () => {
  it.effect("creates organization, user and key, and returns the key redacted", () =>
    Effect.gen(function* () {
      const tenant = yield* Tenants.provision({ ...input, role: "Admin" })
      assert.deepStrictEqual(tenant.created, { organization: true, user: true })
      assert.deepStrictEqual(yield* made, once)
      assert.strictEqual(yield* home(tenant.apiKey), tenant.organization_id)
      assert.notInclude(JSON.stringify(tenant), Redacted.value(tenant.apiKey))
      assert.strictEqual(String(tenant.apiKey), "<redacted:API key>")
      const users = yield* Users
      const user = yield* users.get({ org_id: tenant.organization_id, id: tenant.user_id })
      assert.deepInclude(user, { email: "ada@umbrella.example", role: "admin" })
      const connections = yield* Connections
      assert.isEmpty(yield* connections.list().pipe(Tenants.provide(tenant)))
    }).pipe(Effect.provide(layer()))
  )

  it.effect("reuses an existing tenant and replaces the key", () =>
    Effect.gen(function* () {
      const first = yield* Tenants.provision(input)
      const second = yield* Tenants.provision(input)
      assert.deepStrictEqual(second.created, { organization: false, user: false })
      assert.strictEqual(second.organization_id, first.organization_id)
      assert.strictEqual(second.user_id, first.user_id)
      assert.deepStrictEqual(yield* made, once)
      assert.strictEqual(yield* home(second.apiKey), first.organization_id)
      assert.strictEqual((yield* Effect.flip(home(first.apiKey)))._tag, "PolytomicUnauthorized")
    }).pipe(Effect.provide(layer()))
  )

  it.effect("keeps the old key if configured", () =>
    Effect.gen(function* () {
      const first = yield* Tenants.provision(input)
      const second = yield* Tenants.provision({ ...input, existingKey: "add" })
      assert.strictEqual(yield* home(first.apiKey), yield* home(second.apiKey))
      assert.strictEqual((yield* made).keys, 2)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("returns the same key under the same idempotency key", () =>
    Effect.gen(function* () {
      const first = yield* Tenants.provision({ ...input, idempotencyKey: "order-4711" })
      const second = yield* Tenants.provision({ ...input, idempotencyKey: "order-4711" })
      assert.strictEqual(Redacted.value(second.apiKey), Redacted.value(first.apiKey))
      assert.strictEqual(yield* home(first.apiKey), first.organization_id)
      assert.deepStrictEqual(yield* made, once)
    }).pipe(Effect.provide(layer({ idempotency: { mismatch: "reject" } })))
  )

  // Three reads (organizations, users) and writes (organization, user, key), in the order of a first run.
  for (const nth of [1, 2, 3, 4, 5]) {
    for (const when of ["before", "after"] as const) {
      for (const idempotencyKey of [undefined, "order-4711"]) {
        const title = idempotencyKey === undefined ? "" : ", with an idempotency key"
        it.effect(`creates nothing twice when request ${nth} was lost ${when} it took effect${title}`, () =>
          Effect.gen(function* () {
            const { clearFaults, fault } = yield* emulator
            yield* fault(Fault.reset(when), { nth })
            const provision = Tenants.provision({ ...input, idempotencyKey })
            const broken = yield* Effect.flip(
              Effect.provideService(provision, RetryPolicy.RetryPolicy, RetryPolicy.none)
            )
            assert.strictEqual(broken._tag, "PolytomicTransportError")
            yield* clearFaults
            const tenant = yield* provision
            assert.deepStrictEqual(yield* made, once)
            assert.strictEqual(yield* home(tenant.apiKey), tenant.organization_id)
          }).pipe(Effect.provide(layer()))
        )
      }

      it.effect(`creates nothing twice when it is interrupted while request ${nth} hangs ${when} it took effect`, () =>
        Effect.gen(function* () {
          const { clearFaults, fault } = yield* emulator
          yield* fault(Fault.hang(when), { nth })
          const fiber = yield* Effect.forkChild(Tenants.provision(input), { startImmediately: true })
          for (let i = 0; i < 40; i++) yield* settlePromises
          yield* Fiber.interrupt(fiber)
          assert.isTrue(Exit.isFailure(yield* Fiber.await(fiber)))
          yield* clearFaults
          const tenant = yield* Tenants.provision(input)
          assert.deepStrictEqual(yield* made, once)
          assert.strictEqual(yield* home(tenant.apiKey), tenant.organization_id)
        }).pipe(Effect.provide(layer()))
      )
    }
  }

  for (let seed = 1; seed <= 12; seed++) {
    it.effect(`creates nothing twice under random faults, however often it is retried (${seed})`, () =>
      Effect.gen(function* () {
        const attempt = Tenants.provision(input).pipe(Effect.retry({ times: 50 }))
        const tenant = yield* drive(attempt)
        assert.deepStrictEqual(yield* made, once)
        const place = yield* drive(home(tenant.apiKey).pipe(Effect.retry({ times: 50 })))
        assert.strictEqual(place, tenant.organization_id)
      }).pipe(
        Effect.provide(
          layer({
            faults: {
              seed,
              rate: 0.5,
              kinds: [...Fault.common, Fault.hang("after"), Fault.status(500, { applied: true })]
            }
          })
        )
      )
    )
  }

  it.effect("adopts what another process creates at the same time", () =>
    Effect.gen(function* () {
      // All of them read before any of them writes.
      const { fault } = yield* emulator
      yield* fault(Fault.latency("1 second"), { method: "POST" })
      const all = yield* drive(
        Effect.all(
          Array.from({ length: 4 }, () => Tenants.provision(input)),
          { concurrency: 4 }
        )
      )
      assert.strictEqual(new Set(all.map(({ organization_id }) => organization_id)).size, 1)
      assert.strictEqual(new Set(all.map(({ user_id: userId }) => userId)).size, 1)
      assert.strictEqual(all.filter(({ created }) => created.organization).length, 1)
      assert.deepStrictEqual(yield* made, once)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("does not take the partner's own organization for a customer's", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Tenants.provision({ ...input, name: "Acme" }))
      assert.strictEqual(error._tag, "PolytomicTenantNameTaken")
      assert.include(error.message, "is the caller's own")
    }).pipe(Effect.provide(layer()))
  )

  it.effect("does not choose among several organizations with the name", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Tenants.provision({ ...input, name: "Twin" }))
      assert.strictEqual(error._tag, "PolytomicTenantNameTaken")
      assert.include(error.message, "Several organizations")
    }).pipe(
      Effect.provide(
        PolytomicEmulator.layer({
          credentials: Credentials.deploymentKey("test-deployment-key"),
          data: {
            ...Seed.standard(),
            organizations: [
              ...(Seed.standard().organizations ?? []),
              { id: "a", name: "Twin", parent: Seed.acme.id },
              { id: "b", name: "Twin", parent: Seed.initech.id }
            ]
          }
        })
      )
    )
  )

  it.effect("fails with the API errors for names, addresses and roles", () =>
    Effect.gen(function* () {
      const tag = (more: Partial<Tenants.ProvisionInput>) =>
        Effect.map(Effect.flip(Tenants.provision({ ...input, ...more })), ({ _tag }) => _tag)
      assert.strictEqual(yield* tag({ name: " " }), "PolytomicUnprocessableEntity")
      assert.strictEqual(yield* tag({ email: "nobody" }), "PolytomicUnprocessableEntity")
      assert.strictEqual(yield* tag({ role: "King" }), "PolytomicUnprocessableEntity")
      assert.strictEqual(yield* tag({ idempotencyKey: "short" }), "PolytomicInvalidInput")
      const user = Effect.provideService(Credentials.Credentials, Credentials.apiKey("test-key"))
      const refused = yield* Effect.flip(user(Tenants.provision(input)))
      assert.isTrue(PolytomicError.isAuthError(refused), refused._tag)
    }).pipe(Effect.provide(layer()))
  )
})

const globex = Tenants.fromApiKey({ organization_id: Seed.globex.id, key: "test-child-key" })
const initech = Tenants.fromApiKey({ organization_id: Seed.initech.id, key: "test-other-key" })
const revoked = Tenants.fromApiKey({ organization_id: "11111111-1111-4111-8111-111111111111", key: "revoked-key" })

const where = Effect.gen(function* () {
  const identity = yield* Identity
  return (yield* identity.get()).organization_id
})

describe("Tenants.provide", () => {
  it.effect("uses a key of the tenant, or the partner key within the organization", () =>
    Effect.gen(function* () {
      const inside = Tenants.fromPartnerKey({ organization_id: Seed.globex.id, key: Redacted.make("test-partner-key") })
      assert.strictEqual(yield* Tenants.provide(where, globex), Seed.globex.id)
      assert.strictEqual(yield* where.pipe(Tenants.provide(inside)), Seed.globex.id)
      assert.strictEqual(yield* where, Seed.acme.id)
      const { requests } = yield* emulator
      const schemes = (yield* requests).map(({ headers }) => headers.authorization?.split(" ")[0])
      assert.deepStrictEqual(schemes, ["Bearer", "Basic", "Bearer"])
      const organization = yield* Organization
      const out = yield* Effect.flip(organization.list().pipe(Tenants.provide(globex)))
      assert.strictEqual(out._tag, "PolytomicForbidden")
    }).pipe(Effect.provide(layer()))
  )

  it.effect("provides the tenant's own settings", () =>
    Effect.gen(function* () {
      const { fault } = yield* emulator
      yield* fault(Fault.hang(), {})
      const settings = Context.make(Deadline.Deadline, Deadline.make({ total: "2 seconds" })).pipe(
        Context.add(RetryPolicy.RetryPolicy, RetryPolicy.none)
      )
      const hasty = Tenants.fromApiKey({ organization_id: Seed.globex.id, key: "test-child-key", settings })
      const error = yield* drive(Effect.flip(where.pipe(Tenants.provide(hasty))))
      assert.strictEqual(error._tag, "PolytomicDeadlineExceeded")
      assert.include(error.message, "2 seconds")
    }).pipe(Effect.provide(layer()))
  )

  it.effect("adds the organization to spans and logs, never the key", () => {
    const spans: Array<Tracer.Span> = []
    const logs: Array<unknown> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    const logger = Logger.make(({ fiber }) => void logs.push(fiber.getRef(References.CurrentLogAnnotations)))
    return Effect.gen(function* () {
      const task = Effect.andThen(where, Effect.log("done"))
      yield* Tenants.forEach([globex, initech], () => task, { concurrency: 2 })
      const of = (name: string) =>
        spans
          .filter((span) => span.name === name)
          .map(({ attributes }) => attributes.get("polytomic.organization.id"))
          .toSorted()
      assert.deepStrictEqual(of("polytomic.tenant"), [Seed.globex.id, Seed.initech.id])
      assert.deepStrictEqual(of("GET /api/me"), [Seed.globex.id, Seed.initech.id])
      assert.lengthOf(logs, 2)
      assert.include(JSON.stringify(logs), Seed.globex.id)
      const everything = JSON.stringify([logs, spans.map((span) => [span.name, [...span.attributes]])])
      for (const key of ["test-child-key", "test-other-key"]) assert.notInclude(everything, key)
    }).pipe(Effect.provide(layer()), Effect.provide(Logger.layer([logger])), Effect.withTracer(tracer))
  })
})

describe("Tenants.forEach", () => {
  it.effect("runs for each tenant with its credentials, in order of the tenants", () =>
    Effect.gen(function* () {
      const tenants = [globex, initech, globex, initech, globex]
      const places = yield* Tenants.forEach(tenants, (_, index) => Effect.map(where, (id) => [index, id]))
      assert.deepStrictEqual(
        places,
        tenants.map(({ organization_id }, index) => [index, organization_id])
      )
    }).pipe(Effect.provide(layer()))
  )

  for (const concurrency of [undefined, 1, 2, 7]) {
    for (const each of [Tenants.forEach, Tenants.forEachExit]) {
      it.effect(
        `runs ${concurrency ?? "4, by default,"} at once, and no more: ${each === Tenants.forEach ? "forEach" : "forEachExit"}`,
        () =>
          Effect.gen(function* () {
            let now = 0
            let most = 0
            const task = Effect.gen(function* () {
              most = Math.max(most, ++now)
              yield* Effect.sleep("1 second")
              now--
            })
            const tenants = Array.from({ length: 20 }, () => globex)
            const fiber = yield* Effect.forkChild(
              each(tenants, () => task, concurrency === undefined ? undefined : { concurrency })
            )
            yield* TestClock.adjust("1 minute")
            assert.lengthOf(yield* Fiber.join(fiber), 20)
            assert.strictEqual(most, concurrency ?? 4)
          })
      )
    }
  }

  it.effect("gives each tenant its own limits, which others do not consume", () =>
    Effect.gen(function* () {
      const slow = { rate: { limit: 2, window: "10 seconds" } } as const
      // Initech has its own limit.
      const settings = Context.make(
        RateLimit.RateLimit,
        yield* RateLimit.make({ rate: { limit: 4, window: "10 seconds" } })
      )
      const tenants = [globex, { ...initech, settings }]
      const work = (tenant: Tenants.Tenant) =>
        Effect.forEach(Array.from({ length: 4 }), () =>
          Effect.andThen(where, (id) =>
            Effect.map(Clock.currentTimeMillis, (at) => [id === tenant.organization_id, at] as const)
          )
        )
      const [ofGlobex, ofInitech] = yield* drive(
        Tenants.forEach(tenants, work).pipe(Effect.provide(RateLimit.layer(slow)))
      )
      assert.isTrue([...(ofGlobex ?? []), ...(ofInitech ?? [])].every(([isOwn]) => isOwn))
      // Time advances in steps while the calls are in flight, so only their required waits are certain.
      const [first = 0, , third = 0, fourth = 0] = ofGlobex?.map(([, at]) => at) ?? []
      assert.isAtLeast(fourth - first, 10_000)
      assert.isAtMost(Math.max(...(ofInitech?.map(([, at]) => at) ?? [Number.NaN])), third)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("fails with the first failure and interrupts the others", () =>
    Effect.gen(function* () {
      let interrupted = 0
      const task = (tenant: Tenants.Tenant) =>
        tenant === revoked ? where : Effect.onInterrupt(Effect.never, () => Effect.sync(() => void interrupted++))
      const error = yield* Effect.flip(Tenants.forEach([globex, revoked, initech], task))
      assert.strictEqual(error._tag, "PolytomicUnauthorized")
      assert.strictEqual(interrupted, 2)
    }).pipe(Effect.provide(layer()))
  )
})

describe("Tenants.forEach in a pipeline", () => {
  const tenants = ["1", "2"].map((organization_id) => Tenants.fromApiKey({ organization_id, key: "test-key" }))
  const idOf = (tenant: Tenants.Tenant) => Effect.succeed(tenant.organization_id)

  it.effect("accepts the tenants last and keeps no discarded results", () =>
    Effect.gen(function* () {
      const ids: ReadonlyArray<string> = yield* pipe(tenants, Tenants.forEach(idOf, { concurrency: "unbounded" }))
      assert.deepStrictEqual(ids, ["1", "2"])
      const nothing = yield* Tenants.forEach(tenants, idOf, { discard: true })
      assert.isUndefined(nothing)
      const exits = yield* pipe(tenants, Tenants.forEachExit(idOf))
      assert.deepStrictEqual(
        exits.map(({ exit, tenant }) => [tenant.organization_id, exit._tag]),
        [
          ["1", "Success"],
          ["2", "Success"]
        ]
      )
    })
  )

  it.effect("rejects unknown options", () =>
    Effect.gen(function* () {
      // @ts-expect-error: the name is misspelt
      const misspelt = yield* Effect.exit(Tenants.forEach(tenants, idOf, { concurency: 2 }))
      assert.include(String(misspelt), "`concurency` is not an option of Tenants.forEach; did you mean `concurrency`?")
      const none = yield* Effect.exit(Tenants.forEachExit(tenants, idOf, { concurrency: 0 }))
      assert.include(String(none), "`concurrency` is 0; pass a number, at least 1")
    })
  )
})

describe("Tenants.forEachExit", () => {
  it.effect("returns an exit per tenant, failures and defects included", () =>
    Effect.gen(function* () {
      const broken = { ...globex, name: "broken" }
      const outcomes = yield* Tenants.forEachExit([globex, revoked, broken, initech], (tenant) =>
        "name" in tenant ? Effect.die(new Error("a defect")) : where
      )
      assert.deepStrictEqual(
        outcomes.map(({ exit, tenant }) =>
          [tenant.organization_id, Exit.isSuccess(exit) ? exit.value : Cause.squash(exit.cause)].map((part) =>
            part instanceof Error ? part.name : part
          )
        ),
        [
          [Seed.globex.id, Seed.globex.id],
          [revoked.organization_id, "PolytomicUnauthorized"],
          [Seed.globex.id, "Error"],
          [Seed.initech.id, Seed.initech.id]
        ]
      )
    }).pipe(Effect.provide(layer()))
  )

  it.effect("stops all when it is interrupted", () =>
    Effect.gen(function* () {
      let stopped = 0
      const task = Effect.onInterrupt(Effect.never, () => Effect.sync(() => void stopped++))
      const fiber = yield* Effect.forkChild(
        Tenants.forEachExit([globex, initech], () => task),
        {
          startImmediately: true
        }
      )
      yield* Fiber.interrupt(fiber)
      const exit = yield* Fiber.await(fiber)
      assert.isTrue(Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause))
      assert.strictEqual(stopped, 2)
    })
  )
})

describe("Tenants.list", () => {
  it.effect("lists every organization of a partner except its own", () =>
    Effect.gen(function* () {
      const extra = yield* Tenants.provision(input)
      const tenants = yield* Tenants.list({ key: "test-partner-key" }).pipe(
        Effect.provideService(Credentials.Credentials, Credentials.apiKey("not-even-a-key"))
      )
      assert.deepStrictEqual(
        tenants.map(({ organization_id }) => organization_id),
        [Seed.globex.id, extra.organization_id]
      )
      assert.deepStrictEqual(
        yield* Tenants.forEach(tenants, () => where),
        tenants.map(({ organization_id }) => organization_id)
      )
    }).pipe(Effect.provide(layer()))
  )
})

describe("a tenant from a row of a database", () => {
  const row = { organization_id: Seed.globex.id, key: "test-child-key" }
  const takes = "it takes `organization_id`, `key`, `settings`"
  const { fromApiKey, fromPartnerKey } = Tenants
  for (const [name, make] of Object.entries({ fromApiKey, fromPartnerKey })) {
    it.each([
      [{ ...row, id: 7, name: "Globex" }, `\`id\` is not an option of Tenants.${name}; ${takes}`],
      [
        { organization_id: row.organization_id, api_key: row.key },
        `\`api_key\` is not an option of Tenants.${name}; ${takes}`
      ],
      [
        { organizationId: row.organization_id, key: row.key },
        `not an option of Tenants.${name}; did you mean \`organization_id\`?`
      ],
      [{ ...row, settings: "{}" }, `Tenants.${name}: \`settings\` is a string; pass a Context`],
      [{ ...row, organization_id: null }, `Tenants.${name}: \`organization_id\` is null; pass a string`],
      [{}, `Tenants.${name}: \`organization_id\` is missing`]
    ])(`is rejected by ${name} if it is %j, without the key in the message`, (given, message) => {
      const refused = () => make(given as never) // as from JavaScript
      assert.throws(refused, TypeError, message)
      assert.throws(refused, /^(?!.*test-child-key)/)
    })
  }
})
