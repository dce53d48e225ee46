/** Spans of calls, named by OpenTelemetry's HTTP client conventions. */
import * as Context from "effect/Context"
import * as Tracer from "effect/Tracer"
import type { Any } from "../../Operation.ts"
import * as Names from "../telemetry/names.ts"

/** Outcome of a call for its span and metric. */
export interface Outcome {
  readonly attempts: number
  /** Milliseconds that its attempts waited for a rate limit. */
  readonly waited: number
  /** Status of the last response, if there was one. */
  readonly status: number | undefined
  /** `_tag` of the error, if the call failed. */
  readonly error: string | undefined
}

/** Target of requests, as attributes. */
export interface Server {
  readonly address: string
  readonly port: number
}

/** Checks whether there is a tracer, as spans without one only cost time. */
export const isTraced = (context: Context.Context<never>): boolean =>
  Context.getOrUndefined(context, Tracer.Tracer) !== undefined

/** Target of a call, as attributes. The URL is a template, without ids and queries. */
export const target = <Port>(
  { method, path }: Any,
  address: string,
  port: Port
): { readonly [name: string]: string | Port } => ({
  [Names.requestMethod]: method,
  [Names.urlTemplate]: path,
  [Names.serverAddress]: address,
  [Names.serverPort]: port
})

/** The attributes that are known before a request is sent. */
export const spanOptions = (operation: Any, { address, port }: Server): Tracer.SpanOptionsNoTrace => ({
  kind: "client",
  attributes: {
    ...target(operation, address, port),
    [Names.operation]: operation.id,
    [Names.apiVersion]: operation.version
  }
})

/** The name of a call's span. */
export const spanName = (operation: Any): string => `${operation.method} ${operation.path}`

/** Sets the outcome attributes of the span. */
export const annotate = (span: Pick<Tracer.Span, "attribute">, outcome: Outcome): void => {
  if (outcome.status !== undefined) span.attribute(Names.statusCode, outcome.status)
  if (outcome.attempts > 1) span.attribute(Names.resendCount, outcome.attempts - 1)
  if (outcome.waited > 0) span.attribute(Names.rateLimitWait, outcome.waited / 1000)
  if (outcome.error !== undefined) span.attribute(Names.errorType, outcome.error)
}

/** The trace header of a request. */
export const traceparent = (span: Tracer.Span): string =>
  `00-${span.traceId}-${span.spanId}-${span.sampled ? "01" : "00"}`
