import Type from 'typebox'

/*
 * The documented payload of an import (contract 1.2 to 1.6), as an exact writer makes it. A receiver does not refuse by
 * these schemas: unknown keys, nulls and numbers in place of texts are to be tolerated (contract 6, row 10), which is
 * what readImportEnvelope and the other readers here do.
 */

const optionalText = (description: string) => Type.Optional(Type.String({ description }))

export const MetaInfo = Type.Object(
  {
    hub_transaction_id: Type.String({ description: 'Unique id of a transaction in CandidateHub' }),
    hub_client_id: Type.String({ description: 'The client as set up in CandidateHub' }),
    hub_candidate_id: Type.String({ description: 'Unique id of a candidate application, not of a person' }),
    hub_source_id: Type.String({ description: 'The source as set up in CandidateHub' }),
    hub_schema_version: Type.Optional(
      Type.Number({ description: 'In every example and in no field table; only 1 is ever shown' }),
    ),
    import_process_report_url: Type.String({ description: 'Where the outcome of the import is reported' }),
    hub_geostore_id: optionalText('Region id; seen in the prepopulation example only'),
  },
  { title: 'CandidateHubMetaInfo' },
)

export const ImportDocumentEntry = Type.Object(
  {
    filename: Type.String(),
    type: Type.String({ description: 'cv, coverletter, tagged_cv, parsed_cv; no closed list is published' }),
    content: Type.String({ description: 'Base64 of the file', contentEncoding: 'base64' }),
  },
  { title: 'CandidateHubDocument' },
)

export const ImportCandidate = Type.Object(
  {
    name: Type.String({ description: 'Full name, the only guaranteed name field' }),
    first_name: optionalText('First name'),
    last_name: optionalText('Last name'),
    email: Type.String(),
    contact_telephone: optionalText('Primary number, free text'),
    mobile_telephone: optionalText('Mobile or second number, free text'),
    location_address: optionalText('Street address'),
    location_city: optionalText('May hold more than a city'),
    location_county: optionalText('County or region'),
    location_country: optionalText('Free text, not reliably a country code'),
    location_postcode: optionalText('Post code'),
    location_latitude: optionalText('Decimal degrees in a text'),
    location_longitude: optionalText('Decimal degrees in a text'),
    current_job_title: optionalText('Title of the current job'),
    current_job_employer: optionalText('Employer of the current job'),
    current_job_startdate: optionalText('YYYY-MM-DDTHH:MM:SS, without zone'),
    current_job_enddate: optionalText('YYYY-MM-DDTHH:MM:SS, without zone'),
    documents: Type.Optional(Type.Array(ImportDocumentEntry)),
  },
  { title: 'CandidateHubCandidate', description: 'Not a fixed schema: plugins may add members' },
)

const freeMap = (description: string) => Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description }))

export const ImportContextNode = Type.Object(
  {
    job_id: optionalText("The client's own job reference"),
    shortlist_id: optionalText('Shortlist that a recruiter chose'),
    candidate_source_id: optionalText('Id of the originating source'),
    candidate_source_name: optionalText('Display name of that source'),
    source_candidate_id: optionalText("The candidate's id inside the source system"),
    subsource: optionalText('Further upstream origin'),
    supplementary: freeMap('All context that is no known field; values are not always texts'),
    source: freeMap('Pairs given explicitly by the source'),
    transformer: freeMap("Pairs made while converting the source's format"),
    plugin: Type.Optional(
      Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown()), { description: 'Pairs by plugin name' }),
    ),
  },
  { title: 'CandidateHubContext' },
)

export const ImportAuthentication = Type.Object(
  {
    api_key: Type.String(),
    time: Type.Union([Type.String({ pattern: '^[0-9]+$' }), Type.Number()], {
      description: 'Epoch milliseconds, a text of digits; a sister API sends a number',
    }),
    signature: Type.String({ pattern: '^[0-9a-fA-F]{64}$', description: 'HMAC-SHA256 over api_key|time, hexadecimal' }),
  },
  { title: 'CandidateHubAuthentication' },
)

/** The body of an import request. */
export const ImportMessage = Type.Object(
  {
    meta_info: MetaInfo,
    candidate: ImportCandidate,
    context: Type.Optional(ImportContextNode),
    authentication: Type.Optional(ImportAuthentication),
  },
  { title: 'CandidateHubImport' },
)

export type MetaInfo = Type.Static<typeof MetaInfo>
export type ImportDocumentEntry = Type.Static<typeof ImportDocumentEntry>
export type ImportCandidate = Type.Static<typeof ImportCandidate>
export type ImportContextNode = Type.Static<typeof ImportContextNode>
export type ImportAuthentication = Type.Static<typeof ImportAuthentication>
export type ImportMessage = Type.Static<typeof ImportMessage>
