// Generated from docs/openapi.json by test/docs/openapi.test.ts with UPDATE_GOLDEN=1.

export interface paths {
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys */
        get: operations["getApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The key is part of this answer only.
         */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["deleteApiKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List entries of the audit log */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the audit log as CSV */
        get: operations["getAuditExportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask whether a number may be called now */
        get: operations["getCallPermissions"];
        put?: never;
        /**
         * Ask for up to 1,000 numbers whether they may be called now
         * @description Changes nothing. The answers are in the order of the numbers.
         */
        post: operations["postCallPermissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-result-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sets of call results */
        get: operations["getCallResultSets"];
        put?: never;
        /** Create a set of call results */
        post: operations["postCallResultSets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-result-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a set of call results
         * @description Results that are missing are no longer offered and stay with their calls.
         */
        put: operations["putCallResultSetsById"];
        post?: never;
        /** Delete a set of call results */
        delete: operations["deleteCallResultSetsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the rules for hours and numbers of calls */
        get: operations["getCallRules"];
        /** Change the rules for hours and numbers of calls */
        put: operations["putCallRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List calls */
        get: operations["getCalls"];
        put?: never;
        /**
         * Place a call
         * @description Answers 403 with the reason if the number must not be called. The attempt is recorded in both cases.
         */
        post: operations["postCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}": {
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
        /** Record the result of a call */
        patch: operations["patchCallsById"];
        trace?: never;
    };
    "/company": {
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
        /** Change the settings of the company */
        patch: operations["patchCompany"];
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contacts */
        get: operations["getContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a contact */
        delete: operations["deleteContactsById"];
        options?: never;
        head?: never;
        /** Change a contact */
        patch: operations["patchContactsById"];
        trace?: never;
    };
    "/do-not-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List do-not-call entries */
        get: operations["getDoNotCall"];
        put?: never;
        /**
         * Ban up to 1,000 numbers
         * @description By number, by contact, or all contacts of leads.
         */
        post: operations["postDoNotCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/do-not-call/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a ban */
        post: operations["postDoNotCallByIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/do-not-call/bulk-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release up to 1,000 bans or numbers */
        post: operations["postDoNotCallBulkRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/do-not-call/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the do-not-call list as CSV */
        get: operations["getDoNotCallExportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/do-not-call/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the do-not-call list as XLSX */
        get: operations["getDoNotCallExportXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/do-not-call/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the bans of a number and the attempts to call it */
        get: operations["getDoNotCallHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List erasures */
        get: operations["getErasures"];
        put?: never;
        /** Erase a number everywhere */
        post: operations["postErasures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the report of an erasure */
        get: operations["getErasuresById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/field-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List field sets with their fields */
        get: operations["getFieldSets"];
        put?: never;
        /** Create a field set */
        post: operations["postFieldSets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/field-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a field set */
        delete: operations["deleteFieldSetsById"];
        options?: never;
        head?: never;
        /** Rename a field set */
        patch: operations["patchFieldSetsById"];
        trace?: never;
    };
    "/field-sets/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a custom field */
        post: operations["postFieldSetsByIdFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/field-sets/{id}/fields/{fieldId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a custom field */
        delete: operations["deleteFieldSetsByIdFieldsByFieldId"];
        options?: never;
        head?: never;
        /** Change a custom field */
        patch: operations["patchFieldSetsByIdFieldsByFieldId"];
        trace?: never;
    };
    "/field-sets/{id}/fields/{fieldId}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add choices to a custom field */
        post: operations["postFieldSetsByIdFieldsByFieldIdChoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try how a field would read texts
         * @description Changes nothing.
         */
        post: operations["postFieldsValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports */
        get: operations["getImports"];
        put?: never;
        /**
         * Import a list
         * @description The list is the body (CSV, TSV, XLSX), a part of a form, rows as JSON or NDJSON, or a received upload. With `start` the import runs by itself and the answer is 202; `wait` lets it wait for the end.
         */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an import
         * @description With `wait`, answers as soon as the import needs no worker.
         */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        /** Discard a file that was not imported */
        delete: operations["deleteImportsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an import */
        post: operations["postImportsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the whole file without importing it */
        post: operations["postImportsByIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/columns/{index}/field": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggest a custom field for a column */
        get: operations["getImportsByIdColumnsByIndexField"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/created.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the created rows as CSV */
        get: operations["getImportsByIdCreatedCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/created.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the created rows as XLSX */
        get: operations["getImportsByIdCreatedXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/do-not-call.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the rows skipped as banned as CSV */
        get: operations["getImportsByIdDoNotCallCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/do-not-call.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the rows skipped as banned as XLSX */
        get: operations["getImportsByIdDoNotCallXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List rows that wait for a review */
        get: operations["getImportsByIdDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the skipped duplicates as CSV */
        get: operations["getImportsByIdDuplicatesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the skipped duplicates as XLSX */
        get: operations["getImportsByIdDuplicatesXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decide about one duplicate */
        put: operations["putImportsByIdDuplicatesByRow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide about all undecided duplicates */
        post: operations["postImportsByIdDuplicatesDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the rows of a review */
        get: operations["getImportsByIdDuplicatesSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/failed-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List failed rows that are not fixed */
        get: operations["getImportsByIdFailedRows"];
        /** Save fixes of failed rows */
        put: operations["putImportsByIdFailedRows"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/failed-rows/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exclude failed rows */
        post: operations["postImportsByIdFailedRowsDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/failures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the failed rows as CSV
         * @description The original columns, then line, field, reason and fix. It can be uploaded again.
         */
        get: operations["getImportsByIdFailuresCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/failures.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the failed rows as XLSX */
        get: operations["getImportsByIdFailuresXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/file-options": {
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
        /** Change how the file is read */
        patch: operations["patchImportsByIdFileOptions"];
        trace?: never;
    };
    "/imports/{id}/kept-leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List leads that an undo kept */
        get: operations["getImportsByIdKeptLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List leads of an import by outcome */
        get: operations["getImportsByIdLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause an import */
        post: operations["postImportsByIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview the sample with a mapping
         * @description Writes nothing.
         */
        post: operations["postImportsByIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/provenance": {
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
        /** Record where the list comes from */
        patch: operations["patchImportsByIdProvenance"];
        trace?: never;
    };
    "/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume an import */
        post: operations["postImportsByIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import the fixed rows */
        post: operations["postImportsByIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List rows with problems */
        get: operations["getImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an import */
        post: operations["postImportsByIdStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/submit-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish the review and continue the import */
        post: operations["postImportsByIdSubmitReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Preview the undo of an import */
        get: operations["getImportsByIdUndo"];
        put?: never;
        /** Undo an import */
        post: operations["postImportsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/updated.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the updated rows as CSV */
        get: operations["getImportsByIdUpdatedCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/updated.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the updated rows as XLSX */
        get: operations["getImportsByIdUpdatedXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow imports as server-sent events */
        get: operations["getImportsEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the leads of a project */
        get: operations["getLeads"];
        put?: never;
        /** Create a lead */
        post: operations["postLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a lead with its contacts */
        get: operations["getLeadsById"];
        put?: never;
        post?: never;
        /** Delete a lead */
        delete: operations["deleteLeadsById"];
        options?: never;
        head?: never;
        /**
         * Change a lead
         * @description `version` is the version that was read. Another change since then is 409.
         */
        patch: operations["patchLeadsById"];
        trace?: never;
    };
    "/leads/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a contact to a lead */
        post: operations["postLeadsByIdContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/next-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set when a lead is called next */
        put: operations["putLeadsByIdNextCall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened to a lead
         * @description Imports, changes, calls and bans, newest first, and leads with the same number.
         */
        get: operations["getLeadsByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign leads to users in turn */
        post: operations["postLeadsAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/bulk-delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete up to 1,000 leads */
        post: operations["postLeadsBulkDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/bulk-edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change up to 1,000 leads alike */
        post: operations["postLeadsBulkEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the leads of a project by their calls */
        get: operations["getLeadsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the password with a link */
        post: operations["postPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request a link to set a new password */
        post: operations["postPasswordResets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List projects */
        get: operations["getProjects"];
        put?: never;
        /** Create a project */
        post: operations["postProjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a project */
        get: operations["getProjectsById"];
        put?: never;
        post?: never;
        /** Delete a project */
        delete: operations["deleteProjectsById"];
        options?: never;
        head?: never;
        /** Change a project */
        patch: operations["patchProjectsById"];
        trace?: never;
    };
    "/projects/{id}/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the leads of a project as CSV */
        get: operations["getProjectsByIdExportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create custom fields and bind them to a project */
        post: operations["postProjectsByIdFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/next-lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the next lead to call
         * @description Reserves the lead for the user, so that two agents never get the same one.
         */
        post: operations["postProjectsByIdNextLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sample-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a sample list */
        get: operations["getSampleList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List saved mappings */
        get: operations["getSavedMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-mappings/{fingerprint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a saved mapping */
        delete: operations["deleteSavedMappingsByFingerprint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the signed-in user */
        get: operations["getSession"];
        put?: never;
        /** Sign in */
        post: operations["postSession"];
        /** Sign out */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        /** Change the language of the signed-in user */
        patch: operations["patchSession"];
        trace?: never;
    };
    "/session/password": {
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
        /** Change the own password */
        patch: operations["patchSessionPassword"];
        trace?: never;
    };
    "/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start to set up a second factor */
        post: operations["postSessionSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the second factor with a code */
        post: operations["postSessionSecondFactorConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create new recovery codes */
        post: operations["postSessionSecondFactorRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the second factor */
        post: operations["postSessionSecondFactorRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the own sessions */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        /** End all other sessions */
        delete: operations["deleteSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session */
        delete: operations["deleteSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a resumable upload */
        post: operations["postUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Discard an upload */
        delete: operations["deleteUploadsById"];
        options?: never;
        /** Get the offset of an upload */
        head: operations["headUploadsById"];
        /** Send bytes of an upload */
        patch: operations["patchUploadsById"];
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["getUsers"];
        put?: never;
        /** Invite a user */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
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
        /** Change a user */
        patch: operations["patchUsersById"];
        trace?: never;
    };
    "/users/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a link to set the password of a user */
        post: operations["postUsersByIdPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove the second factor of a user */
        delete: operations["deleteUsersByIdSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description The secret is part of this answer only. Messages are signed as Standard Webhooks describes.
         */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a webhook */
        delete: operations["deleteWebhooksById"];
        options?: never;
        head?: never;
        /** Change a webhook */
        patch: operations["patchWebhooksById"];
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List messages of a webhook */
        get: operations["getWebhooksByIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again */
        post: operations["postWebhooksByIdDeliveriesByDeliveryIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the secret of a webhook
         * @description Messages are signed with the previous secret as well for 24 hours.
         */
        post: operations["postWebhooksByIdRotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message */
        post: operations["postWebhooksByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workgroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List workgroups */
        get: operations["getWorkgroups"];
        put?: never;
        /** Create a workgroup */
        post: operations["postWorkgroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workgroups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a workgroup */
        delete: operations["deleteWorkgroupsById"];
        options?: never;
        head?: never;
        /** Change a workgroup */
        patch: operations["patchWorkgroupsById"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddedChoices: {
            choices: string[];
        };
        ApiKeyDraft: {
            expiresAt?: string | null;
            name: string;
            password: string;
            scopes: ("leads:read" | "leads:write" | "imports:read" | "imports:write" | "do_not_call:read" | "do_not_call:write" | "calls" | "admin")[];
        };
        ApiKeyList: {
            items: {
                /** Format: date-time */
                createdAt: string;
                expiresAt: string | null;
                hint: string;
                id: string;
                lastUsedAt: string | null;
                name: string;
                owner: components["schemas"]["Person"];
                scopes: ("leads:read" | "leads:write" | "imports:read" | "imports:write" | "do_not_call:read" | "do_not_call:write" | "calls" | "admin")[];
            }[];
        };
        AuditEntry: {
            action: string;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Person"] | null;
            detail: {
                [key: string]: unknown;
            };
            id: string;
            subject: string;
            subjectId: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        BulkDecided: {
            decided: number;
        };
        BulkDecision: {
            /** @enum {string} */
            action: "add" | "skip" | "overwrite";
            /** @default null */
            fields?: string[] | null;
            /** @enum {string} */
            reason?: "phone" | "name" | "same_name" | "other_form" | "similar_name";
        };
        BulkDelete: {
            ids: string[];
        };
        BulkEdit: {
            change: {
                building?: string;
                city?: string;
                custom?: {
                    [key: string]: string;
                };
                email?: string;
                kana?: string;
                name?: string;
                note?: string;
                postalCode?: string;
                prefecture?: string;
                street?: string;
                website?: string;
            };
            ids: string[];
        };
        BulkRelease: {
            reason: string;
            target: {
                ids: string[];
            } | {
                phones: string[];
            };
        };
        BulkResult: {
            done: number;
            failed: {
                code: string;
                target: string;
                title: string;
            }[];
        };
        Call: {
            id: string;
            tel: string;
        };
        CallBan: {
            entry: components["schemas"]["DoNotCallEntry"] | null;
            /** @enum {string} */
            reason: "do_not_call_company" | "do_not_call_workgroup" | "phone_unreadable" | "fax_number" | "wrong_number" | "outside_hours" | "limit_total" | "limit_per_day" | "limit_per_24_hours" | "called_recently";
        };
        CallChange: {
            ban?: {
                /** @default  */
                evidence?: string;
                /** @default  */
                note?: string;
                /** @default null */
                projectId?: string | null;
                /**
                 * @default refusal
                 * @enum {string}
                 */
                reason?: "existing_customer" | "complaint" | "refusal" | "other";
                /** @default null */
                refusedOn?: string | null;
                /** @default [] */
                workgroupIds?: string[];
            };
            memo?: string;
            nextCallAt?: string | null;
            resultId?: string;
        };
        CallDraft: {
            contactId: string;
        } | {
            phone: string;
            projectId?: string;
        };
        CallPage: {
            items: components["schemas"]["CallRecord"][];
            nextCursor: string | null;
        };
        CallPermission: {
            allowed: boolean;
            entry: components["schemas"]["DoNotCallEntry"] | null;
            reason: ("do_not_call_company" | "do_not_call_workgroup" | "phone_unreadable" | "fax_number" | "wrong_number" | "outside_hours" | "limit_total" | "limit_per_day" | "limit_per_24_hours" | "called_recently") | null;
        };
        CallPermissions: {
            items: {
                allowed: boolean;
                entry: components["schemas"]["DoNotCallEntry"] | null;
                phone: string;
                reason: ("do_not_call_company" | "do_not_call_workgroup" | "phone_unreadable" | "fax_number" | "wrong_number" | "outside_hours" | "limit_total" | "limit_per_day" | "limit_per_24_hours" | "called_recently") | null;
            }[];
        };
        CallPermissionsRequest: {
            phones: string[];
            projectId?: string;
        };
        CallRecord: {
            allowed: boolean;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Person"];
            closedAt: string | null;
            contactId: string | null;
            id: string;
            lead: {
                id: string;
                name: string;
            } | null;
            memo: string;
            nextCallAt: string | null;
            phone: string;
            project: {
                id: string;
                name: string;
            } | null;
            reason: string | null;
            result: components["schemas"]["CallResult"] | null;
        };
        CallResult: {
            callAgainMinutes: number | null;
            /** @enum {string} */
            effect: "done" | "call_again" | "wrong_number" | "ban";
            id: string;
            /** @enum {string} */
            kind: "answered" | "appointment" | "refused" | "absent" | "wrong_number" | "other";
            name: string;
            restMinutes: number | null;
        };
        CallResultSet: {
            id: string;
            isStandard: boolean;
            name: string;
            projects: {
                id: string;
                name: string;
            }[];
            results: components["schemas"]["CallResult"][];
        };
        CallResultSetDraft: {
            name: string;
            /** @default [] */
            projectIds?: string[];
            results: {
                /** @default null */
                callAgainMinutes?: number | null;
                /** @enum {string} */
                effect: "done" | "call_again" | "wrong_number" | "ban";
                id?: string;
                /** @enum {string} */
                kind: "answered" | "appointment" | "refused" | "absent" | "wrong_number" | "other";
                name: string;
                /** @default null */
                restMinutes?: number | null;
            }[];
        };
        CallResultSetList: {
            items: components["schemas"]["CallResultSet"][];
        };
        CallRules: {
            hours: ({
                end: number;
                start: number;
            } | null)[];
            maxPer24Hours: number | null;
            maxPerDay: number | null;
            maxTotal: number | null;
            onHolidays: boolean;
            restMinutes: number | null;
        };
        CallRulesAnswer: {
            company: components["schemas"]["CallRules"] | null;
            project: components["schemas"]["CallRules"] | null;
        };
        CallRulesChange: {
            projectId: string | null;
            rules: components["schemas"]["CallRulesInput"] | null;
        };
        CallRulesInput: {
            hours: ({
                end: number;
                start: number;
            } | null)[];
            maxPer24Hours: number | null;
            maxPerDay: number | null;
            maxTotal: number | null;
            onHolidays: boolean;
            restMinutes: number | null;
        };
        CancelRequest: {
            /** @default false */
            undo?: boolean;
        };
        CodeProof: {
            code: string;
        };
        CompanyChange: {
            listRetentionDays?: number | null;
            secondFactorRequired?: boolean;
        };
        Contact: {
            doNotCall: components["schemas"]["CallBan"] | null;
            extension: string;
            id: string;
            importId: string | null;
            kind: ("phone" | "mobile" | "fax" | "other") | null;
            name: string;
            phone: string;
            phoneE164: string | null;
            phoneKind: ("landline" | "mobile" | "toll_free" | "ip" | "shared_cost" | "premium" | "m2m" | "personal" | "international" | "unknown") | null;
        };
        ContactChange: {
            extension?: string;
            kind?: ("phone" | "mobile" | "fax" | "other") | null;
            name?: string;
            phone?: string;
        };
        ContactDraft: {
            /** @default  */
            extension?: string;
            /** @default null */
            kind?: ("phone" | "mobile" | "fax" | "other") | null;
            name: string;
            phone: string;
        };
        ContactPage: {
            items: {
                doNotCall: components["schemas"]["CallBan"] | null;
                extension: string;
                id: string;
                kind: ("phone" | "mobile" | "fax" | "other") | null;
                lead: {
                    id: string;
                    name: string;
                };
                name: string;
                phone: string;
                phoneE164: string | null;
                phoneKind: ("landline" | "mobile" | "toll_free" | "ip" | "shared_cost" | "premium" | "m2m" | "personal" | "international" | "unknown") | null;
                project: {
                    id: string;
                    name: string;
                };
            }[];
            nextCursor: string | null;
        };
        Delivery: {
            attempts: number;
            body: string;
            /** Format: date-time */
            createdAt: string;
            event: string;
            id: string;
            lastAttemptAt: string | null;
            lastError: string | null;
            lastStatus: number | null;
            messageId: string;
            nextAttemptAt: string | null;
            /** @enum {string} */
            state: "delivered" | "waiting" | "failed";
        };
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            nextCursor: string | null;
        };
        Dismissal: {
            /** @default true */
            dismissed?: boolean;
            rows: "all" | number[];
        };
        DoNotCallAdded: {
            entries: components["schemas"]["DoNotCallEntry"][];
            existingCount: number;
        };
        DoNotCallDraft: {
            /** @default  */
            evidence?: string;
            /** @default null */
            expiresAt?: string | null;
            /** @default  */
            note?: string;
            /** @default null */
            projectId?: string | null;
            /** @enum {string} */
            reason: "existing_customer" | "complaint" | "refusal" | "other";
            /** @default null */
            refusedOn?: string | null;
            target: components["schemas"]["DoNotCallTarget"];
            /** @default [] */
            workgroupIds?: string[];
        };
        DoNotCallEntry: {
            active: boolean;
            contactId: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["Person"] | null;
            erased: boolean;
            evidence: string;
            expiresAt: string | null;
            id: string;
            importId: string | null;
            importRow: number | null;
            leadId: string | null;
            leadName: string;
            note: string;
            phone: string;
            phoneE164: string | null;
            project: {
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            reason: "existing_customer" | "complaint" | "refusal" | "other";
            refusedOn: string | null;
            released: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Person"] | null;
                reason: string;
            } | null;
            /** @enum {string} */
            source: "import" | "lead" | "contact" | "api" | "manual" | "erasure";
            workgroup: {
                id: string;
                name: string;
            } | null;
        };
        DoNotCallPage: {
            items: components["schemas"]["DoNotCallEntry"][];
            nextCursor: string | null;
        };
        DoNotCallRelease: {
            reason: string;
        };
        DoNotCallTarget: {
            phones: string[];
        } | {
            contactIds: string[];
        } | {
            /** @default [] */
            exceptContactIds?: string[];
            leadIds: string[];
        };
        DuplicateDecision: {
            action: ("add" | "skip" | "overwrite") | null;
            /** @default null */
            fields?: string[] | null;
            leadId?: string;
        };
        DuplicatePage: {
            items: components["schemas"]["DuplicateRow"][];
            nextCursor: string | null;
        };
        DuplicateRow: {
            decision: {
                /** @enum {string} */
                action: "add" | "skip" | "overwrite";
                /** Format: date-time */
                decidedAt: string;
                fields: string[] | null;
                leadId: string;
            } | null;
            incoming: {
                building: string;
                city: string;
                contacts: {
                    extension: string;
                    name: string;
                    phone: string;
                    /** @default null */
                    phoneE164: string | null;
                }[];
                custom: {
                    [key: string]: string;
                };
                email: string;
                kana: string;
                name: string;
                note: string;
                postalCode: string;
                prefecture: string;
                street: string;
                website: string;
            };
            line: number;
            matches: {
                lead: {
                    building: string;
                    city: string;
                    contacts: {
                        extension: string;
                        name: string;
                        phone: string;
                        /** @default null */
                        phoneE164: string | null;
                    }[];
                    custom: {
                        [key: string]: string;
                    };
                    email: string;
                    kana: string;
                    name: string;
                    note: string;
                    postalCode: string;
                    prefecture: string;
                    street: string;
                    website: string;
                } | null;
                leadId: string;
                reasons: ("phone" | "name" | "same_name" | "other_form" | "similar_name")[];
                row: number | null;
            }[];
            /** @enum {string} */
            reason: "phone" | "name" | "same_name" | "other_form" | "similar_name";
            row: number;
            /** @default null */
            sheet: string | null;
            /** @enum {string} */
            strength: "same" | "possible";
        };
        DuplicateSummary: {
            flagged: number;
            groups: {
                /** @enum {string} */
                reason: "phone" | "name" | "same_name" | "other_form" | "similar_name";
                rows: number;
                /** @enum {string} */
                strength: "same" | "possible";
                undecided: number;
            }[];
            undecided: number;
        };
        Enrolment: {
            secret: string;
            uri: string;
        };
        Erasure: {
            counts: {
                [key: string]: number;
            };
            finishedAt: string | null;
            id: string;
            numberHash: string;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: components["schemas"]["Person"];
        };
        ErasureDraft: {
            phone: string;
            reason: string;
        };
        ErasurePage: {
            items: components["schemas"]["Erasure"][];
            nextCursor: string | null;
        };
        FailedRowAnswer: {
            rows: {
                cells: string[];
                draft: string[] | null;
                line: number;
                ok: boolean;
                problems: components["schemas"]["RowProblem"][];
                row: number;
                /** @default null */
                sheet: string | null;
            }[];
        };
        FailedRowPage: {
            items: {
                cells: string[];
                draft: string[] | null;
                line: number;
                ok: boolean;
                problems: components["schemas"]["RowProblem"][];
                row: number;
                /** @default null */
                sheet: string | null;
            }[];
            nextCursor: string | null;
        };
        Field: {
            choices: string[];
            /** @enum {string} */
            dataType: "text" | "long_text" | "integer" | "decimal" | "date" | "datetime" | "boolean" | "single_choice" | "multiple_choice" | "url" | "email" | "phone";
            default: string | null;
            id: string;
            /** @enum {string} */
            inputForm: "text_box" | "text_area" | "select" | "radio" | "check_box" | "date_picker";
            name: string;
            required: boolean;
        };
        FieldDraft: {
            /** @default [] */
            choices?: string[];
            /** @enum {string} */
            dataType: "text" | "long_text" | "integer" | "decimal" | "date" | "datetime" | "boolean" | "single_choice" | "multiple_choice" | "url" | "email" | "phone";
            /** @default null */
            default?: string | null;
            /** @enum {string} */
            inputForm: "text_box" | "text_area" | "select" | "radio" | "check_box" | "date_picker";
            name: string;
            /** @default false */
            required?: boolean;
        };
        FieldOffer: {
            choices: string[];
            /** @enum {string} */
            dataType: "text" | "long_text" | "integer" | "decimal" | "date" | "datetime" | "boolean" | "single_choice" | "multiple_choice" | "url" | "email" | "phone";
            index: number;
            known: ("corporate_number" | "registration_number" | "call_result" | "call_count" | "next_call" | "assignee" | "industry" | "employees" | "capital" | "representative" | "founded") | null;
        };
        FieldSet: {
            fields: components["schemas"]["Field"][];
            id: string;
            name: string;
            projects: {
                id: string;
                name: string;
            }[];
        };
        FieldSetDraft: {
            name: string;
        };
        FieldSetList: {
            items: components["schemas"]["FieldSet"][];
        };
        FieldSuggestion: {
            choices: string[];
            /** @enum {string} */
            dataType: "text" | "long_text" | "integer" | "decimal" | "date" | "datetime" | "boolean" | "single_choice" | "multiple_choice" | "url" | "email" | "phone";
            examples: string[];
            index: number;
            known: ("corporate_number" | "registration_number" | "call_result" | "call_count" | "next_call" | "assignee" | "industry" | "employees" | "capital" | "representative" | "founded") | null;
        };
        FileOptions: {
            delimiter?: string;
            /** @enum {string} */
            encoding?: "utf-8" | "cp932" | "euc-jp" | "iso-2022-jp" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";
            headerRow?: number | null;
            /** @enum {string} */
            hiddenRows?: "read" | "skip";
            quote?: ("\"" | "'") | null;
            sheet?: string;
            sheets?: "all" | string[];
            /** @enum {string} */
            undecodable?: "stop" | "replace";
        };
        FileOptionsInput: {
            delimiter?: string;
            /** @enum {string} */
            encoding?: "utf-8" | "cp932" | "euc-jp" | "iso-2022-jp" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";
            headerRow?: number | null;
            /** @enum {string} */
            hiddenRows?: "read" | "skip";
            quote?: ("\"" | "'") | null;
            sheet?: string;
            sheets?: "all" | string[];
            /** @enum {string} */
            undecodable?: "stop" | "replace";
        };
        FileProfile: {
            bom: boolean;
            columns: string[];
            date1904: boolean;
            delimiter: string | null;
            encoding: ("utf-8" | "cp932" | "euc-jp" | "iso-2022-jp" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be") | null;
            /** @default [] */
            fieldOffers: components["schemas"]["FieldOffer"][];
            /** @enum {string} */
            format: "csv" | "xlsx";
            headerRow: number | null;
            hiddenRows: ("read" | "skip") | null;
            /** @default [] */
            leftOut: {
                /** @enum {string} */
                kind: "header" | "section" | "total" | "note";
                line: number;
                /** @default null */
                sheet: string | null;
                text: string;
            }[];
            /** @default [] */
            lineSheets: string[];
            mapping: components["schemas"]["Suggestion"][];
            newline: ("lf" | "crlf" | "cr" | "mixed") | null;
            quote: string | null;
            quoteEscape: string | null;
            /** @default [] */
            readSheets: {
                headerRow: number | null;
                name: string;
                readonly order?: number[];
            }[];
            rows: number;
            sample: {
                cells: string[];
                line: number;
                row: number;
                /** @default null */
                sheet: string | null;
            }[];
            /** @default null */
            savedMapping: components["schemas"]["Mapping"] | null;
            /** @default null */
            savedMappingName: string | null;
            sheet: string | null;
            sheets: {
                hidden: boolean;
                name: string;
            }[];
            /** @default null */
            suggestedMapping: components["schemas"]["Mapping"] | null;
            warnings: {
                code: string;
                params: {
                    [key: string]: string | number;
                };
            }[];
        };
        ImportCheck: {
            contacts: number;
            created: number;
            /** @default 0 */
            excluded: number;
            failed: number;
            leads: number;
            /** @default {} */
            phoneKinds: {
                [key: string]: number;
            };
            problems: {
                [key: string]: number;
            };
            rows: number;
            skippedDoNotCall: number;
            skippedDuplicate: number;
            updated: number;
            /** @default 0 */
            waiting: number;
            warnings: {
                [key: string]: number;
            };
        };
        ImportLine: {
            counts: {
                contacts: number;
                created: number;
                failed: number;
                leads: number;
                rows: number | null;
                skippedDoNotCall: number;
                skippedDuplicate: number;
                updated: number;
            };
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["Person"];
            fileName: string;
            finishedAt: string | null;
            id: string;
            /** @enum {string} */
            kind: "lead" | "do_not_call";
            listMissingSince: string | null;
            may: {
                retry: boolean;
                review: boolean;
                undo: boolean;
            };
            project: {
                id: string;
                name: string;
            } | null;
            remainingSeconds: number | null;
            review: {
                flagged: number;
                undecided: number;
            };
            rowsPerSecond: number | null;
            sizeBytes: number;
            startedAt: string | null;
            /** @enum {string} */
            status: "receiving" | "mapping" | "checking" | "waiting" | "queued" | "running" | "pausing" | "paused" | "cancelling" | "cancelled" | "completed" | "completed_with_failures" | "failed" | "undoing" | "undone";
            stop: {
                code: string;
                hint: string;
                line: number | null;
                message: string;
            } | null;
            waitsFor: {
                ahead: number;
                fileName: string;
                importId: string;
            } | null;
        };
        ImportOptions: {
            /** @default  */
            acquired: string;
            /** @default null */
            acquiredOn: string | null;
            /**
             * @default skip
             * @enum {string}
             */
            doNotCall: "skip" | "mark";
            /**
             * @default skip
             * @enum {string}
             */
            doNotCallColumn: "skip" | "ban" | "ignore";
            /**
             * @default [
             *       "name",
             *       "phone"
             *     ]
             */
            duplicateKeys: ("name" | "phone")[];
            /**
             * @default add
             * @enum {string}
             */
            duplicates: "add" | "skip" | "overwrite" | "review";
            entries: {
                /**
                 * @default ban
                 * @enum {string}
                 */
                action: "ban" | "release";
                /** @default  */
                evidence: string;
                /** @default null */
                expiresAt: string | null;
                /** @default null */
                projectId: string | null;
                /**
                 * @default refusal
                 * @enum {string}
                 */
                reason: "existing_customer" | "complaint" | "refusal" | "other";
                /** @default null */
                refusedOn: string | null;
                /** @default  */
                releaseReason: string;
                /** @default [] */
                workgroupIds: string[];
            };
            /** @default [] */
            excludedPhoneKinds: ("landline" | "mobile" | "toll_free" | "ip" | "shared_cost" | "premium" | "m2m" | "personal" | "international" | "unknown")[];
            /** @default {} */
            fixes: {
                [key: string]: boolean;
            };
            /** @default true */
            group: boolean;
            /**
             * @default any
             * @enum {string}
             */
            match: "any" | "all";
            /**
             * @default split
             * @enum {string}
             */
            multiplePhones: "split" | "fail";
            /** @default false */
            overwriteBlanks: boolean;
            /** @default null */
            overwriteFields: string[] | null;
            /** @default  */
            provider: string;
            /**
             * @default project
             * @enum {string}
             */
            scope: "project" | "all";
        };
        ImportOptionsInput: {
            /** @default  */
            acquired?: string;
            /** @default null */
            acquiredOn?: string | null;
            /**
             * @default skip
             * @enum {string}
             */
            doNotCall?: "skip" | "mark";
            /**
             * @default skip
             * @enum {string}
             */
            doNotCallColumn?: "skip" | "ban" | "ignore";
            /**
             * @default [
             *       "name",
             *       "phone"
             *     ]
             */
            duplicateKeys?: ("name" | "phone")[];
            /**
             * @default add
             * @enum {string}
             */
            duplicates?: "add" | "skip" | "overwrite" | "review";
            /** @default {} */
            entries?: {
                /**
                 * @default ban
                 * @enum {string}
                 */
                action?: "ban" | "release";
                /** @default  */
                evidence?: string;
                /** @default null */
                expiresAt?: string | null;
                /** @default null */
                projectId?: string | null;
                /**
                 * @default refusal
                 * @enum {string}
                 */
                reason?: "existing_customer" | "complaint" | "refusal" | "other";
                /** @default null */
                refusedOn?: string | null;
                /** @default  */
                releaseReason?: string;
                /** @default [] */
                workgroupIds?: string[];
            };
            /** @default [] */
            excludedPhoneKinds?: ("landline" | "mobile" | "toll_free" | "ip" | "shared_cost" | "premium" | "m2m" | "personal" | "international" | "unknown")[];
            /** @default {} */
            fixes?: {
                [key: string]: boolean;
            };
            /** @default true */
            group?: boolean;
            /**
             * @default any
             * @enum {string}
             */
            match?: "any" | "all";
            /**
             * @default split
             * @enum {string}
             */
            multiplePhones?: "split" | "fail";
            /** @default false */
            overwriteBlanks?: boolean;
            /** @default null */
            overwriteFields?: string[] | null;
            /** @default  */
            provider?: string;
            /**
             * @default project
             * @enum {string}
             */
            scope?: "project" | "all";
        };
        ImportPage: {
            items: components["schemas"]["ImportLine"][];
            nextCursor: string | null;
        };
        ImportRecord: {
            check: components["schemas"]["ImportCheck"] | null;
            counts: {
                contacts: number;
                created: number;
                failed: number;
                leads: number;
                rows: number | null;
                skippedDoNotCall: number;
                skippedDuplicate: number;
                updated: number;
            };
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["Person"];
            /** @default 0 */
            excludedRows: number;
            failedRows: {
                dismissed: number;
                mended: number;
                retried: number;
            };
            fileName: string;
            fileOptions: components["schemas"]["FileOptions"];
            fileSha256: string | null;
            finishedAt: string | null;
            id: string;
            /** @enum {string} */
            kind: "lead" | "do_not_call";
            listDeleted: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                because: "erasure" | "retention";
            } | null;
            listMissingSince: string | null;
            mapping: components["schemas"]["Mapping"] | null;
            may: {
                retry: boolean;
                review: boolean;
                undo: boolean;
            };
            options: components["schemas"]["ImportOptions"];
            phoneKinds: {
                [key: string]: number;
            };
            problems: {
                [key: string]: number;
            };
            profile: components["schemas"]["FileProfile"] | null;
            project: {
                id: string;
                name: string;
            } | null;
            remainingSeconds: number | null;
            retries: {
                /** Format: date-time */
                createdAt: string;
                fileName: string;
                id: string;
                rows: number;
                /** @enum {string} */
                status: "receiving" | "mapping" | "checking" | "waiting" | "queued" | "running" | "pausing" | "paused" | "cancelling" | "cancelled" | "completed" | "completed_with_failures" | "failed" | "undoing" | "undone";
            }[];
            retryOf: string | null;
            review: {
                flagged: number;
                undecided: number;
            };
            rowsPerSecond: number | null;
            sameFile: {
                /** Format: date-time */
                createdAt: string;
                createdBy: components["schemas"]["Person"];
                id: string;
            }[];
            sizeBytes: number;
            startedAt: string | null;
            /** @enum {string} */
            status: "receiving" | "mapping" | "checking" | "waiting" | "queued" | "running" | "pausing" | "paused" | "cancelling" | "cancelled" | "completed" | "completed_with_failures" | "failed" | "undoing" | "undone";
            stop: {
                code: string;
                hint: string;
                line: number | null;
                message: string;
            } | null;
            undo: components["schemas"]["UndoCounts"] | null;
            undoneAt: string | null;
            undoStartedAt: string | null;
            waitsFor: {
                ahead: number;
                fileName: string;
                importId: string;
            } | null;
            warnings: {
                [key: string]: number;
            };
        };
        ImportRowPage: {
            items: {
                cells: string[];
                leadId: string | null;
                line: number;
                /** @enum {string} */
                outcome: "created" | "updated" | "skipped_duplicate" | "skipped_do_not_call" | "failed";
                problems: components["schemas"]["RowProblem"][];
                row: number;
                /** @default null */
                sheet: string | null;
            }[];
            nextCursor: string | null;
        };
        ImportStart: {
            mapping: components["schemas"]["MappingInput"];
            options: components["schemas"]["ImportOptionsInput"];
            saveMapping?: {
                name: string;
                /** @enum {string} */
                scope: "project" | "company";
            };
        };
        InvitedUser: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uri */
            link: string;
            mailed: boolean;
            user: components["schemas"]["User"];
        };
        KeptLeadPage: {
            items: {
                laterImportId: string | null;
                lead: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                reason: "edited" | "called" | "later_import";
            }[];
            nextCursor: string | null;
        };
        Lead: {
            building: string;
            calls: components["schemas"]["LeadCalls"];
            city: string;
            contacts: components["schemas"]["Contact"][];
            /** Format: date-time */
            createdAt: string;
            custom: {
                [key: string]: string;
            };
            email: string;
            id: string;
            importId: string | null;
            importRow: number | null;
            kana: string;
            name: string;
            note: string;
            origins: components["schemas"]["LeadOrigin"][];
            postalCode: string;
            prefecture: string;
            project: {
                id: string;
                name: string;
            };
            results: components["schemas"]["CallResult"][];
            street: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            website: string;
        };
        LeadAssignment: {
            leadIds: string[];
            userIds: string[];
        };
        LeadCalls: {
            count: number;
            lastAt: string | null;
            nextAt: string | null;
            owner: components["schemas"]["Person"] | null;
            result: {
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            state: "new" | "again" | "done";
        };
        LeadChange: {
            building?: string;
            city?: string;
            custom?: {
                [key: string]: string;
            };
            email?: string;
            kana?: string;
            name?: string;
            note?: string;
            postalCode?: string;
            prefecture?: string;
            street?: string;
            version: number;
            website?: string;
        };
        LeadCounts: {
            again: number;
            done: number;
            due: number;
            new: number;
            total: number;
        };
        LeadDraft: {
            building?: string;
            city?: string;
            contacts: components["schemas"]["ContactDraft"][];
            /** @default {} */
            custom?: {
                [key: string]: string;
            };
            email?: string;
            kana?: string;
            name: string;
            note?: string;
            postalCode?: string;
            prefecture?: string;
            projectId: string;
            street?: string;
            website?: string;
        };
        LeadOrigin: {
            acquired: string;
            acquiredOn: string | null;
            fileName: string;
            fileSha256: string | null;
            /** @enum {string} */
            how: "created" | "updated" | "contacts";
            /** Format: date-time */
            importedAt: string;
            importedBy: components["schemas"]["Person"];
            importId: string;
            importRow: number | null;
            isVisible: boolean;
            provider: string;
        };
        LeadPage: {
            items: {
                calls: components["schemas"]["LeadCalls"];
                city: string;
                contactCount: number;
                contactId: string | null;
                contactName: string;
                /** Format: date-time */
                createdAt: string;
                doNotCall: components["schemas"]["CallBan"] | null;
                email: string;
                id: string;
                kana: string;
                name: string;
                phone: string;
                phoneE164: string | null;
                prefecture: string;
            }[];
            nextCursor: string | null;
        };
        MadeApiKey: {
            apiKey: {
                /** Format: date-time */
                createdAt: string;
                expiresAt: string | null;
                hint: string;
                id: string;
                lastUsedAt: string | null;
                name: string;
                owner: components["schemas"]["Person"];
                scopes: ("leads:read" | "leads:write" | "imports:read" | "imports:write" | "do_not_call:read" | "do_not_call:write" | "calls" | "admin")[];
            };
            key: string;
        };
        Mapping: {
            columns: {
                field: string;
                index: number;
                join?: boolean;
                verbatim?: components["schemas"]["Verbatim"];
            }[];
            /** @default {} */
            fixed: {
                [key: string]: string;
            };
            others?: {
                [key: string]: string | null;
            };
            recipe?: ({
                cells: {
                    column: string;
                    line: string;
                    text: string;
                }[];
                /** @constant */
                step: "set_cells";
            } | {
                /** @default true */
                caseSensitive: boolean;
                columns: string[];
                find: string;
                /**
                 * @default part
                 * @enum {string}
                 */
                match: "part" | "cell" | "regex";
                /** @constant */
                step: "replace";
                /** @default true */
                widthSensitive: boolean;
                with: string;
            } | {
                column: string;
                from: string;
                /** @constant */
                step: "set_value";
                to: string;
            } | {
                column: string;
                fromColumn?: string;
                /** @constant */
                step: "fill_blanks";
                /** @default  */
                text: string;
            } | {
                columns: string[];
                /** @default false */
                inner: boolean;
                /** @constant */
                step: "trim";
            } | {
                columns: string[];
                /** @constant */
                step: "width";
                /** @enum {string} */
                to: "half" | "full";
            } | {
                columns: string[];
                /** @constant */
                step: "kana";
                /** @enum {string} */
                to: "katakana" | "hiragana";
            } | {
                column: string;
                into: string[];
                separator: string;
                /** @constant */
                step: "split";
            } | {
                columns: string[];
                into: string;
                /** @default  */
                separator: string;
                /** @constant */
                step: "join";
            } | {
                lines: string[];
                /** @constant */
                step: "exclude_lines";
            } | {
                column: string;
                /** @enum {string} */
                condition: "blank" | "equals" | "contains";
                /** @constant */
                step: "exclude_rows";
                /** @default  */
                text: string;
            } | {
                column: string;
                groups: {
                    to: string;
                    values: string[];
                }[];
                /** @constant */
                step: "merge_values";
            })[];
            values?: {
                [key: string]: {
                    [key: string]: string | null;
                };
            };
        };
        MappingInput: {
            columns: {
                field: string;
                index: number;
                join?: boolean;
                verbatim?: components["schemas"]["Verbatim"];
            }[];
            /** @default {} */
            fixed?: {
                [key: string]: string;
            };
            others?: {
                [key: string]: string | null;
            };
            recipe?: ({
                cells: {
                    column: string;
                    line: string;
                    text: string;
                }[];
                /** @constant */
                step: "set_cells";
            } | {
                /** @default true */
                caseSensitive?: boolean;
                columns: string[];
                find: string;
                /**
                 * @default part
                 * @enum {string}
                 */
                match?: "part" | "cell" | "regex";
                /** @constant */
                step: "replace";
                /** @default true */
                widthSensitive?: boolean;
                with: string;
            } | {
                column: string;
                from: string;
                /** @constant */
                step: "set_value";
                to: string;
            } | {
                column: string;
                fromColumn?: string;
                /** @constant */
                step: "fill_blanks";
                /** @default  */
                text?: string;
            } | {
                columns: string[];
                /** @default false */
                inner?: boolean;
                /** @constant */
                step: "trim";
            } | {
                columns: string[];
                /** @constant */
                step: "width";
                /** @enum {string} */
                to: "half" | "full";
            } | {
                columns: string[];
                /** @constant */
                step: "kana";
                /** @enum {string} */
                to: "katakana" | "hiragana";
            } | {
                column: string;
                into: string[];
                separator: string;
                /** @constant */
                step: "split";
            } | {
                columns: string[];
                into: string;
                /** @default  */
                separator?: string;
                /** @constant */
                step: "join";
            } | {
                lines: string[];
                /** @constant */
                step: "exclude_lines";
            } | {
                column: string;
                /** @enum {string} */
                condition: "blank" | "equals" | "contains";
                /** @constant */
                step: "exclude_rows";
                /** @default  */
                text?: string;
            } | {
                column: string;
                groups: {
                    to: string;
                    values: string[];
                }[];
                /** @constant */
                step: "merge_values";
            })[];
            values?: {
                [key: string]: {
                    [key: string]: string | null;
                };
            };
        };
        Me: {
            email: string;
            id: string;
            /** @enum {string} */
            language: "ja" | "en";
            name: string;
            rights: ("see" | "edit" | "export" | "delete" | "ban" | "call" | "assign" | "edit_project" | "import" | "see_failures")[];
            /** @enum {string} */
            role: "admin" | "general";
            secondFactor: boolean;
            secondFactorDue: boolean;
            tenant: {
                id: string;
                listRetentionDays: number | null;
                name: string;
                secondFactorRequired: boolean;
            };
        };
        MeChange: {
            /** @enum {string} */
            language?: "ja" | "en";
            name?: string;
        };
        NextCall: {
            nextCallAt: string | null;
        };
        NextLead: {
            lead: {
                id: string;
            } | null;
            reason: ("do_not_call_company" | "do_not_call_workgroup" | "phone_unreadable" | "fax_number" | "wrong_number" | "outside_hours" | "limit_total" | "limit_per_day" | "limit_per_24_hours" | "called_recently") | null;
        };
        NextLeadRequest: {
            skip?: string;
        };
        NumberHistory: {
            attempts: {
                allowed: boolean;
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Person"] | null;
                entryId: string | null;
                id: string;
                reason: string | null;
            }[];
            entries: components["schemas"]["DoNotCallEntry"][];
            phone: string;
            phoneE164: string | null;
        };
        OpenRowChange: {
            rows: {
                cells: string[] | null;
                row: number;
            }[];
        };
        OutcomeLeadPage: {
            items: {
                changes: {
                    after: string;
                    before: string;
                    field: string;
                }[];
                contact: {
                    name: string;
                    phone: string;
                    phoneE164: string | null;
                } | null;
                id: string;
                joined: boolean;
                lead: {
                    id: string;
                    name: string;
                };
                row: number | null;
            }[];
            nextCursor: string | null;
        };
        OwnSessionList: {
            items: {
                address: string;
                current: boolean;
                id: string;
                /** Format: date-time */
                lastSeenAt: string;
                /** Format: date-time */
                openedAt: string;
                userAgent: string;
            }[];
        };
        PasswordChange: {
            current: string;
            password: string;
        };
        PasswordLink: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uri */
            link: string;
            mailed: boolean;
        };
        PasswordProof: {
            password: string;
        };
        PasswordReset: {
            email: string;
        };
        PasswordResetAnswer: {
            mailing: boolean;
        };
        PasswordSetting: {
            password: string;
            token: string;
        };
        Person: {
            id: string;
            name: string;
        };
        Preview: {
            rows: {
                cells: string[];
                line: number;
                ok: boolean;
                problems: components["schemas"]["RowProblem"][];
                row: number;
                /** @default null */
                sheet: string | null;
                values: {
                    after: string;
                    before: string;
                    column: number | null;
                    field: string;
                }[];
            }[];
            unknownChoices: {
                column: number;
                field: string;
                others: number;
                values: {
                    rows: number;
                    value: string;
                }[];
            }[];
        };
        PreviewRequest: {
            mapping: components["schemas"]["MappingInput"];
            options?: components["schemas"]["ImportOptionsInput"];
        };
        ProblemJson: {
            code: string;
            errors?: {
                field: string;
                /** @enum {string} */
                in: "body" | "query" | "path" | "headers";
                message: string;
            }[];
            hint: string;
            line?: number | null;
            reference?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Project: {
            contactCount: number;
            /** Format: date-time */
            createdAt: string;
            fieldSets: {
                id: string;
                name: string;
            }[];
            id: string;
            leadCount: number;
            members: components["schemas"]["Person"][];
            name: string;
        };
        ProjectChange: {
            fieldSetIds?: string[];
            memberIds?: string[];
            name?: string;
        };
        ProjectDraft: {
            /** @default [] */
            fieldSetIds?: string[];
            /** @default [] */
            memberIds?: string[];
            name: string;
        };
        ProjectFieldDraft: {
            field: components["schemas"]["FieldDraft"];
            set: {
                id: string;
            } | {
                newName: string;
            };
        } | {
            fields: components["schemas"]["FieldDraft"][];
            set: {
                id: string;
            } | {
                newName: string;
            };
        };
        ProjectList: {
            items: components["schemas"]["Project"][];
        };
        Provenance: {
            /** @default  */
            acquired?: string;
            /** @default null */
            acquiredOn?: string | null;
            /** @default  */
            provider?: string;
        };
        QueuedDelivery: {
            deliveryId: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        RowProblem: {
            code: string;
            column: number | null;
            field: string | null;
            /** @enum {string} */
            level: "error" | "warning";
            params: {
                [key: string]: string | number;
            };
            raw: string | null;
        };
        SavedMappingList: {
            items: {
                columns: {
                    field: string;
                    index: number;
                    name: string;
                }[];
                fingerprint: string;
                /** Format: date-time */
                lastUsedAt: string;
                name: string;
                project: {
                    id: string;
                    name: string;
                } | null;
                usedBy: components["schemas"]["Person"];
            }[];
        };
        SignIn: {
            code?: string;
            email: string;
            password: string;
        };
        Suggestion: {
            column: string;
            confidence: number;
            field: string | null;
            index: number;
            join?: boolean;
            reason: ("header" | "header_part" | "values" | "saved") | null;
        };
        Timeline: {
            duplicates: {
                id: string;
                name: string;
                phone: string;
                project: {
                    id: string;
                    name: string;
                };
            }[];
            events: ({
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Person"] | null;
                /** @constant */
                is: "import";
                origin: components["schemas"]["LeadOrigin"];
            } | {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Person"] | null;
                call: components["schemas"]["CallRecord"];
                /** @constant */
                is: "call";
            } | {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Person"] | null;
                entry: components["schemas"]["DoNotCallEntry"];
                /** @enum {string} */
                is: "ban" | "release";
            } | {
                action: string;
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Person"] | null;
                detail: {
                    [key: string]: unknown;
                };
                /** @constant */
                is: "change";
            })[];
        };
        UndoCounts: {
            contacts: number;
            kept: number;
            keptBans: number;
            leads: number;
            releasedBans: number;
            restored: number;
            restoredBans: number;
        };
        UndoPreview: {
            builtOnBy: {
                fileName: string;
                id: string;
                leads: number;
            }[];
            contacts: number;
            kept: number;
            keptBans: number;
            keptBy: {
                called: number;
                edited: number;
                laterImport: number;
            };
            keptLeads: {
                laterImportId: string | null;
                lead: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                reason: "edited" | "called" | "later_import";
            }[];
            leads: number;
            releasedBans: number;
            restored: number;
            restoredBans: number;
        };
        UndoRequest: {
            /** @default false */
            keepChanged?: boolean;
        };
        User: {
            active: boolean;
            email: string;
            id: string;
            name: string;
            readonly rights: ("see" | "edit" | "export" | "delete" | "ban" | "call" | "assign" | "edit_project" | "import" | "see_failures")[];
            /** @enum {string} */
            role: "admin" | "general";
            secondFactor: boolean;
        };
        UserChange: {
            active?: boolean;
            name?: string;
            readonly rights?: ("see" | "edit" | "export" | "delete" | "ban" | "call" | "assign" | "edit_project" | "import" | "see_failures")[];
            /** @enum {string} */
            role?: "admin" | "general";
        };
        UserDraft: {
            email: string;
            name: string;
            /** @default [] */
            readonly rights?: ("see" | "edit" | "export" | "delete" | "ban" | "call" | "assign" | "edit_project" | "import" | "see_failures")[];
            /** @enum {string} */
            role: "admin" | "general";
        };
        UserList: {
            items: components["schemas"]["User"][];
        };
        ValueProblem: {
            code: string;
            /** @enum {string} */
            level: "error" | "warning";
            params: {
                [key: string]: string | number;
            };
        };
        ValueTrialList: {
            items: {
                problem: components["schemas"]["ValueProblem"] | null;
                stored: string;
                text: string;
            }[];
        };
        ValueTrialRequest: {
            field: components["schemas"]["FieldDraft"];
            texts: string[];
        };
        Verbatim: boolean | ("phone_zero_restored" | "postal_code_zero_restored" | "prefecture_added" | "prefecture_normalised" | "kana_normalised" | "kana_from_furigana" | "email_normalised" | "number_expanded")[];
        Webhook: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["Person"];
            events: ("import.finished" | "import.failed" | "import.waiting_for_review" | "do_not_call.added" | "do_not_call.released" | "leads.created")[];
            id: string;
            lastDelivery: {
                /** Format: date-time */
                at: string;
                delivered: boolean;
            } | null;
            previousSecretUntil: string | null;
            url: string;
        };
        WebhookChange: {
            active?: boolean;
            events?: ("import.finished" | "import.failed" | "import.waiting_for_review" | "do_not_call.added" | "do_not_call.released" | "leads.created")[];
            url?: string;
        };
        WebhookDraft: {
            events: ("import.finished" | "import.failed" | "import.waiting_for_review" | "do_not_call.added" | "do_not_call.released" | "leads.created")[];
            url: string;
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        WebhookSecret: {
            secret: string;
            webhook: components["schemas"]["Webhook"];
        };
        Workgroup: {
            id: string;
            members: components["schemas"]["Person"][];
            name: string;
        };
        WorkgroupChange: {
            memberIds?: string[];
            name?: string;
        };
        WorkgroupDraft: {
            /** @default [] */
            memberIds?: string[];
            name: string;
        };
        WorkgroupList: {
            items: components["schemas"]["Workgroup"][];
        };
    };
    responses: {
        /** @description The request is malformed. `errors` names the fields. */
        Problem400: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
        /** @description Not signed in, or the API key is unknown, expired or revoked. */
        Problem401: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
        /** @description The user or the scopes of the key do not allow this. */
        Problem403: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
        /** @description It does not exist, or the user cannot see it. */
        Problem404: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
        /** @description The state of the resource does not allow this now. */
        Problem409: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
        /** @description The body or the file is too large. */
        Problem413: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
        /** @description The request is well-formed, but its content cannot be used. */
        Problem422: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
        /** @description Too many requests. Retry-After says when to continue. */
        Problem429: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
        /** @description The server is not available (503), has no room (507) or has a fault (500). */
        Problemdefault: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemJson"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description How many more requests are accepted until X-RateLimit-Reset. */
        RateLimitRemaining: number;
        /** @description Seconds until the limit starts again. */
        RateLimitReset: number;
        /** @description The id of the request, as sent in X-Request-Id or made by the server. */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery",
                 *       "name": "Nightly job",
                 *       "scopes": [
                 *         "imports:write"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteApiKeysById: {
        parameters: {
            query?: never;
            header: {
                /** @example 1 */
                "x-leadport": "1";
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAudit: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                q?: string;
                subject?: string;
                to?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAuditExportCsv: {
        parameters: {
            query?: {
                from?: string;
                q?: string;
                subject?: string;
                to?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getCallPermissions: {
        parameters: {
            query: {
                phone: string;
                projectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPermission"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postCallPermissions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phones": [
                 *         "03-5555-0101",
                 *         "090-5555-0102"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CallPermissionsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPermissions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getCallResultSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallResultSetList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postCallResultSets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "新規開拓",
                 *       "results": [
                 *         {
                 *           "name": "資料送付",
                 *           "kind": "answered",
                 *           "effect": "done"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CallResultSetDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallResultSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putCallResultSetsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "新規開拓",
                 *       "results": [
                 *         {
                 *           "name": "資料送付",
                 *           "kind": "answered",
                 *           "effect": "done"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CallResultSetDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallResultSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteCallResultSetsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getCallRules: {
        parameters: {
            query?: {
                projectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRulesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putCallRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": null,
                 *       "rules": {
                 *         "hours": [
                 *           null,
                 *           {
                 *             "start": 540,
                 *             "end": 1200
                 *           },
                 *           {
                 *             "start": 540,
                 *             "end": 1200
                 *           },
                 *           {
                 *             "start": 540,
                 *             "end": 1200
                 *           },
                 *           {
                 *             "start": 540,
                 *             "end": 1200
                 *           },
                 *           {
                 *             "start": 540,
                 *             "end": 1200
                 *           },
                 *           null
                 *         ],
                 *         "onHolidays": false,
                 *         "maxTotal": 10,
                 *         "maxPerDay": 2,
                 *         "maxPer24Hours": 2,
                 *         "restMinutes": 60
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CallRulesChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRulesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getCalls: {
        parameters: {
            query?: {
                cursor?: string;
                leadId?: string;
                limit?: number;
                projectId?: string;
                resultId?: string;
                state?: "open" | "closed" | "all";
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postCalls: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "03-5555-0101"
                 *     }
                 */
                "application/json": components["schemas"]["CallDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchCallsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resultId": "1",
                 *       "memo": "14時に再架電"
                 *     }
                 */
                "application/json": components["schemas"]["CallChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchCompany: {
        parameters: {
            query?: never;
            header: {
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secondFactorRequired": true,
                 *       "listRetentionDays": 90
                 *     }
                 */
                "application/json": components["schemas"]["CompanyChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getContacts: {
        parameters: {
            query?: {
                cursor?: string;
                leadIds?: string;
                limit?: number;
                projectId?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "090-5555-0103"
                 *     }
                 */
                "application/json": components["schemas"]["ContactChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getDoNotCall: {
        parameters: {
            query?: {
                cursor?: string;
                importId?: string;
                limit?: number;
                projectId?: string;
                q?: string;
                reason?: "existing_customer" | "complaint" | "refusal" | "other";
                state?: "active" | "expired" | "released" | "all";
                workgroupId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoNotCallPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postDoNotCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": {
                 *         "phones": [
                 *           "03-5555-0101",
                 *           "090-5555-0102"
                 *         ]
                 *       },
                 *       "reason": "refusal"
                 *     }
                 */
                "application/json": components["schemas"]["DoNotCallDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoNotCallAdded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postDoNotCallByIdRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "本人から再開の連絡あり"
                 *     }
                 */
                "application/json": components["schemas"]["DoNotCallRelease"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoNotCallEntry"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postDoNotCallBulkRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": {
                 *         "phones": [
                 *           "03-5555-0101"
                 *         ]
                 *       },
                 *       "reason": "本人から再開の連絡あり"
                 *     }
                 */
                "application/json": components["schemas"]["BulkRelease"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getDoNotCallExportCsv: {
        parameters: {
            query?: {
                encoding?: "utf-8" | "cp932";
                importId?: string;
                projectId?: string;
                q?: string;
                reason?: "existing_customer" | "complaint" | "refusal" | "other";
                state?: "active" | "expired" | "released" | "all";
                workgroupId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getDoNotCallExportXlsx: {
        parameters: {
            query?: {
                encoding?: "utf-8" | "cp932";
                importId?: string;
                projectId?: string;
                q?: string;
                reason?: "existing_customer" | "complaint" | "refusal" | "other";
                state?: "active" | "expired" | "released" | "all";
                workgroupId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getDoNotCallHistory: {
        parameters: {
            query: {
                phone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getErasures: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                phone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postErasures: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "03-5555-0101",
                 *       "reason": "本人の請求（2026-11-20、メール）"
                 *     }
                 */
                "application/json": components["schemas"]["ErasureDraft"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getErasuresById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getFieldSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSetList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postFieldSets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "会社情報"
                 *     }
                 */
                "application/json": components["schemas"]["FieldSetDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteFieldSetsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchFieldSetsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "企業情報"
                 *     }
                 */
                "application/json": components["schemas"]["FieldSetDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postFieldSetsByIdFields: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "業種",
                 *       "dataType": "single_choice",
                 *       "inputForm": "select",
                 *       "choices": [
                 *         "製造",
                 *         "小売"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["FieldDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteFieldSetsByIdFieldsByFieldId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                fieldId: string;
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchFieldSetsByIdFieldsByFieldId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                fieldId: string;
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "業種",
                 *       "dataType": "single_choice",
                 *       "inputForm": "select",
                 *       "choices": [
                 *         "製造",
                 *         "小売"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["FieldDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postFieldSetsByIdFieldsByFieldIdChoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                fieldId: string;
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "choices": [
                 *         "サービス"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AddedChoices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postFieldsValidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "field": {
                 *         "name": "業種",
                 *         "dataType": "single_choice",
                 *         "inputForm": "select",
                 *         "choices": [
                 *           "製造",
                 *           "小売"
                 *         ]
                 *       },
                 *       "texts": [
                 *         "製造",
                 *         "卸売"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ValueTrialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueTrialList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                projectId?: string;
                status?: "receiving" | "mapping" | "checking" | "waiting" | "queued" | "running" | "pausing" | "paused" | "cancelling" | "cancelled" | "completed" | "completed_with_failures" | "failed" | "undoing" | "undone";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImports: {
        parameters: {
            query?: {
                createProject?: string;
                delimiter?: string;
                duplicates?: "add" | "skip" | "overwrite" | "review";
                encoding?: "utf-8" | "cp932" | "euc-jp" | "iso-2022-jp" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";
                fileName?: string;
                headerRow?: number;
                kind?: "lead" | "do_not_call";
                mapping?: string | (string | {
                    [key: string]: unknown;
                });
                options?: string;
                project?: string;
                projectId?: string;
                saveMapping?: string;
                sheet?: string;
                start?: string;
                wait?: number;
            };
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "project": "顧客",
                 *       "rows": [
                 *         {
                 *           "lead_name": "株式会社青山商事",
                 *           "contact_name": "代表",
                 *           "phone": "03-5555-0101"
                 *         }
                 *       ],
                 *       "options": {
                 *         "duplicates": "overwrite"
                 *       },
                 *       "start": true
                 *     }
                 */
                "application/json": {
                    /** @default false */
                    createProject?: boolean;
                    /** @default {} */
                    fileOptions?: components["schemas"]["FileOptionsInput"];
                    /**
                     * @default lead
                     * @enum {string}
                     */
                    kind?: "lead" | "do_not_call";
                    /** @default auto */
                    mapping?: string | {
                        [key: string]: unknown;
                    };
                    /** @default {} */
                    options?: {
                        /** @default  */
                        acquired?: string;
                        /** @default null */
                        acquiredOn?: string | null;
                        /**
                         * @default skip
                         * @enum {string}
                         */
                        doNotCall?: "skip" | "mark";
                        /**
                         * @default skip
                         * @enum {string}
                         */
                        doNotCallColumn?: "skip" | "ban" | "ignore";
                        /**
                         * @default [
                         *       "name",
                         *       "phone"
                         *     ]
                         */
                        duplicateKeys?: ("name" | "phone")[];
                        /**
                         * @default add
                         * @enum {string}
                         */
                        duplicates?: "add" | "skip" | "overwrite" | "review";
                        /** @default {} */
                        entries?: {
                            /**
                             * @default ban
                             * @enum {string}
                             */
                            action?: "ban" | "release";
                            /** @default  */
                            evidence?: string;
                            /** @default null */
                            expiresAt?: string | null;
                            /** @default null */
                            projectId?: string | null;
                            /**
                             * @default refusal
                             * @enum {string}
                             */
                            reason?: "existing_customer" | "complaint" | "refusal" | "other";
                            /** @default null */
                            refusedOn?: string | null;
                            /** @default  */
                            releaseReason?: string;
                            /** @default [] */
                            workgroupIds?: string[];
                        };
                        /** @default [] */
                        excludedPhoneKinds?: ("landline" | "mobile" | "toll_free" | "ip" | "shared_cost" | "premium" | "m2m" | "personal" | "international" | "unknown")[];
                        /** @default {} */
                        fixes?: {
                            [key: string]: boolean;
                        };
                        /** @default true */
                        group?: boolean;
                        /**
                         * @default any
                         * @enum {string}
                         */
                        match?: "any" | "all";
                        /**
                         * @default split
                         * @enum {string}
                         */
                        multiplePhones?: "split" | "fail";
                        /** @default false */
                        overwriteBlanks?: boolean;
                        /** @default null */
                        overwriteFields?: string[] | null;
                        /** @default  */
                        provider?: string;
                        /**
                         * @default project
                         * @enum {string}
                         */
                        scope?: "project" | "all";
                    };
                    project?: string | {
                        id: string;
                    } | {
                        /** @default [] */
                        fieldSetIds?: string[];
                        newName: string;
                    };
                    saveMapping?: {
                        name: string;
                        /** @enum {string} */
                        scope: "project" | "company";
                    };
                    /** @default false */
                    start?: boolean;
                    uploadId: string;
                } | {
                    /** @default false */
                    createProject?: boolean;
                    fileName?: string;
                    /** @default {} */
                    fileOptions?: components["schemas"]["FileOptionsInput"];
                    /**
                     * @default lead
                     * @enum {string}
                     */
                    kind?: "lead" | "do_not_call";
                    /** @default auto */
                    mapping?: string | {
                        [key: string]: unknown;
                    };
                    /** @default {} */
                    options?: {
                        /** @default  */
                        acquired?: string;
                        /** @default null */
                        acquiredOn?: string | null;
                        /**
                         * @default skip
                         * @enum {string}
                         */
                        doNotCall?: "skip" | "mark";
                        /**
                         * @default skip
                         * @enum {string}
                         */
                        doNotCallColumn?: "skip" | "ban" | "ignore";
                        /**
                         * @default [
                         *       "name",
                         *       "phone"
                         *     ]
                         */
                        duplicateKeys?: ("name" | "phone")[];
                        /**
                         * @default add
                         * @enum {string}
                         */
                        duplicates?: "add" | "skip" | "overwrite" | "review";
                        /** @default {} */
                        entries?: {
                            /**
                             * @default ban
                             * @enum {string}
                             */
                            action?: "ban" | "release";
                            /** @default  */
                            evidence?: string;
                            /** @default null */
                            expiresAt?: string | null;
                            /** @default null */
                            projectId?: string | null;
                            /**
                             * @default refusal
                             * @enum {string}
                             */
                            reason?: "existing_customer" | "complaint" | "refusal" | "other";
                            /** @default null */
                            refusedOn?: string | null;
                            /** @default  */
                            releaseReason?: string;
                            /** @default [] */
                            workgroupIds?: string[];
                        };
                        /** @default [] */
                        excludedPhoneKinds?: ("landline" | "mobile" | "toll_free" | "ip" | "shared_cost" | "premium" | "m2m" | "personal" | "international" | "unknown")[];
                        /** @default {} */
                        fixes?: {
                            [key: string]: boolean;
                        };
                        /** @default true */
                        group?: boolean;
                        /**
                         * @default any
                         * @enum {string}
                         */
                        match?: "any" | "all";
                        /**
                         * @default split
                         * @enum {string}
                         */
                        multiplePhones?: "split" | "fail";
                        /** @default false */
                        overwriteBlanks?: boolean;
                        /** @default null */
                        overwriteFields?: string[] | null;
                        /** @default  */
                        provider?: string;
                        /**
                         * @default project
                         * @enum {string}
                         */
                        scope?: "project" | "all";
                    };
                    project?: string | {
                        id: string;
                    } | {
                        /** @default [] */
                        fieldSetIds?: string[];
                        newName: string;
                    };
                    rows: {
                        [key: string]: string | number | boolean | null;
                    }[];
                    saveMapping?: {
                        name: string;
                        /** @enum {string} */
                        scope: "project" | "company";
                    };
                    /** @default false */
                    start?: boolean;
                };
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/x-ndjson": string;
                "multipart/form-data": string;
                "text/csv": string;
                "text/tab-separated-values": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsById: {
        parameters: {
            query?: {
                wait?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "undo": false
                 *     }
                 */
                "application/json": components["schemas"]["CancelRequest"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mapping": {
                 *         "columns": [
                 *           {
                 *             "index": 0,
                 *             "field": "lead_name"
                 *           },
                 *           {
                 *             "index": 1,
                 *             "field": "phone"
                 *           }
                 *         ],
                 *         "fixed": {
                 *           "contact_name": "代表"
                 *         }
                 *       },
                 *       "options": {
                 *         "duplicates": "skip"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ImportStart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdColumnsByIndexField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
                /** @example 1 */
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSuggestion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdCreatedCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdCreatedXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdDoNotCallCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdDoNotCallXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdDuplicates: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                reason?: "phone" | "name" | "same_name" | "other_form" | "similar_name";
                show?: "all" | "undecided" | "decided";
            };
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdDuplicatesCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdDuplicatesXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putImportsByIdDuplicatesByRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
                /** @example 1 */
                row: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "overwrite"
                 *     }
                 */
                "application/json": components["schemas"]["DuplicateDecision"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdDuplicatesDecide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "skip"
                 *     }
                 */
                "application/json": components["schemas"]["BulkDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDecided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdDuplicatesSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateSummary"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdFailedRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedRowPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putImportsByIdFailedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "row": 12,
                 *           "cells": [
                 *             "株式会社青山商事",
                 *             "03-5555-0101"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OpenRowChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedRowAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdFailedRowsDismiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         12,
                 *         15
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Dismissal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdFailuresCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdFailuresXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchImportsByIdFileOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "encoding": "cp932",
                 *       "headerRow": 1
                 *     }
                 */
                "application/json": components["schemas"]["FileOptionsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdKeptLeads: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptLeadPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdLeads: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                outcome: "created" | "updated";
            };
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeLeadPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mapping": {
                 *         "columns": [
                 *           {
                 *             "index": 0,
                 *             "field": "lead_name"
                 *           },
                 *           {
                 *             "index": 1,
                 *             "field": "phone"
                 *           }
                 *         ],
                 *         "fixed": {
                 *           "contact_name": "代表"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchImportsByIdProvenance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider": "株式会社リスト",
                 *       "acquired": "購入",
                 *       "acquiredOn": "2026-11-20"
                 *     }
                 */
                "application/json": components["schemas"]["Provenance"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                show?: "failed" | "duplicate" | "do_not_call" | "warning";
            };
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mapping": {
                 *         "columns": [
                 *           {
                 *             "index": 0,
                 *             "field": "lead_name"
                 *           },
                 *           {
                 *             "index": 1,
                 *             "field": "phone"
                 *           }
                 *         ],
                 *         "fixed": {
                 *           "contact_name": "代表"
                 *         }
                 *       },
                 *       "options": {
                 *         "duplicates": "skip"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ImportStart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdSubmitReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "keepChanged": false
                 *     }
                 */
                "application/json": components["schemas"]["UndoRequest"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdUpdatedCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsByIdUpdatedXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getImportsEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getLeads: {
        parameters: {
            query: {
                callState?: "new" | "again" | "done" | "due";
                cursor?: string;
                importId?: string;
                limit?: number;
                ownerId?: string;
                prefecture?: string;
                projectId: string;
                q?: string;
                resultId?: string;
                unowned?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postLeads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "1",
                 *       "name": "株式会社青山商事",
                 *       "contacts": [
                 *         {
                 *           "name": "代表",
                 *           "phone": "03-5555-0101"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["LeadDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getLeadsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteLeadsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchLeadsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "note": "午後に電話"
                 *     }
                 */
                "application/json": components["schemas"]["LeadChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postLeadsByIdContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "営業部長",
                 *       "phone": "090-5555-0102"
                 *     }
                 */
                "application/json": components["schemas"]["ContactDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putLeadsByIdNextCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "nextCallAt": "2026-12-01T05:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NextCall"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getLeadsByIdTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postLeadsAssign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "leadIds": [
                 *         "1",
                 *         "2"
                 *       ],
                 *       "userIds": [
                 *         "1"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["LeadAssignment"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postLeadsBulkDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "1",
                 *         "2"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BulkDelete"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postLeadsBulkEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "1",
                 *         "2"
                 *       ],
                 *       "change": {
                 *         "prefecture": "東京都"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BulkEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getLeadsCounts: {
        parameters: {
            query: {
                projectId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadCounts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q3yTn0",
                 *       "password": "a longer passphrase"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordSetting"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postPasswordResets: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sato@example.jp"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postProjects: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "春の新規開拓"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getProjectsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteProjectsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchProjectsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "夏の新規開拓"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getProjectsByIdExportCsv: {
        parameters: {
            query?: {
                contacts?: string;
                encoding?: "utf-8" | "cp932";
                provenance?: string;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postProjectsByIdFields: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "set": {
                 *         "newName": "会社情報"
                 *       },
                 *       "field": {
                 *         "name": "業種",
                 *         "dataType": "single_choice",
                 *         "inputForm": "select",
                 *         "choices": [
                 *           "製造",
                 *           "小売"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProjectFieldDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postProjectsByIdNextLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["NextLeadRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextLead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getSampleList: {
        parameters: {
            query?: {
                fieldSetIds?: string;
                format?: "csv" | "xlsx";
                kind?: "lead" | "do_not_call";
                projectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getSavedMappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedMappingList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteSavedMappingsByFingerprint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                fingerprint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "admin@leadport.local",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header: {
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchSession: {
        parameters: {
            query?: never;
            header: {
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "language": "en"
                 *     }
                 */
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchSessionPassword: {
        parameters: {
            query?: never;
            header: {
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "correct horse battery",
                 *       "password": "a longer passphrase"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postSessionSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordProof"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postSessionSecondFactorConfirmation: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["CodeProof"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postSessionSecondFactorRecoveryCodes: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordProof"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postSessionSecondFactorRemoval: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordProof"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteSessions: {
        parameters: {
            query?: never;
            header: {
                /** @example 1 */
                "x-leadport": "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteSessionsById: {
        parameters: {
            query?: never;
            header: {
                /** @example 1 */
                "x-leadport": "1";
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postUploads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteUploadsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0123456789abcdef0123456789abcdef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    headUploadsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0123456789abcdef0123456789abcdef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchUploadsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0123456789abcdef0123456789abcdef */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getUsers: {
        parameters: {
            query?: {
                inactive?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sato@example.jp",
                 *       "name": "佐藤",
                 *       "role": "general"
                 *     }
                 */
                "application/json": components["schemas"]["UserDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedUser"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": false
                 *     }
                 */
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postUsersByIdPasswordLink: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
                /** @example 1 */
                "x-leadport": "1";
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLink"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteUsersByIdSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @example 1 */
                "x-leadport": "1";
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://crm.example.jp/leadport",
                 *       "events": [
                 *         "import.finished",
                 *         "do_not_call.added"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": false
                 *     }
                 */
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getWebhooksByIdDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "delivered" | "waiting" | "failed";
            };
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postWebhooksByIdDeliveriesByDeliveryIdReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                deliveryId: string;
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedDelivery"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postWebhooksByIdRotateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postWebhooksByIdTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedDelivery"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getWorkgroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkgroupList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postWorkgroups: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats the first answer for 24 hours instead of carrying the request out again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "営業部",
                 *       "memberIds": [
                 *         "1"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WorkgroupDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workgroup"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteWorkgroupsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchWorkgroupsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "営業1部"
                 *     }
                 */
                "application/json": components["schemas"]["WorkgroupChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workgroup"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problemdefault"];
        };
    };
}
