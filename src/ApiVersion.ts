/**
 * The published versions of the Polytomic API.
 *
 * An operation always sends the version it was typed from in `X-Polytomic-Version`, so a schema and the header can't
 * disagree: to speak another version, import the services of its entry point (`effect-polytomic/v2024-02-08`).
 *
 * @see https://apidocs.polytomic.com/guides/versioning
 */

/** A version that this package has services for. */
export type ApiVersion = "2025-09-18" | "2024-02-08" | "2023-04-25" | "2022-12-12"

/** Every version that this package has services for, newest first. */
export const all: ReadonlyArray<ApiVersion> = ["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"]

/** The newest version: the one that the package root speaks. */
export const latest: ApiVersion = "2025-09-18"

/** The header that carries the version, in requests and in every response. */
export const headerName = "x-polytomic-version"
