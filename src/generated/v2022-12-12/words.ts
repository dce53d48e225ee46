/**
 * The words of API version 2022-12-12: summaries of operations, descriptions of fields, and which fields are secret or
 * read-only.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import { makeWords, type Words } from "../../internal/tools/words.ts"

/** Words of the operations and fields. */
export const words: Words = /*#__PURE__*/ makeWords({
  operations: {
    "bulkSync.getDestination": ["Reads the capabilities of a connection as a destination of bulk syncs.", "r;; id:0"],
    "bulkSync.getSource": [
      "Lists the schemas that a connection offers as a source of bulk syncs.",
      "r;; connection_id:0 refresh_schemas:1 include_fields:2"
    ],
    "bulkSync.getSourceSchema": [
      "Reads one schema that a connection offers as a source of bulk syncs.",
      "r;; connection_id:0 schema_id:3"
    ],
    "bulkSync.getSourceStatus": [
      "Reads how fresh the cached schemas of a source connection are.",
      "r;; connection_id:0"
    ],
    "bulkSync.list": ["Lists the bulk syncs of the organization.", "r;;"],
    "bulkSync.create": [
      "Creates a bulk sync, which copies whole schemas from a source to a destination.",
      "w;; active:4 automatically_add_new_fields:5 automatically_add_new_objects:6 destination_configuration:7 destination_connection_id:8 disable_record_timestamps:9 discover:10 mode:11 name:12 organization_id:13 policies:14 schedule:21>BulkSchedule schemas:22 source_configuration:23 source_connection_id:24"
    ],
    "bulkSync.get": ["Reads one bulk sync.", "r;; id:25 refresh_schemas:1"],
    "bulkSync.update": [
      "Replaces the settings of a bulk sync.",
      "w;; id:25 active:4 destination_configuration:7 destination_connection_id:8 discover:10 mode:11 name:12 organization_id:13 policies:14 schedule:21>BulkSchedule source_configuration:23 source_connection_id:24"
    ],
    "bulkSync.remove": ["Deletes a bulk sync.", "d;; id:25 refresh_schemas:1"],
    "bulkSync.activate": ["Switches a bulk sync on or off.", "w;; id:25 active:26"],
    "bulkSync.getStatus": ["Reads the status of a bulk sync: its current, last and next execution.", "r;; id:25"],
    "bulkSync.executions.list": ["Lists the executions of a bulk sync.", "r;; id:25"],
    "bulkSync.executions.start": ["Starts an execution of a bulk sync.", "w;; id:25 resync:27 schemas:28 test:29"],
    "bulkSync.executions.get": ["Reads one execution of a bulk sync.", "r;; id:25 exec_id:30"],
    "bulkSync.schemas.list": ["Lists the schemas of a bulk sync.", "r;; id:25"],
    "bulkSync.schemas.patch": ["Changes several schemas of a bulk sync at once.", "w;; id:25 schemas:37>BulkSchema"],
    "bulkSync.schemas.get": ["Reads how a bulk sync treats one schema.", "r;; id:25 schema_id:3"],
    "bulkSync.schemas.update": [
      "Replaces how a bulk sync treats one schema.",
      "w;; id:25 schema_id:3 enabled:31 fields:35>BulkField partition_key:36"
    ],
    "connections.getTypes": ["Lists the types of connections that can be made.", "r;;"],
    "connections.list": ["Lists the connections of the organization.", "r;<Connection;"],
    "connections.create": [
      "Creates a connection.",
      "w;<CreatedConnection; configuration:38! name:39 organization_id:13 policies:14 redirect_url:40 type:41 validate:42"
    ],
    "connections.connect": [
      "Starts a Polytomic Connect session, in which an end user sets up one connection in the browser.",
      "w;<ConnectResponse; connection:43 name:44 organization_id:13 redirect_url:45 type:46 whitelist:47"
    ],
    "connections.get": ["Reads one connection.", "r;<Connection;status,status_error id:0"],
    "connections.update": [
      "Changes the settings of a connection.",
      "w;<CreatedConnection; id:0 configuration:48! name:39 organization_id:13 policies:14 reconnect:49 type:41 validate:42"
    ],
    "connections.remove": ["Deletes a connection.", "d;; id:0 force:50"],
    "connections.getParameterValues": [
      "Lists the values that configuration fields of a connection can take.",
      "r;; id:0"
    ],
    "connections.getSource": ["Lists the options of a connection as a source of models.", "r;; id:0"],
    "connections.getSourceFields": [
      "Lists the fields that a query or object of a source connection would yield.",
      "w;; id:0 query:51"
    ],
    "connections.getTarget": [
      "Lists the options of a connection as a target of model syncs.",
      "r;; id:0 type:52 search:53"
    ],
    "connections.getTargetFields": [
      "Reads the fields and sync modes of one target object of a connection.",
      "r;; id:0 refresh:54 target:55"
    ],
    "events.apiV2GetEvents": [
      "Lists recent events of the organization.",
      "r;; organization_id:56 type:57 starting_after:58 ending_before:59 limit:60"
    ],
    "events.apiV2GetEventTypes": ["Lists the names of the event types.", "r;;"],
    "jobs.get": ["Reads the state of a background job, and its result once it is done.", "r;; type:61 id:62"],
    "modelSync.list": ["Lists the model syncs of the organization.", "r;;"],
    "modelSync.create": [
      "Creates a model sync, which writes the records of models to an object of a target connection.",
      "w;; active:4 fields:70>SyncField filter_logic:71 filters:77>SyncFilter identity:82>IdentityMapping mode:11 name:83 organization_id:13 override_fields:84>SyncField overrides:87>SyncOverride policies:14 schedule:21>SyncSchedule sync_all_records:91 target:98>SyncTarget"
    ],
    "modelSync.getScheduleOptions": ["Lists the kinds of schedules that a model sync can have.", "r;;"],
    "modelSync.get": ["Reads one model sync.", "r;; id:99"],
    "modelSync.update": [
      "Changes the settings of a model sync.",
      "w;; id:99 active:4 fields:70>SyncField filter_logic:71 filters:77>SyncFilter identity:82>IdentityMapping mode:11 name:83 organization_id:13 override_fields:84>SyncField overrides:87>SyncOverride policies:14 schedule:21>SyncSchedule sync_all_records:91 target:98>SyncTarget"
    ],
    "modelSync.remove": ["Deletes a model sync and cancels its running execution.", "d;; id:99"],
    "modelSync.activate": ["Switches a model sync on or off.", "w;; id:99 active:26"],
    "modelSync.start": ["Starts an execution of a model sync.", "w;; id:99 identities:100"],
    "modelSync.getStatus": ["Reads the status of a model sync: its current, last and next execution.", "r;; id:99"],
    "modelSync.executions.list": ["Lists the executions of a model sync.", "r;; sync_id:101"],
    "modelSync.executions.get": ["Reads one execution of a model sync.", "r;; sync_id:101 id:30"],
    "modelSync.executions.getErrorLogs": [
      "Opens one log file of records that failed.",
      "r;; sync_id:101 id:30 filename:102"
    ],
    "modelSync.executions.getInsertLogs": [
      "Opens one log file of inserted records.",
      "r;; sync_id:101 id:30 filename:102"
    ],
    "modelSync.executions.getRecordLogs": ["Opens one log file of all records.", "r;; sync_id:101 id:30 filename:102"],
    "modelSync.executions.getUpdateLogs": [
      "Opens one log file of updated records.",
      "r;; sync_id:101 id:30 filename:102"
    ],
    "models.list": ["Lists the models of the organization.", "r;;"],
    "models.create": [
      "Creates a model, a set of records read from a connection.",
      "w;; additional_fields:107>ModelFieldInput configuration:108 connection_id:0 fields:109 identifier:110 labels:111 name:112 organization_id:13 policies:14 relations:115>Relation tracking_columns:116"
    ],
    "models.get": ["Reads one model.", "r;;type,version id:66"],
    "models.update": [
      "Changes the settings of a model.",
      "w;; id:66 additional_fields:107>ModelFieldInput configuration:108 connection_id:0 fields:109 identifier:110 labels:111 name:112 organization_id:13 policies:14 relations:115>Relation tracking_columns:116"
    ],
    "models.remove": ["Deletes a model.", "d;; id:66"],
    "organization.list": ["Lists the organizations that the caller may see.", "r;;"],
    "organization.create": [
      "Creates an organization below the partner.",
      "w;; client_id:117 client_secret:118! issuer:119 name:120 sso_domain:121 sso_org_id:122"
    ],
    "organization.get": ["Reads one organization.", "r;; id:123"],
    "organization.update": [
      "Changes the settings of an organization.",
      "w;; id:123 client_id:117 client_secret:118! issuer:119 name:120 sso_domain:121 sso_org_id:122"
    ],
    "organization.remove": ["Deletes an organization.", "d;; id:123"],
    "permissions.policies.list": ["Lists the permissions policies of the organization.", "r;;"],
    "permissions.policies.create": [
      "Creates a permissions policy.",
      "w;; name:124 organization_id:13 policy_actions:127>PolicyAction"
    ],
    "permissions.policies.get": ["Reads one permissions policy.", "r;;system id:128"],
    "permissions.policies.update": [
      "Changes a permissions policy.",
      "w;; id:128 name:124 organization_id:13 policy_actions:129>PolicyAction"
    ],
    "permissions.policies.delete": ["Deletes a permissions policy.", "d;; id:128"],
    "permissions.roles.list": ["Lists the roles of the organization.", "r;;"],
    "permissions.roles.create": ["Creates a role.", "w;; name:130 organization_id:13"],
    "permissions.roles.get": ["Reads one role.", "r;;system id:131"],
    "permissions.roles.update": ["Renames a role.", "w;; id:131 name:130 organization_id:13"],
    "permissions.roles.delete": ["Deletes a role.", "d;; id:131"],
    "schemas.getRecords": ["Reads a few sample records of a schema.", "r;; connection_id:0 schema_id:3"],
    "users.list": ["Lists the users of an organization.", "r;; org_id:123"],
    "users.create": [
      "Creates a user in an organization and sends an invitation by mail.",
      "w;; org_id:123 email:132 role:133"
    ],
    "users.get": ["Reads one user of an organization.", "r;;organization_id org_id:123 id:134"],
    "users.update": ["Changes a user of an organization.", "w;; org_id:123 id:134 email:132 role:133"],
    "users.remove": ["Deletes a user of an organization and returns it.", "d;; org_id:123 id:134"],
    "users.createApiKey": ["Makes an API key for a user.", "d;<ApiKey; org_id:123 id:134 force:135"],
    "webhooks.list": ["Lists the webhooks of the organization.", "r;<Webhook;"],
    "webhooks.create": [
      "Creates the organization's webhook, which receives every event.",
      "w;<Webhook; endpoint:136 organization_id:13 secret:137!"
    ],
    "webhooks.get": ["Reads one webhook.", "r;<Webhook;created_at id:138"],
    "webhooks.update": ["Changes a webhook.", "w;<Webhook; id:138 endpoint:136 organization_id:13 secret:137!"],
    "webhooks.delete": ["Deletes a webhook.", "d;; id:138"]
  },
  types: {
    BulkSchedule: "day_of_month:15 day_of_week:16 frequency:17 hour:18 minute:19 month:20",
    BulkSchema: "enabled:31 fields:35>BulkField id:3 partition_key:36",
    BulkField: "enabled:32 id:33 obfuscated:34",
    "<Connection": "configuration!",
    "<CreatedConnection": "auth_code! auth_url! configuration!",
    "<ConnectResponse": "redirect_url! token!",
    SyncField: "new:63 override_value:64 source:67>FieldSource sync_mode:68 target:69",
    FieldSource: "field:65 model_id:66",
    SyncFilter: "field_id:72 field_type:73 function:74 label:75 value:76",
    IdentityMapping: "function:78 new_field:79 remote_field_type_id:80 source:67>FieldSource target:81",
    SyncOverride: "field_id:85 function:74 override:86 value:76",
    SyncSchedule: "day_of_month:15 day_of_week:16 frequency:17 hour:18 minute:19 month:20 run_after:90>RunAfter",
    RunAfter: "bulk_sync_ids:88 sync_ids:89",
    SyncTarget: "configuration:92 connection_id:8 filter_logic:93 new_name:94 object:95 search_values:96 create:97",
    ModelFieldInput: "example:103 label:104 name:105 type:106",
    Relation: "from:113 to:114>RelationTo",
    RelationTo: "field:105 model_id:66",
    PolicyAction: "action:125 role_ids:126",
    "<ApiKey": "value!",
    "<Webhook": "secret!"
  },
  texts: [
    "Id of the connection.",
    "True to refresh the cached schemas first.",
    "True to list the fields of each schema.",
    "Id of the schema: `schema.table` in a database, the name of the object elsewhere.",
    "True if the sync runs on its schedule.",
    "True if newly found fields are copied without being selected; true by default.",
    "True if newly found schemas are copied without being selected; false by default.",
    "Settings of the destination, such as the schema to write to; they depend on the type of the connection.",
    "Id of the connection to write to.",
    "True to omit record timestamps; false by default.",
    "True if newly found schemas are copied without being selected.",
    "Write mode of the sync.",
    "Name of the bulk sync; it need not be unique.",
    "Id of the organization; only for partner and system callers, all others have their own.",
    "Ids of the permissions policies.",
    "Day of the month in UTC, as text.",
    "Day of the week in UTC, as text.",
    "Frequency of the sync, or the event that starts it.",
    "Hour of the day in UTC, as text such as `05`.",
    "Minute of the hour, as text such as `00`.",
    "Month in UTC, as text.",
    "Schedule of the sync.",
    "The schemas to copy, by id or with settings; without it all of them.",
    "Settings of the source; null if empty.",
    "Id of the connection to read from.",
    "Id of the bulk sync.",
    "True if the sync is to be active.",
    "True to resync everything; false by default.",
    "Ids of the schemas to copy; without it all of them.",
    "True to run only a test; not together with `resync_mode`.",
    "Id of the execution.",
    "True if the schema is copied.",
    "True if the field is copied.",
    "Id of the field in the schema.",
    "True if the values are made unreadable.",
    "Settings of the fields of the schema.",
    "Field that the destination partitions by.",
    "The schemas to change; those that are not listed stay as they are.",
    "Settings of the connection, by the type's JSON Schema.",
    "Name of the connection.",
    "Address that the browser is sent to after the connection is authorized.",
    "Id of the connection type, such as `postgresql`.",
    "True to try the settings against the system behind the connection; true by default.",
    "Id of an existing connection to authorize again; without it a new one is made.",
    "Name of the new connection, unique in its organization.",
    "Address that the browser is sent to after the session.",
    "Id of the connection type to offer; deprecated, use `whitelist`.",
    "Ids of the connection types to offer: one leads straight to its form, several to a choice; ignored with `type`.",
    "Settings of the connection to change, by the type's JSON Schema.",
    "True to authorize the connection again.",
    "True to also delete the syncs and models that use the connection; otherwise deleting a connection in use fails with 422.",
    'Source of the rows, such as `{"query": "select * from public.users"}`; it depends on the type of the connection.',
    "Lists only targets of this type.",
    "Filters the list by this text.",
    "True to request them from the target again instead of using the cache.",
    "Id of the target object, such as `sales.customers`.",
    "Id of the organization whose events to list; for system callers only.",
    "Lists only events of this type, such as `sync.completed`.",
    "Lists only events after this time, exclusively.",
    "Lists only events before this time, exclusively.",
    "Number of events to list; 10 by default, at most 100.",
    "Type of the job: `createmodel`, `updatemodel`, `previewmodel`, `samplemodel` or `exportlogs`.",
    "Id of the job.",
    "True if the target field is to be created; false by default.",
    "Fixed value to write instead of a source field.",
    "Name or id of the field.",
    "Id of the model.",
    "Origin of the value.",
    "Write mode of this field, where it differs from that of the sync.",
    "Id of the target field.",
    "Mapping of source fields to target fields.",
    "Combination of the filters, such as `A AND (B OR C)`; the letters are the filters' labels, which the server assigns.",
    "Id of the field; `field` takes precedence.",
    "Side of the field: model or target.",
    "Comparison of the values.",
    "Letter that `filter_logic` names the filter by; the server assigns its own.",
    "Value to compare with; its type depends on the function.",
    "Conditions that records must meet to be synced.",
    "Matching of the values.",
    "True if the target field is to be created.",
    "Type of the target field to create; null for the default.",
    "Id of the target field to match by.",
    "Matching of source records with target records.",
    "Name of the model sync.",
    "Target fields that get a fixed value.",
    "Id of the field; takes precedence over `field`.",
    "Value to write.",
    "Values that replace the source's when a condition holds.",
    "Ids of the bulk syncs to wait for.",
    "Ids of the model syncs to wait for.",
    "The syncs whose end starts this one, when the frequency is `runafter`.",
    "True if each execution syncs all records instead of changed ones.",
    "Settings of the target; they depend on the type of the connection.",
    "Combination of the target filters, such as `A AND B`.",
    "Name of the target object to create.",
    "Id of the target object.",
    "Values that the target object was found by; derived from `object`.",
    "Properties of the object to create instead of using an existing one; not returned on reads.",
    "Target of the sync.",
    "Id of the model sync.",
    "Identities of the records to sync; without it all of them.",
    "Id of the sync.",
    "Name of the log file.",
    "An example of its value.",
    "Name to show to people.",
    "Name of the field.",
    "Type of the field.",
    "Fields to add beside those the source reports.",
    'Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection.',
    "Names of the source's fields to take; without it all of them.",
    "Name of the field that identifies a record.",
    "Ids of labels.",
    "Name of the model.",
    "Name of the field of this model.",
    "The field that the link leads to.",
    "Links to other models.",
    "Names of the fields whose changes make a record count as changed.",
    "Client id of the single sign-on provider.",
    "Client secret of the single sign-on provider; never returned.",
    "URL of the single sign-on provider.",
    "Name of the organization, unique for the partner.",
    "Mail domain whose users sign in with single sign-on.",
    "Id of the organization at the single sign-on provider.",
    "Id of the organization.",
    "Name of the policy.",
    "Name of the action, such as `read`.",
    "Ids of the roles.",
    "Actions and the roles that may do them.",
    "Id of the policy.",
    "Actions and the roles that may do them; they replace the present ones.",
    "Name of the role.",
    "Id of the role.",
    "Mail address; it comes back in lower case.",
    "Name of the role; not together with `role_ids`.",
    "Id of the user.",
    "True to revoke the user's present key first.",
    "URL that events are posted to; it must respond with a 2xx status.",
    "Secret that deliveries are signed with; 6 to 32 characters.",
    "Id of the webhook."
  ]
})
