/**
 * The calls of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, ListCall, NoInput, Optional } from "../../internal/promise/types.ts"
import type * as BulkSync from "./BulkSync.ts"
import type * as BulkSyncExecutions from "./BulkSyncExecutions.ts"
import type * as BulkSyncSchedules from "./BulkSyncSchedules.ts"
import type * as BulkSyncSchemas from "./BulkSyncSchemas.ts"
import type * as Connections from "./Connections.ts"
import type * as Entities from "./Entities.ts"
import type * as Events from "./Events.ts"
import type * as Identity from "./Identity.ts"
import type * as Jobs from "./Jobs.ts"
import type * as ModelSync from "./ModelSync.ts"
import type * as ModelSyncExecutions from "./ModelSyncExecutions.ts"
import type * as ModelSyncTargets from "./ModelSyncTargets.ts"
import type * as Models from "./Models.ts"
import type * as Notifications from "./Notifications.ts"
import type * as Organization from "./Organization.ts"
import type * as PermissionsPolicies from "./PermissionsPolicies.ts"
import type * as PermissionsRoles from "./PermissionsRoles.ts"
import type * as QueryRunner from "./QueryRunner.ts"
import type * as Schemas from "./Schemas.ts"
import type * as Users from "./Users.ts"
import type * as Webhooks from "./Webhooks.ts"

/** The calls of the `bulkSync` resource. */
export interface BulkSyncCalls {
  /**
   * Lists the bulk syncs of the organization.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * The sources disagree: The paging parameters and the `pagination` field are described in prose only; the typed
   * contract lacks them.
   *
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs`
   */
  readonly list: ListCall<
    Optional<BulkSync.ListInput>,
    BulkSync.BulkSyncDetails,
    BulkSync.BulkSyncPage,
    BulkSync.ListError
  >

  /**
   * Creates a bulk sync, which copies whole schemas from a source to a destination.
   *
   * Leaving out `schemas` selects all of them; an empty array does not mean the same. A source whose schemas are not
   * cached yet is refused with 400 or 422 until the first refresh has finished.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The published document requires `mode`; in the official SDK it is optional.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs`
   */
  readonly create: Call<BulkSync.CreateInput, BulkSync.BulkSyncDetails, BulkSync.CreateError>

  /**
   * Reads one bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/bulk/syncs/{id}`
   */
  readonly get: Call<BulkSync.GetInput, BulkSync.BulkSyncDetails, BulkSync.GetError>

  /**
   * Replaces the settings of a bulk sync.
   *
   * What is left out goes back to its default.
   *
   * Takes an idempotency key.
   *
   * The sources disagree: The prose says that schemas are changed through the schema operations only, yet the body has
   * `schemas` and the Terraform provider sends it.
   *
   * The sources disagree: The published document requires `mode`; in the official SDK it is optional.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{id}`
   */
  readonly update: Call<BulkSync.UpdateInput, BulkSync.BulkSyncDetails, BulkSync.UpdateError>

  /**
   * Deletes a bulk sync.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/bulk/syncs/{id}`
   */
  readonly delete: Call<BulkSync.DeleteInput, void, BulkSync.DeleteError>

  /**
   * Switches a bulk sync on or off.
   *
   * Switching off also asks a running execution to stop; an inactive bulk sync can still be started by hand.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/activate`
   */
  readonly activate: Call<BulkSync.ActivateInput, BulkSync.SyncActivation, BulkSync.ActivateError>

  /**
   * Asks the running execution of a bulk sync to stop.
   *
   * The answer comes before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/cancel`
   */
  readonly cancel: Call<BulkSync.CancelInput, BulkSync.CancelBulkSyncResponse, BulkSync.CancelError>

  /**
   * Starts an execution of a bulk sync.
   *
   * Answers 409 while another execution is active. `test` and `resync_mode` exclude each other.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Conflict` (409).
   *
   * @see `POST /api/bulk/syncs/{id}/executions`
   */
  readonly start: Call<BulkSync.StartInput, BulkSync.BulkSyncExecution, BulkSync.StartError>

  /**
   * Reads what a bulk sync is doing: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{id}/status`
   */
  readonly getStatus: Call<BulkSync.GetStatusInput, BulkSync.BulkSyncStatus, BulkSync.GetStatusError>

  /**
   * Lists the schemas that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/bulksync/source`
   */
  readonly getSource: Call<BulkSync.GetSourceInput, BulkSync.BulkSyncSource, BulkSync.GetSourceError>

  /**
   * Reads what a connection can do as a destination of bulk syncs.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/bulksync/target`
   */
  readonly getDestination: Call<
    BulkSync.GetDestinationInput,
    BulkSync.BulkSyncDestination,
    BulkSync.GetDestinationError
  >
}

