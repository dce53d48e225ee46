/** Events of an instance, as server-sent events. */
import type { Instance, Notice } from "./instance.ts"

// A slow reader must not fill the memory; it can reconnect.
const limit = 1000

/** Response that streams a notice per request, delivery and reset, until the client disconnects. */
export const stream = (instance: Instance): Response => {
  const encoder = new TextEncoder()
  let stop = (): void => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = ({ number, type }: Notice): void => {
          if ((controller.desiredSize ?? 0) <= 0) {
            stop()
            controller.close()
            return
          }
          controller.enqueue(encoder.encode(`event: ${type}\ndata: ${JSON.stringify({ number })}\n\n`))
        }
        instance.listeners.add(send)
        stop = () => void instance.listeners.delete(send)
        controller.enqueue(encoder.encode(": ready\n\n"))
      },
      cancel: () => stop()
    },
    new CountQueuingStrategy({ highWaterMark: limit })
  )
  return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } })
}
