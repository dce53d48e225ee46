/**
 * The words of API version 2025-09-18: summaries of operations, descriptions of fields, and which fields are secret or
 * read-only.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import { makeWords, type Words } from "../../internal/tools/words.ts"

/** Words of the operations and fields. */
export const words: Words = /*#__PURE__*/ makeWords({
  operations: {
    "bulkSync.list": ["Lists the bulk syncs of the organization.", "r;; active:0 page_token:1 limit:2"],
    "bulkSync.create": [
      "Creates a bulk sync, which copies whole schemas from a source to a destination.",
      "w;; active:3 additional_schedules:14>AdditionalScheduleInput automatically_add_new_fields:15 automatically_add_new_objects:16 concurrency_limit:17 data_cutoff_timestamp:18 default_schedule:20>DefaultScheduleInput destination_configuration:21 destination_connection_id:22 disable_record_timestamps:23 mode:24 name:25 normalize_names:26 organization_id:27 policies:28 resync_concurrency_limit:29 schemas:43>BulkSchemaConfiguration source_configuration:44 source_connection_id:45"
    ],
    "bulkSync.get": ["Reads one bulk sync.", "r;;created_at,created_by,updated_at,updated_by id:46 refresh_schemas:47"],
    "bulkSync.update": [
      "Replaces the settings of a bulk sync.",
      "w;; id:46 active:3 additional_schedules:14>AdditionalScheduleInput automatically_add_new_fields:15 automatically_add_new_objects:16 concurrency_limit:17 data_cutoff_timestamp:18 default_schedule:48>DefaultScheduleInput destination_configuration:21 destination_connection_id:22 disable_record_timestamps:23 mode:24 name:25 normalize_names:26 organization_id:27 policies:28 resync_concurrency_limit:29 schemas:49>BulkSchemaConfiguration source_configuration:44 source_connection_id:45"
    ],
    "bulkSync.delete": ["Deletes a bulk sync.", "d;; id:46 refresh_schemas:47"],
    "bulkSync.activate": ["Switches a bulk sync on or off.", "w;; id:46 active:50"],
    "bulkSync.cancel": ["Asks the running execution of a bulk sync to stop.", "w;; id:46"],
    "bulkSync.start": [
      "Starts an execution of a bulk sync.",
      "w;; id:46 fetch_mode:51 resync_mode:52 schemas:53 test:54"
    ],
    "bulkSync.getStatus": ["Reads the status of a bulk sync: its current, last and next execution.", "r;; id:46"],
    "bulkSync.getSource": [
      "Lists the schemas that a connection offers as a source of bulk syncs.",
      "r;; id:55 include_fields:56"
    ],
    "bulkSync.getDestination": ["Reads the capabilities of a connection as a destination of bulk syncs.", "r;; id:55"],
    "bulkSync.executions.listStatus": [
      "Lists the latest status of several bulk syncs, one entry per sync with its schemas.",
      "r;; all:57 active:58 sync_id:59"
    ],
    "bulkSync.executions.list": [
      "Lists the executions of a bulk sync, newest first.",
      "r;; id:46 page_token:1 only_terminal:60 ascending:61 limit:62"
    ],
    "bulkSync.executions.get": ["Reads one execution of a bulk sync.", "r;; id:46 exec_id:63"],
    "bulkSync.executions.cancel": ["Asks one execution of a bulk sync to stop.", "w;; id:46 exec_id:63"],
    "bulkSync.executions.getConsoleLogs": [
      "Lists the newest console messages of a bulk sync execution.",
      "r;; sync_id:64 execution_id:63 limit:65 after:66"
    ],
    "bulkSync.executions.getLogs": [
      "Lists signed URLs of a bulk sync execution's log files.",
      "r;<BulkSyncExecutionLogs; sync_id:64 execution_id:63"
    ],
    "bulkSync.executions.exportLogs": [
      "Starts a job that gathers the logs of a bulk sync execution into one file.",
      "w;<ExportedLogsResponse; sync_id:64 execution_id:63 notify:67"
    ],
    "bulkSync.executions.getSchemaConsoleLogs": [
      "Lists the newest console messages of one schema in a bulk sync execution.",
      "r;; sync_id:64 execution_id:63 schema_id:40 limit:65 after:66"
    ],
    "bulkSync.schedules.list": ["Lists the schedules of a bulk sync.", "r;; sync_id:64"],
    "bulkSync.schedules.create": [
      "Adds a schedule to a bulk sync.",
      "w;; sync_id:64 schedule:68>BulkSyncScheduleInput"
    ],
    "bulkSync.schedules.get": [
      "Reads one schedule of a bulk sync.",
      "r;;createdAt,createdBy,dayOfMonth,dayOfWeek,deletedAt,deletedBy,frequency,hour,isDefault,minute,month,schemas,selectiveMode,syncId,syncMode,updatedAt,updatedBy sync_id:64 schedule_id:69"
    ],
    "bulkSync.schedules.update": [
      "Replaces a schedule of a bulk sync.",
      "w;; sync_id:64 schedule_id:69 schedule:70>BulkSyncScheduleInput"
    ],
    "bulkSync.schedules.delete": ["Deletes a schedule of a bulk sync.", "d;; sync_id:64 schedule_id:69"],
    "bulkSync.schemas.list": ["Lists the schemas of a bulk sync.", "r;; id:46 filters:71"],
    "bulkSync.schemas.patch": ["Changes several schemas of a bulk sync at once.", "w;; id:46 schemas:79>BulkSchema"],
    "bulkSync.schemas.get": ["Reads how a bulk sync treats one schema.", "r;;output_name id:46 schema_id:40"],
    "bulkSync.schemas.update": [
      "Replaces how a bulk sync treats one schema.",
      "w;; id:46 schema_id:40 data_cutoff_timestamp:18 disable_data_cutoff:72 enabled:73 fields:80>UpdateBulkField filters:39>BulkFilter partition_key:41 tracking_field:42 user_output_name:77"
    ],
    "bulkSync.schemas.cancel": ["Asks the running execution to stop copying one schema.", "w;; id:46 schema_id:40"],
    "connections.getTypes": ["Lists the types of connections that can be made.", "r;;"],
    "connections.getConnectionTypeSchema": ["Reads the JSON Schema of a connection type's configuration.", "r;; id:81"],
    "connections.getTypeParameterValues": [
      "Lists the values that a configuration field of a connection type can take, before or after a connection exists.",
      "w;; type:81 connection_id:82 field:83 parameters:84! query:85"
    ],
    "connections.list": ["Lists the connections of the organization.", "r;<Connection;"],
    "connections.create": [
      "Creates a connection.",
      "w;<CreatedConnection; configuration:86! healthcheck_interval:87 name:88 organization_id:27 policies:28 redirect_url:89 type:81 validate:90"
    ],
    "connections.connect": [
      "Starts a Polytomic Connect session, in which an end user sets up one connection in the browser.",
      "w;<ConnectResponse; connection:91 dark:92 name:93 organization_id:27 redirect_url:94 type:95 whitelist:96"
    ],
    "connections.testConnection": [
      "Tries a configuration against the system behind it, without saving anything.",
      "w;; configuration:97! connection_id:82 type:81"
    ],
    "connections.get": [
      "Reads one connection.",
      "r;<Connection;api_calls_last_24_hours,created_at,created_by,parent_connection_id,saved,status,status_error,updated_at,updated_by id:55"
    ],
    "connections.update": [
      "Replaces the settings of a connection.",
      "w;<CreatedConnection; id:55 configuration:98! healthcheck_interval:87 name:88 organization_id:27 policies:28 reconnect:99 type:81 validate:90"
    ],
    "connections.delete": ["Deletes a connection.", "d;; id:55 force:100"],
    "connections.getParameterValues": [
      "Lists the values that configuration fields of a connection can take.",
      "r;; id:55"
    ],
    "connections.executeProxy": [
      "Sends one HTTP request to the system behind a connection, with the connection's credentials.",
      "d;; id:55 request:107>ConnectionProxyCall"
    ],
    "connections.getProxyInfo": [
      "Reads how the proxy of a connection works, its limits and its recent use.",
      "r;; id:55"
    ],
    "connections.listSharedConnections": [
      "Lists the connections in child organizations that share a connection of the caller's organization.",
      "r;<Connection; id:108"
    ],
    "connections.listSharedConnectionsForPartner": [
      "Lists the connections in child organizations that share a connection of the given organization.",
      "r;<Connection; org_id:109 connection_id:55"
    ],
    "connections.createSharedConnection": [
      "Shares a connection with a child organization.",
      "w;; org_id:109 connection_id:55 child_organization_id:110 name:111"
    ],
    "entities.get": ["Looks up the entity of an id in the caller's organization.", "r;; id:112"],
    "entities.getForPartner": ["Looks up the entity of an id in any organization of the partner.", "r;; id:112"],
    "events.list": [
      "Lists recent events of the organization.",
      "r;<EventPage; organization_id:113 type:114 starting_after:115 ending_before:116 limit:117 page_token:1"
    ],
    "events.getTypes": ["Lists the names of the event types.", "r;;"],
    "identity.get": ["Reads the identity of the caller: user, organization or partner.", "r;;"],
    "jobs.get": ["Reads the state of a background job, and its result once it is done.", "r;; type:118 id:119"],
    "modelSync.getSource": ["Lists the options of a connection as a source of models.", "r;; id:55 params:120"],
    "modelSync.getSourceFields": [
      "Lists the fields that a model over the given source would have.",
      "r;; id:55 params:120"
    ],
    "modelSync.list": [
      "Lists the model syncs of the organization, in short; read one for its fields and filters.",
      "r;; active:121 mode:122 target_connection_id:123 page_token:1 limit:124"
    ],
    "modelSync.create": [
      "Creates a model sync, which writes the records of models to an object of a target connection.",
      "w;<ModelSyncDetails; active:3 encryption_passphrase:125! fields:134>SyncField filter_logic:135 filters:39>SyncFilter identity:144>IdentityMapping mode:24 name:145 only_enrich_updates:146 organization_id:27 override_fields:147>SyncField overrides:151>SyncOverride policies:28 schedule:158>SyncSchedule skip_initial_backfill:159 sync_all_records:160 target:167>SyncTarget"
    ],
    "modelSync.getScheduleOptions": ["Lists the kinds of schedules that a model sync can have.", "r;;"],
    "modelSync.get": [
      "Reads one model sync.",
      "r;<ModelSyncDetails;created_at,created_by,model_ids,updated_at,updated_by id:168"
    ],
    "modelSync.update": [
      "Replaces the settings of a model sync.",
      "w;<ModelSyncDetails; id:168 active:3 encryption_passphrase:125! fields:134>SyncField filter_logic:135 filters:39>SyncFilter identity:144>IdentityMapping mode:24 name:145 only_enrich_updates:146 organization_id:27 override_fields:147>SyncField overrides:151>SyncOverride policies:28 schedule:158>SyncSchedule skip_initial_backfill:159 sync_all_records:160 target:167>SyncTarget"
    ],
    "modelSync.delete": ["Deletes a model sync and cancels its running execution.", "d;; id:168"],
    "modelSync.activate": ["Switches a model sync on or off.", "w;; id:168 active:50"],
    "modelSync.cancel": ["Asks the running execution of a model sync to stop.", "w;; id:168"],
    "modelSync.start": ["Starts an execution of a model sync.", "w;; id:168 identities:169 resync:170 test:171"],
    "modelSync.getStatus": ["Reads the status of a model sync: its current, last and next execution.", "r;; id:168"],
    "modelSync.executions.list": [
      "Lists the executions of a model sync, newest first.",
      "r;; sync_id:64 page_token:1 only_completed:172 ascending:61"
    ],
    "modelSync.executions.get": ["Reads one execution of a model sync.", "r;; sync_id:64 id:63"],
    "modelSync.executions.cancel": ["Asks one execution of a model sync to stop.", "w;; sync_id:64 id:63"],
    "modelSync.executions.getConsoleLogs": [
      "Lists the newest console messages of a model sync execution.",
      "r;; sync_id:64 id:63 limit:65 after:66"
    ],
    "modelSync.executions.getLogUrls": [
      "Lists signed URLs of one kind of log of a model sync execution.",
      "r;<ExecutionLogs; sync_id:64 id:63 type:173"
    ],
    "modelSync.executions.getLogs": [
      "Opens one log file of a model sync execution.",
      "r;; sync_id:64 id:63 type:173 filename:174"
    ],
    "modelSync.targets.getTargetFields": [
      "Reads the fields and sync modes of one target object of a connection.",
      "r;; id:55 target:165 refresh:175"
    ],
    "modelSync.targets.list": [
      "Lists the target objects of a connection, and whether new ones can be created.",
      "r;; id:55"
    ],
    "modelSync.targets.getCreateProperty": [
      "Lists the values that a property of a new target object can take.",
      "r;; id:55 property:176"
    ],
    "models.getEnrichmentSource": ["Lists the options of a connection for enriching models.", "r;; id:55 params:120"],
    "models.post": [
      "Lists the sets of input fields that an enrichment accepts.",
      "r;; connection_id:55 configuration:177"
    ],
    "models.preview": [
      "Shows the fields that a model would have, without saving it.",
      "w;; async:178 additional_fields:183>ModelFieldInput configuration:184 connection_id:55 enricher:199>Enrichment fields:200 identifier:201 labels:202 name:203 organization_id:27 policies:28 relations:206>ModelRelation tracking_columns:207"
    ],
    "models.list": ["Lists the models of the organization.", "r;; page_token:1 limit:2"],
    "models.create": [
      "Creates a model, a set of records read from a connection.",
      "w;; async:178 additional_fields:183>ModelFieldInput configuration:184 connection_id:55 enricher:199>Enrichment fields:200 identifier:201 labels:202 name:203 organization_id:27 policies:28 relations:206>ModelRelation tracking_columns:207"
    ],
    "models.get": ["Reads one model.", "r;; id:130 async:178"],
    "models.update": [
      "Replaces the settings of a model.",
      "w;; id:130 async:178 additional_fields:183>ModelFieldInput configuration:184 connection_id:55 enricher:199>Enrichment fields:200 identifier:201 labels:202 name:203 organization_id:27 policies:28 refresh:208 relations:206>ModelRelation tracking_columns:207"
    ],
    "models.delete": ["Deletes a model.", "d;; id:130 async:178"],
    "models.sample": ["Reads a few sample records of a model.", "r;; id:130 async:178"],
    "notifications.getGlobalErrorSubscribers": ["Lists the addresses that are told about every failed sync.", "r;;"],
    "notifications.setGlobalErrorSubscribers": [
      "Replaces the addresses that are told about every failed sync.",
      "w;; emails:209"
    ],
    "organization.getCurrent": ["Reads the caller's own organization.", "r;;"],
    "organization.list": ["Lists the organizations that the caller may see.", "r;;"],
    "organization.create": [
      "Creates an organization below the partner.",
      "w;; client_id:210 client_secret:211! issuer:212 name:213 sso_domain:214 sso_org_id:215"
    ],
    "organization.get": ["Reads one organization.", "r;; id:109"],
    "organization.update": [
      "Replaces the settings of an organization.",
      "w;; id:109 client_id:210 client_secret:211! issuer:212 name:213 sso_domain:214 sso_org_id:215"
    ],
    "organization.delete": ["Deletes an organization.", "d;; id:109"],
    "permissions.policies.list": ["Lists the permissions policies of the organization.", "r;;"],
    "permissions.policies.create": [
      "Creates a permissions policy.",
      "w;; name:216 organization_id:27 policy_actions:219>PolicyAction"
    ],
    "permissions.policies.get": ["Reads one permissions policy.", "r;;system id:220"],
    "permissions.policies.update": [
      "Replaces a permissions policy.",
      "w;; id:220 name:216 organization_id:27 policy_actions:221>PolicyAction"
    ],
    "permissions.policies.delete": ["Deletes a permissions policy.", "d;; id:220"],
    "permissions.roles.list": ["Lists the roles of the organization.", "r;;"],
    "permissions.roles.create": ["Creates a role.", "w;; name:222 organization_id:27"],
    "permissions.roles.get": ["Reads one role.", "r;;system id:223"],
    "permissions.roles.update": ["Renames a role.", "w;; id:223 name:222 organization_id:27"],
    "permissions.roles.delete": ["Deletes a role.", "d;; id:223"],
    "queryRunner.runQuery": [
      "Starts a query in the query language of a connection, such as SQL or SOQL.",
      "w;; connection_id:55 query:224"
    ],
    "queryRunner.getQuery": [
      "Reads the state of a query, and a page of its results once it is done.",
      "r;; id:225 page:226"
    ],
    "schemas.upsertField": [
      "Adds fields to a schema or changes them.",
      "w;; connection_id:55 schema_id:40 fields:229>UserField"
    ],
    "schemas.patchField": [
      "Changes one field of a schema.",
      "w;; connection_id:55 schema_id:40 field_id:33 definition:230 example:179 label:180 path:227 type:231"
    ],
    "schemas.deleteField": [
      "Deletes a field that a user added to a schema.",
      "d;; connection_id:55 schema_id:40 field_id:33"
    ],
    "schemas.setPrimaryKeys": [
      "Replaces the primary key of a schema.",
      "w;; connection_id:55 schema_id:40 fields:233>PrimaryKeyOverride"
    ],
    "schemas.resetPrimaryKeys": [
      "Goes back to the primary key that the source reports.",
      "d;; connection_id:55 schema_id:40"
    ],
    "schemas.refresh": ["Starts to refresh the cached schemas of a connection.", "w;; id:55"],
    "schemas.getStatus": ["Reads how fresh the cached schemas of a connection are.", "r;; id:55"],
    "schemas.get": ["Reads one cached schema of a connection.", "r;; id:55 schema_id:40"],
    "schemas.getRecords": ["Reads a few sample records of a schema.", "r;; id:55 schema_id:40"],
    "users.listCurrentOrgUsers": ["Lists the users of the caller's organization.", "r;;"],
    "users.createCurrentOrgUser": [
      "Creates a user in the caller's organization and sends an invitation by mail.",
      "w;; email:234 role:235 role_ids:236"
    ],
    "users.getCurrentOrgUser": ["Reads one user of the caller's organization.", "r;;email,organization_id id:237"],
    "users.updateCurrentOrgUser": [
      "Replaces the roles of a user of the caller's organization.",
      "w;; id:237 role:235 role_ids:236"
    ],
    "users.deleteCurrentOrgUser": ["Deletes a user of the caller's organization and returns it.", "d;; id:237"],
    "users.list": ["Lists the users of an organization.", "r;; org_id:109"],
    "users.create": [
      "Creates a user in an organization and sends an invitation by mail.",
      "w;; org_id:109 email:234 role:235 role_ids:236"
    ],
    "users.get": ["Reads one user of an organization.", "r;;organization_id org_id:109 id:237"],
    "users.update": ["Replaces a user of an organization.", "w;; org_id:109 id:237 email:234 role:235 role_ids:236"],
    "users.delete": ["Deletes a user of an organization and returns it.", "d;; org_id:109 id:237"],
    "users.createApiKey": ["Makes an API key for a user.", "d;<ApiKey; org_id:109 id:237 force:238"],
    "webhooks.list": ["Lists the webhooks of the organization.", "r;<Webhook;"],
    "webhooks.create": [
      "Creates the organization's webhook, which receives every event.",
      "w;<Webhook; endpoint:239 organization_id:27 secret:240!"
    ],
    "webhooks.get": ["Reads one webhook.", "r;<Webhook;created_at,disabled id:241"],
    "webhooks.update": ["Replaces a webhook.", "w;<Webhook; id:241 endpoint:239 organization_id:27 secret:240!"],
    "webhooks.delete": ["Deletes a webhook.", "d;; id:241"],
    "webhooks.disable": ["Stops a webhook's deliveries.", "w;<Webhook; id:241"],
    "webhooks.enable": ["Starts a webhook's deliveries again.", "w;<Webhook; id:241"]
  },
  types: {
    AdditionalScheduleInput:
      "day_of_month:4 day_of_week:5 frequency:6 hour:7 id:8 minute:9 month:10 resync_mode:11 schemas:12 selective_mode:13",
    DefaultScheduleInput: "day_of_month:4 day_of_week:5 frequency:6 hour:7 id:19 minute:9 month:10",
    BulkSchemaConfiguration:
      "data_cutoff_timestamp:18 disable_data_cutoff:30 enabled:31 fields:35>BulkFieldConfiguration filters:39>BulkFilter id:40 partition_key:41 tracking_field:42",
    BulkFieldConfiguration: "enabled:32 id:33 obfuscate:34",
    BulkFilter: "field_id:36 function:37 value:38",
    "<BulkSyncExecutionLogs": "URLs!",
    "<ExportedLogsResponse": "data><ExportedLogs",
    "<ExportedLogs": "url!",
    BulkSyncScheduleInput: "dayOfMonth:4 dayOfWeek:5 frequency:6 hour:7 minute:9 month:10 selectiveMode:13",
    BulkSchema:
      "data_cutoff_timestamp:18 disable_data_cutoff:72 enabled:73 fields:78>BulkField filters:39>BulkFilter id:40 output_name:76 partition_key:41 tracking_field:42 user_output_name:77",
    BulkField: "enabled:74 id:33 obfuscated:75 output_name:76 user_output_name:77",
    UpdateBulkField: "enabled:74 id:33 obfuscated:75 user_output_name:77",
    "<Connection": "configuration!",
    "<CreatedConnection": "auth_code! auth_url! configuration!",
    "<ConnectResponse": "redirect_url! token!",
    ConnectionProxyCall: "body:101 headers:102 method:103 path:104 query:105 rawQuery:106",
    "<EventPage": "data><PolytomicEvent",
    "<PolytomicEvent": "event><SyncCompletedEvent",
    "<SyncCompletedEvent":
      "deleted_records! errored_records! inserted_records! total_records! updated_records! warnings!",
    "<ModelSyncDetails": "encryption_passphrase!",
    SyncField: "encryption_enabled:126 new:127 override_value:128 source:131>FieldSource sync_mode:132 target:133",
    FieldSource: "field:129 model_id:130",
    SyncFilter: "field:136>FieldSource field_id:137 field_type:138 function:37 label:139 value:38",
    IdentityMapping: "function:140 new_field:141 remote_field_type_id:142 source:131>FieldSource target:143",
    SyncOverride: "field:148>FieldSource field_id:149 function:37 override:150 value:38",
    SyncSchedule:
      "connection_id:152 day_of_month:4 day_of_week:5 frequency:6 hour:7 job_id:153 minute:9 month:10 run_after:156>RunAfter run_after_success_only:157",
    RunAfter: "bulk_sync_ids:154 sync_ids:155",
    SyncTarget:
      "configuration:161 connection_id:22 create:162 filter_logic:163 new_name:164 object:165 search_values:166",
    "<ExecutionLogs": "urls!",
    ModelFieldInput: "example:179 label:180 name:181 type:182",
    Enrichment: "configuration:177 connection_id:185 enricher_id:186 fields:197>ModelField mappings:198",
    ModelField:
      "created_at:187 created_by:191>Actor description:192 example:179 id:36 label:180 name:181 remote_type:193 type:182 unique:194 updated_at:195 user_added:196",
    Actor: "id:188 name:189 type:190",
    ModelRelation: "from:204 to:205>ModelRelationTo",
    ModelRelationTo: "field:181 model_id:130",
    PolicyAction: "action:217 role_ids:218",
    UserField: "example:179 field_id:36 label:180 path:227 type:228",
    PrimaryKeyOverride: "field_id:36 is_primary_key:232",
    "<ApiKey": "value!",
    "<Webhook": "secret!"
  },
  texts: [
    "True lists active bulk syncs only, false paused ones only; without it both are listed.",
    "Token of the page to read, from `pagination.next_page_token` of the page before; absent for the first page.",
    "Maximum page size; the server caps it at 50.",
    "True if the sync runs on its schedule.",
    "Day of the month in UTC, as text.",
    "Day of the week in UTC, as text.",
    "Frequency of the sync, or the event that starts it.",
    "Hour of the day in UTC, as text such as `05`.",
    "Id of the schedule that is kept; without it a new one is made.",
    "Minute of the hour, as text such as `00`.",
    "Month in UTC, as text.",
    "Start mode of the executions of the schedule.",
    "Ids of the schemas that the schedule covers; without it all of the selected kind.",
    "Kind of schemas that the schedule covers.",
    "Further schedules, each of which may cover only some schemas.",
    "Newly found fields that are copied without being selected; all by default.",
    "Newly found schemas that are copied without being selected; none by default.",
    "Concurrency limit; null when it is not set.",
    "Records older than this are not copied; RFC 3339, null for no limit.",
    "Id of the schedule that is kept; without it a new one takes its place.",
    "The schedule of every schema that no other schedule covers.",
    "Settings of the destination, such as the schema to write to; they depend on the type of the connection.",
    "Id of the connection to write to.",
    "True to omit record timestamps; false by default. Default: `false`.",
    "Write mode of the sync.",
    "Name of the bulk sync; it need not be unique.",
    "Normalization of names for the destination; `enabled` by default.",
    "Id of the organization; only for partner and system callers, all others have their own.",
    "Ids of the permissions policies.",
    "Concurrency limit during a resync; null when it is not set.",
    "True if the sync's cutoff does not apply to this schema. Default: `false`.",
    "True if the schema is copied; true by default. Default: `true`.",
    "True if the field is copied; true by default. Default: `true`.",
    "Id of the field in the schema.",
    "True if the values are made unreadable; false by default. Default: `false`.",
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
    "The schedule of every schema that no other schedule covers; send its `id` back, or it is replaced by a new one.",
    "The schemas to copy, by id or with settings.",
    "True if the sync is to be active.",
    "Extent of the data to read from the source.",
    "Resync mode, for an execution that resyncs instead of continuing.",
    "Ids of the schemas to copy; without it all of them.",
    "True to run only a test; not together with `resync_mode`.",
    "Id of the connection.",
    "True to list the fields of each schema. Default: `true`.",
    "True to list all bulk syncs.",
    "True to list all active bulk syncs.",
    "Ids of the bulk syncs whose status to list; repeatable.",
    "True to list only executions that have ended; they are then ordered by their last change.",
    "True to list the oldest first; the newest comes first by default.",
    "Page size; at most 100.",
    "Id of the execution.",
    "Id of the sync.",
    "Page size; at most 50.",
    "Cursor of the page to read, from `next_cursor` of the page before; absent for the first page.",
    "True to send a notification when the export is ready.",
    "The schedule to add.",
    "Id of the schedule.",
    "The schedule as it is to be.",
    "Filters by name; `enabled` is a known one.",
    "True if the sync's cutoff does not apply to this schema.",
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
    "True to try the settings against the system behind the connection; true by default. Default: `true`.",
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
    "Body of the request; any JSON value.",
    "Headers by name.",
    "HTTP method: GET, POST, PUT, PATCH or DELETE.",
    "Path below the connection's base URL, beginning with `/`.",
    "Query parameters by name; not together with `rawQuery`.",
    "Query string as it is; not together with `query`.",
    "The request.",
    "Id of the connection that is shared.",
    "Id of the organization.",
    "Id of the organization that the connection is shared with.",
    "Name of the connection in the child organization; that of the shared one by default.",
    "Id to look up.",
    "Id of the organization whose events to list; for system callers only.",
    "Lists only events of this type, such as `sync.completed`.",
    "Lists only events after this time, exclusively.",
    "Lists only events before this time, exclusively.",
    "Number of events to list; 10 by default, at most 100. Default: `10`.",
    "Type of the job: `createmodel`, `updatemodel`, `previewmodel`, `samplemodel` or `exportlogs`.",
    "Id of the job.",
    "Choices made so far for the source, by name, such as the database and the table.",
    "True lists active model syncs only, false paused ones only; without it both are listed.",
    "Lists only model syncs with this mode.",
    "Lists only model syncs that write to this connection.",
    "Page size; 50 by default and at most.",
    "Passphrase that encrypts the fields marked so; not returned on reads.",
    "True if the value is encrypted with the sync's passphrase.",
    "True if the target field is to be created; false by default. Default: `false`.",
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
    "Schedule of the sync.",
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
    "True to resync everything; false by default. Default: `false`.",
    "True to run only a test; false by default. Default: `false`.",
    "True to list only executions that have ended.",
    "Kind of log.",
    "Name of the log file.",
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
    "The full type of the field.",
    "Type of the field: `string`, `number`, `boolean`, `datetime`, `array`, `object` or `binary`.",
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
