/** Log of an execution of a bulk sync: messages on a console, and log files behind signed URLs. */
import * as Effect from "effect/Effect"
import { type Call, formatTimestamp } from "../../Handler.ts"
import { uuid } from "../../internal/ids.ts"
import type * as Route from "../../internal/route.ts"
import { sign } from "../../internal/signedFiles.ts"
import * as Refusal from "../../Refusal.ts"
import { missing } from "../documented.ts"
import { createJob, view as viewJob } from "../jobs/model.ts"
import { findExecution } from "./cancel.ts"
import * as Execution from "./execution.ts"

type Input = Pick<Route.Input<"bulkSync.executions.getLogs">, "sync_id" | "execution_id">

// -----------------------------------------------------------------------------
// Messages
// -----------------------------------------------------------------------------

interface Message {
  readonly at: number
  readonly level: "info" | "warn" | "error"
  readonly message: string
  readonly schema: string | null
  readonly payload: Record<string, unknown> | null
}

/** All that an execution has written by a time, oldest first. */
const messagesOf = (execution: Execution.Execution, now: number): ReadonlyArray<Message> => {
  const { fetch_mode, type } = execution
  const start = Execution.startOf(execution)
  const end = Execution.endOf(execution)
  const outcome = Execution.outcomeOf(execution)
  const messages: ReadonlyArray<Message> = [
    { at: execution.created_at, level: "info", message: "execution created", schema: null, payload: { type } },
    ...(start === undefined
      ? []
      : [{ at: start, level: "info", message: "execution started", schema: null, payload: { fetch_mode } } as const]),
    ...execution.schemas.flatMap((plan) => messagesOfSchema(execution, plan, now)),
    {
      at: end,
      level: outcome === "failed" || outcome === "interrupted" ? "error" : outcome === "errors" ? "warn" : "info",
      message: `execution ended: ${outcome}${execution.error === null ? "" : `: ${execution.error}`}`,
      schema: null,
      payload: null
    }
  ]
  return messages.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)
}

const messagesOfSchema = (
  execution: Execution.Execution,
  plan: Execution.SchemaPlan,
  now: number
): ReadonlyArray<Message> => {
  const { completed_at, error_count, record_count, started_at, status, warning_count } = Execution.schemaAt(
    execution,
    plan,
    now
  )
  const about = { schema: plan.schema, payload: { schema: plan.schema, output_name: plan.output_name } }
  return [
    ...(started_at === null
      ? []
      : [{ at: started_at, level: "info", message: `copying ${plan.schema}`, ...about } as const]),
    ...(completed_at === null
      ? []
      : [
          {
            at: completed_at,
            level: status === "failed" || status === "interrupted" ? "error" : error_count > 0 ? "warn" : "info",
            message: `${plan.schema} ${status}: ${record_count} records, ${error_count} errors, ${warning_count} warnings`,
            ...about
          } as const
        ])
  ]
}

const viewMessage = (execution: Execution.Execution, message: Message): Record<string, unknown> => ({
  id: uuid(`console/${execution.id}/${message.at}/${message.message}`),
  timestamp: formatTimestamp(message.at),
  level: message.level,
  message: message.message,
  payload: message.payload
})

// -----------------------------------------------------------------------------
// Console
// -----------------------------------------------------------------------------

/** Maximum number of stored messages, and of messages in a page. */
const most = 50

type ConsoleInput = Route.Input<"bulkSync.executions.getConsoleLogs">

const viewConsole = (
  call: Call,
  input: ConsoleInput,
  execution: Execution.Execution,
  schema: string | undefined
): Route.HandlerResult => {
  const entries = messagesOf(execution, call.now)
    .filter((message) => schema === undefined || message.schema === schema)
    .slice(-most)
    .map((message) => viewMessage(execution, message))
  const index = input.after === undefined ? 0 : entries.findIndex(({ id }) => id === input.after) + 1
  if (input.after !== undefined && index === 0) {
    return Effect.fail(
      Refusal.badRequest("The cursor is not valid, or its message is not kept any more", "invalid_cursor")
    )
  }
  const limit = input.limit === undefined || input.limit < 1 ? most : Math.min(input.limit, most)
  const page = entries.slice(index, index + limit)
  const isLast = index + limit >= entries.length
  return Effect.succeed({ data: { entries: page, next_cursor: isLast ? null : (page.at(-1)?.id ?? null) } })
}

export const getConsole = (input: ConsoleInput, call: Call): Route.HandlerResult =>
  Effect.flatMap(findExecution(call, input.sync_id, input.execution_id), (execution) =>
    viewConsole(call, input, execution, undefined)
  )

export const getSchemaConsole = (
  input: Route.Input<"bulkSync.executions.getSchemaConsoleLogs">,
  call: Call
): Route.HandlerResult =>
  Effect.flatMap(findExecution(call, input.sync_id, input.execution_id), (execution) =>
    execution.schemas.some(({ schema }) => schema === input.schema_id)
      ? viewConsole(call, input, execution, input.schema_id)
      : Effect.fail(missing(call.operation, "Schema", input.schema_id))
  )

// -----------------------------------------------------------------------------
// Files
// -----------------------------------------------------------------------------

const linesOf = (execution: Execution.Execution, now: number, schema: string | undefined): string =>
  messagesOf(execution, now)
    .filter((message) => schema === undefined || message.schema === schema)
    .map((message) => `${JSON.stringify(viewMessage(execution, message))}\n`)
    .join("")

const contentType = "application/x-ndjson"

/** One file for each schema that has been begun, one message a line. */
export const getLogs = (input: Input, call: Call): Route.HandlerResult =>
  Effect.map(findExecution(call, input.sync_id, input.execution_id), (execution) => {
    const begun = execution.schemas.filter((plan) => {
      return Execution.schemaAt(execution, plan, call.now).started_at !== null
    })
    const signed = begun.map(({ schema }) => {
      const name = `bulk/${input.sync_id}/${execution.id}/${schema}.ndjson`
      return sign(call, name, linesOf(execution, call.now, schema), contentType)
    })
    const [first] = signed
    return { URLs: first === undefined ? null : signed.map(({ url }) => url), ...(first && { Expires: first.expires }) }
  })

/** Exports the logs to one file, in a job. The emulator sends no mail about it, so `notify` has no effect. */
export const exportLogs = (input: Input, call: Call): Route.HandlerResult =>
  Effect.gen(function* () {
    const execution = yield* findExecution(call, input.sync_id, input.execution_id)
    const start = Execution.startOf(execution)
    if (start === undefined || call.now < start) {
      return yield* Effect.fail(Refusal.badRequest("The execution has not written any logs yet", "no_logs"))
    }
    const name = `bulk/${input.sync_id}/${execution.id}/logs.ndjson`
    const { url } = sign(call, name, linesOf(execution, call.now, undefined), contentType)
    const job = createJob(call, {
      type: "exportlogs",
      organization_id: execution.organization_id,
      outcome: { result: { url } }
    })
    return { job: viewJob(job, call.version) }
  })
