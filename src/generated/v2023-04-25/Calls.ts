/**
 * The calls of API version 2023-04-25 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput, Optional } from "../../internal/promise/types.ts"
import type * as BulkSync from "./BulkSync.ts"
import type * as BulkSyncExecutions from "./BulkSyncExecutions.ts"
import type * as BulkSyncSchemas from "./BulkSyncSchemas.ts"
import type * as Connections from "./Connections.ts"
import type * as Events from "./Events.ts"
import type * as Jobs from "./Jobs.ts"
import type * as ModelSync from "./ModelSync.ts"
import type * as ModelSyncExecutions from "./ModelSyncExecutions.ts"
import type * as Models from "./Models.ts"
import type * as Organization from "./Organization.ts"
import type * as PermissionsPolicies from "./PermissionsPolicies.ts"
import type * as PermissionsRoles from "./PermissionsRoles.ts"
import type * as Schemas from "./Schemas.ts"
import type * as Users from "./Users.ts"
import type * as Webhooks from "./Webhooks.ts"

/** The calls of the `bulkSync` resource. */
export interface BulkSyncCalls {
  /**
   * Reads what a connection can do as a destination of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `bulkSync.getDestination` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/dest/{id}`
   */
  readonly getDestination: Call<
    BulkSync.GetDestinationInput,
    BulkSync.BulkSyncDestination,
    BulkSync.GetDestinationError
  >

  /**
   * Lists the schemas that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `bulkSync.getSource` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}`
   */
  readonly getSource: Call<BulkSync.GetSourceInput, BulkSync.BulkSyncSource, BulkSync.GetSourceError>

  /**
   * Reads one schema that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `schemas.get` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}/schema/{schema_id}`
   */
  readonly getSourceSchema: Call<BulkSync.GetSourceSchemaInput, BulkSync.SourceSchema, BulkSync.GetSourceSchemaError>

  /**
   * Reads how fresh the cached schemas of a source connection are.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `schemas.getStatus` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}/status`
   */
  readonly getSourceStatus: Call<
    BulkSync.GetSourceStatusInput,
    BulkSync.BulkSyncSourceStatus,
    BulkSync.GetSourceStatusError
  >

  /**
   * Lists the bulk syncs of the organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/bulk/syncs`
   */
  readonly list: Call<NoInput, ReadonlyArray<BulkSync.BulkSyncDetails>, BulkSync.ListError>

  /**
   * Creates a bulk sync, which copies whole schemas from a source to a destination.
   *
   * Leaving out `schemas` selects all of them; an empty array does not mean the same. A source whose schemas are not
   * cached yet is refused with 400 or 422 until the first refresh has finished.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/bulk/syncs`
   */
  readonly create: Call<BulkSync.CreateInput, BulkSync.BulkSyncDetails, BulkSync.CreateError>

  /**
   * Reads one bulk sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/bulk/syncs/{id}`
   */
  readonly get: Call<BulkSync.GetInput, BulkSync.BulkSyncDetails, BulkSync.GetError>

  /**
   * Replaces the settings of a bulk sync.
   *
   * What is left out goes back to its default.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `bulkSync.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/bulk/syncs/{id}`
   */
  readonly update: Call<BulkSync.UpdateInput, BulkSync.BulkSyncDetails, BulkSync.UpdateError>

  /**
   * Deletes a bulk sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `DELETE /api/bulk/syncs/{id}`
   */
  readonly remove: Call<BulkSync.RemoveInput, void, BulkSync.RemoveError>

  /**
   * Switches a bulk sync on or off.
   *
   * Switching off also asks a running execution to stop; an inactive bulk sync can still be started by hand.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/bulk/syncs/{id}/activate`
   */
  readonly activate: Call<BulkSync.ActivateInput, BulkSync.SyncActivation, BulkSync.ActivateError>

  /**
   * Asks the running execution of a bulk sync to stop.
   *
   * The answer comes before the execution has stopped; follow its status.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/cancel`
   */
  readonly cancel: Call<BulkSync.CancelInput, BulkSync.CancelBulkSyncResponse, BulkSync.CancelError>

