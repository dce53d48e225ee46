/** The handlers of all resources, and their background work. A new resource adds its module here only. */
import type { Handler } from "../Handler.ts"
import type { Progress } from "../Progress.ts"
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

/** Kinds of entities with a lookup by id. */
const entities: ReadonlyArray<Kind> = /*#__PURE__*/ (() => [
  ...Entities.kinds,
  ...Users.kinds,
  ...Models.kinds,
  ...ModelSync.kinds,
  ...BulkSync.kinds
])()

/** Finishes a job without a preset outcome. */
const finishers: Partial<Record<JobType, Finisher>> = { ...Models.finishers }

/** The handlers of all operations. */
export const all: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
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

/** In this order, if several have work at the same time. */
export const progress: ReadonlyArray<Progress> = /*#__PURE__*/ (() => [
  jobProgress(finishers),
  cacheProgress,
  BulkSync.progress,
  ModelSync.progress,
  Events.progress
])()
