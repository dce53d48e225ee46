/** Meaning of the documented statuses, in the words of the reference. */

/** Condition under which a call fails with a status. */
export const meanings: { readonly [status: number]: string } = {
  400: "The request is malformed, or asks for something that can't be done.",
  401: "The key is missing, wrong or revoked.",
  403: "The key is valid, but its role or organization does not allow the call; for some calls, it has to be a partner key.",
  404: "An id in the path does not exist, or the key has no access to it.",
  408: "The service gave up waiting.",
  409: "Another execution is in progress, a name is taken, or another request holds the idempotency key.",
  422: "The request is well formed, but its values are not valid, or the resource is in use; see `detail`, `key` and `metadata`.",
  429: "Too many requests; `retryAfter` has the time to wait.",
  500: "The service failed.",
  502: "The system behind the connection could not be reached, or a gateway in between failed.",
  504: "The system behind the connection, or a gateway in between, did not respond in time."
}
