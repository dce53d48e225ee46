/**
 * Webhooks: address that events are delivered to.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Define from "../../internal/operations/define.ts"
import * as Service from "../../internal/client/service.ts"
import * as Shape from "../../internal/schema/shape.ts"
import type * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import { type Webhook, WebhookShape } from "../v2025-09-18/WebhooksShapes.ts"
import type * as Types from "./Webhooks.ts"

export { Webhook } from "../v2025-09-18/WebhooksShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link WebhooksService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/webhooks` */
export const listOperation: Operation.Operation<{}, ReadonlyArray<Webhook>, ListError> = /*#__PURE__*/ Define.make(
  "webhooks.list",
  "GET /api/webhooks",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(WebhookShape))),
    errors: [401, 403, 429, 500]
  }
)

/** Input of {@link WebhooksService.create}. */
export interface CreateInput {
  /** URL that events are posted to; it must respond with a 2xx status. */
  readonly endpoint: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Secret that deliveries are signed with; 6 to 32 characters. A secret. */
  readonly secret: string
}

/** Errors of {@link WebhooksService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 422 | 429 | 500>

/** `POST /api/webhooks` */
export const createOperation: Operation.Operation<CreateInput, Webhook, CreateError> = /*#__PURE__*/ Define.make(
  "webhooks.create",
  "POST /api/webhooks",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        endpoint: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        secret: Shape.String
      })
    ),
    body: ["endpoint", "organization_id", "secret"],
    success: /*#__PURE__*/ Define.data(WebhookShape),
    errors: [401, 403, 422, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link WebhooksService.get}. */
export interface GetInput {
  /** Id of the webhook. A UUID. */
  readonly id: string
}

/** Errors of {@link WebhooksService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/webhooks/{id}` */
export const getOperation: Operation.Operation<GetInput, Webhook, GetError> = /*#__PURE__*/ Define.make(
  "webhooks.get",
  "GET /api/webhooks/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(WebhookShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link WebhooksService.update}. */
export interface UpdateInput {
  /** Id of the webhook. A UUID. */
  readonly id: string
  /** URL that events are posted to; it must respond with a 2xx status. */
  readonly endpoint: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Secret that deliveries are signed with; 6 to 32 characters. A secret. */
  readonly secret: string
}

/** Errors of {@link WebhooksService.update}. */
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `PUT /api/webhooks/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, Webhook, UpdateError> = /*#__PURE__*/ Define.make(
  "webhooks.update",
  "PUT /api/webhooks/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        endpoint: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        secret: Shape.String
      })
    ),
    body: ["endpoint", "organization_id", "secret"],
    success: /*#__PURE__*/ Define.data(WebhookShape),
    errors: [401, 403, 404, 422, 429, 500]
  }
)

/** Input of {@link WebhooksService.remove}. */
export interface RemoveInput {
  /** Id of the webhook. A UUID. */
  readonly id: string
}

/** Errors of {@link WebhooksService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `DELETE /api/webhooks/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Define.make(
  "webhooks.remove",
  "DELETE /api/webhooks/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link WebhooksService.disable}. */
export interface DisableInput {
  /** Id of the webhook. A UUID. */
  readonly id: string
}

/** Errors of {@link WebhooksService.disable}. */
export type DisableError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/webhooks/{id}/disable` */
export const disableOperation: Operation.Operation<DisableInput, Webhook, DisableError> = /*#__PURE__*/ Define.make(
  "webhooks.disable",
  "POST /api/webhooks/{id}/disable",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(WebhookShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link WebhooksService.enable}. */
export interface EnableInput {
  /** Id of the webhook. A UUID. */
  readonly id: string
}

/** Errors of {@link WebhooksService.enable}. */
export type EnableError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/webhooks/{id}/enable` */
export const enableOperation: Operation.Operation<EnableInput, Webhook, EnableError> = /*#__PURE__*/ Define.make(
  "webhooks.enable",
  "POST /api/webhooks/{id}/enable",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(WebhookShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `webhooks` resource. */
export interface WebhooksService {
  /**
   * Lists the webhooks of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/webhooks`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<Webhook>, ListError>

  /**
   * Creates the organization's webhook, which receives every event.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/webhooks`
   */
  readonly create: (input: CreateInput) => Effect.Effect<Webhook, CreateError>

  /**
   * Reads one webhook.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/webhooks/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Webhook, GetError>

  /**
   * Replaces a webhook.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `PUT /api/webhooks/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<Webhook, UpdateError>

  /**
   * Deletes a webhook.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/webhooks/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<void, RemoveError>

  /**
   * Stops a webhook's deliveries.
   *
   * Events that happen meanwhile are not delivered later.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/webhooks/{id}/disable`
   */
  readonly disable: (input: DisableInput) => Effect.Effect<Webhook, DisableError>

  /**
   * Starts a webhook's deliveries again.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/webhooks/{id}/enable`
   */
  readonly enable: (input: EnableInput) => Effect.Effect<Webhook, EnableError>
}

const Base: Context.ServiceClass<Webhooks_2024_02_08, "effect-polytomic/2024-02-08/Webhooks", WebhooksService> =
  /*#__PURE__*/
  Context.Service<Webhooks_2024_02_08, WebhooksService>()("effect-polytomic/2024-02-08/Webhooks")

/** The calls of the `webhooks` resource of API version 2024-02-08. */
class Webhooks_2024_02_08 extends Base {
  /** Provides {@link Webhooks_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<Webhooks_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Webhooks_2024_02_08, () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      disable: disableOperation,
      enable: enableOperation
    }))
}

/** Types of {@link Webhooks_2024_02_08}: those that its module exports. */
declare namespace Webhooks_2024_02_08 {
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type DisableError = Types.DisableError
  export type DisableInput = Types.DisableInput
  export type EnableError = Types.EnableError
  export type EnableInput = Types.EnableInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
  export type Webhook = Types.Webhook
  export type WebhooksService = Types.WebhooksService
}

export { Webhooks_2024_02_08 as Webhooks }
