/** Adapter of web handlers for AWS Lambda: an event with a request, and an object with a response. */
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import { markUnreadable } from "./message.ts"
import { respond } from "./respond.ts"

/** Request event of API Gateways, load balancers and function URLs. */
export interface LambdaEvent {
  /** Method in payload 1.0 and of load balancers. */
  readonly httpMethod?: string | undefined
  /** Method in payload 2.0 and of function URLs. */
  readonly requestContext?: { readonly http?: { readonly method?: string | undefined } | undefined } | undefined
  /** Headers, each with one value. */
  readonly headers?: { readonly [name: string]: string | undefined } | null | undefined
  /** Headers as lists, from a load balancer with multi-value headers. */
  readonly multiValueHeaders?: { readonly [name: string]: ReadonlyArray<string> | undefined } | null | undefined
  /** Body as text, or in Base64. */
  readonly body?: string | null | undefined
  /** The body is Base64. */
  readonly isBase64Encoded?: boolean | undefined
}

/** Response object of Lambda. */
export interface LambdaResponse {
  /** Status of the response. */
  readonly statusCode: number
  /** Headers of the response. */
  readonly headers: { readonly [name: string]: string }
  /** Body of the response, as text. */
  readonly body: string
}

/** Responds to an event with a web handler; never rejects. */
export const respondLambda = async (
  handle: (request: Request) => Promise<Response>,
  event: LambdaEvent
): Promise<LambdaResponse> => toLambda(await respond(async () => handle(toRequest(event))))

const toLambda = async (response: Response): Promise<LambdaResponse> => ({
  statusCode: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text()
})

/** Checks whether a `Request` accepts a header, as platforms pass more. */
const isHeader = (header: [string, string]): boolean => {
  try {
    new Headers([header])
    return true
  } catch {
    return false
  }
}

const toRequest = ({ multiValueHeaders, requestContext, ...event }: LambdaEvent): Request => {
  const method = requestContext?.http?.method ?? event.httpMethod ?? "POST"
  const given = Object.entries({ ...multiValueHeaders, ...event.headers })
  const headers = given.flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]))
  const hasBody = method !== "GET" && method !== "HEAD"
  const body: unknown = event.body
  const isText = typeof body === "string"
  const bytes = isText && event.isBase64Encoded === true ? Base64.decode(body) : undefined
  const request = new Request("http://localhost/", {
    method,
    headers: headers.filter(isHeader),
    ...(hasBody && isText
      ? { body: bytes === undefined ? body : new Uint8Array(Result.getOrElse(bytes, () => [])) }
      : {})
  })
  // A framework has parsed it.
  if (hasBody && typeof body === "object" && body !== null) markUnreadable(request, "parsed")
  return request
}
