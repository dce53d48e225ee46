/** All connection types. Generated from spec/; do not edit. */
import type { ConnectionType } from "../../internal/connections/connectionType.ts"
import * as A from "./a.ts"
import * as B from "./b.ts"
import * as C from "./c.ts"
import * as D from "./d.ts"
import * as F from "./f.ts"
import * as G from "./g.ts"
import * as H from "./h.ts"
import * as I from "./i.ts"
import * as J from "./j.ts"
import * as K from "./k.ts"
import * as L from "./l.ts"
import * as M from "./m.ts"
import * as N from "./n.ts"
import * as O from "./o.ts"
import * as P from "./p.ts"
import * as Q from "./q.ts"
import * as R from "./r.ts"
import * as S from "./s.ts"
import * as T from "./t.ts"
import * as U from "./u.ts"
import * as V from "./v.ts"
import * as W from "./w.ts"
import * as X from "./x.ts"
import * as Y from "./y.ts"
import * as Z from "./z.ts"

export * from "./a.ts"
export * from "./b.ts"
export * from "./c.ts"
export * from "./d.ts"
export * from "./f.ts"
export * from "./g.ts"
export * from "./h.ts"
export * from "./i.ts"
export * from "./j.ts"
export * from "./k.ts"
export * from "./l.ts"
export * from "./m.ts"
export * from "./n.ts"
export * from "./o.ts"
export * from "./p.ts"
export * from "./q.ts"
export * from "./r.ts"
export * from "./s.ts"
export * from "./t.ts"
export * from "./u.ts"
export * from "./v.ts"
export * from "./w.ts"
export * from "./x.ts"
export * from "./y.ts"
export * from "./z.ts"

/**
 * Configurations by the id of their connection type.
 *
 * @category configurations
 */
