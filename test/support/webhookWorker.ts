/** A receiver as a Worker, which Deno serves unchanged: `/events`, `/records`, and `/handled` for the outcomes. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { WebhookReceiver } from "effect-polytomic"

const secret = "whsec-of-the-runtimes"

const handled: Array<string> = []

const fetches: { readonly [path: string]: (request: Request) => Promise<Response> } = {
  "/events": WebhookReceiver.toWebHandler(
    WebhookReceiver.handler(
      ({ event, id, type }) => Effect.sync(() => handled.push(`${type} ${id} ${JSON.stringify(event)}`)),
      {
        secrets: secret
      }
    )
  ),
  "/records": WebhookReceiver.toWebHandler(
    WebhookReceiver.recordsHandler(
      ({ object }) => Effect.sync(() => handled.push(...object.records.map(({ fields }) => fields.email))),
      { secrets: secret, fields: Schema.Struct({ email: Schema.String }), maxUnpackedBytes: 1_000_000 }
    )
  ),
  "/handled": () => Promise.resolve(Response.json(handled))
}

export default {
  fetch: (request: Request): Promise<Response> =>
    fetches[new URL(request.url).pathname]?.(request) ?? Promise.resolve(new Response(null, { status: 404 }))
}
