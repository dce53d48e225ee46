/**
 * Adapter of web handlers for servers with the interface of Node's `http`, typed structurally and without imports of Node.
 * Frameworks leave the raw body in `rawBody`, in `body`, or in the stream; all three are supported.
 *
 * The stream is neither destroyed nor buffered: destroying it closes the connection before the response is sent, and buffering
 * has no limit.
 */
import { markUnreadable } from "./message.ts"
import { respond } from "./respond.ts"

/** A request of Node's `http` or `http2` server, or of a framework. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: { readonly [name: string]: string | ReadonlyArray<string> | undefined }
  /** The raw body, if a framework or a platform keeps it. */
  readonly rawBody?: unknown
  /** The raw body, if a parser left bytes or a string; any other value is a parsed body. */
  readonly body?: unknown
  /** The body was read, at least in part. */
  readonly readableDidRead?: boolean | undefined
  readonly readableEnded?: boolean | undefined
  /** Listens to the chunks of the body. */
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown
  /** Listens to the end of the body, or of the connection. */
  on(event: "end" | "close", listener: () => void): unknown
  /** Listens to a failure of the connection. */
  on(event: "error", listener: (error: Error) => void): unknown
  /** Stops reading the body. */
  pause(): unknown
  /** Resumes reading the body. */
  resume(): unknown
}

/** A response of Node's `http` or `http2` server. */
export interface NodeResponse {
  statusCode: number
  readonly headersSent?: boolean | undefined
  /** Sets a header before the body is sent. */
  setHeader(name: string, value: string): unknown
  /** Sends the body and ends the response. */
  end(body: Uint8Array): unknown
}

/** Responds to a request with a web handler. Resolves when the response has been passed on; never rejects. */
export const respondNode = async (
  handle: (request: Request) => Promise<Response>,
  incoming: NodeRequest,
  outgoing: NodeResponse
): Promise<void> => {
  const body = bodyOf(incoming)
  const request = toRequest(incoming, body)
  const response =
    request === undefined ? new Response("bad request\n", { status: 400 }) : await respond(async () => handle(request))
  const bytes = new Uint8Array(await response.arrayBuffer())
  // A response that the framework has already begun is not changed.
  if (outgoing.headersSent === true) return
  quietly(() => {
    outgoing.statusCode = response.status
  })
  response.headers.forEach((value, name) => {
    // HTTP/2 rejects connection headers.
    quietly(() => outgoing.setHeader(name, value))
  })
  // The rest of a rejected body is not read. HTTP/2 has no such header.
  const isLeft = !body.isRead()
  if (isLeft && !isHttp2(incoming)) quietly(() => outgoing.setHeader("connection", "close"))
  quietly(() => outgoing.end(bytes))
  // In HTTP/2 the client waits until its body is read, so it is drained and dropped; a reset could overtake the response.
  if (isLeft && isHttp2(incoming)) quietly(() => incoming.resume())
}

/** Ignores errors of the server: a request without a response would stay open. */
const quietly = (step: () => unknown): void => {
  try {
    step()
  } catch {
    // The connection was closed, or the server is stricter than the web API.
  }
}

// -----------------------------------------------------------------------------
// Request
// -----------------------------------------------------------------------------

// The first of the HTTP/2 pseudo-headers.
const isHttp2 = ({ headers }: NodeRequest): boolean => headers?.[":method"] !== undefined

/** The request as a web `Request`; `undefined` if that is impossible, as for the host `a b` or the method `TRACE`. */
const toRequest = ({ headers, method, url = "/" }: NodeRequest, body: Body): Request | undefined => {
  try {
    const host = headers[":authority"] ?? headers["host"]
    const fields = Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith(":") ? [] : [value ?? []].flat().map((one): [string, string] => [name, one])
    )
    const request = new Request(`http://${typeof host === "string" ? host : "localhost"}${url}`, {
      headers: fields,
      ...(method === undefined ? {} : { method }),
      // A streamed body needs this option.
      ...(body.content === undefined ? {} : { body: body.content, duplex: "half" })
    })
    if (body.unreadable !== undefined) markUnreadable(request, body.unreadable)
    return request
  } catch {
    return undefined
  }
}

// -----------------------------------------------------------------------------
// Body
// -----------------------------------------------------------------------------

/** The body of a request, and its completeness. */
interface Body {
  readonly content: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | undefined
  /** Reason why the raw bytes are unavailable. */
  readonly unreadable?: "parsed" | "read"
  readonly isRead: () => boolean
}

const whole = (content: Body["content"]): Body => ({ content, isRead: () => true })

const bodyOf = (incoming: NodeRequest): Body => {
  if (incoming.method === "GET" || incoming.method === "HEAD") return whole(undefined)
  const raw = bytesOf(incoming.rawBody) ?? bytesOf(incoming.body)
  if (raw !== undefined) return whole(raw)
  if (incoming.readableDidRead !== true && incoming.readableEnded !== true) return readBody(incoming)
  const isParsed = incoming.body !== undefined && incoming.body !== null
  return { ...whole(undefined), unreadable: isParsed ? "parsed" : "read" }
}

const bytesOf = (body: unknown): Uint8Array<ArrayBuffer> | undefined => {
  if (typeof body === "string") return new TextEncoder().encode(body)
  if (ArrayBuffer.isView(body)) {
    return new Uint8Array(new Uint8Array(body.buffer, body.byteOffset, body.byteLength))
  }
  // A value of another realm is not an instance of the class of this one.
  const tag: unknown = Object.prototype.toString.call(body)
  return tag === "[object ArrayBuffer]" ? new Uint8Array((body as ArrayBuffer).slice(0)) : undefined // as the tag declares
}

const readBody = (incoming: NodeRequest): Body => {
  let isLeft = false
  let isRead = false
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        // The stream would begin to flow with the first listener.
        incoming.pause()
        incoming.on("data", (chunk) => {
          if (isLeft) return
          controller.enqueue(bytesOf(chunk) ?? chunk)
          incoming.pause()
        })
        incoming.on("end", () => {
          isRead = true
          if (!isLeft) controller.close()
        })
        const fail = () => {
          if (isLeft || isRead) return
          isLeft = true
          controller.error(new TypeError("The request ended early"))
        }
        incoming.on("error", fail)
        incoming.on("close", fail)
      },
      pull: () => {
        incoming.resume()
      },
      cancel: () => {
        isLeft = true
      }
    },
    { highWaterMark: 0 }
  )
  return { content: stream, isRead: () => isRead }
}
