import type { Platform } from '../../components/words.tsx'

/** What leads through the set-up of a platform, in words. A text's backticks set off what is typed or copied. */
export type Guide = {
  /** In a sentence, what comes of it. */
  about: string
  /** Whom one asks. */
  partner: string
  /** What to ask them for, and where it goes or what it is for. */
  asks: readonly { what: string; why: string }[]
  /** What a registration may be called. */
  registrationName: string
  /** What the connection's account is called, and what to enter. */
  account: { label: string; description: string }
  /** What each address is called there, by its name among `urls`, and what is to be known of it. */
  urls: Readonly<Record<string, { name: string; note?: string }>>
  /** How to hand the addresses over. */
  give: string
  /** What to do so that the first message comes. */
  first: string
  /** What is not documented by the platform, so that nobody takes our reading for its rule. */
  unknown: readonly string[]
}

export const guides: Record<Platform, Guide> = {
  smartrecruiters: {
    about: 'Recruiters order your assessments from within SmartRecruiters; results go back.',
    partner: 'SmartRecruiters',
    asks: [
      {
        what: 'To become an assessment partner',
        why: 'They want your logo, a short and a full description, and the scopes that you need, with the reason for each.',
      },
      {
        what: 'The scopes `candidates_read`, `jobs_read`, `assessment_result_manage` and `users_read`',
        why: 'To read the candidate and the job of an order, to write results and attachments, and to read who is in the hiring team. Without the last one, only the names are missing.',
      },
      {
        what: 'The partner credential: a client id and its secret',
        why: 'They send it by encrypted mail. It manages your configuration (`partner_configuration_manage`) and goes into the registration below.',
      },
    ],
    registrationName: 'Our assessment partnership',
    account: {
      label: 'Company id',
      description:
        "SmartRecruiters' `companyId`. You need no connection by hand where customers connect on the consent page.",
    },
    urls: {
      consent: { name: 'consentUrl', note: 'the page on which a customer connects' },
      token: { name: 'oauthTokenUrl' },
      packages: { name: 'assessmentPackageListUrl' },
      package: { name: 'singleAssessmentPackageUrl', note: 'the id of a package is appended' },
      orders: { name: 'packageOrderUrl' },
      inlineOrders: { name: 'inlineAssessmentPackageOrderUrl', note: 'left out where the setting Inline is off' },
      disable: { name: 'integrationDisableUrl', note: 'put there without `/{companyId}`, which is appended' },
    },
    give: 'Gangway puts these addresses there itself, with the partner credential. Do it again after a change of settings; a changed public address is told by itself.',
    first: 'Let a company connect, make an assessment package, and order it for a test candidate in SmartRecruiters.',
    unknown: [
      'how ids are put into the two addresses for one package and for disabling: they are appended',
      'whether the notification that a company disabled the integration brings a token: it must, unless the setting is off',
      'the multipart name, the size and the types of uploaded files: settings of the registration',
      'which changes of status are allowed: all are told',
    ],
  },
  candidatehub: {
    about: 'CandidateHub (Broadbean, Veritone Hire) delivers candidates of many job boards to you, one request each.',
    partner: 'Veritone Hire',
    asks: [
      {
        what: 'The API key that the hub puts into each request',
        why: 'It goes into the registration. It may be one key for all of your clients.',
      },
      {
        what: 'For each client: its `hub_client_id` and its secret',
        why: 'They go into a connection each. The secret is never sent, so it comes to you some other way.',
      },
      {
        what: 'Their page “Candidate Processing Report”',
        why: 'It was not to be had in public. Compare it with the settings Report method and Report template before you go live.',
      },
      {
        what: 'Whether a candidate is sent again when you do not answer, and signed anew then',
        why: 'If it comes with the old signature, set Signature window mode to `log`.',
      },
      {
        what: 'Only to send candidates in, or for prepopulation: source id and secret, destination id and token',
        why: 'They go into the registration, now or later.',
      },
    ],
    registrationName: 'Our API key with Veritone Hire',
    account: {
      label: 'Client id',
      description: 'The `hub_client_id`: a message that names another client is refused.',
    },
    urls: { import: { name: 'Address that candidates are delivered to' } },
    give: 'Give Veritone Hire this address. The one of a connection is for its client alone; the one of the registration is for all clients of the API key.',
    first: 'Ask Veritone Hire to deliver a test candidate of this client.',
    unknown: [
      'what is to be answered to a candidate that is refused: status and body are our reading',
      'how old a signature may be: 300 seconds is what related interfaces of theirs say',
      'the processing report as a whole: its method, its body, how long its address lives',
      'whether and how the hub sends again, and from which addresses it calls',
    ],
  },
  snagajob: {
    about:
      'Workers apply on Snagajob (Easy Apply), and the whole application comes to you. Your jobs go there as a feed.',
    partner: 'Snagajob',
    asks: [
      {
        what: 'The API secret, which their intake form yields',
        why: 'It goes into the registration. Partners that are not registered receive no applications.',
      },
      {
        what: 'The API key, and the partner key if you stand for several employers',
        why: 'They go into the registration too. An employer on its own has no partner key.',
      },
      {
        what: 'The account of each employer',
        why: 'It goes into a connection each: with a partner key, your own id of the account, which you share with Snagajob; without one, the id that Snagajob gave.',
      },
      {
        what: 'Only for one feed of several employers, or campaigns: what the elements are called that name them',
        why: 'They go into Aggregate elements and Campaign elements. Their public pages, as far as they could be read, do not say.',
      },
      {
        what: 'Which dispositions they take besides `NEW` and `CONTACTED`',
        why: 'They go into Dispositions. A status without one is not told.',
      },
    ],
    registrationName: 'Our Snagajob partnership',
    account: {
      label: 'Account',
      description: 'Sent as `X-SAJ-PartnerAccount`, or as `X-SAJ-Account` where the registration has no partner key.',
    },
    urls: {
      feed: { name: 'Feed', note: 'for Snagajob to read, where you do not upload it' },
      applications: { name: 'PostUrl', note: 'stands in the feed: its presence makes a posting an Easy Apply one' },
      questions: { name: 'ScreeningQuestionsUrl', note: 'stands in the feed; `{jobId}` is the job’s own id' },
      clicks: { name: 'TrackingUrl', note: 'stands in the feed, signed for each job that tracks clicks' },
    },
    give: 'All but the feed stand in the feed itself. Snagajob takes https addresses only.',
    first: 'Publish a job with Easy Apply, upload the feed, and apply for the job once it is on Snagajob.',
    unknown: [
      'what is to be answered to an application, and whether Snagajob sends it again',
      'how often an uploaded feed is read, and whether a job that is missing from it is closed',
      'the elements that name an employer or a campaign, and the path of the sponsorship interface',
      'dispositions besides `NEW` and `CONTACTED`',
    ],
  },
}
