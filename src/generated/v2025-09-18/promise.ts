/**
 * The client of API version 2025-09-18 for programs without Effect; see `effect-polytomic/promise`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import { createClientWith, resource } from "../../internal/promise/client.ts"
import type { ClientOptions } from "../../internal/promise/options.ts"
import type { Closeable, Resource } from "../../internal/promise/types.ts"
import type { BulkSyncCalls } from "./BulkSyncCalls.ts"
import type { BulkSyncExecutionsCalls } from "./BulkSyncExecutionsCalls.ts"
import type { BulkSyncSchedulesCalls } from "./BulkSyncSchedulesCalls.ts"
import type { BulkSyncSchemasCalls } from "./BulkSyncSchemasCalls.ts"
import type { ConnectionsCalls } from "./ConnectionsCalls.ts"
import type { EntitiesCalls } from "./EntitiesCalls.ts"
import type { EventsCalls } from "./EventsCalls.ts"
import type { IdentityCalls } from "./IdentityCalls.ts"
import type { JobsCalls } from "./JobsCalls.ts"
import type { ModelSyncCalls } from "./ModelSyncCalls.ts"
import type { ModelSyncExecutionsCalls } from "./ModelSyncExecutionsCalls.ts"
import type { ModelSyncTargetsCalls } from "./ModelSyncTargetsCalls.ts"
import type { ModelsCalls } from "./ModelsCalls.ts"
import type { NotificationsCalls } from "./NotificationsCalls.ts"
import type { OrganizationCalls } from "./OrganizationCalls.ts"
import type { PermissionsPoliciesCalls } from "./PermissionsPoliciesCalls.ts"
import type { PermissionsRolesCalls } from "./PermissionsRolesCalls.ts"
import type { QueryRunnerCalls } from "./QueryRunnerCalls.ts"
import type { SchemasCalls } from "./SchemasCalls.ts"
import type { UsersCalls } from "./UsersCalls.ts"
import type { WebhooksCalls } from "./WebhooksCalls.ts"
import * as BulkSync from "./BulkSync.ts"
import * as BulkSyncExecutions from "./BulkSyncExecutions.ts"
import * as BulkSyncSchedules from "./BulkSyncSchedules.ts"
import * as BulkSyncSchemas from "./BulkSyncSchemas.ts"
import * as Connections from "./Connections.ts"
import * as Entities from "./Entities.ts"
import * as Events from "./Events.ts"
import * as Identity from "./Identity.ts"
import * as Jobs from "./Jobs.ts"
import * as ModelSync from "./ModelSync.ts"
import * as ModelSyncExecutions from "./ModelSyncExecutions.ts"
import * as ModelSyncTargets from "./ModelSyncTargets.ts"
import * as Models from "./Models.ts"
import * as Notifications from "./Notifications.ts"
import * as Organization from "./Organization.ts"
import * as PermissionsPolicies from "./PermissionsPolicies.ts"
import * as PermissionsRoles from "./PermissionsRoles.ts"
import * as QueryRunner from "./QueryRunner.ts"
import * as Schemas from "./Schemas.ts"
import * as Users from "./Users.ts"
import * as Webhooks from "./Webhooks.ts"

export { createClientWith } from "../../internal/promise/client.ts"
export type * from "../../internal/promise/public.ts"
export { reveal } from "../../internal/promise/reveal.ts"
export * as PolytomicError from "../../PolytomicError.ts"
export type * from "./BulkSyncCalls.ts"
export type * from "./BulkSyncExecutionsCalls.ts"
export type * from "./BulkSyncSchedulesCalls.ts"
export type * from "./BulkSyncSchemasCalls.ts"
export type * from "./ConnectionsCalls.ts"
export type * from "./EntitiesCalls.ts"
export type * from "./EventsCalls.ts"
export type * from "./IdentityCalls.ts"
export type * from "./JobsCalls.ts"
export type * from "./ModelSyncCalls.ts"
export type * from "./ModelSyncExecutionsCalls.ts"
export type * from "./ModelSyncTargetsCalls.ts"
export type * from "./ModelsCalls.ts"
export type * from "./NotificationsCalls.ts"
export type * from "./OrganizationCalls.ts"
export type * from "./PermissionsPoliciesCalls.ts"
export type * from "./PermissionsRolesCalls.ts"
export type * from "./QueryRunnerCalls.ts"
export type * from "./SchemasCalls.ts"
export type * from "./UsersCalls.ts"
export type * from "./WebhooksCalls.ts"
export type {
  BulkSyncExecutionLogs,
  BulkSyncExecutionPage,
  BulkSyncExecutionStatus,
  BulkSyncSchemaExecutionStatus,
  ExportedLogs,
  ExportedLogsResponse
} from "./BulkSyncExecutionsShapes.ts"
export type { BulkSyncSchedule, BulkSyncScheduleInput } from "./BulkSyncSchedulesShapes.ts"
export type {
  BulkField,
  BulkFieldInput,
  BulkFilter,
  BulkSchema,
  BulkSchemaInput,
  BulkSchemaSummary,
  UpdateBulkField
} from "./BulkSyncSchemasShapes.ts"
export type {
  AdditionalSchedule,
  AdditionalScheduleInput,
  BulkDiscover,
  BulkDiscoverInput,
  BulkFetchModeInput,
  BulkFieldConfiguration,
  BulkNormalizeNames,
  BulkNormalizeNamesInput,
  BulkResyncMode,
  BulkResyncModeInput,
  BulkScheduleSyncModeInput,
  BulkSchemaConfiguration,
  BulkSchemaConfigurationFieldsItem,
  BulkSyncDestination,
  BulkSyncDetails,
  BulkSyncIngestionStatus,
  BulkSyncMode,
  BulkSyncModeInput,
  BulkSyncPage,
  BulkSyncSource,
  BulkSyncSourceCapabilities,
  BulkSyncStatus,
  CreateBulkSyncSchemasItem,
  DefaultSchedule,
  DefaultScheduleInput,
  IngestionStatusLevel,
  SupportedBulkMode,
  UpdateBulkSyncSchemasItem
} from "./BulkSyncShapes.ts"
export type {
  ConnectResponse,
  Connection,
  ConnectionCapabilities,
  ConnectionForm,
  ConnectionProxyCall,
  ConnectionProxyContract,
  ConnectionProxyInfo,
  ConnectionProxyInheritedBase,
  ConnectionProxyLockedHeader,
  ConnectionProxyMergeRules,
  ConnectionProxyResponse,
  ConnectionProxyStats,
  ConnectionType,
  ConnectionTypeSummary,
  CreatedConnection,
  JsonSchema,
  JsonSchemaDefinitions,
  JsonSchemaProperties,
  OAuthPrompt,
  ParameterValue,
  ParameterValues,
  SharedConnection
} from "./ConnectionsShapes.ts"
export type { Entity, EntityRelationship } from "./EntitiesShapes.ts"
export type {
  BulkSyncCanceledEvent,
  BulkSyncCompletedEvent,
  BulkSyncCompletedWithErrorEvent,
  BulkSyncFailedEvent,
  BulkSyncRunningEvent,
  EventPage,
  EventPayload,
  PolytomicEvent,
  SyncCanceledEvent,
  SyncCompletedEvent,
  SyncCompletedWithErrorsEvent,
  SyncFailedEvent,
  SyncRunningEvent
} from "./EventsShapes.ts"
export type { Caller } from "./IdentityShapes.ts"
export type {
  CancelModelSyncExecutionResponse,
  ExecutionLogType,
  ExecutionLogs,
  ModelSyncExecutionPage
} from "./ModelSyncExecutionsShapes.ts"
export type {
  CancelModelSyncResponse,
  FieldSource,
  FilterFieldReferenceType,
  FilterFieldReferenceTypeInput,
  IdentityFunctionName,
  IdentityFunctionNameInput,
  IdentityMapping,
  IdentityMappingInput,
  JsonSchemaForm,
  ModelSyncDetails,
  ModelSyncModeInput,
  ModelSyncPage,
  ModelSyncStatus,
  ModelSyncSummary,
  RunAfter,
  RunAfterInput,
  ScheduleOption,
  ScheduleOptions,
  StartedModelSync,
  SyncField,
  SyncFieldInput,
  SyncFilter,
  SyncFilterInput,
  SyncOverride,
  SyncOverrideInput,
  SyncSchedule,
  SyncScheduleInput,
  SyncTarget,
  SyncTargetInput
} from "./ModelSyncShapes.ts"
export type {
  EnumValue,
  IdentityFunction,
  SupportedModelSyncMode,
  SyncDestinationProperties,
  TargetCreateProperty,
  TargetCreation,
  TargetDetails,
  TargetField,
  TargetMode,
  TargetObject,
  TargetObjectsResponse,
  TargetPropertyValues
} from "./ModelSyncTargetsShapes.ts"
export type {
  ActorInput,
  EnricherConfiguration,
  EnricherMapping,
  Enrichment,
  EnrichmentInput,
  Model,
  ModelFieldInput,
  ModelFieldRequest,
  ModelLabel,
  ModelPage,
  ModelPreview,
  ModelPreviewResponse,
  ModelRelation,
  ModelRelationTo,
  ModelResponse,
  ModelSample,
  ModelSampleResponse,
  Relation,
  RelationTo,
  SampleRecord
} from "./ModelsShapes.ts"
export type { GlobalErrorSubscribers } from "./NotificationsShapes.ts"
export type { OrganizationDetails } from "./OrganizationShapes.ts"
export type { Policy, PolicyAction, PolicyActionInput } from "./PermissionsPoliciesShapes.ts"
export type { Role } from "./PermissionsRolesShapes.ts"
export type { QueryLinks, QueryResult, QueryResultPage } from "./QueryRunnerShapes.ts"
export type { BulkSyncSourceStatus, FieldTypeDefinition, PrimaryKeyOverride, UserField } from "./SchemasShapes.ts"
export type {
  Actor,
  ConfigurationValue,
  ConsoleLogEntry,
  ConsoleLogs,
  ConsoleLogsPage,
  ExecutionStatus,
  FieldType,
  FieldTypeSpec,
  FilterFunction,
  FilterFunctionInput,
  Job,
  ModelField,
  PaginationDetails,
  PickValue,
  ScheduleFrequency,
  ScheduleFrequencyInput,
  SchemaAssociation,
  SchemaField,
  SourceMetadata,
  SourceMetadataItem,
  SourceSchema,
  SyncActivation,
  TaskStatus
} from "./Shared.ts"
export type {
  BulkExecutionStatus,
  BulkFetchMode,
  BulkFilterInput,
  BulkOutputDisposition,
  BulkScheduleSyncMode,
  BulkSchemaExecutionStatus,
  BulkSelectiveMode,
  BulkSelectiveModeInput,
  BulkSyncExecution,
  BulkSyncSchemaExecution,
  CancelBulkSyncResponse
} from "./SharedBulkSync.ts"
export type { ExecutionCounts, ModelSyncExecution, ModelSyncMode } from "./SharedModelSync.ts"
export type { ApiKey, User } from "./UsersShapes.ts"
export type { Webhook } from "./WebhooksShapes.ts"

/** The `bulkSync` resource, for `createClientWith`. */
export const bulkSync: Resource<BulkSyncCalls> = /*#__PURE__*/ resource(
  BulkSync.BulkSync,
  () => BulkSync.BulkSync.layer
)