export interface Configurations {
  readonly affinity: A.Affinity
  readonly airtable: A.Airtable
  readonly amazon_keyspaces: A.AmazonKeyspaces
  readonly amazon_selling_partner: A.AmazonSellingPartner
  readonly amplemarket: A.Amplemarket
  readonly amplitude: A.Amplitude
  readonly api: A.Api
  readonly apollo: A.Apollo
  readonly appcues: A.Appcues
  readonly apple_ads: A.AppleAds
  readonly appsflyer: A.Appsflyer
  readonly appstoreconnect: A.Appstoreconnect
  readonly asana: A.Asana
  readonly ascend: A.Ascend
  readonly ashby: A.Ashby
  readonly attio: A.Attio
  readonly auth0: A.Auth0
  readonly autumn: A.Autumn
  readonly autura: A.Autura
  readonly awsathena: A.Awsathena
  readonly awsopensearch: A.Awsopensearch
  readonly azureblob: A.Azureblob
  readonly azuresql: A.Azuresql
  readonly barbourabi: B.Barbourabi
  readonly baseten: B.Baseten
  readonly bigquery: B.Bigquery
  readonly botpress: B.Botpress
  readonly brevo: B.Brevo
  readonly calendly: C.Calendly
  readonly callrail: C.Callrail
  readonly campfire: C.Campfire
  readonly chameleon: C.Chameleon
  readonly chargebee: C.Chargebee
  readonly chili_piper: C.ChiliPiper
  readonly chorus: C.Chorus
  readonly circle: C.Circle
  readonly clari: C.Clari
  readonly clazar: C.Clazar
  readonly clerk: C.Clerk
  readonly clickhouse: C.Clickhouse
  readonly cloudflare_logs: C.CloudflareLogs
  readonly cloudflare_r2: C.CloudflareR2
  readonly cloudtalk: C.Cloudtalk
  readonly construct_connect: C.ConstructConnect
  readonly constructionwire: C.Constructionwire
  readonly cosmosdb: C.Cosmosdb
  readonly csv: C.Csv
  readonly customerio: C.Customerio
  readonly customeriowarehouseexports: C.Customeriowarehouseexports
  readonly databricks: D.Databricks
  readonly datadog: D.Datadog
  readonly dayforce: D.Dayforce
  readonly dbtcloud: D.Dbtcloud
  readonly dbtprojectrepository: D.Dbtprojectrepository
  readonly dealcloud: D.Dealcloud
  readonly delighted: D.Delighted
  readonly dialpad: D.Dialpad
  readonly dittofeed: D.Dittofeed
  readonly docker_hub: D.DockerHub
  readonly dropbox: D.Dropbox
  readonly dub: D.Dub
  readonly dynamodb: D.Dynamodb
  readonly factors_ai: F.FactorsAi
  readonly fathom: F.Fathom
  readonly fbaudience: F.Fbaudience
  readonly fireflies_ai: F.FirefliesAi
  readonly freshdesk: F.Freshdesk
  readonly freshservice: F.Freshservice
  readonly front: F.Front
  readonly fullstory: F.Fullstory
  readonly g2: G.G2
  readonly gainsight_cs: G.GainsightCs
  readonly gatsby: G.Gatsby
  readonly gcs: G.Gcs
  readonly github: G.Github
  readonly gladly: G.Gladly
  readonly glean: G.Glean
  readonly gmail: G.Gmail
  readonly gong: G.Gong
  readonly google_search_ads_360: G.GoogleSearchAds360
  readonly googleads: G.Googleads
  readonly googleanalytics: G.Googleanalytics
  readonly googlecloudmysql: G.Googlecloudmysql
  readonly googlecloudsql: G.Googlecloudsql
  readonly googlesearchconsole: G.Googlesearchconsole
  readonly googleslides: G.Googleslides
  readonly googleworkspace: G.Googleworkspace
  readonly gorgias: G.Gorgias
  readonly greenhouse: G.Greenhouse
  readonly gsheets: G.Gsheets
  readonly harmonic: H.Harmonic
  readonly heap: H.Heap
  readonly herondata: H.Herondata
  readonly heyreach: H.Heyreach
  readonly highlevel: H.Highlevel
  readonly highspot: H.Highspot
  readonly honeycomb: H.Honeycomb
  readonly httpenrichment: H.Httpenrichment
  readonly hubspot: H.Hubspot
  readonly hyperline: H.Hyperline
  readonly ibm_db2: I.IbmDb2
  readonly instantly: I.Instantly
  readonly intellimize: I.Intellimize
  readonly intercom: I.Intercom
  readonly ironclad: I.Ironclad
  readonly iterable: I.Iterable
  readonly jira: J.Jira
  readonly juro: J.Juro
  readonly klaviyo: K.Klaviyo
  readonly knock: K.Knock
  readonly kustomer: K.Kustomer
  readonly lago: L.Lago
  readonly learnworlds: L.Learnworlds
  readonly linear: L.Linear
  readonly linkedinads: L.Linkedinads
  readonly lob: L.Lob
  readonly loop: L.Loop
  readonly loops: L.Loops
  readonly luma: L.Luma
  readonly m3ter: M.M3ter
  readonly mailercheck: M.Mailercheck
  readonly marketo: M.Marketo
  readonly mixpanel: M.Mixpanel
  readonly monday: M.Monday
  readonly mongodb: M.Mongodb
  readonly motherduck: M.Motherduck
  readonly msads: M.Msads
  readonly msdynamics: M.Msdynamics
  readonly mssql: M.Mssql
  readonly mysql: M.Mysql
  readonly n8n: N.N8n
  readonly netsuite: N.Netsuite
  readonly netsuiteopenair: N.Netsuiteopenair
  readonly netsuitesaconnect: N.Netsuitesaconnect
  readonly northbeam: N.Northbeam
  readonly notion: N.Notion
  readonly openai_ads: O.OpenaiAds
  readonly outreach: O.Outreach
  readonly pardot: P.Pardot
  readonly partnerpage: P.Partnerpage
  readonly paycor: P.Paycor
  readonly pinterest_ads: P.PinterestAds
  readonly pipedrive: P.Pipedrive
  readonly pitchbook: P.Pitchbook
  readonly plain: P.Plain
  readonly plusvibe: P.Plusvibe
  readonly polytomic_metadata: P.PolytomicMetadata
  readonly postgresql: P.Postgresql
  readonly posthog: P.Posthog
  readonly predictleads: P.Predictleads
  readonly productboard: P.Productboard
  readonly profound: P.Profound
  readonly pylon: P.Pylon
  readonly qtanium_connect: Q.QtaniumConnect
  readonly qualtrics: Q.Qualtrics
  readonly quickbooks: Q.Quickbooks
  readonly ramp: R.Ramp
  readonly recharge: R.Recharge
  readonly redditads: R.Redditads
  readonly redshift: R.Redshift
  readonly redshiftserverless: R.Redshiftserverless
  readonly reo_dev: R.ReoDev
  readonly replyio: R.Replyio
  readonly rewardful: R.Rewardful
  readonly rillet: R.Rillet
  readonly rippling: R.Rippling
  readonly rocketlane: R.Rocketlane
  readonly s3: S.S3
  readonly sageintacct: S.Sageintacct
  readonly salesbricks: S.Salesbricks
  readonly salesforce: S.Salesforce
  readonly salesloft: S.Salesloft
  readonly scamalytics: S.Scamalytics
  readonly scylladb: S.Scylladb
  readonly seal_subscriptions: S.SealSubscriptions
  readonly seamai: S.Seamai
  readonly segment: S.Segment
  readonly seismic: S.Seismic
  readonly sftp: S.Sftp
  readonly sharepoint_excel: S.SharepointExcel
  readonly shipbob: S.Shipbob
  readonly shippo: S.Shippo
  readonly shopify: S.Shopify
  readonly shortio: S.Shortio
  readonly showpad: S.Showpad
  readonly slack: S.Slack
  readonly smartlead: S.Smartlead
  readonly smartsheet: S.Smartsheet
  readonly snowflake: S.Snowflake
  readonly sprig: S.Sprig
  readonly sproutsocial: S.Sproutsocial
  readonly standard_metrics: S.StandardMetrics
  readonly statsig: S.Statsig
  readonly stord: S.Stord
  readonly strackr: S.Strackr
  readonly stripe: S.Stripe
  readonly surveymonkey: S.Surveymonkey
  readonly survicate: S.Survicate
  readonly synapse: S.Synapse
  readonly tabs: T.Tabs
  readonly testrail: T.Testrail
  readonly thrive: T.Thrive
  readonly tigris: T.Tigris
  readonly tiktok_ads: T.TiktokAds
  readonly tixr: T.Tixr
  readonly towbook: T.Towbook
  readonly twilio_sendgrid: T.TwilioSendgrid
  readonly typeform: T.Typeform
  readonly unbounce: U.Unbounce
  readonly upfluence: U.Upfluence
  readonly uppromote: U.Uppromote
  readonly uservoice: U.Uservoice
  readonly vanilla: V.Vanilla
  readonly walmart_marketplace: W.WalmartMarketplace
  readonly ware2go: W.Ware2go
  readonly wavelength: W.Wavelength
  readonly webhook: W.Webhook
  readonly work_os: W.WorkOs
  readonly xero: X.Xero
  readonly yotpo: Y.Yotpo
  readonly youtubeanalytics: Y.Youtubeanalytics
  readonly zendesk_chat: Z.ZendeskChat
  readonly zendesk_support: Z.ZendeskSupport
  readonly zoho_crm: Z.ZohoCrm
  readonly zoho_desk: Z.ZohoDesk
  readonly zoominfo: Z.Zoominfo
}

