/** Public types of the Promise client. */
export type { Event as DriftEvent } from "../../Drift.ts"
export type { Budget } from "../../RetryPolicy.ts"
export type { Response, SentRequest } from "../client/references.ts"
export type {
  CallOptions,
  ClientOptions,
  CredentialsOptions,
  ListOptions,
  RetryOptions,
  Settings,
  Token
} from "./options.ts"
export type {
  Call,
  Client,
  Closeable,
  FailureOf,
  InputOf,
  ListCall,
  NoInput,
  Optional,
  OutputOf,
  Resource,
  Resources,
  WithResponse
} from "./types.ts"