/** The `bulkSync.executions` resource, for `createClientWith`. */
export const bulkSyncExecutions: Resource<BulkSyncExecutionsCalls> = /*#__PURE__*/ resource(
  BulkSyncExecutions.BulkSyncExecutions,
  () => BulkSyncExecutions.BulkSyncExecutions.layer
)

/** The `bulkSync.schedules` resource, for `createClientWith`. */
export const bulkSyncSchedules: Resource<BulkSyncSchedulesCalls> = /*#__PURE__*/ resource(
  BulkSyncSchedules.BulkSyncSchedules,
  () => BulkSyncSchedules.BulkSyncSchedules.layer
)

/** The `bulkSync.schemas` resource, for `createClientWith`. */
export const bulkSyncSchemas: Resource<BulkSyncSchemasCalls> = /*#__PURE__*/ resource(
  BulkSyncSchemas.BulkSyncSchemas,
  () => BulkSyncSchemas.BulkSyncSchemas.layer
)

/** The `connections` resource, for `createClientWith`. */
export const connections: Resource<ConnectionsCalls> = /*#__PURE__*/ resource(
  Connections.Connections,
  () => Connections.Connections.layer
)

/** The `entities` resource, for `createClientWith`. */
export const entities: Resource<EntitiesCalls> = /*#__PURE__*/ resource(
  Entities.Entities,
  () => Entities.Entities.layer
)

