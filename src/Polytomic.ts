/**
 * Ready-made layers: everything that a program needs to call Polytomic, over the `fetch` of the runtime.
 *
 * To compose by hand, take a resource's own layer (`Connections.layer`) on top of `layerClient`, or of
 * `PolytomicClient.layer` with your own `HttpClient` and `Credentials`.
 */
export * from "./generated/v2025-09-18/Polytomic.ts"