/** The calls of the `bulkSync.executions` resource. */
export interface BulkSyncExecutionsCalls {
  /**
   * Lists the latest status of several bulk syncs, one entry per sync with its schemas.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/bulk/syncs/status`
   */
  readonly listStatus: Call<
    Optional<BulkSyncExecutions.ListStatusInput>,
    ReadonlyArray<BulkSyncExecutions.BulkSyncExecutionStatus>,
    BulkSyncExecutions.ListStatusError
  >

  /**
   * Lists the executions of a bulk sync, newest first.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/bulk/syncs/{id}/executions`
   */
  readonly list: ListCall<
    BulkSyncExecutions.ListInput,
    BulkSyncExecutions.BulkSyncExecution,
    BulkSyncExecutions.BulkSyncExecutionPage,
    BulkSyncExecutions.ListError
  >

  /**
   * Reads one execution of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/bulk/syncs/{id}/executions/{exec_id}`
   */
  readonly get: Call<BulkSyncExecutions.GetInput, BulkSyncExecutions.BulkSyncExecution, BulkSyncExecutions.GetError>

  /**
   * Asks one execution of a bulk sync to stop.
   *
   * The answer comes before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/executions/{exec_id}/cancel`
   */
  readonly cancel: Call<
    BulkSyncExecutions.CancelInput,
    BulkSyncExecutions.CancelBulkSyncResponse,
    BulkSyncExecutions.CancelError
  >

  /**
   * Lists the newest console messages of a bulk sync execution.
   *
   * Only the newest 50 entries are kept.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `RequestTimeout` (408),
   * `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/consolelog`
   */
  readonly getConsoleLogs: ListCall<
    BulkSyncExecutions.GetConsoleLogsInput,
    BulkSyncExecutions.ConsoleLogEntry,
    BulkSyncExecutions.ConsoleLogsPage,
    BulkSyncExecutions.GetConsoleLogsError
  >

  /**
   * Lists signed URLs of a bulk sync execution's log files.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs`
   */
  readonly getLogs: Call<
    BulkSyncExecutions.GetLogsInput,
    BulkSyncExecutions.BulkSyncExecutionLogs,
    BulkSyncExecutions.GetLogsError
  >

  /**
   * Starts a job that gathers the logs of a bulk sync execution into one file.
   *
   * Follow the job with `jobs.get`; its result holds a signed URL.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs/export`
   */
  readonly exportLogs: Call<
    BulkSyncExecutions.ExportLogsInput,
    BulkSyncExecutions.ExportedLogsAnswer,
    BulkSyncExecutions.ExportLogsError
  >

  /**
   * Lists the newest console messages of one schema in a bulk sync execution.
   *
   * Only the newest 50 entries are kept.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `RequestTimeout` (408),
   * `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/schemas/{schema_id}/consolelog`
   */
  readonly getSchemaConsoleLogs: ListCall<
    BulkSyncExecutions.GetSchemaConsoleLogsInput,
    BulkSyncExecutions.ConsoleLogEntry,
    BulkSyncExecutions.ConsoleLogsPage,
    BulkSyncExecutions.GetSchemaConsoleLogsError
  >
}

/** The calls of the `bulkSync.schedules` resource. */
export interface BulkSyncSchedulesCalls {
  /**
   * Lists the schedules of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/schedules`
   */
  readonly list: Call<
    BulkSyncSchedules.ListInput,
    ReadonlyArray<BulkSyncSchedules.BulkSyncSchedule>,
    BulkSyncSchedules.ListError
  >

  /**
   * Adds a schedule to a bulk sync.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{sync_id}/schedules`
   */
  readonly create: Call<
    BulkSyncSchedules.CreateInput,
    BulkSyncSchedules.BulkSyncSchedule,
    BulkSyncSchedules.CreateError
  >

  /**
   * Reads one schedule of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly get: Call<BulkSyncSchedules.GetInput, BulkSyncSchedules.BulkSyncSchedule, BulkSyncSchedules.GetError>

  /**
   * Replaces a schedule of a bulk sync.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly update: Call<
    BulkSyncSchedules.UpdateInput,
    BulkSyncSchedules.BulkSyncSchedule,
    BulkSyncSchedules.UpdateError
  >

  /**
   * Deletes a schedule of a bulk sync.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly delete: Call<BulkSyncSchedules.DeleteInput, void, BulkSyncSchedules.DeleteError>
}

/** The calls of the `bulkSync.schemas` resource. */
export interface BulkSyncSchemasCalls {
  /**
   * Lists the schemas of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/bulk/syncs/{id}/schemas`
   */
  readonly list: Call<
    BulkSyncSchemas.ListInput,
    ReadonlyArray<BulkSyncSchemas.BulkSchemaSummary>,
    BulkSyncSchemas.ListError
  >