  /**
   * Reads what a bulk sync is doing: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/bulk/syncs/{id}/status`
   */
  readonly getStatus: Call<BulkSync.GetStatusInput, BulkSync.BulkSyncStatus, BulkSync.GetStatusError>
}

/** The calls of the `bulkSync.executions` resource. */
export interface BulkSyncExecutionsCalls {
  /**
   * Lists the executions of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/bulk/syncs/{id}/executions`
   */
  readonly list: Call<
    BulkSyncExecutions.ListInput,
    ReadonlyArray<BulkSyncExecutions.BulkSyncExecution>,
    BulkSyncExecutions.ListError
  >

  /**
   * Starts an execution of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/bulk/syncs/{id}/executions`
   */
  readonly start: Call<
    BulkSyncExecutions.StartInput,
    BulkSyncExecutions.BulkSyncExecution,
    BulkSyncExecutions.StartError
  >

  /**
   * Reads one execution of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/bulk/syncs/{id}/executions/{exec_id}`
   */
  readonly get: Call<BulkSyncExecutions.GetInput, BulkSyncExecutions.BulkSyncExecution, BulkSyncExecutions.GetError>
}

/** The calls of the `bulkSync.schemas` resource. */
export interface BulkSyncSchemasCalls {
  /**
   * Lists the schemas of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/bulk/syncs/{id}/schemas`
   */
  readonly list: Call<BulkSyncSchemas.ListInput, ReadonlyArray<BulkSyncSchemas.BulkSchema>, BulkSyncSchemas.ListError>

  /**
   * Reads how a bulk sync treats one schema.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly get: Call<BulkSyncSchemas.GetInput, BulkSyncSchemas.BulkSchema, BulkSyncSchemas.GetError>

  /**
   * Replaces how a bulk sync treats one schema.
   *
   * No `fields`, or an empty array, means all fields.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `bulkSync.schemas.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly update: Call<BulkSyncSchemas.UpdateInput, BulkSyncSchemas.BulkSchema, BulkSyncSchemas.UpdateError>
}

/** The calls of the `connections` resource. */
export interface ConnectionsCalls {
  /**
   * Lists the types of connections that can be made.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/connection_types`
   */
  readonly getTypes: Call<NoInput, ReadonlyArray<Connections.ConnectionType>, Connections.GetTypesError>

  /**
   * Lists the values that a configuration field of a connection type can take, before or after a connection exists.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/connection_types/{type}/parameter_values`
   */
  readonly getTypeParameterValues: Call<
    Connections.GetTypeParameterValuesInput,
    { readonly [name: string]: Connections.ParameterValues } | null,
    Connections.GetTypeParameterValuesError
  >

  /**
   * Lists the connections of the organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/connections`
   */
  readonly list: Call<NoInput, ReadonlyArray<Connections.Connection>, Connections.ListError>

  /**
   * Creates a connection.
   *
   * The settings are tried against the system behind the connection unless `validate` is false. A connection that needs
   * OAuth comes back with an `auth_url` to open in a browser.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/connections`
   */
  readonly create: Call<Connections.CreateInput, Connections.CreatedConnection, Connections.CreateError>

  /**
   * Starts a Polytomic Connect session, in which an end user sets up one connection in the browser.
   *
   * Open the answered `redirect_url` in the user's browser. The token works once; make one session per connection.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/connections/connect`
   */
  readonly connect: Call<Connections.ConnectInput, Connections.ConnectResponse, Connections.ConnectError>

  /**
   * Reads one connection.
   *
   * Secrets in `configuration` come back masked, so it can't be sent back as it is.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/connections/{id}`
   */
  readonly get: Call<Connections.GetInput, Connections.Connection, Connections.GetError>

  /**
   * Changes the settings of a connection.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `connections.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/connections/{id}`
   */
  readonly update: Call<Connections.UpdateInput, Connections.CreatedConnection, Connections.UpdateError>

  /**
   * Deletes a connection.
   *
   * A connection that models or syncs use is refused with 422, whose `metadata.used_by` names them; `force` deletes
   * those first.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{id}`
   */
  readonly remove: Call<Connections.RemoveInput, void, Connections.RemoveError>

