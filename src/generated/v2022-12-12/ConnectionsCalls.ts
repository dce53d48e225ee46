/**
 * The calls of the `connections` resource of API version 2022-12-12 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Connections from "./Connections.ts"

/** The calls of the `connections` resource. */
export interface ConnectionsCalls {
  /**
   * Lists the types of connections that can be made.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/connection_types`
   */
  readonly getTypes: Call<NoInput, ReadonlyArray<Connections.ConnectionType>, Connections.GetTypesError>

  /**
   * Lists the connections of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/connections/connect`
   */
  readonly connect: Call<Connections.ConnectInput, Connections.ConnectResponse, Connections.ConnectError>

  /**
   * Reads one connection.
   *
   * Secrets in `configuration` come back masked, so it can't be sent back as it is.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/connections/{id}`
   */
  readonly get: Call<Connections.GetInput, Connections.Connection, Connections.GetError>

  /**
   * Changes the settings of a connection.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
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
   * Lists the options of a connection as a source of models.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * Later versions have `modelSync.getSource` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/connections/{id}/source`
   */
  readonly getSource: Call<Connections.GetSourceInput, Connections.ConnectionMetadata, Connections.GetSourceError>

  /**
   * Lists the fields that a query or object of a source connection would yield.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.getSourceFields` of API version 2024-02-08 in its place.
   *
   * @see `POST /api/connections/{id}/source/fields`
   */
  readonly getSourceFields: Call<
    Connections.GetSourceFieldsInput,
    ReadonlyArray<Connections.ModelField>,
    Connections.GetSourceFieldsError
  >

  /**
   * Lists the options of a connection as a target of model syncs.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.targets.list` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/connections/{id}/target`
   */
  readonly getTarget: Call<Connections.GetTargetInput, Connections.ConnectionMetadata, Connections.GetTargetError>

  /**
   * Reads the fields and sync modes of one target object of a connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.targets.getTargetFields` of API version 2024-02-08 in its place.
   *
   * @see `POST /api/connections/{id}/target/fields`
   */
  readonly getTargetFields: Call<
    Connections.GetTargetFieldsInput,
    Connections.TargetDetails,
    Connections.GetTargetFieldsError
  >
}
