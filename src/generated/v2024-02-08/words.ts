/**
 * The words of API version 2024-02-08: summaries of operations, descriptions of fields, and which fields are secret or
 * read-only.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import { makeWords, type Words } from "../../internal/tools/words.ts"

/** Words of the operations and fields. */
export const words: Words = /*#__PURE__*/ makeWords({
  operations: {
    "bulkSync.list": ["Lists the bulk syncs of the organization.", "r;; active:0"],
    "bulkSync.create": [
      "Creates a bulk sync, which copies whole schemas from a source to a destination.",
      "w;; active:1 automatically_add_new_fields:2 automatically_add_new_objects:3 concurrency_limit:4 data_cutoff_timestamp:5 destination_configuration:6 destination_connection_id:7 disable_record_timestamps:8 discover:9 mode:10 name:11 normalize_names:12 organization_id:13 policies:14 resync_concurrency_limit:15 schedule:27>BulkSchedule schemas:41>BulkSchemaConfiguration source_configuration:42 source_connection_id:43"
    ],
    "bulkSync.get": ["Reads one bulk sync.", "r;;created_at,created_by,updated_at,updated_by id:44 refresh_schemas:45"],
    "bulkSync.update": [
      "Replaces the settings of a bulk sync.",
      "w;; id:44 active:1 automatically_add_new_fields:2 automatically_add_new_objects:3 concurrency_limit:4 data_cutoff_timestamp:5 destination_configuration:6 destination_connection_id:7 disable_record_timestamps:8 discover:9 mode:10 name:11 normalize_names:12 organization_id:13 policies:14 resync_concurrency_limit:15 schedule:27>BulkSchedule schemas:46>BulkSchemaConfiguration source_configuration:42 source_connection_id:43"
    ],
    "bulkSync.remove": ["Deletes a bulk sync.", "d;; id:44 refresh_schemas:45"],
    "bulkSync.activate": ["Switches a bulk sync on or off.", "w;; id:44 active:47"],
    "bulkSync.cancel": ["Asks the running execution of a bulk sync to stop.", "w;; id:44"],
    "bulkSync.start": [
      "Starts an execution of a bulk sync.",
      "w;; id:44 fetch_mode:48 resync:49 resync_mode:50 schemas:51 test:52"
    ],
    "bulkSync.getStatus": ["Reads the status of a bulk sync: its current, last and next execution.", "r;; id:44"],
    "bulkSync.getSource": [
      "Lists the schemas that a connection offers as a source of bulk syncs.",
      "r;; id:53 include_fields:54"
    ],
    "bulkSync.getDestination": ["Reads the capabilities of a connection as a destination of bulk syncs.", "r;; id:53"],
    "bulkSync.executions.listStatus": [
      "Lists the latest status of several bulk syncs, one entry per sync with its schemas.",
      "r;; all:55 active:56 sync_id:57"
    ],
    "bulkSync.executions.list": [
      "Lists the executions of a bulk sync, newest first.",
      "r;; id:44 page_token:58 only_terminal:59 ascending:60 limit:61"
    ],
    "bulkSync.executions.get": ["Reads one execution of a bulk sync.", "r;; id:44 exec_id:62"],
    "bulkSync.executions.cancel": ["Asks one execution of a bulk sync to stop.", "w;; id:44 exec_id:62"],
    "bulkSync.executions.getLogs": [
      "Lists signed URLs of a bulk sync execution's log files.",
      "r;<BulkSyncExecutionLogs; sync_id:63 execution_id:62"
    ],
    "bulkSync.executions.exportLogs": [
      "Starts a job that gathers the logs of a bulk sync execution into one file.",
      "w;<ExportedLogsResponse; sync_id:63 execution_id:62 notify:64"
    ],
    "bulkSync.schedules.list": ["Lists the schedules of a bulk sync.", "r;; sync_id:63"],
    "bulkSync.schedules.create": [
      "Adds a schedule to a bulk sync.",
      "w;; sync_id:63 schedule:66>BulkSyncScheduleInput"
    ],
    "bulkSync.schedules.get": [
      "Reads one schedule of a bulk sync.",
      "r;;createdAt,createdBy,dayOfMonth,dayOfWeek,deletedAt,deletedBy,frequency,hour,isDefault,minute,month,schemas,selectiveMode,syncId,syncMode,updatedAt,updatedBy sync_id:63 schedule_id:67"
    ],
    "bulkSync.schedules.update": [
      "Replaces a schedule of a bulk sync.",
      "w;; sync_id:63 schedule_id:67 schedule:68>BulkSyncScheduleInput"
    ],
    "bulkSync.schedules.delete": ["Deletes a schedule of a bulk sync.", "d;; sync_id:63 schedule_id:67"],
    "bulkSync.schemas.list": ["Lists the schemas of a bulk sync.", "r;; id:44 filters:69"],
    "bulkSync.schemas.patch": ["Changes several schemas of a bulk sync at once.", "w;; id:44 schemas:76>BulkSchema"],
    "bulkSync.schemas.get": ["Reads how a bulk sync treats one schema.", "r;;output_name id:44 schema_id:38"],
    "bulkSync.schemas.update": [
      "Replaces how a bulk sync treats one schema.",
      "w;; id:44 schema_id:38 data_cutoff_timestamp:5 disable_data_cutoff:28 enabled:70 fields:77>UpdateBulkField filters:37>BulkFilter partition_key:39 tracking_field:40 user_output_name:74"
    ],
    "bulkSync.schemas.cancel": ["Asks the running execution to stop copying one schema.", "w;; id:44 schema_id:38"],
    "connections.getTypes": ["Lists the types of connections that can be made.", "r;;"],
    "connections.getConnectionTypeSchema": ["Reads the JSON Schema of a connection type's configuration.", "r;; id:78"],
    "connections.getTypeParameterValues": [
      "Lists the values that a configuration field of a connection type can take, before or after a connection exists.",
      "w;; type:78 connection_id:79 field:80 parameters:81! query:82"
    ],
    "connections.list": ["Lists the connections of the organization.", "r;<Connection;"],
    "connections.create": [
      "Creates a connection.",
      "w;<CreatedConnection; configuration:83! healthcheck_interval:84 name:85 organization_id:13 policies:14 redirect_url:86 type:78 validate:87"
    ],
    "connections.connect": [
      "Starts a Polytomic Connect session, in which an end user sets up one connection in the browser.",
      "w;<ConnectResponse; connection:88 dark:89 name:90 organization_id:13 redirect_url:91 type:92 whitelist:93"
    ],
    "connections.testConnection": [
      "Tries a configuration against the system behind it, without saving anything.",
      "w;; configuration:94! connection_id:79 type:78"
    ],
    "connections.get": [
      "Reads one connection.",
      "r;<Connection;api_calls_last_24_hours,created_at,created_by,parent_connection_id,saved,status,status_error,updated_at,updated_by id:53"
    ],
    "connections.update": [
      "Replaces the settings of a connection.",
      "w;<CreatedConnection; id:53 configuration:95! healthcheck_interval:84 name:85 organization_id:13 policies:14 reconnect:96 type:78 validate:87"
    ],
    "connections.remove": ["Deletes a connection.", "d;; id:53 force:97"],
    "connections.getParameterValues": [
      "Lists the values that configuration fields of a connection can take.",
      "r;; id:53"
    ],
    "connections.createSharedConnection": [
      "Shares a connection with a child organization.",
      "w;; parent_connection_id:98 child_organization_id:99 name:100"
    ],
    "connections.listSharedConnections": [
      "Lists the connections in child organizations that share a connection of the caller's organization.",
      "r;<Connection; parent_connection_id:98"
    ],
    "events.list": [
      "Lists recent events of the organization.",
      "r;<PolytomicEvent; organization_id:101 type:102 starting_after:103 ending_before:104 limit:105"
    ],
    "events.getTypes": ["Lists the names of the event types.", "r;;"],
    "identity.get": ["Reads the identity of the caller: user, organization or partner.", "r;;"],
    "jobs.get": ["Reads the state of a background job, and its result once it is done.", "r;; type:106 id:107"],
    "modelSync.getSource": ["Lists the options of a connection as a source of models.", "r;; id:53 params:108"],
    "modelSync.getSourceFields": [
      "Lists the fields that a model over the given source would have.",
      "r;; id:53 params:108"
    ],
    "modelSync.list": [
      "Lists the model syncs of the organization.",
      "r;<ModelSyncPage; active:109 mode:110 target_connection_id:111 page_token:58 limit:112"
    ],
    "modelSync.create": [
      "Creates a model sync, which writes the records of models to an object of a target connection.",
      "w;<ModelSyncDetails; active:1 encryption_passphrase:113! fields:122>SyncField filter_logic:123 filters:37>SyncFilter identity:132>IdentityMapping mode:10 name:133 only_enrich_updates:134 organization_id:13 override_fields:135>SyncField overrides:139>SyncOverride policies:14 schedule:27>SyncSchedule skip_initial_backfill:146 sync_all_records:147 target:154>SyncTarget"
    ],
    "modelSync.getScheduleOptions": ["Lists the kinds of schedules that a model sync can have.", "r;;"],
    "modelSync.get": [
      "Reads one model sync.",
      "r;<ModelSyncDetails;created_at,created_by,model_ids,updated_at,updated_by id:155"
    ],
    "modelSync.update": [
      "Replaces the settings of a model sync.",
      "w;<ModelSyncDetails; id:155 active:1 encryption_passphrase:113! fields:122>SyncField filter_logic:123 filters:37>SyncFilter identity:132>IdentityMapping mode:10 name:133 only_enrich_updates:134 organization_id:13 override_fields:135>SyncField overrides:139>SyncOverride policies:14 schedule:27>SyncSchedule skip_initial_backfill:146 sync_all_records:147 target:154>SyncTarget"
    ],
    "modelSync.remove": ["Deletes a model sync and cancels its running execution.", "d;; id:155"],
    "modelSync.activate": ["Switches a model sync on or off.", "w;; id:155 active:47"],
    "modelSync.cancel": ["Asks the running execution of a model sync to stop.", "w;; id:155"],
    "modelSync.start": ["Starts an execution of a model sync.", "w;; id:155 identities:156 resync:49 test:157"],
    "modelSync.getStatus": ["Reads the status of a model sync: its current, last and next execution.", "r;; id:155"],
    "modelSync.executions.list": [
      "Lists the executions of a model sync, newest first.",
      "r;; sync_id:63 page_token:58 only_completed:158 ascending:60"
    ],
    "modelSync.executions.get": [
      "Reads one execution of a model sync.",
      "r;;completed_at,counts,created_at,errors,started_at,type sync_id:63 id:62"
    ],
    "modelSync.executions.update": [
      "Sets the status of a model sync execution, to cancel it.",
      "w;; sync_id:63 id:62 status:159"
    ],
    "modelSync.executions.getLogUrls": [
      "Lists signed URLs of one kind of log of a model sync execution.",
      "r;<ExecutionLogs; sync_id:63 id:62 type:160"
    ],
    "modelSync.executions.getLogs": [
      "Opens one log file of a model sync execution.",
      "r;; sync_id:63 id:62 type:160 filename:161"
    ],
    "modelSync.targets.getTarget": [
      "Lists the options of a connection as a target of model syncs.",
      "r;; id:53 type:162 search:163"
    ],
    "modelSync.targets.getTargetFields": [
      "Reads the fields and sync modes of one target object of a connection.",
      "r;; id:53 target:152 refresh:164"
    ],
    "modelSync.targets.list": [
      "Lists the target objects of a connection, and whether new ones can be created.",
      "r;; id:53"
    ],
    "modelSync.targets.getCreateProperty": [
      "Lists the values that a property of a new target object can take.",
      "r;; id:53 property:165"
    ],
    "models.getEnrichmentSource": ["Lists the options of a connection for enriching models.", "r;; id:53 params:108"],
    "models.post": [
      "Lists the sets of input fields that an enrichment accepts.",
      "r;; connection_id:53 configuration:166"
    ],
    "models.preview": [
      "Shows the fields that a model would have, without saving it.",
      "w;; async:167 additional_fields:172>ModelFieldInput configuration:173 connection_id:53 enricher:188>Enrichment fields:189 identifier:190 labels:191 name:192 organization_id:13 policies:14 relations:195>ModelRelation tracking_columns:196"
    ],
    "models.list": ["Lists the models of the organization.", "r;;"],
    "models.create": [
      "Creates a model, a set of records read from a connection.",
      "w;; async:167 additional_fields:172>ModelFieldInput configuration:173 connection_id:53 enricher:188>Enrichment fields:189 identifier:190 labels:191 name:192 organization_id:13 policies:14 relations:195>ModelRelation tracking_columns:196"
    ],
    "models.get": ["Reads one model.", "r;; id:118 async:167"],
    "models.update": [
      "Replaces the settings of a model.",
      "w;; id:118 async:167 additional_fields:172>ModelFieldInput configuration:173 connection_id:53 enricher:188>Enrichment fields:189 identifier:190 labels:191 name:192 organization_id:13 policies:14 refresh:197 relations:195>ModelRelation tracking_columns:196"
    ],
    "models.remove": ["Deletes a model.", "d;; id:118 async:167"],
    "models.sample": ["Reads a few sample records of a model.", "r;; id:118 async:167"],
    "notifications.getGlobalErrorSubscribers": ["Lists the addresses that are told about every failed sync.", "r;;"],
    "notifications.setGlobalErrorSubscribers": [
      "Replaces the addresses that are told about every failed sync.",
      "w;; emails:198"
    ],
    "organization.list": ["Lists the organizations that the caller may see.", "r;;"],
    "organization.create": [
      "Creates an organization below the partner.",
      "w;; client_id:199 client_secret:200! issuer:201 name:202 sso_domain:203 sso_org_id:204"
    ],
    "organization.get": ["Reads one organization.", "r;; id:205"],
    "organization.update": [
      "Replaces the settings of an organization.",
      "w;; id:205 client_id:199 client_secret:200! issuer:201 name:202 sso_domain:203 sso_org_id:204"
    ],
    "organization.remove": ["Deletes an organization.", "d;; id:205"],
    "permissions.policies.list": ["Lists the permissions policies of the organization.", "r;;"],
    "permissions.policies.create": [
      "Creates a permissions policy.",
      "w;; name:206 organization_id:13 policy_actions:209>PolicyAction"
    ],
    "permissions.policies.get": ["Reads one permissions policy.", "r;;system id:210"],
    "permissions.policies.update": [
      "Replaces a permissions policy.",
      "w;; id:210 name:206 organization_id:13 policy_actions:211>PolicyAction"
    ],
    "permissions.policies.remove": ["Deletes a permissions policy.", "d;; id:210"],
    "permissions.roles.list": ["Lists the roles of the organization.", "r;;"],
    "permissions.roles.create": ["Creates a role.", "w;; name:212 organization_id:13"],
    "permissions.roles.get": ["Reads one role.", "r;;system id:213"],
    "permissions.roles.update": ["Renames a role.", "w;; id:213 name:212 organization_id:13"],
    "permissions.roles.remove": ["Deletes a role.", "d;; id:213"],
    "queryRunner.runQuery": [
      "Starts a query in the query language of a connection, such as SQL or SOQL.",
      "w;; connection_id:53 query:214"
    ],
    "queryRunner.getQuery": [
      "Reads the state of a query, and a page of its results once it is done.",
      "r;; id:215 page:216"
    ],
    "schemas.upsertField": [
      "Adds fields to a schema or changes them.",
      "w;; connection_id:53 schema_id:38 fields:219>UserField"
    ],
    "schemas.deleteField": [
      "Deletes a field that a user added to a schema.",
      "d;; connection_id:53 schema_id:38 field_id:31"
    ],
    "schemas.setPrimaryKeys": [
      "Replaces the primary key of a schema.",
      "w;; connection_id:53 schema_id:38 fields:221>PrimaryKeyOverride"
    ],
    "schemas.resetPrimaryKeys": [
      "Goes back to the primary key that the source reports.",
      "d;; connection_id:53 schema_id:38"
    ],
    "schemas.refresh": ["Starts to refresh the cached schemas of a connection.", "w;; id:53"],
    "schemas.getStatus": ["Reads how fresh the cached schemas of a connection are.", "r;; id:53"],
    "schemas.get": ["Reads one cached schema of a connection.", "r;; id:53 schema_id:38"],
    "schemas.getRecords": ["Reads a few sample records of a schema.", "r;; id:53 schema_id:38"],
    "users.list": ["Lists the users of an organization.", "r;; org_id:205"],
    "users.create": [
      "Creates a user in an organization and sends an invitation by mail.",
      "w;; org_id:205 email:222 role:223 role_ids:224"
    ],
    "users.get": ["Reads one user of an organization.", "r;;organization_id org_id:205 id:225"],
    "users.update": ["Replaces a user of an organization.", "w;; org_id:205 id:225 email:222 role:223 role_ids:224"],
    "users.remove": ["Deletes a user of an organization and returns it.", "d;; org_id:205 id:225"],
    "users.createApiKey": ["Makes an API key for a user.", "d;<ApiKey; org_id:205 id:225 force:226"],
    "webhooks.list": ["Lists the webhooks of the organization.", "r;<Webhook;"],
    "webhooks.create": [
      "Creates the organization's webhook, which receives every event.",
      "w;<Webhook; endpoint:227 organization_id:13 secret:228!"
    ],
    "webhooks.get": ["Reads one webhook.", "r;<Webhook;created_at,disabled id:229"],
    "webhooks.update": ["Replaces a webhook.", "w;<Webhook; id:229 endpoint:227 organization_id:13 secret:228!"],
    "webhooks.remove": ["Deletes a webhook.", "d;; id:229"],
    "webhooks.disable": ["Stops a webhook's deliveries.", "w;<Webhook; id:229"],
    "webhooks.enable": ["Starts a webhook's deliveries again.", "w;<Webhook; id:229"]
  },
  types: {
    BulkSchedule:
      "day_of_month:16 day_of_week:17 frequency:18 hour:19 minute:20 month:21 multi:26>BulkMultiScheduleConfiguration",
    BulkMultiScheduleConfiguration: "schedules:24>BulkItemizedSchedule type:25",
    BulkItemizedSchedule: "item:22 schedule:23",
    BulkSchemaConfiguration:
      "data_cutoff_timestamp:5 disable_data_cutoff:28 enabled:29 fields:33>BulkFieldConfiguration filters:37>BulkFilter id:38 partition_key:39 tracking_field:40",
    BulkFieldConfiguration: "enabled:30 id:31 obfuscate:32",
    BulkFilter: "field_id:34 function:35 value:36",
    "<BulkSyncExecutionLogs": "URLs!",
    "<ExportedLogsResponse": "data><ExportedLogs",
    "<ExportedLogs": "url!",
    BulkSyncScheduleInput: "dayOfMonth:16 dayOfWeek:17 frequency:18 hour:19 minute:20 month:21 selectiveMode:65",
    BulkSchema:
      "data_cutoff_timestamp:5 disable_data_cutoff:28 enabled:70 fields:75>BulkField filters:37>BulkFilter id:38 output_name:73 partition_key:39 tracking_field:40 user_output_name:74",
    BulkField: "enabled:71 id:31 obfuscated:72 output_name:73 user_output_name:74",
    UpdateBulkField: "enabled:71 id:31 obfuscated:72 user_output_name:74",
    "<Connection": "configuration!",
    "<CreatedConnection": "auth_code! auth_url! configuration!",
    "<ConnectResponse": "redirect_url! token!",
    "<PolytomicEvent": "event><SyncCompletedEvent",
    "<SyncCompletedEvent":
      "deleted_records! errored_records! inserted_records! total_records! updated_records! warnings!",
    "<ModelSyncPage": "data><ModelSyncDetails",
    "<ModelSyncDetails": "encryption_passphrase!",
    SyncField: "encryption_enabled:114 new:115 override_value:116 source:119>FieldSource sync_mode:120 target:121",
    FieldSource: "field:117 model_id:118",
    SyncFilter: "field:124>FieldSource field_id:125 field_type:126 function:35 label:127 value:36",
    IdentityMapping: "function:128 new_field:129 remote_field_type_id:130 source:119>FieldSource target:131",
    SyncOverride: "field:136>FieldSource field_id:137 function:35 override:138 value:36",
    SyncSchedule:
      "connection_id:140 day_of_month:16 day_of_week:17 frequency:18 hour:19 job_id:141 minute:20 month:21 run_after:144>RunAfter run_after_success_only:145",
    RunAfter: "bulk_sync_ids:142 sync_ids:143",
    SyncTarget:
      "configuration:148 connection_id:7 create:149 filter_logic:150 new_name:151 object:152 search_values:153",
    "<ExecutionLogs": "urls!",
    ModelFieldInput: "example:168 label:169 name:170 type:171",
    Enrichment: "configuration:166 connection_id:174 enricher_id:175 fields:186>ModelField mappings:187",
    ModelField:
      "created_at:176 created_by:180>Actor description:181 example:168 id:34 label:169 name:170 remote_type:182 type:171 unique:183 updated_at:184 user_added:185",
    Actor: "id:177 name:178 type:179",
    ModelRelation: "from:193 to:194>ModelRelationTo",
    ModelRelationTo: "field:170 model_id:118",
    PolicyAction: "action:207 role_ids:208",
    UserField: "example:168 field_id:34 label:169 path:217 type:218",
    PrimaryKeyOverride: "field_id:34 is_primary_key:220",
    "<ApiKey": "value!",
    "<Webhook": "secret!"
  },
  texts: [
    "True lists active bulk syncs only, false paused ones only; without it both are listed.",
    "True if the sync runs on its schedule.",
    "Newly found fields that are copied without being selected; all by default.",
    "Newly found schemas that are copied without being selected; none by default.",
    "Concurrency limit; null when it is not set.",
    "Records older than this are not copied; RFC 3339, null for no limit.",
    "Settings of the destination, such as the schema to write to; they depend on the type of the connection.",
    "Id of the connection to write to.",
    "True to omit record timestamps; false by default.",
    "True if newly found schemas are copied without being selected.",
    "Write mode of the sync.",
    "Name of the bulk sync; it need not be unique.",
    "Normalization of names for the destination; `enabled` by default.",
    "Id of the organization; only for partner and system callers, all others have their own.",
    "Ids of the permissions policies.",
    "Concurrency limit during a resync; null when it is not set.",
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
    "True if the sync's cutoff does not apply to this schema.",
    "True if the schema is copied; true by default.",
    "True if the field is copied; true by default.",
    "Id of the field in the schema.",
    "True if the values are made unreadable; false by default.",
    "The fields to copy, by id or with settings.",
    "Id of the field.",
    "Comparison of the values.",
    "Value to compare with; its type depends on the function.",
    "Conditions that records must meet to be synced.",
    "Id of the schema: `schema.table` in a database, the name of the object elsewhere.",
    "Field that the destination partitions by.",
    "Field that marks changed records.",
    "The schemas to copy, by id or with settings; without it all of them.",
    "Settings of the source; null if empty.",
    "Id of the connection to read from.",
    "Id of the bulk sync.",
    "True to refresh the cached schemas first.",
    "The schemas to copy, by id or with settings.",
    "True if the sync is to be active.",
    "Extent of the data to read from the source.",
    "True to resync everything; false by default.",
    "Resync mode, for an execution that resyncs instead of continuing.",
    "Ids of the schemas to copy; without it all of them.",
    "True to run only a test; not together with `resync_mode`.",
    "Id of the connection.",
    "True to list the fields of each schema.",
    "True to list all bulk syncs.",
    "True to list all active bulk syncs.",
    "Ids of the bulk syncs whose status to list; repeatable.",
    "Token of the page to read, from `pagination.next_page_token` of the page before; absent for the first page.",
    "True to list only executions that have ended; they are then ordered by their last change.",
    "True to list the oldest first; the newest comes first by default.",
    "Page size; at most 100.",
    "Id of the execution.",
    "Id of the sync.",
    "True to send a notification when the export is ready.",
    "Kind of schemas that the schedule covers.",
    "The schedule to add.",
    "Id of the schedule.",
    "The schedule as it is to be.",
    "Filters by name; `enabled` is a known one.",
    "True if the schema is copied.",
    "True if the field is copied.",
    "True if the values are made unreadable.",
    "Name in the destination.",
    "Name in the destination that a user chose.",
    "Settings of the fields of the schema.",
    "The schemas to change; those that are not listed stay as they are.",
    "Settings of the fields of the schema; null, absent or empty means all fields.",
    "Id of the connection type, such as `postgresql`.",
    "Id of an existing connection whose stored settings are the base.",
    "Name of the configuration field whose values to list.",
    "Configuration that is filled in so far, by field; null when nothing is.",
    "Text that the values must match.",
    "Settings of the connection, by the type's JSON Schema.",
    "Interval of the health checks of the connection.",
    "Name of the connection.",
    "Address that the browser is sent to after the connection is authorized.",
    "True to try the settings against the system behind the connection; true by default.",
    "Id of an existing connection to authorize again; without it a new one is made.",
    "True to show the session in dark colours.",
    "Name of the new connection, unique in its organization.",
    "Address that the browser is sent to after the session.",
    "Id of the connection type to offer; deprecated, use `whitelist`.",
    "Ids of the connection types to offer: one leads straight to its form, several to a choice; ignored with `type`.",
    "Settings to try, by the type's JSON Schema.",
    "Settings of the connection, by the type's JSON Schema; omitted fields are cleared.",
    "True to authorize the connection again.",
    "True to also delete the syncs and models that use the connection; otherwise deleting a connection in use fails with 422.",
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
    "Choices made so far for the source, by name, such as the database and the table.",
    "True lists active model syncs only, false paused ones only; without it both are listed.",
    "Lists only model syncs with this mode.",
    "Lists only model syncs that write to this connection.",
    "Maximum page size; the server caps it at 50.",
    "Passphrase that encrypts the fields marked so; not returned on reads.",
    "True if the value is encrypted with the sync's passphrase.",
    "True if the target field is to be created; false by default.",
    "Fixed value to write instead of a source field.",
    "Name or id of the field.",
    "Id of the model.",
    "Origin of the value.",
    "Write mode of this field, where it differs from that of the sync.",
    "Id of the target field.",
    "Mapping of source fields to target fields.",
    "Combination of the filters, such as `A AND (B OR C)`; the letters are the filters' labels, which the server assigns.",
    "The field; takes precedence over `field_id`.",
    "Id of the field; `field` takes precedence.",
    "Side of the field: model or target.",
    "Letter that `filter_logic` names the filter by; the server assigns its own.",
    "Matching of the values.",
    "True if the target field is to be created.",
    "Type of the target field to create; null for the default.",
    "Id of the target field to match by.",
    "Matching of source records with target records.",
    "Name of the model sync.",
    "True if only updated records are enriched.",
    "Target fields that get a fixed value.",
    "The field; `field_id` takes precedence.",
    "Id of the field; takes precedence over `field`.",
    "Value to write.",
    "Values that replace the source's when a condition holds.",
    "Id of the dbt Cloud connection whose job starts the sync.",
    "Id of the dbt Cloud job that starts the sync; null if absent.",
    "Ids of the bulk syncs to wait for.",
    "Ids of the model syncs to wait for.",
    "The syncs whose end starts this one, when the frequency is `runafter`.",
    "True if only their success starts it; null when it is not set.",
    "True if the first execution leaves out records that already exist.",
    "True if each execution syncs all records instead of changed ones.",
    "Settings of the target; they depend on the type of the connection.",
    "Properties of the object to create instead of using an existing one; not returned on reads.",
    "Combination of the target filters, such as `A AND B`.",
    "Name of the target object to create.",
    "Id of the target object.",
    "Values that the target object was found by; derived from `object`.",
    "Target of the sync.",
    "Id of the model sync.",
    "Identities of the records to sync; without it all of them.",
    "True to run only a test; false by default.",
    "True to list only executions that have ended.",
    "Status to set, such as `canceled`.",
    "Kind of log.",
    "Name of the log file.",
    "Lists only targets of this type.",
    "Filters the list by this text.",
    "True to request the target's fields again instead of using the cache.",
    "Id of the property of the new target object.",
    "Settings of the enrichment.",
    "True to do the work in a background job; the response may then hold a job instead of data.",
    "An example of its value.",
    "Name to show to people.",
    "Name of the field.",
    "Type of the field.",
    "Fields to add beside those the source reports.",
    'Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection.',
    "Id of the connection that enriches the model.",
    "Id of the enrichment; send it back on updates.",
    "Time of creation; RFC 3339.",
    "Id of the actor.",
    "Name of the actor.",
    "Type of the actor, such as `user`.",
    "Creator.",
    "Description.",
    "Type of the field in the system behind the connection.",
    "True if no two records have the same value.",
    "Time of the last change; RFC 3339.",
    "True if a user added the field.",
    "Fields that the enrichment adds.",
    "Fields of the enricher, by the field of the model that feeds them.",
    "Enrichments of the model.",
    "Names of the source's fields to take; without it all of them.",
    "Name of the field that identifies a record.",
    "Ids of labels.",
    "Name of the model.",
    "Name of the field of this model.",
    "The field that the link leads to.",
    "Links to other models.",
    "Names of the fields whose changes make a record count as changed.",
    "True to ask the source for its fields again.",
    "Mail addresses; they replace the present ones.",
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
    "Text of the query.",
    "Id of the query.",
    "Page of results to read, opaque, taken from `links.next` or `links.previous`; absent for the first page.",
    "Place of the value in the source record.",
    "Type of the field, such as `string`, `number`, `boolean`, `datetime`, `array`, `object` or `binary`.",
    "The fields, matched by `field_id`.",
    "True if the field is part of the primary key.",
    "The fields of the new primary key; they replace the present ones.",
    "Mail address; it comes back in lower case.",
    "Name of the role; not together with `role_ids`.",
    "Ids of the roles, at least one; not together with `role`.",
    "Id of the user.",
    "True to revoke the user's present key first.",
    "URL that events are posted to; it must respond with a 2xx status.",
    "Secret that deliveries are signed with; 6 to 32 characters.",
    "Id of the webhook."
  ]
})