/**
 * All connection types of this list, by id.
 *
 * @category types
 */
export const all: ReadonlyArray<ConnectionType<string, never>> = /*#__PURE__*/ (() => [
  A.affinity,
  A.airtable,
  A.amazon_keyspaces,
  A.amazon_selling_partner,
  A.amplemarket,
  A.amplitude,
  A.api,
  A.apollo,
  A.appcues,
  A.apple_ads,
  A.appsflyer,
  A.appstoreconnect,
  A.asana,
  A.ascend,
  A.ashby,
  A.attio,
  A.auth0,
  A.autumn,
  A.autura,
  A.awsathena,
  A.awsopensearch,
  A.azureblob,
  A.azuresql,
  B.barbourabi,
  B.baseten,
  B.bigquery,
  B.botpress,
  B.brevo,
  C.calendly,
  C.callrail,
  C.campfire,
  C.chameleon,
  C.chargebee,
  C.chili_piper,
  C.chorus,
  C.circle,
  C.clari,
  C.clazar,
  C.clerk,
  C.clickhouse,
  C.cloudflare_logs,
  C.cloudflare_r2,
  C.cloudtalk,
  C.construct_connect,
  C.constructionwire,
  C.cosmosdb,
  C.csv,
  C.customerio,
  C.customeriowarehouseexports,
  D.databricks,
  D.datadog,
  D.dayforce,
  D.dbtcloud,
  D.dbtprojectrepository,
  D.dealcloud,
  D.delighted,
  D.dialpad,
  D.dittofeed,
  D.docker_hub,
  D.dropbox,
  D.dub,
  D.dynamodb,
  F.factors_ai,
  F.fathom,
  F.fbaudience,
  F.fireflies_ai,
  F.freshdesk,
  F.freshservice,
  F.front,
  F.fullstory,
  G.g2,
  G.gainsight_cs,
  G.gatsby,
  G.gcs,
  G.github,
  G.gladly,
  G.glean,
  G.gmail,
  G.gong,
  G.google_search_ads_360,
  G.googleads,
  G.googleanalytics,
  G.googlecloudmysql,
  G.googlecloudsql,
  G.googlesearchconsole,
  G.googleslides,
  G.googleworkspace,
  G.gorgias,
  G.greenhouse,
  G.gsheets,
  H.harmonic,
  H.heap,
  H.herondata,
  H.heyreach,
  H.highlevel,
  H.highspot,
  H.honeycomb,
  H.httpenrichment,
  H.hubspot,
  H.hyperline,
  I.ibm_db2,
  I.instantly,
  I.intellimize,
  I.intercom,
  I.ironclad,
  I.iterable,
  J.jira,
  J.juro,
  K.klaviyo,
  K.knock,
  K.kustomer,
  L.lago,
  L.learnworlds,
  L.linear,
  L.linkedinads,
  L.lob,
  L.loop,
  L.loops,
  L.luma,
  M.m3ter,
  M.mailercheck,
  M.marketo,
  M.mixpanel,
  M.monday,
  M.mongodb,
  M.motherduck,
  M.msads,
  M.msdynamics,
  M.mssql,
  M.mysql,
  N.n8n,
  N.netsuite,
  N.netsuiteopenair,
  N.netsuitesaconnect,
  N.northbeam,
  N.notion,
  O.openai_ads,
  O.outreach,
  P.pardot,
  P.partnerpage,
  P.paycor,
  P.pinterest_ads,
  P.pipedrive,
  P.pitchbook,
  P.plain,
  P.plusvibe,
  P.polytomic_metadata,
  P.postgresql,
  P.posthog,
  P.predictleads,
  P.productboard,
  P.profound,
  P.pylon,
  Q.qtanium_connect,
  Q.qualtrics,
  Q.quickbooks,
  R.ramp,
  R.recharge,
  R.redditads,
  R.redshift,
  R.redshiftserverless,
  R.reo_dev,
  R.replyio,
  R.rewardful,
  R.rillet,
  R.rippling,
  R.rocketlane,
  S.s3,
  S.sageintacct,
  S.salesbricks,
  S.salesforce,
  S.salesloft,
  S.scamalytics,
  S.scylladb,
  S.seal_subscriptions,
  S.seamai,
  S.segment,
  S.seismic,
  S.sftp,
  S.sharepoint_excel,
  S.shipbob,
  S.shippo,
  S.shopify,
  S.shortio,
  S.showpad,
  S.slack,
  S.smartlead,
  S.smartsheet,
  S.snowflake,
  S.sprig,
  S.sproutsocial,
  S.standard_metrics,
  S.statsig,
  S.stord,
  S.strackr,
  S.stripe,
  S.surveymonkey,
  S.survicate,
  S.synapse,
  T.tabs,
  T.testrail,
  T.thrive,
  T.tigris,
  T.tiktok_ads,
  T.tixr,
  T.towbook,
  T.twilio_sendgrid,
  T.typeform,
  U.unbounce,
  U.upfluence,
  U.uppromote,
  U.uservoice,
  V.vanilla,
  W.walmart_marketplace,
  W.ware2go,
  W.wavelength,
  W.webhook,
  W.work_os,
  X.xero,
  Y.yotpo,
  Y.youtubeanalytics,
  Z.zendesk_chat,
  Z.zendesk_support,
  Z.zoho_crm,
  Z.zoho_desk,
  Z.zoominfo
])()
