// Generated from ../openapi.json by `npm run client`; do not edit.

export interface paths {
    "/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Urgent candidates, newest first, with the time from the frame until people knew */
        get: operations["listAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/roots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each day of the audit comes to
         * @description Keep them elsewhere: with the root of a day nobody can rewrite that day unseen. A day is over at 00:00 UTC; today’s root still changes.
         */
        get: operations["listAuditRoots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/callbacks/{receiverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Callback of the case system (Standard Webhooks signature) */
        post: operations["receiveCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/callbacks/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Callbacks under numbers that no case has, oldest first */
        get: operations["listHeldCallbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/callbacks/held/{receiverId}/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget what is held under a number: it is none of our cases */
        delete: operations["dismissHeldNumber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/camera-states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cameras that show nothing usable, by id, with the evidence
         * @description A state is named when looks agree on it and given up by itself when pictures are good again. Without `state`: all but good ones and those that are still being learned.
         */
        get: operations["listCameraStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cameras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health of the cameras, by id; never their addresses */
        get: operations["listCameras"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cameras/{id}/look-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next look of this camera is due now, within the limits of its platform */
        post: operations["lookNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cameras/{id}/view/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve the learned view of a camera and its zones */
        post: operations["approveCameraView"];
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
        /** Candidates, most severe first, then oldest */
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
         * One candidate with its evidence, category and history
         * @description At most 12 pictures, 20 earlier and 10 near ones.
         */
        get: operations["getCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim one candidate for 120 s, or go on with a claim */
        post: operations["claimCandidate"];
        /**
         * Put a candidate aside: others get it at once
         * @description You get it again after ten minutes, or sooner when nothing else waits.
         */
        delete: operations["putCandidateAside"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm: the case goes to the case system after the undo window */
        post: operations["confirmCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say of a held candidate whether it is right: it counts for the ladder, and nothing else follows */
        post: operations["labelCandidate"];
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
         * Say that it is the same problem as another candidate, which stays as it is
         * @description What is seen at its place later belongs to the other one, where both are seen by one view.
         */
        post: operations["mergeCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One signed file (zip) of what a candidate rests on: masked frames, decisions, case, hashes
         * @description `xunjie evidence verify <file>` checks it without this system. Making one is noted in the audit.
         */
        get: operations["getPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a held candidate before reviewers now */
        post: operations["raiseCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/recategorise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say of which category it is; it stays open, and your claim with it */
        post: operations["recategoriseCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject with a reason; the place stays silent for a while */
        post: operations["rejectCandidate"];
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
        /** Say that some of its pictures show another problem: they become a candidate of their own */
        post: operations["splitCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the newest decision back */
        post: operations["undoDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{id}/viewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The picture has been painted: a person has seen the candidate
         * @description What was prefetched is not seen. The audit counts this call.
         */
        post: operations["noteViewed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, newest candidate first; or with `after` their changes, to follow without missing one */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/local/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drive a case by hand where there is no case system (adapter local) */
        post: operations["moveLocalCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which number of theirs a case has; what is held under it is applied */
        post: operations["assignCaseNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the messages again that delivery gave up */
        post: operations["resendCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest second look at a fix: its tries, its pair of pictures and how they lie on each other
         * @description The newest 24 tries of one case at most.
         */
        get: operations["getVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/verification/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether the place is clear where no look could tell; the case system is told, and the audit */
        post: operations["answerVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue of categories
         * @description All 63 rows of the catalogue, with the numbers they run on at this site.
         */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/category-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each category as it ships, as it runs here, and how far it may be changed
         * @description All 63 rows of the catalogue.
         */
        get: operations["listCategorySettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/category-settings/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One category as it ships, as it runs here, and how far it may be changed
         * @description The labels of one row.
         */
        get: operations["readCategorySetting"];
        /**
         * Change how one category is judged at this site
         * @description The whole setting: what is left out is as shipped. Looks taken from then on go by it. 409 `severity-one` when it would make an urgent row slower or silent.
         */
        put: operations["setCategory"];
        post?: never;
        /** One category back to how it ships */
        delete: operations["resetCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts since the beginning */
        get: operations["getCounters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a day, yesterday when none is named, would have raised before people
         * @description From candidates that were held and from views that wait for approval. Looks and frames are not kept: a change made since is listed as unanswered, not guessed.
         */
        get: operations["readDryRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dry-run/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The masked picture (JPEG) of what a view that waits for approval would have raised */
        get: operations["readDryRunPicture"];
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
         * What changes, as server-sent events
         * @description Events: candidate.opened, candidate.changed, candidate.closed, case.changed, alarm.raised with JSON data {id, version?, category?, severity?}; they say what to ask for, not what it is. Each has an id: sent back as Last-Event-ID nothing is missed for a day. `stream.reset` says that something may be missing: read anew what you show. A comment comes every 15 s. The stream ends with the session; at most six a user.
         */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evidence/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to see the unmasked original of a picture; another person must agree */
        post: operations["askForOriginal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evidence/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A masked evidence picture (JPEG) */
        get: operations["getEvidencePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the candidates, by category
         * @description A line a category of the catalogue, 63 at most.
         */
        get: operations["readFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an operator must know
         * @description Open ones, the newest first.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cells of the unit grid with their outlines, by code or in a box of the map */
        get: operations["readGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidates held by the ladder or for room, with why and until when */
        get: operations["listHeld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/honeypots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidates with a known answer, newest first */
        get: operations["listHoneypots"];
        put?: never;
        /**
         * Choose a decided candidate whose answer is known
         * @description It is shown again, under another id and day, to reviewers who have not decided it. Their answers change nothing. How often: casework.review.honeypots of the configuration.
         */
        post: operations["addHoneypot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/honeypots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Show it to nobody else; what was answered stays */
        delete: operations["removeHoneypot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys by how they begin, newest first; never a key */
        get: operations["listKeys"];
        put?: never;
        /** Make a key; it is given once */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key; it opens nothing from the next request on */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures by category, street or department, and by the day on which candidates were raised
         * @description Of candidates raised in the range, as they stand now; merged ones count where they were merged into. A line a group and a day.
         */
        get: operations["readKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidates behind a figure, newest first */
        get: operations["listKpiCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks promised by the interval of each live camera and looks taken, the shortest first */
        get: operations["listCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each category of each group of cameras with its rung, its figures and what they propose */
        get: operations["listLadder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ladder/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What these categories of a group would bring before reviewers a day */
        get: operations["forecastLadder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ladder/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move categories of a group up by one rung, or down
         * @description Upwards the gates must be passed, or `insist` with a reason. What it brings a day is refused with 409 `beyond-budget` and its forecast when it is more than the seats decide, or nothing was measured, unless `accept` says that it was read.
         */
        post: operations["moveLadder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose tiles lie under the map, the lowest first; none: a plain ground
         * @description At most 4 layers.
         */
        get: operations["readMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Detectors that ship with this version: labels with their thresholds, licence and card
         * @description The few that ship.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/originals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asked to see an unmasked original, newest first */
        get: operations["listOriginalRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/originals/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to what somebody else asked for; it can be seen for half an hour */
        post: operations["agreeToOriginal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/originals/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The unmasked original (JPEG), for the person who asked, while it is agreed to */
        get: operations["getOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comparisons of the receiver’s list with ours, newest first, with each difference */
        get: operations["listReconciliations"];
        put?: never;
        /** Compare now; the result is there some seconds later */
        post: operations["askForReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the city allows: place, calendar, and how often it kept a sighting from counting */
        get: operations["listRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Per reviewer: known answers right, and agreement with the first reviewer */
        get: operations["getReviewFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the running shift has before it, against its budget, and what is held for room
         * @description The hundred categories with the most held ones; figures of the whole site only for who sees all of it.
         */
        get: operations["readReviewLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim the next candidates: the one to show and those to prefetch
         * @description Most severe first, then oldest; asked again it gives the same ones while they are undecided. Each claim runs 120 s. Prefetching is not a view: POST …/viewed when the picture is painted.
         */
        post: operations["claimNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rosters, newest first */
        get: operations["listRosters"];
        put?: never;
        /**
         * Propose a roster: every cell first, then where cases came from, then what was never looked at
         * @description Nothing changes until it is approved. An earlier proposal can then no longer be approved.
         */
        post: operations["proposeRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One roster; of a proposal also what the cameras that join would bring before people a day
         * @description The first twenty cells without a camera are named.
         */
        get: operations["getRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Swap: cameras join, others leave once nothing of theirs is open
         * @description Refused with 409 `beyond-budget` when more would go before people than they decide, unless `accept`.
         */
        post: operations["approveRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rosters/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each camera with what becomes of it and why, in the order in which they were chosen */
        get: operations["listRosterEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/second-opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidates that one reviewer may not decide, for he rejected too often at their place */
        get: operations["listSecondOpinions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one’s own password; all other sessions end */
        put: operations["changePassword"];
        post?: never;
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
        get?: never;
        put?: never;
        /** Sign in; the session is a cookie */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/site-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public key that packages of evidence and exported roots are signed with (Ed25519, PEM) */
        get: operations["getSiteKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rejections that act now, or those that acted, newest first */
        get: operations["listSuppressions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a suppression: what stands there may raise again with the next look */
        delete: operations["removeSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts, by name */
        get: operations["listUsers"];
        put?: never;
        /** Add an account; its password is generated and given once */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
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
        /** Change role, scope or password, disable, or let in again */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fixes that no look could judge and that wait for a person, the oldest first */
        get: operations["listVerifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views of the cameras with their zones, by id */
        get: operations["listViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A masked picture of the view (JPEG): its reference, else the newest evidence of its camera */
        get: operations["readViewPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget what was learned of a view; the next good look learns it anew */
        post: operations["rejectView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/{id}/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The zones of a view and the version to change them by
         * @description All zones of one view, 60 at most.
         */
        get: operations["readZones"];
        /**
         * All zones of a view, as a person drew them
         * @description The configuration leaves the zones of this view alone from then on. Permits and the point of a zone that are absent stay.
         */
        put: operations["drawZones"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve views and their proposed zones, each on its own */
        post: operations["approveViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAlarms: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "alarms": [
                     *         {
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "cameraId": "xingguang-north",
                     *           "category": "fire-lane-blocked",
                     *           "frameAt": "2026-11-20T03:15:00.000Z",
                     *           "raisedAt": "2026-11-20T03:15:00.000Z",
                     *           "raisedSeconds": 1,
                     *           "shownAt": "2026-11-20T03:15:00.000Z",
                     *           "shownSeconds": 1,
                     *           "pushes": [
                     *             {
                     *               "hookId": "duty",
                     *               "pushedAt": "2026-11-20T03:15:00.000Z",
                     *               "pushedSeconds": 1,
                     *               "lastError": "The receiver answered 500."
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        alarms: {
                            cameraId: string;
                            candidateId: string;
                            category: string;
                            /**
                             * Format: date-time
                             * @description Capture time; of recordings the moment of raising.
                             */
                            frameAt: string;
                            pushes: {
                                hookId: string;
                                lastError?: string;
                                /** Format: date-time */
                                pushedAt?: string;
                                /** @description From the frame on. */
                                pushedSeconds?: number;
                            }[];
                            /** Format: date-time */
                            raisedAt: string;
                            /** @description From the frame on. */
                            raisedSeconds?: number;
                            /**
                             * Format: date-time
                             * @description A reviewer’s list had it.
                             */
                            shownAt?: string;
                            /** @description From the frame on. */
                            shownSeconds?: number;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query: {
                action?: string;
                actor?: string;
                cursor?: string;
                from?: string;
                limit: number;
                subject?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "at": "2026-11-20T03:15:00.000Z",
                     *           "actor": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *           "actorName": "li",
                     *           "action": "candidate.confirm",
                     *           "subject": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "subjectName": "星光广场北口",
                     *           "detail": {},
                     *           "day": "2026-11-20",
                     *           "shard": 1,
                     *           "seq": 1,
                     *           "hash": "abababababababababababababababababababababababababababababababab"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        entries: {
                            action: string;
                            /** @description User id, key:<id>, operator, or a process. */
                            actor: string;
                            /** @description Of the account or key, today. */
                            actorName?: string;
                            /** Format: date-time */
                            at: string;
                            /** @description UTC */
                            day: string;
                            detail: {
                                [key: string]: unknown;
                            };
                            /** @description Of the entry and the hash before it. */
                            hash: string;
                            id: string;
                            /** @description From 1 in each day and shard, without a gap. */
                            seq: number;
                            shard: number;
                            subject: string;
                            /** @description Where it is an account or a key. */
                            subjectName?: string;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listAuditRoots: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description UTC; belongs to the range. */
                from?: string;
                limit: number;
                /** @description UTC; belongs to the range. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "roots": [
                     *         {
                     *           "day": "2026-11-20",
                     *           "entries": 1,
                     *           "root": "efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef",
                     *           "shards": [
                     *             {
                     *               "shard": 1,
                     *               "entries": 1,
                     *               "hash": "abababababababababababababababababababababababababababababababab"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        /** @description Days, oldest first. */
                        roots: {
                            day: string;
                            entries: number;
                            /** @description sha256 of `day shard entries hash` of each shard, one a line. */
                            root: string;
                            shards: {
                                entries: number;
                                hash: string;
                                shard: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    receiveCallback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Standard Webhooks: the same id again changes nothing. */
                "webhook-id"?: string;
                "webhook-signature"?: string;
                /** @description Seconds since 1970; more than five minutes off is refused. */
                "webhook-timestamp"?: string;
            };
            path: {
                receiverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "filed",
                 *       "candidate_id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                 *       "external_case_no": "500110202611200042",
                 *       "reason": "look-alike",
                 *       "at": "2026-11-20T03:15:00.000Z",
                 *       "sequence": 1,
                 *       "deadline": "2026-11-20T03:15:00.000Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When the step was taken, not when it is told: callbacks may come late, twice and in any order.
                     */
                    at?: string;
                    candidate_id?: string;
                    /**
                     * Format: date-time
                     * @description Your deadline; with extended the new one. Ours steps back.
                     */
                    deadline?: string;
                    /** @description Your number of the case; alone it is enough once we know it. An unknown one is held for a person. */
                    external_case_no?: string;
                    /** @enum {string} */
                    kind: "filed" | "reopened" | "sent_back" | "rework" | "dispatched" | "suspended" | "resumed" | "extended" | "disposed" | "closed" | "forced_close" | "void" | "pre_check" | "post_check";
                    /** @description Required with sent_back. */
                    reason?: string;
                    /** @description Your count of the case’s steps. When every callback of a case has one it goes before `at`. */
                    sequence?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "applied",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "state": "dispatched"
                     *     }
                     */
                    "application/json": {
                        candidateId?: string;
                        /**
                         * @description held: names a number of yours that no case of ours has yet; kept until one has.
                         * @enum {string}
                         */
                        outcome: "applied" | "repeated" | "held";
                        /** @description State of the case as we mirror it now. */
                        state?: string;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "applied",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "state": "dispatched"
                     *     }
                     */
                    "application/json": {
                        candidateId?: string;
                        /**
                         * @description held: names a number of yours that no case of ours has yet; kept until one has.
                         * @enum {string}
                         */
                        outcome: "applied" | "repeated" | "held";
                        /** @description State of the case as we mirror it now. */
                        state?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listHeldCallbacks: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "held": [
                     *         {
                     *           "receiverId": "city",
                     *           "externalCaseNo": "500110202611200042",
                     *           "kinds": [
                     *             "fire-lane"
                     *           ],
                     *           "since": "2026-11-20T03:15:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        held: {
                            externalCaseNo: string;
                            kinds: string[];
                            receiverId: string;
                            /** Format: date-time */
                            since: string;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    dismissHeldNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                receiverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listCameraStates: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
                state?: "good" | "unlearned" | "offline" | "zero-frames" | "frozen" | "looping" | "black" | "overexposed" | "blurred" | "blocked" | "moved" | "wrong-clock";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "states": [
                     *         {
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "state": "good",
                     *           "since": "2026-11-20T03:15:00.000Z",
                     *           "evidence": {
                     *             "looks": 1,
                     *             "firstAt": "2026-11-20T03:15:00.000Z",
                     *             "lastAt": "2026-11-20T03:15:00.000Z",
                     *             "similarity": 1,
                     *             "shownAt": "2026-11-20T03:15:00.000Z",
                     *             "clockOffSeconds": 1,
                     *             "fault": "unreachable"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        states: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            evidence?: {
                                /** @description The camera’s clock, as it came with the picture, less ours. */
                                clockOffSeconds?: number;
                                /** @enum {string} */
                                fault?: "unreachable" | "refused-credentials" | "half-open" | "zero-frames" | "corrupt-video" | "too-large" | "refused-address" | "not-found" | "driver-crashed" | "deadline" | "end-of-recording";
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                firstAt: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                lastAt: string;
                                /** @description Looks that said so, since it was named or just before. */
                                looks: number;
                                /**
                                 * Format: date-time
                                 * @description When the same picture was shown before.
                                 */
                                shownAt?: string;
                                /** @description Share of the reference found again in the newest of them. */
                                similarity?: number;
                            };
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            since: string;
                            /** @enum {string} */
                            state: "good" | "unlearned" | "offline" | "zero-frames" | "frozen" | "looping" | "black" | "overexposed" | "blurred" | "blocked" | "moved" | "wrong-clock";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listCameras: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Part of an id, a name, or the id of a platform. */
                find?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cameras": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "nameZh": "星光广场北口",
                     *           "nameEn": "Xingguang Square north",
                     *           "platformId": "police",
                     *           "sourceKind": "rtsp",
                     *           "status": "open",
                     *           "driver": "node-av",
                     *           "failuresInRow": 1,
                     *           "lastFault": "The camera does not answer.",
                     *           "fault": "unreachable",
                     *           "breaker": "closed",
                     *           "platformBreaker": "closed",
                     *           "watched": true,
                     *           "nextLookAt": "2026-11-20T03:15:00.000Z",
                     *           "clockAt": "2026-11-20T03:15:00.000Z",
                     *           "view": {
                     *             "state": "dispatched",
                     *             "origin": "approved",
                     *             "zones": 1,
                     *             "hasReference": true
                     *           },
                     *           "location": {
                     *             "lng": 106.65,
                     *             "lat": 29.03,
                     *             "crs": "WGS84"
                     *           },
                     *           "openCandidates": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        cameras: {
                            /** @description closed | open | half-open: after three failures in a row each look is a probe */
                            breaker: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            clockAt?: string;
                            driver: string;
                            failuresInRow: number;
                            /** @description unreachable | half-open | zero-frames | … */
                            fault?: string;
                            id: string;
                            lastFault?: string;
                            location?: {
                                crs: string;
                                lat: number;
                                lng: number;
                            };
                            nameEn: string;
                            nameZh: string;
                            /**
                             * Format: date-time
                             * @description Not looked at again before.
                             */
                            nextLookAt: string;
                            openCandidates: number;
                            /** @description closed | open | half-open: of its platform, which gets one probe at a time unless it is closed */
                            platformBreaker: string;
                            platformId: string;
                            sourceKind: string;
                            status: string;
                            view?: {
                                hasReference: boolean;
                                origin: string;
                                state: string;
                                zones: number;
                            };
                            /** @description Its stream is held open now, for a frame a second. */
                            watched: boolean;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    lookNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    approveCameraView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listCandidates: {
        parameters: {
            query: {
                category?: string;
                cursor?: string;
                limit: number;
                /** @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for. */
                status?: "open" | "confirmed" | "rejected" | "merged" | "held";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidates": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "version": 3,
                     *           "status": "open",
                     *           "severity": 1,
                     *           "category": "fire-lane-blocked",
                     *           "categoryZh": "占用消防通道",
                     *           "categoryEn": "Fire lane blocked",
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "zone": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "kind": "fire-lane",
                     *             "origin": "approved",
                     *             "polygon": [
                     *               [
                     *                 0.1,
                     *                 0.5
                     *               ],
                     *               [
                     *                 0.9,
                     *                 0.5
                     *               ],
                     *               [
                     *                 0.9,
                     *                 0.95
                     *               ]
                     *             ]
                     *           },
                     *           "place": {
                     *             "x0": 0.3,
                     *             "y0": 0.55,
                     *             "x1": 0.5,
                     *             "y1": 0.8
                     *           },
                     *           "firstSeenAt": "2026-11-20T03:15:00.000Z",
                     *           "lastSeenAt": "2026-11-20T03:15:00.000Z",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "closedAt": "2026-11-20T03:15:00.000Z",
                     *           "why": {
                     *             "present": 5,
                     *             "absent": 1,
                     *             "bestScore": 0.82,
                     *             "count": 1,
                     *             "label": "car"
                     *           },
                     *           "componentCode": "50011001021130001",
                     *           "gridCode": "500110101001001",
                     *           "destination": {
                     *             "department": {
                     *               "code": "500110101",
                     *               "name": "li"
                     *             },
                     *             "dutyGrid": "50011010100101",
                     *             "locationLine": "星光广场北口东侧",
                     *             "basis": "rule"
                     *           },
                     *           "missingDestination": [
                     *             "department"
                     *           ],
                     *           "recurrenceOf": "01K9Z6RZ4D7C1E5H9KX3QPMV8T",
                     *           "mergedInto": "01K9Z6RZ4D7C1E5H9KX3QPMV8T",
                     *           "reopened": 1,
                     *           "evidence": [
                     *             {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "role": "reviewer",
                     *               "sha256": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
                     *               "width": 1280,
                     *               "height": 720,
                     *               "capturedAt": "2026-11-20T03:15:00.000Z",
                     *               "place": {
                     *                 "x0": 0.3,
                     *                 "y0": 0.55,
                     *                 "x1": 0.5,
                     *                 "y1": 0.8
                     *               },
                     *               "score": 0.82,
                     *               "masked": true,
                     *               "picture": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        candidates: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            category: string;
                            categoryEn: string;
                            categoryZh: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            closedAt?: string;
                            /** @description The part of the civic register that it speaks of. */
                            componentCode?: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            createdAt: string;
                            /** @description Where its case goes. `default`: the site has no rules, so that its dispatcher gets it. */
                            destination?: {
                                /** @enum {string} */
                                basis: "rule" | "default";
                                department: {
                                    code?: string;
                                    name: string;
                                };
                                dutyGrid: string;
                                /** @description Where it is, in words. */
                                locationLine: string;
                            };
                            evidence: {
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                capturedAt: string;
                                height: number;
                                id: string;
                                /** @enum {boolean} */
                                masked: true;
                                /** @description Path of the picture, for signed-in callers. */
                                picture: string;
                                /** @description Box in 0..1 of the picture; x to the right, y down. */
                                place?: {
                                    x0: number;
                                    x1: number;
                                    y0: number;
                                    y1: number;
                                };
                                /** @description sighting | after */
                                role: string;
                                score: number;
                                sha256: string;
                                width: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            firstSeenAt: string;
                            /** @description Cell of the unit grid in which the camera stands, 15 digits. */
                            gridCode?: string;
                            id: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            lastSeenAt: string;
                            /** @description Of a merged one: the candidate it is the same problem as. */
                            mergedInto?: string;
                            /** @description What no rule says: it cannot be confirmed until one does. */
                            missingDestination?: ("department" | "dutyGrid")[];
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            place?: {
                                x0: number;
                                x1: number;
                                y0: number;
                                y1: number;
                            };
                            recurrenceOf?: string;
                            reopened: number;
                            severity: number;
                            /**
                             * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                             * @enum {string}
                             */
                            status: "open" | "confirmed" | "rejected" | "merged" | "held";
                            /** @description Send it back as If-Match: "<version>". */
                            version: number;
                            /** @description Votes, scores, models and catalogue behind it. `rejectedBefore` and `perhaps` name candidates that it may be the same as; `perhaps` was seen in other light, and daylight joins the two or tells them apart. */
                            why: {
                                [key: string]: unknown;
                            };
                            zone?: {
                                id: string;
                                kind: string;
                                origin: string;
                                /** @description Corners [x, y] in 0..1 of the reference picture. */
                                polygon: number[][];
                            };
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate": {
                     *         "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *         "version": 3,
                     *         "status": "open",
                     *         "severity": 1,
                     *         "category": "fire-lane-blocked",
                     *         "categoryZh": "占用消防通道",
                     *         "categoryEn": "Fire lane blocked",
                     *         "camera": {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "nameZh": "星光广场北口",
                     *           "nameEn": "Xingguang Square north",
                     *           "location": {
                     *             "lng": 106.65,
                     *             "lat": 29.03,
                     *             "crs": "WGS84"
                     *           }
                     *         },
                     *         "zone": {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "kind": "fire-lane",
                     *           "origin": "approved",
                     *           "polygon": [
                     *             [
                     *               0.1,
                     *               0.5
                     *             ],
                     *             [
                     *               0.9,
                     *               0.5
                     *             ],
                     *             [
                     *               0.9,
                     *               0.95
                     *             ]
                     *           ]
                     *         },
                     *         "place": {
                     *           "x0": 0.3,
                     *           "y0": 0.55,
                     *           "x1": 0.5,
                     *           "y1": 0.8
                     *         },
                     *         "firstSeenAt": "2026-11-20T03:15:00.000Z",
                     *         "lastSeenAt": "2026-11-20T03:15:00.000Z",
                     *         "createdAt": "2026-11-20T03:15:00.000Z",
                     *         "closedAt": "2026-11-20T03:15:00.000Z",
                     *         "why": {
                     *           "present": 5,
                     *           "absent": 1,
                     *           "bestScore": 0.82,
                     *           "count": 1,
                     *           "label": "car"
                     *         },
                     *         "componentCode": "50011001021130001",
                     *         "gridCode": "500110101001001",
                     *         "destination": {
                     *           "department": {
                     *             "code": "500110101",
                     *             "name": "li"
                     *           },
                     *           "dutyGrid": "50011010100101",
                     *           "locationLine": "星光广场北口东侧",
                     *           "basis": "rule"
                     *         },
                     *         "missingDestination": [
                     *           "department"
                     *         ],
                     *         "recurrenceOf": "01K9Z6RZ4D7C1E5H9KX3QPMV8T",
                     *         "mergedInto": "01K9Z6RZ4D7C1E5H9KX3QPMV8T",
                     *         "reopened": 1,
                     *         "evidence": [
                     *           {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "role": "reviewer",
                     *             "sha256": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
                     *             "width": 1280,
                     *             "height": 720,
                     *             "capturedAt": "2026-11-20T03:15:00.000Z",
                     *             "place": {
                     *               "x0": 0.3,
                     *               "y0": 0.55,
                     *               "x1": 0.5,
                     *               "y1": 0.8
                     *             },
                     *             "score": 0.82,
                     *             "masked": true,
                     *             "picture": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture"
                     *           }
                     *         ]
                     *       },
                     *       "category": {
                     *         "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *         "no": 1,
                     *         "nameZh": "星光广场北口",
                     *         "nameEn": "Xingguang Square north",
                     *         "group": "街面秩序",
                     *         "groupZh": "街面秩序",
                     *         "definitionZh": "机动车占用消防通道停放",
                     *         "definitionEn": "A motor vehicle parked in a fire lane",
                     *         "notAViolation": [
                     *           "notAViolation"
                     *         ],
                     *         "notAViolationZh": [
                     *           "notAViolationZh"
                     *         ],
                     *         "severity": 1,
                     *         "code2013": "0603",
                     *         "code2026": "02060301",
                     *         "nearest2026": "02060301",
                     *         "limit": {
                     *           "value": 1,
                     *           "unit": "处",
                     *           "textZh": "占用消防通道停放机动车"
                     *         },
                     *         "conditions": [
                     *           {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "textZh": "占用消防通道停放机动车",
                     *             "textEn": "A vehicle stands in the fire lane",
                     *             "limit": {
                     *               "value": 1,
                     *               "unit": "urgent_hour"
                     *             },
                     *             "closureZh": "车辆驶离，通道恢复畅通",
                     *             "closureEn": "The vehicle is gone and the lane is free",
                     *             "basis": "rule"
                     *           }
                     *         ],
                     *         "closureZh": "车辆驶离，通道恢复畅通",
                     *         "closureEn": "The vehicle is gone and the lane is free",
                     *         "readiness": "detector",
                     *         "tier": "real"
                     *       },
                     *       "pictures": {
                     *         "first": "01K9Z6T4P1F6J0S8KA9GZN2TVC",
                     *         "best": "01K9Z6T4P1F6J0S8KA9GZN2TVC",
                     *         "last": "01K9Z6T4P1F6J0S8KA9GZN2TVC"
                     *       },
                     *       "earlier": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "status": "open",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "reason": "look-alike"
                     *         }
                     *       ],
                     *       "nearby": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "status": "open",
                     *           "category": "fire-lane-blocked",
                     *           "categoryZh": "占用消防通道",
                     *           "categoryEn": "Fire lane blocked",
                     *           "severity": 1,
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "lastSeenAt": "2026-11-20T03:15:00.000Z",
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north"
                     *           },
                     *           "distanceMetres": 1,
                     *           "caseState": "filed"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        candidate: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            category: string;
                            categoryEn: string;
                            categoryZh: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            closedAt?: string;
                            /** @description The part of the civic register that it speaks of. */
                            componentCode?: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            createdAt: string;
                            /** @description Where its case goes. `default`: the site has no rules, so that its dispatcher gets it. */
                            destination?: {
                                /** @enum {string} */
                                basis: "rule" | "default";
                                department: {
                                    code?: string;
                                    name: string;
                                };
                                dutyGrid: string;
                                /** @description Where it is, in words. */
                                locationLine: string;
                            };
                            evidence: {
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                capturedAt: string;
                                height: number;
                                id: string;
                                /** @enum {boolean} */
                                masked: true;
                                /** @description Path of the picture, for signed-in callers. */
                                picture: string;
                                /** @description Box in 0..1 of the picture; x to the right, y down. */
                                place?: {
                                    x0: number;
                                    x1: number;
                                    y0: number;
                                    y1: number;
                                };
                                /** @description sighting | after */
                                role: string;
                                score: number;
                                sha256: string;
                                width: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            firstSeenAt: string;
                            /** @description Cell of the unit grid in which the camera stands, 15 digits. */
                            gridCode?: string;
                            id: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            lastSeenAt: string;
                            /** @description Of a merged one: the candidate it is the same problem as. */
                            mergedInto?: string;
                            /** @description What no rule says: it cannot be confirmed until one does. */
                            missingDestination?: ("department" | "dutyGrid")[];
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            place?: {
                                x0: number;
                                x1: number;
                                y0: number;
                                y1: number;
                            };
                            recurrenceOf?: string;
                            reopened: number;
                            severity: number;
                            /**
                             * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                             * @enum {string}
                             */
                            status: "open" | "confirmed" | "rejected" | "merged" | "held";
                            /** @description Send it back as If-Match: "<version>". */
                            version: number;
                            /** @description Votes, scores, models and catalogue behind it. `rejectedBefore` and `perhaps` name candidates that it may be the same as; `perhaps` was seen in other light, and daylight joins the two or tells them apart. */
                            why: {
                                [key: string]: unknown;
                            };
                            zone?: {
                                id: string;
                                kind: string;
                                origin: string;
                                /** @description Corners [x, y] in 0..1 of the reference picture. */
                                polygon: number[][];
                            };
                        };
                        category?: {
                            closureEn?: string;
                            closureZh: string;
                            code2013?: string;
                            code2026?: string;
                            /** @description Filing conditions, the one by default first; a site may have set other limits. */
                            conditions: {
                                basis: string;
                                closureEn?: string;
                                closureZh: string;
                                id: string;
                                /** @description urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours. */
                                limit: {
                                    /** @enum {string} */
                                    unit: "urgent_hour" | "urgent_day" | "work_hour" | "work_day";
                                    value: number;
                                };
                                textEn: string;
                                textZh: string;
                            }[];
                            definitionEn: string;
                            definitionZh: string;
                            group: string;
                            groupZh: string;
                            id: string;
                            limit: {
                                textZh: string;
                                unit: string;
                                value: number;
                            };
                            nameEn: string;
                            nameZh: string;
                            nearest2026?: string;
                            no: number;
                            notAViolation: string[];
                            /** @description The same in Chinese, in the same order. */
                            notAViolationZh: string[];
                            readiness: string;
                            severity: number;
                            /**
                             * @description How well it was measured: on real pictures, on simulated ones only, or not at all because no detector knows it.
                             * @enum {string}
                             */
                            tier: "real" | "simulated" | "needs-model" | "unmeasured";
                        };
                        /** @description Earlier candidates of the same place and category, newest first. */
                        earlier: {
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            createdAt: string;
                            id: string;
                            reason?: string;
                            /**
                             * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                             * @enum {string}
                             */
                            status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        }[];
                        /** @description Candidates at other places of this camera and of cameras within 50 m, of the same day or still standing: same category first, then the nearest. */
                        nearby: {
                            camera: {
                                id: string;
                                nameEn: string;
                                nameZh: string;
                            };
                            /** @description State of its case, theirs. */
                            caseState?: string;
                            category: string;
                            categoryEn: string;
                            categoryZh: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Between the cameras; absent when one of them has no place. */
                            distanceMetres?: number;
                            id: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            lastSeenAt: string;
                            severity: number;
                            /**
                             * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                             * @enum {string}
                             */
                            status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        }[];
                        /** @description Evidence ids; absent when no picture is left. */
                        pictures?: {
                            best: string;
                            first: string;
                            last: string;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    claimCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "lease": {
                     *         "until": "2026-11-20T03:15:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @description Until then nobody else decides; claim again before it ends, or decide later if nobody else claimed. */
                        lease: {
                            /** Format: date-time */
                            until: string;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    putCandidateAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    confirmCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version you decide on, quoted: "3". */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "conditionId": "urban"
                 *     }
                 */
                "application/json": {
                    /** @description A filing condition of the category; absent: its first one. */
                    conditionId?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "status": "open",
                     *       "version": 3,
                     *       "made": "01K9Z6V0A2B4C6D8E0F1G3H5J7",
                     *       "undoUntil": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        undoUntil?: string;
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "Send If-Match with the version of what you decide on, as GET gave it.",
                     *       "code": "version-missing"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    labelCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "right"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    answer: "right" | "wrong";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    mergeCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version you decide on, quoted: "3". */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "01K9Z6RZ4D7C1E5H9KX3QPMV8T"
                 *     }
                 */
                "application/json": {
                    into: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "status": "open",
                     *       "version": 3,
                     *       "made": "01K9Z6V0A2B4C6D8E0F1G3H5J7",
                     *       "undoUntil": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        undoUntil?: string;
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "Send If-Match with the version of what you decide on, as GET gave it.",
                     *       "code": "version-missing"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/zip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    raiseCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "version": 3
                     *     }
                     */
                    "application/json": {
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    recategoriseCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version you decide on, quoted: "3". */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "category": "fire-lane-blocked"
                 *     }
                 */
                "application/json": {
                    category: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "status": "open",
                     *       "version": 3,
                     *       "made": "01K9Z6V0A2B4C6D8E0F1G3H5J7",
                     *       "undoUntil": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        undoUntil?: string;
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "Send If-Match with the version of what you decide on, as GET gave it.",
                     *       "code": "version-missing"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    rejectCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version you decide on, quoted: "3". */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "look-alike"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    reason: "permitted-place" | "passing-or-loading" | "look-alike" | "already-open" | "resolved-by-itself" | "not-our-duty" | "picture-unclear" | "wrong-class" | "below-condition" | "test";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "status": "open",
                     *       "version": 3,
                     *       "made": "01K9Z6V0A2B4C6D8E0F1G3H5J7",
                     *       "undoUntil": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        undoUntil?: string;
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "Send If-Match with the version of what you decide on, as GET gave it.",
                     *       "code": "version-missing"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    splitCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version you decide on, quoted: "3". */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "evidenceIds": [
                 *         "01K9Z6T4P1F6J0S8KA9GZN2TVC"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Pictures of the other problem; at least one picture stays. */
                    evidenceIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "status": "open",
                     *       "version": 3,
                     *       "made": "01K9Z6V0A2B4C6D8E0F1G3H5J7",
                     *       "undoUntil": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        undoUntil?: string;
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "Send If-Match with the version of what you decide on, as GET gave it.",
                     *       "code": "version-missing"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    undoDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "status": "open",
                     *       "version": 3,
                     *       "made": "01K9Z6V0A2B4C6D8E0F1G3H5J7",
                     *       "undoUntil": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        undoUntil?: string;
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    noteViewed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listCases: {
        parameters: {
            query: {
                /** @description Follow the changes instead: empty from the beginning, then the `after` of the last answer. Each case comes with its newest change, oldest change first, and none is missed. */
                after?: string;
                /** @description That case alone. */
                candidateId?: string;
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cases": [
                     *         {
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "state": "dispatched",
                     *           "externalCaseNo": "500110202611200042",
                     *           "receiverId": "city",
                     *           "filedAt": "2026-11-20T03:15:00.000Z",
                     *           "dispatchedAt": "2026-11-20T03:15:00.000Z",
                     *           "disposedAt": "2026-11-20T03:15:00.000Z",
                     *           "endedAt": "2026-11-20T03:15:00.000Z",
                     *           "condition": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "limit": {
                     *               "value": 1,
                     *               "unit": "urgent_hour"
                     *             },
                     *             "area": "A",
                     *             "textZh": "占用消防通道停放机动车",
                     *             "textEn": "A vehicle stands in the fire lane",
                     *             "closureZh": "车辆驶离，通道恢复畅通"
                     *           },
                     *           "deadlineAt": "2026-11-20T03:15:00.000Z",
                     *           "overdue": true,
                     *           "extensions": 1,
                     *           "reworks": 1,
                     *           "reason": "look-alike",
                     *           "updatedAt": "2026-11-20T03:15:00.000Z",
                     *           "category": "fire-lane-blocked",
                     *           "categoryZh": "占用消防通道",
                     *           "categoryEn": "Fire lane blocked",
                     *           "severity": 1,
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "delivery": {
                     *             "state": "dispatched",
                     *             "kind": "fire-lane",
                     *             "attempts": 1,
                     *             "lastError": "The receiver answered 500.",
                     *             "deliveredAt": "2026-11-20T03:15:00.000Z"
                     *           },
                     *           "verification": {
                     *             "status": "open",
                     *             "verdict": "clear",
                     *             "decidedAt": "2026-11-20T03:15:00.000Z",
                     *             "alignmentScore": 1,
                     *             "answer": "clear"
                     *           },
                     *           "filing": {},
                     *           "before": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture",
                     *           "after": "8123-77"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO",
                     *       "after": "8123-77",
                     *       "more": true
                     *     }
                     */
                    "application/json": {
                        /** @description Of the changes: where to go on, now or later. Keep it. */
                        after?: string;
                        cases: {
                            /** @description Path of the picture after. */
                            after?: string;
                            /** @description Path of the picture before. */
                            before?: string;
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            candidateId: string;
                            category: string;
                            categoryEn: string;
                            categoryZh: string;
                            condition?: {
                                /**
                                 * @description Area class of the place, A core to C ordinary.
                                 * @enum {string}
                                 */
                                area?: "A" | "B" | "C";
                                closureZh: string;
                                id: string;
                                /** @description urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours. */
                                limit: {
                                    /** @enum {string} */
                                    unit: "urgent_hour" | "urgent_day" | "work_hour" | "work_day";
                                    value: number;
                                };
                                textEn: string;
                                textZh: string;
                            };
                            /**
                             * Format: date-time
                             * @description Absent while the case is suspended or not filed yet.
                             */
                            deadlineAt?: string;
                            delivery?: {
                                attempts: number;
                                /** Format: date-time */
                                deliveredAt?: string;
                                kind: string;
                                lastError?: string;
                                /** @description waiting | delivered | dead | cancelled */
                                state: string;
                            };
                            /** Format: date-time */
                            dispatchedAt?: string;
                            /** Format: date-time */
                            disposedAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            extensions: number;
                            externalCaseNo?: string;
                            /** Format: date-time */
                            filedAt?: string;
                            /** @description With `after`: the data of the newest case.confirmed. */
                            filing?: unknown;
                            /** @description Past its deadline, or disposed of past it. */
                            overdue: boolean;
                            /** @description Theirs, for the newest step. */
                            reason?: string;
                            receiverId: string;
                            reworks: number;
                            severity: number;
                            /**
                             * @description Theirs, as their callbacks tell it; ours is `verification`.
                             * @enum {string}
                             */
                            state: "pending" | "filed" | "dispatched" | "disposed" | "rework" | "sent_back" | "suspended" | "reopened" | "void" | "closed" | "forced_close";
                            /** Format: date-time */
                            updatedAt: string;
                            verification?: {
                                /** @description How well the pictures before and after lie on each other, 0..1. */
                                alignmentScore?: number;
                                /** @description Of a person, where we could not tell: clear | not-clear */
                                answer?: string;
                                /** Format: date-time */
                                decidedAt?: string;
                                status: string;
                                /** @description Ours: clear | not-clear | cannot-tell */
                                verdict?: string;
                            };
                        }[];
                        /** @description Of the changes: there are more already. */
                        more?: boolean;
                        /** @description Of the list: where its next page begins. */
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:unknown-cursor",
                     *       "title": "Gone",
                     *       "status": 410,
                     *       "detail": "This cursor is of another database. Begin anew without one.",
                     *       "code": "unknown-cursor"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    moveLocalCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "filed" | "reopened" | "sent_back" | "rework" | "dispatched" | "suspended" | "resumed" | "extended" | "disposed" | "closed" | "forced_close" | "void";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "look-alike",
                 *       "deadline": "2026-11-20T03:15:00.000Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description With extended; absent: the limit once more.
                     */
                    deadline?: string;
                    reason?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "applied",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "state": "dispatched"
                     *     }
                     */
                    "application/json": {
                        candidateId?: string;
                        /**
                         * @description held: names a number of yours that no case of ours has yet; kept until one has.
                         * @enum {string}
                         */
                        outcome: "applied" | "repeated" | "held";
                        /** @description State of the case as we mirror it now. */
                        state?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    assignCaseNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "externalCaseNo": "500110202611200042"
                 *     }
                 */
                "application/json": {
                    externalCaseNo: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    resendCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "category": "fire-lane-blocked",
                     *       "status": "waiting",
                     *       "verdict": "clear",
                     *       "handover": "tries",
                     *       "notBefore": "2026-11-20T03:15:00.000Z",
                     *       "createdAt": "2026-11-20T03:15:00.000Z",
                     *       "decidedAt": "2026-11-20T03:15:00.000Z",
                     *       "tries": [
                     *         {
                     *           "at": "2026-11-20T03:15:00.000Z",
                     *           "found": "present",
                     *           "reason": "view",
                     *           "light": "day",
                     *           "similarity": 1
                     *         }
                     *       ],
                     *       "before": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture",
                     *       "after": "8123-77",
                     *       "alignment": {
                     *         "score": 0.82,
                     *         "offset": {
                     *           "dx": 1,
                     *           "dy": 1
                     *         },
                     *         "sameView": true,
                     *         "likeLight": true
                     *       },
                     *       "answer": {
                     *         "verdict": "clear",
                     *         "reason": "look-alike",
                     *         "by": "li",
                     *         "at": "2026-11-20T03:15:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Path of the picture of the deciding look. */
                        after?: string;
                        /** @description How the two pictures lie on each other. */
                        alignment?: {
                            likeLight: boolean;
                            /** @description The picture after is moved by this against the one before, in 0..1 of the picture. */
                            offset: {
                                dx: number;
                                dy: number;
                            };
                            sameView: boolean;
                            /** @description Share of the view’s reference found again in both pictures: the lesser of the two. */
                            score: number;
                        };
                        answer?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                            /** @enum {string} */
                            verdict: "clear" | "not-clear";
                        };
                        /** @description Path of the picture that shows the problem. */
                        before?: string;
                        candidateId: string;
                        category: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        decidedAt?: string;
                        /**
                         * @description Why a person is asked; with cannot-tell only.
                         * @enum {string}
                         */
                        handover?: "tries" | "light" | "manual" | "no-picture" | "camera-gone";
                        id: string;
                        /**
                         * Format: date-time
                         * @description Disposal and settle time of the row, by the camera’s clock: no look before it counts.
                         */
                        notBefore: string;
                        /** @enum {string} */
                        status: "waiting" | "done" | "cancelled";
                        /** @description The newest 24 looks, oldest first. */
                        tries: {
                            /**
                             * Format: date-time
                             * @description When the picture was taken, by the camera’s clock.
                             */
                            at: string;
                            /**
                             * @description uncounted: a look in another light, or in hours in which the row is silent; it is no try.
                             * @enum {string}
                             */
                            found: "present" | "absent" | "unknown" | "uncounted";
                            /** @enum {string} */
                            light?: "day" | "dusk" | "night" | "infrared";
                            /**
                             * @description Why it could not tell. nudged: something like it stands beside the place. changed: the ground of the place is not what it was before the problem. reference: the view’s reference was learned anew meanwhile.
                             * @enum {string}
                             */
                            reason?: "view" | "reference" | "hidden" | "out-of-picture" | "nudged" | "changed" | "not-judged" | "no-evidence" | "light" | "outside-hours";
                            similarity: number;
                        }[];
                        /**
                         * @description What our looks said.
                         * @enum {string}
                         */
                        verdict?: "clear" | "not-clear" | "cannot-tell";
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    answerVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verdict": "clear",
                 *       "reason": "look-alike"
                 *     }
                 */
                "application/json": {
                    /** @description On what the answer rests: a picture, a visit. */
                    reason: string;
                    /** @enum {string} */
                    verdict: "clear" | "not-clear";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "catalogueVersion": "2026.11",
                     *       "categories": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "no": 1,
                     *           "nameZh": "星光广场北口",
                     *           "nameEn": "Xingguang Square north",
                     *           "group": "街面秩序",
                     *           "groupZh": "街面秩序",
                     *           "definitionZh": "机动车占用消防通道停放",
                     *           "definitionEn": "A motor vehicle parked in a fire lane",
                     *           "notAViolation": [
                     *             "notAViolation"
                     *           ],
                     *           "notAViolationZh": [
                     *             "notAViolationZh"
                     *           ],
                     *           "severity": 1,
                     *           "code2013": "0603",
                     *           "code2026": "02060301",
                     *           "nearest2026": "02060301",
                     *           "limit": {
                     *             "value": 1,
                     *             "unit": "处",
                     *             "textZh": "占用消防通道停放机动车"
                     *           },
                     *           "conditions": [
                     *             {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "textZh": "占用消防通道停放机动车",
                     *               "textEn": "A vehicle stands in the fire lane",
                     *               "limit": {
                     *                 "value": 1,
                     *                 "unit": "urgent_hour"
                     *               },
                     *               "closureZh": "车辆驶离，通道恢复畅通",
                     *               "closureEn": "The vehicle is gone and the lane is free",
                     *               "basis": "rule"
                     *             }
                     *           ],
                     *           "closureZh": "车辆驶离，通道恢复畅通",
                     *           "closureEn": "The vehicle is gone and the lane is free",
                     *           "readiness": "detector",
                     *           "tier": "real",
                     *           "recipe": {
                     *             "kind": "fire-lane",
                     *             "dwellSeconds": 1,
                     *             "minCount": 1,
                     *             "hours": "07:00-19:00",
                     *             "zones": [
                     *               "zone"
                     *             ],
                     *             "excludeZones": [
                     *               "excludeZone"
                     *             ]
                     *           },
                     *           "labels": [
                     *             "car"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        catalogueVersion: string;
                        categories: {
                            closureEn?: string;
                            closureZh: string;
                            code2013?: string;
                            code2026?: string;
                            /** @description Filing conditions, the one by default first; a site may have set other limits. */
                            conditions: {
                                basis: string;
                                closureEn?: string;
                                closureZh: string;
                                id: string;
                                /** @description urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours. */
                                limit: {
                                    /** @enum {string} */
                                    unit: "urgent_hour" | "urgent_day" | "work_hour" | "work_day";
                                    value: number;
                                };
                                textEn: string;
                                textZh: string;
                            }[];
                            definitionEn: string;
                            definitionZh: string;
                            group: string;
                            groupZh: string;
                            id: string;
                            /** @description That raise it by themselves; none: judged against the reference. */
                            labels: string[];
                            limit: {
                                textZh: string;
                                unit: string;
                                value: number;
                            };
                            nameEn: string;
                            nameZh: string;
                            nearest2026?: string;
                            no: number;
                            notAViolation: string[];
                            /** @description The same in Chinese, in the same order. */
                            notAViolationZh: string[];
                            readiness: string;
                            recipe: {
                                /** @description So long it must last. */
                                dwellSeconds: number;
                                excludeZones: string[];
                                /** @description In which it is looked for: a text of the catalogue. */
                                hours: string;
                                kind: string;
                                /** @description So many there must be. */
                                minCount: number;
                                /** @description Kinds of zone in which it counts. */
                                zones: string[];
                            };
                            severity: number;
                            /**
                             * @description How well it was measured: on real pictures, on simulated ones only, or not at all because no detector knows it.
                             * @enum {string}
                             */
                            tier: "real" | "simulated" | "needs-model" | "unmeasured";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listCategorySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "catalogueVersion": "2026.11",
                     *       "settings": [
                     *         {
                     *           "category": "fire-lane-blocked",
                     *           "version": 3,
                     *           "shipped": {
                     *             "isOff": true,
                     *             "hours": "07:00-19:00",
                     *             "window": "07:00-22:00",
                     *             "dwellSeconds": 1,
                     *             "minFrames": 1,
                     *             "spacingSeconds": 1,
                     *             "spanSeconds": 1,
                     *             "minCount": 1,
                     *             "thresholds": [
                     *               {
                     *                 "label": "car",
                     *                 "score": 0.82
                     *               }
                     *             ]
                     *           },
                     *           "inForce": {
                     *             "isOff": true,
                     *             "hours": "07:00-19:00",
                     *             "window": "07:00-22:00",
                     *             "dwellSeconds": 1,
                     *             "minFrames": 1,
                     *             "spacingSeconds": 1,
                     *             "spanSeconds": 1,
                     *             "minCount": 1,
                     *             "thresholds": [
                     *               {
                     *                 "label": "car",
                     *                 "score": 0.82
                     *               }
                     *             ]
                     *           },
                     *           "bounds": {
                     *             "mayBeOff": true,
                     *             "hours": {
                     *               "kind": "counted",
                     *               "because": "severity-one"
                     *             },
                     *             "dwellSeconds": {
                     *               "minimum": 1,
                     *               "maximum": 1
                     *             },
                     *             "minFrames": {
                     *               "minimum": 1,
                     *               "maximum": 1
                     *             },
                     *             "minCount": {
                     *               "minimum": 1,
                     *               "maximum": 1
                     *             },
                     *             "thresholds": [
                     *               {
                     *                 "label": "car",
                     *                 "minimum": 1,
                     *                 "maximum": 1
                     *               }
                     *             ]
                     *           },
                     *           "setting": {
                     *             "hours": "07:00-22:00",
                     *             "dwellSeconds": 600
                     *           },
                     *           "changed": {
                     *             "by": "li",
                     *             "byName": "byName",
                     *             "at": "2026-11-20T03:15:00.000Z",
                     *             "reason": "look-alike"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        catalogueVersion: string;
                        settings: {
                            /** @description Both ends belong to it. Severity 1 may become quicker, never slower, narrower or silent. */
                            bounds: {
                                dwellSeconds: {
                                    maximum: number;
                                    minimum: number;
                                };
                                hours: {
                                    /**
                                     * @description Why they are fixed.
                                     * @enum {string}
                                     */
                                    because?: "severity-one" | "calendar" | "sun";
                                    /**
                                     * @description counted: the window in which it counts; allowed: the one in which it does not.
                                     * @enum {string}
                                     */
                                    kind: "counted" | "allowed" | "fixed";
                                };
                                mayBeOff: boolean;
                                minCount?: {
                                    maximum: number;
                                    minimum: number;
                                };
                                minFrames: {
                                    maximum: number;
                                    minimum: number;
                                };
                                /** @description Labels whose score may be raised; below the minimum their detector says nothing. */
                                thresholds: {
                                    label: string;
                                    maximum: number;
                                    minimum: number;
                                }[];
                            };
                            category: string;
                            /** @description The newest change, back to shipped included. */
                            changed?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                byName?: string;
                                reason: string;
                            };
                            inForce: {
                                /** @description So long it must last. */
                                dwellSeconds: number;
                                /** @description In which it is looked for: a text of the catalogue. */
                                hours: string;
                                /** @description It runs on no camera. */
                                isOff: boolean;
                                /** @description So many things there must be. */
                                minCount: number;
                                /** @description So many pictures must show it. */
                                minFrames: number;
                                /** @description So far apart these pictures lie at least; follows the dwell. */
                                spacingSeconds: number;
                                /** @description From the first to the last of them; follows the dwell. */
                                spanSeconds: number;
                                /** @description Scores from which its labels raise it; of labels in use. */
                                thresholds: {
                                    label: string;
                                    score: number;
                                }[];
                                /**
                                 * @description Local to the camera; an end before the start runs past midnight.
                                 * @example 07:00-22:00
                                 */
                                window?: string;
                            };
                            /**
                             * @description What is left out is as shipped.
                             * @example {
                             *       "hours": "07:00-22:00",
                             *       "dwellSeconds": 600
                             *     }
                             */
                            setting?: {
                                dwellSeconds?: number;
                                /**
                                 * @description Local to the camera; an end before the start runs past midnight.
                                 * @example 07:00-22:00
                                 */
                                hours?: string;
                                isOff?: boolean;
                                minCount?: number;
                                minFrames?: number;
                                /**
                                 * @example {
                                 *       "stall": 0.7
                                 *     }
                                 */
                                thresholds?: {
                                    [key: string]: number;
                                };
                            };
                            shipped: {
                                /** @description So long it must last. */
                                dwellSeconds: number;
                                /** @description In which it is looked for: a text of the catalogue. */
                                hours: string;
                                /** @description It runs on no camera. */
                                isOff: boolean;
                                /** @description So many things there must be. */
                                minCount: number;
                                /** @description So many pictures must show it. */
                                minFrames: number;
                                /** @description So far apart these pictures lie at least; follows the dwell. */
                                spacingSeconds: number;
                                /** @description From the first to the last of them; follows the dwell. */
                                spanSeconds: number;
                                /** @description Scores from which its labels raise it; of labels in use. */
                                thresholds: {
                                    label: string;
                                    score: number;
                                }[];
                                /**
                                 * @description Local to the camera; an end before the start runs past midnight.
                                 * @example 07:00-22:00
                                 */
                                window?: string;
                            };
                            /** @description For If-Match; 0 = never changed. Candidates note it as `why.setting`. */
                            version: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readCategorySetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "category": "fire-lane-blocked",
                     *       "version": 3,
                     *       "shipped": {
                     *         "isOff": true,
                     *         "hours": "07:00-19:00",
                     *         "window": "07:00-22:00",
                     *         "dwellSeconds": 1,
                     *         "minFrames": 1,
                     *         "spacingSeconds": 1,
                     *         "spanSeconds": 1,
                     *         "minCount": 1,
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "score": 0.82
                     *           }
                     *         ]
                     *       },
                     *       "inForce": {
                     *         "isOff": true,
                     *         "hours": "07:00-19:00",
                     *         "window": "07:00-22:00",
                     *         "dwellSeconds": 1,
                     *         "minFrames": 1,
                     *         "spacingSeconds": 1,
                     *         "spanSeconds": 1,
                     *         "minCount": 1,
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "score": 0.82
                     *           }
                     *         ]
                     *       },
                     *       "bounds": {
                     *         "mayBeOff": true,
                     *         "hours": {
                     *           "kind": "counted",
                     *           "because": "severity-one"
                     *         },
                     *         "dwellSeconds": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "minFrames": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "minCount": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "minimum": 1,
                     *             "maximum": 1
                     *           }
                     *         ]
                     *       },
                     *       "setting": {
                     *         "hours": "07:00-22:00",
                     *         "dwellSeconds": 600
                     *       },
                     *       "changed": {
                     *         "by": "li",
                     *         "byName": "byName",
                     *         "at": "2026-11-20T03:15:00.000Z",
                     *         "reason": "look-alike"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Both ends belong to it. Severity 1 may become quicker, never slower, narrower or silent. */
                        bounds: {
                            dwellSeconds: {
                                maximum: number;
                                minimum: number;
                            };
                            hours: {
                                /**
                                 * @description Why they are fixed.
                                 * @enum {string}
                                 */
                                because?: "severity-one" | "calendar" | "sun";
                                /**
                                 * @description counted: the window in which it counts; allowed: the one in which it does not.
                                 * @enum {string}
                                 */
                                kind: "counted" | "allowed" | "fixed";
                            };
                            mayBeOff: boolean;
                            minCount?: {
                                maximum: number;
                                minimum: number;
                            };
                            minFrames: {
                                maximum: number;
                                minimum: number;
                            };
                            /** @description Labels whose score may be raised; below the minimum their detector says nothing. */
                            thresholds: {
                                label: string;
                                maximum: number;
                                minimum: number;
                            }[];
                        };
                        category: string;
                        /** @description The newest change, back to shipped included. */
                        changed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            byName?: string;
                            reason: string;
                        };
                        inForce: {
                            /** @description So long it must last. */
                            dwellSeconds: number;
                            /** @description In which it is looked for: a text of the catalogue. */
                            hours: string;
                            /** @description It runs on no camera. */
                            isOff: boolean;
                            /** @description So many things there must be. */
                            minCount: number;
                            /** @description So many pictures must show it. */
                            minFrames: number;
                            /** @description So far apart these pictures lie at least; follows the dwell. */
                            spacingSeconds: number;
                            /** @description From the first to the last of them; follows the dwell. */
                            spanSeconds: number;
                            /** @description Scores from which its labels raise it; of labels in use. */
                            thresholds: {
                                label: string;
                                score: number;
                            }[];
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            window?: string;
                        };
                        /**
                         * @description What is left out is as shipped.
                         * @example {
                         *       "hours": "07:00-22:00",
                         *       "dwellSeconds": 600
                         *     }
                         */
                        setting?: {
                            dwellSeconds?: number;
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            hours?: string;
                            isOff?: boolean;
                            minCount?: number;
                            minFrames?: number;
                            /**
                             * @example {
                             *       "stall": 0.7
                             *     }
                             */
                            thresholds?: {
                                [key: string]: number;
                            };
                        };
                        shipped: {
                            /** @description So long it must last. */
                            dwellSeconds: number;
                            /** @description In which it is looked for: a text of the catalogue. */
                            hours: string;
                            /** @description It runs on no camera. */
                            isOff: boolean;
                            /** @description So many things there must be. */
                            minCount: number;
                            /** @description So many pictures must show it. */
                            minFrames: number;
                            /** @description So far apart these pictures lie at least; follows the dwell. */
                            spacingSeconds: number;
                            /** @description From the first to the last of them; follows the dwell. */
                            spanSeconds: number;
                            /** @description Scores from which its labels raise it; of labels in use. */
                            thresholds: {
                                label: string;
                                score: number;
                            }[];
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            window?: string;
                        };
                        /** @description For If-Match; 0 = never changed. Candidates note it as `why.setting`. */
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    setCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version you decide on, quoted: "3". */
                "if-match"?: string;
            };
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "setting": {
                 *         "hours": "07:00-22:00",
                 *         "dwellSeconds": 600
                 *       },
                 *       "reason": "the night market is tolerated until eleven"
                 *     }
                 */
                "application/json": {
                    /** @example the night market is tolerated until eleven */
                    reason: string;
                    /**
                     * @description What is left out is as shipped.
                     * @example {
                     *       "hours": "07:00-22:00",
                     *       "dwellSeconds": 600
                     *     }
                     */
                    setting: {
                        dwellSeconds?: number;
                        /**
                         * @description Local to the camera; an end before the start runs past midnight.
                         * @example 07:00-22:00
                         */
                        hours?: string;
                        isOff?: boolean;
                        minCount?: number;
                        minFrames?: number;
                        /**
                         * @example {
                         *       "stall": 0.7
                         *     }
                         */
                        thresholds?: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "category": "fire-lane-blocked",
                     *       "version": 3,
                     *       "shipped": {
                     *         "isOff": true,
                     *         "hours": "07:00-19:00",
                     *         "window": "07:00-22:00",
                     *         "dwellSeconds": 1,
                     *         "minFrames": 1,
                     *         "spacingSeconds": 1,
                     *         "spanSeconds": 1,
                     *         "minCount": 1,
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "score": 0.82
                     *           }
                     *         ]
                     *       },
                     *       "inForce": {
                     *         "isOff": true,
                     *         "hours": "07:00-19:00",
                     *         "window": "07:00-22:00",
                     *         "dwellSeconds": 1,
                     *         "minFrames": 1,
                     *         "spacingSeconds": 1,
                     *         "spanSeconds": 1,
                     *         "minCount": 1,
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "score": 0.82
                     *           }
                     *         ]
                     *       },
                     *       "bounds": {
                     *         "mayBeOff": true,
                     *         "hours": {
                     *           "kind": "counted",
                     *           "because": "severity-one"
                     *         },
                     *         "dwellSeconds": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "minFrames": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "minCount": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "minimum": 1,
                     *             "maximum": 1
                     *           }
                     *         ]
                     *       },
                     *       "setting": {
                     *         "hours": "07:00-22:00",
                     *         "dwellSeconds": 600
                     *       },
                     *       "changed": {
                     *         "by": "li",
                     *         "byName": "byName",
                     *         "at": "2026-11-20T03:15:00.000Z",
                     *         "reason": "look-alike"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Both ends belong to it. Severity 1 may become quicker, never slower, narrower or silent. */
                        bounds: {
                            dwellSeconds: {
                                maximum: number;
                                minimum: number;
                            };
                            hours: {
                                /**
                                 * @description Why they are fixed.
                                 * @enum {string}
                                 */
                                because?: "severity-one" | "calendar" | "sun";
                                /**
                                 * @description counted: the window in which it counts; allowed: the one in which it does not.
                                 * @enum {string}
                                 */
                                kind: "counted" | "allowed" | "fixed";
                            };
                            mayBeOff: boolean;
                            minCount?: {
                                maximum: number;
                                minimum: number;
                            };
                            minFrames: {
                                maximum: number;
                                minimum: number;
                            };
                            /** @description Labels whose score may be raised; below the minimum their detector says nothing. */
                            thresholds: {
                                label: string;
                                maximum: number;
                                minimum: number;
                            }[];
                        };
                        category: string;
                        /** @description The newest change, back to shipped included. */
                        changed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            byName?: string;
                            reason: string;
                        };
                        inForce: {
                            /** @description So long it must last. */
                            dwellSeconds: number;
                            /** @description In which it is looked for: a text of the catalogue. */
                            hours: string;
                            /** @description It runs on no camera. */
                            isOff: boolean;
                            /** @description So many things there must be. */
                            minCount: number;
                            /** @description So many pictures must show it. */
                            minFrames: number;
                            /** @description So far apart these pictures lie at least; follows the dwell. */
                            spacingSeconds: number;
                            /** @description From the first to the last of them; follows the dwell. */
                            spanSeconds: number;
                            /** @description Scores from which its labels raise it; of labels in use. */
                            thresholds: {
                                label: string;
                                score: number;
                            }[];
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            window?: string;
                        };
                        /**
                         * @description What is left out is as shipped.
                         * @example {
                         *       "hours": "07:00-22:00",
                         *       "dwellSeconds": 600
                         *     }
                         */
                        setting?: {
                            dwellSeconds?: number;
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            hours?: string;
                            isOff?: boolean;
                            minCount?: number;
                            minFrames?: number;
                            /**
                             * @example {
                             *       "stall": 0.7
                             *     }
                             */
                            thresholds?: {
                                [key: string]: number;
                            };
                        };
                        shipped: {
                            /** @description So long it must last. */
                            dwellSeconds: number;
                            /** @description In which it is looked for: a text of the catalogue. */
                            hours: string;
                            /** @description It runs on no camera. */
                            isOff: boolean;
                            /** @description So many things there must be. */
                            minCount: number;
                            /** @description So many pictures must show it. */
                            minFrames: number;
                            /** @description So far apart these pictures lie at least; follows the dwell. */
                            spacingSeconds: number;
                            /** @description From the first to the last of them; follows the dwell. */
                            spanSeconds: number;
                            /** @description Scores from which its labels raise it; of labels in use. */
                            thresholds: {
                                label: string;
                                score: number;
                            }[];
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            window?: string;
                        };
                        /** @description For If-Match; 0 = never changed. Candidates note it as `why.setting`. */
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "Send If-Match with the version of what you decide on, as GET gave it.",
                     *       "code": "version-missing"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    resetCategory: {
        parameters: {
            query: {
                /** @example the night market is tolerated until eleven */
                reason: string;
            };
            header?: {
                /** @description The version you decide on, quoted: "3". */
                "if-match"?: string;
            };
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "category": "fire-lane-blocked",
                     *       "version": 3,
                     *       "shipped": {
                     *         "isOff": true,
                     *         "hours": "07:00-19:00",
                     *         "window": "07:00-22:00",
                     *         "dwellSeconds": 1,
                     *         "minFrames": 1,
                     *         "spacingSeconds": 1,
                     *         "spanSeconds": 1,
                     *         "minCount": 1,
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "score": 0.82
                     *           }
                     *         ]
                     *       },
                     *       "inForce": {
                     *         "isOff": true,
                     *         "hours": "07:00-19:00",
                     *         "window": "07:00-22:00",
                     *         "dwellSeconds": 1,
                     *         "minFrames": 1,
                     *         "spacingSeconds": 1,
                     *         "spanSeconds": 1,
                     *         "minCount": 1,
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "score": 0.82
                     *           }
                     *         ]
                     *       },
                     *       "bounds": {
                     *         "mayBeOff": true,
                     *         "hours": {
                     *           "kind": "counted",
                     *           "because": "severity-one"
                     *         },
                     *         "dwellSeconds": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "minFrames": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "minCount": {
                     *           "minimum": 1,
                     *           "maximum": 1
                     *         },
                     *         "thresholds": [
                     *           {
                     *             "label": "car",
                     *             "minimum": 1,
                     *             "maximum": 1
                     *           }
                     *         ]
                     *       },
                     *       "setting": {
                     *         "hours": "07:00-22:00",
                     *         "dwellSeconds": 600
                     *       },
                     *       "changed": {
                     *         "by": "li",
                     *         "byName": "byName",
                     *         "at": "2026-11-20T03:15:00.000Z",
                     *         "reason": "look-alike"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Both ends belong to it. Severity 1 may become quicker, never slower, narrower or silent. */
                        bounds: {
                            dwellSeconds: {
                                maximum: number;
                                minimum: number;
                            };
                            hours: {
                                /**
                                 * @description Why they are fixed.
                                 * @enum {string}
                                 */
                                because?: "severity-one" | "calendar" | "sun";
                                /**
                                 * @description counted: the window in which it counts; allowed: the one in which it does not.
                                 * @enum {string}
                                 */
                                kind: "counted" | "allowed" | "fixed";
                            };
                            mayBeOff: boolean;
                            minCount?: {
                                maximum: number;
                                minimum: number;
                            };
                            minFrames: {
                                maximum: number;
                                minimum: number;
                            };
                            /** @description Labels whose score may be raised; below the minimum their detector says nothing. */
                            thresholds: {
                                label: string;
                                maximum: number;
                                minimum: number;
                            }[];
                        };
                        category: string;
                        /** @description The newest change, back to shipped included. */
                        changed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            byName?: string;
                            reason: string;
                        };
                        inForce: {
                            /** @description So long it must last. */
                            dwellSeconds: number;
                            /** @description In which it is looked for: a text of the catalogue. */
                            hours: string;
                            /** @description It runs on no camera. */
                            isOff: boolean;
                            /** @description So many things there must be. */
                            minCount: number;
                            /** @description So many pictures must show it. */
                            minFrames: number;
                            /** @description So far apart these pictures lie at least; follows the dwell. */
                            spacingSeconds: number;
                            /** @description From the first to the last of them; follows the dwell. */
                            spanSeconds: number;
                            /** @description Scores from which its labels raise it; of labels in use. */
                            thresholds: {
                                label: string;
                                score: number;
                            }[];
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            window?: string;
                        };
                        /**
                         * @description What is left out is as shipped.
                         * @example {
                         *       "hours": "07:00-22:00",
                         *       "dwellSeconds": 600
                         *     }
                         */
                        setting?: {
                            dwellSeconds?: number;
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            hours?: string;
                            isOff?: boolean;
                            minCount?: number;
                            minFrames?: number;
                            /**
                             * @example {
                             *       "stall": 0.7
                             *     }
                             */
                            thresholds?: {
                                [key: string]: number;
                            };
                        };
                        shipped: {
                            /** @description So long it must last. */
                            dwellSeconds: number;
                            /** @description In which it is looked for: a text of the catalogue. */
                            hours: string;
                            /** @description It runs on no camera. */
                            isOff: boolean;
                            /** @description So many things there must be. */
                            minCount: number;
                            /** @description So many pictures must show it. */
                            minFrames: number;
                            /** @description So far apart these pictures lie at least; follows the dwell. */
                            spacingSeconds: number;
                            /** @description From the first to the last of them; follows the dwell. */
                            spanSeconds: number;
                            /** @description Scores from which its labels raise it; of labels in use. */
                            thresholds: {
                                label: string;
                                score: number;
                            }[];
                            /**
                             * @description Local to the camera; an end before the start runs past midnight.
                             * @example 07:00-22:00
                             */
                            window?: string;
                        };
                        /** @description For If-Match; 0 = never changed. Candidates note it as `why.setting`. */
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "Send If-Match with the version of what you decide on, as GET gave it.",
                     *       "code": "version-missing"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getCounters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Looks, sightings, candidates, byCategory, confirmed, rejected, delivered, recurrences, verified and what still waits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readDryRun: {
        parameters: {
            query: {
                cameraGroup?: string;
                cameraId?: string;
                category?: string;
                cursor?: string;
                /** @example 2026-11-20 */
                day?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "day": "2026-11-20",
                     *       "items": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "from": "held",
                     *           "heldFor": "shadow",
                     *           "category": "fire-lane-blocked",
                     *           "categoryZh": "占用消防通道",
                     *           "categoryEn": "Fire lane blocked",
                     *           "severity": 1,
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "zoneId": "lane",
                     *           "place": {
                     *             "x0": 0.3,
                     *             "y0": 0.55,
                     *             "x1": 0.5,
                     *             "y1": 0.8
                     *           },
                     *           "label": "car",
                     *           "score": 0.82,
                     *           "seenAt": "2026-11-20T03:15:00.000Z",
                     *           "pictureId": "01K9Z6T4P1F6J0S8KA9GZN2TVC",
                     *           "picture": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture"
                     *         }
                     *       ],
                     *       "counts": [
                     *         {
                     *           "category": "fire-lane-blocked",
                     *           "cameraId": "xingguang-north",
                     *           "wouldRaise": 1,
                     *           "raised": 1
                     *         }
                     *       ],
                     *       "unanswered": [
                     *         {
                     *           "kind": "not-looked-at",
                     *           "cameras": 1,
                     *           "examples": [
                     *             "example"
                     *           ],
                     *           "sentence": "2 cameras have another view since."
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Of the whole day, by category and camera; raised: went before people all the same. */
                        counts: {
                            cameraId: string;
                            category: string;
                            raised: number;
                            wouldRaise: number;
                        }[];
                        /** @example 2026-11-20 */
                        day: string;
                        items: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            category: string;
                            categoryEn: string;
                            categoryZh: string;
                            /**
                             * @description held: kept by the ladder or for room. view: its view waits for approval.
                             * @enum {string}
                             */
                            from: "held" | "view";
                            heldFor?: string;
                            id: string;
                            label?: string;
                            /** @description Path of a masked picture; absent: none is kept. */
                            picture?: string;
                            pictureId?: string;
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            place?: {
                                x0: number;
                                x1: number;
                                y0: number;
                                y1: number;
                            };
                            score: number;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            seenAt: string;
                            severity: number;
                            zoneId?: string;
                        }[];
                        nextCursor?: string;
                        /** @description What the stored looks cannot say; frames are not kept, so that nothing is played again. */
                        unanswered: {
                            cameras: number;
                            examples: string[];
                            /** @enum {string} */
                            kind: "not-looked-at" | "not-learned" | "zones-changed" | "not-run" | "no-zones";
                            sentence: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readDryRunPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description image/jpeg */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 8123-77-1763608500000
                     *     event: candidate.opened
                     *     data: {"id":"01K9Z6T4N8V2Q7M3XB5CWEYHRD","version":1}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests in a short time. Wait a minute and try again.",
                     *       "code": "too-many-requests"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    askForOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "penalty-procedure"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    reason: "penalty-procedure" | "police-request" | "court-order" | "complaint" | "data-subject";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "evidenceId": "01K9Z6T4P1F6J0S8KA9GZN2TVC",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "reason": "look-alike",
                     *       "askedBy": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *       "askedByName": "li",
                     *       "askedAt": "2026-11-20T03:15:00.000Z",
                     *       "agreedBy": "01K9Z5A0B1C2D3E4F5G6H7J8KN",
                     *       "agreedByName": "wang",
                     *       "agreedAt": "2026-11-20T03:15:00.000Z",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z",
                     *       "opened": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        agreedAt?: string;
                        agreedBy?: string;
                        agreedByName?: string;
                        /** Format: date-time */
                        askedAt: string;
                        askedBy: string;
                        askedByName?: string;
                        candidateId: string;
                        evidenceId: string;
                        /**
                         * Format: date-time
                         * @description A day to be agreed to; then half an hour to be seen.
                         */
                        expiresAt: string;
                        id: string;
                        /** @description How often it was looked at. */
                        opened: number;
                        reason: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getEvidencePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description image/jpeg */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "byCategory": [
                     *         {
                     *           "category": "fire-lane-blocked",
                     *           "open": 1,
                     *           "confirmed": 1,
                     *           "rejected": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Candidates since the beginning; merged ones are counted nowhere. */
                        byCategory: {
                            category: string;
                            confirmed: number;
                            open: number;
                            rejected: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "findings": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "kind": "fire-lane",
                     *           "subject": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "detail": "3 looks in a row brought no picture: the camera does not answer.",
                     *           "code": "500110101",
                     *           "params": {
                     *             "n": 3,
                     *             "fault": "unreachable"
                     *           },
                     *           "count": 1,
                     *           "openedAt": "2026-11-20T03:15:00.000Z",
                     *           "lastAt": "2026-11-20T03:15:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        findings: {
                            /** @description Which sentence it is, for readers of other languages. */
                            code?: string;
                            count: number;
                            /** @description The sentence in English. */
                            detail: string;
                            id: string;
                            kind: string;
                            /** Format: date-time */
                            lastAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /**
                             * @description The values in the sentence.
                             * @example {
                             *       "n": 3,
                             *       "fault": "unreachable"
                             *     }
                             */
                            params?: {
                                [key: string]: string | number;
                            };
                            subject: string;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readGrid: {
        parameters: {
            query: {
                /**
                 * @description minLng,minLat,maxLng,maxLat: only what touches this box of the map.
                 * @example 106.6,29.0,106.7,29.1
                 */
                bbox?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A GeoJSON feature collection, so that a map takes it as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "FeatureCollection",
                     *       "features": [
                     *         {
                     *           "type": "Feature",
                     *           "id": "500110101001001",
                     *           "geometry": {
                     *             "type": "MultiPolygon",
                     *             "coordinates": [
                     *               [
                     *                 [
                     *                   [
                     *                     106.649,
                     *                     29.029
                     *                   ],
                     *                   [
                     *                     106.651,
                     *                     29.029
                     *                   ],
                     *                   [
                     *                     106.651,
                     *                     29.031
                     *                   ],
                     *                   [
                     *                     106.649,
                     *                     29.029
                     *                   ]
                     *                 ]
                     *               ]
                     *             ]
                     *           },
                     *           "properties": {
                     *             "code": "500110101001001",
                     *             "name": "li",
                     *             "dutyGrid": "50011010100101",
                     *             "cameras": 1,
                     *             "openCandidates": 1
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        features: {
                            /**
                             * @description GeoJSON (RFC 7946), WGS-84.
                             * @example {
                             *       "type": "MultiPolygon",
                             *       "coordinates": [
                             *         [
                             *           [
                             *             [
                             *               106.649,
                             *               29.029
                             *             ],
                             *             [
                             *               106.651,
                             *               29.029
                             *             ],
                             *             [
                             *               106.651,
                             *               29.031
                             *             ],
                             *             [
                             *               106.649,
                             *               29.029
                             *             ]
                             *           ]
                             *         ]
                             *       ]
                             *     }
                             */
                            geometry: {
                                coordinates: number[][][][];
                                /** @enum {string} */
                                type: "MultiPolygon";
                            };
                            /**
                             * @description 15 digits of the cell.
                             * @example 500110101001001
                             */
                            id: string;
                            properties: {
                                /** @description That the caller may see, like the candidates. */
                                cameras: number;
                                /** @example 500110101001001 */
                                code: string;
                                /** @description Absent: it is one of its own. */
                                dutyGrid?: string;
                                name: string;
                                openCandidates: number;
                            };
                            /** @enum {string} */
                            type: "Feature";
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        /** @enum {string} */
                        type: "FeatureCollection";
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listHeld: {
        parameters: {
            query: {
                /** @description The site’s word for a group of cameras; empty: those without one. */
                cameraGroup?: string;
                category?: string;
                cursor?: string;
                /** @description Those that were closed without a person. */
                ended: boolean;
                for?: "shadow" | "pilot-limit" | "budget";
                limit: number;
                /** @description Those that have a picture and no label, in an order of chance: what is labelled is a fair sample. */
                sample: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "held": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "category": "fire-lane-blocked",
                     *           "categoryZh": "占用消防通道",
                     *           "categoryEn": "Fire lane blocked",
                     *           "severity": 1,
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "cameraGroup": "metro",
                     *           "heldFor": "shadow",
                     *           "heldAt": "2026-11-20T03:15:00.000Z",
                     *           "keptUntil": "2026-11-20T03:15:00.000Z",
                     *           "firstSeenAt": "2026-11-20T03:15:00.000Z",
                     *           "lastSeenAt": "2026-11-20T03:15:00.000Z",
                     *           "place": {
                     *             "x0": 0.3,
                     *             "y0": 0.55,
                     *             "x1": 0.5,
                     *             "y1": 0.8
                     *           },
                     *           "why": {
                     *             "present": 5,
                     *             "absent": 1,
                     *             "bestScore": 0.82,
                     *             "count": 1,
                     *             "label": "car"
                     *           },
                     *           "picture": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture",
                     *           "label": {
                     *             "answer": "right",
                     *             "by": "li",
                     *             "at": "2026-11-20T03:15:00.000Z"
                     *           },
                     *           "ended": {
                     *             "at": "2026-11-20T03:15:00.000Z",
                     *             "because": "gone"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        held: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            /** @description The site’s word for a group of cameras; empty: those without one. */
                            cameraGroup?: string;
                            category: string;
                            categoryEn: string;
                            categoryZh: string;
                            ended?: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                because: "gone" | "kept-long-enough";
                            };
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            firstSeenAt: string;
                            /** Format: date-time */
                            heldAt: string;
                            /** @enum {string} */
                            heldFor: "shadow" | "pilot-limit" | "budget";
                            id: string;
                            /**
                             * Format: date-time
                             * @description Closed without a person at the latest then.
                             */
                            keptUntil: string;
                            label?: {
                                /** @enum {string} */
                                answer: "right" | "wrong";
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            lastSeenAt: string;
                            /** @description Path of its best picture. */
                            picture?: string;
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            place?: {
                                x0: number;
                                x1: number;
                                y0: number;
                                y1: number;
                            };
                            severity: number;
                            why: {
                                [key: string]: unknown;
                            };
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listHoneypots: {
        parameters: {
            query: {
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "honeypots": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "expected": "confirm",
                     *           "category": "fire-lane-blocked",
                     *           "addedBy": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *           "addedAt": "2026-11-20T03:15:00.000Z",
                     *           "shown": 1,
                     *           "right": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        honeypots: {
                            /** Format: date-time */
                            addedAt: string;
                            addedBy: string;
                            candidateId: string;
                            category: string;
                            /** @enum {string} */
                            expected: "confirm" | "reject";
                            id: string;
                            /** @description How many of them answered as expected. */
                            right: number;
                            /** @description To how many reviewers. */
                            shown: number;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    addHoneypot: {
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
                 *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD"
                 *     }
                 */
                "application/json": {
                    candidateId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD"
                     *     }
                     */
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    removeHoneypot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "name": "li",
                     *           "prefix": "xunjie_Qm4Zt8",
                     *           "role": "reviewer",
                     *           "scope": {
                     *             "everywhere": true,
                     *             "districts": [
                     *               "500110"
                     *             ],
                     *             "cameraGroups": [
                     *               "metro"
                     *             ]
                     *           },
                     *           "createdBy": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "expiresAt": "2026-11-20T03:15:00.000Z",
                     *           "lastUsedAt": "2026-11-20T03:15:00.000Z",
                     *           "revokedAt": "2026-11-20T03:15:00.000Z",
                     *           "key": "xunjie_Qm4Zt8Vw2Rk6Yn0Bp4Hs8Lx"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        keys: {
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            /** Format: date-time */
                            expiresAt: string;
                            id: string;
                            /** @description Given once, when it was made. Send it as Authorization: Bearer. */
                            key?: string;
                            /** Format: date-time */
                            lastUsedAt?: string;
                            name: string;
                            /** @description How the key begins. */
                            prefix: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            role?: string;
                            /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                            scope: {
                                cameraGroups: string[];
                                /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                                districts: string[];
                                /** @description The whole site, and what belongs to no camera. */
                                everywhere: boolean;
                            };
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    createKey: {
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
                 *       "name": "li",
                 *       "role": "viewer",
                 *       "scope": {
                 *         "everywhere": true,
                 *         "districts": [
                 *           "500110"
                 *         ],
                 *         "cameraGroups": [
                 *           "metro"
                 *         ]
                 *       },
                 *       "days": 1
                 *     }
                 */
                "application/json": {
                    /** @description How long it is good for. */
                    days: number;
                    name: string;
                    /**
                     * @description A program reads and fetches; it decides nothing.
                     * @enum {string}
                     */
                    role: "viewer" | "integrator" | "auditor";
                    /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                    scope: {
                        cameraGroups: string[];
                        /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                        districts: string[];
                        /** @description The whole site, and what belongs to no camera. */
                        everywhere: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "name": "li",
                     *       "prefix": "xunjie_Qm4Zt8",
                     *       "role": "reviewer",
                     *       "scope": {
                     *         "everywhere": true,
                     *         "districts": [
                     *           "500110"
                     *         ],
                     *         "cameraGroups": [
                     *           "metro"
                     *         ]
                     *       },
                     *       "createdBy": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *       "createdAt": "2026-11-20T03:15:00.000Z",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z",
                     *       "lastUsedAt": "2026-11-20T03:15:00.000Z",
                     *       "revokedAt": "2026-11-20T03:15:00.000Z",
                     *       "key": "xunjie_Qm4Zt8Vw2Rk6Yn0Bp4Hs8Lx"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** Format: date-time */
                        expiresAt: string;
                        id: string;
                        /** @description Given once, when it was made. Send it as Authorization: Bearer. */
                        key?: string;
                        /** Format: date-time */
                        lastUsedAt?: string;
                        name: string;
                        /** @description How the key begins. */
                        prefix: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        role?: string;
                        /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                        scope: {
                            cameraGroups: string[];
                            /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                            districts: string[];
                            /** @description The whole site, and what belongs to no camera. */
                            everywhere: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readKpis: {
        parameters: {
            query?: {
                /** @description A street is the division code of the camera; a department is the one its case went to. */
                by?: "category" | "street" | "department";
                /** @description Raised then or later. */
                from?: string;
                /** @description With `series`: the 12 groups with most candidates over the newest 92 days. */
                overTime?: boolean;
                /** @description Raised before. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "by": "category",
                     *       "rows": [
                     *         {
                     *           "key": "xunjie_Qm4Zt8Vw2Rk6Yn0Bp4Hs8Lx",
                     *           "raised": 1,
                     *           "open": 1,
                     *           "confirmed": 1,
                     *           "rejected": 1,
                     *           "filed": 1,
                     *           "dispatched": 1,
                     *           "disposed": 1,
                     *           "onTime": 1,
                     *           "overdue": 1,
                     *           "ended": 1,
                     *           "reworked": 1,
                     *           "clear": 1,
                     *           "notClear": 1,
                     *           "cannotTell": 1,
                     *           "recurred": 1
                     *         }
                     *       ],
                     *       "series": [
                     *         {
                     *           "key": "xunjie_Qm4Zt8Vw2Rk6Yn0Bp4Hs8Lx",
                     *           "day": "2026-11-20",
                     *           "raised": 1,
                     *           "open": 1,
                     *           "confirmed": 1,
                     *           "rejected": 1,
                     *           "filed": 1,
                     *           "dispatched": 1,
                     *           "disposed": 1,
                     *           "onTime": 1,
                     *           "overdue": 1,
                     *           "ended": 1,
                     *           "reworked": 1,
                     *           "clear": 1,
                     *           "notClear": 1,
                     *           "cannotTell": 1,
                     *           "recurred": 1
                     *         }
                     *       ],
                     *       "days": [
                     *         {
                     *           "day": "2026-11-20",
                     *           "raised": 1,
                     *           "confirmed": 1,
                     *           "rejected": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        by: "category" | "street" | "department";
                        days: {
                            confirmed: number;
                            /**
                             * Format: date
                             * @description Local day of the cameras.
                             */
                            day: string;
                            raised: number;
                            rejected: number;
                        }[];
                        rows: {
                            cannotTell: number;
                            clear: number;
                            confirmed: number;
                            dispatched: number;
                            disposed: number;
                            ended: number;
                            filed: number;
                            /** @description Category id, division code or name; empty where there is none. */
                            key: string;
                            notClear: number;
                            onTime: number;
                            open: number;
                            overdue: number;
                            raised: number;
                            recurred: number;
                            rejected: number;
                            reworked: number;
                        }[];
                        /** @description The busiest group first; a day without a candidate is left out. */
                        series?: {
                            cannotTell: number;
                            clear: number;
                            confirmed: number;
                            /**
                             * Format: date
                             * @description Local day of the cameras.
                             */
                            day: string;
                            dispatched: number;
                            disposed: number;
                            ended: number;
                            filed: number;
                            key: string;
                            notClear: number;
                            onTime: number;
                            open: number;
                            overdue: number;
                            raised: number;
                            recurred: number;
                            rejected: number;
                            reworked: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listKpiCandidates: {
        parameters: {
            query: {
                /** @description A street is the division code of the camera; a department is the one its case went to. */
                by?: "category" | "street" | "department";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                figure?: "raised" | "open" | "confirmed" | "rejected" | "filed" | "dispatched" | "disposed" | "onTime" | "overdue" | "ended" | "reworked" | "clear" | "notClear" | "cannotTell" | "recurred";
                /** @description Raised then or later. */
                from?: string;
                key?: string;
                limit: number;
                /** @description Raised before. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidates": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "category": "fire-lane-blocked",
                     *           "status": "open",
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "caseState": "filed"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        candidates: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            caseState?: string;
                            category: string;
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            status: string;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listCoverage: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                hours: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cameras": [
                     *         {
                     *           "cameraId": "xingguang-north",
                     *           "street": "street",
                     *           "cameraGroup": "metro",
                     *           "gridCode": "500110101001001",
                     *           "promised": 1,
                     *           "taken": 1,
                     *           "good": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        cameras: {
                            cameraGroup?: string;
                            cameraId: string;
                            /** @description Looks good enough to judge by. */
                            good: number;
                            /** @description Grid cell that it stands in. */
                            gridCode?: string;
                            /** @description Looks that its interval promises over the hours. */
                            promised: number;
                            /** @description Division code. */
                            street?: string;
                            /** @description Looks that brought a frame. */
                            taken: number;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listLadder: {
        parameters: {
            query: {
                /** @description The site’s word for a group of cameras; empty: those without one. */
                cameraGroup?: string;
                category?: string;
                /** @example bin-overflow@metro */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "steps": [
                     *         {
                     *           "category": "fire-lane-blocked",
                     *           "categoryZh": "占用消防通道",
                     *           "categoryEn": "Fire lane blocked",
                     *           "severity": 1,
                     *           "cameraGroup": "metro",
                     *           "rung": "shadow",
                     *           "moved": {
                     *             "since": "2026-11-20T03:15:00.000Z",
                     *             "by": "li",
                     *             "reason": "look-alike"
                     *           },
                     *           "precision": {
                     *             "share": 1,
                     *             "low": 1,
                     *             "high": 1,
                     *             "n": 1
                     *           },
                     *           "gates": [
                     *             {
                     *               "name": "decisions",
                     *               "verdict": "passed",
                     *               "value": 1,
                     *               "bound": 1,
                     *               "isAtLeast": true
                     *             }
                     *           ],
                     *           "proposal": "promote",
                     *           "to": "shadow",
                     *           "cameras": 1,
                     *           "held": 1,
                     *           "raised": 1,
                     *           "cameraDays": 1,
                     *           "forecast": {
                     *             "basis": "shadow",
                     *             "candidates": {
                     *               "expected": 1,
                     *               "atMost": 1
                     *             },
                     *             "falseOnes": {
                     *               "expected": 1,
                     *               "atMost": 1
                     *             },
                     *             "isUnlabelled": true,
                     *             "looksPerDay": 1
                     *           }
                     *         }
                     *       ],
                     *       "groups": [
                     *         "街面秩序"
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description All groups that have a camera in the caller’s scope. */
                        groups: string[];
                        nextCursor?: string;
                        steps: {
                            cameraDays: number;
                            /** @description The site’s word for a group of cameras; empty: those without one. */
                            cameraGroup: string;
                            cameras: number;
                            category: string;
                            categoryEn: string;
                            categoryZh: string;
                            forecast: {
                                /**
                                 * @description shadow: from what it raised. evaluation: from labelled pictures, one a camera and day. none: nothing was measured.
                                 * @enum {string}
                                 */
                                basis: "shadow" | "evaluation" | "none";
                                candidates?: {
                                    /** @description Upper end, 95 %. */
                                    atMost: number;
                                    expected: number;
                                };
                                falseOnes?: {
                                    /** @description Upper end, 95 %. */
                                    atMost: number;
                                    expected: number;
                                };
                                /** @description Nobody said of any whether it was right: all may be false. */
                                isUnlabelled: boolean;
                                looksPerDay: number;
                            };
                            /** @description Of the next rung; none on the highest. */
                            gates: {
                                bound: number;
                                /** @description The value has to be at least the bound; else at most. */
                                isAtLeast: boolean;
                                /** @enum {string} */
                                name: "decisions" | "precision" | "duplicates" | "decision-time" | "load" | "filing" | "coverage" | "recall" | "verify-agreement";
                                value?: number;
                                /** @enum {string} */
                                verdict: "passed" | "failed" | "not-measured";
                            }[];
                            held: number;
                            /** @description Absent: nobody has moved it from where the site starts. */
                            moved?: {
                                by: string;
                                reason: string;
                                /** Format: date-time */
                                since: string;
                            };
                            /** @description Right of all decisions and labels of 14 days, and since the last move; 95 % interval after Wilson. */
                            precision: {
                                high: number;
                                low: number;
                                n: number;
                                share?: number;
                            };
                            /** @enum {string} */
                            proposal: "promote" | "demote" | "stay";
                            /** @description Candidates in 14 days, held ones too. */
                            raised: number;
                            /**
                             * @description shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.
                             * @enum {string}
                             */
                            rung: "shadow" | "pilot" | "live";
                            severity: number;
                            /**
                             * @description shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.
                             * @enum {string}
                             */
                            to?: "shadow" | "pilot" | "live";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    forecastLadder: {
        parameters: {
            query: {
                /** @description The site’s word for a group of cameras; empty: those without one. */
                cameraGroup?: string;
                /**
                 * @description Ids, separated by commas.
                 * @example bin-overflow
                 */
                categories: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidates": 1,
                     *       "falseOnes": 1,
                     *       "unknown": 1,
                     *       "unlabelled": 1,
                     *       "nowPerDay": 1,
                     *       "capacityPerDay": 1,
                     *       "isBeyond": true
                     *     }
                     */
                    "application/json": {
                        /** @description Expected a day of those that nobody is shown yet. */
                        candidates: number;
                        capacityPerDay: number;
                        falseOnes: number;
                        isBeyond: boolean;
                        /** @description What goes before reviewers a day now, of all categories. */
                        nowPerDay: number;
                        /** @description Categories of which nothing was measured. */
                        unknown: number;
                        /** @description Categories that nobody labelled: all of theirs count as false. */
                        unlabelled: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    moveLadder: {
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
                 *       "categories": [
                 *         "categorie"
                 *       ],
                 *       "cameraGroup": "metro",
                 *       "to": "shadow",
                 *       "reason": "look-alike",
                 *       "insist": true,
                 *       "accept": true
                 *     }
                 */
                "application/json": {
                    /** @description The forecast was read and is taken, beyond the budget too. */
                    accept?: boolean;
                    /** @description The site’s word for a group of cameras; empty: those without one. */
                    cameraGroup?: string;
                    categories: string[];
                    /** @description Although gates are not passed. */
                    insist?: boolean;
                    reason: string;
                    /**
                     * @description shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.
                     * @enum {string}
                     */
                    to: "shadow" | "pilot" | "live";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "forecast": {
                     *         "candidates": 1,
                     *         "falseOnes": 1,
                     *         "unknown": 1,
                     *         "unlabelled": 1,
                     *         "nowPerDay": 1,
                     *         "capacityPerDay": 1,
                     *         "isBeyond": true
                     *       },
                     *       "moves": [
                     *         {
                     *           "category": "fire-lane-blocked",
                     *           "outcome": "moved",
                     *           "rung": "shadow"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        forecast: {
                            /** @description Expected a day of those that nobody is shown yet. */
                            candidates: number;
                            capacityPerDay: number;
                            falseOnes: number;
                            isBeyond: boolean;
                            /** @description What goes before reviewers a day now, of all categories. */
                            nowPerDay: number;
                            /** @description Categories of which nothing was measured. */
                            unknown: number;
                            /** @description Categories that nobody labelled: all of theirs count as false. */
                            unlabelled: number;
                        };
                        moves: {
                            category: string;
                            /** @enum {string} */
                            outcome: "moved" | "same" | "too-far" | "gates" | "never-shadow" | "not-by-figures" | "unknown";
                            /**
                             * @description shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.
                             * @enum {string}
                             */
                            rung?: "shadow" | "pilot" | "live";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "layers": [
                     *         {
                     *           "tiles": "https://tiles.example/{z}/{x}/{y}.png",
                     *           "attribution": "© 天地图",
                     *           "maxZoom": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        layers: {
                            attribution?: string;
                            maxZoom?: number;
                            /**
                             * @description Address with {x}, {y}, {z}.
                             * @example https://tiles.example/{z}/{x}/{y}.png
                             */
                            tiles: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "models": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "version": "version",
                     *           "licence": "Apache-2.0",
                     *           "labels": [
                     *             {
                     *               "label": "car",
                     *               "threshold": 1
                     *             }
                     *           ],
                     *           "card": "models/cards/street.md"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        models: {
                            /** @description Markdown: base, data, licences, figures, limits. */
                            card?: string;
                            id: string;
                            labels: {
                                label: string;
                                /** @description Scores below it are not reported; absent: the label never is. */
                                threshold?: number;
                            }[];
                            licence: string;
                            version: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listOriginalRequests: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requests": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "evidenceId": "01K9Z6T4P1F6J0S8KA9GZN2TVC",
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "reason": "look-alike",
                     *           "askedBy": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *           "askedByName": "li",
                     *           "askedAt": "2026-11-20T03:15:00.000Z",
                     *           "agreedBy": "01K9Z5A0B1C2D3E4F5G6H7J8KN",
                     *           "agreedByName": "wang",
                     *           "agreedAt": "2026-11-20T03:15:00.000Z",
                     *           "expiresAt": "2026-11-20T03:15:00.000Z",
                     *           "opened": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        requests: {
                            /** Format: date-time */
                            agreedAt?: string;
                            agreedBy?: string;
                            agreedByName?: string;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            askedByName?: string;
                            candidateId: string;
                            evidenceId: string;
                            /**
                             * Format: date-time
                             * @description A day to be agreed to; then half an hour to be seen.
                             */
                            expiresAt: string;
                            id: string;
                            /** @description How often it was looked at. */
                            opened: number;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    agreeToOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "evidenceId": "01K9Z6T4P1F6J0S8KA9GZN2TVC",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "reason": "look-alike",
                     *       "askedBy": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *       "askedByName": "li",
                     *       "askedAt": "2026-11-20T03:15:00.000Z",
                     *       "agreedBy": "01K9Z5A0B1C2D3E4F5G6H7J8KN",
                     *       "agreedByName": "wang",
                     *       "agreedAt": "2026-11-20T03:15:00.000Z",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z",
                     *       "opened": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        agreedAt?: string;
                        agreedBy?: string;
                        agreedByName?: string;
                        /** Format: date-time */
                        askedAt: string;
                        askedBy: string;
                        askedByName?: string;
                        candidateId: string;
                        evidenceId: string;
                        /**
                         * Format: date-time
                         * @description A day to be agreed to; then half an hour to be seen.
                         */
                        expiresAt: string;
                        id: string;
                        /** @description How often it was looked at. */
                        opened: number;
                        reason: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description image/jpeg */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listReconciliations: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reconciliations": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "receiverId": "city",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "finishedAt": "2026-11-20T03:15:00.000Z",
                     *           "outcome": "agreed",
                     *           "detail": "3 looks in a row brought no picture: the camera does not answer.",
                     *           "ours": 1,
                     *           "theirs": 1,
                     *           "differences": 1,
                     *           "listed": [
                     *             {
                     *               "kind": "missing-there",
                     *               "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "externalCaseNo": "500110202611200042",
                     *               "ours": "filed",
                     *               "theirs": "closed"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        reconciliations: {
                            /** Format: date-time */
                            createdAt: string;
                            detail?: string;
                            differences: number;
                            /** Format: date-time */
                            finishedAt?: string;
                            id: string;
                            /** @description The first thousand differences. */
                            listed: {
                                candidateId?: string;
                                externalCaseNo?: string;
                                /** @enum {string} */
                                kind: "missing-there" | "unknown-here" | "state-differs" | "number-differs" | "twice-there";
                                ours?: string;
                                theirs?: string;
                            }[];
                            ours: number;
                            /** @enum {string} */
                            outcome?: "agreed" | "differs" | "failed";
                            receiverId: string;
                            theirs: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    askForReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listRegisters: {
        parameters: {
            query: {
                /**
                 * @description minLng,minLat,maxLng,maxLat: only what touches this box of the map.
                 * @example 106.6,29.0,106.7,29.1
                 */
                bbox?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
                register?: "vending" | "outdoor-area" | "advert" | "road-occupation" | "excavation" | "site" | "event";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "registers": [
                     *         {
                     *           "id": "vending/2026-017",
                     *           "register": "vending",
                     *           "number": "2026-017",
                     *           "name": "li",
                     *           "holder": "星光社区",
                     *           "cameraId": "xingguang-north",
                     *           "zoneId": "lane",
                     *           "geometry": {
                     *             "type": "MultiPolygon",
                     *             "coordinates": [
                     *               [
                     *                 [
                     *                   [
                     *                     106.649,
                     *                     29.029
                     *                   ],
                     *                   [
                     *                     106.651,
                     *                     29.029
                     *                   ],
                     *                   [
                     *                     106.651,
                     *                     29.031
                     *                   ],
                     *                   [
                     *                     106.649,
                     *                     29.029
                     *                   ]
                     *                 ]
                     *               ]
                     *             ]
                     *           },
                     *           "permit": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "weekdays": [
                     *               1
                     *             ],
                     *             "from": "08:30",
                     *             "to": "08:30",
                     *             "graceSeconds": 1,
                     *             "validFrom": "2026-11-20",
                     *             "validTo": "2026-11-20"
                     *           },
                     *           "places": 1,
                     *           "cameras": 1,
                     *           "permitted": {
                     *             "day": 1,
                     *             "week": 1
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        registers: {
                            /** @description It speaks of one zone of this camera. */
                            cameraId?: string;
                            /** @description How many it reaches of those the caller may see. */
                            cameras: number;
                            /**
                             * @description GeoJSON (RFC 7946), WGS-84.
                             * @example {
                             *       "type": "MultiPolygon",
                             *       "coordinates": [
                             *         [
                             *           [
                             *             [
                             *               106.649,
                             *               29.029
                             *             ],
                             *             [
                             *               106.651,
                             *               29.029
                             *             ],
                             *             [
                             *               106.651,
                             *               29.031
                             *             ],
                             *             [
                             *               106.649,
                             *               29.029
                             *             ]
                             *           ]
                             *         ]
                             *       ]
                             *     }
                             */
                            geometry?: {
                                coordinates: number[][][][];
                                /** @enum {string} */
                                type: "MultiPolygon";
                            };
                            holder: string;
                            /**
                             * @description <register>/<number>
                             * @example vending/2026-017
                             */
                            id: string;
                            name: string;
                            /** @example 2026-017 */
                            number: string;
                            permit: {
                                from: string;
                                graceSeconds: number;
                                id: string;
                                to: string;
                                /** Format: date */
                                validFrom?: string;
                                /** Format: date */
                                validTo?: string;
                                /** @description 0 = Sunday. */
                                weekdays: number[];
                            };
                            /** @description Sightings left out as permitted at these cameras in the last 24 hours and 7 days. Looks do not say by which line: a camera that several reach counts with each. */
                            permitted: {
                                day: number;
                                week: number;
                            };
                            /** @description How many it allows; stalls say. */
                            places?: number;
                            /** @enum {string} */
                            register: "vending" | "outdoor-area" | "advert" | "road-occupation" | "excavation" | "site" | "event";
                            zoneId?: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getReviewFigures: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                days: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "days": 1,
                     *       "agreement": {
                     *         "pairs": 1,
                     *         "agreed": 1,
                     *         "share": 1
                     *       },
                     *       "reviewers": [
                     *         {
                     *           "reviewerId": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *           "name": "li",
                     *           "honeypots": {
                     *             "answered": 1,
                     *             "right": 1
                     *           },
                     *           "seconds": {
                     *             "answered": 1,
                     *             "agreed": 1
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Second reviews against the first: the same answer and, where confirmed, the same category. */
                        agreement: {
                            agreed: number;
                            pairs: number;
                            /** @description Absent without a pair. */
                            share?: number;
                        };
                        days: number;
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        /** @description By name; the agreement above is of all of them. */
                        reviewers: {
                            honeypots: {
                                answered: number;
                                right: number;
                            };
                            name?: string;
                            reviewerId: string;
                            seconds: {
                                agreed: number;
                                answered: number;
                            };
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readReviewLoad: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shift": {
                     *         "from": "2026-11-20T03:15:00.000Z",
                     *         "to": "2026-11-20T03:15:00.000Z"
                     *       },
                     *       "seats": 1,
                     *       "capacity": 1,
                     *       "decided": 1,
                     *       "room": 1,
                     *       "open": 1,
                     *       "bySeverity": [
                     *         {
                     *           "severity": 1,
                     *           "open": 1,
                     *           "held": 1
                     *         }
                     *       ],
                     *       "held": {
                     *         "shadow": 1,
                     *         "pilotLimit": 1,
                     *         "budget": 1
                     *       },
                     *       "throttled": [
                     *         {
                     *           "category": "fire-lane-blocked",
                     *           "categoryZh": "占用消防通道",
                     *           "categoryEn": "Fire lane blocked",
                     *           "cameraGroup": "metro",
                     *           "severity": 1,
                     *           "held": 1
                     *         }
                     *       ],
                     *       "unseen": 1,
                     *       "oldestOpenAt": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        bySeverity: {
                            held: number;
                            open: number;
                            severity: number;
                        }[];
                        capacity?: number;
                        decided?: number;
                        held: {
                            budget: number;
                            pilotLimit: number;
                            shadow: number;
                        };
                        /** Format: date-time */
                        oldestOpenAt?: string;
                        open: number;
                        /** @description How many more go before reviewers in this shift. */
                        room?: number;
                        /** @description Absent: the site plans none, and nothing is held for room. */
                        seats?: number;
                        shift: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                        };
                        /** @description What waits for room, by category and group, the most first. */
                        throttled: {
                            /** @description The site’s word for a group of cameras; empty: those without one. */
                            cameraGroup: string;
                            category: string;
                            categoryEn: string;
                            categoryZh: string;
                            held: number;
                            severity: number;
                        }[];
                        /** @description Closed in the last day before anybody could see them. */
                        unseen: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    claimNext: {
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
                 *       "count": 1,
                 *       "category": "fire-lane-blocked",
                 *       "minSeverity": 1,
                 *       "district": "500110",
                 *       "cameraGroup": "metro"
                 *     }
                 */
                "application/json": {
                    cameraGroup?: string;
                    category?: string;
                    /**
                     * @description The item to show and those to prefetch.
                     * @default 1
                     */
                    count: number;
                    /** @description Of the camera; 6 digits cover the 9 below them. */
                    district?: string;
                    /** @description 1 is the most severe: 2 leaves 1 and 2. */
                    minSeverity?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "version": 3,
                     *             "status": "open",
                     *             "severity": 1,
                     *             "category": "fire-lane-blocked",
                     *             "categoryZh": "占用消防通道",
                     *             "categoryEn": "Fire lane blocked",
                     *             "camera": {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "nameZh": "星光广场北口",
                     *               "nameEn": "Xingguang Square north",
                     *               "location": {
                     *                 "lng": 106.65,
                     *                 "lat": 29.03,
                     *                 "crs": "WGS84"
                     *               }
                     *             },
                     *             "zone": {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "kind": "fire-lane",
                     *               "origin": "approved",
                     *               "polygon": [
                     *                 [
                     *                   0.1,
                     *                   0.5
                     *                 ],
                     *                 [
                     *                   0.9,
                     *                   0.5
                     *                 ],
                     *                 [
                     *                   0.9,
                     *                   0.95
                     *                 ]
                     *               ]
                     *             },
                     *             "place": {
                     *               "x0": 0.3,
                     *               "y0": 0.55,
                     *               "x1": 0.5,
                     *               "y1": 0.8
                     *             },
                     *             "firstSeenAt": "2026-11-20T03:15:00.000Z",
                     *             "lastSeenAt": "2026-11-20T03:15:00.000Z",
                     *             "createdAt": "2026-11-20T03:15:00.000Z",
                     *             "closedAt": "2026-11-20T03:15:00.000Z",
                     *             "why": {
                     *               "present": 5,
                     *               "absent": 1,
                     *               "bestScore": 0.82,
                     *               "count": 1,
                     *               "label": "car"
                     *             },
                     *             "componentCode": "50011001021130001",
                     *             "gridCode": "500110101001001",
                     *             "destination": {
                     *               "department": {
                     *                 "code": "500110101",
                     *                 "name": "li"
                     *               },
                     *               "dutyGrid": "50011010100101",
                     *               "locationLine": "星光广场北口东侧",
                     *               "basis": "rule"
                     *             },
                     *             "missingDestination": [
                     *               "department"
                     *             ],
                     *             "recurrenceOf": "01K9Z6RZ4D7C1E5H9KX3QPMV8T",
                     *             "mergedInto": "01K9Z6RZ4D7C1E5H9KX3QPMV8T",
                     *             "reopened": 1,
                     *             "evidence": [
                     *               {
                     *                 "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *                 "role": "reviewer",
                     *                 "sha256": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
                     *                 "width": 1280,
                     *                 "height": 720,
                     *                 "capturedAt": "2026-11-20T03:15:00.000Z",
                     *                 "place": {
                     *                   "x0": 0.3,
                     *                   "y0": 0.55,
                     *                   "x1": 0.5,
                     *                   "y1": 0.8
                     *                 },
                     *                 "score": 0.82,
                     *                 "masked": true,
                     *                 "picture": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture"
                     *               }
                     *             ]
                     *           },
                     *           "category": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "no": 1,
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "group": "街面秩序",
                     *             "groupZh": "街面秩序",
                     *             "definitionZh": "机动车占用消防通道停放",
                     *             "definitionEn": "A motor vehicle parked in a fire lane",
                     *             "notAViolation": [
                     *               "notAViolation"
                     *             ],
                     *             "notAViolationZh": [
                     *               "notAViolationZh"
                     *             ],
                     *             "severity": 1,
                     *             "code2013": "0603",
                     *             "code2026": "02060301",
                     *             "nearest2026": "02060301",
                     *             "limit": {
                     *               "value": 1,
                     *               "unit": "处",
                     *               "textZh": "占用消防通道停放机动车"
                     *             },
                     *             "conditions": [
                     *               {
                     *                 "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *                 "textZh": "占用消防通道停放机动车",
                     *                 "textEn": "A vehicle stands in the fire lane",
                     *                 "limit": {
                     *                   "value": 1,
                     *                   "unit": "urgent_hour"
                     *                 },
                     *                 "closureZh": "车辆驶离，通道恢复畅通",
                     *                 "closureEn": "The vehicle is gone and the lane is free",
                     *                 "basis": "rule"
                     *               }
                     *             ],
                     *             "closureZh": "车辆驶离，通道恢复畅通",
                     *             "closureEn": "The vehicle is gone and the lane is free",
                     *             "readiness": "detector",
                     *             "tier": "real"
                     *           },
                     *           "pictures": {
                     *             "first": "01K9Z6T4P1F6J0S8KA9GZN2TVC",
                     *             "best": "01K9Z6T4P1F6J0S8KA9GZN2TVC",
                     *             "last": "01K9Z6T4P1F6J0S8KA9GZN2TVC"
                     *           },
                     *           "earlier": [
                     *             {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "status": "open",
                     *               "createdAt": "2026-11-20T03:15:00.000Z",
                     *               "reason": "look-alike"
                     *             }
                     *           ],
                     *           "nearby": [
                     *             {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "status": "open",
                     *               "category": "fire-lane-blocked",
                     *               "categoryZh": "占用消防通道",
                     *               "categoryEn": "Fire lane blocked",
                     *               "severity": 1,
                     *               "createdAt": "2026-11-20T03:15:00.000Z",
                     *               "lastSeenAt": "2026-11-20T03:15:00.000Z",
                     *               "camera": {
                     *                 "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *                 "nameZh": "星光广场北口",
                     *                 "nameEn": "Xingguang Square north"
                     *               },
                     *               "distanceMetres": 1,
                     *               "caseState": "filed"
                     *             }
                     *           ],
                     *           "lease": {
                     *             "until": "2026-11-20T03:15:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "waiting": 1
                     *     }
                     */
                    "application/json": {
                        items: {
                            candidate: {
                                camera: {
                                    id: string;
                                    location?: {
                                        crs: string;
                                        lat: number;
                                        lng: number;
                                    };
                                    nameEn: string;
                                    nameZh: string;
                                };
                                category: string;
                                categoryEn: string;
                                categoryZh: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                closedAt?: string;
                                /** @description The part of the civic register that it speaks of. */
                                componentCode?: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                createdAt: string;
                                /** @description Where its case goes. `default`: the site has no rules, so that its dispatcher gets it. */
                                destination?: {
                                    /** @enum {string} */
                                    basis: "rule" | "default";
                                    department: {
                                        code?: string;
                                        name: string;
                                    };
                                    dutyGrid: string;
                                    /** @description Where it is, in words. */
                                    locationLine: string;
                                };
                                evidence: {
                                    /**
                                     * Format: date-time
                                     * @description With offset: of the camera where it is a time of a picture.
                                     */
                                    capturedAt: string;
                                    height: number;
                                    id: string;
                                    /** @enum {boolean} */
                                    masked: true;
                                    /** @description Path of the picture, for signed-in callers. */
                                    picture: string;
                                    /** @description Box in 0..1 of the picture; x to the right, y down. */
                                    place?: {
                                        x0: number;
                                        x1: number;
                                        y0: number;
                                        y1: number;
                                    };
                                    /** @description sighting | after */
                                    role: string;
                                    score: number;
                                    sha256: string;
                                    width: number;
                                }[];
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                firstSeenAt: string;
                                /** @description Cell of the unit grid in which the camera stands, 15 digits. */
                                gridCode?: string;
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                lastSeenAt: string;
                                /** @description Of a merged one: the candidate it is the same problem as. */
                                mergedInto?: string;
                                /** @description What no rule says: it cannot be confirmed until one does. */
                                missingDestination?: ("department" | "dutyGrid")[];
                                /** @description Box in 0..1 of the picture; x to the right, y down. */
                                place?: {
                                    x0: number;
                                    x1: number;
                                    y0: number;
                                    y1: number;
                                };
                                recurrenceOf?: string;
                                reopened: number;
                                severity: number;
                                /**
                                 * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                                 * @enum {string}
                                 */
                                status: "open" | "confirmed" | "rejected" | "merged" | "held";
                                /** @description Send it back as If-Match: "<version>". */
                                version: number;
                                /** @description Votes, scores, models and catalogue behind it. `rejectedBefore` and `perhaps` name candidates that it may be the same as; `perhaps` was seen in other light, and daylight joins the two or tells them apart. */
                                why: {
                                    [key: string]: unknown;
                                };
                                zone?: {
                                    id: string;
                                    kind: string;
                                    origin: string;
                                    /** @description Corners [x, y] in 0..1 of the reference picture. */
                                    polygon: number[][];
                                };
                            };
                            category?: {
                                closureEn?: string;
                                closureZh: string;
                                code2013?: string;
                                code2026?: string;
                                /** @description Filing conditions, the one by default first; a site may have set other limits. */
                                conditions: {
                                    basis: string;
                                    closureEn?: string;
                                    closureZh: string;
                                    id: string;
                                    /** @description urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours. */
                                    limit: {
                                        /** @enum {string} */
                                        unit: "urgent_hour" | "urgent_day" | "work_hour" | "work_day";
                                        value: number;
                                    };
                                    textEn: string;
                                    textZh: string;
                                }[];
                                definitionEn: string;
                                definitionZh: string;
                                group: string;
                                groupZh: string;
                                id: string;
                                limit: {
                                    textZh: string;
                                    unit: string;
                                    value: number;
                                };
                                nameEn: string;
                                nameZh: string;
                                nearest2026?: string;
                                no: number;
                                notAViolation: string[];
                                /** @description The same in Chinese, in the same order. */
                                notAViolationZh: string[];
                                readiness: string;
                                severity: number;
                                /**
                                 * @description How well it was measured: on real pictures, on simulated ones only, or not at all because no detector knows it.
                                 * @enum {string}
                                 */
                                tier: "real" | "simulated" | "needs-model" | "unmeasured";
                            };
                            /** @description Earlier candidates of the same place and category, newest first. */
                            earlier: {
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                createdAt: string;
                                id: string;
                                reason?: string;
                                /**
                                 * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                                 * @enum {string}
                                 */
                                status: "open" | "confirmed" | "rejected" | "merged" | "held";
                            }[];
                            /** @description Until then nobody else decides; claim again before it ends, or decide later if nobody else claimed. */
                            lease: {
                                /** Format: date-time */
                                until: string;
                            };
                            /** @description Candidates at other places of this camera and of cameras within 50 m, of the same day or still standing: same category first, then the nearest. */
                            nearby: {
                                camera: {
                                    id: string;
                                    nameEn: string;
                                    nameZh: string;
                                };
                                /** @description State of its case, theirs. */
                                caseState?: string;
                                category: string;
                                categoryEn: string;
                                categoryZh: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @description Between the cameras; absent when one of them has no place. */
                                distanceMetres?: number;
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                lastSeenAt: string;
                                severity: number;
                                /**
                                 * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                                 * @enum {string}
                                 */
                                status: "open" | "confirmed" | "rejected" | "merged" | "held";
                            }[];
                            /** @description Evidence ids; absent when no picture is left. */
                            pictures?: {
                                best: string;
                                first: string;
                                last: string;
                            };
                        }[];
                        /** @description How many wait in this queue, those before other reviewers among them. */
                        waiting: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listRosters: {
        parameters: {
            query: {
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rosters": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "status": "proposed",
                     *           "firstDay": "2026-11-20",
                     *           "capacity": 1,
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "approved": {
                     *             "at": "2026-11-20T03:15:00.000Z",
                     *             "by": "li"
                     *           },
                     *           "uncovered": 1,
                     *           "uncoveredCells": [
                     *             "uncoveredCell"
                     *           ],
                     *           "moves": {
                     *             "stay": 1,
                     *             "join": 1,
                     *             "leave": 1,
                     *             "rest": 1
                     *           },
                     *           "forecast": {
                     *             "candidates": 1,
                     *             "falseOnes": 1,
                     *             "unknown": 1,
                     *             "unlabelled": 1,
                     *             "nowPerDay": 1,
                     *             "capacityPerDay": 1,
                     *             "isBeyond": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        nextCursor?: string;
                        rosters: {
                            approved?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            capacity: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** @example 2026-11-20 */
                            firstDay: string;
                            forecast?: {
                                /** @description Expected a day of those that nobody is shown yet. */
                                candidates: number;
                                capacityPerDay: number;
                                falseOnes: number;
                                isBeyond: boolean;
                                /** @description What goes before reviewers a day now, of all categories. */
                                nowPerDay: number;
                                /** @description Categories of which nothing was measured. */
                                unknown: number;
                                /** @description Categories that nobody labelled: all of theirs count as false. */
                                unlabelled: number;
                            };
                            id: string;
                            moves: {
                                join: number;
                                leave: number;
                                rest: number;
                                stay: number;
                            };
                            /** @enum {string} */
                            status: "proposed" | "approved" | "superseded";
                            /** @description Cells of the grid without a camera on it. */
                            uncovered: number;
                            /** @description The first twenty of them. */
                            uncoveredCells: string[];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    proposeRoster: {
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
                 *       "capacity": 1,
                 *       "intervalSeconds": 10,
                 *       "firstDay": "2026-11-20"
                 *     }
                 */
                "application/json": {
                    /** @description Cameras that can be looked at. */
                    capacity: number;
                    /** @example 2026-11-20 */
                    firstDay?: string;
                    /** @description From look to look; 300 when absent. */
                    intervalSeconds?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "status": "proposed",
                     *       "firstDay": "2026-11-20",
                     *       "capacity": 1,
                     *       "createdAt": "2026-11-20T03:15:00.000Z",
                     *       "approved": {
                     *         "at": "2026-11-20T03:15:00.000Z",
                     *         "by": "li"
                     *       },
                     *       "uncovered": 1,
                     *       "uncoveredCells": [
                     *         "uncoveredCell"
                     *       ],
                     *       "moves": {
                     *         "stay": 1,
                     *         "join": 1,
                     *         "leave": 1,
                     *         "rest": 1
                     *       },
                     *       "forecast": {
                     *         "candidates": 1,
                     *         "falseOnes": 1,
                     *         "unknown": 1,
                     *         "unlabelled": 1,
                     *         "nowPerDay": 1,
                     *         "capacityPerDay": 1,
                     *         "isBeyond": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        approved?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        capacity: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @example 2026-11-20 */
                        firstDay: string;
                        forecast?: {
                            /** @description Expected a day of those that nobody is shown yet. */
                            candidates: number;
                            capacityPerDay: number;
                            falseOnes: number;
                            isBeyond: boolean;
                            /** @description What goes before reviewers a day now, of all categories. */
                            nowPerDay: number;
                            /** @description Categories of which nothing was measured. */
                            unknown: number;
                            /** @description Categories that nobody labelled: all of theirs count as false. */
                            unlabelled: number;
                        };
                        id: string;
                        moves: {
                            join: number;
                            leave: number;
                            rest: number;
                            stay: number;
                        };
                        /** @enum {string} */
                        status: "proposed" | "approved" | "superseded";
                        /** @description Cells of the grid without a camera on it. */
                        uncovered: number;
                        /** @description The first twenty of them. */
                        uncoveredCells: string[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "status": "proposed",
                     *       "firstDay": "2026-11-20",
                     *       "capacity": 1,
                     *       "createdAt": "2026-11-20T03:15:00.000Z",
                     *       "approved": {
                     *         "at": "2026-11-20T03:15:00.000Z",
                     *         "by": "li"
                     *       },
                     *       "uncovered": 1,
                     *       "uncoveredCells": [
                     *         "uncoveredCell"
                     *       ],
                     *       "moves": {
                     *         "stay": 1,
                     *         "join": 1,
                     *         "leave": 1,
                     *         "rest": 1
                     *       },
                     *       "forecast": {
                     *         "candidates": 1,
                     *         "falseOnes": 1,
                     *         "unknown": 1,
                     *         "unlabelled": 1,
                     *         "nowPerDay": 1,
                     *         "capacityPerDay": 1,
                     *         "isBeyond": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        approved?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        capacity: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @example 2026-11-20 */
                        firstDay: string;
                        forecast?: {
                            /** @description Expected a day of those that nobody is shown yet. */
                            candidates: number;
                            capacityPerDay: number;
                            falseOnes: number;
                            isBeyond: boolean;
                            /** @description What goes before reviewers a day now, of all categories. */
                            nowPerDay: number;
                            /** @description Categories of which nothing was measured. */
                            unknown: number;
                            /** @description Categories that nobody labelled: all of theirs count as false. */
                            unlabelled: number;
                        };
                        id: string;
                        moves: {
                            join: number;
                            leave: number;
                            rest: number;
                            stay: number;
                        };
                        /** @enum {string} */
                        status: "proposed" | "approved" | "superseded";
                        /** @description Cells of the grid without a camera on it. */
                        uncovered: number;
                        /** @description The first twenty of them. */
                        uncoveredCells: string[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    approveRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accept": true
                 *     }
                 */
                "application/json": {
                    /** @description The forecast was read and is taken, beyond the budget too. */
                    accept?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "joined": 1,
                     *       "left": 1,
                     *       "finishing": 1,
                     *       "toNeighbour": 1,
                     *       "toPerson": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Leave once nothing of theirs is open. */
                        finishing: number;
                        joined: number;
                        left: number;
                        /** @description Open candidates that a camera on the roster can see. */
                        toNeighbour: number;
                        toPerson: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listRosterEntries: {
        parameters: {
            query: {
                cursor?: string;
                limit: number;
                move?: "stay" | "join" | "leave" | "rest";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "rank": 1,
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "platformId": "police",
                     *           "move": "stay",
                     *           "reason": {
                     *             "kind": "cell",
                     *             "cell": "500110101001001",
                     *             "cases": 1,
                     *             "lastSeenAt": "2026-11-20T03:15:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        entries: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            /**
                             * @description rest: it is off the roster and stays off it.
                             * @enum {string}
                             */
                            move: "stay" | "join" | "leave" | "rest";
                            platformId: string;
                            rank: number;
                            reason: {
                                cases?: number;
                                cell?: string;
                                /** @enum {string} */
                                kind: "cell" | "cases" | "never-looked-at" | "long-ago" | "no-room" | "platform-full" | "agreement-ends";
                                /** Format: date-time */
                                lastSeenAt?: string;
                            };
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listSecondOpinions: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secondOpinions": [
                     *         {
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "category": "fire-lane-blocked",
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "status": "open",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "notBy": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "name": "li"
                     *           },
                     *           "decidedBy": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "name": "li"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        /** @description Those that wait first, then the newest. */
                        secondOpinions: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            candidateId: string;
                            category: string;
                            /** Format: date-time */
                            createdAt: string;
                            decidedBy?: {
                                id: string;
                                name?: string;
                            };
                            notBy: {
                                id: string;
                                name?: string;
                            };
                            status: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *         "name": "li",
                     *         "role": "reviewer",
                     *         "scope": {
                     *           "everywhere": true,
                     *           "districts": [
                     *             "500110"
                     *           ],
                     *           "cameraGroups": [
                     *             "metro"
                     *           ]
                     *         },
                     *         "grants": [
                     *           "grant"
                     *         ]
                     *       },
                     *       "csrf": "Zr0c2nq5m8TvX1yB4eHk",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as x-csrf-token with every request that changes something. */
                        csrf: string;
                        /** Format: date-time */
                        expiresAt: string;
                        user: {
                            /** @description Permissions of the role: what to offer. */
                            grants: string[];
                            id: string;
                            name: string;
                            role: string;
                            /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                            scope: {
                                cameraGroups: string[];
                                /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                                districts: string[];
                                /** @description The whole site, and what belongs to no camera. */
                                everywhere: boolean;
                            };
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    changePassword: {
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
                 *       "current": "four-groups-of-five-signs",
                 *       "next": "another-long-password"
                 *     }
                 */
                "application/json": {
                    current: string;
                    /** @description Twelve characters at least. */
                    next: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests in a short time. Wait a minute and try again.",
                     *       "code": "too-many-requests"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    signIn: {
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
                 *       "name": "li",
                 *       "password": "four-groups-of-five-signs"
                 *     }
                 */
                "application/json": {
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "li",
                     *       "role": "reviewer",
                     *       "csrf": "Zr0c2nq5m8TvX1yB4eHk",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as x-csrf-token with every request that changes something. */
                        csrf: string;
                        /** Format: date-time */
                        expiresAt: string;
                        name: string;
                        role: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests in a short time. Wait a minute and try again.",
                     *       "code": "too-many-requests"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    getSiteKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "publicKey": "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA…\n-----END PUBLIC KEY-----\n"
                     *     }
                     */
                    "application/json": {
                        publicKey: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listSuppressions: {
        parameters: {
            query: {
                cursor?: string;
                limit: number;
                state: "in-force" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "suppressions": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "category": "fire-lane-blocked",
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "place": {
                     *             "x0": 0.3,
                     *             "y0": 0.55,
                     *             "x1": 0.5,
                     *             "y1": 0.8
                     *           },
                     *           "zoneId": "lane",
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "reason": "look-alike",
                     *           "createdBy": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *           "createdByName": "li",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "expiresAt": "2026-11-20T03:15:00.000Z",
                     *           "looks": 1,
                     *           "lastLookAt": "2026-11-20T03:15:00.000Z",
                     *           "endedAt": "2026-11-20T03:15:00.000Z",
                     *           "endedBy": "01K9Z5A0B1C2D3E4F5G6H7J8KM",
                     *           "endedByName": "wang",
                     *           "endedFor": "01K9Z6T4N8V2Q7M3XB5CWEYHRD"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        nextCursor?: string;
                        suppressions: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            /** @description The rejected one. */
                            candidateId?: string;
                            category: string;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            /** @description Absent: a case system that voided the case. */
                            createdByName?: string;
                            /**
                             * Format: date-time
                             * @description Of those that are over.
                             */
                            endedAt?: string;
                            /** @description Absent: it expired, or its rejection was undone. */
                            endedBy?: string;
                            endedByName?: string;
                            /** @description The candidate at its place whose confirmation ended it: it is there after all. */
                            endedFor?: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            expiresAt: string;
                            id: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            lastLookAt?: string;
                            /** @description Looks that it kept from raising a candidate. */
                            looks: number;
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            place?: {
                                x0: number;
                                x1: number;
                                y0: number;
                                y1: number;
                            };
                            reason: string;
                            zoneId?: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    removeSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "name": "li",
                     *           "role": "reviewer",
                     *           "scope": {
                     *             "everywhere": true,
                     *             "districts": [
                     *               "500110"
                     *             ],
                     *             "cameraGroups": [
                     *               "metro"
                     *             ]
                     *           },
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "disabledAt": "2026-11-20T03:15:00.000Z",
                     *           "lockedUntil": "2026-11-20T03:15:00.000Z",
                     *           "newPassword": "k7pmx-3wq8d-v2nfz-9ytbc"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        nextCursor?: string;
                        users: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            id: string;
                            /** Format: date-time */
                            lockedUntil?: string;
                            name: string;
                            /** @description Given once, when it was made. */
                            newPassword?: string;
                            /** @description Absent: a role of a newer version, which grants nothing here. */
                            role?: string;
                            /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                            scope: {
                                cameraGroups: string[];
                                /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                                districts: string[];
                                /** @description The whole site, and what belongs to no camera. */
                                everywhere: boolean;
                            };
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    createUser: {
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
                 *       "name": "li",
                 *       "role": "reviewer",
                 *       "scope": {
                 *         "everywhere": true,
                 *         "districts": [
                 *           "500110"
                 *         ],
                 *         "cameraGroups": [
                 *           "metro"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "viewer" | "reviewer" | "dispatcher" | "administrator" | "integrator" | "auditor";
                    /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                    scope: {
                        cameraGroups: string[];
                        /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                        districts: string[];
                        /** @description The whole site, and what belongs to no camera. */
                        everywhere: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "name": "li",
                     *       "role": "reviewer",
                     *       "scope": {
                     *         "everywhere": true,
                     *         "districts": [
                     *           "500110"
                     *         ],
                     *         "cameraGroups": [
                     *           "metro"
                     *         ]
                     *       },
                     *       "createdAt": "2026-11-20T03:15:00.000Z",
                     *       "disabledAt": "2026-11-20T03:15:00.000Z",
                     *       "lockedUntil": "2026-11-20T03:15:00.000Z",
                     *       "newPassword": "k7pmx-3wq8d-v2nfz-9ytbc"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        disabledAt?: string;
                        id: string;
                        /** Format: date-time */
                        lockedUntil?: string;
                        name: string;
                        /** @description Given once, when it was made. */
                        newPassword?: string;
                        /** @description Absent: a role of a newer version, which grants nothing here. */
                        role?: string;
                        /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                        scope: {
                            cameraGroups: string[];
                            /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                            districts: string[];
                            /** @description The whole site, and what belongs to no camera. */
                            everywhere: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "reviewer",
                 *       "scope": {
                 *         "everywhere": true,
                 *         "districts": [
                 *           "500110"
                 *         ],
                 *         "cameraGroups": [
                 *           "metro"
                 *         ]
                 *       },
                 *       "disabled": true,
                 *       "newPassword": true
                 *     }
                 */
                "application/json": {
                    /** @description Ends all sessions; what the user did stays named. */
                    disabled?: boolean;
                    /**
                     * @description Makes a password, given once in the answer; ends all sessions.
                     * @enum {boolean}
                     */
                    newPassword?: true;
                    /** @enum {string} */
                    role?: "viewer" | "reviewer" | "dispatcher" | "administrator" | "integrator" | "auditor";
                    /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                    scope?: {
                        cameraGroups: string[];
                        /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                        districts: string[];
                        /** @description The whole site, and what belongs to no camera. */
                        everywhere: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "name": "li",
                     *       "role": "reviewer",
                     *       "scope": {
                     *         "everywhere": true,
                     *         "districts": [
                     *           "500110"
                     *         ],
                     *         "cameraGroups": [
                     *           "metro"
                     *         ]
                     *       },
                     *       "createdAt": "2026-11-20T03:15:00.000Z",
                     *       "disabledAt": "2026-11-20T03:15:00.000Z",
                     *       "lockedUntil": "2026-11-20T03:15:00.000Z",
                     *       "newPassword": "k7pmx-3wq8d-v2nfz-9ytbc"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        disabledAt?: string;
                        id: string;
                        /** Format: date-time */
                        lockedUntil?: string;
                        name: string;
                        /** @description Given once, when it was made. */
                        newPassword?: string;
                        /** @description Absent: a role of a newer version, which grants nothing here. */
                        role?: string;
                        /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                        scope: {
                            cameraGroups: string[];
                            /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                            districts: string[];
                            /** @description The whole site, and what belongs to no camera. */
                            everywhere: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "wang has it before him until 11:17. Take another one, or wait.",
                     *       "code": "claimed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listVerifications: {
        parameters: {
            query: {
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "verifications": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "category": "fire-lane-blocked",
                     *           "status": "waiting",
                     *           "verdict": "clear",
                     *           "handover": "tries",
                     *           "notBefore": "2026-11-20T03:15:00.000Z",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "decidedAt": "2026-11-20T03:15:00.000Z",
                     *           "tries": [
                     *             {
                     *               "at": "2026-11-20T03:15:00.000Z",
                     *               "found": "present",
                     *               "reason": "view",
                     *               "light": "day",
                     *               "similarity": 1
                     *             }
                     *           ],
                     *           "before": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture",
                     *           "after": "8123-77",
                     *           "alignment": {
                     *             "score": 0.82,
                     *             "offset": {
                     *               "dx": 1,
                     *               "dy": 1
                     *             },
                     *             "sameView": true,
                     *             "likeLight": true
                     *           },
                     *           "answer": {
                     *             "verdict": "clear",
                     *             "reason": "look-alike",
                     *             "by": "li",
                     *             "at": "2026-11-20T03:15:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        nextCursor?: string;
                        verifications: {
                            /** @description Path of the picture of the deciding look. */
                            after?: string;
                            /** @description How the two pictures lie on each other. */
                            alignment?: {
                                likeLight: boolean;
                                /** @description The picture after is moved by this against the one before, in 0..1 of the picture. */
                                offset: {
                                    dx: number;
                                    dy: number;
                                };
                                sameView: boolean;
                                /** @description Share of the view’s reference found again in both pictures: the lesser of the two. */
                                score: number;
                            };
                            answer?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                                /** @enum {string} */
                                verdict: "clear" | "not-clear";
                            };
                            /** @description Path of the picture that shows the problem. */
                            before?: string;
                            candidateId: string;
                            category: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            decidedAt?: string;
                            /**
                             * @description Why a person is asked; with cannot-tell only.
                             * @enum {string}
                             */
                            handover?: "tries" | "light" | "manual" | "no-picture" | "camera-gone";
                            id: string;
                            /**
                             * Format: date-time
                             * @description Disposal and settle time of the row, by the camera’s clock: no look before it counts.
                             */
                            notBefore: string;
                            /** @enum {string} */
                            status: "waiting" | "done" | "cancelled";
                            /** @description The newest 24 looks, oldest first. */
                            tries: {
                                /**
                                 * Format: date-time
                                 * @description When the picture was taken, by the camera’s clock.
                                 */
                                at: string;
                                /**
                                 * @description uncounted: a look in another light, or in hours in which the row is silent; it is no try.
                                 * @enum {string}
                                 */
                                found: "present" | "absent" | "unknown" | "uncounted";
                                /** @enum {string} */
                                light?: "day" | "dusk" | "night" | "infrared";
                                /**
                                 * @description Why it could not tell. nudged: something like it stands beside the place. changed: the ground of the place is not what it was before the problem. reference: the view’s reference was learned anew meanwhile.
                                 * @enum {string}
                                 */
                                reason?: "view" | "reference" | "hidden" | "out-of-picture" | "nudged" | "changed" | "not-judged" | "no-evidence" | "light" | "outside-hours";
                                similarity: number;
                            }[];
                            /**
                             * @description What our looks said.
                             * @enum {string}
                             */
                            verdict?: "clear" | "not-clear" | "cannot-tell";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    listViews: {
        parameters: {
            query: {
                cameraId?: string;
                cursor?: string;
                limit: number;
                origin?: "proposed" | "approved";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "views": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "camera": {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "nameZh": "星光广场北口",
                     *             "nameEn": "Xingguang Square north",
                     *             "location": {
                     *               "lng": 106.65,
                     *               "lat": 29.03,
                     *               "crs": "WGS84"
                     *             }
                     *           },
                     *           "version": 3,
                     *           "origin": "approved",
                     *           "state": "dispatched",
                     *           "zonesBy": "configuration",
                     *           "learned": true,
                     *           "picture": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture",
                     *           "zones": [
                     *             {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "kind": "fire-lane",
                     *               "polygon": [
                     *                 [
                     *                   0.1,
                     *                   0.5
                     *                 ],
                     *                 [
                     *                   0.9,
                     *                   0.5
                     *                 ],
                     *                 [
                     *                   0.9,
                     *                   0.95
                     *                 ]
                     *               ],
                     *               "origin": "approved",
                     *               "permits": [
                     *                 {
                     *                   "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *                   "weekdays": [
                     *                     1
                     *                   ],
                     *                   "from": "08:30",
                     *                   "to": "08:30",
                     *                   "graceSeconds": 1,
                     *                   "validFrom": "2026-11-20",
                     *                   "validTo": "2026-11-20"
                     *                 }
                     *               ],
                     *               "capacity": 1,
                     *               "detail": true,
                     *               "point": {
                     *                 "lng": 106.65,
                     *                 "lat": 29.03
                     *               },
                     *               "proposal": {
                     *                 "basis": "ground",
                     *                 "confidence": 1,
                     *                 "why": "Of what stood there on 14 of 20 good looks."
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    "application/json": {
                        nextCursor?: string;
                        views: {
                            camera: {
                                id: string;
                                location?: {
                                    crs: string;
                                    lat: number;
                                    lng: number;
                                };
                                nameEn: string;
                                nameZh: string;
                            };
                            id: string;
                            /** @description It has a reference to be approved or rejected. */
                            learned: boolean;
                            /** @enum {string} */
                            origin: "proposed" | "approved";
                            /** @description Path of a masked picture of it, for signed-in callers. */
                            picture?: string;
                            state: string;
                            /** @description Send it back as If-Match: "<version>". */
                            version: number;
                            zones: {
                                capacity?: number;
                                /** @description Looked at in native tiles too. */
                                detail?: boolean;
                                id: string;
                                /** @enum {string} */
                                kind: "approved-barbecue" | "approved-outdoor-area" | "bike-bay" | "bike-parking" | "bin" | "bin-place" | "blind-path" | "bridge" | "building-entrance" | "building-roof" | "bus-bay" | "bus-stop" | "construction-site" | "construction-site-edge" | "courtyard" | "crossing" | "drain-grate" | "drying-rack" | "facade-public" | "facility-surface" | "fire-lane" | "footbridge" | "green" | "ground" | "guardrail" | "kerb" | "kerb-ramp" | "manhole" | "metro-exit" | "no-bike-parking" | "no-entry-water" | "no-fishing-bank" | "no-parking" | "outfall" | "park" | "parking-bay" | "pavement" | "permitted-vending" | "permitted-vending-buffer" | "public-land" | "public-parking" | "registered-ad" | "river-bank" | "road" | "scenic-spot" | "shared-bike-bay" | "shopfront-strip" | "sign" | "site-gate" | "square" | "station-exit" | "street-light" | "tree" | "tree-pit" | "under-bridge" | "underpass" | "vacant-plot" | "wall" | "water" | "wire";
                                /** @enum {string} */
                                origin?: "proposed" | "approved";
                                permits?: {
                                    from: string;
                                    graceSeconds: number;
                                    id: string;
                                    to: string;
                                    /** Format: date */
                                    validFrom?: string;
                                    /** Format: date */
                                    validTo?: string;
                                    /** @description 0 = Sunday. */
                                    weekdays: number[];
                                }[];
                                /** @description Where it lies on the map (WGS84): parts of the civic register are looked for around it. */
                                point?: {
                                    lat: number;
                                    lng: number;
                                };
                                /** @description Corners [x, y] in 0..1 of the picture, around the zone. */
                                polygon: number[][];
                                /** @description The system proposed it; absent = a person drew or configured it. Not read when zones are sent back. */
                                proposal?: {
                                    /** @enum {string} */
                                    basis: "ground" | "vehicles" | "people" | "detections" | "carried-over" | "template";
                                    /** @description Orders a sheet; no probability. */
                                    confidence: number;
                                    /** @example Of what stood there on 14 of 20 good looks. */
                                    why: string;
                                };
                            }[];
                            /** @enum {string} */
                            zonesBy: "configuration" | "console";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readViewPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description image/jpeg */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    rejectView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    readZones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 3,
                     *       "zones": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "kind": "fire-lane",
                     *           "polygon": [
                     *             [
                     *               0.1,
                     *               0.5
                     *             ],
                     *             [
                     *               0.9,
                     *               0.5
                     *             ],
                     *             [
                     *               0.9,
                     *               0.95
                     *             ]
                     *           ],
                     *           "origin": "approved",
                     *           "permits": [
                     *             {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "weekdays": [
                     *                 1
                     *               ],
                     *               "from": "08:30",
                     *               "to": "08:30",
                     *               "graceSeconds": 1,
                     *               "validFrom": "2026-11-20",
                     *               "validTo": "2026-11-20"
                     *             }
                     *           ],
                     *           "capacity": 1,
                     *           "detail": true,
                     *           "point": {
                     *             "lng": 106.65,
                     *             "lat": 29.03
                     *           },
                     *           "proposal": {
                     *             "basis": "ground",
                     *             "confidence": 1,
                     *             "why": "Of what stood there on 14 of 20 good looks."
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        version: number;
                        zones: {
                            capacity?: number;
                            /** @description Looked at in native tiles too. */
                            detail?: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "approved-barbecue" | "approved-outdoor-area" | "bike-bay" | "bike-parking" | "bin" | "bin-place" | "blind-path" | "bridge" | "building-entrance" | "building-roof" | "bus-bay" | "bus-stop" | "construction-site" | "construction-site-edge" | "courtyard" | "crossing" | "drain-grate" | "drying-rack" | "facade-public" | "facility-surface" | "fire-lane" | "footbridge" | "green" | "ground" | "guardrail" | "kerb" | "kerb-ramp" | "manhole" | "metro-exit" | "no-bike-parking" | "no-entry-water" | "no-fishing-bank" | "no-parking" | "outfall" | "park" | "parking-bay" | "pavement" | "permitted-vending" | "permitted-vending-buffer" | "public-land" | "public-parking" | "registered-ad" | "river-bank" | "road" | "scenic-spot" | "shared-bike-bay" | "shopfront-strip" | "sign" | "site-gate" | "square" | "station-exit" | "street-light" | "tree" | "tree-pit" | "under-bridge" | "underpass" | "vacant-plot" | "wall" | "water" | "wire";
                            /** @enum {string} */
                            origin?: "proposed" | "approved";
                            permits?: {
                                from: string;
                                graceSeconds: number;
                                id: string;
                                to: string;
                                /** Format: date */
                                validFrom?: string;
                                /** Format: date */
                                validTo?: string;
                                /** @description 0 = Sunday. */
                                weekdays: number[];
                            }[];
                            /** @description Where it lies on the map (WGS84): parts of the civic register are looked for around it. */
                            point?: {
                                lat: number;
                                lng: number;
                            };
                            /** @description Corners [x, y] in 0..1 of the picture, around the zone. */
                            polygon: number[][];
                            /** @description The system proposed it; absent = a person drew or configured it. Not read when zones are sent back. */
                            proposal?: {
                                /** @enum {string} */
                                basis: "ground" | "vehicles" | "people" | "detections" | "carried-over" | "template";
                                /** @description Orders a sheet; no probability. */
                                confidence: number;
                                /** @example Of what stood there on 14 of 20 good looks. */
                                why: string;
                            };
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    drawZones: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version you decide on, quoted: "3". */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "zones": [
                 *         {
                 *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                 *           "kind": "fire-lane",
                 *           "polygon": [
                 *             [
                 *               0.1,
                 *               0.5
                 *             ],
                 *             [
                 *               0.9,
                 *               0.5
                 *             ],
                 *             [
                 *               0.9,
                 *               0.95
                 *             ]
                 *           ],
                 *           "origin": "approved",
                 *           "permits": [
                 *             {
                 *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                 *               "weekdays": [
                 *                 1
                 *               ],
                 *               "from": "08:30",
                 *               "to": "08:30",
                 *               "graceSeconds": 1,
                 *               "validFrom": "2026-11-20",
                 *               "validTo": "2026-11-20"
                 *             }
                 *           ],
                 *           "capacity": 1,
                 *           "detail": true,
                 *           "point": {
                 *             "lng": 106.65,
                 *             "lat": 29.03
                 *           },
                 *           "proposal": {
                 *             "basis": "ground",
                 *             "confidence": 1,
                 *             "why": "Of what stood there on 14 of 20 good looks."
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    zones: {
                        capacity?: number;
                        /** @description Looked at in native tiles too. */
                        detail?: boolean;
                        id: string;
                        /** @enum {string} */
                        kind: "approved-barbecue" | "approved-outdoor-area" | "bike-bay" | "bike-parking" | "bin" | "bin-place" | "blind-path" | "bridge" | "building-entrance" | "building-roof" | "bus-bay" | "bus-stop" | "construction-site" | "construction-site-edge" | "courtyard" | "crossing" | "drain-grate" | "drying-rack" | "facade-public" | "facility-surface" | "fire-lane" | "footbridge" | "green" | "ground" | "guardrail" | "kerb" | "kerb-ramp" | "manhole" | "metro-exit" | "no-bike-parking" | "no-entry-water" | "no-fishing-bank" | "no-parking" | "outfall" | "park" | "parking-bay" | "pavement" | "permitted-vending" | "permitted-vending-buffer" | "public-land" | "public-parking" | "registered-ad" | "river-bank" | "road" | "scenic-spot" | "shared-bike-bay" | "shopfront-strip" | "sign" | "site-gate" | "square" | "station-exit" | "street-light" | "tree" | "tree-pit" | "under-bridge" | "underpass" | "vacant-plot" | "wall" | "water" | "wire";
                        /** @enum {string} */
                        origin?: "proposed" | "approved";
                        permits?: {
                            from: string;
                            graceSeconds: number;
                            id: string;
                            to: string;
                            /** Format: date */
                            validFrom?: string;
                            /** Format: date */
                            validTo?: string;
                            /** @description 0 = Sunday. */
                            weekdays: number[];
                        }[];
                        /** @description Where it lies on the map (WGS84): parts of the civic register are looked for around it. */
                        point?: {
                            lat: number;
                            lng: number;
                        };
                        /** @description Corners [x, y] in 0..1 of the picture, around the zone. */
                        polygon: number[][];
                        /** @description The system proposed it; absent = a person drew or configured it. Not read when zones are sent back. */
                        proposal?: {
                            /** @enum {string} */
                            basis: "ground" | "vehicles" | "people" | "detections" | "carried-over" | "template";
                            /** @description Orders a sheet; no probability. */
                            confidence: number;
                            /** @example Of what stood there on 14 of 20 good looks. */
                            why: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 3
                     *     }
                     */
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such candidate, or its time of keeping is over.",
                     *       "code": "not-found"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "It has changed since you read it. Read it again and decide on what it is now.",
                     *       "code": "changed"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "Send If-Match with the version of what you decide on, as GET gave it.",
                     *       "code": "version-missing"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    approveViews: {
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
                 *       "ids": [
                 *         "01K9Z6T4N8V2Q7M3XB5CWEYHRD"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approved": [
                     *         "approved"
                     *       ],
                     *       "refused": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "reason": "no-reference"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        approved: string[];
                        refused: {
                            id: string;
                            /** @enum {string} */
                            reason: "no-reference" | "not-found";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "body/category must match pattern \"^[a-z-]+$\". Compare with /v1/openapi.json.",
                     *       "code": "bad-request"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "Sign in first: POST /v1/sessions, or the page at /.",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not include this. Ask an administrator.",
                     *       "code": "forbidden"
                     *     }
                     */
                    "application/problem+json": {
                        code: string;
                        /** @description A sentence that says what to do. */
                        detail: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
}