  /**
   * Lists the values that configuration fields of a connection can take.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/parameter_values`
   */
  readonly getParameterValues: Call<
    Connections.GetParameterValuesInput,
    { readonly [name: string]: Connections.ParameterValues } | null,
    Connections.GetParameterValuesError
  >

  /**
   * Lists what a connection offers as a source of models.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/source`
   * @deprecated Use `modelSync.getSource` of API version 2024-02-08.
   */
  readonly getSource: Call<Connections.GetSourceInput, Connections.ConnectionMetadata, Connections.GetSourceError>

  /**
   * Lists the fields that a query or object of a source connection would yield.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/connections/{id}/source/fields`
   * @deprecated Use `modelSync.getSourceFields` of API version 2024-02-08.
   */
  readonly getSourceFields: Call<
    Connections.GetSourceFieldsInput,
    ReadonlyArray<Connections.ModelField>,
    Connections.GetSourceFieldsError
  >

  /**
   * Lists what a connection offers as a target of model syncs.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/connections/{id}/target`
   * @deprecated Use `modelSync.targets.list` of API version 2024-02-08.
   */
  readonly getTarget: Call<Connections.GetTargetInput, Connections.ConnectionMetadata, Connections.GetTargetError>

  /**
   * Reads the fields and sync modes of one target object of a connection.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/connections/{id}/target/fields`
   * @deprecated Use `modelSync.targets.getTargetFields` of API version 2024-02-08.
   */
  readonly getTargetFields: Call<
    Connections.GetTargetFieldsInput,
    Connections.TargetDetails,
    Connections.GetTargetFieldsError
  >

  /**
   * Shares a connection with a child organization.
   *
   * The child sees a connection of its own that points to this one; its configuration can only be edited here.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * Later versions have `connections.createSharedConnection` of API version 2025-09-18 in its place.
   *
   * @see `POST /api/connections/{parent_connection_id}/share`
   */
  readonly createSharedConnection: Call<
    Connections.CreateSharedConnectionInput,
    Connections.SharedConnection,
    Connections.CreateSharedConnectionError
  >

  /**
   * Lists the connections in child organizations that share a connection of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{parent_connection_id}/shared`
   */
  readonly listSharedConnections: Call<
    Connections.ListSharedConnectionsInput,
    ReadonlyArray<Connections.Connection>,
    Connections.ListSharedConnectionsError
  >
}

/** The calls of the `events` resource. */
export interface EventsCalls {
  /**
   * Lists recent events of the organization.
   *
   * Events are kept for 48 hours.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/events`
   */
  readonly apiV2GetEvents: Call<
    Optional<Events.ApiV2GetEventsInput>,
    ReadonlyArray<Events.PolytomicEvent>,
    Events.ApiV2GetEventsError
  >

  /**
   * Lists the names of the event types.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/events_types`
   */
  readonly apiV2GetEventTypes: Call<NoInput, ReadonlyArray<string>, Events.ApiV2GetEventTypesError>
}

/** The calls of the `jobs` resource. */
export interface JobsCalls {
  /**
   * Reads the state of a background job, and its result once it is done.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/jobs/{type}/{id}`
   */
  readonly get: Call<Jobs.GetInput, Jobs.Job, Jobs.GetError>
}

/** The calls of the `modelSync` resource. */
export interface ModelSyncCalls {
  /**
   * Lists the model syncs of the organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/syncs`
   */
  readonly list: Call<NoInput, ReadonlyArray<ModelSync.ModelSyncDetails>, ModelSync.ListError>

  /**
   * Creates a model sync, which writes the records of models to an object of a target connection.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/syncs`
   */
  readonly create: Call<ModelSync.CreateInput, ModelSync.ModelSyncDetails, ModelSync.CreateError>

  /**
   * Lists the kinds of schedules that a model sync can have.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/syncs/schedules`
   */
  readonly getScheduleOptions: Call<NoInput, ModelSync.ScheduleOptions, ModelSync.GetScheduleOptionsError>

