/**
 * The calls of the `models` resource of API version 2022-12-12 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Models from "./Models.ts"

/** The calls of the `models` resource. */
export interface ModelsCalls {
  /**
   * Lists the models of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/models`
   */
  readonly list: Call<NoInput, ReadonlyArray<Models.Model>, Models.ListError>

  /**
   * Creates a model, a set of records read from a connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/models`
   */
  readonly create: Call<Models.CreateInput, Models.Model, Models.CreateError>

  /**
   * Reads one model.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/models/{id}`
   */
  readonly get: Call<Models.GetInput, Models.Model, Models.GetError>

  /**
   * Changes the settings of a model.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `models.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/models/{id}`
   */
  readonly update: Call<Models.UpdateInput, Models.Model, Models.UpdateError>

  /**
   * Deletes a model.
   *
   * Syncs that use the model break; nothing guards against it.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/models/{id}`
   */
  readonly remove: Call<Models.RemoveInput, void, Models.RemoveError>
}
