/**
 * Webhooks: address that events are delivered to.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
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
import { type Webhook, WebhookShape } from "../v2023-04-25/WebhooksShapes.ts"
import type * as Types from "./Webhooks.ts"

export { Webhook } from "../v2023-04-25/WebhooksShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link WebhooksService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/webhooks` */
export const listOperation: Operation.Operation<{}, ReadonlyArray<Webhook>, ListError> = /*#__PURE__*/ Define.make(
  "webhooks.list",
  "GET /api/webhooks",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(WebhookShape))),
    errors: [401, 403, 429]
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
export type CreateError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/webhooks` */
export const createOperation: Operation.Operation<CreateInput, Webhook, CreateError> = /*#__PURE__*/ Define.make(
  "webhooks.create",
  "POST /api/webhooks",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        endpoint: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        secret: Shape.String
      })
    ),
    body: ["endpoint", "organization_id", "secret"],
    success: /*#__PURE__*/ Define.data(WebhookShape),
    errors: [401, 403, 429],
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
    version: "2022-12-12",
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
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `PATCH /api/webhooks/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, Webhook, UpdateError> = /*#__PURE__*/ Define.make(
  "webhooks.update",
  "PATCH /api/webhooks/{id}",
  {
    version: "2022-12-12",
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
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link WebhooksService.delete}. */
export interface DeleteInput {
  /** Id of the webhook. A UUID. */
  readonly id: string
}

/** Errors of {@link WebhooksService.delete}. */
export type DeleteError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `DELETE /api/webhooks/{id}` */
export const deleteOperation: Operation.Operation<DeleteInput, void, DeleteError> = /*#__PURE__*/ Define.make(
  "webhooks.delete",
  "DELETE /api/webhooks/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429]
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/webhooks`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<Webhook>, ListError>

  /**
   * Creates the organization's webhook, which receives every event.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
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
   * Changes a webhook.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `webhooks.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/webhooks/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<Webhook, UpdateError>

  /**
   * Deletes a webhook.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/webhooks/{id}`
   */
  readonly delete: (input: DeleteInput) => Effect.Effect<void, DeleteError>
}

const Base: Context.ServiceClass<Webhooks_2022_12_12, "effect-polytomic/2022-12-12/Webhooks", WebhooksService> =
  /*#__PURE__*/
  Context.Service<Webhooks_2022_12_12, WebhooksService>()("effect-polytomic/2022-12-12/Webhooks")

/** The calls of the `webhooks` resource of API version 2022-12-12. */
class Webhooks_2022_12_12 extends Base {
  /** Provides {@link Webhooks_2022_12_12} on top of a client. */
  static readonly layer: Layer.Layer<Webhooks_2022_12_12, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Webhooks_2022_12_12, () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      delete: deleteOperation
    }))
}

/** Types of {@link Webhooks_2022_12_12}: those that its module exports. */
declare namespace Webhooks_2022_12_12 {
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type DeleteError = Types.DeleteError
  export type DeleteInput = Types.DeleteInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
  export type Webhook = Types.Webhook
  export type WebhooksService = Types.WebhooksService
}

export { Webhooks_2022_12_12 as Webhooks }
