/** Typical mistakes: inputs and options of calls. */
import type { Mistake } from "./mistake.ts"

export const calls: ReadonlyArray<Mistake> = [
  {
    title: "an id instead of the input",
    code: `return createClient({ apiKey: "test-key" }).connections.get("248df4b7-aa70-47b8-a036-33ac447e668d")`
  },
  {
    title: "an id and the fields as two arguments",
    code: `return createClient({ apiKey: "test-key" }).connections.update(id, { name: "Shop" })`
  },
  {
    title: "no input",
    code: `return createClient({ apiKey: "test-key" }).connections.get()`
  },
  {
    title: "a field in the wrong case",
    code: `return createClient({ apiKey: "test-key" }).bulkSync.executions.get({ id, execId: id })`
  },
  {
    title: "a field that does not exist",
    code: `return createClient({ apiKey: "test-key" }).connections.list({ limit: 10 })`
  },
  {
    title: "a number as an id",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id: 5 })`
  },
  {
    title: "an empty id",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id: "" })`
  },
  {
    title: "an id that does not exist",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id: "00000000-0000-4000-8000-000000000000" })`
  },
  {
    title: "a number that JSON cannot express",
    code: `return createClient({ apiKey: "test-key" }).connections.create({ name: "Shop", type: "postgresql", configuration: { port: Number("5432x") } })`
  },
  {
    title: "a masked secret, as it was read",
    code: `return createClient({ apiKey: "test-key" }).connections.update({ id, name: "Shop", configuration: { password: "******" } })`
  },
  {
    title: "the fields of a write as the options of the call",
    code: `return createClient({ apiKey: "test-key" }).connections.update({ id }, { name: "Shop" })`
  },
  {
    title: "a timeout in the input",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id, timeout: 5000 })`
  },
  {
    title: "an AbortController as `signal`",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id }, { signal: new AbortController() })`
  },
  {
    title: "an idempotency key that is too short",
    code: `return createClient({ apiKey: "test-key" }).connections.create({ name: "Shop", type: "hubspot", configuration: {} }, { idempotencyKey: "shop" })`
  },
  {
    title: "`yield*` of a list with pages",
    code: `return Effect.gen(function* () {
  const events = yield* Events
  return yield* events.list()
}).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  }
]