/** The `events` resource, for `createClientWith`. */
export const events: Resource<EventsCalls> = /*#__PURE__*/ resource(Events.Events, () => Events.Events.layer)

/** The `identity` resource, for `createClientWith`. */
export const identity: Resource<IdentityCalls> = /*#__PURE__*/ resource(
  Identity.Identity,
  () => Identity.Identity.layer
)

/** The `jobs` resource, for `createClientWith`. */
export const jobs: Resource<JobsCalls> = /*#__PURE__*/ resource(Jobs.Jobs, () => Jobs.Jobs.layer)

/** The `modelSync` resource, for `createClientWith`. */
export const modelSync: Resource<ModelSyncCalls> = /*#__PURE__*/ resource(
  ModelSync.ModelSync,
  () => ModelSync.ModelSync.layer
)

/** The `modelSync.executions` resource, for `createClientWith`. */
export const modelSyncExecutions: Resource<ModelSyncExecutionsCalls> = /*#__PURE__*/ resource(
  ModelSyncExecutions.ModelSyncExecutions,
  () => ModelSyncExecutions.ModelSyncExecutions.layer
)

/** The `modelSync.targets` resource, for `createClientWith`. */
export const modelSyncTargets: Resource<ModelSyncTargetsCalls> = /*#__PURE__*/ resource(
  ModelSyncTargets.ModelSyncTargets,
  () => ModelSyncTargets.ModelSyncTargets.layer
)