  /**
   * Reads one model sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/syncs/{id}`
   */
  readonly get: Call<ModelSync.GetInput, ModelSync.ModelSyncDetails, ModelSync.GetError>

  /**
   * Changes the settings of a model sync.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `InternalServerError` (500).
   *
   * Later versions have `modelSync.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/syncs/{id}`
   */
  readonly update: Call<ModelSync.UpdateInput, ModelSync.ModelSyncDetails, ModelSync.UpdateError>

  /**
   * Deletes a model sync and cancels its running execution.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `DELETE /api/syncs/{id}`
   */
  readonly remove: Call<ModelSync.RemoveInput, void, ModelSync.RemoveError>

  /**
   * Switches a model sync on or off.
   *
   * A running execution goes on. An inactive model sync does not run, not even when started by hand.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/syncs/{id}/activate`
   */
  readonly activate: Call<ModelSync.ActivateInput, ModelSync.SyncActivation, ModelSync.ActivateError>

  /**
   * Starts an execution of a model sync.
   *
   * Answers 409 while another execution is active.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/syncs/{id}/executions`
   */
  readonly start: Call<ModelSync.StartInput, ModelSync.StartedModelSync, ModelSync.StartError>

  /**
   * Reads what a model sync is doing: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/syncs/{id}/status`
   */
  readonly getStatus: Call<ModelSync.GetStatusInput, ModelSync.ModelSyncStatus, ModelSync.GetStatusError>
}

/** The calls of the `modelSync.executions` resource. */
export interface ModelSyncExecutionsCalls {
  /**
   * Lists the executions of a model sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/syncs/{sync_id}/executions`
   */
  readonly list: Call<
    ModelSyncExecutions.ListInput,
    ReadonlyArray<ModelSyncExecutions.ModelSyncExecution>,
    ModelSyncExecutions.ListError
  >

  /**
   * Reads one execution of a model sync.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}`
   */
  readonly get: Call<ModelSyncExecutions.GetInput, ModelSyncExecutions.ModelSyncExecution, ModelSyncExecutions.GetError>

  /**
   * Lists signed URLs of the logs of records that failed.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/errors`
   */
  readonly getErrorLogUrLs: Call<
    ModelSyncExecutions.GetErrorLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetErrorLogUrLsError
  >

  /**
   * Opens one log file of records that failed.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/errors/{filename}`
   */
  readonly getErrorLogs: Call<ModelSyncExecutions.GetErrorLogsInput, void, ModelSyncExecutions.GetErrorLogsError>

  /**
   * Lists signed URLs of the logs of inserted records.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/inserts`
   */
  readonly getInsertLogUrLs: Call<
    ModelSyncExecutions.GetInsertLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetInsertLogUrLsError
  >

  /**
   * Opens one log file of inserted records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/inserts/{filename}`
   */
  readonly getInsertLogs: Call<ModelSyncExecutions.GetInsertLogsInput, void, ModelSyncExecutions.GetInsertLogsError>

  /**
   * Lists signed URLs of the logs of all records.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/records`
   */
  readonly getRecordLogUrLs: Call<
    ModelSyncExecutions.GetRecordLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetRecordLogUrLsError
  >

  /**
   * Opens one log file of all records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/records/{filename}`
   */
  readonly getRecordLogs: Call<ModelSyncExecutions.GetRecordLogsInput, void, ModelSyncExecutions.GetRecordLogsError>

  /**
   * Lists signed URLs of the logs of updated records.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/updates`
   */
  readonly getUpdateLogUrLs: Call<
    ModelSyncExecutions.GetUpdateLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetUpdateLogUrLsError
  >

  /**
   * Opens one log file of updated records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/updates/{filename}`
   */
  readonly getUpdateLogs: Call<ModelSyncExecutions.GetUpdateLogsInput, void, ModelSyncExecutions.GetUpdateLogsError>

  /**
   * Lists signed URLs of the logs of records with warnings.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/warnings`
   */
  readonly getWarningLogUrLs: Call<
    ModelSyncExecutions.GetWarningLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetWarningLogUrLsError
  >

