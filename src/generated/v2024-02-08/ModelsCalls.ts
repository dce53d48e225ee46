/**
 * The calls of the `models` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Models from "./Models.ts"

/** The calls of the `models` resource. */
export interface ModelsCalls {
  /**
   * Lists the options of a connection for enriching models.
   *
   * Responds with 404 when the connection can't enrich.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/enrichment-source`
   */
  readonly getEnrichmentSource: Call<
    Models.GetEnrichmentSourceInput,
    Models.SourceMetadata,
    Models.GetEnrichmentSourceError
  >

  /**
   * Lists the sets of input fields that an enrichment accepts.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/enrichment/{connection_id}/inputfields`
   */
  readonly post: Call<Models.PostInput, ReadonlyArray<ReadonlyArray<string>>, Models.PostError>

  /**
   * Shows the fields that a model would have, without saving it.
   *
   * With `async` the response holds a job to follow with `jobs.get`.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/model-preview`
   */
  readonly preview: Call<Models.PreviewInput, Models.ModelPreviewResponse, Models.PreviewError>

  /**
   * Lists the models of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/models`
   */
  readonly list: Call<NoInput, ReadonlyArray<Models.Model>, Models.ListError>

  /**
   * Creates a model, a set of records read from a connection.
   *
   * With `async` the response holds a job to follow with `jobs.get`.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/models`
   */
  readonly create: Call<Models.CreateInput, Models.ModelResponse, Models.CreateError>

  /**
   * Reads one model.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/models/{id}`
   */
  readonly get: Call<Models.GetInput, Models.ModelResponse, Models.GetError>

  /**
   * Replaces the settings of a model.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/models/{id}`
   */
  readonly update: Call<Models.UpdateInput, Models.ModelResponse, Models.UpdateError>

  /**
   * Deletes a model.
   *
   * Syncs that use the model break; nothing guards against it.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/models/{id}`
   */
  readonly remove: Call<Models.RemoveInput, void, Models.RemoveError>

  /**
   * Reads a few sample records of a model.
   *
   * Without `async` the sample has to be ready within 10 seconds.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/models/{id}/sample`
   */
  readonly sample: Call<Models.SampleInput, Models.ModelSampleResponse, Models.SampleError>
}
