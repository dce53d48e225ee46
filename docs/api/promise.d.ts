import "effect/Context";
import "effect-polytomic:Credentials.ts";
import * as Drift from "effect-polytomic:Drift.ts";
import { Event as DriftEvent } from "effect-polytomic:Drift.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
import { Budget } from "effect-polytomic:RetryPolicy.ts";
import "effect/Effect";
import "effect/Fiber";
import "effect-polytomic:Operation.ts";
import { BulkSyncCalls } from "effect-polytomic:generated/v2025-09-18/BulkSyncCalls.ts";
import { BulkSyncExecutionsCalls } from "effect-polytomic:generated/v2025-09-18/BulkSyncExecutionsCalls.ts";
import { BulkSyncSchedulesCalls } from "effect-polytomic:generated/v2025-09-18/BulkSyncSchedulesCalls.ts";
import { BulkSyncSchemasCalls } from "effect-polytomic:generated/v2025-09-18/BulkSyncSchemasCalls.ts";
import { ConnectionsCalls } from "effect-polytomic:generated/v2025-09-18/ConnectionsCalls.ts";
import { EntitiesCalls } from "effect-polytomic:generated/v2025-09-18/EntitiesCalls.ts";
import { EventsCalls } from "effect-polytomic:generated/v2025-09-18/EventsCalls.ts";
import { IdentityCalls } from "effect-polytomic:generated/v2025-09-18/IdentityCalls.ts";
import { JobsCalls } from "effect-polytomic:generated/v2025-09-18/JobsCalls.ts";
import { ModelSyncCalls } from "effect-polytomic:generated/v2025-09-18/ModelSyncCalls.ts";
import { ModelSyncExecutionsCalls } from "effect-polytomic:generated/v2025-09-18/ModelSyncExecutionsCalls.ts";
import { ModelSyncTargetsCalls } from "effect-polytomic:generated/v2025-09-18/ModelSyncTargetsCalls.ts";
import { ModelsCalls } from "effect-polytomic:generated/v2025-09-18/ModelsCalls.ts";
import { NotificationsCalls } from "effect-polytomic:generated/v2025-09-18/NotificationsCalls.ts";
import { OrganizationCalls } from "effect-polytomic:generated/v2025-09-18/OrganizationCalls.ts";
import { PermissionsPoliciesCalls } from "effect-polytomic:generated/v2025-09-18/PermissionsPoliciesCalls.ts";
import { PermissionsRolesCalls } from "effect-polytomic:generated/v2025-09-18/PermissionsRolesCalls.ts";
import { QueryRunnerCalls } from "effect-polytomic:generated/v2025-09-18/QueryRunnerCalls.ts";
import { SchemasCalls } from "effect-polytomic:generated/v2025-09-18/SchemasCalls.ts";
import { UsersCalls } from "effect-polytomic:generated/v2025-09-18/UsersCalls.ts";
import { WebhooksCalls } from "effect-polytomic:generated/v2025-09-18/WebhooksCalls.ts";
import "effect/Layer";
import "effect-polytomic:PolytomicClient.ts";
import * as Redacted from "effect/Redacted";
import * as PolytomicError from "effect-polytomic:PolytomicError.ts";
import { BulkSyncExecutionLogs, BulkSyncExecutionPage, BulkSyncExecutionStatus, BulkSyncSchemaExecutionStatus, ExportedLogs, ExportedLogsAnswer } from "effect-polytomic:generated/v2025-09-18/BulkSyncExecutions.ts";
import { BulkSyncSchedule, BulkSyncScheduleInput } from "effect-polytomic:generated/v2025-09-18/BulkSyncSchedules.ts";
import { BulkField, BulkFieldInput, BulkFilter, BulkSchema, BulkSchemaInput, BulkSchemaSummary, UpdateBulkField } from "effect-polytomic:generated/v2025-09-18/BulkSyncSchemas.ts";
import { AdditionalSchedule, AdditionalScheduleInput, BulkDiscover, BulkDiscoverInput, BulkFetchModeInput, BulkFieldConfiguration, BulkNormalizeNames, BulkNormalizeNamesInput, BulkResyncMode, BulkResyncModeInput, BulkScheduleSyncModeInput, BulkSchemaConfiguration, BulkSchemaConfigurationFieldsItem, BulkSyncDestination, BulkSyncDetails, BulkSyncIngestionStatus, BulkSyncMode, BulkSyncModeInput, BulkSyncPage, BulkSyncSource, BulkSyncSourceCapabilities, BulkSyncStatus, CreateBulkSyncSchemasItem, DefaultSchedule, DefaultScheduleInput, IngestionStatusLevel, SupportedBulkMode, UpdateBulkSyncSchemasItem } from "effect-polytomic:generated/v2025-09-18/BulkSyncShapes.ts";
import { ConnectResponse, Connection, ConnectionCapabilities, ConnectionForm, ConnectionProxyCall, ConnectionProxyContract, ConnectionProxyInfo, ConnectionProxyInheritedBase, ConnectionProxyLockedHeader, ConnectionProxyMergeRules, ConnectionProxyResponse, ConnectionProxyStats, ConnectionType, ConnectionTypeSummary, CreatedConnection, JsonSchema, JsonSchemaDefinitions, JsonSchemaProperties, OAuthPrompt, ParameterValue, ParameterValues, SharedConnection } from "effect-polytomic:generated/v2025-09-18/ConnectionsShapes.ts";
import { Entity, EntityRelationship } from "effect-polytomic:generated/v2025-09-18/Entities.ts";
import { BulkSyncCanceledEvent, BulkSyncCompletedEvent, BulkSyncCompletedWithErrorEvent, BulkSyncFailedEvent, BulkSyncRunningEvent, EventPage, EventPayload, PolytomicEvent, SyncCanceledEvent, SyncCompletedEvent, SyncCompletedWithErrorsEvent, SyncFailedEvent, SyncRunningEvent } from "effect-polytomic:generated/v2025-09-18/Events.ts";
import { Caller } from "effect-polytomic:generated/v2025-09-18/Identity.ts";
import { CancelModelSyncExecutionResponse, ExecutionLogType, ExecutionLogs, ModelSyncExecutionPage } from "effect-polytomic:generated/v2025-09-18/ModelSyncExecutions.ts";
import { CancelModelSyncResponse, FieldSource, FilterFieldReferenceType, FilterFieldReferenceTypeInput, IdentityFunctionName, IdentityFunctionNameInput, IdentityMapping, IdentityMappingInput, JsonSchemaForm, ModelSyncDetails, ModelSyncModeInput, ModelSyncPage, ModelSyncStatus, ModelSyncSummary, RunAfter, RunAfterInput, ScheduleOption, ScheduleOptions, StartedModelSync, SyncField, SyncFieldInput, SyncFilter, SyncFilterInput, SyncOverride, SyncOverrideInput, SyncSchedule, SyncScheduleInput, SyncTarget, SyncTargetInput } from "effect-polytomic:generated/v2025-09-18/ModelSyncShapes.ts";
import { EnumValue, IdentityFunction, SupportedModelSyncMode, SyncDestinationProperties, TargetCreateProperty, TargetCreation, TargetDetails, TargetField, TargetMode, TargetObject, TargetObjectsAnswer, TargetPropertyValues } from "effect-polytomic:generated/v2025-09-18/ModelSyncTargets.ts";
import { ActorInput, EnricherConfiguration, EnricherMapping, Enrichment, EnrichmentInput, Model, ModelAnswer, ModelFieldInput, ModelFieldRequest, ModelLabel, ModelPage, ModelPreview, ModelPreviewAnswer, ModelRelation, ModelRelationTo, ModelSample, ModelSampleAnswer, Relation, RelationTo, SampleRecord } from "effect-polytomic:generated/v2025-09-18/ModelsShapes.ts";
import { GlobalErrorSubscribers } from "effect-polytomic:generated/v2025-09-18/Notifications.ts";
import { OrganizationDetails } from "effect-polytomic:generated/v2025-09-18/Organization.ts";
import { Policy, PolicyAction, PolicyActionInput } from "effect-polytomic:generated/v2025-09-18/PermissionsPolicies.ts";
import { Role } from "effect-polytomic:generated/v2025-09-18/PermissionsRoles.ts";
import { QueryLinks, QueryResult, QueryResultPage } from "effect-polytomic:generated/v2025-09-18/QueryRunner.ts";
import { BulkSyncSourceStatus, FieldTypeDefinition, PrimaryKeyOverride, UserField } from "effect-polytomic:generated/v2025-09-18/Schemas.ts";
import { Actor, ConfigurationValue, ConsoleLogEntry, ConsoleLogs, ConsoleLogsPage, ExecutionStatus, FieldType, FieldTypeSpec, FilterFunction, FilterFunctionInput, Job, ModelField, PaginationDetails, PickValue, ScheduleFrequency, ScheduleFrequencyInput, SchemaAssociation, SchemaField, SourceMetadata, SourceMetadataItem, SourceSchema, SyncActivation, TaskStatus } from "effect-polytomic:generated/v2025-09-18/Shared.ts";
import { BulkExecutionStatus, BulkFetchMode, BulkFilterInput, BulkOutputDisposition, BulkScheduleSyncMode, BulkSchemaExecutionStatus, BulkSelectiveMode, BulkSelectiveModeInput, BulkSyncExecution, BulkSyncSchemaExecution, CancelBulkSyncResponse } from "effect-polytomic:generated/v2025-09-18/SharedBulkSync.ts";
import { ExecutionCounts, ModelSyncExecution, ModelSyncMode } from "effect-polytomic:generated/v2025-09-18/SharedModelSync.ts";
import { ApiKey, User } from "effect-polytomic:generated/v2025-09-18/Users.ts";
import { Webhook } from "effect-polytomic:generated/v2025-09-18/Webhooks.ts";
export * from "effect-polytomic:generated/v2025-09-18/BulkSyncCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/BulkSyncExecutionsCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/BulkSyncSchedulesCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/BulkSyncSchemasCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/ConnectionsCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/EntitiesCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/EventsCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/IdentityCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/JobsCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/ModelSyncCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/ModelSyncExecutionsCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/ModelSyncTargetsCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/ModelsCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/NotificationsCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/OrganizationCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/PermissionsPoliciesCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/PermissionsRolesCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/QueryRunnerCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/SchemasCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/UsersCalls.ts";
export * from "effect-polytomic:generated/v2025-09-18/WebhooksCalls.ts";
type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Token = string | {
  readonly username: string;
  readonly password: string;
};
type CredentialsOptions = {
  readonly apiKey: string | undefined;
} | {
  readonly partnerKey: string | undefined;
} | {
  readonly organization_id: string | undefined;
  readonly key: string | undefined;
} | {
  readonly deploymentKey: string | undefined;
  readonly scheme?: "bearer" | "basic" | undefined;
} | (() => Token | Promise<Token>);
interface RetryOptions {
  readonly times?: number | undefined;
  readonly base?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxRetryAfter?: number | undefined;
  readonly budget?: RetryPolicy.Budget | "none" | undefined;
}
interface Settings {
  readonly timeout?: number | undefined;
  readonly attemptTimeout?: number | undefined;
  readonly retry?: "standard" | "none" | "patient" | RetryOptions | undefined;
  readonly strict?: boolean | undefined;
  readonly onDrift?: ((events: ReadonlyArray<Drift.Event>) => void | Promise<void>) | undefined;
}
type ClientOptions = Settings & {
  readonly baseUrl?: string | URL | undefined;
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey?: string | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials: CredentialsOptions | undefined;
  readonly apiKey?: undefined;
});
interface ListOptions extends Settings {
  readonly signal?: AbortSignal | undefined;
  readonly credentials?: CredentialsOptions | undefined;
}
interface CallOptions extends ListOptions {
  readonly idempotencyKey?: string | undefined;
}
interface Response$1 {
  readonly status: number;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly requestId: string | undefined;
  readonly attempts: number;
  readonly idempotencyKey: string | undefined;
}
type Optional<Input> = Input | void;
type NoInput = Optional<{
  readonly [name: string]: never;
}>;
interface WithResponse<out Output> {
  readonly value: Output;
  readonly response: Response$1;
}
interface Call<in Input, out Output, out Failure> {
  (input: Input, options?: CallOptions): Promise<Output>;
  readonly withResponse: (input: Input, options?: CallOptions) => Promise<WithResponse<Output>>;
  readonly "~Failure"?: Failure;
}
interface ListCall<in Input, out Item, out Page, out Failure> {
  (input: Input, options?: ListOptions): AsyncIterable<Item>;
  readonly page: Call<Input, Page, Failure>;
  readonly "~Failure"?: Failure;
}
type InputOf<C extends (input: never) => unknown> = Exclude<Parameters<C>[0], void>;
type OutputOf<C extends (input: never) => unknown> = ReturnType<C> extends AsyncIterable<infer Item> ? Item : Awaited<ReturnType<C>>;
type FailureOf<C extends {
  readonly "~Failure"?: unknown;
}> = Exclude<C["~Failure"], undefined>;
interface Resource<out Calls> {
  readonly "~Calls"?: Calls;
  readonly "~service": unknown;
}
interface Resources {
  readonly [name: string]: Resource<unknown>;
}
interface Closeable {
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}
type CallsOf<R> = R extends Resource<infer Calls> ? Calls : never;
type Head<Name> = Name extends `${infer First}.${string}` ? First : Name;
type Below<R, Name> = { readonly [Key in keyof R as Key extends `${Name & string}.${infer Rest}` ? Rest : never]: R[Key]; };
type Own<R, Name> = Name extends keyof R ? CallsOf<R[Name]> : unknown;
type Nested<R> = { readonly [Key in keyof R as Head<Key>]: keyof Below<R, Head<Key>> extends never ? Own<R, Head<Key>> : Own<R, Head<Key>> & Nested<Below<R, Head<Key>>>; };
type Client<R extends Resources> = Nested<R> & Closeable;
export declare const createClientWith: <R extends Resources>(resources: R, options?: ClientOptions) => Client<R>;
export declare const reveal: (body: Redacted.Redacted<string>) => string;
export declare const bulkSync: Resource<BulkSyncCalls>;
export declare const bulkSyncExecutions: Resource<BulkSyncExecutionsCalls>;
export declare const bulkSyncSchedules: Resource<BulkSyncSchedulesCalls>;
export declare const bulkSyncSchemas: Resource<BulkSyncSchemasCalls>;
export declare const connections: Resource<ConnectionsCalls>;
export declare const entities: Resource<EntitiesCalls>;
export declare const events: Resource<EventsCalls>;
export declare const identity: Resource<IdentityCalls>;
export declare const jobs: Resource<JobsCalls>;
export declare const modelSync: Resource<ModelSyncCalls>;
export declare const modelSyncExecutions: Resource<ModelSyncExecutionsCalls>;
export declare const modelSyncTargets: Resource<ModelSyncTargetsCalls>;
export declare const models: Resource<ModelsCalls>;
export declare const notifications: Resource<NotificationsCalls>;
export declare const organization: Resource<OrganizationCalls>;
export declare const permissionsPolicies: Resource<PermissionsPoliciesCalls>;
export declare const permissionsRoles: Resource<PermissionsRolesCalls>;
export declare const queryRunner: Resource<QueryRunnerCalls>;
export declare const schemas: Resource<SchemasCalls>;
export declare const users: Resource<UsersCalls>;
export declare const webhooks: Resource<WebhooksCalls>;
export declare const resources: {
  readonly bulkSync: typeof bulkSync;
  readonly "bulkSync.executions": typeof bulkSyncExecutions;
  readonly "bulkSync.schedules": typeof bulkSyncSchedules;
  readonly "bulkSync.schemas": typeof bulkSyncSchemas;
  readonly connections: typeof connections;
  readonly entities: typeof entities;
  readonly events: typeof events;
  readonly identity: typeof identity;
  readonly jobs: typeof jobs;
  readonly modelSync: typeof modelSync;
  readonly "modelSync.executions": typeof modelSyncExecutions;
  readonly "modelSync.targets": typeof modelSyncTargets;
  readonly models: typeof models;
  readonly notifications: typeof notifications;
  readonly organization: typeof organization;
  readonly "permissions.policies": typeof permissionsPolicies;
  readonly "permissions.roles": typeof permissionsRoles;
  readonly queryRunner: typeof queryRunner;
  readonly schemas: typeof schemas;
  readonly users: typeof users;
  readonly webhooks: typeof webhooks;
};
export interface Polytomic extends Closeable {
  readonly bulkSync: BulkSyncCalls & {
    readonly executions: BulkSyncExecutionsCalls;
    readonly schedules: BulkSyncSchedulesCalls;
    readonly schemas: BulkSyncSchemasCalls;
  };
  readonly connections: ConnectionsCalls;
  readonly entities: EntitiesCalls;
  readonly events: EventsCalls;
  readonly identity: IdentityCalls;
  readonly jobs: JobsCalls;
  readonly modelSync: ModelSyncCalls & {
    readonly executions: ModelSyncExecutionsCalls;
    readonly targets: ModelSyncTargetsCalls;
  };
  readonly models: ModelsCalls;
  readonly notifications: NotificationsCalls;
  readonly organization: OrganizationCalls;
  readonly permissions: {
    readonly policies: PermissionsPoliciesCalls;
    readonly roles: PermissionsRolesCalls;
  };
  readonly queryRunner: QueryRunnerCalls;
  readonly schemas: SchemasCalls;
  readonly users: UsersCalls;
  readonly webhooks: WebhooksCalls;
}
export declare const createClient: (options?: ClientOptions) => Polytomic;
export { type Actor, type ActorInput, type AdditionalSchedule, type AdditionalScheduleInput, type ApiKey, type Budget, type BulkDiscover, type BulkDiscoverInput, type BulkExecutionStatus, type BulkFetchMode, type BulkFetchModeInput, type BulkField, type BulkFieldConfiguration, type BulkFieldInput, type BulkFilter, type BulkFilterInput, type BulkNormalizeNames, type BulkNormalizeNamesInput, type BulkOutputDisposition, type BulkResyncMode, type BulkResyncModeInput, type BulkScheduleSyncMode, type BulkScheduleSyncModeInput, type BulkSchema, type BulkSchemaConfiguration, type BulkSchemaConfigurationFieldsItem, type BulkSchemaExecutionStatus, type BulkSchemaInput, type BulkSchemaSummary, type BulkSelectiveMode, type BulkSelectiveModeInput, type BulkSyncCanceledEvent, type BulkSyncCompletedEvent, type BulkSyncCompletedWithErrorEvent, type BulkSyncDestination, type BulkSyncDetails, type BulkSyncExecution, type BulkSyncExecutionLogs, type BulkSyncExecutionPage, type BulkSyncExecutionStatus, type BulkSyncFailedEvent, type BulkSyncIngestionStatus, type BulkSyncMode, type BulkSyncModeInput, type BulkSyncPage, type BulkSyncRunningEvent, type BulkSyncSchedule, type BulkSyncScheduleInput, type BulkSyncSchemaExecution, type BulkSyncSchemaExecutionStatus, type BulkSyncSource, type BulkSyncSourceCapabilities, type BulkSyncSourceStatus, type BulkSyncStatus, type Call, type CallOptions, type Caller, type CancelBulkSyncResponse, type CancelModelSyncExecutionResponse, type CancelModelSyncResponse, type Client, type ClientOptions, type Closeable, type ConfigurationValue, type ConnectResponse, type Connection, type ConnectionCapabilities, type ConnectionForm, type ConnectionProxyCall, type ConnectionProxyContract, type ConnectionProxyInfo, type ConnectionProxyInheritedBase, type ConnectionProxyLockedHeader, type ConnectionProxyMergeRules, type ConnectionProxyResponse, type ConnectionProxyStats, type ConnectionType, type ConnectionTypeSummary, type ConsoleLogEntry, type ConsoleLogs, type ConsoleLogsPage, type CreateBulkSyncSchemasItem, type CreatedConnection, type CredentialsOptions, type DefaultSchedule, type DefaultScheduleInput, type DriftEvent, type EnricherConfiguration, type EnricherMapping, type Enrichment, type EnrichmentInput, type Entity, type EntityRelationship, type EnumValue, type EventPage, type EventPayload, type ExecutionCounts, type ExecutionLogType, type ExecutionLogs, type ExecutionStatus, type ExportedLogs, type ExportedLogsAnswer, type FailureOf, type FieldSource, type FieldType, type FieldTypeDefinition, type FieldTypeSpec, type FilterFieldReferenceType, type FilterFieldReferenceTypeInput, type FilterFunction, type FilterFunctionInput, type GlobalErrorSubscribers, type IdentityFunction, type IdentityFunctionName, type IdentityFunctionNameInput, type IdentityMapping, type IdentityMappingInput, type IngestionStatusLevel, type InputOf, type Job, type JsonSchema, type JsonSchemaDefinitions, type JsonSchemaForm, type JsonSchemaProperties, type ListCall, type ListOptions, type Model, type ModelAnswer, type ModelField, type ModelFieldInput, type ModelFieldRequest, type ModelLabel, type ModelPage, type ModelPreview, type ModelPreviewAnswer, type ModelRelation, type ModelRelationTo, type ModelSample, type ModelSampleAnswer, type ModelSyncDetails, type ModelSyncExecution, type ModelSyncExecutionPage, type ModelSyncMode, type ModelSyncModeInput, type ModelSyncPage, type ModelSyncStatus, type ModelSyncSummary, type NoInput, type OAuthPrompt, type Optional, type OrganizationDetails, type OutputOf, type PaginationDetails, type ParameterValue, type ParameterValues, type PickValue, type Policy, type PolicyAction, type PolicyActionInput, PolytomicError, type PolytomicEvent, type PrimaryKeyOverride, type QueryLinks, type QueryResult, type QueryResultPage, type Relation, type RelationTo, type Resource, type Resources, type Response$1 as Response, type RetryOptions, type Role, type RunAfter, type RunAfterInput, type SampleRecord, type ScheduleFrequency, type ScheduleFrequencyInput, type ScheduleOption, type ScheduleOptions, type SchemaAssociation, type SchemaField, type Settings, type SharedConnection, type SourceMetadata, type SourceMetadataItem, type SourceSchema, type StartedModelSync, type SupportedBulkMode, type SupportedModelSyncMode, type SyncActivation, type SyncCanceledEvent, type SyncCompletedEvent, type SyncCompletedWithErrorsEvent, type SyncDestinationProperties, type SyncFailedEvent, type SyncField, type SyncFieldInput, type SyncFilter, type SyncFilterInput, type SyncOverride, type SyncOverrideInput, type SyncRunningEvent, type SyncSchedule, type SyncScheduleInput, type SyncTarget, type SyncTargetInput, type TargetCreateProperty, type TargetCreation, type TargetDetails, type TargetField, type TargetMode, type TargetObject, type TargetObjectsAnswer, type TargetPropertyValues, type TaskStatus, type Token, type UpdateBulkField, type UpdateBulkSyncSchemasItem, type User, type UserField, type Webhook, type WithResponse };