  /**
   * Changes several schemas of a bulk sync at once.
   *
   * Schemas that are not listed stay as they are; a listed schema without `fields` gets all its fields enabled.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `PATCH /api/bulk/syncs/{id}/schemas`
   */
  readonly patch: Call<
    BulkSyncSchemas.PatchInput,
    ReadonlyArray<BulkSyncSchemas.BulkSchema>,
    BulkSyncSchemas.PatchError
  >

  /**
   * Reads how a bulk sync treats one schema.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly get: Call<BulkSyncSchemas.GetInput, BulkSyncSchemas.BulkSchema, BulkSyncSchemas.GetError>

  /**
   * Replaces how a bulk sync treats one schema.
   *
   * No `fields`, or an empty array, means all fields.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly update: Call<BulkSyncSchemas.UpdateInput, BulkSyncSchemas.BulkSchema, BulkSyncSchemas.UpdateError>

  /**
   * Asks the running execution to stop copying one schema.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/schemas/{schema_id}/cancel`
   */
  readonly cancel: Call<
    BulkSyncSchemas.CancelInput,
    BulkSyncSchemas.CancelBulkSyncResponse,
    BulkSyncSchemas.CancelError
  >
}

/** The calls of the `connections` resource. */
export interface ConnectionsCalls {
  /**
   * Lists the types of connections that can be made.
   *
   * Documented to need no key; one is sent all the same.
   *
   * The sources disagree: The TypeScript SDK and the published document send no key here; the Python and Java SDKs
   * always send one.
   *
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/connection_types`
   */
  readonly getTypes: Call<NoInput, ReadonlyArray<Connections.ConnectionType>, Connections.GetTypesError>

  /**
   * Reads the JSON Schema of a connection type's configuration.
   *
   * The body is the bare JSON Schema, without an envelope.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/connection_types/{id}`
   */
  readonly getConnectionTypeSchema: Call<
    Connections.GetConnectionTypeSchemaInput,
    Connections.JsonSchema,
    Connections.GetConnectionTypeSchemaError
  >

  /**
   * Lists the values that a configuration field of a connection type can take, before or after a connection exists.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The published document requires `parameters`; in the official SDK it is optional.
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
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
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
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * @see `POST /api/connections`
   */
  readonly create: Call<Connections.CreateInput, Connections.CreatedConnection, Connections.CreateError>

  /**
   * Starts a Polytomic Connect session, in which an end user sets up one connection in the browser.
   *
   * Open the answered `redirect_url` in the user's browser. The token works once; make one session per connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The SDK writes the path with a trailing slash, the guides without.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `InternalServerError`
   * (500).
   *
   * @see `POST /api/connections/connect/`
   */
  readonly connect: Call<Connections.ConnectInput, Connections.ConnectResponse, Connections.ConnectError>

  /**
   * Tries a configuration against the system behind it, without saving anything.
   *
   * With `connection_id`, the given configuration is laid over the stored one.
   *
   * Documented to need no key; one is sent all the same.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The TypeScript SDK and the published document send no key here; the Python and Java SDKs
   * always send one.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/connections/test`
   */
  readonly testConnection: Call<Connections.TestConnectionInput, void, Connections.TestConnectionError>

  /**
   * Reads one connection.
   *
   * Secrets in `configuration` come back masked, so it can't be sent back as it is.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}`
   */
  readonly get: Call<Connections.GetInput, Connections.Connection, Connections.GetError>

  /**
   * Replaces the settings of a connection.
   *
   * Configuration fields that are left out are cleared. Running syncs keep the old configuration until their next
   * execution.
   *
   * Takes an idempotency key.
   *
   * The sources disagree: The documents say that omitted configuration is cleared; the Terraform provider omits
   * unchanged secrets and they survive.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `InternalServerError` (500).
   *
   * @see `PUT /api/connections/{id}`
   */
  readonly update: Call<Connections.UpdateInput, Connections.CreatedConnection, Connections.UpdateError>

