/** The shapes as a program without this package would write them by hand. */
import * as Schema from "effect/Schema"

const Actor = Schema.Struct({ id: Schema.String, name: Schema.String, type: Schema.String })

const Configuration = Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))

const Type = Schema.optionalKey(
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    logo_url: Schema.String,
    operations: Schema.NullOr(Schema.Array(Schema.String))
  })
)

const shared = {
  configuration: Configuration,
  id: Schema.optionalKey(Schema.String),
  name: Schema.optionalKey(Schema.String),
  organization_id: Schema.optionalKey(Schema.String),
  policies: Schema.optionalKey(Schema.Array(Schema.String)),
  saved: Schema.optionalKey(Schema.Boolean),
  status: Schema.optionalKey(Schema.String),
  status_error: Schema.optionalKey(Schema.String),
  type: Type
}

const Connection = Schema.Struct({
  ...shared,
  api_calls_last_24_hours: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  created_at: Schema.optionalKey(Schema.String),
  created_by: Schema.optionalKey(Actor),
  parent_connection_id: Schema.optionalKey(Schema.String),
  updated_at: Schema.optionalKey(Schema.String),
  updated_by: Schema.optionalKey(Actor)
})

export const One = Schema.Struct({ data: Connection })

export const Many = Schema.Struct({ data: Schema.Array(Connection) })

export const CreateInput = Schema.Struct({
  name: Schema.String,
  type: Schema.String,
  configuration: Schema.Record(Schema.String, Schema.Unknown)
})

export const Created = Schema.Struct({
  data: Schema.Struct({
    ...shared,
    auth_code: Schema.optionalKey(Schema.String),
    auth_url: Schema.optionalKey(Schema.String),
    healthcheck_interval: Schema.optionalKey(Schema.String)
  })
})

/** Error response for a missing resource. */
export const NotFound = Schema.Struct({
  message: Schema.String,
  key: Schema.optionalKey(Schema.String),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown))
})

const count = Schema.optionalKey(Schema.Int)

const time = Schema.optionalKey(Schema.NullOr(Schema.String))

const flag = Schema.optionalKey(Schema.Boolean)

export const Page = Schema.Struct({
  data: Schema.Array(
    Schema.Struct({
      completed_at: time,
      created_at: time,
      error_count: count,
      fetch_mode: Schema.optionalKey(Schema.String),
      id: Schema.optionalKey(Schema.String),
      is_partial: flag,
      is_resync: flag,
      is_test: flag,
      output_disposition: Schema.optionalKey(Schema.String),
      record_count: count,
      started_at: time,
      status: Schema.optionalKey(Schema.String),
      status_message: Schema.optionalKey(Schema.String),
      type: Schema.optionalKey(Schema.String),
      updated_at: time,
      warning_count: count
    })
  ),
  pagination: Schema.Struct({ next_page_token: Schema.optionalKey(Schema.String) })
})
