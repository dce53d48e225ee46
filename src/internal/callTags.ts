/** The `_tag`s of what a call can fail with. Whole jobs have errors of their own, whose tags begin alike. */
import type { PolytomicError } from "../PolytomicError.ts"

const tags: { readonly [Tag in PolytomicError["_tag"]]: true } = {
  PolytomicBadRequest: true,
  PolytomicUnauthorized: true,
  PolytomicForbidden: true,
  PolytomicNotFound: true,
  PolytomicRequestTimeout: true,
  PolytomicConflict: true,
  PolytomicUnprocessableEntity: true,
  PolytomicTooManyRequests: true,
  PolytomicInternalServerError: true,
  PolytomicBadGateway: true,
  PolytomicGatewayTimeout: true,
  PolytomicUnexpectedStatus: true,
  PolytomicTransportError: true,
  PolytomicDeadlineExceeded: true,
  PolytomicDecodeError: true,
  PolytomicInvalidInput: true,
  PolytomicCredentialsError: true,
  PolytomicLocalRateLimitExceeded: true,
  PolytomicCircuitOpen: true
}

/** Whether a tag is that of an error of a call. */
export const isCallTag = (tag: unknown): tag is PolytomicError["_tag"] =>
  typeof tag === "string" && Object.hasOwn(tags, tag)