/** The `models` resource, for `createClientWith`. */
export const models: Resource<ModelsCalls> = /*#__PURE__*/ resource(Models.Models, () => Models.Models.layer)

/** The `notifications` resource, for `createClientWith`. */
export const notifications: Resource<NotificationsCalls> = /*#__PURE__*/ resource(
  Notifications.Notifications,
  () => Notifications.Notifications.layer
)

/** The `organization` resource, for `createClientWith`. */
export const organization: Resource<OrganizationCalls> = /*#__PURE__*/ resource(
  Organization.Organization,
  () => Organization.Organization.layer
)

/** The `permissions.policies` resource, for `createClientWith`. */
export const permissionsPolicies: Resource<PermissionsPoliciesCalls> = /*#__PURE__*/ resource(
  PermissionsPolicies.PermissionsPolicies,
  () => PermissionsPolicies.PermissionsPolicies.layer
)

/** The `permissions.roles` resource, for `createClientWith`. */
export const permissionsRoles: Resource<PermissionsRolesCalls> = /*#__PURE__*/ resource(
  PermissionsRoles.PermissionsRoles,
  () => PermissionsRoles.PermissionsRoles.layer
)

/** The `queryRunner` resource, for `createClientWith`. */
export const queryRunner: Resource<QueryRunnerCalls> = /*#__PURE__*/ resource(
  QueryRunner.QueryRunner,
  () => QueryRunner.QueryRunner.layer
)

/** The `schemas` resource, for `createClientWith`. */
export const schemas: Resource<SchemasCalls> = /*#__PURE__*/ resource(Schemas.Schemas, () => Schemas.Schemas.layer)

/** The `users` resource, for `createClientWith`. */
export const users: Resource<UsersCalls> = /*#__PURE__*/ resource(Users.Users, () => Users.Users.layer)