  /**
   * Opens one log file of records with warnings.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/warnings/{filename}`
   */
  readonly getWarningLogs: Call<ModelSyncExecutions.GetWarningLogsInput, void, ModelSyncExecutions.GetWarningLogsError>
}

/** The calls of the `models` resource. */
export interface ModelsCalls {
  /**
   * Lists the sets of input fields that an enrichment accepts.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/enrichment/{connection_id}/inputfields`
   */
  readonly post: Call<Models.PostInput, ReadonlyArray<ReadonlyArray<string>>, Models.PostError>

  /**
   * Shows the fields that a model would have, without saving it.
   *
   * With `async` the answer holds a job to follow with `jobs.get`.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/model-preview`
   */
  readonly preview: Call<Models.PreviewInput, Models.ModelAnswer, Models.PreviewError>

  /**
   * Lists the models of the organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/models`
   */
  readonly list: Call<NoInput, ReadonlyArray<Models.Model>, Models.ListError>

  /**
   * Creates a model, a set of records read from a connection.
   *
   * With `async` the answer holds a job to follow with `jobs.get`.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/models`
   */
  readonly create: Call<Models.CreateInput, Models.ModelAnswer, Models.CreateError>

  /**
   * Reads one model.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/models/{id}`
   */
  readonly get: Call<Models.GetInput, Models.ModelAnswer, Models.GetError>

  /**
   * Changes the settings of a model.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `models.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/models/{id}`
   */
  readonly update: Call<Models.UpdateInput, Models.ModelAnswer, Models.UpdateError>

  /**
   * Deletes a model.
   *
   * Syncs that use the model break; nothing guards against it.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `DELETE /api/models/{id}`
   */
  readonly remove: Call<Models.RemoveInput, void, Models.RemoveError>

  /**
   * Reads a few sample records of a model.
   *
   * Without `async` the sample has to be ready within 10 seconds.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/models/{id}/sample`
   */
  readonly sample: Call<Models.SampleInput, Models.ModelSampleAnswer, Models.SampleError>
}

/** The calls of the `organization` resource. */
export interface OrganizationCalls {
  /**
   * Lists the organizations that the caller may see.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/organizations`
   */
  readonly list: Call<NoInput, ReadonlyArray<Organization.OrganizationDetails>, Organization.ListError>

  /**
   * Creates an organization below the partner.
   *
   * Names are unique per partner; a name in use is answered with 409.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/organizations`
   */
  readonly create: Call<Organization.CreateInput, Organization.OrganizationDetails, Organization.CreateError>

  /**
   * Reads one organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/organizations/{id}`
   */
  readonly get: Call<Organization.GetInput, Organization.OrganizationDetails, Organization.GetError>

  /**
   * Changes the settings of an organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `organization.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/organizations/{id}`
   */
  readonly update: Call<Organization.UpdateInput, Organization.OrganizationDetails, Organization.UpdateError>

  /**
   * Deletes an organization.
   *
   * A partner's own organization can't be deleted.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `DELETE /api/organizations/{id}`
   */
  readonly remove: Call<Organization.RemoveInput, void, Organization.RemoveError>
}

/** The calls of the `permissions.policies` resource. */
export interface PermissionsPoliciesCalls {
  /**
   * Lists the permissions policies of the organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/permissions/policies`
   */
  readonly list: Call<NoInput, ReadonlyArray<PermissionsPolicies.Policy>, PermissionsPolicies.ListError>

  /**
   * Creates a permissions policy.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/permissions/policies`
   */
  readonly create: Call<PermissionsPolicies.CreateInput, PermissionsPolicies.Policy, PermissionsPolicies.CreateError>

  /**
   * Reads one permissions policy.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/permissions/policies/{id}`
   */
  readonly get: Call<PermissionsPolicies.GetInput, PermissionsPolicies.Policy, PermissionsPolicies.GetError>

  /**
   * Changes a permissions policy.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `permissions.policies.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/permissions/policies/{id}`
   */
  readonly update: Call<PermissionsPolicies.UpdateInput, PermissionsPolicies.Policy, PermissionsPolicies.UpdateError>

