/**
 * A web handler as Node's server calls it, without anything of Node's: what it hands over is taken as what it can do.
 *
 * The body is neither destroyed nor gathered: what is destroyed takes the connection with it, on which the refusal is sent, and
 * what is gathered has no limit.
 */

/** A request of Node's `http` server, as far as it is looked at. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: { readonly [name: string]: string | ReadonlyArray<string> | undefined }
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown
  on(event: "end" | "close", listener: () => void): unknown
  on(event: "error", listener: (error: Error) => void): unknown
  pause(): unknown
  resume(): unknown
}

/** A response of Node's `http` server, as far as it is written to. */
export interface NodeResponse {
  statusCode: number
  setHeader(name: string, value: string): unknown
  end(body: Uint8Array): unknown
}

/** Answers a request by a web handler. The promise is kept when the answer has been handed over; it is never broken. */
export const answerNode = async (
  handle: (request: Request) => Promise<Response>,
  incoming: NodeRequest,
  outgoing: NodeResponse
): Promise<void> => {
  const body = incoming.method === "GET" || incoming.method === "HEAD" ? noBody : readBody(incoming)
  const request = toRequest(incoming, body.stream)
  const response =
    request === undefined
      ? new Response("bad request\n", { status: 400 })
      : await handle(request).catch(() => new Response("failed\n", { status: 500 }))
  const bytes = new Uint8Array(await response.arrayBuffer().catch(() => new ArrayBuffer(0)))
  outgoing.statusCode = response.status
  response.headers.forEach((value, name) => {
    outgoing.setHeader(name, value)
  })
  // Nobody reads the rest of a body that was refused, however long it goes on.
  if (!body.isRead()) outgoing.setHeader("connection", "close")
  outgoing.end(bytes)
}

/** The request as the web has it; `undefined` if there can't be such a one, as with the host `a b` or the method `TRACE`. */
const toRequest = (
  { headers, method, url = "/" }: NodeRequest,
  body: ReadableStream<Uint8Array> | undefined
): Request | undefined => {
  const { host } = headers
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one])
  )
  try {
    return new Request(`http://${typeof host === "string" ? host : "localhost"}${url}`, {
      headers: fields,
      ...(method === undefined ? {} : { method }),
      // A body that comes in pieces has to be announced as one.
      ...(body === undefined ? {} : { body, duplex: "half" })
    })
  } catch {
    return undefined
  }
}

/** The body of a request, and whether all of it has been read. */
interface Body {
  readonly stream: ReadableStream<Uint8Array> | undefined
  readonly isRead: () => boolean
}

const noBody: Body = { stream: undefined, isRead: () => true }

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
          controller.enqueue(chunk)
          incoming.pause()
        })
        incoming.on("end", () => {
          isRead = true
          if (!isLeft) controller.close()
        })
        const fail = () => {
          if (isLeft || isRead) return
          isLeft = true
          controller.error(new TypeError("The request broke off"))
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
  return { stream, isRead: () => isRead }
}
