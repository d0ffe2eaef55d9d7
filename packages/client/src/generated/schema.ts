/** Generated from the OpenAPI document of the API by `npm run generate`. */

export interface paths {
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Needs scope `read_redacted`.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Invite a customer's person
         * @description Gangway sends no mail: give `invitationUrl` to the person, who chooses a password there and can then connect the customer to a platform.
         *
         *     Needs scope `write`.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account
         * @description Needs scope `read_redacted`.
         */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        /**
         * Delete an account
         * @description For good. What the person has connected stays connected.
         *
         *     Needs scope `write`.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description A merge patch (RFC 7396). Whoever is signed in to an account that is disabled is signed out.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/v1/accounts/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a person anew
         * @description For a forgotten password or a lost authenticator app: by the link the person chooses a new password, and codes are off again. Until then everything stays as it is; an older invitation ends at once.
         *
         *     Needs scope `write`.
         */
        post: operations["inviteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Needs scope `admin`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The key is shown once, in this answer, and kept as a hash.
         *
         *     Needs scope `admin`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an API key
         * @description Needs scope `admin`.
         */
        get: operations["readApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Needs scope `admin`.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List applications
         * @description Needs scope `read_redacted`.
         */
        get: operations["listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an application
         * @description Needs scope `read_redacted`.
         */
        get: operations["readApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what became of an application
         * @description The platform is told, where it takes such reports.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeApplication"];
        trace?: never;
    };
    "/v1/assessment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Needs scope `read_redacted`.
         */
        get: operations["listAssessmentOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an order
         * @description Needs scope `read_redacted`.
         */
        get: operations["readAssessmentOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-orders/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files that were uploaded for an order
         * @description Needs scope `read_redacted`.
         */
        get: operations["listAttachments"];
        put?: never;
        /**
         * Upload a file for an order's result
         * @description As `multipart/form-data` with the parts `file`, `type` and, where it belongs to one assessment, `assessmentId`. It is uploaded to the platform by itself; a result lists it by its id. Inline orders take none: host the file and give its link.
         *
         *     Needs scope `write`.
         */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-orders/{id}/candidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the platform says of an order's candidate
         * @description In the platform's own words. It is asked for once the order was acknowledged; `details` of the order says how that stands, and the order's event `assessment_order.updated` that it is done.
         *
         *     Needs scope `read`.
         */
        get: operations["readAssessmentOrderCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-orders/{id}/hiring-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the hiring team of an order's job
         * @description In the platform's own words. It is asked for once the order was acknowledged; `details` of the order says how that stands, and the order's event `assessment_order.updated` that it is done.
         *
         *     Needs scope `read`.
         */
        get: operations["readAssessmentOrderHiringTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-orders/{id}/job": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the platform says of an order's job
         * @description In the platform's own words. It is asked for once the order was acknowledged; `details` of the order says how that stands, and the order's event `assessment_order.updated` that it is done.
         *
         *     Needs scope `read`.
         */
        get: operations["readAssessmentOrderJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-orders/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give the result of an order
         * @description The whole result as it stands now, in progress or finished; each call replaces what was given before, after completion too. The platform is told in the order of the calls; of results that wait, only the newest leaves. A result that names an `attachmentId` waits for its upload.
         *
         *     Needs scope `write`.
         */
        put: operations["putAssessmentOrderResult"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List packages
         * @description Needs scope `read_redacted`.
         */
        get: operations["listAssessmentPackages"];
        put?: never;
        /**
         * Offer a package
         * @description A `remoteId` that is taken, or was, is refused.
         *
         *     Needs scope `write`.
         */
        post: operations["createAssessmentPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a package
         * @description Needs scope `read_redacted`.
         */
        get: operations["readAssessmentPackage"];
        put?: never;
        post?: never;
        /**
         * Retire a package
         * @description It is offered no more. Orders for it are still taken, and flagged `package_retired`.
         *
         *     Needs scope `write`.
         */
        delete: operations["retireAssessmentPackage"];
        options?: never;
        head?: never;
        /**
         * Change a package
         * @description A merge patch (RFC 7396): lists are replaced whole. `remoteId` never changes.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeAssessmentPackage"];
        trace?: never;
    };
    "/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what
         * @description Every request to `/v1` that is not a GET, whatever came of it, and every try to sign in. An entry is committed with the change that it tells of. It holds ids and words of Gangway, and no one’s data; entries are kept for two years.
         *
         *     Needs scope `admin`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/callouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List callouts
         * @description Needs scope `read_redacted`.
         */
        get: operations["listCallouts"];
        put?: never;
        /**
         * Create a callout
         * @description A question that your system answers at once, while a platform waits. It is signed as a webhook is, with the secret that this answer shows once.
         *
         *     Needs scope `write`.
         */
        post: operations["createCallout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/callouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a callout
         * @description Needs scope `read_redacted`.
         */
        get: operations["readCallout"];
        put?: never;
        post?: never;
        /**
         * Delete a callout
         * @description Packages that it has named can still be ordered, because platforms keep their ids.
         *
         *     Needs scope `write`.
         */
        delete: operations["deleteCallout"];
        options?: never;
        head?: never;
        /**
         * Change a callout
         * @description A merge patch (RFC 7396). The kind never changes. With another `url`, old answers are forgotten.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeCallout"];
        trace?: never;
    };
    "/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List campaigns
         * @description Those that were made here. What became of them at Snagajob is not asked for.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * Give Snagajob a sponsorship campaign
         * @description Unverified: the path that campaigns are sent to is assumed (`campaignsPath` of the registration), because the documentation that could be read does not name it.
         *
         *     Needs scope `write`.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a campaign
         * @description Needs scope `read_redacted`.
         */
        get: operations["readCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List candidates that may be the same person
         * @description Two of one connection that gave the same e-mail address, or the same name and telephone number. Merge them, or dismiss the match.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["listCandidateMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-matches/{candidateId}/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Dismiss a match of candidates, or open it again
         * @description The two in any order. What is dismissed stays so when either is merged with others.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeCandidateMatch"];
        trace?: never;
    };
    "/v1/candidatehub/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a candidate into the hub
         * @description As a job board. It leaves through the outbox, and is tried again where the hub cannot be reached. The answer waits up to 10 seconds for what the hub says.
         *
         *     Needs scope `write`.
         */
        post: operations["sendCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidatehub/prepopulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the data of an applicant who just arrived, as a career site
         * @description Within 3 seconds there is an answer; where the hub has nothing or fails, it is an empty form and no error.
         *
         *     Needs scope `read`.
         */
        get: operations["fetchPrepopulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidatehub/prepopulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand an applicant's data to the hub, as a job board
         * @description Asked while the applicant waits: within 3 seconds there is an answer, and no failure is an error.
         *
         *     Needs scope `write`.
         */
        post: operations["pushPrepopulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List candidates
         * @description Those that were merged into others are left out.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a candidate with its applications
         * @description One that was merged is still found: `mergedInto` names the candidate that has its applications now.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["readCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export everything that is held of a person
         * @description What erasing the candidate would take: as JSON, or with `format=zip` (or `Accept: application/zip`) as a ZIP of the same JSON and the files. Files in which a virus was found, or that wait for the scanner, are left out, and so are the messages that hold them; `omitted` says which and why. It is written while it is read: where it breaks off, it is not whole.
         *
         *     Needs scope `read`.
         */
        get: operations["exportCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that candidates are the same person
         * @description The candidate gets the applications of the others, and those that come later by what any of them is known by. Only candidates of one connection can be merged. `split` with a `candidateId` undoes it.
         *
         *     Needs scope `write`.
         */
        post: operations["mergeCandidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a candidate is two persons, or undo a merge
         * @description With `applicationIds` these become another candidate's: that of the one which brought exactly these by a merge, or a new one's. The two are told apart from then on; `merge` undoes it. With `candidateId` a merge is undone: that candidate is there again, with the applications that it had and those that came since by what it is known by.
         *
         *     Needs scope `write`.
         */
        post: operations["splitCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/click-completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Snagajob of completed applications
         * @description Of applicants whom Snagajob sent to your own site: Easy Apply has no click. They go out in batches below 5,000. Name the connection, or the registration where a partner stands for all.
         *
         *     Needs scope `write`.
         */
        post: operations["createClickCompletions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/click-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a file of clicks
         * @description As Snagajob writes it: CSV, its columns known by their names. For a registration, or for one of its connections; neither need be named where there is only one registration. A click that is there already is not kept twice, so a file may be posted again.
         *
         *     Needs scope `write`.
         */
        post: operations["takeClickFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clicks
         * @description Needs scope `read_redacted`.
         */
        get: operations["listClicks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections
         * @description Needs scope `read_redacted`.
         */
        get: operations["listConnections"];
        put?: never;
        /**
         * Create a connection
         * @description A second one with the same `registrationId` and `remoteId` is refused.
         *
         *     Needs scope `write`.
         */
        post: operations["createConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a connection
         * @description Needs scope `read_redacted`.
         */
        get: operations["readConnection"];
        put?: never;
        post?: never;
        /**
         * Disable a connection
         * @description Its URLs are refused from now on; what came by it stays. A PATCH of `status` enables it again.
         *
         *     Needs scope `write`.
         */
        delete: operations["disableConnection"];
        options?: never;
        head?: never;
        /**
         * Change a connection
         * @description A merge patch (RFC 7396). Credentials can be replaced, never read.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeConnection"];
        trace?: never;
    };
    "/v1/connections/{id}/feed-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a connection's feed
         * @description Every open job is looked at, by the rules that Snagajob has published and by our own where it has not. Whether a city and a zip belong together only Snagajob can tell.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["readFeedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/feed-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List uploads of a connection's feed
         * @description Needs scope `read_redacted`.
         */
        get: operations["listFeedUploads"];
        put?: never;
        /**
         * Upload a connection's feed now
         * @description One that was asked for before and is not under way yet is replaced by this one.
         *
         *     Needs scope `write`.
         */
        post: operations["uploadFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries
         * @description Needs scope `read_redacted`.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery
         * @description Needs scope `read_redacted`.
         */
        get: operations["readDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description At once, whatever became of it, with all its tries before it.
         *
         *     Needs scope `write`.
         */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is known of a document
         * @description Needs scope `read_redacted`.
         */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the bytes of a document
         * @description With a type that no browser runs, to be saved unless it is plain text or a picture. What was declared as another type than it is comes as mere bytes. Not where a virus was found, nor before the scanner looked, if there is one.
         *
         *     Needs scope `read`.
         */
        get: operations["readDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the text of a document
         * @description As it was read out of the bytes, for people and for search: without its looks, and at most a beginning.
         *
         *     Needs scope `read`.
         */
        get: operations["readDocumentText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List endpoints
         * @description Needs scope `read_redacted`.
         */
        get: operations["listEndpoints"];
        put?: never;
        /**
         * Create an endpoint
         * @description Webhooks are signed by Standard Webhooks, with the secret that this answer shows once.
         *
         *     Needs scope `write`.
         */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an endpoint
         * @description Needs scope `read_redacted`.
         */
        get: operations["readEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete an endpoint
         * @description What was on its way to it is dead.
         *
         *     Needs scope `write`.
         */
        delete: operations["deleteEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change an endpoint
         * @description A merge patch (RFC 7396). Deliveries to a disabled endpoint are held; they go on once it is enabled.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeEndpoint"];
        trace?: never;
    };
    "/v1/endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace an endpoint's secret
         * @description For 24 hours webhooks are signed with the secret before too.
         *
         *     Needs scope `write`.
         */
        post: operations["rotateEndpointSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an endpoint a test event
         * @description Needs scope `write`.
         */
        post: operations["testEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List receipts of erasures
         * @description Needs scope `read_redacted`.
         */
        get: operations["listErasures"];
        put?: never;
        /**
         * Erase a person everywhere
         * @description Either `candidateId`: the candidate, those that were merged with it, and the orders of the same e-mail and last name; or `email`: everybody of the tenant who has it, whatever the connection. It cannot be undone. It is done piece by piece, so that nothing else waits; the answer waits up to 3 seconds for its end.
         *
         *     Needs scope `admin`.
         */
        post: operations["createErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the receipt of an erasure
         * @description Needs scope `read_redacted`.
         */
        get: operations["readErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read events, and wait for more
         * @description Oldest first, unless `order` says otherwise. Reading on from `nextCursor` misses none and repeats none.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an event
         * @description Needs scope `read_redacted`.
         */
        get: operations["readEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event again
         * @description To the endpoint named, whatever it asked for; else to every endpoint that asks for such events now.
         *
         *     Needs scope `write`.
         */
        post: operations["replayEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Needs scope `read_redacted`.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Publish a job
         * @description It is refused where Snagajob would not post it. A second one with the same `connectionId` and `remoteId` is refused, too, also after the first was closed; where the registration has one feed for all, so is one whose `remoteId` another of its connections has. Applications that came before the job and named it are matched now.
         *
         *     Needs scope `write`.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job
         * @description Needs scope `read_redacted`.
         */
        get: operations["readJob"];
        put?: never;
        post?: never;
        /**
         * Close a job
         * @description It leaves the feed. Applications for it are taken and matched still; a PATCH of `status` opens it again.
         *
         *     Needs scope `write`.
         */
        delete: operations["closeJob"];
        options?: never;
        head?: never;
        /**
         * Change a job
         * @description A merge patch (RFC 7396). `status` closes a job and opens it again; `remoteId` never changes.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeJob"];
        trace?: never;
    };
    "/v1/jobs/{id}/knockout-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job's knock-out rules
         * @description Needs scope `read_redacted`.
         */
        get: operations["readKnockoutRules"];
        /**
         * Put a job's knock-out rules
         * @description All of them, in place of those before. An application that comes in from now on, and to whose answers one of them applies, is flagged `knocked_out`; none is ever refused.
         *
         *     Needs scope `write`.
         */
        put: operations["putKnockoutRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job's screening questions
         * @description Needs scope `read_redacted`.
         */
        get: operations["readQuestions"];
        /**
         * Put a job's screening questions
         * @description All of them, in place of those before. They are asked where applicants apply on Snagajob. Keep what an `id` and a `value` mean: answers may follow an older set. Knock-out rules stay as they are.
         *
         *     Needs scope `write`.
         */
        put: operations["putQuestions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create and change many jobs
         * @description NDJSON (`application/x-ndjson`: a job in each line) or CSV (`text/csv`: columns by name, those of the address as `address.city` or `city`), up to 64 MiB and 100,000 rows. A job that is not there is created, one that is there is overwritten and, if it was closed, opened; what the request does not name stays. A row that is not acceptable fails alone.
         *
         *     Needs scope `write`.
         */
        post: operations["importJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description Needs scope `read_redacted`.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a message, with what became of every field
         * @description Needs scope `read_redacted`.
         */
        get: operations["readMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{id}/body": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the body of a message
         * @description As it came, but for secrets, which are masked.
         *
         *     Needs scope `read`.
         */
        get: operations["readMessageBody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{id}/reproject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Map a message again
         * @description Ids, status and matches stay; an event tells of a change where there is one.
         *
         *     Needs scope `write`.
         */
        post: operations["reprojectMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{id}/reverify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a message again
         * @description With the secrets as they are now, as of when it came. The verdict is appended to the message.
         *
         *     Needs scope `write`.
         */
        post: operations["reverifyMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List operators
         * @description Needs scope `admin`.
         */
        get: operations["listOperators"];
        put?: never;
        /**
         * Invite an operator
         * @description Gangway sends no mail: give `invitationUrl` to the person, who chooses a password there.
         *
         *     Needs scope `admin`.
         */
        post: operations["createOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an operator
         * @description Needs scope `admin`.
         */
        get: operations["readOperator"];
        put?: never;
        post?: never;
        /**
         * Disable an operator
         * @description Who is signed in is signed out at once. The record stays: what the operator did is told by it.
         *
         *     Needs scope `admin`.
         */
        delete: operations["deleteOperator"];
        options?: never;
        head?: never;
        /**
         * Change an operator
         * @description A merge patch (RFC 7396). Another role holds from the next request on; whoever is disabled is signed out at once.
         *
         *     Needs scope `admin`.
         */
        patch: operations["changeOperator"];
        trace?: never;
    };
    "/v1/operators/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite an operator anew
         * @description For a forgotten password or a lost authenticator app: by the link the person chooses a new password, and codes are off again. Until then everything stays as it is; an older invitation ends at once.
         *
         *     Needs scope `admin`.
         */
        post: operations["inviteOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operators/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description The person has the password from now on, and is signed in at once. Codes are off.
         *
         *     Needs no key.
         */
        post: operations["acceptOperatorInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operators/first": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the first operator
         * @description As long as there is none, each start of Gangway prints a link. Its token makes the first operator, who is an admin and signed in at once.
         *
         *     Needs no key.
         */
        post: operations["createFirstOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls to platforms
         * @description Needs scope `read_redacted`.
         */
        get: operations["listPlatformCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a call to a platform
         * @description Needs scope `read_redacted`.
         */
        get: operations["readPlatformCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform-calls/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a call to a platform again
         * @description At once, whatever became of it; not where a newer call has replaced it, nor a report that was delivered or is presumed to be: its address takes one call.
         *
         *     Needs scope `write`.
         */
        post: operations["retryPlatformCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List registrations
         * @description Needs scope `read_redacted`.
         */
        get: operations["listRegistrations"];
        put?: never;
        /**
         * Create a registration
         * @description Calls nobody: what the platform is to know of us is in `urls`.
         *
         *     Needs scope `write`.
         */
        post: operations["createRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a registration
         * @description Needs scope `read_redacted`.
         */
        get: operations["readRegistration"];
        put?: never;
        post?: never;
        /**
         * Disable a registration
         * @description Its URLs are refused from now on; what came by it stays. A PATCH of `status` enables it again.
         *
         *     Needs scope `write`.
         */
        delete: operations["disableRegistration"];
        options?: never;
        head?: never;
        /**
         * Change a registration
         * @description A merge patch (RFC 7396). Credentials can be replaced, never read.
         *
         *     Needs scope `write`.
         */
        patch: operations["changeRegistration"];
        trace?: never;
    };
    "/v1/registrations/{id}/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what SmartRecruiters holds of us, and how it differs
         * @description Needs scope `read`.
         */
        get: operations["readPartnerConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{id}/configure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put our URLs at SmartRecruiters
         * @description A full replacement, which can be repeated. From then on it is done again by itself whenever the public URL has changed; after a change of settings it is for you to repeat.
         *
         *     Needs scope `write`.
         */
        post: operations["configureRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{id}/disposition-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List uploads of dispositions
         * @description Needs scope `read_redacted`.
         */
        get: operations["listDispositionUploads"];
        put?: never;
        /**
         * Upload the dispositions that wait, now
         * @description They go out by themselves, too. Snagajob allows one upload an hour: sooner, while one is on its way, and where nothing waits, this is refused.
         *
         *     Needs scope `write`.
         */
        post: operations["uploadDispositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{id}/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dispositions
         * @description One for each change of a status, those that Snagajob is not told of among them, with the reason.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["listDispositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{id}/feed-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List uploads of the aggregate feed
         * @description Needs scope `read_redacted`.
         */
        get: operations["listAggregateFeedUploads"];
        put?: never;
        /**
         * Upload the aggregate feed of a registration now
         * @description Only where its setting `aggregate` is on, and where it has a partner key, which this upload names.
         *
         *     Needs scope `write`.
         */
        post: operations["uploadAggregateFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a registration's credentials
         * @description Asks the platform. Where a platform has nothing to ask, `checks` is empty.
         *
         *     Needs scope `write`.
         */
        post: operations["verifyRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send many events again
         * @description To one endpoint: the events it asks for, of a span of time, and narrower where the body says so.
         *
         *     Needs scope `write`.
         */
        post: operations["startReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description An operator's own; an admin's key or an admin sees all operators'.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Sign in
         * @description The session is known by a cookie that scripts cannot read. It ends two hours after it was last used, twelve hours after signing in, or when it is deleted.
         *
         *     Needs no key.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description An operator's own; an admin ends any.
         *
         *     Needs scope `read_redacted`.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description Needs scope `read_redacted`.
         */
        get: operations["readCurrentSession"];
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Needs scope `read_redacted`.
         */
        delete: operations["deleteCurrentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A secret for your authenticator app
         * @description Another one each time. Nothing is changed until it is sent back with a code.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["offerOwnCodes"];
        /**
         * Have codes asked for
         * @description From now on you sign in with a code besides the password. Whoever else is signed in to the account is signed out. Codes are turned off by a new invitation.
         *
         *     Needs scope `read_redacted`.
         */
        put: operations["keepOwnCodes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your own password
         * @description Whoever else is signed in to the account is signed out.
         *
         *     Needs scope `read_redacted`.
         */
        put: operations["changeOwnPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How operators sign in
         * @description Needs no key.
         */
        get: operations["readSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a series of figures over time
         * @description Steps begin at multiples of `step`, so `from` and `to` are widened to such. By the minute for two days, by the hour for a year. What waits now stands in the last point of the queue.
         *
         *     Needs scope `read_redacted`.
         */
        get: operations["readStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tenants
         * @description Needs the instance admin.
         */
        get: operations["listTenants"];
        put?: never;
        /**
         * Create a tenant
         * @description One company's data, kept apart from every other's.
         *
         *     Needs the instance admin.
         */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a tenant
         * @description Needs the instance admin.
         */
        get: operations["readTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what is wrong with a webhook request
         * @description With a request as your system received it, and the secret that it verifies with, or the endpoint that it was sent to. The request is not kept.
         *
         *     Needs scope `read`.
         */
        post: operations["checkWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /** @description Whether a code from an authenticator app is asked for besides the password. */
            codes: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            email: string;
            /** @description Your own name for the customer that the person belongs to. */
            externalRef?: string;
            /** @example usr_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            invitationExpiresAt?: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            signedInAt?: string;
            /**
             * @description An `invited` account has no password yet. A `disabled` one cannot be signed in to.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        ApiKey: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example key_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            revokedAt?: string;
            /**
             * @description Each scope includes the ones before it; `read_redacted` sees people masked.
             * @enum {string}
             */
            scope: "read_redacted" | "read" | "write" | "admin";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        Application: {
            answers?: {
                options?: {
                    label?: string;
                    value: string;
                }[];
                question?: string;
                questionId?: string;
                required?: boolean;
                selected?: {
                    label?: string;
                    value: string;
                }[];
                sourceValue?: string;
                text?: string;
                type?: string;
            }[];
            /** @description The person as this application told of them. */
            candidate: {
                address?: {
                    city?: string;
                    country?: string;
                    latitude?: number;
                    line1?: string;
                    line2?: string;
                    longitude?: number;
                    postalCode?: string;
                    region?: string;
                };
                emails?: string[];
                firstName?: string;
                fullName?: string;
                /** @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                id: string;
                lastName?: string;
                locale?: string;
                phones?: {
                    number: string;
                    type: string;
                }[];
            };
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /** @description What the platform handed on, as it came. */
            context?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            device?: {
                ipAddress?: string;
                userAgent?: string;
            };
            documents: {
                /** @description What the bytes are. */
                contentType: string;
                /** @description What the platform said they were. */
                declaredContentType?: string;
                filename?: string;
                /** @example doc_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                id: string;
                /** @enum {string} */
                kind: "resume" | "cover_letter" | "tagged_resume" | "parsed_resume" | "other";
                sha256: string;
                /** @description In bytes. */
                size: number;
                /** @description The platform's own word for the kind. */
                sourceValue?: string;
            }[];
            employment?: {
                current?: boolean;
                employer?: string;
                /** @description When it ended: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
                endedOn?: string;
                /** @description When it began: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
                startedOn?: string;
                title?: string;
            }[];
            /** @description What is odd about it. */
            flags: ("job_unmatched" | "missing_id" | "missing_fields" | "body_differs" | "document_unreadable" | "document_type_mismatch" | "answers_invalid" | "knocked_out" | "schema_version_unknown" | "infected" | "package_retired" | "package_type_mismatch")[];
            hub?: {
                clientId?: string;
                schemaVersion?: number | string;
                transactionId?: string;
            };
            /** @example app_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            jobId?: string;
            /** @example msg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            messageId: string;
            /** @enum {string} */
            platform: "smartrecruiters" | "candidatehub" | "snagajob";
            qualifications?: {
                name?: string;
                option?: number;
                passed?: boolean;
                question?: string;
                required?: boolean;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            receivedAt: string;
            remoteId?: string;
            remoteJobId?: string;
            /** @description What the platform is told of the import. */
            reports?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                at: string;
                /** @description Where it is sent; the rest of the address is a secret. */
                host: string;
                /** @description The platform call that tells it. */
                id: string;
                /** @constant */
                kind: "processing_report";
                /** @enum {string} */
                outcome: "imported" | "import_failed";
                /**
                 * @description `presumed`: after a try with unknown outcome its one-time address said that it was used. `refused`: a person must look at it.
                 * @enum {string}
                 */
                status: "pending" | "delivered" | "presumed" | "refused" | "failed";
            }[];
            skills?: {
                experience?: number;
                name: string;
            }[];
            source?: {
                candidateId?: string;
                hubSourceId?: string;
                id?: string;
                name?: string;
                subsource?: string;
            };
            /** @enum {string} */
            status: "received" | "imported" | "import_failed" | "reviewing" | "contacted" | "interviewing" | "offered" | "hired" | "rejected" | "withdrawn";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
            /** @description By country. */
            workAuthorization?: {
                [key: string]: boolean;
            };
        };
        AssessmentOrder: {
            candidate: {
                email?: string;
                firstName?: string;
                language?: string;
                lastName?: string;
                remoteId?: string;
            };
            /** @description Where the candidate takes the assessment. */
            candidateUrl?: string;
            completedCallbackUrl?: string;
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description How asking the platform for them ended. A member is missing while the asking goes on, and where the order names nothing to ask for. */
            details?: {
                /** @enum {string} */
                candidate?: "fetched" | "not_permitted" | "not_found" | "failed";
                /** @enum {string} */
                hiringTeam?: "fetched" | "not_permitted" | "not_found" | "failed";
                /** @enum {string} */
                job?: "fetched" | "not_permitted" | "not_found" | "failed";
            };
            fields?: {
                [key: string]: string;
            };
            flags: ("job_unmatched" | "missing_id" | "missing_fields" | "body_differs" | "document_unreadable" | "document_type_mismatch" | "answers_invalid" | "knocked_out" | "schema_version_unknown" | "infected" | "package_retired" | "package_type_mismatch")[];
            /** @example ord_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @enum {string} */
            kind: "manual" | "inline";
            /** @example msg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            messageId: string;
            /** @example pkg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            packageId?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            receivedAt: string;
            remoteId: string;
            remoteJobId?: string;
            remotePackageId?: string;
            requester?: {
                email?: string;
                remoteId?: string;
            };
            /** @description As it was given last. */
            result?: {
                assessments?: {
                    assessmentId: string;
                    attachments?: {
                        /** @example att_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                        attachmentId?: string;
                        /** @enum {string} */
                        type: "VIDEO_URL" | "PDF_URL" | "OTHER_URL";
                        /** @description Where it lies: the same one is an update in place. */
                        url?: string;
                    }[];
                    /** @description `min` below `max`, `raw` within them. Integers go out as they are; with decimals and a range below 100 it is rescaled to 0–100, else rounded half up. */
                    score?: {
                        max: number;
                        min: number;
                        raw: number;
                    };
                    scoreLabel?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339.
                     */
                    startedAt?: string;
                    /** @enum {string} */
                    status: "pending" | "in_progress" | "completed" | "rejected" | "expired";
                    /**
                     * Format: date-time
                     * @description RFC 3339.
                     */
                    submittedAt?: string;
                    summary?: string;
                }[];
                attachments?: {
                    /** @example att_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    attachmentId?: string;
                    /** @enum {string} */
                    type: "VIDEO_URL" | "PDF_URL" | "OTHER_URL";
                    /** @description Where it lies: the same one is an update in place. */
                    url?: string;
                }[];
                description?: string;
                name?: string;
                /** @description `min` below `max`, `raw` within them. Integers go out as they are; with decimals and a range below 100 it is rescaled to 0–100, else rounded half up. */
                score?: {
                    max: number;
                    min: number;
                    raw: number;
                };
                scoreLabel?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339.
                 */
                sentAt?: string;
                /** @enum {string} */
                status: "pending" | "in_progress" | "completed" | "rejected" | "expired";
                /**
                 * Format: date-time
                 * @description RFC 3339.
                 */
                submittedAt?: string;
                summary?: string;
            };
            /** @description How the platform call stands that tells the result. `waiting`: until the attachments that it names are uploaded. `dead` because of `attachment_failed`: one of the uploads was given up; `id` is the call that uploads, and to send it again sends the result too. */
            resultCall?: {
                /** @description The platform call. */
                id?: string;
                /** @description Why it is dead. */
                reason?: string;
                /** @enum {string} */
                status: "waiting" | "pending" | "delivered" | "presumed" | "replaced" | "dead";
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                updatedAt?: string;
            };
            resultCallbackUrl?: string;
            /** @description Where your product sends the candidate afterwards. */
            returnUrl?: string;
            /** @enum {string} */
            status: "pending" | "in_progress" | "completed" | "rejected" | "expired";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        AssessmentPackage: {
            assessments: {
                description: string;
                /** @description What the platform knows it by. It never changes, and is never used for another. */
                id: string;
                name: string;
                /** @enum {string} */
                type: "BACKGROUND_CHECK" | "BEHAVIORAL_ASSESSMENT" | "INLINE_ASSESSMENT" | "REFERENCE_CHECK" | "SKILL_TEST" | "VIDEO_INTERVIEW";
            }[];
            /** @description Where the candidate takes it: RFC 6570, with the variables `orderId`, `token`, `language`, `email` and `returnUrl`. */
            candidateUrlTemplate?: string;
            /** @description The companies that it is offered to; every one where this is absent. */
            connectionIds?: string[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            description: string;
            /** @example pkg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            name: string;
            /** @description What the platform knows it by. It never changes, and is never used for another. */
            remoteId: string;
            /** @enum {string} */
            status: "active" | "retired";
            /** @enum {string} */
            type: "BACKGROUND_CHECK" | "BEHAVIORAL_ASSESSMENT" | "INLINE_ASSESSMENT" | "REFERENCE_CHECK" | "SKILL_TEST" | "VIDEO_INTERVIEW";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
            /** @description Whom it is shown to. A member that is left out restricts nothing. */
            visibleTo?: {
                cities?: string[];
                countries?: string[];
                regions?: string[];
                remote?: boolean;
                requesters?: string[];
            };
        };
        /** @description A file for an order's result. */
        Attachment: {
            /** @description The assessment that it belongs to. */
            assessmentId?: string;
            /** @description The platform call that uploads it. */
            callId: string;
            contentType: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            filename: string;
            /** @example att_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @example ord_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            orderId: string;
            sha256: string;
            /** @description In bytes. */
            size: number;
            /**
             * @description `failed`: its upload was given up; sending that platform call again tries anew.
             * @enum {string}
             */
            status: "pending" | "uploaded" | "failed";
            /** @enum {string} */
            type: "VIDEO_URL" | "PDF_URL" | "OTHER_URL";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Where the platform keeps it. */
            url?: string;
            /** @description Counts up with every change. */
            version: number;
        };
        AuditEntry: {
            /** @description The operation's name in the OpenAPI document. */
            action: string;
            actor: {
                id?: string;
                /** @description What the operator or key is called now. */
                name?: string;
                /**
                 * @description `anonymous`: who tried to sign in.
                 * @enum {string}
                 */
                type: "operator" | "api_key" | "instance_admin" | "anonymous";
            };
            /** @description The network address that the request came from. */
            address?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            at: string;
            /** @description The code of a refusal, else the names of the members and parameters that were given. */
            detail?: string;
            /** @example aud_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @description The HTTP status of the answer. */
            outcome: string;
            target?: {
                id: string;
                type: string;
            };
        };
        Callout: {
            /** @description The connections that it is asked for; every one where this is absent. One that names a connection goes before one for all; of several the last made counts. */
            connectionIds?: string[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example cou_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * @description `packages` asks what is offered while a recruiter looks at the list; `candidate_url` where a candidate takes the assessment of an order.
             * @enum {string}
             */
            kind: "packages" | "candidate_url";
            /** @description Milliseconds for the whole answer. For the candidate of an order 5000 at most are waited, whatever is set. */
            timeoutMs: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            url: string;
            /** @description Counts up with every change. */
            version: number;
        };
        CalloutWithSecret: {
            /** @description The connections that it is asked for; every one where this is absent. One that names a connection goes before one for all; of several the last made counts. */
            connectionIds?: string[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example cou_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * @description `packages` asks what is offered while a recruiter looks at the list; `candidate_url` where a candidate takes the assessment of an order.
             * @enum {string}
             */
            kind: "packages" | "candidate_url";
            /** @description What questions are signed with. It is shown this once. */
            secret: string;
            /** @description Milliseconds for the whole answer. For the candidate of an order 5000 at most are waited, whatever is set. */
            timeoutMs: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            url: string;
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description A sponsorship campaign as it was given to the platform. */
        Campaign: {
            /** @description As it is sent. */
            campaign: {
                [key: string]: unknown;
            };
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example cmp_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            name: string;
            platformCallId: string;
            reason?: string;
            /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            registrationId: string;
            /** @description What the platform answered. Which member is its id of the campaign is not known. */
            response?: {
                body: string;
                status: number;
            };
            /** @enum {string} */
            status: "pending" | "delivered" | "failed";
            /**
             * @description The path that campaigns are sent to is assumed: the documentation that could be read does not name it.
             * @constant
             */
            unverified: true;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description A person as a connection knows them: what the newest application says. */
        Candidate: {
            address?: {
                city?: string;
                country?: string;
                latitude?: number;
                line1?: string;
                line2?: string;
                longitude?: number;
                postalCode?: string;
                region?: string;
            };
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            emails?: string[];
            firstName?: string;
            fullName?: string;
            /** @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            lastName?: string;
            locale?: string;
            /**
             * @description The candidate that has its applications now; present where this one was merged.
             * @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4
             */
            mergedInto?: string;
            phones?: {
                number: string;
                type: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        CandidateExport: {
            applications: components["schemas"]["Application"][];
            /** @description Files of the orders' results; `file` is where the bytes lie in the ZIP. */
            attachments: {
                [key: string]: unknown;
            }[];
            candidate: components["schemas"]["Candidate"];
            /** @description Clicks of the devices that the person applied with. */
            clicks: {
                [key: string]: unknown;
            }[];
            /** @description What Snagajob was to be told. */
            dispositions: {
                [key: string]: unknown;
            }[];
            /** @description As `/v1/documents/{id}`; `file` is where its bytes lie in the ZIP. */
            documents: {
                [key: string]: unknown;
            }[];
            /** @description Events with their deliveries. */
            events: {
                [key: string]: unknown;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            exportedAt: string;
            /** @description Those that were merged into it. */
            mergedCandidates: components["schemas"]["Candidate"][];
            /** @description As `/v1/messages/{id}`, with `body`: its `text`, or `base64` of what is none; secrets are masked. */
            messages: {
                [key: string]: unknown;
            }[];
            /** @description Whose bytes are left out, and why. */
            omitted: {
                id: string;
                /** @enum {string} */
                reason: "document_infected" | "document_not_scanned";
                /** @enum {string} */
                type: "document" | "message";
            }[];
            /** @description Assessment orders, with what the platform said of candidate, job and hiring team. */
            orders: {
                [key: string]: unknown;
            }[];
            /** @description Calls to platforms, with the payload where they have one. */
            platformCalls: {
                [key: string]: unknown;
            }[];
        };
        /** @description Two candidates of one connection that may be the same person. */
        CandidateMatch: {
            candidates: components["schemas"]["Candidate"][];
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description What they have in common. */
            reasons: ("same_email" | "same_name_and_phone")[];
            /** @enum {string} */
            status: "open" | "dismissed";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description An application whose status was set. */
        ChangedApplication: {
            answers?: {
                options?: {
                    label?: string;
                    value: string;
                }[];
                question?: string;
                questionId?: string;
                required?: boolean;
                selected?: {
                    label?: string;
                    value: string;
                }[];
                sourceValue?: string;
                text?: string;
                type?: string;
            }[];
            /** @description The person as this application told of them. */
            candidate: {
                address?: {
                    city?: string;
                    country?: string;
                    latitude?: number;
                    line1?: string;
                    line2?: string;
                    longitude?: number;
                    postalCode?: string;
                    region?: string;
                };
                emails?: string[];
                firstName?: string;
                fullName?: string;
                /** @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                id: string;
                lastName?: string;
                locale?: string;
                phones?: {
                    number: string;
                    type: string;
                }[];
            };
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /** @description What the platform handed on, as it came. */
            context?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            device?: {
                ipAddress?: string;
                userAgent?: string;
            };
            documents: {
                /** @description What the bytes are. */
                contentType: string;
                /** @description What the platform said they were. */
                declaredContentType?: string;
                filename?: string;
                /** @example doc_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                id: string;
                /** @enum {string} */
                kind: "resume" | "cover_letter" | "tagged_resume" | "parsed_resume" | "other";
                sha256: string;
                /** @description In bytes. */
                size: number;
                /** @description The platform's own word for the kind. */
                sourceValue?: string;
            }[];
            employment?: {
                current?: boolean;
                employer?: string;
                /** @description When it ended: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
                endedOn?: string;
                /** @description When it began: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
                startedOn?: string;
                title?: string;
            }[];
            /** @description What is odd about it. */
            flags: ("job_unmatched" | "missing_id" | "missing_fields" | "body_differs" | "document_unreadable" | "document_type_mismatch" | "answers_invalid" | "knocked_out" | "schema_version_unknown" | "infected" | "package_retired" | "package_type_mismatch")[];
            hub?: {
                clientId?: string;
                schemaVersion?: number | string;
                transactionId?: string;
            };
            /** @example app_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            jobId?: string;
            /** @example msg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            messageId: string;
            /** @enum {string} */
            platform: "smartrecruiters" | "candidatehub" | "snagajob";
            qualifications?: {
                name?: string;
                option?: number;
                passed?: boolean;
                question?: string;
                required?: boolean;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            receivedAt: string;
            remoteId?: string;
            remoteJobId?: string;
            /** @description What the platform is told, or why it is not. */
            reports?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                at: string;
                host?: string;
                /** @description The platform call that tells it. */
                id?: string;
                /** @description What the platform is told by. */
                kind: string;
                /** @description Why it is not told. */
                note?: string;
                /** @description The platform's own word. */
                outcome?: string;
                /** @enum {string} */
                status: "pending" | "delivered" | "presumed" | "refused" | "failed" | "skipped";
            }[];
            skills?: {
                experience?: number;
                name: string;
            }[];
            source?: {
                candidateId?: string;
                hubSourceId?: string;
                id?: string;
                name?: string;
                subsource?: string;
            };
            /** @enum {string} */
            status: "received" | "imported" | "import_failed" | "reviewing" | "contacted" | "interviewing" | "offered" | "hired" | "rejected" | "withdrawn";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
            /** @description By country. */
            workAuthorization?: {
                [key: string]: boolean;
            };
        };
        /** @description A click on a posting, told by a call or in a file. */
        Click: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            clickedAt?: string;
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId?: string;
            /** @description As sent; its unit is not documented. */
            cost?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example clk_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            ipAddress?: string;
            /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            jobId?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            receivedAt: string;
            /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            registrationId: string;
            remoteCampaignId?: string;
            /** @description The platform's id of the click. */
            remoteId?: string;
            remoteJobId?: string;
            /** @enum {string} */
            source: "http" | "file";
            /** @description The time as it came. */
            timestamp?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            url?: string;
            userAgent?: string;
            /** @description Counts up with every change. */
            version: number;
            /** @description What was odd about it. */
            warnings?: string[];
        };
        Connection: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description Your own name for it. */
            externalRef?: string;
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            lastMessageAt?: string;
            name: string;
            /** @enum {string} */
            platform: "smartrecruiters" | "candidatehub" | "snagajob";
            /**
             * Format: date-time
             * @description Until when the credentials before the last change are valid too.
             */
            previousValidUntil?: string;
            /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            registrationId: string;
            /** @description The platform's id of it. */
            remoteId: string;
            /** @description Settings of the platform, with their defaults. */
            settings: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status: "active" | "disabled" | "disconnected";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description What to enter at the platform. */
            urls: {
                [key: string]: string;
            };
            /** @description Counts up with every change. */
            version: number;
        };
        CreatedApiKey: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example key_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @description The key itself. It is shown this once. */
            key: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            revokedAt?: string;
            /**
             * @description Each scope includes the ones before it; `read_redacted` sees people masked.
             * @enum {string}
             */
            scope: "read_redacted" | "read" | "write" | "admin";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        CreatedConnection: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description Your own name for it. */
            externalRef?: string;
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @description What the platform logs in to us with. It is shown this once. */
            issuedCredentials?: {
                clientId: string;
                clientSecret: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            lastMessageAt?: string;
            name: string;
            /** @enum {string} */
            platform: "smartrecruiters" | "candidatehub" | "snagajob";
            /**
             * Format: date-time
             * @description Until when the credentials before the last change are valid too.
             */
            previousValidUntil?: string;
            /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            registrationId: string;
            /** @description The platform's id of it. */
            remoteId: string;
            /** @description Settings of the platform, with their defaults. */
            settings: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status: "active" | "disabled" | "disconnected";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description What to enter at the platform. */
            urls: {
                [key: string]: string;
            };
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description One event on its way to one endpoint. */
        Delivery: {
            attempts: {
                durationMs?: number;
                /** @description Why there was no answer. */
                error?: string;
                number: number;
                response?: {
                    /** @description Its beginning. */
                    body: string;
                    headers: [
                        string,
                        string
                    ][];
                    status: number;
                };
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                startedAt: string;
            }[];
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example end_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            endpointId: string;
            /** @example evt_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            eventId: string;
            /** @enum {string} */
            eventType: "application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected";
            /** @example dlv_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            nextAttemptAt?: string;
            /** @description Why it is dead. */
            reason?: string;
            /** @enum {string} */
            status: "pending" | "held" | "delivered" | "dead" | "presumed" | "replaced";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
        };
        /** @description What the platform is told of one change of an application's status. */
        Disposition: {
            /** @example app_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            applicationId: string;
            /** @enum {string} */
            applicationStatus: "received" | "imported" | "import_failed" | "reviewing" | "contacted" | "interviewing" | "offered" | "hired" | "rejected" | "withdrawn";
            /** @description The platform's id of the application. */
            applyId?: string;
            /**
             * Format: date-time
             * @description When the status changed.
             */
            at: string;
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description The platform's word for the status. */
            disposition?: string;
            /** @description `unmapped`: the settings have no word for the status. `missing_id`. */
            reason?: string;
            /**
             * @description `waiting` for its upload; `pending` in one that is on its way; `skipped`, which `reason` explains.
             * @enum {string}
             */
            state: "skipped" | "waiting" | "pending" | "delivered" | "failed";
            /** @example upl_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            uploadId?: string;
        };
        /** @description A file that came with an application. */
        Document: {
            /** @example app_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            applicationId: string;
            /** @description What the bytes are. */
            contentType: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description What the platform said they were. */
            declaredContentType?: string;
            filename?: string;
            /** @example doc_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @enum {string} */
            kind: "resume" | "cover_letter" | "tagged_resume" | "parsed_resume" | "other";
            /** @description What the virus scanner said. `skipped`: there was none when the document came. */
            scan: {
                /** @description Why it is still pending, in words. */
                detail?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                scannedAt?: string;
                /** @description What the scanner found. */
                signature?: string;
                /** @enum {string} */
                status: "pending" | "clean" | "infected" | "skipped";
            };
            sha256: string;
            /** @description In bytes. */
            size: number;
            /** @description The platform's own word for the kind. */
            sourceValue?: string;
            /** @description What became of reading its text. `unsupported`: of a type that text is not read from. */
            text: {
                /** @description Of the text that is kept, in UTF-16 units. */
                characters?: number;
                /**
                 * @description Why there is none.
                 * @enum {string}
                 */
                reason?: "type_not_read" | "infected" | "encrypted" | "damaged" | "too_large" | "time_limit" | "memory_limit" | "crashed" | "bytes_missing";
                /** @enum {string} */
                status: "pending" | "done" | "failed" | "unsupported";
                /** @description Whether the document holds more than is kept. */
                truncated?: boolean;
            };
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        Endpoint: {
            /** @description Only what concerns these connections. Where absent: all. */
            connectionIds?: string[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description `requested`, `gone` (it answered 410) or `failing` (five days without one success). */
            disabledReason?: string;
            /** @description What it is told of. Where absent: all but `message.rejected`. */
            eventTypes?: ("application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected")[];
            /** @example end_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * @description `thin` webhooks carry ids only.
             * @enum {string}
             */
            payload: "full" | "thin";
            /** @enum {string} */
            status: "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            url: string;
            /** @description Counts up with every change. */
            version: number;
        };
        EndpointWithSecret: {
            /** @description Only what concerns these connections. Where absent: all. */
            connectionIds?: string[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description `requested`, `gone` (it answered 410) or `failing` (five days without one success). */
            disabledReason?: string;
            /** @description What it is told of. Where absent: all but `message.rejected`. */
            eventTypes?: ("application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected")[];
            /** @example end_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * @description `thin` webhooks carry ids only.
             * @enum {string}
             */
            payload: "full" | "thin";
            /** @description What webhooks are signed with. It is shown this once. */
            secret: string;
            /** @enum {string} */
            status: "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            url: string;
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description The receipt of an erasure. It holds no person. */
        Erasure: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            completedAt?: string;
            /** @description How many of each kind, so far. */
            erased: {
                answers: number;
                applications: number;
                attachments: number;
                candidates: number;
                clicks: number;
                deliveries: number;
                dispositions: number;
                documents: number;
                events: number;
                messages: number;
                orders: number;
                platformCalls: number;
                reports: number;
            };
            /** @example era_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            requestedAt: string;
            /** @enum {string} */
            status: "running" | "completed";
        };
        Event: {
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId?: string;
            /** @description A reader who has seen this event goes on from here. */
            cursor: string;
            /** @description The record as it was then. */
            data: unknown;
            /** @example evt_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            timestamp: string;
            /** @enum {string} */
            type: "application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected";
        };
        InvitedAccount: {
            /** @description Whether a code from an authenticator app is asked for besides the password. */
            codes: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            email: string;
            /** @description Your own name for the customer that the person belongs to. */
            externalRef?: string;
            /** @example usr_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            invitationExpiresAt?: string;
            /** @description What you send to the person, who chooses a password there. It is shown this once. */
            invitationUrl: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            signedInAt?: string;
            /**
             * @description An `invited` account has no password yet. A `disabled` one cannot be signed in to.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        InvitedOperator: {
            /** @description Whether a code from an authenticator app is asked for besides the password. */
            codes: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            email: string;
            /** @example usr_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            invitationExpiresAt?: string;
            /** @description What you send to the person, who chooses a password there. It is shown this once. */
            invitationUrl: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            lastSignInAt?: string;
            name?: string;
            /**
             * @description Each includes the ones before it: `viewer_redacted` sees people masked, `viewer` sees everything but secrets, `operator` changes, `admin` sees to operators and API keys.
             * @enum {string}
             */
            role: "viewer_redacted" | "viewer" | "operator" | "admin";
            /**
             * @description Who is `invited` has not signed in yet. Who is `disabled` cannot.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description A job that we publish. */
        Job: {
            address: {
                city: string;
                line1?: string;
                /** @description For Snagajob the first five digits. */
                postalCode?: string;
                /** @description For Snagajob the abbreviation of a state: `NC`. */
                region: string;
            };
            /** @description Shown with the job. */
            brand: string;
            /** @description The user's system's id of the campaign that the job belongs to. */
            campaignRemoteId?: string;
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description HTML. */
            description: string;
            /** @description Applicants apply on Snagajob, and Gangway takes what they send. Without being given: true where there is no `url`. */
            easyApply: boolean;
            employmentTypes?: ("FullTime" | "PartTime" | "Gig")[];
            /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /** @description Of one place only: a store number, an address. */
            locationName?: string;
            locationNumber?: string;
            primaryIndustry?: string;
            /** @description The user's system's id of the job. Applications name it; it never changes. */
            remoteId: string;
            /** @enum {string} */
            status: "open" | "closed";
            title: string;
            /** @description Snagajob tells Gangway of clicks. */
            trackClicks: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Where applicants go, unless they apply through Gangway. */
            url?: string;
            /** @description Counts up with every change. */
            version: number;
            /** @description As people read it: `$17 - 20 per hour`. */
            wage?: string;
        };
        /** @description What an answer must look like to knock an applicant out. */
        KnockoutRule: {
            /** @enum {string} */
            operator: "equals" | "not_equals" | "includes" | "not_includes" | "less_than" | "greater_than" | "answered" | "not_answered";
            questionId: string;
            /** @description `answered` and `not_answered` take none. */
            value?: (string | number) | (string | number)[];
        };
        Message: {
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId?: string;
            /** @description What makes a repeat a repeat, within the connection. */
            dedupeKey?: string;
            /** @description Which usual mistake made the signature of a refused message, with the secrets as they are now; where one is read, and one is found. */
            diagnosis?: string;
            /** @example msg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            duplicateOf?: string;
            /**
             * @description Its person was erased: what it held is gone, and a repeat of it makes nothing new.
             * @constant
             */
            erased?: true;
            /** @description As they came, credentials masked. */
            headers: [
                string,
                string
            ][];
            /** @example msg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            kind: string;
            /** @enum {string} */
            platform: "smartrecruiters" | "candidatehub" | "snagajob";
            /**
             * @description Whether it became records.
             * @enum {string}
             */
            projection: "pending" | "done" | "failed";
            projectionError?: string;
            reason?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            receivedAt: string;
            records: {
                id: string;
                type: string;
            }[];
            /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            registrationId?: string;
            sha256?: string;
            /** @description Of the body, in bytes. */
            size: number;
            /** @description What became of every field; where one message is read. */
            trace?: {
                /** @description JSON Pointer into the body. */
                from: string;
                note?: string;
                /** @enum {string} */
                outcome: "kept" | "coerced" | "dropped";
                to: string | null;
            }[];
            /** @enum {string} */
            verdict: "accepted" | "duplicate" | "rejected";
            /** @description Where it was verified again: each, from the first one on. */
            verdicts?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                judgedAt: string;
                reason?: string;
                /** @enum {string} */
                verdict: "accepted" | "duplicate" | "rejected";
                verification: {
                    check: string;
                    detail: string;
                    ok: boolean;
                }[];
            }[];
            verification: {
                check: string;
                detail: string;
                ok: boolean;
            }[];
        };
        Operator: {
            /** @description Whether a code from an authenticator app is asked for besides the password. */
            codes: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            email: string;
            /** @example usr_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            invitationExpiresAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            lastSignInAt?: string;
            name?: string;
            /**
             * @description Each includes the ones before it: `viewer_redacted` sees people masked, `viewer` sees everything but secrets, `operator` changes, `admin` sees to operators and API keys.
             * @enum {string}
             */
            role: "viewer_redacted" | "viewer" | "operator" | "admin";
            /**
             * @description Who is `invited` has not signed in yet. Who is `disabled` cannot.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        OrderCandidate: {
            actions?: {
                attachments?: {
                    method?: string;
                    url: string;
                };
                consent?: {
                    method?: string;
                    url: string;
                };
                consents?: {
                    method?: string;
                    url: string;
                };
                properties?: {
                    method?: string;
                    url: string;
                };
            };
            createdOn?: string;
            education?: {
                current?: boolean;
                degree?: string;
                description?: string;
                endDate?: string;
                institution?: string;
                location?: string;
                major?: string;
                startDate?: string;
            }[];
            email?: string;
            experience?: {
                company?: string;
                current?: boolean;
                description?: string;
                endDate?: string;
                location?: string;
                startDate?: string;
                title?: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            fetchedAt: string;
            firstName?: string;
            id: string;
            internal?: boolean;
            lastName?: string;
            location?: {
                city?: string;
                country?: string;
                countryCode?: string;
                lat?: number;
                lng?: number;
                region?: string;
                regionCode?: string;
            };
            phoneNumber?: string;
            primaryAssignment?: {
                actions?: {
                    sourceDetails?: {
                        method?: string;
                        url: string;
                    };
                };
                job?: {
                    actions?: {
                        details?: {
                            method?: string;
                            url: string;
                        };
                    };
                    id?: string;
                    title?: string;
                };
                reasonOfRejection?: {
                    id?: string;
                    label?: string;
                };
                reasonOfWithdrawal?: {
                    id?: string;
                    label?: string;
                };
                source?: string;
                startsOn?: string;
                status?: string;
                subStatus?: string;
            };
            secondaryAssignments?: {
                actions?: {
                    sourceDetails?: {
                        method?: string;
                        url: string;
                    };
                };
                job?: {
                    actions?: {
                        details?: {
                            method?: string;
                            url: string;
                        };
                    };
                    id?: string;
                    title?: string;
                };
                reasonOfRejection?: {
                    id?: string;
                    label?: string;
                };
                reasonOfWithdrawal?: {
                    id?: string;
                    label?: string;
                };
                source?: string;
                startsOn?: string;
                status?: string;
                subStatus?: string;
            }[];
            tags?: string[];
            updatedOn?: string;
            web?: {
                facebook?: string;
                linkedin?: string;
                skype?: string;
                twitter?: string;
                website?: string;
            };
        };
        /** @description Names and addresses are there where the scope `users_read` was granted. */
        OrderHiringTeam: {
            content: {
                actions?: {
                    details?: {
                        method?: string;
                        url: string;
                    };
                };
                email?: string;
                firstName?: string;
                id: string;
                lastName?: string;
                role?: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            fetchedAt: string;
            /** @description How many the platform has. */
            totalFound: number;
        };
        OrderJob: {
            actions?: {
                applyOnWeb?: {
                    method?: string;
                    url: string;
                };
                details?: {
                    method?: string;
                    url: string;
                };
                hiringTeam?: {
                    method?: string;
                    url: string;
                };
                positions?: {
                    method?: string;
                    url: string;
                };
                publications?: {
                    method?: string;
                    url: string;
                };
            };
            company?: {
                id?: string;
                name?: string;
            };
            compensation?: {
                currency?: string;
                max?: number;
                min?: number;
            };
            createdOn?: string;
            creator?: {
                firstName?: string;
                id?: string;
                lastName?: string;
            };
            department?: {
                description?: string;
                id?: string;
                label?: string;
            };
            eeoCategory?: {
                id?: string;
                label?: string;
            };
            experienceLevel?: {
                id?: string;
                label?: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            fetchedAt: string;
            function?: {
                id?: string;
                label?: string;
            };
            id: string;
            industry?: {
                id?: string;
                label?: string;
            };
            jobAd?: {
                language?: {
                    code?: string;
                    label?: string;
                    labelNative?: string;
                };
                sections?: {
                    additionalInformation?: {
                        text?: string;
                        title?: string;
                    };
                    companyDescription?: {
                        text?: string;
                        title?: string;
                    };
                    jobDescription?: {
                        text?: string;
                        title?: string;
                    };
                    qualifications?: {
                        text?: string;
                        title?: string;
                    };
                    videos?: {
                        urls?: string[];
                    };
                };
            };
            lastActivityOn?: string;
            location?: {
                address?: string;
                city?: string;
                country?: string;
                countryCode?: string;
                latitude?: number;
                longitude?: number;
                manual?: boolean;
                postalCode?: string;
                region?: string;
                regionCode?: string;
                remote?: boolean;
            };
            postingStatus?: string;
            properties?: {
                id?: string;
                label?: string;
                value?: {
                    id?: string;
                    label?: string;
                };
            }[];
            refNumber?: string;
            status?: string;
            targetHiringDate?: string;
            template?: boolean;
            title?: string;
            typeOfEmployment?: {
                id?: string;
                label?: string;
            };
            updatedOn?: string;
        };
        OwnSession: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @description Goes into the header `Gangway-CSRF` of every request but GET. */
            csrfToken: string;
            /**
             * Format: date-time
             * @description When it ends, unless it is used before.
             */
            expiresAt: string;
            /** @example ses_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            operator: {
                email: string;
                /** @example usr_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                id: string;
                name?: string;
                /**
                 * @description Each includes the ones before it: `viewer_redacted` sees people masked, `viewer` sees everything but secrets, `operator` changes, `admin` sees to operators and API keys.
                 * @enum {string}
                 */
                role: "viewer_redacted" | "viewer" | "operator" | "admin";
            };
            tenant: {
                /** @example ten_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                id: string;
                name: string;
            };
        };
        PartnerConfiguration: {
            /** @description What it holds, by SmartRecruiters' own names; members that we don't know are left out. */
            configuration?: {
                [key: string]: unknown;
            };
            /** @description Empty: it holds what it is to hold. */
            differences: {
                field: string;
                /** @description What SmartRecruiters holds; absent: nothing. */
                held?: unknown;
                /** @description What it is to hold; absent: nothing. */
                wanted?: unknown;
            }[];
            /** @description Whether SmartRecruiters holds a configuration of ours at all. */
            held: boolean;
        };
        /** @description One call to a platform. */
        PlatformCall: {
            attempts: {
                durationMs?: number;
                /** @description Why there was no answer. */
                error?: string;
                number: number;
                /** @description What was asked, its secrets masked. Absent where nothing was. */
                request?: {
                    /** @description Its beginning; of a file, its name, type and size alone. */
                    body: string;
                    headers: [
                        string,
                        string
                    ][];
                    method: string;
                    /** @description Of the whole body, in bytes. */
                    size: number;
                    url: string;
                };
                response?: {
                    /** @description Its beginning. */
                    body: string;
                    headers: [
                        string,
                        string
                    ][];
                    status: number;
                };
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                startedAt: string;
            }[];
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example cal_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            kind: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            nextAttemptAt?: string;
            /** @description Why it is dead. */
            reason?: string;
            recordId?: string;
            /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            registrationId?: string;
            /** @enum {string} */
            status: "pending" | "delivered" | "presumed" | "replaced" | "dead" | "held";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /** @description What to branch on. */
            code: string;
            detail?: string;
            errors?: {
                detail: string;
                /** @description JSON Pointer into the body; for a query parameter, its name. */
                pointer: string;
            }[];
            status: number;
            title: string;
            /**
             * Format: uri-reference
             * @description Where the code is explained.
             */
            type: string;
        };
        ReadDelivery: {
            attempts: {
                durationMs?: number;
                /** @description Why there was no answer. */
                error?: string;
                number: number;
                response?: {
                    /** @description Its beginning. */
                    body: string;
                    headers: [
                        string,
                        string
                    ][];
                    status: number;
                };
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                startedAt: string;
            }[];
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example end_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            endpointId: string;
            /** @example evt_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            eventId: string;
            /** @enum {string} */
            eventType: "application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected";
            /** @example dlv_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            nextAttemptAt?: string;
            /** @description Why it is dead. */
            reason?: string;
            /** @description Of the last try, to the endpoint as it is now, the signature masked. Absent once that is deleted. */
            request?: {
                body: string;
                headers: [
                    string,
                    string
                ][];
                method: string;
                url: string;
            };
            /** @enum {string} */
            status: "pending" | "held" | "delivered" | "dead" | "presumed" | "replaced";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
        };
        Registration: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            name: string;
            /** @enum {string} */
            platform: "smartrecruiters" | "candidatehub" | "snagajob";
            /**
             * Format: date-time
             * @description Until when the credentials before the last change are valid too.
             */
            previousValidUntil?: string;
            /** @description Settings of the platform, with their defaults. */
            settings: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status: "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description What to enter at the platform. */
            urls: {
                [key: string]: string;
            };
            /** @description Counts up with every change. */
            version: number;
        };
        Reprojection: {
            changes: {
                after?: unknown;
                before?: unknown;
                pointer: string;
                recordId: string;
                recordType: string;
            }[];
        };
        Reverification: {
            reason?: string;
            /** @enum {string} */
            verdict: "accepted" | "duplicate" | "rejected";
            verification: {
                check: string;
                detail: string;
                ok: boolean;
            }[];
        };
        ScreeningQuestion: {
            /** @description Asked only where this option of an earlier `select` question is chosen. */
            condition?: {
                id: string;
                value: string;
            };
            /** @enum {string} */
            format?: "integer" | "decimal";
            id: string;
            options?: {
                label: string;
                value: string;
            }[];
            question: string;
            required?: boolean;
            /** @enum {string} */
            type: "select" | "multiselect" | "textarea";
        };
        Series: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            from: string;
            /** @enum {string} */
            metric: "messages" | "refusals" | "deliveries" | "delivery_latency_ms" | "platform_calls" | "queue" | "queue_oldest_age_seconds";
            series: {
                labels: {
                    [key: string]: string;
                };
                points: {
                    /**
                     * Format: date-time
                     * @description Where the step begins.
                     */
                    at: string;
                    /** @description Null where there is nothing to take it of. */
                    value: number | null;
                }[];
            }[];
            /** @description Seconds. */
            step: number;
            /**
             * Format: date-time
             * @description Exclusive.
             */
            to: string;
            unit: string;
        };
        Session: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            expiresAt: string;
            /** @example ses_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            lastUsedAt: string;
            operator: {
                email: string;
                /** @example usr_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                id: string;
                name?: string;
                /**
                 * @description Each includes the ones before it: `viewer_redacted` sees people masked, `viewer` sees everything but secrets, `operator` changes, `admin` sees to operators and API keys.
                 * @enum {string}
                 */
                role: "viewer_redacted" | "viewer" | "operator" | "admin";
            };
        };
        SignInWays: {
            /** @description Whether the first operator is still to be made, by the link that a start prints. */
            firstOperator: boolean;
            password: boolean;
            provider?: {
                name: string;
                /** @description Where the browser goes to sign in there. It comes back to `/console`. */
                url: string;
            };
        };
        Tenant: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example ten_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description A file on its way to the platform, or there. */
        Upload: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            acceptedAt?: string;
            attempts: {
                durationMs?: number;
                /** @description Why there was no answer. */
                error?: string;
                number: number;
                /** @description What was asked, its secrets masked. Absent where nothing was. */
                request?: {
                    /** @description Its beginning; of a file, its name, type and size alone. */
                    body: string;
                    headers: [
                        string,
                        string
                    ][];
                    method: string;
                    /** @description Of the whole body, in bytes. */
                    size: number;
                    url: string;
                };
                response?: {
                    /** @description Its beginning. */
                    body: string;
                    headers: [
                        string,
                        string
                    ][];
                    status: number;
                };
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                startedAt: string;
            }[];
            /** @enum {string} */
            cause: "request" | "schedule";
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            /** @example upl_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            /**
             * @description One connection's feed, the aggregate feed, or dispositions.
             * @enum {string}
             */
            kind: "single" | "bulk" | "disposition";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            nextAttemptAt?: string;
            /** @description Where it was stored. */
            objectKey?: string;
            /** @description The call that makes it, which can be made again. */
            platformCallId: string;
            /** @description Why it failed. */
            reason?: string;
            /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            registrationId: string;
            /** @description Of a disposition file. */
            rows?: number;
            sha256?: string;
            /** @description Of what was accepted, in bytes. */
            size?: number;
            /** @enum {string} */
            status: "pending" | "delivered" | "replaced" | "failed";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
        WebhookCheck: {
            checks: {
                check: string;
                detail: string;
                ok: boolean;
            }[];
            /** @description Whether nothing is wrong. */
            ok: boolean;
        };
        /** @description A candidate with its applications. */
        WholeCandidate: {
            address?: {
                city?: string;
                country?: string;
                latitude?: number;
                line1?: string;
                line2?: string;
                longitude?: number;
                postalCode?: string;
                region?: string;
            };
            /** @description The newest 100, newest first. `GET /v1/applications?candidateId=` lists all, in full. */
            applications: {
                /** @example app_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                id: string;
                /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                jobId?: string;
                /** @enum {string} */
                platform: "smartrecruiters" | "candidatehub" | "snagajob";
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC with milliseconds.
                 */
                receivedAt: string;
                remoteId?: string;
                remoteJobId?: string;
                /** @enum {string} */
                status: "received" | "imported" | "import_failed" | "reviewing" | "contacted" | "interviewing" | "offered" | "hired" | "rejected" | "withdrawn";
            }[];
            /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            connectionId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            createdAt: string;
            emails?: string[];
            firstName?: string;
            fullName?: string;
            /** @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4 */
            id: string;
            lastName?: string;
            locale?: string;
            /** @description The candidates that were merged into this one. */
            mergedCandidateIds: string[];
            /**
             * @description The candidate that has its applications now; present where this one was merged.
             * @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4
             */
            mergedInto?: string;
            phones?: {
                number: string;
                type: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC with milliseconds.
             */
            updatedAt: string;
            /** @description Counts up with every change. */
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                email?: string;
                /** @description Your own name for the customer that the person belongs to. */
                externalRef?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description An `invited` account has no password yet. A `disabled` one cannot be signed in to. */
                status?: "invited" | "active" | "disabled";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Account"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @description How long the invitation can be used; a week unless given. */
                    expiresInHours?: number;
                    /** @description Your own name for the customer that the person belongs to. */
                    externalRef: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description The account and its invitation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedAccount"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: A record with this identity exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own name for the customer that the person belongs to. */
                    externalRef?: string;
                    name?: string;
                    /** @enum {string} */
                    status?: "active" | "disabled";
                };
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    inviteAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How long the invitation can be used; a week unless given. */
                    expiresInHours?: number;
                };
            };
        };
        responses: {
            /** @description The account and its new invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedAccount"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Whether revoked keys are listed too. */
                revoked?: boolean;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @description Each scope includes the ones before it; `read_redacted` sees people masked.
                     * @enum {string}
                     */
                    scope: "read_redacted" | "read" | "write" | "admin";
                };
            };
        };
        responses: {
            /** @description The key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the key may do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is of no use any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /** @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                candidateId?: string;
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Whatever its case. */
                email?: string;
                flag?: "job_unmatched" | "missing_id" | "missing_fields" | "body_differs" | "document_unreadable" | "document_type_mismatch" | "answers_invalid" | "knocked_out" | "schema_version_unknown" | "infected" | "package_retired" | "package_type_mismatch";
                /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                jobId?: string;
                /** @description How many at most. */
                limit?: number;
                platform?: "smartrecruiters" | "candidatehub" | "snagajob";
                /** @description Words of names, e-mails, résumés and letters, whatever their case and accents. All must be found; the last may be the beginning of one. */
                q?: string;
                /** @description RFC 3339. */
                receivedAfter?: string;
                /** @description RFC 3339. */
                receivedBefore?: string;
                remoteId?: string;
                remoteJobId?: string;
                status?: "received" | "imported" | "import_failed" | "reviewing" | "contacted" | "interviewing" | "offered" | "hired" | "rejected" | "withdrawn";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Applications, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Application"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it came about; now, where not given.
                     */
                    at?: string;
                    /** @description A word for the platform, where it takes one. */
                    message?: string;
                    /** @enum {string} */
                    status: "received" | "imported" | "import_failed" | "reviewing" | "contacted" | "interviewing" | "offered" | "hired" | "rejected" | "withdrawn";
                };
            };
        };
        responses: {
            /** @description The application as it is now, with what the platform is told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedApplication"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listAssessmentOrders: {
        parameters: {
            query?: {
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The candidate's, whatever its case. */
                email?: string;
                kind?: "manual" | "inline";
                /** @description How many at most. */
                limit?: number;
                /** @example pkg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                packageId?: string;
                /** @description The platform's id of it. */
                remoteId?: string;
                status?: "pending" | "in_progress" | "completed" | "rejected" | "expired";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Orders, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AssessmentOrder"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentOrder"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Attachments, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Attachment"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": string;
            };
        };
        responses: {
            /** @description The attachment, which is on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             *
             *     `inline_attachment_not_supported`: Inline orders take no uploaded files.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused" | "inline_attachment_not_supported";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readAssessmentOrderCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the platform said. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCandidate"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `details_not_permitted`: The platform does not let us read this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "details_not_permitted";
                    };
                };
            };
            /**
             * @description `not_found`: There is no such record.
             *
             *     `details_pending`: The platform has not answered yet.
             *
             *     `details_unavailable`: The platform has nothing of this.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found" | "details_pending" | "details_unavailable";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readAssessmentOrderHiringTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the platform said. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderHiringTeam"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `details_not_permitted`: The platform does not let us read this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "details_not_permitted";
                    };
                };
            };
            /**
             * @description `not_found`: There is no such record.
             *
             *     `details_pending`: The platform has not answered yet.
             *
             *     `details_unavailable`: The platform has nothing of this.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found" | "details_pending" | "details_unavailable";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readAssessmentOrderJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the platform said. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderJob"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `details_not_permitted`: The platform does not let us read this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "details_not_permitted";
                    };
                };
            };
            /**
             * @description `not_found`: There is no such record.
             *
             *     `details_pending`: The platform has not answered yet.
             *
             *     `details_unavailable`: The platform has nothing of this.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found" | "details_pending" | "details_unavailable";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    putAssessmentOrderResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assessments?: {
                        assessmentId: string;
                        attachments?: {
                            /** @example att_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                            attachmentId?: string;
                            /** @enum {string} */
                            type: "VIDEO_URL" | "PDF_URL" | "OTHER_URL";
                            /** @description Where it lies: the same one is an update in place. */
                            url?: string;
                        }[];
                        /** @description `min` below `max`, `raw` within them. Integers go out as they are; with decimals and a range below 100 it is rescaled to 0–100, else rounded half up. */
                        score?: {
                            max: number;
                            min: number;
                            raw: number;
                        };
                        scoreLabel?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339.
                         */
                        startedAt?: string;
                        /** @enum {string} */
                        status: "pending" | "in_progress" | "completed" | "rejected" | "expired";
                        /**
                         * Format: date-time
                         * @description RFC 3339.
                         */
                        submittedAt?: string;
                        summary?: string;
                    }[];
                    attachments?: {
                        /** @example att_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                        attachmentId?: string;
                        /** @enum {string} */
                        type: "VIDEO_URL" | "PDF_URL" | "OTHER_URL";
                        /** @description Where it lies: the same one is an update in place. */
                        url?: string;
                    }[];
                    description?: string;
                    name?: string;
                    /** @description `min` below `max`, `raw` within them. Integers go out as they are; with decimals and a range below 100 it is rescaled to 0–100, else rounded half up. */
                    score?: {
                        max: number;
                        min: number;
                        raw: number;
                    };
                    scoreLabel?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339.
                     */
                    sentAt?: string;
                    /** @enum {string} */
                    status: "pending" | "in_progress" | "completed" | "rejected" | "expired";
                    /**
                     * Format: date-time
                     * @description RFC 3339.
                     */
                    submittedAt?: string;
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description The order with its result. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentOrder"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `inline_attachment_not_supported`: Inline orders take no uploaded files.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "inline_attachment_not_supported";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listAssessmentPackages: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description What the platform knows it by. It never changes, and is never used for another. */
                remoteId?: string;
                status?: "active" | "retired";
                type?: "BACKGROUND_CHECK" | "BEHAVIORAL_ASSESSMENT" | "INLINE_ASSESSMENT" | "REFERENCE_CHECK" | "SKILL_TEST" | "VIDEO_INTERVIEW";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Packages, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AssessmentPackage"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createAssessmentPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    assessments?: {
                        description: string;
                        /** @description What the platform knows it by. It never changes, and is never used for another. */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        type: "BACKGROUND_CHECK" | "BEHAVIORAL_ASSESSMENT" | "INLINE_ASSESSMENT" | "REFERENCE_CHECK" | "SKILL_TEST" | "VIDEO_INTERVIEW";
                    }[];
                    /** @description Where the candidate takes it: RFC 6570, with the variables `orderId`, `token`, `language`, `email` and `returnUrl`. */
                    candidateUrlTemplate?: string;
                    /** @description The companies that it is offered to; every one where this is absent. */
                    connectionIds?: string[];
                    description: string;
                    name: string;
                    /** @description What the platform knows it by. It never changes, and is never used for another. */
                    remoteId: string;
                    /** @enum {string} */
                    type: "BACKGROUND_CHECK" | "BEHAVIORAL_ASSESSMENT" | "INLINE_ASSESSMENT" | "REFERENCE_CHECK" | "SKILL_TEST" | "VIDEO_INTERVIEW";
                    /** @description Whom it is shown to. A member that is left out restricts nothing. */
                    visibleTo?: {
                        cities?: string[];
                        countries?: string[];
                        regions?: string[];
                        remote?: boolean;
                        requesters?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description The package. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPackage"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: A record with this identity exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readAssessmentPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The package. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPackage"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    retireAssessmentPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is retired. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeAssessmentPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assessments?: {
                        description: string;
                        /** @description What the platform knows it by. It never changes, and is never used for another. */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        type: "BACKGROUND_CHECK" | "BEHAVIORAL_ASSESSMENT" | "INLINE_ASSESSMENT" | "REFERENCE_CHECK" | "SKILL_TEST" | "VIDEO_INTERVIEW";
                    }[];
                    candidateUrlTemplate?: string | null;
                    connectionIds?: string[] | null;
                    description?: string;
                    name?: string;
                    /** @enum {string} */
                    type?: "BACKGROUND_CHECK" | "BEHAVIORAL_ASSESSMENT" | "INLINE_ASSESSMENT" | "REFERENCE_CHECK" | "SKILL_TEST" | "VIDEO_INTERVIEW";
                    visibleTo?: {
                        [key: string]: unknown;
                    } | null;
                };
            };
        };
        responses: {
            /** @description The package as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPackage"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                /** @description The earliest time. */
                after?: string;
                /** @description The latest time. */
                before?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                targetId?: string;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEntry"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listCallouts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `packages` asks what is offered while a recruiter looks at the list; `candidate_url` where a candidate takes the assessment of an order. */
                kind?: "packages" | "candidate_url";
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Callouts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Callout"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createCallout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The connections that it is asked for; every one where this is absent. One that names a connection goes before one for all; of several the last made counts. */
                    connectionIds?: string[];
                    /**
                     * @description `packages` asks what is offered while a recruiter looks at the list; `candidate_url` where a candidate takes the assessment of an order.
                     * @enum {string}
                     */
                    kind: "packages" | "candidate_url";
                    /**
                     * @description Milliseconds for the whole answer. For the candidate of an order 5000 at most are waited, whatever is set.
                     * @default 5000
                     */
                    timeoutMs?: number;
                    url: string;
                };
            };
        };
        responses: {
            /** @description The callout, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalloutWithSecret"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readCallout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The callout. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Callout"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteCallout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeCallout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null: every connection. */
                    connectionIds?: string[] | null;
                    /** @description Milliseconds for the whole answer. For the candidate of an order 5000 at most are waited, whatever is set. */
                    timeoutMs?: number;
                    url?: string;
                };
            };
        };
        responses: {
            /** @description The callout as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Callout"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Campaigns, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `accelerated` or `standard`, in any letter case. Absent or null: the first. */
                    autoBidLevel?: string | null;
                    /** @description refills each calendar month when period is 1 */
                    budget?: number | null;
                    /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    connectionId: string;
                    /** @description target cost per apply click; null: dynamic */
                    cpc?: number | null;
                    /** @description Absent or null: until it is paused or its budget is spent. */
                    endDate?: string | null;
                    /** @description ceiling for dynamic pricing; newer edition only */
                    maxCpc?: number | null;
                    /** @description need not be unique; always sent (U15) */
                    name: string;
                    /** @description target cost per application; the older name, the newer one is not known */
                    paidCpaGoal?: number | null;
                    /** @description null: one-time; 1: monthly; others are reserved */
                    period?: 1 | null;
                    /** @description Absent or null: at once. */
                    startDate?: string | null;
                    /** @description Absent or null: all postings of the account. */
                    targeting?: ({
                        cities?: {
                            name: string;
                            stateProvCode: string;
                        }[];
                        requisitionIds?: string[];
                    } & {
                        [key: string]: unknown;
                    }) | null;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The campaign, which is on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listCandidateMatches: {
        parameters: {
            query?: {
                /**
                 * @description One of the two.
                 * @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4
                 */
                candidateId?: string;
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                status?: "open" | "dismissed";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Matches, newest first. Each pair once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CandidateMatch"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeCandidateMatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                candidateId: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "open" | "dismissed";
                };
            };
        };
        responses: {
            /** @description The match as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateMatch"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    sendCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The candidate as an import has it, files in base64. */
                    candidate: {
                        [key: string]: unknown;
                    };
                    /** @description Which client of the hub receives it. */
                    clientId: string;
                    /** @description `job_id`, and in `supplementary` the `aplitrak_email_address` of the advert. */
                    context?: {
                        [key: string]: unknown;
                    };
                    /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    registrationId: string;
                };
            };
        };
        responses: {
            /** @description What came of it so far. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The hub's word, or why there was no answer. */
                        error?: string;
                        /** @description The platform call that sends it: `/v1/platform-calls/{id}`. */
                        id: string;
                        /** @description `delivered`, `dead`, or `pending` where the hub has not said yet. */
                        status: string;
                        /** @description The hub's, where it named one. */
                        transactionId?: string;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    fetchPrepopulation: {
        parameters: {
            query: {
                /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                registrationId: string;
                /** @description The `__BBPPID` that the applicant brought. It lives for a minute. */
                token: string;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the form starts with. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As an application has it; without members where nothing was found. */
                        candidate: {
                            [key: string]: unknown;
                        };
                        /** @description Why there is nothing. */
                        detail?: string;
                        documents?: {
                            /** @description In base64. */
                            content: string;
                            /** @description What the bytes are. */
                            contentType: string;
                            filename?: string;
                            kind: string;
                        }[];
                        employment?: {
                            [key: string]: unknown;
                        }[];
                        /** @description False: show an empty form. */
                        found: boolean;
                        remoteJobId?: string;
                        skills?: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    pushPrepopulation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Any data of the candidate; sent as base64 of its JSON. */
                    candidate: {
                        [key: string]: unknown;
                    };
                    /** @description Taken as for candidates, and not sent: the hub knows the client by the job that is applied to. */
                    clientId?: string;
                    /** @description `candidate_source_id`, `job_id`, and `job_data` with `apply_url`, `reference`, `title`. */
                    context?: {
                        [key: string]: unknown;
                    };
                    /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    registrationId: string;
                };
            };
        };
        responses: {
            /** @description What the hub says. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: boolean;
                        /** @description Where to send the applicant. */
                        applicationUrl?: string;
                        /** @description Why it was not accepted. The applicant goes on without it. */
                        error?: string;
                        /** @description The hub's. */
                        transactionId?: string;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listCandidates: {
        parameters: {
            query?: {
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Of any of their applications, whatever its case. */
                email?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Words of names and e-mails, whatever their case and accents. All must be found; the last may be the beginning of one. */
                q?: string;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Candidates, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Candidate"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeCandidate"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    exportCandidate: {
        parameters: {
            query?: {
                format?: "json" | "zip";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateExport"];
                    "application/zip": string;
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    mergeCandidates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The candidate to merge into this one.
                     * @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4
                     */
                    candidateId?: string;
                    /** @description Several of them, in place of `candidateId`. */
                    candidateIds?: string[];
                };
            };
        };
        responses: {
            /** @description The candidate as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeCandidate"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    splitCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The applications that are another person's. */
                    applicationIds?: string[];
                    /**
                     * @description In place of `applicationIds`: a candidate that was merged into this one and is taken out again.
                     * @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4
                     */
                    candidateId?: string;
                };
            };
        };
        responses: {
            /** @description The other candidate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeCandidate"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createClickCompletions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    completions: {
                        /** @description `clickid` of the URL that Snagajob sent the applicant to. */
                        applyClickId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339.
                         */
                        at?: string;
                        cost?: number;
                        /** @description Your id of the conversion. A click id and this are told once; it is the click id where not given. */
                        partnerGuid?: string;
                    }[];
                    /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    connectionId?: string;
                    /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    registrationId?: string;
                };
            };
        };
        responses: {
            /** @description What is on its way, and by which calls. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        /** @description Told before, or given twice. */
                        duplicates: number;
                        platformCallIds: string[];
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    takeClickFile: {
        parameters: {
            query?: {
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                registrationId?: string;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Clicks that were told of before, by a file or a call. */
                        duplicates: number;
                        invalid: number;
                        received: number;
                        rows: {
                            /** @description Why the file could not be read from here on. */
                            detail?: string;
                            /** @example clk_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                            id?: string;
                            /** @description Where the row ends in the file, counted from 1. */
                            line: number;
                            /** @enum {string} */
                            status: "received" | "duplicate" | "invalid";
                            warnings?: string[];
                        }[];
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listClicks: {
        parameters: {
            query?: {
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                jobId?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description RFC 3339. */
                receivedAfter?: string;
                /** @description RFC 3339. */
                receivedBefore?: string;
                /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                registrationId?: string;
                remoteId?: string;
                remoteJobId?: string;
                source?: "http" | "file";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Clicks, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Click"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Your own name for it. */
                externalRef?: string;
                /** @description How many at most. */
                limit?: number;
                platform?: "smartrecruiters" | "candidatehub" | "snagajob";
                /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                registrationId?: string;
                /** @description The platform's id of it. */
                remoteId?: string;
                status?: "active" | "disabled" | "disconnected";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Connections, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Connection"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credentials: {
                        /** @description The client id that SmartRecruiters gave us for this company (contract 1.1, C-SR). */
                        clientId: string;
                        /** @description Its secret. */
                        clientSecret: string;
                    };
                    /** @description Your own name for it. */
                    externalRef?: string;
                    name: string;
                    /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    registrationId: string;
                    /** @description The platform's id of it. */
                    remoteId: string;
                    /** @default {} */
                    settings?: Record<string, never>;
                } | {
                    credentials: {
                        /** @description The client's secret. Its characters are the key, without any decoding (contract 3.1). */
                        secret: string;
                    };
                    /** @description Your own name for it. */
                    externalRef?: string;
                    name: string;
                    /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    registrationId: string;
                    /** @description The platform's id of it. */
                    remoteId: string;
                    /** @default {} */
                    settings?: {
                        /**
                         * @description Accepts imports without `authentication`: whoever knows the URL can then deliver candidates.
                         * @default false
                         */
                        allowUnsigned?: boolean;
                        /**
                         * @description When the processing report is sent: with the first status you set, once the record is made, or never.
                         * @default on_outcome
                         * @enum {string}
                         */
                        report?: "on_outcome" | "on_projected" | "off";
                        /** @description Reports an import as successful when no status was set for so long. */
                        reportAfterMinutes?: number;
                        /**
                         * @description Hosts that a processing report may be sent to; an entry without a port allows any.
                         * @default [
                         *       "candidatehub.adcourier.com"
                         *     ]
                         */
                        reportHosts?: string[];
                        /**
                         * @description The method of a processing report, which is not documented.
                         * @default POST
                         * @enum {string}
                         */
                        reportMethod?: "POST" | "PUT" | "PATCH";
                        /**
                         * @description The body of a processing report: a JSON object whose texts may hold placeholders such as {{success}}.
                         * @default {
                         *       "success": "{{success}}",
                         *       "message": "{{message}}",
                         *       "error": "{{error}}",
                         *       "meta_info": {
                         *         "hub_transaction_id": "{{hub_transaction_id}}",
                         *         "hub_client_id": "{{hub_client_id}}",
                         *         "hub_candidate_id": "{{hub_candidate_id}}"
                         *       }
                         *     }
                         */
                        reportTemplate?: {
                            [key: string]: unknown;
                        };
                        /**
                         * @description `log` accepts a time outside the window and says so on the message.
                         * @default enforce
                         * @enum {string}
                         */
                        signatureWindowMode?: "enforce" | "log";
                        /**
                         * @description How far the signed time may lie from now, either way. No window is documented for imports.
                         * @default 300
                         */
                        signatureWindowSeconds?: number;
                    };
                } | {
                    /** @default {} */
                    credentials?: Record<string, never>;
                    /** @description Your own name for it. */
                    externalRef?: string;
                    name: string;
                    /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    registrationId: string;
                    /** @description The employer's account, sent as `X-SAJ-PartnerAccount`, or as `X-SAJ-Account` where there is no partner. */
                    remoteId: string;
                    /** @default {} */
                    settings?: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description The connection, without its credentials. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedConnection"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: A record with this identity exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    disableConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is disabled. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Merged into the credentials. The ones before stay valid for a while. */
                    credentials?: {
                        [key: string]: unknown;
                    };
                    externalRef?: string | null;
                    name?: string;
                    /** @description Until when the credentials before are valid too: 24 hours where it is not given; null ends them at once. */
                    previousValidUntil?: string | null;
                    /** @description Merged into the settings; null gives the default back. */
                    settings?: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    status?: "active" | "disabled";
                };
            };
        };
        responses: {
            /** @description The connection as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readFeedReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The items that have faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description RFC 3339 in UTC with milliseconds.
                         */
                        checkedAt: string;
                        /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                        connectionId: string;
                        /** @description Items with faults, the first 1000. */
                        data: {
                            faults: {
                                code: string;
                                detail: string;
                                /** @description The feed's element. */
                                element: string;
                                /** @description JSON Pointer into the job. */
                                pointer: string;
                                /**
                                 * @description `error`: Snagajob would not post the item. `warning`: it would, and something is lost.
                                 * @enum {string}
                                 */
                                severity: "error" | "warning";
                            }[];
                            /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                            jobId: string;
                            remoteId: string;
                            wouldPost: boolean;
                        }[];
                        /** @description Of these, those that Snagajob would not post. */
                        faulty: number;
                        /** @description Whether `data` holds all of them. */
                        isComplete: boolean;
                        /** @description Open jobs of the connection. */
                        items: number;
                        /** @description What holds for the feed as a whole. */
                        notes: string[];
                    };
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listFeedUploads: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Uploads with their attempts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Upload"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    uploadFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload, which is on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @example end_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                endpointId?: string;
                /** @example evt_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                eventId?: string;
                eventType?: "application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected";
                /** @description How many at most. */
                limit?: number;
                /** @example msg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                messageId?: string;
                /** @description Whose event is about this record. */
                recordId?: string;
                status?: "pending" | "held" | "delivered" | "dead";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deliveries with their attempts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Delivery"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery with its attempts, and what is sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadDelivery"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `erased`: What this is about was erased. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "erased";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, without its bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readDocumentContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `document_infected`: A virus was found in the document.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "document_infected";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `document_not_scanned`: The document has not been scanned yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "document_not_scanned";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readDocumentText: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text, in UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `document_infected`: A virus was found in the document.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "document_infected";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `invalid_state`: The record is not in a state that allows this.
             *
             *     `document_not_scanned`: The document has not been scanned yet.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state" | "document_not_scanned";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listEndpoints: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Endpoints, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Endpoint"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only what concerns these connections. Where absent: all. */
                    connectionIds?: string[];
                    /** @description What it is told of. Where absent: all but `message.rejected`. */
                    eventTypes?: ("application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected")[];
                    /**
                     * @description `thin` webhooks carry ids only.
                     * @default full
                     * @enum {string}
                     */
                    payload?: "full" | "thin";
                    url: string;
                };
            };
        };
        responses: {
            /** @description The endpoint, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    connectionIds?: string[] | null;
                    eventTypes?: ("application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected")[] | null;
                    /**
                     * @description `thin` webhooks carry ids only.
                     * @enum {string}
                     */
                    payload?: "full" | "thin";
                    /** @enum {string} */
                    status?: "active" | "disabled";
                    url?: string;
                };
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    rotateEndpointSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint, with its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    testEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An `endpoint.test` event is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example dlv_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                        deliveryId: string;
                        /** @example evt_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                        eventId: string;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Receipts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Erasure"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example cnd_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    candidateId?: string;
                    /** @description Whatever its case. */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description The receipt, as far as it is. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description `nextCursor`, or the `cursor` of an event; the same as `cursor`. */
                after?: string;
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @example msg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                messageId?: string;
                /** @description `newest` is for looking: going on leads back in time, and is at the end where nothing comes. */
                order?: "oldest" | "newest";
                /** @description About this record. */
                recordId?: string;
                type?: "application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected";
                /** @description How many seconds to wait where there is none yet. */
                wait?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        /** @description Where to go on, at the end too: what comes later stands behind it. */
                        nextCursor: string;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    replayEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example end_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    endpointId?: string;
                };
            };
        };
        responses: {
            /** @description The new deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveryIds: string[];
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `erased`: What this is about was erased. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "erased";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Words of title, brand, place or `remoteId`, or parts of them. All must be found. */
                q?: string;
                remoteId?: string;
                status?: "open" | "closed";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: {
                        city: string;
                        line1?: string;
                        /** @description For Snagajob the first five digits. */
                        postalCode?: string;
                        /** @description For Snagajob the abbreviation of a state: `NC`. */
                        region: string;
                    };
                    /** @description Shown with the job. */
                    brand: string;
                    /** @description The user's system's id of the campaign that the job belongs to. */
                    campaignRemoteId?: string;
                    /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    connectionId: string;
                    /** @description HTML. */
                    description: string;
                    /** @description Applicants apply on Snagajob, and Gangway takes what they send. Without being given: true where there is no `url`. */
                    easyApply?: boolean;
                    employmentTypes?: ("FullTime" | "PartTime" | "Gig")[];
                    /** @description Of one place only: a store number, an address. */
                    locationName?: string;
                    locationNumber?: string;
                    primaryIndustry?: string;
                    /** @description The user's system's id of the job. Applications name it; it never changes. */
                    remoteId: string;
                    title: string;
                    /** @description Snagajob tells Gangway of clicks. */
                    trackClicks?: boolean;
                    /** @description Where applicants go, unless they apply through Gangway. */
                    url?: string;
                    /** @description As people read it: `$17 - 20 per hour`. */
                    wage?: string;
                };
            };
        };
        responses: {
            /** @description The job. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: A record with this identity exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    closeJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is closed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Merged into what is there. */
                    address?: {
                        [key: string]: unknown;
                    };
                    brand?: string | null;
                    campaignRemoteId?: string | null;
                    description?: string | null;
                    easyApply?: boolean | null;
                    employmentTypes?: ("FullTime" | "PartTime" | "Gig")[] | null;
                    locationName?: string | null;
                    locationNumber?: string | null;
                    primaryIndustry?: string | null;
                    /** @enum {string} */
                    status?: "open" | "closed";
                    title?: string | null;
                    trackClicks?: boolean | null;
                    url?: string | null;
                    wage?: string | null;
                };
            };
        };
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readKnockoutRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules; none where none were put. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnockoutRule"][];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    putKnockoutRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnockoutRule"][];
            };
        };
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnockoutRule"][];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readQuestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions; none where none were put. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningQuestion"][];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    putQuestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description As they are published, in order. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreeningQuestion"][];
            };
        };
        responses: {
            /** @description The questions as they are published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningQuestion"][];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    importJobs: {
        parameters: {
            query?: {
                /**
                 * @description The connection of rows that name none.
                 * @example con_01k7z2c5n6e7f8g9h0j1k2m3n4
                 */
                connectionId?: string;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/jsonl": string;
                "application/ndjson": string;
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created: number;
                        /** @description Every row, in order. */
                        data: {
                            errors?: {
                                detail: string;
                                /** @description JSON Pointer into the job. */
                                pointer: string;
                            }[];
                            /** @example job_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                            id?: string;
                            remoteId?: string;
                            /** @description The line, or the record after the header, from 1. */
                            row: number;
                            /** @enum {string} */
                            status: "created" | "updated" | "unchanged" | "failed";
                        }[];
                        failed: number;
                        unchanged: number;
                        updated: number;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The first message with the key, and its repeats. */
                dedupeKey?: string;
                /** @description How many at most. */
                limit?: number;
                platform?: "smartrecruiters" | "candidatehub" | "snagajob";
                projection?: "pending" | "failed";
                reason?: string;
                /** @description RFC 3339. */
                receivedAfter?: string;
                /** @description RFC 3339. */
                receivedBefore?: string;
                /** @description Those that made the record and their repeats: the id of an application or assessment order, or of what belongs to one: a document, candidate, event, delivery or platform call. */
                recordId?: string;
                /** @example reg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                registrationId?: string;
                verdict?: "accepted" | "duplicate" | "rejected";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Message"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readMessageBody: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    reprojectMessage: {
        parameters: {
            query?: {
                /** @description Whether only to say what would change. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed, or would. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reprojection"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `erased`: What this is about was erased. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "erased";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    reverifyMessage: {
        parameters: {
            query?: {
                /** @description Whether only to say what the verdict would be. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new verdict, or what it would be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reverification"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `erased`: What this is about was erased. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "erased";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listOperators: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Each includes the ones before it: `viewer_redacted` sees people masked, `viewer` sees everything but secrets, `operator` changes, `admin` sees to operators and API keys. */
                role?: "viewer_redacted" | "viewer" | "operator" | "admin";
                /** @description Who is `invited` has not signed in yet. Who is `disabled` cannot. */
                status?: "invited" | "active" | "disabled";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Operators, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Operator"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @description How long the invitation can be used; a week unless given. */
                    expiresInHours?: number;
                    name?: string;
                    /**
                     * @description Each includes the ones before it: `viewer_redacted` sees people masked, `viewer` sees everything but secrets, `operator` changes, `admin` sees to operators and API keys.
                     * @enum {string}
                     */
                    role: "viewer_redacted" | "viewer" | "operator" | "admin";
                };
            };
        };
        responses: {
            /** @description The operator and the invitation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedOperator"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: A record with this identity exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator cannot sign in any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `last_admin`: No other active admin would be left. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "last_admin";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string | null;
                    /**
                     * @description Each includes the ones before it: `viewer_redacted` sees people masked, `viewer` sees everything but secrets, `operator` changes, `admin` sees to operators and API keys.
                     * @enum {string}
                     */
                    role?: "viewer_redacted" | "viewer" | "operator" | "admin";
                    /** @enum {string} */
                    status?: "active" | "disabled";
                };
            };
        };
        responses: {
            /** @description The operator as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `invalid_state`: The record is not in a state that allows this.
             *
             *     `last_admin`: No other active admin would be left.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state" | "last_admin";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    inviteOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How long the invitation can be used; a week unless given. */
                    expiresInHours?: number;
                };
            };
        };
        responses: {
            /** @description The operator and the new invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedOperator"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    acceptOperatorInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description 12 to 200 characters, and not the e-mail address. */
                    password: string;
                    /** @description What stands behind the `#` of the link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description The session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /**
             * @description `csrf_failed`: The request does not come from the console.
             *
             *     `passwords_off`: Operators do not sign in by password here.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "csrf_failed" | "passwords_off";
                    };
                };
            };
            /** @description `link_not_valid`: The link has been used, or is too old. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "link_not_valid";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `too_many_tries`: It was tried too often. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "too_many_tries";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createFirstOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name?: string;
                    /** @description 12 to 200 characters, and not the e-mail address. */
                    password: string;
                    /** @description What stands behind the `#` of the link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description The session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /**
             * @description `csrf_failed`: The request does not come from the console.
             *
             *     `passwords_off`: Operators do not sign in by password here.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "csrf_failed" | "passwords_off";
                    };
                };
            };
            /** @description `link_not_valid`: The link has been used, or is too old. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "link_not_valid";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `too_many_tries`: It was tried too often. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "too_many_tries";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listPlatformCalls: {
        parameters: {
            query?: {
                /** @example con_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                kind?: string;
                /** @description How many at most. */
                limit?: number;
                /** @example msg_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                messageId?: string;
                recordId?: string;
                status?: "pending" | "delivered" | "presumed" | "replaced" | "dead";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Calls with their attempts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PlatformCall"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readPlatformCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call with its attempts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformCall"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    retryPlatformCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformCall"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `erased`: What this is about was erased. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "erased";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listRegistrations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                platform?: "smartrecruiters" | "candidatehub" | "snagajob";
                status?: "active" | "disabled";
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Registrations, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Registration"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credentials: {
                        /** @description The partner-level client id that SmartRecruiters sent (contract 1.1, M). */
                        clientId: string;
                        /** @description Its secret. */
                        clientSecret: string;
                    };
                    name: string;
                    /** @constant */
                    platform: "smartrecruiters";
                    /** @default {} */
                    settings?: {
                        /**
                         * @description Where the platform is called. An order whose callback has another origin is refused.
                         * @default https://api.smartrecruiters.com
                         */
                        apiBaseUrl?: string;
                        /**
                         * @description Largest file that is uploaded, in bytes; the platform's own limit is not published.
                         * @default 10485760
                         */
                        attachmentMaxBytes?: number;
                        /**
                         * @description Types of files that are uploaded; which ones the platform takes is not published.
                         * @default [
                         *       "application/pdf",
                         *       "image/png",
                         *       "image/jpeg",
                         *       "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                         *       "text/plain"
                         *     ]
                         */
                        attachmentMediaTypes?: string[];
                        /**
                         * @description The multipart name of an uploaded attachment, which is not documented.
                         * @default file
                         */
                        attachmentPartName?: string;
                        /**
                         * @description How the platform opens the consent page.
                         * @default POPUP
                         * @enum {string}
                         */
                        consentDisplayMode?: "POPUP" | "REDIRECT";
                        /**
                         * @description Whether the notification that a company disabled the integration must bring a token of that company's; that the platform sends one is not documented.
                         * @default true
                         */
                        disableNeedsToken?: boolean;
                        /**
                         * @description What is answered when there is no package to show: 204 without a body, or 200 with an empty array.
                         * @default 204
                         * @enum {string}
                         */
                        emptyPackageList?: "204" | "array";
                        /**
                         * @description Job attributes to ask for; each `id` names a query parameter and a member of `fields` of orders.
                         * @default []
                         */
                        fields?: {
                            description: string;
                            id: string;
                            name: string;
                        }[];
                        /**
                         * @description Origins that may show the consent page in a frame.
                         * @default []
                         */
                        frameOrigins?: string[];
                        /**
                         * @description Whether the URL for inline orders is told to the platform.
                         * @default true
                         */
                        inline?: boolean;
                        /**
                         * @description The invitation for a candidate whose language has none.
                         * @default en
                         */
                        invitationLanguage?: string;
                        /**
                         * @description Mails that invite the candidates of orders that are no inline ones, by language; none is sent where there is none. `{firstName}`, `{lastName}`, `{package}`, `{company}` and `{link}` stand for what they say. Needs GANGWAY_SMTP_URL.
                         * @default {}
                         */
                        invitations?: {
                            [key: string]: {
                                html?: string;
                                subject: string;
                                text: string;
                            };
                        };
                        /**
                         * @description What the 202 to an order by hand holds: nothing, or `url`, our link for the candidate.
                         * @default empty
                         * @enum {string}
                         */
                        manualOrderAnswer?: "empty" | "url";
                        /**
                         * @description Origins that a candidate, or the browser that gave consent, may be sent back to. Empty: any https origin for candidates, none after consent.
                         * @default []
                         */
                        redirectOrigins?: string[];
                        /**
                         * @description The types that are offered.
                         * @default [
                         *       "BACKGROUND_CHECK",
                         *       "BEHAVIORAL_ASSESSMENT",
                         *       "INLINE_ASSESSMENT",
                         *       "REFERENCE_CHECK",
                         *       "SKILL_TEST",
                         *       "VIDEO_INTERVIEW"
                         *     ]
                         */
                        supportedAssessmentTypes?: ("BACKGROUND_CHECK" | "BEHAVIORAL_ASSESSMENT" | "INLINE_ASSESSMENT" | "REFERENCE_CHECK" | "SKILL_TEST" | "VIDEO_INTERVIEW")[];
                        /**
                         * @description Where tokens are fetched; the guide of 2020 prints another host than the reference.
                         * @default https://api.smartrecruiters.com/identity/oauth/token
                         */
                        tokenUrl?: string;
                        /**
                         * @description Whose names we write: the reference (`current`) or the guide of 2020 (`seed`). Both are read.
                         * @default current
                         * @enum {string}
                         */
                        wireGeneration?: "current" | "seed";
                    };
                } | {
                    credentials: {
                        /** @description The API key that Veritone Hire issued. It may be one key for all clients (contract 3.2). */
                        apiKey: string;
                        /** @description Basic authentication for pushing prepopulation data as a job board (contract 5.2). */
                        board?: {
                            /** @description Password. */
                            password: string;
                            /** @description User name. */
                            username: string;
                        };
                        /** @description To fetch prepopulation data as a career site (contract 5.3). */
                        prepopulation?: {
                            /** @description The destination id, sent as `X-PREPOP-DESTINATION`. */
                            destinationId: string;
                            /** @description The private token that signs requests. */
                            token: string;
                        };
                        /** @description To send candidates into the hub as a job board (contract 5.1). */
                        sendIn?: {
                            /** @description Signs what is sent in. */
                            secret: string;
                            /** @description The source id, sent as `X-CHUB-SOURCE`. */
                            sourceId: string;
                        };
                    };
                    name: string;
                    /** @constant */
                    platform: "candidatehub";
                    /** @default {} */
                    settings?: {
                        /**
                         * @description Where the hub is called.
                         * @default https://candidatehub.adcourier.com
                         */
                        apiBaseUrl?: string;
                    };
                } | {
                    credentials: {
                        /** @description The API key, sent beside the signature (contract U4). */
                        apiKey?: string;
                        /** @description The API secret. Its characters are the key of signatures, without any decoding (contract 5). */
                        apiSecret: string;
                        /** @description The secret that applications are signed with, should it be another one than `apiSecret` (contract U3). */
                        inboundSecret?: string;
                        /** @description The partner key that Snagajob gave us, sent as `X-SAJ-Partner`. An employer on its own has none. */
                        partner?: string;
                    };
                    name: string;
                    /** @constant */
                    platform: "snagajob";
                    /** @default {} */
                    settings?: {
                        /**
                         * @description One feed for all connections of this registration, uploaded in one piece.
                         * @default false
                         */
                        aggregate?: boolean;
                        /**
                         * @description Elements that an aggregate feed has besides, to say which employer an item belongs to, with what stands in each (contract N2).
                         * @default {}
                         */
                        aggregateElements?: {
                            [key: string]: string;
                        };
                        /**
                         * @description Where Snagajob is called.
                         * @default https://developers.snagajob.com/api
                         */
                        apiBaseUrl?: string;
                        /**
                         * @description Elements that name the campaign of an item, with what stands in each (contract N3).
                         * @default {}
                         */
                        campaignElements?: {
                            [key: string]: string;
                        };
                        /**
                         * @description Path of the sponsorship API after the API base; unverified (N6)
                         * @default /v1/campaigns
                         */
                        campaignsPath?: string;
                        /**
                         * @description A folder that click files are put into, as by an sFTP server (contract 6.4): its name in `click-files/<tenant id>/` of the data folder. Empty: none.
                         * @default
                         */
                        clickFolder?: string;
                        /**
                         * @description Added to the times of clicks, should they turn out to be in Eastern time (U8)
                         * @default 0
                         */
                        clickTimeOffsetSeconds?: number;
                        /**
                         * @description From an application's status to the disposition that is sent for it. A status that has none is skipped, and that is said.
                         * @default {
                         *       "received": "NEW",
                         *       "contacted": "CONTACTED"
                         *     }
                         */
                        dispositions?: {
                            contacted?: string;
                            hired?: string;
                            import_failed?: string;
                            imported?: string;
                            interviewing?: string;
                            offered?: string;
                            received?: string;
                            rejected?: string;
                            reviewing?: string;
                            withdrawn?: string;
                        };
                        /**
                         * @description Least minutes between two uploads of dispositions. Snagajob allows one an hour (contract 6.2), so less counts only where `apiBaseUrl` is not theirs, such as a sandbox.
                         * @default 60
                         */
                        dispositionUploadMinutes?: number;
                        /**
                         * @description How often feeds are uploaded by themselves: one for each connection, or the aggregate one. 0: only when asked.
                         * @default 0
                         */
                        feedUploadEveryHours?: number;
                        /**
                         * @description Sends the API key, where one is set, beside the signature (U4)
                         * @default true
                         */
                        sendApiKey?: boolean;
                        /**
                         * @description Whether the path that is signed has the base path, /api, before it (U1)
                         * @default without_base_path
                         */
                        signedPath?: "without_base_path" | "with_base_path";
                        /**
                         * @description Writes URL beside PostUrl in Easy Apply postings (U6)
                         * @default false
                         */
                        urlBesidePostUrl?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description The registration, without its credentials. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    disableRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is disabled. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Merged into the credentials. The ones before stay valid for a while. */
                    credentials?: {
                        [key: string]: unknown;
                    };
                    name?: string;
                    /** @description Until when the credentials before are valid too: 24 hours where it is not given; null ends them at once. */
                    previousValidUntil?: string | null;
                    /** @description Merged into the settings; null gives the default back. */
                    settings?: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    status?: "active" | "disabled";
                };
            };
        };
        responses: {
            /** @description The registration as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readPartnerConfiguration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Asked just now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerConfiguration"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `platform_call_failed`: The platform did not do what it was asked to. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "platform_call_failed";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    configureRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What SmartRecruiters holds now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerConfiguration"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `platform_call_failed`: The platform did not do what it was asked to. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "platform_call_failed";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listDispositionUploads: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Uploads with their attempts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Upload"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    uploadDispositions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload; the first one, where there is more than a file may hold. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listDispositions: {
        parameters: {
            query?: {
                /** @example app_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                applicationId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dispositions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Disposition"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listAggregateFeedUploads: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Uploads with their attempts, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Upload"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    uploadAggregateFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload, which is on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `invalid_state`: The record is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_state";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    verifyRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was tried, and how it went. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            detail: string;
                            name: string;
                            ok: boolean;
                        }[];
                        ok: boolean;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    startReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whether only to count.
                     * @default false
                     */
                    dryRun?: boolean;
                    /** @example end_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    endpointId: string;
                    /** @description What it is told of. Where absent: all but `message.rejected`. */
                    eventTypes?: ("application.received" | "application.updated" | "assessment_order.received" | "assessment_order.updated" | "connection.created" | "connection.disabled" | "connection.disconnected" | "click.received" | "report.delivered" | "report.failed" | "endpoint.disabled" | "endpoint.test" | "message.rejected")[];
                    /**
                     * Format: date-time
                     * @description RFC 3339.
                     */
                    since: string;
                    /**
                     * @description Only events whose newest delivery to the endpoint stands so.
                     * @enum {string}
                     */
                    status?: "pending" | "held" | "delivered" | "dead";
                    /**
                     * Format: date-time
                     * @description Exclusive; now, where not given.
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description How many are sent again, or would be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the authenticator app, where the answer was `code_needed`. */
                    code?: string;
                    email: string;
                    password: string;
                    /** @description The id of the tenant to sign in to; for somebody who is an operator of several. */
                    tenant?: string;
                };
            };
        };
        responses: {
            /** @description The session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /**
             * @description `sign_in_failed`: E-mail address and password do not fit together.
             *
             *     `code_needed`: The password is right, and a code is asked for besides.
             *
             *     `code_wrong`: The code is not right, or was used before.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "sign_in_failed" | "code_needed" | "code_wrong";
                    };
                };
            };
            /**
             * @description `csrf_failed`: The request does not come from the console.
             *
             *     `passwords_off`: Operators do not sign in by password here.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "csrf_failed" | "passwords_off";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `too_many_tries`: It was tried too often. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "too_many_tries";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readCurrentSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session that the cookie is of. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteCurrentSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is over, and the browser forgets the cookie. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    offerOwnCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret, and its URI to be shown as a QR code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether codes are asked for as it is. */
                        on: boolean;
                        secret: string;
                        /** @description `otpauth:`, as authenticator apps read it. */
                        uri: string;
                    };
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    keepOwnCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the app shows for the secret. */
                    code: string;
                    password: string;
                    secret: string;
                };
            };
        };
        responses: {
            /** @description Codes are on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /**
             * @description `unauthenticated`: No valid API key came with the request.
             *
             *     `sign_in_failed`: E-mail address and password do not fit together.
             *
             *     `code_wrong`: The code is not right, or was used before.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated" | "sign_in_failed" | "code_wrong";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             *
             *     `passwords_off`: Operators do not sign in by password here.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed" | "passwords_off";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `too_many_tries`: It was tried too often. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "too_many_tries";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changeOwnPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 12 to 200 characters, and not the e-mail address. */
                    newPassword: string;
                    /** @description The one that holds. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The new one holds. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json";
                    };
                };
            };
            /**
             * @description `unauthenticated`: No valid API key came with the request.
             *
             *     `sign_in_failed`: E-mail address and password do not fit together.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated" | "sign_in_failed";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             *
             *     `passwords_off`: Operators do not sign in by password here.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed" | "passwords_off";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_body`: The body is not acceptable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body";
                    };
                };
            };
            /** @description `too_many_tries`: It was tried too often. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "too_many_tries";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways that there are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readStats: {
        parameters: {
            query: {
                /** @description RFC 3339. */
                from?: string;
                metric: "messages" | "refusals" | "deliveries" | "delivery_latency_ms" | "platform_calls" | "queue" | "queue_oldest_age_seconds";
                /** @description Seconds, whole minutes. */
                step?: number;
                /** @description RFC 3339. */
                to?: string;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One series for each combination of labels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `insufficient_scope`: The API key's scope does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tenants, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tenant"][];
                        /** @description Where the next page starts; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `invalid_query`: A query parameter is not acceptable.
             *
             *     `invalid_cursor`: The cursor is not one that this list gave out.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_query" | "invalid_cursor";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `instance_admin_required`: Only the instance admin may do this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "instance_admin_required";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    createTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The tenant. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `instance_admin_required`: Only the instance admin may do this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "instance_admin_required" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    readTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description `bad_request`: The request is not acceptable as HTTP. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `instance_admin_required`: Only the instance admin may do this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "instance_admin_required";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    checkWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant that the instance admin acts for; the first tenant where it is not given. */
                "Gangway-Tenant"?: string;
                /** @description Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it was received; now, where not given.
                     */
                    at?: string;
                    /** @description As it was received. */
                    body: string;
                    /** @example end_01k7z2c5n6e7f8g9h0j1k2m3n4 */
                    endpointId?: string;
                    /** @description As they were received, by name or as pairs. */
                    headers: {
                        [key: string]: string;
                    } | [
                        string,
                        string
                    ][];
                    /** @description What you verify with. It is not kept. */
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description Each part of the request, and whether it is right. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookCheck"];
                };
            };
            /**
             * @description `bad_request`: The request is not acceptable as HTTP.
             *
             *     `malformed_json`: The body is not JSON.
             *
             *     `invalid_idempotency_key`: The Idempotency-Key header is not acceptable.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "malformed_json" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: No valid API key came with the request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `insufficient_scope`: The API key's scope does not allow this.
             *
             *     `csrf_failed`: The request does not come from the console.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "insufficient_scope" | "csrf_failed";
                    };
                };
            };
            /** @description `not_found`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body is of a type that the resource does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `invalid_body`: The body is not acceptable.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "invalid_body" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Gangway failed to answer. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `unavailable`: The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
}