  /**
   * Deletes a connection.
   *
   * A connection that models or syncs use is refused with 422, whose `metadata.used_by` names them; `force` deletes
   * those first.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{id}`
   */
  readonly delete: Call<Connections.DeleteInput, void, Connections.DeleteError>

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
   * Sends one HTTP request to the system behind a connection, with the connection's credentials.
   *
   * Has to be enabled for the customer. Limits: 30 seconds, 256 KiB of request body, 1 MiB of response body (then
   * `truncated` is true), and a rate per connection and per organization.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500), `BadGateway` (502), `GatewayTimeout` (504).
   *
   * @see `POST /api/connections/{id}/proxy`
   */
  readonly executeProxy: Call<
    Connections.ExecuteProxyInput,
    Connections.ConnectionProxyResponse,
    Connections.ExecuteProxyError
  >

  /**
   * Reads how the proxy of a connection works, its limits and its recent use.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/proxy/info`
   */
  readonly getProxyInfo: Call<
    Connections.GetProxyInfoInput,
    Connections.ConnectionProxyInfo,
    Connections.GetProxyInfoError
  >

  /**
   * Lists the connections in child organizations that share a connection of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/shared`
   */
  readonly listSharedConnections: Call<
    Connections.ListSharedConnectionsInput,
    ReadonlyArray<Connections.Connection>,
    Connections.ListSharedConnectionsError
  >

  /**
   * Lists the connections in child organizations that share a connection of the given organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * @see `GET /api/organizations/{org_id}/connections/{connection_id}/shared`
   */
  readonly listSharedConnectionsForPartner: Call<
    Connections.ListSharedConnectionsForPartnerInput,
    ReadonlyArray<Connections.Connection>,
    Connections.ListSharedConnectionsForPartnerError
  >

  /**
   * Shares a connection with a child organization.
   *
   * The child sees a connection of its own that points to this one; its configuration can only be edited here.
   *
   * Needs a partner key.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: Some guide text still names the path of older versions, ending in `/share`.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/organizations/{org_id}/connections/{connection_id}/shared`
   */
  readonly createSharedConnection: Call<
    Connections.CreateSharedConnectionInput,
    Connections.SharedConnection,
    Connections.CreateSharedConnectionError
  >
}

/** The calls of the `entities` resource. */
export interface EntitiesCalls {
  /**
   * Finds out what an id in the caller's organization belongs to.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/entities/{id}`
   */
  readonly get: Call<Entities.GetInput, Entities.Entity, Entities.GetError>

  /**
   * Finds out what an id in any organization of the partner belongs to.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/organizations/entities/{id}`
   */
  readonly getForPartner: Call<Entities.GetForPartnerInput, Entities.Entity, Entities.GetForPartnerError>
}

/** The calls of the `events` resource. */
export interface EventsCalls {
  /**
   * Lists recent events of the organization.
   *
   * Events are kept for 48 hours.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * The sources disagree: The prose calls the filter by type `event_type`; the typed contract calls it `type`.
   *
   * The sources disagree: The prose mentions `pagination.next_page_token`, the typed contract does not; that
   * `page_token` takes it is inferred from the other lists.
   *
   * Documented errors: `Unauthorized` (401), `UnprocessableEntity` (422), `InternalServerError` (500).
   *
   * @see `GET /api/events`
   */
  readonly list: ListCall<Optional<Events.ListInput>, Events.PolytomicEvent, Events.EventPage, Events.ListError>

  /**
   * Lists the names of the event types.
   *
   * Documented errors: `Unauthorized` (401).
   *
   * @see `GET /api/events_types`
   */
  readonly getTypes: Call<NoInput, ReadonlyArray<string>, Events.GetTypesError>
}

/** The calls of the `identity` resource. */
export interface IdentityCalls {
  /**
   * Reads who the caller is: user, organization or partner.
   *
   * Documented to need no key; one is sent all the same.
   *
   * The sources disagree: The documents ask for no key, yet who the caller is can only be told with one.
   *
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/me`
   */
  readonly get: Call<NoInput, Identity.Caller, Identity.GetError>
}

/** The calls of the `jobs` resource. */
export interface JobsCalls {
  /**
   * Reads the state of a background job, and its result once it is done.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/jobs/{type}/{id}`
   */
  readonly get: Call<Jobs.GetInput, Jobs.Job, Jobs.GetError>
}

/** The calls of the `modelSync` resource. */
export interface ModelSyncCalls {
  /**
   * Lists what a connection offers as a source of models.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/source`
   */
  readonly getSource: Call<ModelSync.GetSourceInput, ModelSync.SourceMetadata, ModelSync.GetSourceError>

  /**
   * Lists the fields that a model over the given source would have.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
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
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
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
   * `InternalServerError` (500).
   *
   * @see `POST /api/syncs`
   */
  readonly create: Call<ModelSync.CreateInput, ModelSync.ModelSyncDetails, ModelSync.CreateError>

