/**
 * The calls of the `modelSync.targets` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as ModelSyncTargets from "./ModelSyncTargets.ts"

/** The calls of the `modelSync.targets` resource. */
export interface ModelSyncTargetsCalls {
  /**
   * Lists the options of a connection as a target of model syncs.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/target`
   * @deprecated Use `modelSync.targets.list` of API version 2024-02-08.
   */
  readonly getTarget: Call<
    ModelSyncTargets.GetTargetInput,
    ModelSyncTargets.ConnectionMetadata,
    ModelSyncTargets.GetTargetError
  >

  /**
   * Reads the fields and sync modes of one target object of a connection.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/target/fields`
   */
  readonly getTargetFields: Call<
    ModelSyncTargets.GetTargetFieldsInput,
    ModelSyncTargets.TargetDetails,
    ModelSyncTargets.GetTargetFieldsError
  >

  /**
   * Lists the target objects of a connection, and whether new ones can be created.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/targetobjects`
   */
  readonly list: Call<ModelSyncTargets.ListInput, ModelSyncTargets.TargetObjectsResponse, ModelSyncTargets.ListError>

  /**
   * Lists the values that a property of a new target object can take.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/targetobjects/properties/{property}`
   */
  readonly getCreateProperty: Call<
    ModelSyncTargets.GetCreatePropertyInput,
    ModelSyncTargets.TargetPropertyValues,
    ModelSyncTargets.GetCreatePropertyError
  >
}
