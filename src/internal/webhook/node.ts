/**
 * A web handler as servers with the interface of Node's `http` call it, without anything of Node's: what it is given is taken for
 * what it can do. Frameworks leave the raw body in `rawBody`, in `body`, or in the stream; each is taken where it is.
 *
 * The stream is neither destroyed nor gathered: destroying it takes the connection with it, on which the refusal is sent, and
 * gathering has no limit.
 */
import { markUnreadable } from "./message.ts"
import { respond } from "./respond.ts"

/** A request of Node's `http` or `http2` server, or one that a framework made of it. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: { readonly [name: string]: string | ReadonlyArray<string> | undefined }
  /** The raw body, where a framework or a platform keeps it. */
  readonly rawBody?: unknown
  /** The raw body, if a parser left bytes or text; anything else is a body that was parsed. */
  readonly body?: unknown
  /** The body has been read, or partly. */
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
  /** Reads the body on. */
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

/** Answers a request by a web handler. The promise is kept when the response has been handed over; it is never broken. */
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
  // A response that a framework has begun by itself is left to it.
  if (outgoing.headersSent === true) return
  quietly(() => {
    outgoing.statusCode = response.status
  })
  response.headers.forEach((value, name) => {
    // HTTP/2 refuses headers of connections.
    quietly(() => outgoing.setHeader(name, value))
  })
  // Nobody reads the rest of a body that was refused, however long it goes on. HTTP/2 has no such header.
  const isLeft = !body.isRead()
  if (isLeft && !isHttp2(incoming)) quietly(() => outgoing.setHeader("connection", "close"))
  quietly(() => outgoing.end(bytes))
  // There, a client that sends on waits until all is taken, which is dropped; a reset could overtake the response.
  if (isLeft && isHttp2(incoming)) quietly(() => incoming.resume())
}

/** Goes on whatever a server refuses: a request without a response would stay open. */
const quietly = (step: () => unknown): void => {
  try {
    step()
  } catch {
    // The connection is gone, or the server takes less than the web does.
  }
}

// -----------------------------------------------------------------------------
// Request
// -----------------------------------------------------------------------------

// The first of the pseudo-headers that HTTP/2 has instead of a request line.
const isHttp2 = ({ headers }: NodeRequest): boolean => headers?.[":method"] !== undefined

/** The request as the web has it; `undefined` if there can't be such a one, as with the host `a b` or the method `TRACE`. */
const toRequest = ({ headers, method, url = "/" }: NodeRequest, body: Body): Request | undefined => {
  try {
    const host = headers[":authority"] ?? headers["host"]
    const fields = Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith(":") ? [] : [value ?? []].flat().map((one): [string, string] => [name, one])
    )
    const request = new Request(`http://${typeof host === "string" ? host : "localhost"}${url}`, {
      headers: fields,
      ...(method === undefined ? {} : { method }),
      // A body that comes in pieces has to be announced as one.
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

/** The body of a request, and whether all of it has been read. */
interface Body {
  readonly content: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | undefined
  /** Reason why the raw bytes can't be had any more. */
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
  // Of another realm, it is not an instance of the class of this one.
  const tag: unknown = Object.prototype.toString.call(body)
  return tag === "[object ArrayBuffer]" ? new Uint8Array((body as ArrayBuffer).slice(0)) : undefined // as the tag says
}

const readBody = (incoming: NodeRequest): Body => {
  let isLeft = false
  let isRead = false
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        // It would begin to flow with the first listener.
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