/** The `webhooks` resource, for `createClientWith`. */
export const webhooks: Resource<WebhooksCalls> = /*#__PURE__*/ resource(
  Webhooks.Webhooks,
  () => Webhooks.Webhooks.layer
)

/** Every resource, by its name. */
export const resources: {
  readonly bulkSync: typeof bulkSync
  readonly "bulkSync.executions": typeof bulkSyncExecutions
  readonly "bulkSync.schedules": typeof bulkSyncSchedules
  readonly "bulkSync.schemas": typeof bulkSyncSchemas
  readonly connections: typeof connections
  readonly entities: typeof entities
  readonly events: typeof events
  readonly identity: typeof identity
  readonly jobs: typeof jobs
  readonly modelSync: typeof modelSync
  readonly "modelSync.executions": typeof modelSyncExecutions
  readonly "modelSync.targets": typeof modelSyncTargets
  readonly models: typeof models
  readonly notifications: typeof notifications
  readonly organization: typeof organization
  readonly "permissions.policies": typeof permissionsPolicies
  readonly "permissions.roles": typeof permissionsRoles
  readonly queryRunner: typeof queryRunner
  readonly schemas: typeof schemas
  readonly users: typeof users
  readonly webhooks: typeof webhooks
} = {
  bulkSync,
  "bulkSync.executions": bulkSyncExecutions,
  "bulkSync.schedules": bulkSyncSchedules,
  "bulkSync.schemas": bulkSyncSchemas,
  connections,
  entities,
  events,
  identity,
  jobs,
  modelSync,
  "modelSync.executions": modelSyncExecutions,
  "modelSync.targets": modelSyncTargets,
  models,
  notifications,
  organization,
  "permissions.policies": permissionsPolicies,
  "permissions.roles": permissionsRoles,
  queryRunner,
  schemas,
  users,
  webhooks
}

/** A client of every resource of API version 2025-09-18. */
export interface Polytomic extends Closeable {
  /** Syncs that copy whole schemas from a source to a destination. */
  readonly bulkSync: BulkSyncCalls & {
    /** Runs of bulk syncs, and their logs. */
    readonly executions: BulkSyncExecutionsCalls
    /** Schedule of bulk syncs. */
    readonly schedules: BulkSyncSchedulesCalls
    /** The schemas that a bulk sync copies. */
    readonly schemas: BulkSyncSchemasCalls
  }
  /** The systems that data is read from and written to. */
  readonly connections: ConnectionsCalls
  /** Looks up the entity of an id. */
  readonly entities: EntitiesCalls
  /** Event of a sync of an organization. */
  readonly events: EventsCalls
  /** Identity of the caller. */
  readonly identity: IdentityCalls
  /** Background jobs that asynchronous calls start. */
  readonly jobs: JobsCalls
  /** Syncs that write the records of models to a target. */
  readonly modelSync: ModelSyncCalls & {
    /** Runs of model syncs, and their logs. */
    readonly executions: ModelSyncExecutionsCalls
    /** Object that model syncs can write to. */
    readonly targets: ModelSyncTargetsCalls
  }
  /** Sets of records read from connections, the input of model syncs. */
  readonly models: ModelsCalls
  /** Recipients of notifications about failures. */
  readonly notifications: NotificationsCalls
  /** Organizations, and the caller's own one. */
  readonly organization: OrganizationCalls
  readonly permissions: {
    /** Permissions of roles. */
    readonly policies: PermissionsPoliciesCalls
    /** The roles that users have. */
    readonly roles: PermissionsRolesCalls
  }
  /** Runs queries against connections. */
  readonly queryRunner: QueryRunnerCalls
  /** The cached schemas of connections. */
  readonly schemas: SchemasCalls
  /** The users of organizations. */
  readonly users: UsersCalls
  /** Address that events are delivered to. */
  readonly webhooks: WebhooksCalls
}

/**
 * Makes a client of every resource of API version 2025-09-18; nothing is opened or sent by that. Without a key, it takes that of the
 * environment; see {@link ClientOptions}.
 */
export const createClient = (options?: ClientOptions): Polytomic => createClientWith(resources, options)
