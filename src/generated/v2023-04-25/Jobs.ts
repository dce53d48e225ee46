/**
 * Jobs: background jobs that asynchronous calls start.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Define from "../../internal/operations/define.ts"
import * as Service from "../../internal/client/service.ts"
import * as Shape from "../../internal/schema/shape.ts"
import type * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import { type Job, JobShape } from "./Shared.ts"
import type * as Types from "./Jobs.ts"

export { Job, TaskStatus } from "./Shared.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link JobsService.get}. */
export interface GetInput {
  /** Type of the job: `createmodel`, `updatemodel`, `previewmodel`, `samplemodel` or `exportlogs`. */
  readonly type: string
  /** Id of the job. A UUID. */
  readonly id: string
}

/** Errors of {@link JobsService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/jobs/{type}/{id}` */
export const getOperation: Operation.Operation<GetInput, Job, GetError> = /*#__PURE__*/ Define.make(
  "jobs.get",
  "GET /api/jobs/{type}/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ type: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(JobShape),
    errors: [401, 403, 404, 429]
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `jobs` resource. */
export interface JobsService {
  /**
   * Reads the state of a background job, and its result once it is done.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/jobs/{type}/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Job, GetError>
}

const Base: Context.ServiceClass<Jobs_2023_04_25, "effect-polytomic/2023-04-25/Jobs", JobsService> =
  /*#__PURE__*/
  Context.Service<Jobs_2023_04_25, JobsService>()("effect-polytomic/2023-04-25/Jobs")

/** The calls of the `jobs` resource of API version 2023-04-25. */
class Jobs_2023_04_25 extends Base {
  /** Provides {@link Jobs_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<Jobs_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Jobs_2023_04_25, () => ({ get: getOperation }))
}

/** Types of {@link Jobs_2023_04_25}: those that its module exports. */
declare namespace Jobs_2023_04_25 {
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type Job = Types.Job
  export type JobsService = Types.JobsService
  export type TaskStatus = Types.TaskStatus
}

export { Jobs_2023_04_25 as Jobs }