  /**
   * Lists the kinds of schedules that a model sync can have.
   *
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/schedules`
   */
  readonly getScheduleOptions: Call<NoInput, ModelSync.ScheduleOptions, ModelSync.GetScheduleOptionsError>

  /**
   * Reads one model sync.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
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
   * `UnprocessableEntity` (422), `InternalServerError` (500).
   *
   * @see `PUT /api/syncs/{id}`
   */
  readonly update: Call<ModelSync.UpdateInput, ModelSync.ModelSyncDetails, ModelSync.UpdateError>

  /**
   * Deletes a model sync and cancels its running execution.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409),
   * `InternalServerError` (500).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/activate`
   */
  readonly activate: Call<ModelSync.ActivateInput, ModelSync.SyncActivation, ModelSync.ActivateError>

  /**
   * Asks the running execution of a model sync to stop.
   *
   * The answer comes before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/cancel`
   */
  readonly cancel: Call<ModelSync.CancelInput, ModelSync.CancelModelSyncResponse, ModelSync.CancelError>

  /**
   * Starts an execution of a model sync.
   *
   * Answers 409 while another execution is active.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409),
   * `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/executions`
   */
  readonly start: Call<ModelSync.StartInput, ModelSync.StartedModelSync, ModelSync.StartError>

  /**
   * Reads what a model sync is doing: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{id}/status`
   */
  readonly getStatus: Call<ModelSync.GetStatusInput, ModelSync.ModelSyncStatus, ModelSync.GetStatusError>
}

/** The calls of the `modelSync.executions` resource. */
export interface ModelSyncExecutionsCalls {
  /**
   * Lists the executions of a model sync, newest first.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/syncs/{sync_id}/executions`
   */
  readonly list: ListCall<
    ModelSyncExecutions.ListInput,
    ModelSyncExecutions.ModelSyncExecution,
    ModelSyncExecutions.ModelSyncExecutionPage,
    ModelSyncExecutions.ListError
  >

  /**
   * Reads one execution of a model sync.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}`
   */
  readonly get: Call<ModelSyncExecutions.GetInput, ModelSyncExecutions.ModelSyncExecution, ModelSyncExecutions.GetError>

  /**
   * Asks one execution of a model sync to stop.
   *
   * The answer comes before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{sync_id}/executions/{id}/cancel`
   */
  readonly cancel: Call<
    ModelSyncExecutions.CancelInput,
    ModelSyncExecutions.CancelModelSyncExecutionResponse,
    ModelSyncExecutions.CancelError
  >

  /**
   * Lists the newest console messages of a model sync execution.
   *
   * Only the newest 50 entries are kept.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `RequestTimeout` (408),
   * `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/consolelog`
   */
  readonly getConsoleLogs: ListCall<
    ModelSyncExecutions.GetConsoleLogsInput,
    ModelSyncExecutions.ConsoleLogEntry,
    ModelSyncExecutions.ConsoleLogsPage,
    ModelSyncExecutions.GetConsoleLogsError
  >

  /**
   * Lists signed URLs of one kind of log of a model sync execution.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/{type}`
   */
  readonly getLogUrls: Call<
    ModelSyncExecutions.GetLogUrlsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetLogUrlsError
  >

  /**
   * Opens one log file of a model sync execution.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/{type}/{filename}`
   */
  readonly getLogs: Call<ModelSyncExecutions.GetLogsInput, void, ModelSyncExecutions.GetLogsError>
}

/** The calls of the `modelSync.targets` resource. */
export interface ModelSyncTargetsCalls {
  /**
   * Reads the fields and sync modes of one target object of a connection.
   *
   * The sources disagree: A newer documentation page has `properties[key]=value` beside `target`, which is then
   * optional; the SDK has not.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
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
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/targetobjects`
   */
  readonly list: Call<ModelSyncTargets.ListInput, ModelSyncTargets.TargetObjectsAnswer, ModelSyncTargets.ListError>

  /**
   * Lists the values that a property of a new target object can take.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/targetobjects/properties/{property}`
   */
  readonly getCreateProperty: Call<
    ModelSyncTargets.GetCreatePropertyInput,
    ModelSyncTargets.TargetPropertyValues,
    ModelSyncTargets.GetCreatePropertyError
  >
}

/** The calls of the `models` resource. */
export interface ModelsCalls {
  /**
   * Lists what a connection offers for enriching models.
   *
   * Answers 404 when the connection can't enrich.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
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
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/model-preview`
   */
  readonly preview: Call<Models.PreviewInput, Models.ModelAnswer, Models.PreviewError>

