/** The second half of the main job: runs syncs and waits for their outcomes. */
import * as Effect from "effect/Effect"
import type * as Queue from "effect/Queue"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import {
  AsyncJob,
  BulkSync,
  Events,
  Logs,
  ModelSync,
  ModelSyncTargets,
  Query,
  SchemaCache,
  SyncRun,
  Webhooks
} from "effect-polytomic"
import { createOperation } from "effect-polytomic/Models"
import type { PolytomicEvent } from "effect-polytomic/PolytomicEvent"
import { bar, dim, line, step, stepWithProgress, title, value } from "./screen.ts"

/** Webhook of events. */
export interface Receiver {
  readonly endpoint: string
  readonly secret: string
  /** The events whose signature was verified. */
  readonly verified: Queue.Dequeue<PolytomicEvent>
}

/** The API reference does not describe records, and rows depend on the query, so the caller sets their schema. */
const Written = Schema.Struct({ record: Schema.Struct({ email: Schema.String }) })

const Contact = Schema.Struct({ email: Schema.String, company: Schema.String })

const Message = Schema.Struct({ level: Schema.String, message: Schema.String })

/** Counts the records of a stream as they arrive, and shows some of them. */
const streamed = <A, E, R>(call: string, records: Stream.Stream<A, E, R>, describe: (record: A) => string) =>
  Effect.gen(function* () {
    const first: Array<A> = []
    yield* stepWithProgress(
      call,
      (show) =>
        Stream.runFoldEffect(
          records,
          () => 0,
          (count, record) => {
            if (first.length < 3) first.push(record)
            return Effect.as(show(dim(`${count + 1} records`)), count + 1)
          }
        ),
      (count) => `${value(String(count))} records streamed`
    )
    for (const record of first) yield* line(dim(describe(record)))
  })

/** A model sync: rows of the database become contacts of the application. */
export const modelSync = (from: string, to: string) =>
  Effect.gen(function* () {
    yield* title("Sync a model: from the database to the application")
    const model = yield* step(
      "models.create",
      AsyncJob.run(createOperation, {
        name: "Customers",
        connection_id: from,
        configuration: { table: "public.users" },
        identifier: "id"
      }),
      ({ fields, name }) => `${value(name)} ${dim((fields ?? []).map((field) => field.name).join(", "))}`
    )
    yield* step("modelSync.targets.list", (yield* ModelSyncTargets).list({ id: to }), ({ data }) =>
      (data ?? []).map((target) => value(target.id)).join(", ")
    )
    const source = (field: string) => ({ model_id: model.id, field })
    const sync = yield* step(
      "modelSync.create",
      (yield* ModelSync).create({
        name: "Customers to contacts",
        active: true,
        mode: "updateOrCreate",
        target: { connection_id: to, object: "contacts" },
        identity: { function: "Equality", source: source("email"), target: "email" },
        fields: [{ source: source("name"), target: "firstname" }],
        schedule: { frequency: "manual" }
      }),
      (created) => value(created.name)
    )
    const done = yield* stepWithProgress(
      "SyncRun.modelSync",
      (show) => SyncRun.modelSync({ id: sync.id }).runForEach((state) => show(dim(state.status ?? ""))),
      (done) => `${value(done.status)} ${dim(`${SyncRun.progress(done).records} records`)}`
    )
    yield* streamed(
      "Logs.modelSync",
      Logs.modelSync({ ...done, type: "records", schema: Written }),
      ({ record }) => record.email
    )
  })

/** A bulk sync: all of the application into the database, with progress, an event and the webhook that announced it. */
export const bulkSync = (from: string, to: string, receiver: Receiver) =>
  Effect.gen(function* () {
    yield* title("Sync in bulk: from the application to the database")
    yield* step(
      "webhooks.create",
      (yield* Webhooks).create({ endpoint: receiver.endpoint, secret: receiver.secret }),
      () => `events go to ${value(receiver.endpoint)}`
    )
    const sync = yield* step(
      "SchemaCache.createBulkSyncWhenReady",
      SchemaCache.createBulkSyncWhenReady({
        name: "Marketing to warehouse",
        active: true,
        mode: "replicate",
        source_connection_id: from,
        destination_connection_id: to,
        destination_configuration: { schema: "marketing" },
        default_schedule: { frequency: "manual" }
      }),
      (created) => value(created.name)
    )
    const id = sync.id
    const done = yield* stepWithProgress(
      "SyncRun.bulkSync",
      (show) =>
        SyncRun.bulkSync({ id }).runForEach((state) => {
          const progress = SyncRun.progress(state)
          return show(`${bar(progress.done ?? 0)} ${dim(`${progress.records} records`)}`)
        }),
      (state) => `${value(state.status)} ${dim(`${SyncRun.progress(state).records} records`)}`
    )
    for (const schema of SyncRun.progress(done).schemas) {
      yield* line(`${value(schema.schema)} ${dim(`${schema.records} records`)}`)
    }
    yield* streamed(
      "Logs.bulkSync",
      Logs.bulkSync({ ...done, schema: Message }),
      ({ level, message }) => `${level}: ${message}`
    )
    yield* streamed(
      "Query.stream",
      Query.stream({ connection_id: to, query: "select email, company from marketing.contacts", schema: Contact }),
      ({ company, email }) => `${email} ${company}`
    )
    yield* step(
      "events.list",
      Stream.runCollect((yield* Events).list({ type: "bulk_sync.completed" })),
      (events) => `${events.length} ${value("bulk_sync.completed")}`
    )
    yield* step(
      "WebhookReceiver.handler",
      Stream.fromQueue(receiver.verified).pipe(
        Stream.filter((event) => event.type === "bulk_sync.completed"),
        Stream.runHead
      ),
      () => `delivered, and its signature ${value("verified")}`
    )
    yield* step("bulkSync.delete", (yield* BulkSync).delete({ id }), () => "gone")
  })
