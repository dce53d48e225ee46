/** The handlers of all resources, and what brings them up to date. A new resource adds its module here, and nowhere else. */
import * as Effect from "effect/Effect"
import type { Handler } from "../Handler.ts"
import { project } from "../internal/project.ts"
import type { Progress } from "../Progress.ts"
import * as Reply from "../Reply.ts"
import * as BulkSync from "./bulkSync.ts"
import * as Connections from "./connections.ts"
import type { Kind } from "./entities/kind.ts"
import * as Entities from "./entities.ts"
import * as Events from "./events.ts"
import * as Identity from "./identity.ts"
import { type Finisher, type JobType, progress as jobProgress } from "./jobs/model.ts"
import * as Jobs from "./jobs.ts"
import * as ModelSync from "./modelSync.ts"
import * as Models from "./models.ts"
import * as Notifications from "./notifications.ts"
import * as Organization from "./organization.ts"
import * as Permissions from "./permissions.ts"
import * as QueryRunner from "./queryRunner.ts"
import { progress as cacheProgress } from "./schemas/cache.ts"
import * as Schemas from "./schemas.ts"
import * as Users from "./users.ts"
import * as Webhooks from "./webhooks.ts"

/** Ids that can be looked up. */
const entities: ReadonlyArray<Kind> = /*#__PURE__*/ (() => [
  ...Entities.kinds,
  ...Users.kinds,
  ...Models.kinds,
  ...ModelSync.kinds,
  ...BulkSync.kinds
])()

/** Finishes a job whose outcome was not known before. */
const finishers: Partial<Record<JobType, Finisher>> = { ...Models.finishers }

/** A handler whose output has what its operation documents. */
const documented = (handler: Handler): Handler => ({
  ...handler,
  run: (input, call) =>
    Effect.map(handler.run(input, call), (output) =>
      output instanceof Reply.Raw
        ? output
        : output instanceof Reply.Success
          ? new Reply.Success(project(call.operation, output.output), output.headers)
          : project(call.operation, output)
    )
})

const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  ...BulkSync.handlers,
  ...Connections.handlers,
  ...Entities.handlers(entities),
  ...Events.handlers,
  ...Identity.handlers,
  ...Jobs.handlers,
  ...Models.handlers,
  ...ModelSync.handlers,
  ...Notifications.handlers,
  ...Organization.handlers,
  ...Permissions.handlers,
  ...QueryRunner.handlers,
  ...Schemas.handlers,
  ...Users.handlers,
  ...Webhooks.handlers
])()

export const all: ReadonlyArray<Handler> = /*#__PURE__*/ (() => handlers.map(documented))()

/** In this order, where several have something to do at the same moment. */
export const progress: ReadonlyArray<Progress> = /*#__PURE__*/ (() => [
  jobProgress(finishers),
  cacheProgress,
  BulkSync.progress,
  ModelSync.progress,
  Events.progress
])()