  /**
   * Lists the models of the organization.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * The sources disagree: The paging parameters and the `pagination` field are described in prose only; the typed
   * contract lacks them.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/models`
   */
  readonly list: ListCall<Optional<Models.ListInput>, Models.Model, Models.ModelPage, Models.ListError>

  /**
   * Creates a model, a set of records read from a connection.
   *
   * With `async` the answer holds a job to follow with `jobs.get`.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `InternalServerError` (500).
   *
   * @see `POST /api/models`
   */
  readonly create: Call<Models.CreateInput, Models.ModelAnswer, Models.CreateError>

  /**
   * Reads one model.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/models/{id}`
   */
  readonly get: Call<Models.GetInput, Models.ModelAnswer, Models.GetError>

  /**
   * Replaces the settings of a model.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `PUT /api/models/{id}`
   */
  readonly update: Call<Models.UpdateInput, Models.ModelAnswer, Models.UpdateError>

  /**
   * Deletes a model.
   *
   * Syncs that use the model break; nothing guards against it.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/models/{id}`
   */
  readonly delete: Call<Models.DeleteInput, void, Models.DeleteError>

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

/** The calls of the `notifications` resource. */
export interface NotificationsCalls {
  /**
   * Lists the addresses that are told about every failed sync.
   *
   * The body has no envelope.
   *
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/notifications/global-error-subscribers`
   */
  readonly getGlobalErrorSubscribers: Call<
    NoInput,
    Notifications.GlobalErrorSubscribers,
    Notifications.GetGlobalErrorSubscribersError
  >

  /**
   * Replaces the addresses that are told about every failed sync.
   *
   * The body has no envelope.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `PUT /api/notifications/global-error-subscribers`
   */
  readonly setGlobalErrorSubscribers: Call<
    Optional<Notifications.SetGlobalErrorSubscribersInput>,
    Notifications.GlobalErrorSubscribers,
    Notifications.SetGlobalErrorSubscribersError
  >
}

/** The calls of the `organization` resource. */
export interface OrganizationCalls {
  /**
   * Reads the caller's own organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404).
   *
   * @see `GET /api/organization`
   */
  readonly getCurrent: Call<NoInput, Organization.OrganizationDetails, Organization.GetCurrentError>

  /**
   * Lists the organizations that the caller may see.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/organizations`
   */
  readonly list: Call<NoInput, ReadonlyArray<Organization.OrganizationDetails>, Organization.ListError>

  /**
   * Creates an organization below the partner.
   *
   * Names are unique per partner; a name in use is answered with 409.
   *
   * Needs a partner key.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Conflict` (409), `UnprocessableEntity` (422), `InternalServerError`
   * (500).
   *
   * @see `POST /api/organizations`
   */
  readonly create: Call<Organization.CreateInput, Organization.OrganizationDetails, Organization.CreateError>

  /**
   * Reads one organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/organizations/{id}`
   */
  readonly get: Call<Organization.GetInput, Organization.OrganizationDetails, Organization.GetError>

  /**
   * Replaces the settings of an organization.
   *
   * Single sign-on settings are replaced as a whole.
   *
   * Needs a partner key.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `Conflict` (409), `UnprocessableEntity` (422),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/organizations/{id}`
   */
  readonly update: Call<Organization.UpdateInput, Organization.OrganizationDetails, Organization.UpdateError>

  /**
   * Deletes an organization.
   *
   * A partner's own organization can't be deleted.
   *
   * Needs a partner key.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/organizations/{id}`
   */
  readonly delete: Call<Organization.DeleteInput, void, Organization.DeleteError>
}

/** The calls of the `permissions.policies` resource. */
export interface PermissionsPoliciesCalls {
  /**
   * Lists the permissions policies of the organization.
   *
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/permissions/policies`
   */
  readonly list: Call<NoInput, ReadonlyArray<PermissionsPolicies.Policy>, PermissionsPolicies.ListError>

  /**
   * Creates a permissions policy.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The published document requires `policy_actions`; in the official SDK it is optional.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `POST /api/permissions/policies`
   */
  readonly create: Call<PermissionsPolicies.CreateInput, PermissionsPolicies.Policy, PermissionsPolicies.CreateError>

  /**
   * Reads one permissions policy.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/permissions/policies/{id}`
   */
  readonly get: Call<PermissionsPolicies.GetInput, PermissionsPolicies.Policy, PermissionsPolicies.GetError>

  /**
   * Replaces a permissions policy.
   *
   * The answer may list more actions than were sent.
   *
   * Takes an idempotency key.
   *
   * The sources disagree: The published document requires `policy_actions`; in the official SDK it is optional.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/permissions/policies/{id}`
   */
  readonly update: Call<PermissionsPolicies.UpdateInput, PermissionsPolicies.Policy, PermissionsPolicies.UpdateError>

