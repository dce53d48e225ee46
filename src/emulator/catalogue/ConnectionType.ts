/** Description of a connection type: its configuration, its capabilities, and its simulated data. */
import type { Dataset } from "./dataset.ts"

/** A value that a setting can have. */
export interface Choice {
  readonly value: unknown
  readonly label: string
}

/** One setting of a connection, as the service's JSON Schema has it. */
export interface Property {
  readonly type: "string" | "integer" | "boolean" | "array" | "object"
  readonly title?: string
  /** A secret: masked on read. */
  readonly sensitive?: boolean
  /** Read-only; a value in a request is ignored. */
  readonly readOnly?: boolean
  readonly default?: unknown
  /** The only values that are accepted. */
  readonly enum?: ReadonlyArray<Choice | string>
  /** Type of the items. */
  readonly items?: Property
  /** The settings within an object. */
  readonly properties?: Properties
  readonly additionalProperties?: boolean
}

/** Settings by name. */
export interface Properties {
  readonly [name: string]: Property
}

/** Facts about a connection type, as the service describes it. */
export interface Facts {
  readonly name: string
  /** Access is granted in a browser, unless the configuration contains credentials. */
  readonly use_oauth: boolean
  readonly required: ReadonlyArray<string>
  readonly properties: Properties
}

/** Values to offer for a setting, from what is already set; others are accepted too. */
export type Complete = (configuration: { readonly [name: string]: unknown }) => ReadonlyArray<Choice>

/** Assumptions of the emulator, beyond the facts. */
export interface Behaviour {
  /** A database, a store of documents or of files, or an application with its own objects. */
  readonly kind: "database" | "documents" | "files" | "application"
  readonly source: boolean
  readonly destination: boolean
  readonly enrichment?: boolean
  readonly orchestration?: boolean
  /** Base URL of the system's HTTP API, for the proxy. */
  readonly api?: string
  /** Settings and parameters, such as the tables of a database, whose values can be completed. */
  readonly complete?: { readonly [name: string]: Complete }
  readonly data: Dataset
}

export interface ConnectionType extends Facts, Behaviour {
  readonly id: string
}

/** Choices whose label is their value. */
export const choices = (...values: ReadonlyArray<string>): ReadonlyArray<Choice> =>
  values.map((value) => ({ value, label: value }))

/** The only values of a setting, with their labels; absent if any value is accepted. */
export const choicesOf = (property: Property | undefined): ReadonlyArray<Choice> | undefined =>
  property?.enum?.map((choice) => (typeof choice === "string" ? { value: choice, label: choice } : choice))
