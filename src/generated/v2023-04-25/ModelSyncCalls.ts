/**
 * The calls of the `modelSync` resource of API version 2023-04-25 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as ModelSync from "./ModelSync.ts"

/** The calls of the `modelSync` resource. */
export interface ModelSyncCalls {
  /**
   * Lists the model syncs of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs`
   */
  readonly list: Call<NoInput, ReadonlyArray<ModelSync.ModelSyncDetails>, ModelSync.ListError>

  /**
   * Creates a model sync, which writes the records of models to an object of a target connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs`
   */
  readonly create: Call<ModelSync.CreateInput, ModelSync.ModelSyncDetails, ModelSync.CreateError>

  /**
   * Lists the kinds of schedules that a model sync can have.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/schedules`
   */
  readonly getScheduleOptions: Call<NoInput, ModelSync.ScheduleOptions, ModelSync.GetScheduleOptionsError>

  /**
   * Reads one model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{id}`
   */
  readonly get: Call<ModelSync.GetInput, ModelSync.ModelSyncDetails, ModelSync.GetError>

  /**
   * Changes the settings of a model sync.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * Later versions have `modelSync.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/syncs/{id}`
   */
  readonly update: Call<ModelSync.UpdateInput, ModelSync.ModelSyncDetails, ModelSync.UpdateError>

  /**
   * Deletes a model sync and cancels its running execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/syncs/{id}`
   */
  readonly remove: Call<ModelSync.RemoveInput, void, ModelSync.RemoveError>

  /**
   * Switches a model sync on or off.
   *
   * A running execution goes on. An inactive model sync does not run, not even when started by hand.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs/{id}/activate`
   */
  readonly activate: Call<ModelSync.ActivateInput, ModelSync.SyncActivation, ModelSync.ActivateError>

  /**
   * Starts an execution of a model sync.
   *
   * Responds with 409 while another execution is active.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs/{id}/executions`
   */
  readonly start: Call<ModelSync.StartInput, ModelSync.StartedModelSync, ModelSync.StartError>

  /**
   * Reads the status of a model sync: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{id}/status`
   */
  readonly getStatus: Call<ModelSync.GetStatusInput, ModelSync.ModelSyncStatus, ModelSync.GetStatusError>
}
