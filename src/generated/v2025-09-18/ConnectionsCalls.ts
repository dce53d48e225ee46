/**
 * The calls of the `connections` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Connections from "./Connections.ts"

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
   * The sources disagree: The published document requires `parameters`; in the official SDK it is optional.
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
   * Documented to need no key; one is sent all the same.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The TypeScript SDK and the published document send no key here; the Python and Java SDKs
   * always send one.
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
   * Takes an idempotency key.
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
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{id}`
   */
  readonly delete: Call<Connections.DeleteInput, void, Connections.DeleteError>

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
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
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
   * `TooManyRequests` (429), `InternalServerError` (500).
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
   * `TooManyRequests` (429), `InternalServerError` (500).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/organizations/{org_id}/connections/{connection_id}/shared`
   */
  readonly createSharedConnection: Call<
    Connections.CreateSharedConnectionInput,
    Connections.SharedConnection,
    Connections.CreateSharedConnectionError
  >
}
