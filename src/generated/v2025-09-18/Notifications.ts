/**
 * Notifications: recipients of notifications about failures.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
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
import { type GlobalErrorSubscribers, GlobalErrorSubscribersShape } from "./NotificationsShapes.ts"
import type * as Types from "./Notifications.ts"

export { GlobalErrorSubscribers } from "./NotificationsShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link NotificationsService.getGlobalErrorSubscribers}. */
export type GetGlobalErrorSubscribersError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/notifications/global-error-subscribers` */
export const getGlobalErrorSubscribersOperation: Operation.Operation<
  {},
  GlobalErrorSubscribers,
  GetGlobalErrorSubscribersError
> = /*#__PURE__*/ Define.make(
  "notifications.getGlobalErrorSubscribers",
  "GET /api/notifications/global-error-subscribers",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.body(GlobalErrorSubscribersShape),
    errors: [401, 403, 429, 500]
  }
)

/** Input of {@link NotificationsService.setGlobalErrorSubscribers}. */
export interface SetGlobalErrorSubscribersInput {
  /** Mail addresses; they replace the present ones. */
  readonly emails?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link NotificationsService.setGlobalErrorSubscribers}. */
export type SetGlobalErrorSubscribersError = PolytomicError.Of<400 | 401 | 403 | 429 | 500>

/** `PUT /api/notifications/global-error-subscribers` */
export const setGlobalErrorSubscribersOperation: Operation.Operation<
  SetGlobalErrorSubscribersInput,
  GlobalErrorSubscribers,
  SetGlobalErrorSubscribersError
> = /*#__PURE__*/ Define.make(
  "notifications.setGlobalErrorSubscribers",
  "PUT /api/notifications/global-error-subscribers",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ emails: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))) })
    ),
    body: ["emails"],
    success: /*#__PURE__*/ Define.body(GlobalErrorSubscribersShape),
    errors: [400, 401, 403, 429, 500],
    acceptsIdempotencyKey: true
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `notifications` resource. */
export interface NotificationsService {
  /**
   * Lists the addresses that are told about every failed sync.
   *
   * The body has no envelope.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/notifications/global-error-subscribers`
   */
  readonly getGlobalErrorSubscribers: () => Effect.Effect<GlobalErrorSubscribers, GetGlobalErrorSubscribersError>

  /**
   * Replaces the addresses that are told about every failed sync.
   *
   * The body has no envelope.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/notifications/global-error-subscribers`
   */
  readonly setGlobalErrorSubscribers: (
    input?: SetGlobalErrorSubscribersInput
  ) => Effect.Effect<GlobalErrorSubscribers, SetGlobalErrorSubscribersError>
}

const Base: Context.ServiceClass<Notifications, "effect-polytomic/2025-09-18/Notifications", NotificationsService> =
  /*#__PURE__*/
  Context.Service<Notifications, NotificationsService>()("effect-polytomic/2025-09-18/Notifications")

/** The calls of the `notifications` resource of API version 2025-09-18. */
export class Notifications extends Base {
  /** Provides {@link Notifications} on top of a client. */
  static readonly layer: Layer.Layer<Notifications, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Notifications, () => ({
      getGlobalErrorSubscribers: getGlobalErrorSubscribersOperation,
      setGlobalErrorSubscribers: setGlobalErrorSubscribersOperation
    }))
}

/** Types of {@link Notifications}: those that its module exports. */
export declare namespace Notifications {
  export type GetGlobalErrorSubscribersError = Types.GetGlobalErrorSubscribersError
  export type GlobalErrorSubscribers = Types.GlobalErrorSubscribers
  export type NotificationsService = Types.NotificationsService
  export type SetGlobalErrorSubscribersError = Types.SetGlobalErrorSubscribersError
  export type SetGlobalErrorSubscribersInput = Types.SetGlobalErrorSubscribersInput
}
