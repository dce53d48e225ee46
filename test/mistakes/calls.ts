/** Typical mistakes: inputs and options of calls. */
import type { Mistake } from "./mistake.ts"

export const calls: ReadonlyArray<Mistake> = [
  {
    title: "an id in place of the input",
    code: `return createClient({ apiKey: "test-key" }).connections.get("248df4b7-aa70-47b8-a036-33ac447e668d")`,
    shown: "connections.get was not sent: its input is a string; pass { id: … }."
  },
  {
    title: "an id and the fields as two arguments",
    code: `return createClient({ apiKey: "test-key" }).connections.update(id, { name: "Shop" })`,
    shown:
      "connections.update was not sent: name: is not an option of a call; it takes `timeout`, `attemptTimeout`, `retry`, `strict`, `onDrift`, `credentials`, `signal`, `idempotencyKey`; a field of the input belongs in the first argument."
  },
  {
    title: "no input",
    code: `return createClient({ apiKey: "test-key" }).connections.get()`,
    shown: "connections.get was not sent: id: is missing."
  },
  {
    title: "a field in the wrong case",
    code: `return createClient({ apiKey: "test-key" }).bulkSync.executions.get({ id, execId: id })`,
    shown:
      "bulkSync.executions.get was not sent: execId: is not a field of bulkSync.executions.get in version 2025-09-18; did you mean `exec_id`?; exec_id: is missing."
  },
  {
    title: "a field that does not exist",
    code: `return createClient({ apiKey: "test-key" }).connections.list({ limit: 10 })`,
    shown:
      "connections.list was not sent: limit: is not a field of connections.list in version 2025-09-18; it takes none."
  },
  {
    title: "a number as an id",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id: 5 })`,
    shown: "connections.get was not sent: id: is a number, where a string was expected."
  },
  {
    title: "an empty id",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id: "" })`,
    shown: "connections.get was not sent: id: is empty, and would address something else."
  },
  {
    title: "an id that does not exist",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id: "00000000-0000-4000-8000-000000000000" })`,
    shown:
      "connections.get was answered 404 Not Found (GET /api/connections/{id}): Connection 00000000-0000-4000-8000-000000000000 not found. Check the ids: they must exist in the key's organization, and some resources are only visible to who made them."
  },
  {
    title: "a number that JSON can't carry",
    code: `return createClient({ apiKey: "test-key" }).connections.create({ name: "Shop", type: "postgresql", configuration: { port: Number("5432x") } })`,
    shown: "connections.create was not sent: configuration.port: is NaN, which JSON has no form for."
  },
  {
    title: "a secret as it was read, masked",
    code: `return createClient({ apiKey: "test-key" }).connections.update({ id, name: "Shop", configuration: { password: "******" } })`,
    shown:
      "connections.update was not sent: configuration.password: is a mask, which would become the secret: send the secret itself, use `SafeUpdate.updateConnection`, or set `PolytomicClient.MaskGuard` if this is a real value."
  },
  {
    title: "the fields of a write as the options of the call",
    code: `return createClient({ apiKey: "test-key" }).connections.update({ id }, { name: "Shop" })`,
    shown:
      "connections.update was not sent: name: is not an option of a call; it takes `timeout`, `attemptTimeout`, `retry`, `strict`, `onDrift`, `credentials`, `signal`, `idempotencyKey`; a field of the input belongs in the first argument."
  },
  {
    title: "a timeout in the input",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id, timeout: 5000 })`,
    shown:
      "connections.get was not sent: timeout: is not a field of connections.get in version 2025-09-18; it takes `id`."
  },
  {
    title: "an AbortController as `signal`",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id }, { signal: new AbortController() })`,
    shown:
      "connections.get was not sent: signal: is an object; pass an AbortSignal, such as `controller.signal` or `AbortSignal.timeout(5000)`."
  },
  {
    title: "an idempotency key that is too short",
    code: `return createClient({ apiKey: "test-key" }).connections.create({ name: "Shop", type: "hubspot", configuration: {} }, { idempotencyKey: "shop" })`,
    shown: "connections.create was not sent: Idempotency-Key: is not 8 to 255 letters, digits, - and _."
  },
  {
    title: "`yield*` of a list with pages",
    code: `return Effect.gen(function* () {
  const events = yield* Events
  return yield* events.list()
}).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    shown:
      "events.list gives a Stream, not an Effect. Collect all items with `yield* Stream.runCollect(…)`, or read one page with `listPage`."
  }
]
