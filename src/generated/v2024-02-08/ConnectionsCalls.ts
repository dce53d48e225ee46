/**
 * The calls of the `connections` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Connections from "./Connections.ts"

/** The calls of the `connections` resource. */
export interface ConnectionsCalls {
  /**
   * Lists the types of connections that can be made.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/connection_types`
   */
  readonly getTypes: Call<NoInput, ReadonlyArray<Connections.ConnectionType>, Connections.GetTypesError>

  /**
   * Reads the JSON Schema of a connection type's configuration.
   *
   * The body is the bare JSON Schema, without an envelope.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
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
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
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
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections`
   */
  readonly create: Call<Connections.CreateInput, Connections.CreatedConnection, Connections.CreateError>

  /**
   * Starts a Polytomic Connect session, in which an end user sets up one connection in the browser.
   *
   * Open the returned `redirect_url` in the user's browser. The token works once; make one session per connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The SDK writes the path with a trailing slash, the guides without.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/connections/connect/`
   */
  readonly connect: Call<Connections.ConnectInput, Connections.ConnectResponse, Connections.ConnectError>

  /**
   * Tries a configuration against the system behind it, without saving anything.
   *
   * With `connection_id`, the given configuration is laid over the stored one.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections/test`
   */
  readonly testConnection: Call<Connections.TestConnectionInput, void, Connections.TestConnectionError>

  /**
   * Reads one connection.
   *
   * Secrets in `configuration` come back masked, so it can't be sent back as it is.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}`
   */
  readonly get: Call<Connections.GetInput, Connections.Connection, Connections.GetError>

  /**
   * Replaces the settings of a connection.
   *
   * Omitted configuration fields are cleared. Running syncs keep the old configuration until their next execution.
   *
   * The sources disagree: The documents say that omitted configuration is cleared; the Terraform provider omits
   * unchanged secrets and they survive.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `TooManyRequests` (429), `InternalServerError` (500).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{id}`
   */
  readonly remove: Call<Connections.RemoveInput, void, Connections.RemoveError>

  /**
   * Lists the values that configuration fields of a connection can take.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/parameter_values`
   */
  readonly getParameterValues: Call<
    Connections.GetParameterValuesInput,
    { readonly [name: string]: Connections.ParameterValues } | null,
    Connections.GetParameterValuesError
  >

  /**
   * Shares a connection with a child organization.
   *
   * The child sees a connection of its own that points to this one; its configuration can only be edited here.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
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
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{parent_connection_id}/shared`
   */
  readonly listSharedConnections: Call<
    Connections.ListSharedConnectionsInput,
    ReadonlyArray<Connections.Connection>,
    Connections.ListSharedConnectionsError
  >
}