  /**
   * Deletes a permissions policy.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
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
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/permissions/roles`
   */
  readonly list: Call<NoInput, ReadonlyArray<PermissionsRoles.Role>, PermissionsRoles.ListError>

  /**
   * Creates a role.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `POST /api/permissions/roles`
   */
  readonly create: Call<PermissionsRoles.CreateInput, PermissionsRoles.Role, PermissionsRoles.CreateError>

  /**
   * Reads one role.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/permissions/roles/{id}`
   */
  readonly get: Call<PermissionsRoles.GetInput, PermissionsRoles.Role, PermissionsRoles.GetError>

  /**
   * Renames a role.
   *
   * System roles can't be changed.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/permissions/roles/{id}`
   */
  readonly update: Call<PermissionsRoles.UpdateInput, PermissionsRoles.Role, PermissionsRoles.UpdateError>

  /**
   * Deletes a role.
   *
   * Policies keep naming the deleted role. System roles can't be deleted.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/permissions/roles/{id}`
   */
  readonly delete: Call<PermissionsRoles.DeleteInput, void, PermissionsRoles.DeleteError>
}

/** The calls of the `queryRunner` resource. */
export interface QueryRunnerCalls {
  /**
   * Starts a query in the query language of a connection, such as SQL or SOQL.
   *
   * The answer comes at once; poll `queryRunner.getQuery` until the status is `done` or `failed`. Results expire.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The SDK and the published document send the query text as a query parameter with an empty
   * body; a code example sends `{"query": …}` as the body.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/connections/{connection_id}/query`
   */
  readonly runQuery: Call<QueryRunner.RunQueryInput, QueryRunner.QueryResult, QueryRunner.RunQueryError>

  /**
   * Reads the state of a query, and a page of its results once it is done.
   *
   * Only the user who started the query may read it. `links.next` may be relative to the host; its `page` parameter is
   * what the next call takes.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/queries/{id}`
   */
  readonly getQuery: ListCall<
    QueryRunner.GetQueryInput,
    { readonly [name: string]: unknown },
    QueryRunner.QueryResultPage,
    QueryRunner.GetQueryError
  >
}

/** The calls of the `schemas` resource. */
export interface SchemasCalls {
  /**
   * Adds fields to a schema or changes them.
   *
   * Fields are matched by `field_id`; some may be stored although others fail. The body of the answer is an empty
   * object.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/connections/{connection_id}/schemas/{schema_id}/fields`
   */
  readonly upsertField: Call<Schemas.UpsertFieldInput, void, Schemas.UpsertFieldError>

  /**
   * Changes one field of a schema.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `PATCH /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}`
   */
  readonly patchField: Call<Schemas.PatchFieldInput, Schemas.SchemaField, Schemas.PatchFieldError>

  /**
   * Deletes a field that a user added to a schema.
   *
   * The body of the answer is an empty object.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}`
   */
  readonly deleteField: Call<Schemas.DeleteFieldInput, void, Schemas.DeleteFieldError>

  /**
   * Replaces the primary key of a schema.
   *
   * The body of the answer is an empty object.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `PUT /api/connections/{connection_id}/schemas/{schema_id}/primary_keys`
   */
  readonly setPrimaryKeys: Call<Schemas.SetPrimaryKeysInput, void, Schemas.SetPrimaryKeysError>

  /**
   * Goes back to the primary key that the source reports.
   *
   * The body of the answer is an empty object.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{connection_id}/schemas/{schema_id}/primary_keys`
   */
  readonly resetPrimaryKeys: Call<Schemas.ResetPrimaryKeysInput, void, Schemas.ResetPrimaryKeysError>

  /**
   * Starts to refresh the cached schemas of a connection.
   *
   * The connection has to be healthy. `Location` leads to the status; the body of the answer is an empty object.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: One sentence says that the cache status becomes `fresh`, another `completed`, and samples
   * show `cached`; treat it as open.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/connections/{id}/schemas/refresh`
   */
  readonly refresh: Call<Schemas.RefreshInput, void, Schemas.RefreshError>

  /**
   * Reads how fresh the cached schemas of a connection are.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/status`
   */
  readonly getStatus: Call<Schemas.GetStatusInput, Schemas.BulkSyncSourceStatus, Schemas.GetStatusError>

  /**
   * Reads one cached schema of a connection.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/{schema_id}`
   */
  readonly get: Call<Schemas.GetInput, Schemas.SourceSchema, Schemas.GetError>

