/** What a connection type is: its configuration, what it can do, and the data that the emulator pretends is behind it. */
import type { Dataset } from "./dataset.ts"

/** A value that a field can have. */
export interface Choice {
  readonly value: unknown
  readonly label: string
}

/** One setting of a connection. */
export interface Field {
  readonly name: string
  readonly type: "string" | "integer" | "boolean" | "array" | "object"
  readonly title: string
  readonly description?: string
  readonly required?: boolean
  /** A secret: masked on read. */
  readonly sensitive?: boolean
  /** Made by the server; what a request says about it is ignored. */
  readonly readonly?: boolean
  readonly default?: string | number | boolean
  /** The only values that are accepted. */
  readonly choices?: ReadonlyArray<Choice>
  /** Values to offer, from what is already set; others are accepted too. */
  readonly complete?: (configuration: { readonly [name: string]: unknown }) => ReadonlyArray<Choice>
  /** The settings within an object. */
  readonly fields?: ReadonlyArray<Field>
}

export interface ConnectionType {
  readonly id: string
  readonly name: string
  readonly source: boolean
  readonly destination: boolean
  readonly enrichment?: boolean
  readonly orchestration?: boolean
  /** Whether a browser has to grant access, unless the configuration brings its own credentials. */
  readonly oauth?: boolean
  /** Base URL of the system's HTTP API, if it has one that the proxy can reach. */
  readonly api?: string
  readonly fields: ReadonlyArray<Field>
  /** Values that can be completed beside those of `fields`, such as the tables of a database. */
  readonly parameters?: ReadonlyArray<Field>
  readonly data: Dataset
}

/** Choices whose label is their value. */
export const choices = (...values: ReadonlyArray<string>): ReadonlyArray<Choice> =>
  values.map((value) => ({ value, label: value }))

/** A text setting. */
export const text = (name: string, title: string, options: Partial<Field> = {}): Field => ({
  name,
  type: "string",
  title,
  ...options
})

/** A text setting that must be there. */
export const required = (name: string, title: string, options: Partial<Field> = {}): Field =>
  text(name, title, { required: true, ...options })

/** A secret text. */
export const secret = (name: string, title: string, options: Partial<Field> = {}): Field =>
  text(name, title, { sensitive: true, ...options })

export const integer = (name: string, title: string, options: Partial<Field> = {}): Field => ({
  name,
  type: "integer",
  title,
  ...options
})

export const flag = (name: string, title: string, options: Partial<Field> = {}): Field => ({
  name,
  type: "boolean",
  title,
  ...options
})