  /**
   * Deletes a permissions policy.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `DELETE /api/permissions/policies/{id}`
   */
  readonly delete: Call<PermissionsPolicies.DeleteInput, void, PermissionsPolicies.DeleteError>
}

/** The calls of the `permissions.roles` resource. */
export interface PermissionsRolesCalls {
  /**
   * Lists the roles of the organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/permissions/roles`
   */
  readonly list: Call<NoInput, ReadonlyArray<PermissionsRoles.Role>, PermissionsRoles.ListError>

  /**
   * Creates a role.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/permissions/roles`
   */
  readonly create: Call<PermissionsRoles.CreateInput, PermissionsRoles.Role, PermissionsRoles.CreateError>

  /**
   * Reads one role.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/permissions/roles/{id}`
   */
  readonly get: Call<PermissionsRoles.GetInput, PermissionsRoles.Role, PermissionsRoles.GetError>

  /**
   * Renames a role.
   *
   * System roles can't be changed.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `permissions.roles.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/permissions/roles/{id}`
   */
  readonly update: Call<PermissionsRoles.UpdateInput, PermissionsRoles.Role, PermissionsRoles.UpdateError>

  /**
   * Deletes a role.
   *
   * Policies keep naming the deleted role. System roles can't be deleted.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `DELETE /api/permissions/roles/{id}`
   */
  readonly delete: Call<PermissionsRoles.DeleteInput, void, PermissionsRoles.DeleteError>
}

/** The calls of the `schemas` resource. */
export interface SchemasCalls {
  /**
   * Reads a few sample records of a schema.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `schemas.getRecords` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/connections/{connection_id}/{schema_id}/records`
   */
  readonly getRecords: Call<
    Schemas.GetRecordsInput,
    ReadonlyArray<{ readonly [name: string]: unknown }>,
    Schemas.GetRecordsError
  >
}

/** The calls of the `users` resource. */
export interface UsersCalls {
  /**
   * Lists the users of an organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/organizations/{org_id}/users`
   */
  readonly list: Call<Users.ListInput, ReadonlyArray<Users.User>, Users.ListError>

  /**
   * Creates a user in an organization and sends an invitation by mail.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/organizations/{org_id}/users`
   */
  readonly create: Call<Users.CreateInput, Users.User, Users.CreateError>

  /**
   * Reads one user of an organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/organizations/{org_id}/users/{id}`
   */
  readonly get: Call<Users.GetInput, Users.User, Users.GetError>

  /**
   * Changes a user of an organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `users.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/organizations/{org_id}/users/{id}`
   */
  readonly update: Call<Users.UpdateInput, Users.User, Users.UpdateError>

  /**
   * Deletes a user of an organization and returns it.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `DELETE /api/organizations/{org_id}/users/{id}`
   */
  readonly remove: Call<Users.RemoveInput, Users.User, Users.RemoveError>

  /**
   * Makes an API key for a user.
   *
   * The key can be read only now.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/organizations/{org_id}/users/{id}/keys`
   */
  readonly createApiKey: Call<Users.CreateApiKeyInput, Users.ApiKey, Users.CreateApiKeyError>
}

/** The calls of the `webhooks` resource. */
export interface WebhooksCalls {
  /**
   * Lists the webhooks of the organization.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/webhooks`
   */
  readonly list: Call<NoInput, ReadonlyArray<Webhooks.Webhook>, Webhooks.ListError>

  /**
   * Creates the organization's webhook, which receives every event.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `POST /api/webhooks`
   */
  readonly create: Call<Webhooks.CreateInput, Webhooks.Webhook, Webhooks.CreateError>

  /**
   * Reads one webhook.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/webhooks/{id}`
   */
  readonly get: Call<Webhooks.GetInput, Webhooks.Webhook, Webhooks.GetError>

  /**
   * Changes a webhook.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * Later versions have `webhooks.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/webhooks/{id}`
   */
  readonly update: Call<Webhooks.UpdateInput, Webhooks.Webhook, Webhooks.UpdateError>

  /**
   * Deletes a webhook.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `DELETE /api/webhooks/{id}`
   */
  readonly delete: Call<Webhooks.DeleteInput, void, Webhooks.DeleteError>
}
