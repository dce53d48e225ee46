/**
 * The words of API version 2023-04-25: summaries of operations, descriptions of fields, and which fields are secret or
 * read-only.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
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
      "w;; active:4 automatically_add_new_fields:5 automatically_add_new_objects:6 destination_configuration:7 destination_connection_id:8 disable_record_timestamps:9 discover:10 mode:11 name:12 organization_id:13 policies:14 schedule:26>BulkSchedule schemas:27 source_configuration:28 source_connection_id:29"
    ],
    "bulkSync.get": ["Reads one bulk sync.", "r;; id:30 refresh_schemas:1"],
    "bulkSync.update": [
      "Replaces the settings of a bulk sync.",
      "w;; id:30 active:4 automatically_add_new_fields:5 automatically_add_new_objects:6 destination_configuration:7 destination_connection_id:8 disable_record_timestamps:9 discover:10 mode:11 name:12 organization_id:13 policies:14 schedule:26>BulkSchedule schemas:31 source_configuration:28 source_connection_id:29"
    ],
    "bulkSync.remove": ["Deletes a bulk sync.", "d;; id:30 refresh_schemas:1"],
    "bulkSync.activate": ["Switches a bulk sync on or off.", "w;; id:30 active:32"],
    "bulkSync.cancel": ["Asks the running execution of a bulk sync to stop.", "w;; id:30"],
    "bulkSync.getStatus": ["Reads the status of a bulk sync: its current, last and next execution.", "r;; id:30"],
    "bulkSync.executions.list": ["Lists the executions of a bulk sync.", "r;; id:30"],
    "bulkSync.executions.start": ["Starts an execution of a bulk sync.", "w;; id:30 resync:33 schemas:34 test:35"],
    "bulkSync.executions.get": ["Reads one execution of a bulk sync.", "r;; id:30 exec_id:36"],
    "bulkSync.schemas.list": ["Lists the schemas of a bulk sync.", "r;; id:30 filters:37"],
    "bulkSync.schemas.get": ["Reads how a bulk sync treats one schema.", "r;;output_name id:30 schema_id:3"],
    "bulkSync.schemas.update": [
      "Replaces how a bulk sync treats one schema.",
      "w;; id:30 schema_id:3 enabled:38 fields:42>BulkField partition_key:43"
    ],
    "connections.getTypes": ["Lists the types of connections that can be made.", "r;;"],
    "connections.getTypeParameterValues": [
      "Lists the values that a configuration field of a connection type can take, before or after a connection exists.",
      "w;; type:44 connection_id:45 field:46 parameters:47! query:48"
    ],
    "connections.list": ["Lists the connections of the organization.", "r;<Connection;"],
    "connections.create": [
      "Creates a connection.",
      "w;<CreatedConnection; configuration:49! name:50 organization_id:13 policies:14 redirect_url:51 type:44 validate:52"
    ],
    "connections.connect": [
      "Starts a Polytomic Connect session, in which an end user sets up one connection in the browser.",
      "w;<ConnectResponse; connection:53 name:54 organization_id:13 redirect_url:55 type:56 whitelist:57"
    ],
    "connections.get": ["Reads one connection.", "r;<Connection;status,status_error id:0"],
    "connections.update": [
      "Changes the settings of a connection.",
      "w;<CreatedConnection; id:0 configuration:58! name:50 organization_id:13 policies:14 reconnect:59 type:44 validate:52"
    ],
    "connections.remove": ["Deletes a connection.", "d;; id:0 force:60"],
    "connections.getParameterValues": [
      "Lists the values that configuration fields of a connection can take.",
      "r;; id:0"
    ],
    "connections.getSource": ["Lists the options of a connection as a source of models.", "r;; id:0"],
    "connections.getSourceFields": [
      "Lists the fields that a query or object of a source connection would yield.",
      "w;; id:0 query:61"
    ],
    "connections.getTarget": [
      "Lists the options of a connection as a target of model syncs.",
      "r;; id:0 type:62 search:63"
    ],
    "connections.getTargetFields": [
      "Reads the fields and sync modes of one target object of a connection.",
      "r;; id:0 refresh:64 target:65"
    ],
    "connections.createSharedConnection": [
      "Shares a connection with a child organization.",
      "w;; parent_connection_id:66 child_organization_id:67 name:68"
    ],
    "connections.listSharedConnections": [
      "Lists the connections in child organizations that share a connection of the caller's organization.",
      "r;<Connection; parent_connection_id:66"
    ],
    "events.apiV2GetEvents": [
      "Lists recent events of the organization.",
      "r;; organization_id:69 type:70 starting_after:71 ending_before:72 limit:73"
    ],
    "events.apiV2GetEventTypes": ["Lists the names of the event types.", "r;;"],
    "identity.get": ["Reads the identity of the caller: user, organization or partner.", "r;;"],
    "jobs.get": ["Reads the state of a background job, and its result once it is done.", "r;; type:74 id:75"],
    "modelSync.list": ["Lists the model syncs of the organization.", "r;;"],
    "modelSync.create": [
      "Creates a model sync, which writes the records of models to an object of a target connection.",
      "w;; active:4 fields:83>SyncField filter_logic:84 filters:90>SyncFilter identity:95>IdentityMapping mode:11 name:96 organization_id:13 override_fields:97>SyncField overrides:100>SyncOverride policies:14 schedule:26>SyncSchedule sync_all_records:106 target:113>SyncTarget"
    ],
    "modelSync.getScheduleOptions": ["Lists the kinds of schedules that a model sync can have.", "r;;"],
    "modelSync.get": ["Reads one model sync.", "r;; id:114"],
    "modelSync.update": [
      "Changes the settings of a model sync.",
      "w;; id:114 active:4 fields:83>SyncField filter_logic:84 filters:90>SyncFilter identity:95>IdentityMapping mode:11 name:96 organization_id:13 override_fields:97>SyncField overrides:100>SyncOverride policies:14 schedule:26>SyncSchedule sync_all_records:106 target:113>SyncTarget"
    ],
    "modelSync.remove": ["Deletes a model sync and cancels its running execution.", "d;; id:114"],
    "modelSync.activate": ["Switches a model sync on or off.", "w;; id:114 active:32"],
    "modelSync.start": ["Starts an execution of a model sync.", "w;; id:114 identities:115"],
    "modelSync.getStatus": ["Reads the status of a model sync: its current, last and next execution.", "r;; id:114"],
    "modelSync.executions.list": ["Lists the executions of a model sync.", "r;; sync_id:116"],
    "modelSync.executions.get": ["Reads one execution of a model sync.", "r;; sync_id:116 id:36"],
    "modelSync.executions.getErrorLogUrLs": [
      "Lists signed URLs of the logs of records that failed.",
      "r;<ExecutionLogs; sync_id:116 id:36"
    ],
    "modelSync.executions.getErrorLogs": [
      "Opens one log file of records that failed.",
      "r;; sync_id:116 id:36 filename:117"
    ],
    "modelSync.executions.getInsertLogUrLs": [
      "Lists signed URLs of the logs of inserted records.",
      "r;<ExecutionLogs; sync_id:116 id:36"
    ],
    "modelSync.executions.getInsertLogs": [
      "Opens one log file of inserted records.",
      "r;; sync_id:116 id:36 filename:117"
    ],
    "modelSync.executions.getRecordLogUrLs": [
      "Lists signed URLs of the logs of all records.",
      "r;<ExecutionLogs; sync_id:116 id:36"
    ],
    "modelSync.executions.getRecordLogs": ["Opens one log file of all records.", "r;; sync_id:116 id:36 filename:117"],
    "modelSync.executions.getUpdateLogUrLs": [
      "Lists signed URLs of the logs of updated records.",
      "r;<ExecutionLogs; sync_id:116 id:36"
    ],
    "modelSync.executions.getUpdateLogs": [
      "Opens one log file of updated records.",
      "r;; sync_id:116 id:36 filename:117"
    ],
    "modelSync.executions.getWarningLogUrLs": [
      "Lists signed URLs of the logs of records with warnings.",
      "r;<ExecutionLogs; sync_id:116 id:36"
    ],
    "modelSync.executions.getWarningLogs": [
      "Opens one log file of records with warnings.",
      "r;; sync_id:116 id:36 filename:117"
    ],
    "models.post": [
      "Lists the sets of input fields that an enrichment accepts.",
      "r;; connection_id:0 configuration:118"
    ],
    "models.preview": [
      "Shows the fields that a model would have, without saving it.",
      "w;; async:119 additional_fields:124>ModelFieldInput configuration:125 connection_id:0 fields:126 identifier:127 labels:128 name:129 organization_id:13 policies:14 relations:132>ModelRelation tracking_columns:133"
    ],
    "models.list": ["Lists the models of the organization.", "r;;"],
    "models.create": [
      "Creates a model, a set of records read from a connection.",
      "w;; async:119 additional_fields:124>ModelFieldInput configuration:125 connection_id:0 fields:126 identifier:127 labels:128 name:129 organization_id:13 policies:14 relations:132>ModelRelation tracking_columns:133"
    ],
    "models.get": ["Reads one model.", "r;; id:79"],
    "models.update": [
      "Changes the settings of a model.",
      "w;; id:79 async:119 additional_fields:124>ModelFieldInput configuration:125 connection_id:0 fields:126 identifier:127 labels:128 name:129 organization_id:13 policies:14 relations:132>ModelRelation tracking_columns:133"
    ],
    "models.remove": ["Deletes a model.", "d;; id:79"],
    "models.sample": ["Reads a few sample records of a model.", "r;; id:79 async:119"],
    "organization.list": ["Lists the organizations that the caller may see.", "r;;"],
    "organization.create": [
      "Creates an organization below the partner.",
      "w;; client_id:134 client_secret:135! issuer:136 name:137 sso_domain:138 sso_org_id:139"
    ],
    "organization.get": ["Reads one organization.", "r;; id:140"],
    "organization.update": [
      "Changes the settings of an organization.",
      "w;; id:140 client_id:134 client_secret:135! issuer:136 name:137 sso_domain:138 sso_org_id:139"
    ],
    "organization.remove": ["Deletes an organization.", "d;; id:140"],
    "permissions.policies.list": ["Lists the permissions policies of the organization.", "r;;"],
    "permissions.policies.create": [
      "Creates a permissions policy.",
      "w;; name:141 organization_id:13 policy_actions:144>PolicyAction"
    ],
    "permissions.policies.get": ["Reads one permissions policy.", "r;;system id:145"],
    "permissions.policies.update": [
      "Changes a permissions policy.",
      "w;; id:145 name:141 organization_id:13 policy_actions:146>PolicyAction"
    ],
    "permissions.policies.delete": ["Deletes a permissions policy.", "d;; id:145"],
    "permissions.roles.list": ["Lists the roles of the organization.", "r;;"],
    "permissions.roles.create": ["Creates a role.", "w;; name:147 organization_id:13"],
    "permissions.roles.get": ["Reads one role.", "r;;system id:148"],
    "permissions.roles.update": ["Renames a role.", "w;; id:148 name:147 organization_id:13"],
    "permissions.roles.delete": ["Deletes a role.", "d;; id:148"],
    "schemas.getRecords": ["Reads a few sample records of a schema.", "r;; connection_id:0 schema_id:3"],
    "users.list": ["Lists the users of an organization.", "r;; org_id:140"],
    "users.create": [
      "Creates a user in an organization and sends an invitation by mail.",
      "w;; org_id:140 email:149 role:150"
    ],
    "users.get": ["Reads one user of an organization.", "r;;organization_id org_id:140 id:151"],
    "users.update": ["Changes a user of an organization.", "w;; org_id:140 id:151 email:149 role:150"],
    "users.remove": ["Deletes a user of an organization and returns it.", "d;; org_id:140 id:151"],
    "users.createApiKey": ["Makes an API key for a user.", "d;<ApiKey; org_id:140 id:151 force:152"],
    "webhooks.list": ["Lists the webhooks of the organization.", "r;<Webhook;"],
    "webhooks.create": [
      "Creates the organization's webhook, which receives every event.",
      "w;<Webhook; endpoint:153 organization_id:13 secret:154!"
    ],
    "webhooks.get": ["Reads one webhook.", "r;<Webhook;created_at id:155"],
    "webhooks.update": ["Changes a webhook.", "w;<Webhook; id:155 endpoint:153 organization_id:13 secret:154!"],
    "webhooks.delete": ["Deletes a webhook.", "d;; id:155"]
  },
  types: {
    BulkSchedule:
      "day_of_month:15 day_of_week:16 frequency:17 hour:18 minute:19 month:20 multi:25>BulkMultiScheduleConfiguration",
    BulkMultiScheduleConfiguration: "schedules:23>BulkItemizedSchedule type:24",
    BulkItemizedSchedule: "item:21 schedule:22",
    BulkField: "enabled:39 id:40 obfuscated:41",
    "<Connection": "configuration!",
    "<CreatedConnection": "auth_code! auth_url! configuration!",
    "<ConnectResponse": "redirect_url! token!",
    SyncField: "new:76 override_value:77 source:80>FieldSource sync_mode:81 target:82",
    FieldSource: "field:78 model_id:79",
    SyncFilter: "field_id:85 field_type:86 function:87 label:88 value:89",
    IdentityMapping: "function:91 new_field:92 remote_field_type_id:93 source:80>FieldSource target:94",
    SyncOverride: "field_id:98 function:87 override:99 value:89",
    SyncSchedule:
      "connection_id:101 day_of_month:15 day_of_week:16 frequency:17 hour:18 job_id:102 minute:19 month:20 run_after:105>RunAfter",
    RunAfter: "bulk_sync_ids:103 sync_ids:104",
    SyncTarget:
      "configuration:107 connection_id:8 filter_logic:108 new_name:109 object:110 search_values:111 create:112",
    "<ExecutionLogs": "urls!",
    ModelFieldInput: "example:120 label:121 name:122 type:123",
    ModelRelation: "from:130 to:131>ModelRelationTo",
    ModelRelationTo: "field:122 model_id:79",
    PolicyAction: "action:142 role_ids:143",
    "<ApiKey": "value!",
    "<Webhook": "secret!"
  },
  texts: [
    "Id of the connection.",
    "True to refresh the cached schemas first.",
    "True to list the fields of each schema.",
    "Id of the schema: `schema.table` in a database, the name of the object elsewhere.",
    "True if the sync runs on its schedule.",
    "Newly found fields that are copied without being selected; all by default.",
    "Newly found schemas that are copied without being selected; none by default.",
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
    "Kind of schemas that the schedule is for.",
    "Schedule of those schemas.",
    "The schedules.",
    "Kind of the combination.",
    "Several schedules, when the frequency is `multi`.",
    "Schedule of the sync.",
    "The schemas to copy, by id or with settings; without it all of them.",
    "Settings of the source; null if empty.",
    "Id of the connection to read from.",
    "Id of the bulk sync.",
    "The schemas to copy, by id or with settings.",
    "True if the sync is to be active.",
    "True to resync everything; false by default.",
    "Ids of the schemas to copy; without it all of them.",
    "True to run only a test; not together with `resync_mode`.",
    "Id of the execution.",
    "Filters by name; `enabled` is a known one.",
    "True if the schema is copied.",
    "True if the field is copied.",
    "Id of the field in the schema.",
    "True if the values are made unreadable.",
    "Settings of the fields of the schema.",
    "Field that the destination partitions by.",
    "Id of the connection type, such as `postgresql`.",
    "Id of an existing connection whose stored settings are the base.",
    "Name of the configuration field whose values to list.",
    "Configuration that is filled in so far, by field; null when nothing is.",
    "Text that the values must match.",
    "Settings of the connection, by the type's JSON Schema.",
    "Name of the connection.",
    "Address that the browser is sent to after the connection is authorized.",
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
    "Id of the connection that is shared.",
    "Id of the organization that the connection is shared with.",
    "Name of the connection in the child organization; that of the shared one by default.",
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
    "Id of the dbt Cloud connection whose job starts the sync.",
    "Id of the dbt Cloud job that starts the sync; null if absent.",
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
    "Settings of the enrichment.",
    "True to do the work in a background job; the response may then hold a job instead of data.",
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
