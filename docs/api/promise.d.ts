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
export { type Budget, type Call, type CallOptions, type Client, type ClientOptions, type Closeable, type CredentialsOptions, type DriftEvent, type FailureOf, type InputOf, type ListCall, type ListOptions, type NoInput, type Optional, type OutputOf, PolytomicError, type Resource, type Resources, type Response$1 as Response, type RetryOptions, type Settings, type Token, type WithResponse };
