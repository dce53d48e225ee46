/** Meaning of the documented statuses, in the words of the reference. */
import type { Member } from "./lineages.ts"

/** Time at which a call is answered with a status. */
export const whenOf = (status: number, { operation: { endpoint, inputs, takesBody } }: Member): string => {
  const ids = inputs.filter((input) => input.in === "path").map(({ name }) => `\`${name}\``)
  switch (status) {
    case 400:
      return takesBody
        ? "The request is malformed, or asks for something that can't be done."
        : "The call asks for something that can't be done."
    case 401:
      return endpoint.credentials === "optional"
        ? "A key was sent, and it is wrong or revoked."
        : "The key is missing, wrong or revoked."
    case 403:
      return endpoint.credentials === "partner"
        ? "The key is not a partner key, or not one for this organization."
        : "The key is good, but its role or organization does not allow this."
    case 404:
      return ids.length === 0
        ? "What the call needs is not there, or this key can't see it."
        : `There is nothing behind ${ids.join(" or ")}, or this key can't see it.`
    case 408:
      return "The server gave up waiting; try again later."
    case 409:
      return endpoint.idempotent
        ? "Something is in the way: a run that is going on, a name that is taken, or a request that holds the same idempotency key."
        : "Something is in the way: a run that is going on, or a name that is taken."
    case 422:
      return endpoint.method === "DELETE"
        ? "It can't be deleted as it is, such as when it is in use; see `metadata`."
        : "The request is well formed, but its values do not fit; see `detail`, `key` and `metadata`."
    case 429:
      return "Too many requests; see the header `retry-after`."
    case 500:
      return "The fault is on the server's side."
    case 502:
      return "The system behind the connection could not be reached, or a gateway in between failed."
    default:
      return "The system behind the connection, or a gateway in between, did not answer in time."
  }
}