  /**
   * Reads a few sample records of a schema.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/{schema_id}/records`
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
   * Lists the users of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404).
   *
   * @see `GET /api/organization/users`
   */
  readonly listCurrentOrgUsers: Call<NoInput, ReadonlyArray<Users.User>, Users.ListCurrentOrgUsersError>

  /**
   * Creates a user in the caller's organization and sends an invitation by mail.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `InternalServerError`
   * (500).
   *
   * @see `POST /api/organization/users`
   */
  readonly createCurrentOrgUser: Call<Users.CreateCurrentOrgUserInput, Users.User, Users.CreateCurrentOrgUserError>

  /**
   * Reads one user of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/organization/users/{id}`
   */
  readonly getCurrentOrgUser: Call<Users.GetCurrentOrgUserInput, Users.User, Users.GetCurrentOrgUserError>

  /**
   * Replaces the roles of a user of the caller's organization.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `InternalServerError`
   * (500).
   *
   * @see `PUT /api/organization/users/{id}`
   */
  readonly updateCurrentOrgUser: Call<Users.UpdateCurrentOrgUserInput, Users.User, Users.UpdateCurrentOrgUserError>

  /**
   * Deletes a user of the caller's organization and returns it.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/organization/users/{id}`
   */
  readonly deleteCurrentOrgUser: Call<Users.DeleteCurrentOrgUserInput, Users.User, Users.DeleteCurrentOrgUserError>

  /**
   * Lists the users of an organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404).
   *
   * @see `GET /api/organizations/{org_id}/users`
   */
  readonly list: Call<Users.ListInput, ReadonlyArray<Users.User>, Users.ListError>

  /**
   * Creates a user in an organization and sends an invitation by mail.
   *
   * Needs a partner key.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `InternalServerError`
   * (500).
   *
   * @see `POST /api/organizations/{org_id}/users`
   */
  readonly create: Call<Users.CreateInput, Users.User, Users.CreateError>

  /**
   * Reads one user of an organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `GET /api/organizations/{org_id}/users/{id}`
   */
  readonly get: Call<Users.GetInput, Users.User, Users.GetError>

  /**
   * Replaces a user of an organization.
   *
   * Needs a partner key.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `InternalServerError`
   * (500).
   *
   * @see `PUT /api/organizations/{org_id}/users/{id}`
   */
  readonly update: Call<Users.UpdateInput, Users.User, Users.UpdateError>

  /**
   * Deletes a user of an organization and returns it.
   *
   * Needs a partner key.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/organizations/{org_id}/users/{id}`
   */
  readonly delete: Call<Users.DeleteInput, Users.User, Users.DeleteError>

  /**
   * Makes an API key for a user.
   *
   * The key can be read only now.
   *
   * Needs a partner key.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `InternalServerError` (500).
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
   * Documented errors: `Unauthorized` (401), `InternalServerError` (500).
   *
   * @see `GET /api/webhooks`
   */
  readonly list: Call<NoInput, ReadonlyArray<Webhooks.Webhook>, Webhooks.ListError>

  /**
   * Creates the organization's webhook, which receives every event.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `UnprocessableEntity` (422), `InternalServerError` (500).
   *
   * @see `POST /api/webhooks`
   */
  readonly create: Call<Webhooks.CreateInput, Webhooks.Webhook, Webhooks.CreateError>

  /**
   * Reads one webhook.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404).
   *
   * @see `GET /api/webhooks/{id}`
   */
  readonly get: Call<Webhooks.GetInput, Webhooks.Webhook, Webhooks.GetError>

  /**
   * Replaces a webhook.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `UnprocessableEntity` (422), `InternalServerError` (500).
   *
   * @see `PUT /api/webhooks/{id}`
   */
  readonly update: Call<Webhooks.UpdateInput, Webhooks.Webhook, Webhooks.UpdateError>

  /**
   * Deletes a webhook.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `DELETE /api/webhooks/{id}`
   */
  readonly delete: Call<Webhooks.DeleteInput, void, Webhooks.DeleteError>

  /**
   * Stops a webhook's deliveries.
   *
   * Events that happen meanwhile are not delivered later.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/webhooks/{id}/disable`
   */
  readonly disable: Call<Webhooks.DisableInput, Webhooks.Webhook, Webhooks.DisableError>

  /**
   * Starts a webhook's deliveries again.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `NotFound` (404), `InternalServerError` (500).
   *
   * @see `POST /api/webhooks/{id}/enable`
   */
  readonly enable: Call<Webhooks.EnableInput, Webhooks.Webhook, Webhooks.EnableError>
}
