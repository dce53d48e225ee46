/**
 * The calls of the `modelSync` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, ListCall, NoInput, Optional } from "../../internal/promise/types.ts"
import type * as ModelSync from "./ModelSync.ts"

/** The calls of the `modelSync` resource. */
export interface ModelSyncCalls {
  /**
   * Lists the options of a connection as a source of models.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/source`
   */
  readonly getSource: Call<ModelSync.GetSourceInput, ModelSync.SourceMetadata, ModelSync.GetSourceError>

  /**
   * Lists the fields that a model over the given source would have.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/source/fields`
   */
  readonly getSourceFields: Call<
    ModelSync.GetSourceFieldsInput,
    ReadonlyArray<ModelSync.ModelField>,
    ModelSync.GetSourceFieldsError
  >

  /**
   * Lists the model syncs of the organization, in short; read one for its fields and filters.
   *
   * Ordered by last change, newest first.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * The sources disagree: The prose names `enrich` among the modes to filter by; the typed contract does not.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs`
   */
  readonly list: ListCall<
    Optional<ModelSync.ListInput>,
    ModelSync.ModelSyncSummary,
    ModelSync.ModelSyncPage,
    ModelSync.ListError
  >

  /**
   * Creates a model sync, which writes the records of models to an object of a target connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/syncs`
   */
  readonly create: Call<ModelSync.CreateInput, ModelSync.ModelSyncDetails, ModelSync.CreateError>

  /**
   * Lists the kinds of schedules that a model sync can have.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/schedules`
   */
  readonly getScheduleOptions: Call<NoInput, ModelSync.ScheduleOptions, ModelSync.GetScheduleOptionsError>

  /**
   * Reads one model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{id}`
   */
  readonly get: Call<ModelSync.GetInput, ModelSync.ModelSyncDetails, ModelSync.GetError>

  /**
   * Replaces the settings of a model sync.
   *
   * Activation, schedule and policies take effect at once, everything else with the next execution.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `PUT /api/syncs/{id}`
   */
  readonly update: Call<ModelSync.UpdateInput, ModelSync.ModelSyncDetails, ModelSync.UpdateError>

  /**
   * Deletes a model sync and cancels its running execution.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/syncs/{id}`
   */
  readonly delete: Call<ModelSync.DeleteInput, void, ModelSync.DeleteError>

  /**
   * Switches a model sync on or off.
   *
   * A running execution goes on. An inactive model sync does not run, not even when started by hand.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/activate`
   */
  readonly activate: Call<ModelSync.ActivateInput, ModelSync.SyncActivation, ModelSync.ActivateError>

  /**
   * Asks the running execution of a model sync to stop.
   *
   * The response arrives before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/cancel`
   */
  readonly cancel: Call<ModelSync.CancelInput, ModelSync.CancelModelSyncResponse, ModelSync.CancelError>

  /**
   * Starts an execution of a model sync.
   *
   * Responds with 409 while another execution is active.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/executions`
   */
  readonly start: Call<ModelSync.StartInput, ModelSync.StartedModelSync, ModelSync.StartError>

  /**
   * Reads the status of a model sync: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{id}/status`
   */
  readonly getStatus: Call<ModelSync.GetStatusInput, ModelSync.ModelSyncStatus, ModelSync.GetStatusError>
}
