// Generated from ../openapi.json by `npm run client`; do not edit.

export interface paths {
    readonly "/v1/alarms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Urgent candidates, newest first, with the time from the frame until people knew */
        readonly get: operations["listAlarms"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who did what, newest first */
        readonly get: operations["listAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/roots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What each day of the audit comes to
         * @description Keep them elsewhere: with the root of a day nobody can rewrite that day unseen. A day is over at 00:00 UTC; today’s root still changes.
         */
        readonly get: operations["listAuditRoots"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/callbacks/{receiverId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Callback of the case system (Standard Webhooks signature) */
        readonly post: operations["receiveCallback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/callbacks/held": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Callbacks under numbers that no case has, oldest first */
        readonly get: operations["listHeldCallbacks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/callbacks/held/{receiverId}/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Forget what is held under a number: it is none of our cases */
        readonly delete: operations["dismissHeldNumber"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cameras": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Health of the cameras, by id; never their addresses */
        readonly get: operations["listCameras"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cameras/{id}/look-now": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The next look of this camera is due now, within the limits of its platform */
        readonly post: operations["lookNow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cameras/{id}/view/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve the learned view of a camera and its zones */
        readonly post: operations["approveCameraView"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Candidates, most severe first, then oldest */
        readonly get: operations["listCandidates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One candidate with its evidence, category and history
         * @description At most 12 pictures, 20 earlier and 10 near ones.
         */
        readonly get: operations["getCandidate"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/claim": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Claim one candidate for 120 s, or go on with a claim */
        readonly post: operations["claimCandidate"];
        /**
         * Put a candidate aside: others get it at once
         * @description You get it again after ten minutes, or sooner when nothing else waits.
         */
        readonly delete: operations["putCandidateAside"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm: the case goes to the case system after the undo window */
        readonly post: operations["confirmCandidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/label": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say of a held candidate whether it is right: it counts for the ladder, and nothing else follows */
        readonly post: operations["labelCandidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that it is the same problem as another candidate, which stays as it is
         * @description What is seen at its place later belongs to the other one, where both are seen by one view.
         */
        readonly post: operations["mergeCandidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/package": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One signed file (zip) of what a candidate rests on: masked frames, decisions, case, hashes
         * @description `xunjie evidence verify <file>` checks it without this system. Making one is noted in the audit.
         */
        readonly get: operations["getPackage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/raise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put a held candidate before reviewers now */
        readonly post: operations["raiseCandidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/recategorise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say of which category it is; it stays open, and your claim with it */
        readonly post: operations["recategoriseCandidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Reject with a reason; the place stays silent for a while */
        readonly post: operations["rejectCandidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/split": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that some of its pictures show another problem: they become a candidate of their own */
        readonly post: operations["splitCandidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take the newest decision back */
        readonly post: operations["undoDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/candidates/{id}/viewed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The picture has been painted: a person has seen the candidate
         * @description What was prefetched is not seen. The audit counts this call.
         */
        readonly post: operations["noteViewed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cases, newest candidate first; or with `after` their changes, to follow without missing one */
        readonly get: operations["listCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases/{id}/local/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Drive a case by hand where there is no case system (adapter local) */
        readonly post: operations["moveLocalCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases/{id}/number": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say which number of theirs a case has; what is held under it is applied */
        readonly post: operations["assignCaseNumber"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases/{id}/resend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send the messages again that delivery gave up */
        readonly post: operations["resendCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases/{id}/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The newest second look at a fix: its tries, its pair of pictures and how they lie on each other
         * @description The newest 24 tries of one case at most.
         */
        readonly get: operations["getVerification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases/{id}/verification/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say whether the place is clear where no look could tell; the case system is told, and the audit */
        readonly post: operations["answerVerification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/categories": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The catalogue of categories
         * @description All 63 rows of the catalogue.
         */
        readonly get: operations["listCategories"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/counters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Counts since the beginning */
        readonly get: operations["getCounters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/dry-run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a day, yesterday when none is named, would have raised before people
         * @description From candidates that were held and from views that wait for approval. Looks and frames are not kept: a change made since is listed as unanswered, not guessed.
         */
        readonly get: operations["readDryRun"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/dry-run/{id}/picture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The masked picture (JPEG) of what a view that waits for approval would have raised */
        readonly get: operations["readDryRunPicture"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What changes, as server-sent events
         * @description Events: candidate.opened, candidate.changed, candidate.closed, case.changed, alarm.raised with JSON data {id, version?, category?, severity?}; they say what to ask for, not what it is. Each has an id: sent back as Last-Event-ID nothing is missed for a day. `stream.reset` says that something may be missing: read anew what you show. A comment comes every 15 s. The stream ends with the session; at most six a user.
         */
        readonly get: operations["followChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/evidence/{id}/original": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask to see the unmasked original of a picture; another person must agree */
        readonly post: operations["askForOriginal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/evidence/{id}/picture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A masked evidence picture (JPEG) */
        readonly get: operations["getEvidencePicture"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What became of the candidates, by category
         * @description A line a category of the catalogue, 63 at most.
         */
        readonly get: operations["readFigures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What an operator must know
         * @description Open ones, the newest first.
         */
        readonly get: operations["listFindings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/grid": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cells of the unit grid with their outlines, by code or in a box of the map */
        readonly get: operations["readGrid"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/held": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Candidates held by the ladder or for room, with why and until when */
        readonly get: operations["listHeld"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/honeypots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Candidates with a known answer, newest first */
        readonly get: operations["listHoneypots"];
        readonly put?: never;
        /**
         * Choose a decided candidate whose answer is known
         * @description It is shown again, under another id and day, to reviewers who have not decided it. Their answers change nothing. How often: casework.review.honeypots of the configuration.
         */
        readonly post: operations["addHoneypot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/honeypots/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Show it to nobody else; what was answered stays */
        readonly delete: operations["removeHoneypot"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Keys by how they begin, newest first; never a key */
        readonly get: operations["listKeys"];
        readonly put?: never;
        /** Make a key; it is given once */
        readonly post: operations["createKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revoke a key; it opens nothing from the next request on */
        readonly delete: operations["revokeKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ladder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Each category of each group of cameras with its rung, its figures and what they propose */
        readonly get: operations["listLadder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ladder/forecast": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What these categories of a group would bring before reviewers a day */
        readonly get: operations["forecastLadder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ladder/moves": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move categories of a group up by one rung, or down
         * @description Upwards the gates must be passed, or `insist` with a reason. What it brings a day is refused with 409 `beyond-budget` and its forecast when it is more than the seats decide, or nothing was measured, unless `accept` says that it was read.
         */
        readonly post: operations["moveLadder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/originals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who asked to see an unmasked original, newest first */
        readonly get: operations["listOriginalRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/originals/{id}/agree": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Agree to what somebody else asked for; it can be seen for half an hour */
        readonly post: operations["agreeToOriginal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/originals/{id}/picture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The unmasked original (JPEG), for the person who asked, while it is agreed to */
        readonly get: operations["getOriginal"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reconciliations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Comparisons of the receiver’s list with ours, newest first, with each difference */
        readonly get: operations["listReconciliations"];
        readonly put?: never;
        /** Compare now; the result is there some seconds later */
        readonly post: operations["askForReconciliation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/registers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the city allows: place, calendar, and how often it kept a sighting from counting */
        readonly get: operations["listRegisters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/review/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Per reviewer: known answers right, and agreement with the first reviewer */
        readonly get: operations["getReviewFigures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/review/load": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What the running shift has before it, against its budget, and what is held for room
         * @description The hundred categories with the most held ones; figures of the whole site only for who sees all of it.
         */
        readonly get: operations["readReviewLoad"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/review/next": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Claim the next candidates: the one to show and those to prefetch
         * @description Most severe first, then oldest; asked again it gives the same ones while they are undecided. Each claim runs 120 s. Prefetching is not a view: POST …/viewed when the picture is painted.
         */
        readonly post: operations["claimNext"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rosters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rosters, newest first */
        readonly get: operations["listRosters"];
        readonly put?: never;
        /**
         * Propose a roster: every cell first, then where cases came from, then what was never looked at
         * @description Nothing changes until it is approved. An earlier proposal can then no longer be approved.
         */
        readonly post: operations["proposeRoster"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rosters/{id}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Swap: cameras join, others leave once nothing of theirs is open */
        readonly post: operations["approveRoster"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rosters/{id}/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Each camera with what becomes of it and why, in the order in which they were chosen */
        readonly get: operations["listRosterEntries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/second-opinions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Candidates that one reviewer may not decide, for he rejected too often at their place */
        readonly get: operations["listSecondOpinions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in */
        readonly get: operations["getSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Change one’s own password; all other sessions end */
        readonly put: operations["changePassword"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign in; the session is a cookie */
        readonly post: operations["signIn"];
        /** Sign out */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/site-key": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The public key that packages of evidence and exported roots are signed with (Ed25519, PEM) */
        readonly get: operations["getSiteKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/suppressions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rejections that act now, or those that acted, newest first */
        readonly get: operations["listSuppressions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/suppressions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** End a suppression: what stands there may raise again with the next look */
        readonly delete: operations["removeSuppression"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The accounts, by name */
        readonly get: operations["listUsers"];
        readonly put?: never;
        /** Add an account; its password is generated and given once */
        readonly post: operations["createUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change role, scope or password, disable, or let in again */
        readonly patch: operations["changeUser"];
        readonly trace?: never;
    };
    readonly "/v1/verifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Fixes that no look could judge and that wait for a person, the oldest first */
        readonly get: operations["listVerifications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Views of the cameras with their zones, by id */
        readonly get: operations["listViews"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/views/{id}/picture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A masked picture of the view (JPEG): its reference, else the newest evidence of its camera */
        readonly get: operations["readViewPicture"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/views/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Forget what was learned of a view; the next good look learns it anew */
        readonly post: operations["rejectView"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/views/{id}/zones": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The zones of a view and the version to change them by
         * @description All zones of one view, 60 at most.
         */
        readonly get: operations["readZones"];
        /**
         * All zones of a view, as a person drew them
         * @description The configuration leaves the zones of this view alone from then on. Permits of a zone that are absent stay.
         */
        readonly put: operations["drawZones"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/views/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve views and their proposed zones, each on its own */
        readonly post: operations["approveViews"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
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
    readonly listAlarms: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "alarms": [
                     *         {
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "cameraId": "cameraId",
                     *           "category": "fire-lane-blocked",
                     *           "frameAt": "2026-11-20T03:15:00.000Z",
                     *           "raisedAt": "2026-11-20T03:15:00.000Z",
                     *           "raisedSeconds": 1,
                     *           "shownAt": "2026-11-20T03:15:00.000Z",
                     *           "shownSeconds": 1,
                     *           "pushes": [
                     *             {
                     *               "hookId": "hookId",
                     *               "pushedAt": "2026-11-20T03:15:00.000Z",
                     *               "pushedSeconds": 1,
                     *               "lastError": "lastError"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly alarms: readonly {
                            readonly cameraId: string;
                            readonly candidateId: string;
                            readonly category: string;
                            /**
                             * Format: date-time
                             * @description Capture time; of recordings the moment of raising.
                             */
                            readonly frameAt: string;
                            readonly pushes: readonly {
                                readonly hookId: string;
                                readonly lastError?: string;
                                /** Format: date-time */
                                readonly pushedAt?: string;
                                /** @description From the frame on. */
                                readonly pushedSeconds?: number;
                            }[];
                            /** Format: date-time */
                            readonly raisedAt: string;
                            /** @description From the frame on. */
                            readonly raisedSeconds?: number;
                            /**
                             * Format: date-time
                             * @description A reviewer’s list had it.
                             */
                            readonly shownAt?: string;
                            /** @description From the frame on. */
                            readonly shownSeconds?: number;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listAudit: {
        readonly parameters: {
            readonly query: {
                readonly action?: string;
                readonly actor?: string;
                readonly cursor?: string;
                readonly from?: string;
                readonly limit: number;
                readonly subject?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "at": "2026-11-20T03:15:00.000Z",
                     *           "actor": "actor",
                     *           "actorName": "actorName",
                     *           "action": "action",
                     *           "subject": "subject",
                     *           "subjectName": "subjectName",
                     *           "detail": {},
                     *           "day": "day",
                     *           "shard": 1,
                     *           "seq": 1,
                     *           "hash": "hash"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly entries: readonly {
                            readonly action: string;
                            /** @description User id, key:<id>, operator, or a process. */
                            readonly actor: string;
                            /** @description Of the account or key, today. */
                            readonly actorName?: string;
                            /** Format: date-time */
                            readonly at: string;
                            /** @description UTC */
                            readonly day: string;
                            readonly detail: {
                                readonly [key: string]: unknown;
                            };
                            /** @description Of the entry and the hash before it. */
                            readonly hash: string;
                            readonly id: string;
                            /** @description From 1 in each day and shard, without a gap. */
                            readonly seq: number;
                            readonly shard: number;
                            readonly subject: string;
                            /** @description Where it is an account or a key. */
                            readonly subjectName?: string;
                        }[];
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listAuditRoots: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                /** @description UTC; belongs to the range. */
                readonly from?: string;
                readonly limit: number;
                /** @description UTC; belongs to the range. */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "roots": [
                     *         {
                     *           "day": "day",
                     *           "entries": 1,
                     *           "root": "root",
                     *           "shards": [
                     *             {
                     *               "shard": 1,
                     *               "entries": 1,
                     *               "hash": "hash"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                        /** @description Days, oldest first. */
                        readonly roots: readonly {
                            readonly day: string;
                            readonly entries: number;
                            /** @description sha256 of `day shard entries hash` of each shard, one a line. */
                            readonly root: string;
                            readonly shards: readonly {
                                readonly entries: number;
                                readonly hash: string;
                                readonly shard: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly receiveCallback: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Standard Webhooks: the same id again changes nothing. */
                readonly "webhook-id"?: string;
                readonly "webhook-signature"?: string;
                /** @description Seconds since 1970; more than five minutes off is refused. */
                readonly "webhook-timestamp"?: string;
            };
            readonly path: {
                readonly receiverId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "kind": "filed",
                 *       "candidate_id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                 *       "external_case_no": "500110202611200042",
                 *       "reason": "reason",
                 *       "at": "2026-11-20T03:15:00.000Z",
                 *       "sequence": 1,
                 *       "deadline": "2026-11-20T03:15:00.000Z"
                 *     }
                 */
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description When the step was taken, not when it is told: callbacks may come late, twice and in any order.
                     */
                    readonly at?: string;
                    readonly candidate_id?: string;
                    /**
                     * Format: date-time
                     * @description Your deadline; with extended the new one. Ours steps back.
                     */
                    readonly deadline?: string;
                    /** @description Your number of the case; alone it is enough once we know it. An unknown one is held for a person. */
                    readonly external_case_no?: string;
                    /** @enum {string} */
                    readonly kind: "filed" | "reopened" | "sent_back" | "rework" | "dispatched" | "suspended" | "resumed" | "extended" | "disposed" | "closed" | "forced_close" | "void" | "pre_check" | "post_check";
                    /** @description Required with sent_back. */
                    readonly reason?: string;
                    /** @description Your count of the case’s steps. When every callback of a case has one it goes before `at`. */
                    readonly sequence?: number;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "applied",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "state": "state"
                     *     }
                     */
                    readonly "application/json": {
                        readonly candidateId?: string;
                        /**
                         * @description held: names a number of yours that no case of ours has yet; kept until one has.
                         * @enum {string}
                         */
                        readonly outcome: "applied" | "repeated" | "held";
                        /** @description State of the case as we mirror it now. */
                        readonly state?: string;
                    };
                };
            };
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "applied",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "state": "state"
                     *     }
                     */
                    readonly "application/json": {
                        readonly candidateId?: string;
                        /**
                         * @description held: names a number of yours that no case of ours has yet; kept until one has.
                         * @enum {string}
                         */
                        readonly outcome: "applied" | "repeated" | "held";
                        /** @description State of the case as we mirror it now. */
                        readonly state?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listHeldCallbacks: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly held: readonly {
                            readonly externalCaseNo: string;
                            readonly kinds: readonly string[];
                            readonly receiverId: string;
                            /** Format: date-time */
                            readonly since: string;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly dismissHeldNumber: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly number: string;
                readonly receiverId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listCameras: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                /** @description Part of an id, a name, or the id of a platform. */
                readonly find?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cameras": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "nameZh": "星光广场北口",
                     *           "nameEn": "Xingguang Square north",
                     *           "platformId": "platformId",
                     *           "sourceKind": "sourceKind",
                     *           "status": "status",
                     *           "driver": "driver",
                     *           "failuresInRow": 1,
                     *           "lastFault": "lastFault",
                     *           "fault": "fault",
                     *           "breaker": "breaker",
                     *           "platformBreaker": "platformBreaker",
                     *           "watched": true,
                     *           "nextLookAt": "2026-11-20T03:15:00.000Z",
                     *           "clockAt": "2026-11-20T03:15:00.000Z",
                     *           "view": {
                     *             "state": "state",
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
                    readonly "application/json": {
                        readonly cameras: readonly {
                            /** @description closed | open | half-open: after three failures in a row each look is a probe */
                            readonly breaker: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly clockAt?: string;
                            readonly driver: string;
                            readonly failuresInRow: number;
                            /** @description unreachable | half-open | zero-frames | … */
                            readonly fault?: string;
                            readonly id: string;
                            readonly lastFault?: string;
                            readonly location?: {
                                readonly crs: string;
                                readonly lat: number;
                                readonly lng: number;
                            };
                            readonly nameEn: string;
                            readonly nameZh: string;
                            /**
                             * Format: date-time
                             * @description Not looked at again before.
                             */
                            readonly nextLookAt: string;
                            readonly openCandidates: number;
                            /** @description closed | open | half-open: of its platform, which gets one probe at a time unless it is closed */
                            readonly platformBreaker: string;
                            readonly platformId: string;
                            readonly sourceKind: string;
                            readonly status: string;
                            readonly view?: {
                                readonly hasReference: boolean;
                                readonly origin: string;
                                readonly state: string;
                                readonly zones: number;
                            };
                            /** @description Its stream is held open now, for a frame a second. */
                            readonly watched: boolean;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly lookNow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly approveCameraView: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listCandidates: {
        readonly parameters: {
            readonly query: {
                readonly category?: string;
                readonly cursor?: string;
                readonly limit: number;
                /** @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for. */
                readonly status?: "open" | "confirmed" | "rejected" | "merged" | "held";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "componentCode": "componentCode",
                     *           "gridCode": "gridCode",
                     *           "destination": {
                     *             "department": {
                     *               "code": "code",
                     *               "name": "li"
                     *             },
                     *             "dutyGrid": "dutyGrid",
                     *             "locationLine": "locationLine",
                     *             "basis": "rule"
                     *           },
                     *           "missingDestination": [
                     *             "department"
                     *           ],
                     *           "recurrenceOf": "recurrenceOf",
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
                    readonly "application/json": {
                        readonly candidates: readonly {
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            readonly category: string;
                            readonly categoryEn: string;
                            readonly categoryZh: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly closedAt?: string;
                            /** @description The part of the civic register that it speaks of. */
                            readonly componentCode?: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly createdAt: string;
                            /** @description Where its case goes. `default`: the site has no rules, so that its dispatcher gets it. */
                            readonly destination?: {
                                /** @enum {string} */
                                readonly basis: "rule" | "default";
                                readonly department: {
                                    readonly code?: string;
                                    readonly name: string;
                                };
                                readonly dutyGrid: string;
                                /** @description Where it is, in words. */
                                readonly locationLine: string;
                            };
                            readonly evidence: readonly {
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                readonly capturedAt: string;
                                readonly height: number;
                                readonly id: string;
                                /** @enum {boolean} */
                                readonly masked: true;
                                /** @description Path of the picture, for signed-in callers. */
                                readonly picture: string;
                                /** @description Box in 0..1 of the picture; x to the right, y down. */
                                readonly place?: {
                                    readonly x0: number;
                                    readonly x1: number;
                                    readonly y0: number;
                                    readonly y1: number;
                                };
                                /** @description sighting | after */
                                readonly role: string;
                                readonly score: number;
                                readonly sha256: string;
                                readonly width: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly firstSeenAt: string;
                            /** @description Cell of the unit grid in which the camera stands, 15 digits. */
                            readonly gridCode?: string;
                            readonly id: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly lastSeenAt: string;
                            /** @description Of a merged one: the candidate it is the same problem as. */
                            readonly mergedInto?: string;
                            /** @description What no rule says: it cannot be confirmed until one does. */
                            readonly missingDestination?: readonly ("department" | "dutyGrid")[];
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            readonly place?: {
                                readonly x0: number;
                                readonly x1: number;
                                readonly y0: number;
                                readonly y1: number;
                            };
                            readonly recurrenceOf?: string;
                            readonly reopened: number;
                            readonly severity: number;
                            /**
                             * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                             * @enum {string}
                             */
                            readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                            /** @description Send it back as If-Match: "<version>". */
                            readonly version: number;
                            readonly why: {
                                readonly [key: string]: unknown;
                            };
                            readonly zone?: {
                                readonly id: string;
                                readonly kind: string;
                                readonly origin: string;
                                /** @description Corners [x, y] in 0..1 of the reference picture. */
                                readonly polygon: readonly (readonly number[])[];
                            };
                        }[];
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *         "componentCode": "componentCode",
                     *         "gridCode": "gridCode",
                     *         "destination": {
                     *           "department": {
                     *             "code": "code",
                     *             "name": "li"
                     *           },
                     *           "dutyGrid": "dutyGrid",
                     *           "locationLine": "locationLine",
                     *           "basis": "rule"
                     *         },
                     *         "missingDestination": [
                     *           "department"
                     *         ],
                     *         "recurrenceOf": "recurrenceOf",
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
                     *         "group": "group",
                     *         "groupZh": "groupZh",
                     *         "definitionZh": "definitionZh",
                     *         "definitionEn": "definitionEn",
                     *         "notAViolation": [
                     *           "notAViolation"
                     *         ],
                     *         "notAViolationZh": [
                     *           "notAViolationZh"
                     *         ],
                     *         "severity": 1,
                     *         "code2013": "code2013",
                     *         "code2026": "code2026",
                     *         "nearest2026": "nearest2026",
                     *         "limit": {
                     *           "value": 1,
                     *           "unit": "unit",
                     *           "textZh": "textZh"
                     *         },
                     *         "conditions": [
                     *           {
                     *             "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *             "textZh": "textZh",
                     *             "textEn": "textEn",
                     *             "limit": {
                     *               "value": 1,
                     *               "unit": "urgent_hour"
                     *             },
                     *             "closureZh": "closureZh",
                     *             "closureEn": "closureEn",
                     *             "basis": "basis"
                     *           }
                     *         ],
                     *         "closureZh": "closureZh",
                     *         "closureEn": "closureEn",
                     *         "readiness": "readiness",
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
                     *           "reason": "reason"
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
                     *           "caseState": "caseState"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": {
                        readonly candidate: {
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            readonly category: string;
                            readonly categoryEn: string;
                            readonly categoryZh: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly closedAt?: string;
                            /** @description The part of the civic register that it speaks of. */
                            readonly componentCode?: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly createdAt: string;
                            /** @description Where its case goes. `default`: the site has no rules, so that its dispatcher gets it. */
                            readonly destination?: {
                                /** @enum {string} */
                                readonly basis: "rule" | "default";
                                readonly department: {
                                    readonly code?: string;
                                    readonly name: string;
                                };
                                readonly dutyGrid: string;
                                /** @description Where it is, in words. */
                                readonly locationLine: string;
                            };
                            readonly evidence: readonly {
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                readonly capturedAt: string;
                                readonly height: number;
                                readonly id: string;
                                /** @enum {boolean} */
                                readonly masked: true;
                                /** @description Path of the picture, for signed-in callers. */
                                readonly picture: string;
                                /** @description Box in 0..1 of the picture; x to the right, y down. */
                                readonly place?: {
                                    readonly x0: number;
                                    readonly x1: number;
                                    readonly y0: number;
                                    readonly y1: number;
                                };
                                /** @description sighting | after */
                                readonly role: string;
                                readonly score: number;
                                readonly sha256: string;
                                readonly width: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly firstSeenAt: string;
                            /** @description Cell of the unit grid in which the camera stands, 15 digits. */
                            readonly gridCode?: string;
                            readonly id: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly lastSeenAt: string;
                            /** @description Of a merged one: the candidate it is the same problem as. */
                            readonly mergedInto?: string;
                            /** @description What no rule says: it cannot be confirmed until one does. */
                            readonly missingDestination?: readonly ("department" | "dutyGrid")[];
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            readonly place?: {
                                readonly x0: number;
                                readonly x1: number;
                                readonly y0: number;
                                readonly y1: number;
                            };
                            readonly recurrenceOf?: string;
                            readonly reopened: number;
                            readonly severity: number;
                            /**
                             * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                             * @enum {string}
                             */
                            readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                            /** @description Send it back as If-Match: "<version>". */
                            readonly version: number;
                            readonly why: {
                                readonly [key: string]: unknown;
                            };
                            readonly zone?: {
                                readonly id: string;
                                readonly kind: string;
                                readonly origin: string;
                                /** @description Corners [x, y] in 0..1 of the reference picture. */
                                readonly polygon: readonly (readonly number[])[];
                            };
                        };
                        readonly category?: {
                            readonly closureEn?: string;
                            readonly closureZh: string;
                            readonly code2013?: string;
                            readonly code2026?: string;
                            /** @description Filing conditions, the one by default first; a site may have set other limits. */
                            readonly conditions: readonly {
                                readonly basis: string;
                                readonly closureEn?: string;
                                readonly closureZh: string;
                                readonly id: string;
                                /** @description urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours. */
                                readonly limit: {
                                    /** @enum {string} */
                                    readonly unit: "urgent_hour" | "urgent_day" | "work_hour" | "work_day";
                                    readonly value: number;
                                };
                                readonly textEn: string;
                                readonly textZh: string;
                            }[];
                            readonly definitionEn: string;
                            readonly definitionZh: string;
                            readonly group: string;
                            readonly groupZh: string;
                            readonly id: string;
                            readonly limit: {
                                readonly textZh: string;
                                readonly unit: string;
                                readonly value: number;
                            };
                            readonly nameEn: string;
                            readonly nameZh: string;
                            readonly nearest2026?: string;
                            readonly no: number;
                            readonly notAViolation: readonly string[];
                            /** @description The same in Chinese, in the same order. */
                            readonly notAViolationZh: readonly string[];
                            readonly readiness: string;
                            readonly severity: number;
                            /**
                             * @description How well it was measured: on real pictures, on simulated ones only, or not at all because no detector knows it.
                             * @enum {string}
                             */
                            readonly tier: "real" | "simulated" | "needs-model" | "unmeasured";
                        };
                        /** @description Earlier candidates of the same place and category, newest first. */
                        readonly earlier: readonly {
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly createdAt: string;
                            readonly id: string;
                            readonly reason?: string;
                            /**
                             * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                             * @enum {string}
                             */
                            readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        }[];
                        /** @description Candidates at other places of this camera and of cameras within 50 m, of the same day or still standing: same category first, then the nearest. */
                        readonly nearby: readonly {
                            readonly camera: {
                                readonly id: string;
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            /** @description State of its case, theirs. */
                            readonly caseState?: string;
                            readonly category: string;
                            readonly categoryEn: string;
                            readonly categoryZh: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** @description Between the cameras; absent when one of them has no place. */
                            readonly distanceMetres?: number;
                            readonly id: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly lastSeenAt: string;
                            readonly severity: number;
                            /**
                             * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                             * @enum {string}
                             */
                            readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        }[];
                        /** @description Evidence ids; absent when no picture is left. */
                        readonly pictures?: {
                            readonly best: string;
                            readonly first: string;
                            readonly last: string;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly claimCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly id: string;
                        /** @description Until then nobody else decides; claim again before it ends, or decide later if nobody else claimed. */
                        readonly lease: {
                            /** Format: date-time */
                            readonly until: string;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly putCandidateAside: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly confirmCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The version you decide on, quoted: "3". */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "conditionId": "conditionId"
                 *     }
                 */
                readonly "application/json": {
                    /** @description A filing condition of the category; absent: its first one. */
                    readonly conditionId?: string;
                } | null;
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        readonly made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        readonly undoUntil?: string;
                        readonly version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "changed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "version-missing"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly labelCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "answer": "right"
                 *     }
                 */
                readonly "application/json": {
                    /** @enum {string} */
                    readonly answer: "right" | "wrong";
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly mergeCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The version you decide on, quoted: "3". */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "into": "01K9Z6RZ4D7C1E5H9KX3QPMV8T"
                 *     }
                 */
                readonly "application/json": {
                    readonly into: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        readonly made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        readonly undoUntil?: string;
                        readonly version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "changed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "version-missing"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getPackage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description application/zip */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    readonly "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly raiseCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "version": 3
                     *     }
                     */
                    readonly "application/json": {
                        readonly id: string;
                        readonly version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly recategoriseCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The version you decide on, quoted: "3". */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "category": "fire-lane-blocked"
                 *     }
                 */
                readonly "application/json": {
                    readonly category: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        readonly made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        readonly undoUntil?: string;
                        readonly version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "changed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "version-missing"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly rejectCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The version you decide on, quoted: "3". */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "permitted-place"
                 *     }
                 */
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "permitted-place" | "passing-or-loading" | "look-alike" | "already-open" | "resolved-by-itself" | "not-our-duty" | "picture-unclear" | "wrong-class" | "below-condition" | "test";
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        readonly made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        readonly undoUntil?: string;
                        readonly version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "changed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "version-missing"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly splitCandidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The version you decide on, quoted: "3". */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "evidenceIds": [
                 *         "01K9Z6T4P1F6J0S8KA9GZN2TVC"
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    /** @description Pictures of the other problem; at least one picture stays. */
                    readonly evidenceIds: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        readonly made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        readonly undoUntil?: string;
                        readonly version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "changed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "version-missing"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly undoDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly id: string;
                        /** @description Of a split: the candidate that the named pictures are now. */
                        readonly made?: string;
                        /**
                         * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                         * @enum {string}
                         */
                        readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                        /** Format: date-time */
                        readonly undoUntil?: string;
                        readonly version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "changed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly noteViewed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listCases: {
        readonly parameters: {
            readonly query: {
                /** @description Follow the changes instead: empty from the beginning, then the `after` of the last answer. Each case comes with its newest change, oldest change first, and none is missed. */
                readonly after?: string;
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cases": [
                     *         {
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "state": "pending",
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
                     *             "textZh": "textZh",
                     *             "textEn": "textEn",
                     *             "closureZh": "closureZh"
                     *           },
                     *           "deadlineAt": "2026-11-20T03:15:00.000Z",
                     *           "overdue": true,
                     *           "extensions": 1,
                     *           "reworks": 1,
                     *           "reason": "reason",
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
                     *             "state": "state",
                     *             "kind": "fire-lane",
                     *             "attempts": 1,
                     *             "lastError": "lastError",
                     *             "deliveredAt": "2026-11-20T03:15:00.000Z"
                     *           },
                     *           "verification": {
                     *             "status": "status",
                     *             "verdict": "verdict",
                     *             "decidedAt": "2026-11-20T03:15:00.000Z",
                     *             "alignmentScore": 1,
                     *             "answer": "answer"
                     *           },
                     *           "filing": {},
                     *           "before": "before",
                     *           "after": "after"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO",
                     *       "after": "after",
                     *       "more": true
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Of the changes: where to go on, now or later. Keep it. */
                        readonly after?: string;
                        readonly cases: readonly {
                            /** @description Path of the picture after. */
                            readonly after?: string;
                            /** @description Path of the picture before. */
                            readonly before?: string;
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            readonly candidateId: string;
                            readonly category: string;
                            readonly categoryEn: string;
                            readonly categoryZh: string;
                            readonly condition?: {
                                /**
                                 * @description Area class of the place, A core to C ordinary.
                                 * @enum {string}
                                 */
                                readonly area?: "A" | "B" | "C";
                                readonly closureZh: string;
                                readonly id: string;
                                /** @description urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours. */
                                readonly limit: {
                                    /** @enum {string} */
                                    readonly unit: "urgent_hour" | "urgent_day" | "work_hour" | "work_day";
                                    readonly value: number;
                                };
                                readonly textEn: string;
                                readonly textZh: string;
                            };
                            /**
                             * Format: date-time
                             * @description Absent while the case is suspended or not filed yet.
                             */
                            readonly deadlineAt?: string;
                            readonly delivery?: {
                                readonly attempts: number;
                                /** Format: date-time */
                                readonly deliveredAt?: string;
                                readonly kind: string;
                                readonly lastError?: string;
                                /** @description waiting | delivered | dead | cancelled */
                                readonly state: string;
                            };
                            /** Format: date-time */
                            readonly dispatchedAt?: string;
                            /** Format: date-time */
                            readonly disposedAt?: string;
                            /** Format: date-time */
                            readonly endedAt?: string;
                            readonly extensions: number;
                            readonly externalCaseNo?: string;
                            /** Format: date-time */
                            readonly filedAt?: string;
                            /** @description With `after`: the data of the newest case.confirmed. */
                            readonly filing?: unknown;
                            /** @description Past its deadline, or disposed of past it. */
                            readonly overdue: boolean;
                            /** @description Theirs, for the newest step. */
                            readonly reason?: string;
                            readonly receiverId: string;
                            readonly reworks: number;
                            readonly severity: number;
                            /**
                             * @description Theirs, as their callbacks tell it; ours is `verification`.
                             * @enum {string}
                             */
                            readonly state: "pending" | "filed" | "dispatched" | "disposed" | "rework" | "sent_back" | "suspended" | "reopened" | "void" | "closed" | "forced_close";
                            /** Format: date-time */
                            readonly updatedAt: string;
                            readonly verification?: {
                                /** @description How well the pictures before and after lie on each other, 0..1. */
                                readonly alignmentScore?: number;
                                /** @description Of a person, where we could not tell: clear | not-clear */
                                readonly answer?: string;
                                /** Format: date-time */
                                readonly decidedAt?: string;
                                readonly status: string;
                                /** @description Ours: clear | not-clear | cannot-tell */
                                readonly verdict?: string;
                            };
                        }[];
                        /** @description Of the changes: there are more already. */
                        readonly more?: boolean;
                        /** @description Of the list: where its next page begins. */
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:unknown-cursor",
                     *       "title": "Gone",
                     *       "status": 410,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "unknown-cursor"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly moveLocalCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly kind: "filed" | "reopened" | "sent_back" | "rework" | "dispatched" | "suspended" | "resumed" | "extended" | "disposed" | "closed" | "forced_close" | "void";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "reason",
                 *       "deadline": "2026-11-20T03:15:00.000Z"
                 *     }
                 */
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description With extended; absent: the limit once more.
                     */
                    readonly deadline?: string;
                    readonly reason?: string;
                } | null;
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "applied",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "state": "state"
                     *     }
                     */
                    readonly "application/json": {
                        readonly candidateId?: string;
                        /**
                         * @description held: names a number of yours that no case of ours has yet; kept until one has.
                         * @enum {string}
                         */
                        readonly outcome: "applied" | "repeated" | "held";
                        /** @description State of the case as we mirror it now. */
                        readonly state?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly assignCaseNumber: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "externalCaseNo": "500110202611200042"
                 *     }
                 */
                readonly "application/json": {
                    readonly externalCaseNo: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly resendCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *       "before": "before",
                     *       "after": "after",
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
                     *         "reason": "reason",
                     *         "by": "li",
                     *         "at": "2026-11-20T03:15:00.000Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Path of the picture of the deciding look. */
                        readonly after?: string;
                        /** @description How the two pictures lie on each other. */
                        readonly alignment?: {
                            readonly likeLight: boolean;
                            /** @description The picture after is moved by this against the one before, in 0..1 of the picture. */
                            readonly offset: {
                                readonly dx: number;
                                readonly dy: number;
                            };
                            readonly sameView: boolean;
                            /** @description Share of the view’s reference found again in both pictures: the lesser of the two. */
                            readonly score: number;
                        };
                        readonly answer?: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly by: string;
                            readonly reason: string;
                            /** @enum {string} */
                            readonly verdict: "clear" | "not-clear";
                        };
                        /** @description Path of the picture that shows the problem. */
                        readonly before?: string;
                        readonly candidateId: string;
                        readonly category: string;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly decidedAt?: string;
                        /**
                         * @description Why a person is asked; with cannot-tell only.
                         * @enum {string}
                         */
                        readonly handover?: "tries" | "light" | "manual" | "no-picture" | "camera-gone";
                        readonly id: string;
                        /**
                         * Format: date-time
                         * @description Disposal and settle time of the row, by the camera’s clock: no look before it counts.
                         */
                        readonly notBefore: string;
                        /** @enum {string} */
                        readonly status: "waiting" | "done" | "cancelled";
                        /** @description The newest 24 looks, oldest first. */
                        readonly tries: readonly {
                            /**
                             * Format: date-time
                             * @description When the picture was taken, by the camera’s clock.
                             */
                            readonly at: string;
                            /**
                             * @description uncounted: a look in another light, or in hours in which the row is silent; it is no try.
                             * @enum {string}
                             */
                            readonly found: "present" | "absent" | "unknown" | "uncounted";
                            /** @enum {string} */
                            readonly light?: "day" | "dusk" | "night" | "infrared";
                            /**
                             * @description Why it could not tell. nudged: something like it stands beside the place. changed: the ground of the place is not what it was before the problem. reference: the view’s reference was learned anew meanwhile.
                             * @enum {string}
                             */
                            readonly reason?: "view" | "reference" | "hidden" | "out-of-picture" | "nudged" | "changed" | "not-judged" | "no-evidence" | "light" | "outside-hours";
                            readonly similarity: number;
                        }[];
                        /**
                         * @description What our looks said.
                         * @enum {string}
                         */
                        readonly verdict?: "clear" | "not-clear" | "cannot-tell";
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly answerVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "verdict": "clear",
                 *       "reason": "reason"
                 *     }
                 */
                readonly "application/json": {
                    /** @description On what the answer rests: a picture, a visit. */
                    readonly reason: string;
                    /** @enum {string} */
                    readonly verdict: "clear" | "not-clear";
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listCategories: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "catalogueVersion": "catalogueVersion",
                     *       "categories": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "no": 1,
                     *           "nameZh": "星光广场北口",
                     *           "nameEn": "Xingguang Square north",
                     *           "group": "group",
                     *           "groupZh": "groupZh",
                     *           "definitionZh": "definitionZh",
                     *           "definitionEn": "definitionEn",
                     *           "notAViolation": [
                     *             "notAViolation"
                     *           ],
                     *           "notAViolationZh": [
                     *             "notAViolationZh"
                     *           ],
                     *           "severity": 1,
                     *           "code2013": "code2013",
                     *           "code2026": "code2026",
                     *           "nearest2026": "nearest2026",
                     *           "limit": {
                     *             "value": 1,
                     *             "unit": "unit",
                     *             "textZh": "textZh"
                     *           },
                     *           "conditions": [
                     *             {
                     *               "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "textZh": "textZh",
                     *               "textEn": "textEn",
                     *               "limit": {
                     *                 "value": 1,
                     *                 "unit": "urgent_hour"
                     *               },
                     *               "closureZh": "closureZh",
                     *               "closureEn": "closureEn",
                     *               "basis": "basis"
                     *             }
                     *           ],
                     *           "closureZh": "closureZh",
                     *           "closureEn": "closureEn",
                     *           "readiness": "readiness",
                     *           "tier": "real"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": {
                        readonly catalogueVersion: string;
                        readonly categories: readonly {
                            readonly closureEn?: string;
                            readonly closureZh: string;
                            readonly code2013?: string;
                            readonly code2026?: string;
                            /** @description Filing conditions, the one by default first; a site may have set other limits. */
                            readonly conditions: readonly {
                                readonly basis: string;
                                readonly closureEn?: string;
                                readonly closureZh: string;
                                readonly id: string;
                                /** @description urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours. */
                                readonly limit: {
                                    /** @enum {string} */
                                    readonly unit: "urgent_hour" | "urgent_day" | "work_hour" | "work_day";
                                    readonly value: number;
                                };
                                readonly textEn: string;
                                readonly textZh: string;
                            }[];
                            readonly definitionEn: string;
                            readonly definitionZh: string;
                            readonly group: string;
                            readonly groupZh: string;
                            readonly id: string;
                            readonly limit: {
                                readonly textZh: string;
                                readonly unit: string;
                                readonly value: number;
                            };
                            readonly nameEn: string;
                            readonly nameZh: string;
                            readonly nearest2026?: string;
                            readonly no: number;
                            readonly notAViolation: readonly string[];
                            /** @description The same in Chinese, in the same order. */
                            readonly notAViolationZh: readonly string[];
                            readonly readiness: string;
                            readonly severity: number;
                            /**
                             * @description How well it was measured: on real pictures, on simulated ones only, or not at all because no detector knows it.
                             * @enum {string}
                             */
                            readonly tier: "real" | "simulated" | "needs-model" | "unmeasured";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getCounters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Looks, sightings, candidates, byCategory, confirmed, rejected, delivered, recurrences, verified and what still waits. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly readDryRun: {
        readonly parameters: {
            readonly query: {
                readonly cameraGroup?: string;
                readonly cameraId?: string;
                readonly category?: string;
                readonly cursor?: string;
                /** @example 2026-11-20 */
                readonly day?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "day": "2026-11-20",
                     *       "items": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "from": "held",
                     *           "heldFor": "heldFor",
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
                     *           "zoneId": "zoneId",
                     *           "place": {
                     *             "x0": 0.3,
                     *             "y0": 0.55,
                     *             "x1": 0.5,
                     *             "y1": 0.8
                     *           },
                     *           "label": "label",
                     *           "score": 0.82,
                     *           "seenAt": "2026-11-20T03:15:00.000Z",
                     *           "pictureId": "pictureId",
                     *           "picture": "/v1/evidence/01K9Z6T4P1F6J0S8KA9GZN2TVC/picture"
                     *         }
                     *       ],
                     *       "counts": [
                     *         {
                     *           "category": "fire-lane-blocked",
                     *           "cameraId": "cameraId",
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
                     *           "sentence": "sentence"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Of the whole day, by category and camera; raised: went before people all the same. */
                        readonly counts: readonly {
                            readonly cameraId: string;
                            readonly category: string;
                            readonly raised: number;
                            readonly wouldRaise: number;
                        }[];
                        /** @example 2026-11-20 */
                        readonly day: string;
                        readonly items: readonly {
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            readonly category: string;
                            readonly categoryEn: string;
                            readonly categoryZh: string;
                            /**
                             * @description held: kept by the ladder or for room. view: its view waits for approval.
                             * @enum {string}
                             */
                            readonly from: "held" | "view";
                            readonly heldFor?: string;
                            readonly id: string;
                            readonly label?: string;
                            /** @description Path of a masked picture; absent: none is kept. */
                            readonly picture?: string;
                            readonly pictureId?: string;
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            readonly place?: {
                                readonly x0: number;
                                readonly x1: number;
                                readonly y0: number;
                                readonly y1: number;
                            };
                            readonly score: number;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly seenAt: string;
                            readonly severity: number;
                            readonly zoneId?: string;
                        }[];
                        readonly nextCursor?: string;
                        /** @description What the stored looks cannot say; frames are not kept, so that nothing is played again. */
                        readonly unanswered: readonly {
                            readonly cameras: number;
                            readonly examples: readonly string[];
                            /** @enum {string} */
                            readonly kind: "not-looked-at" | "not-learned" | "zones-changed" | "not-run" | "no-zones";
                            readonly sentence: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly readDryRunPicture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description image/jpeg */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    readonly "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly followChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "last-event-id"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 8123-77-1763608500000
                     *     event: candidate.opened
                     *     data: {"id":"01K9Z6T4N8V2Q7M3XB5CWEYHRD","version":1}
                     */
                    readonly "text/event-stream": string;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "too-many-requests"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly askForOriginal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "penalty-procedure"
                 *     }
                 */
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "penalty-procedure" | "police-request" | "court-order" | "complaint" | "data-subject";
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "evidenceId": "evidenceId",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "reason": "reason",
                     *       "askedBy": "askedBy",
                     *       "askedByName": "askedByName",
                     *       "askedAt": "2026-11-20T03:15:00.000Z",
                     *       "agreedBy": "agreedBy",
                     *       "agreedByName": "agreedByName",
                     *       "agreedAt": "2026-11-20T03:15:00.000Z",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z",
                     *       "opened": 1
                     *     }
                     */
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly agreedAt?: string;
                        readonly agreedBy?: string;
                        readonly agreedByName?: string;
                        /** Format: date-time */
                        readonly askedAt: string;
                        readonly askedBy: string;
                        readonly askedByName?: string;
                        readonly candidateId: string;
                        readonly evidenceId: string;
                        /**
                         * Format: date-time
                         * @description A day to be agreed to; then half an hour to be seen.
                         */
                        readonly expiresAt: string;
                        readonly id: string;
                        /** @description How often it was looked at. */
                        readonly opened: number;
                        readonly reason: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getEvidencePicture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description image/jpeg */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    readonly "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly readFigures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        /** @description Candidates since the beginning; merged ones are counted nowhere. */
                        readonly byCategory: readonly {
                            readonly category: string;
                            readonly confirmed: number;
                            readonly open: number;
                            readonly rejected: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listFindings: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "findings": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "kind": "fire-lane",
                     *           "subject": "subject",
                     *           "detail": "detail",
                     *           "code": "code",
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
                    readonly "application/json": {
                        readonly findings: readonly {
                            /** @description Which sentence it is, for readers of other languages. */
                            readonly code?: string;
                            readonly count: number;
                            /** @description The sentence in English. */
                            readonly detail: string;
                            readonly id: string;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly lastAt: string;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /**
                             * @description The values in the sentence.
                             * @example {
                             *       "n": 3,
                             *       "fault": "unreachable"
                             *     }
                             */
                            readonly params?: {
                                readonly [key: string]: string | number;
                            };
                            readonly subject: string;
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly readGrid: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description minLng,minLat,maxLng,maxLat: only what touches this box of the map.
                 * @example 106.6,29.0,106.7,29.1
                 */
                readonly bbox?: string;
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A GeoJSON feature collection, so that a map takes it as it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *             "dutyGrid": "dutyGrid",
                     *             "cameras": 1,
                     *             "openCandidates": 1
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly features: readonly {
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
                            readonly geometry: {
                                readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
                                /** @enum {string} */
                                readonly type: "MultiPolygon";
                            };
                            /**
                             * @description 15 digits of the cell.
                             * @example 500110101001001
                             */
                            readonly id: string;
                            readonly properties: {
                                /** @description That the caller may see, like the candidates. */
                                readonly cameras: number;
                                /** @example 500110101001001 */
                                readonly code: string;
                                /** @description Absent: it is one of its own. */
                                readonly dutyGrid?: string;
                                readonly name: string;
                                readonly openCandidates: number;
                            };
                            /** @enum {string} */
                            readonly type: "Feature";
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                        /** @enum {string} */
                        readonly type: "FeatureCollection";
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listHeld: {
        readonly parameters: {
            readonly query: {
                /** @description The site’s word for a group of cameras; empty: those without one. */
                readonly cameraGroup?: string;
                readonly category?: string;
                readonly cursor?: string;
                /** @description Those that were closed without a person. */
                readonly ended: boolean;
                readonly for?: "shadow" | "pilot-limit" | "budget";
                readonly limit: number;
                /** @description Those that have a picture and no label, in an order of chance: what is labelled is a fair sample. */
                readonly sample: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "cameraGroup": "cameraGroup",
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
                    readonly "application/json": {
                        readonly held: readonly {
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            /** @description The site’s word for a group of cameras; empty: those without one. */
                            readonly cameraGroup?: string;
                            readonly category: string;
                            readonly categoryEn: string;
                            readonly categoryZh: string;
                            readonly ended?: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @enum {string} */
                                readonly because: "gone" | "kept-long-enough";
                            };
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly firstSeenAt: string;
                            /** Format: date-time */
                            readonly heldAt: string;
                            /** @enum {string} */
                            readonly heldFor: "shadow" | "pilot-limit" | "budget";
                            readonly id: string;
                            /**
                             * Format: date-time
                             * @description Closed without a person at the latest then.
                             */
                            readonly keptUntil: string;
                            readonly label?: {
                                /** @enum {string} */
                                readonly answer: "right" | "wrong";
                                /** Format: date-time */
                                readonly at: string;
                                readonly by: string;
                            };
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly lastSeenAt: string;
                            /** @description Path of its best picture. */
                            readonly picture?: string;
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            readonly place?: {
                                readonly x0: number;
                                readonly x1: number;
                                readonly y0: number;
                                readonly y1: number;
                            };
                            readonly severity: number;
                            readonly why: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listHoneypots: {
        readonly parameters: {
            readonly query: {
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "addedBy": "addedBy",
                     *           "addedAt": "2026-11-20T03:15:00.000Z",
                     *           "shown": 1,
                     *           "right": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly honeypots: readonly {
                            /** Format: date-time */
                            readonly addedAt: string;
                            readonly addedBy: string;
                            readonly candidateId: string;
                            readonly category: string;
                            /** @enum {string} */
                            readonly expected: "confirm" | "reject";
                            readonly id: string;
                            /** @description How many of them answered as expected. */
                            readonly right: number;
                            /** @description To how many reviewers. */
                            readonly shown: number;
                        }[];
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly addHoneypot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD"
                 *     }
                 */
                readonly "application/json": {
                    readonly candidateId: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD"
                     *     }
                     */
                    readonly "application/json": {
                        readonly id: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly removeHoneypot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listKeys: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "name": "li",
                     *           "prefix": "prefix",
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
                     *           "createdBy": "createdBy",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "expiresAt": "2026-11-20T03:15:00.000Z",
                     *           "lastUsedAt": "2026-11-20T03:15:00.000Z",
                     *           "revokedAt": "2026-11-20T03:15:00.000Z",
                     *           "key": "key"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly keys: readonly {
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly createdBy: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            readonly id: string;
                            /** @description Given once, when it was made. Send it as Authorization: Bearer. */
                            readonly key?: string;
                            /** Format: date-time */
                            readonly lastUsedAt?: string;
                            readonly name: string;
                            /** @description How the key begins. */
                            readonly prefix: string;
                            /** Format: date-time */
                            readonly revokedAt?: string;
                            readonly role?: string;
                            /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                            readonly scope: {
                                readonly cameraGroups: readonly string[];
                                /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                                readonly districts: readonly string[];
                                /** @description The whole site, and what belongs to no camera. */
                                readonly everywhere: boolean;
                            };
                        }[];
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly createKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
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
                readonly "application/json": {
                    /** @description How long it is good for. */
                    readonly days: number;
                    readonly name: string;
                    /**
                     * @description A program reads and fetches; it decides nothing.
                     * @enum {string}
                     */
                    readonly role: "viewer" | "integrator" | "auditor";
                    /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                    readonly scope: {
                        readonly cameraGroups: readonly string[];
                        /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                        readonly districts: readonly string[];
                        /** @description The whole site, and what belongs to no camera. */
                        readonly everywhere: boolean;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "name": "li",
                     *       "prefix": "prefix",
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
                     *       "createdBy": "createdBy",
                     *       "createdAt": "2026-11-20T03:15:00.000Z",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z",
                     *       "lastUsedAt": "2026-11-20T03:15:00.000Z",
                     *       "revokedAt": "2026-11-20T03:15:00.000Z",
                     *       "key": "key"
                     *     }
                     */
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly createdBy: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly id: string;
                        /** @description Given once, when it was made. Send it as Authorization: Bearer. */
                        readonly key?: string;
                        /** Format: date-time */
                        readonly lastUsedAt?: string;
                        readonly name: string;
                        /** @description How the key begins. */
                        readonly prefix: string;
                        /** Format: date-time */
                        readonly revokedAt?: string;
                        readonly role?: string;
                        /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                        readonly scope: {
                            readonly cameraGroups: readonly string[];
                            /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                            readonly districts: readonly string[];
                            /** @description The whole site, and what belongs to no camera. */
                            readonly everywhere: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly revokeKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listLadder: {
        readonly parameters: {
            readonly query: {
                /** @description The site’s word for a group of cameras; empty: those without one. */
                readonly cameraGroup?: string;
                readonly category?: string;
                /** @example bin-overflow@metro */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "cameraGroup": "cameraGroup",
                     *           "rung": "shadow",
                     *           "moved": {
                     *             "since": "2026-11-20T03:15:00.000Z",
                     *             "by": "li",
                     *             "reason": "reason"
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
                     *         "group"
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        /** @description All groups that have a camera in the caller’s scope. */
                        readonly groups: readonly string[];
                        readonly nextCursor?: string;
                        readonly steps: readonly {
                            readonly cameraDays: number;
                            /** @description The site’s word for a group of cameras; empty: those without one. */
                            readonly cameraGroup: string;
                            readonly cameras: number;
                            readonly category: string;
                            readonly categoryEn: string;
                            readonly categoryZh: string;
                            readonly forecast: {
                                /**
                                 * @description shadow: from what it raised. evaluation: from labelled pictures, one a camera and day. none: nothing was measured.
                                 * @enum {string}
                                 */
                                readonly basis: "shadow" | "evaluation" | "none";
                                readonly candidates?: {
                                    /** @description Upper end, 95 %. */
                                    readonly atMost: number;
                                    readonly expected: number;
                                };
                                readonly falseOnes?: {
                                    /** @description Upper end, 95 %. */
                                    readonly atMost: number;
                                    readonly expected: number;
                                };
                                /** @description Nobody said of any whether it was right: all may be false. */
                                readonly isUnlabelled: boolean;
                                readonly looksPerDay: number;
                            };
                            /** @description Of the next rung; none on the highest. */
                            readonly gates: readonly {
                                readonly bound: number;
                                /** @description The value has to be at least the bound; else at most. */
                                readonly isAtLeast: boolean;
                                /** @enum {string} */
                                readonly name: "decisions" | "precision" | "duplicates" | "decision-time" | "load" | "filing" | "coverage" | "recall" | "verify-agreement";
                                readonly value?: number;
                                /** @enum {string} */
                                readonly verdict: "passed" | "failed" | "not-measured";
                            }[];
                            readonly held: number;
                            /** @description Absent: nobody has moved it from where the site starts. */
                            readonly moved?: {
                                readonly by: string;
                                readonly reason: string;
                                /** Format: date-time */
                                readonly since: string;
                            };
                            /** @description Right of all decisions and labels of 14 days, and since the last move; 95 % interval after Wilson. */
                            readonly precision: {
                                readonly high: number;
                                readonly low: number;
                                readonly n: number;
                                readonly share?: number;
                            };
                            /** @enum {string} */
                            readonly proposal: "promote" | "demote" | "stay";
                            /** @description Candidates in 14 days, held ones too. */
                            readonly raised: number;
                            /**
                             * @description shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.
                             * @enum {string}
                             */
                            readonly rung: "shadow" | "pilot" | "live";
                            readonly severity: number;
                            /**
                             * @description shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.
                             * @enum {string}
                             */
                            readonly to?: "shadow" | "pilot" | "live";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly forecastLadder: {
        readonly parameters: {
            readonly query: {
                /** @description The site’s word for a group of cameras; empty: those without one. */
                readonly cameraGroup?: string;
                /**
                 * @description Ids, separated by commas.
                 * @example bin-overflow
                 */
                readonly categories: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidates": 1,
                     *       "falseOnes": 1,
                     *       "unknown": 1,
                     *       "nowPerDay": 1,
                     *       "capacityPerDay": 1,
                     *       "isBeyond": true
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Expected a day of those that nobody is shown yet. */
                        readonly candidates: number;
                        readonly capacityPerDay: number;
                        readonly falseOnes: number;
                        readonly isBeyond: boolean;
                        /** @description What goes before reviewers a day now, of all categories. */
                        readonly nowPerDay: number;
                        /** @description Categories of which nothing was measured. */
                        readonly unknown: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly moveLadder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "categories": [
                 *         "categorie"
                 *       ],
                 *       "cameraGroup": "cameraGroup",
                 *       "to": "shadow",
                 *       "reason": "reason",
                 *       "insist": true,
                 *       "accept": true
                 *     }
                 */
                readonly "application/json": {
                    /** @description The forecast was read and is taken, beyond the budget too. */
                    readonly accept?: boolean;
                    /** @description The site’s word for a group of cameras; empty: those without one. */
                    readonly cameraGroup?: string;
                    readonly categories: readonly string[];
                    /** @description Although gates are not passed. */
                    readonly insist?: boolean;
                    readonly reason: string;
                    /**
                     * @description shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.
                     * @enum {string}
                     */
                    readonly to: "shadow" | "pilot" | "live";
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "forecast": {
                     *         "candidates": 1,
                     *         "falseOnes": 1,
                     *         "unknown": 1,
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
                    readonly "application/json": {
                        readonly forecast: {
                            /** @description Expected a day of those that nobody is shown yet. */
                            readonly candidates: number;
                            readonly capacityPerDay: number;
                            readonly falseOnes: number;
                            readonly isBeyond: boolean;
                            /** @description What goes before reviewers a day now, of all categories. */
                            readonly nowPerDay: number;
                            /** @description Categories of which nothing was measured. */
                            readonly unknown: number;
                        };
                        readonly moves: readonly {
                            readonly category: string;
                            /** @enum {string} */
                            readonly outcome: "moved" | "same" | "too-far" | "gates" | "never-shadow" | "not-by-figures" | "unknown";
                            /**
                             * @description shadow: counted, in no queue. pilot: reviewed, so many a shift. live: reviewed whole.
                             * @enum {string}
                             */
                            readonly rung?: "shadow" | "pilot" | "live";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listOriginalRequests: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requests": [
                     *         {
                     *           "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "evidenceId": "evidenceId",
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "reason": "reason",
                     *           "askedBy": "askedBy",
                     *           "askedByName": "askedByName",
                     *           "askedAt": "2026-11-20T03:15:00.000Z",
                     *           "agreedBy": "agreedBy",
                     *           "agreedByName": "agreedByName",
                     *           "agreedAt": "2026-11-20T03:15:00.000Z",
                     *           "expiresAt": "2026-11-20T03:15:00.000Z",
                     *           "opened": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                        readonly requests: readonly {
                            /** Format: date-time */
                            readonly agreedAt?: string;
                            readonly agreedBy?: string;
                            readonly agreedByName?: string;
                            /** Format: date-time */
                            readonly askedAt: string;
                            readonly askedBy: string;
                            readonly askedByName?: string;
                            readonly candidateId: string;
                            readonly evidenceId: string;
                            /**
                             * Format: date-time
                             * @description A day to be agreed to; then half an hour to be seen.
                             */
                            readonly expiresAt: string;
                            readonly id: string;
                            /** @description How often it was looked at. */
                            readonly opened: number;
                            readonly reason: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly agreeToOriginal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "evidenceId": "evidenceId",
                     *       "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *       "reason": "reason",
                     *       "askedBy": "askedBy",
                     *       "askedByName": "askedByName",
                     *       "askedAt": "2026-11-20T03:15:00.000Z",
                     *       "agreedBy": "agreedBy",
                     *       "agreedByName": "agreedByName",
                     *       "agreedAt": "2026-11-20T03:15:00.000Z",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z",
                     *       "opened": 1
                     *     }
                     */
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly agreedAt?: string;
                        readonly agreedBy?: string;
                        readonly agreedByName?: string;
                        /** Format: date-time */
                        readonly askedAt: string;
                        readonly askedBy: string;
                        readonly askedByName?: string;
                        readonly candidateId: string;
                        readonly evidenceId: string;
                        /**
                         * Format: date-time
                         * @description A day to be agreed to; then half an hour to be seen.
                         */
                        readonly expiresAt: string;
                        readonly id: string;
                        /** @description How often it was looked at. */
                        readonly opened: number;
                        readonly reason: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getOriginal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description image/jpeg */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    readonly "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listReconciliations: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "detail": "detail",
                     *           "ours": 1,
                     *           "theirs": 1,
                     *           "differences": 1,
                     *           "listed": [
                     *             {
                     *               "kind": "missing-there",
                     *               "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *               "externalCaseNo": "500110202611200042",
                     *               "ours": "ours",
                     *               "theirs": "theirs"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                        readonly reconciliations: readonly {
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly detail?: string;
                            readonly differences: number;
                            /** Format: date-time */
                            readonly finishedAt?: string;
                            readonly id: string;
                            /** @description The first thousand differences. */
                            readonly listed: readonly {
                                readonly candidateId?: string;
                                readonly externalCaseNo?: string;
                                /** @enum {string} */
                                readonly kind: "missing-there" | "unknown-here" | "state-differs" | "number-differs" | "twice-there";
                                readonly ours?: string;
                                readonly theirs?: string;
                            }[];
                            readonly ours: number;
                            /** @enum {string} */
                            readonly outcome?: "agreed" | "differs" | "failed";
                            readonly receiverId: string;
                            readonly theirs: number;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly askForReconciliation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listRegisters: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description minLng,minLat,maxLng,maxLat: only what touches this box of the map.
                 * @example 106.6,29.0,106.7,29.1
                 */
                readonly bbox?: string;
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
                readonly register?: "vending" | "outdoor-area" | "advert" | "road-occupation" | "excavation" | "site" | "event";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "holder": "holder",
                     *           "cameraId": "cameraId",
                     *           "zoneId": "zoneId",
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
                    readonly "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                        readonly registers: readonly {
                            /** @description It speaks of one zone of this camera. */
                            readonly cameraId?: string;
                            /** @description How many it reaches of those the caller may see. */
                            readonly cameras: number;
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
                            readonly geometry?: {
                                readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
                                /** @enum {string} */
                                readonly type: "MultiPolygon";
                            };
                            readonly holder: string;
                            /**
                             * @description <register>/<number>
                             * @example vending/2026-017
                             */
                            readonly id: string;
                            readonly name: string;
                            /** @example 2026-017 */
                            readonly number: string;
                            readonly permit: {
                                readonly from: string;
                                readonly graceSeconds: number;
                                readonly id: string;
                                readonly to: string;
                                /** Format: date */
                                readonly validFrom?: string;
                                /** Format: date */
                                readonly validTo?: string;
                                /** @description 0 = Sunday. */
                                readonly weekdays: readonly number[];
                            };
                            /** @description Sightings left out as permitted at these cameras in the last 24 hours and 7 days. Looks do not say by which line: a camera that several reach counts with each. */
                            readonly permitted: {
                                readonly day: number;
                                readonly week: number;
                            };
                            /** @description How many it allows; stalls say. */
                            readonly places?: number;
                            /** @enum {string} */
                            readonly register: "vending" | "outdoor-area" | "advert" | "road-occupation" | "excavation" | "site" | "event";
                            readonly zoneId?: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getReviewFigures: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly days: number;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        /** @description Second reviews against the first: the same answer and, where confirmed, the same category. */
                        readonly agreement: {
                            readonly agreed: number;
                            readonly pairs: number;
                            /** @description Absent without a pair. */
                            readonly share?: number;
                        };
                        readonly days: number;
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                        /** @description By name; the agreement above is of all of them. */
                        readonly reviewers: readonly {
                            readonly honeypots: {
                                readonly answered: number;
                                readonly right: number;
                            };
                            readonly name?: string;
                            readonly reviewerId: string;
                            readonly seconds: {
                                readonly agreed: number;
                                readonly answered: number;
                            };
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly readReviewLoad: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "cameraGroup": "cameraGroup",
                     *           "severity": 1,
                     *           "held": 1
                     *         }
                     *       ],
                     *       "unseen": 1,
                     *       "oldestOpenAt": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    readonly "application/json": {
                        readonly bySeverity: readonly {
                            readonly held: number;
                            readonly open: number;
                            readonly severity: number;
                        }[];
                        readonly capacity?: number;
                        readonly decided?: number;
                        readonly held: {
                            readonly budget: number;
                            readonly pilotLimit: number;
                            readonly shadow: number;
                        };
                        /** Format: date-time */
                        readonly oldestOpenAt?: string;
                        readonly open: number;
                        /** @description How many more go before reviewers in this shift. */
                        readonly room?: number;
                        /** @description Absent: the site plans none, and nothing is held for room. */
                        readonly seats?: number;
                        readonly shift: {
                            /** Format: date-time */
                            readonly from: string;
                            /** Format: date-time */
                            readonly to: string;
                        };
                        /** @description What waits for room, by category and group, the most first. */
                        readonly throttled: readonly {
                            /** @description The site’s word for a group of cameras; empty: those without one. */
                            readonly cameraGroup: string;
                            readonly category: string;
                            readonly categoryEn: string;
                            readonly categoryZh: string;
                            readonly held: number;
                            readonly severity: number;
                        }[];
                        /** @description Closed in the last day before anybody could see them. */
                        readonly unseen: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly claimNext: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "count": 1,
                 *       "category": "fire-lane-blocked",
                 *       "minSeverity": 1,
                 *       "district": "500110",
                 *       "cameraGroup": "cameraGroup"
                 *     }
                 */
                readonly "application/json": {
                    readonly cameraGroup?: string;
                    readonly category?: string;
                    /**
                     * @description The item to show and those to prefetch.
                     * @default 1
                     */
                    readonly count: number;
                    /** @description Of the camera; 6 digits cover the 9 below them. */
                    readonly district?: string;
                    /** @description 1 is the most severe: 2 leaves 1 and 2. */
                    readonly minSeverity?: number;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *             "componentCode": "componentCode",
                     *             "gridCode": "gridCode",
                     *             "destination": {
                     *               "department": {
                     *                 "code": "code",
                     *                 "name": "li"
                     *               },
                     *               "dutyGrid": "dutyGrid",
                     *               "locationLine": "locationLine",
                     *               "basis": "rule"
                     *             },
                     *             "missingDestination": [
                     *               "department"
                     *             ],
                     *             "recurrenceOf": "recurrenceOf",
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
                     *             "group": "group",
                     *             "groupZh": "groupZh",
                     *             "definitionZh": "definitionZh",
                     *             "definitionEn": "definitionEn",
                     *             "notAViolation": [
                     *               "notAViolation"
                     *             ],
                     *             "notAViolationZh": [
                     *               "notAViolationZh"
                     *             ],
                     *             "severity": 1,
                     *             "code2013": "code2013",
                     *             "code2026": "code2026",
                     *             "nearest2026": "nearest2026",
                     *             "limit": {
                     *               "value": 1,
                     *               "unit": "unit",
                     *               "textZh": "textZh"
                     *             },
                     *             "conditions": [
                     *               {
                     *                 "id": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *                 "textZh": "textZh",
                     *                 "textEn": "textEn",
                     *                 "limit": {
                     *                   "value": 1,
                     *                   "unit": "urgent_hour"
                     *                 },
                     *                 "closureZh": "closureZh",
                     *                 "closureEn": "closureEn",
                     *                 "basis": "basis"
                     *               }
                     *             ],
                     *             "closureZh": "closureZh",
                     *             "closureEn": "closureEn",
                     *             "readiness": "readiness",
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
                     *               "reason": "reason"
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
                     *               "caseState": "caseState"
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
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly candidate: {
                                readonly camera: {
                                    readonly id: string;
                                    readonly location?: {
                                        readonly crs: string;
                                        readonly lat: number;
                                        readonly lng: number;
                                    };
                                    readonly nameEn: string;
                                    readonly nameZh: string;
                                };
                                readonly category: string;
                                readonly categoryEn: string;
                                readonly categoryZh: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                readonly closedAt?: string;
                                /** @description The part of the civic register that it speaks of. */
                                readonly componentCode?: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                readonly createdAt: string;
                                /** @description Where its case goes. `default`: the site has no rules, so that its dispatcher gets it. */
                                readonly destination?: {
                                    /** @enum {string} */
                                    readonly basis: "rule" | "default";
                                    readonly department: {
                                        readonly code?: string;
                                        readonly name: string;
                                    };
                                    readonly dutyGrid: string;
                                    /** @description Where it is, in words. */
                                    readonly locationLine: string;
                                };
                                readonly evidence: readonly {
                                    /**
                                     * Format: date-time
                                     * @description With offset: of the camera where it is a time of a picture.
                                     */
                                    readonly capturedAt: string;
                                    readonly height: number;
                                    readonly id: string;
                                    /** @enum {boolean} */
                                    readonly masked: true;
                                    /** @description Path of the picture, for signed-in callers. */
                                    readonly picture: string;
                                    /** @description Box in 0..1 of the picture; x to the right, y down. */
                                    readonly place?: {
                                        readonly x0: number;
                                        readonly x1: number;
                                        readonly y0: number;
                                        readonly y1: number;
                                    };
                                    /** @description sighting | after */
                                    readonly role: string;
                                    readonly score: number;
                                    readonly sha256: string;
                                    readonly width: number;
                                }[];
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                readonly firstSeenAt: string;
                                /** @description Cell of the unit grid in which the camera stands, 15 digits. */
                                readonly gridCode?: string;
                                readonly id: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                readonly lastSeenAt: string;
                                /** @description Of a merged one: the candidate it is the same problem as. */
                                readonly mergedInto?: string;
                                /** @description What no rule says: it cannot be confirmed until one does. */
                                readonly missingDestination?: readonly ("department" | "dutyGrid")[];
                                /** @description Box in 0..1 of the picture; x to the right, y down. */
                                readonly place?: {
                                    readonly x0: number;
                                    readonly x1: number;
                                    readonly y0: number;
                                    readonly y1: number;
                                };
                                readonly recurrenceOf?: string;
                                readonly reopened: number;
                                readonly severity: number;
                                /**
                                 * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                                 * @enum {string}
                                 */
                                readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                                /** @description Send it back as If-Match: "<version>". */
                                readonly version: number;
                                readonly why: {
                                    readonly [key: string]: unknown;
                                };
                                readonly zone?: {
                                    readonly id: string;
                                    readonly kind: string;
                                    readonly origin: string;
                                    /** @description Corners [x, y] in 0..1 of the reference picture. */
                                    readonly polygon: readonly (readonly number[])[];
                                };
                            };
                            readonly category?: {
                                readonly closureEn?: string;
                                readonly closureZh: string;
                                readonly code2013?: string;
                                readonly code2026?: string;
                                /** @description Filing conditions, the one by default first; a site may have set other limits. */
                                readonly conditions: readonly {
                                    readonly basis: string;
                                    readonly closureEn?: string;
                                    readonly closureZh: string;
                                    readonly id: string;
                                    /** @description urgent: day and night; work_hour: office hours only, without holidays; work_day: as long as a day’s office hours. */
                                    readonly limit: {
                                        /** @enum {string} */
                                        readonly unit: "urgent_hour" | "urgent_day" | "work_hour" | "work_day";
                                        readonly value: number;
                                    };
                                    readonly textEn: string;
                                    readonly textZh: string;
                                }[];
                                readonly definitionEn: string;
                                readonly definitionZh: string;
                                readonly group: string;
                                readonly groupZh: string;
                                readonly id: string;
                                readonly limit: {
                                    readonly textZh: string;
                                    readonly unit: string;
                                    readonly value: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                                readonly nearest2026?: string;
                                readonly no: number;
                                readonly notAViolation: readonly string[];
                                /** @description The same in Chinese, in the same order. */
                                readonly notAViolationZh: readonly string[];
                                readonly readiness: string;
                                readonly severity: number;
                                /**
                                 * @description How well it was measured: on real pictures, on simulated ones only, or not at all because no detector knows it.
                                 * @enum {string}
                                 */
                                readonly tier: "real" | "simulated" | "needs-model" | "unmeasured";
                            };
                            /** @description Earlier candidates of the same place and category, newest first. */
                            readonly earlier: readonly {
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                readonly createdAt: string;
                                readonly id: string;
                                readonly reason?: string;
                                /**
                                 * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                                 * @enum {string}
                                 */
                                readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                            }[];
                            /** @description Until then nobody else decides; claim again before it ends, or decide later if nobody else claimed. */
                            readonly lease: {
                                /** Format: date-time */
                                readonly until: string;
                            };
                            /** @description Candidates at other places of this camera and of cameras within 50 m, of the same day or still standing: same category first, then the nearest. */
                            readonly nearby: readonly {
                                readonly camera: {
                                    readonly id: string;
                                    readonly nameEn: string;
                                    readonly nameZh: string;
                                };
                                /** @description State of its case, theirs. */
                                readonly caseState?: string;
                                readonly category: string;
                                readonly categoryEn: string;
                                readonly categoryZh: string;
                                /** Format: date-time */
                                readonly createdAt: string;
                                /** @description Between the cameras; absent when one of them has no place. */
                                readonly distanceMetres?: number;
                                readonly id: string;
                                /**
                                 * Format: date-time
                                 * @description With offset: of the camera where it is a time of a picture.
                                 */
                                readonly lastSeenAt: string;
                                readonly severity: number;
                                /**
                                 * @description merged: the same problem as another candidate, said a reviewer. held: in no queue, for the ladder or the review budget; listed only when asked for.
                                 * @enum {string}
                                 */
                                readonly status: "open" | "confirmed" | "rejected" | "merged" | "held";
                            }[];
                            /** @description Evidence ids; absent when no picture is left. */
                            readonly pictures?: {
                                readonly best: string;
                                readonly first: string;
                                readonly last: string;
                            };
                        }[];
                        /** @description How many wait in this queue, those before other reviewers among them. */
                        readonly waiting: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listRosters: {
        readonly parameters: {
            readonly query: {
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly nextCursor?: string;
                        readonly rosters: readonly {
                            readonly approved?: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly by: string;
                            };
                            readonly capacity: number;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** @example 2026-11-20 */
                            readonly firstDay: string;
                            readonly id: string;
                            readonly moves: {
                                readonly join: number;
                                readonly leave: number;
                                readonly rest: number;
                                readonly stay: number;
                            };
                            /** @enum {string} */
                            readonly status: "proposed" | "approved" | "superseded";
                            /** @description Cells of the grid without a camera on it. */
                            readonly uncovered: number;
                            /** @description The first twenty of them. */
                            readonly uncoveredCells: readonly string[];
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly proposeRoster: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "capacity": 1,
                 *       "intervalSeconds": 10,
                 *       "firstDay": "2026-11-20"
                 *     }
                 */
                readonly "application/json": {
                    /** @description Cameras that can be looked at. */
                    readonly capacity: number;
                    /** @example 2026-11-20 */
                    readonly firstDay?: string;
                    /** @description From look to look; 300 when absent. */
                    readonly intervalSeconds?: number;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly approved?: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly by: string;
                        };
                        readonly capacity: number;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** @example 2026-11-20 */
                        readonly firstDay: string;
                        readonly id: string;
                        readonly moves: {
                            readonly join: number;
                            readonly leave: number;
                            readonly rest: number;
                            readonly stay: number;
                        };
                        /** @enum {string} */
                        readonly status: "proposed" | "approved" | "superseded";
                        /** @description Cells of the grid without a camera on it. */
                        readonly uncovered: number;
                        /** @description The first twenty of them. */
                        readonly uncoveredCells: readonly string[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly approveRoster: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        /** @description Leave once nothing of theirs is open. */
                        readonly finishing: number;
                        readonly joined: number;
                        readonly left: number;
                        /** @description Open candidates that a camera on the roster can see. */
                        readonly toNeighbour: number;
                        readonly toPerson: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listRosterEntries: {
        readonly parameters: {
            readonly query: {
                readonly cursor?: string;
                readonly limit: number;
                readonly move?: "stay" | "join" | "leave" | "rest";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "platformId": "platformId",
                     *           "move": "stay",
                     *           "reason": {
                     *             "kind": "cell",
                     *             "cell": "cell",
                     *             "cases": 1,
                     *             "lastSeenAt": "2026-11-20T03:15:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly entries: readonly {
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            /**
                             * @description rest: it is off the roster and stays off it.
                             * @enum {string}
                             */
                            readonly move: "stay" | "join" | "leave" | "rest";
                            readonly platformId: string;
                            readonly rank: number;
                            readonly reason: {
                                readonly cases?: number;
                                readonly cell?: string;
                                /** @enum {string} */
                                readonly kind: "cell" | "cases" | "never-looked-at" | "long-ago" | "no-room" | "platform-full" | "agreement-ends";
                                /** Format: date-time */
                                readonly lastSeenAt?: string;
                            };
                        }[];
                        readonly nextCursor?: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listSecondOpinions: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "status": "status",
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
                    readonly "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                        /** @description Those that wait first, then the newest. */
                        readonly secondOpinions: readonly {
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            readonly candidateId: string;
                            readonly category: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly decidedBy?: {
                                readonly id: string;
                                readonly name?: string;
                            };
                            readonly notBy: {
                                readonly id: string;
                                readonly name?: string;
                            };
                            readonly status: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *       "csrf": "csrf",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Send it as x-csrf-token with every request that changes something. */
                        readonly csrf: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly user: {
                            /** @description Permissions of the role: what to offer. */
                            readonly grants: readonly string[];
                            readonly id: string;
                            readonly name: string;
                            readonly role: string;
                            /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                            readonly scope: {
                                readonly cameraGroups: readonly string[];
                                /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                                readonly districts: readonly string[];
                                /** @description The whole site, and what belongs to no camera. */
                                readonly everywhere: boolean;
                            };
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "current": "current",
                 *       "next": "next........"
                 *     }
                 */
                readonly "application/json": {
                    readonly current: string;
                    /** @description Twelve characters at least. */
                    readonly next: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "too-many-requests"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "name": "li",
                 *       "password": "four-groups-of-five-signs"
                 *     }
                 */
                readonly "application/json": {
                    readonly name: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "li",
                     *       "role": "reviewer",
                     *       "csrf": "csrf",
                     *       "expiresAt": "2026-11-20T03:15:00.000Z"
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Send it as x-csrf-token with every request that changes something. */
                        readonly csrf: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly name: string;
                        readonly role: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "too-many-requests"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly getSiteKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "publicKey": "publicKey"
                     *     }
                     */
                    readonly "application/json": {
                        readonly publicKey: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listSuppressions: {
        readonly parameters: {
            readonly query: {
                readonly cursor?: string;
                readonly limit: number;
                readonly state: "in-force" | "ended";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "zoneId": "zoneId",
                     *           "candidateId": "01K9Z6T4N8V2Q7M3XB5CWEYHRD",
                     *           "reason": "reason",
                     *           "createdBy": "createdBy",
                     *           "createdByName": "createdByName",
                     *           "createdAt": "2026-11-20T03:15:00.000Z",
                     *           "expiresAt": "2026-11-20T03:15:00.000Z",
                     *           "looks": 1,
                     *           "lastLookAt": "2026-11-20T03:15:00.000Z",
                     *           "endedAt": "2026-11-20T03:15:00.000Z",
                     *           "endedBy": "endedBy",
                     *           "endedByName": "endedByName",
                     *           "endedFor": "endedFor"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly nextCursor?: string;
                        readonly suppressions: readonly {
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            /** @description The rejected one. */
                            readonly candidateId?: string;
                            readonly category: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly createdBy: string;
                            /** @description Absent: a case system that voided the case. */
                            readonly createdByName?: string;
                            /**
                             * Format: date-time
                             * @description Of those that are over.
                             */
                            readonly endedAt?: string;
                            /** @description Absent: it expired, or its rejection was undone. */
                            readonly endedBy?: string;
                            readonly endedByName?: string;
                            /** @description The candidate at its place whose confirmation ended it: it is there after all. */
                            readonly endedFor?: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly expiresAt: string;
                            readonly id: string;
                            /**
                             * Format: date-time
                             * @description With offset: of the camera where it is a time of a picture.
                             */
                            readonly lastLookAt?: string;
                            /** @description Looks that it kept from raising a candidate. */
                            readonly looks: number;
                            /** @description Box in 0..1 of the picture; x to the right, y down. */
                            readonly place?: {
                                readonly x0: number;
                                readonly x1: number;
                                readonly y0: number;
                                readonly y1: number;
                            };
                            readonly reason: string;
                            readonly zoneId?: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly removeSuppression: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listUsers: {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "newPassword": "newPassword"
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        /** @description Send it as `cursor` for the next page; absent: this is the last one. */
                        readonly nextCursor?: string;
                        readonly users: readonly {
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly disabledAt?: string;
                            readonly id: string;
                            /** Format: date-time */
                            readonly lockedUntil?: string;
                            readonly name: string;
                            /** @description Given once, when it was made. */
                            readonly newPassword?: string;
                            /** @description Absent: a role of a newer version, which grants nothing here. */
                            readonly role?: string;
                            /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                            readonly scope: {
                                readonly cameraGroups: readonly string[];
                                /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                                readonly districts: readonly string[];
                                /** @description The whole site, and what belongs to no camera. */
                                readonly everywhere: boolean;
                            };
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly createUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
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
                readonly "application/json": {
                    readonly name: string;
                    /** @enum {string} */
                    readonly role: "viewer" | "reviewer" | "dispatcher" | "administrator" | "integrator" | "auditor";
                    /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                    readonly scope: {
                        readonly cameraGroups: readonly string[];
                        /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                        readonly districts: readonly string[];
                        /** @description The whole site, and what belongs to no camera. */
                        readonly everywhere: boolean;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *       "newPassword": "newPassword"
                     *     }
                     */
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly disabledAt?: string;
                        readonly id: string;
                        /** Format: date-time */
                        readonly lockedUntil?: string;
                        readonly name: string;
                        /** @description Given once, when it was made. */
                        readonly newPassword?: string;
                        /** @description Absent: a role of a newer version, which grants nothing here. */
                        readonly role?: string;
                        /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                        readonly scope: {
                            readonly cameraGroups: readonly string[];
                            /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                            readonly districts: readonly string[];
                            /** @description The whole site, and what belongs to no camera. */
                            readonly everywhere: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly changeUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
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
                readonly "application/json": {
                    /** @description Ends all sessions; what the user did stays named. */
                    readonly disabled?: boolean;
                    /**
                     * @description Makes a password, given once in the answer; ends all sessions.
                     * @enum {boolean}
                     */
                    readonly newPassword?: true;
                    /** @enum {string} */
                    readonly role?: "viewer" | "reviewer" | "dispatcher" | "administrator" | "integrator" | "auditor";
                    /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                    readonly scope?: {
                        readonly cameraGroups: readonly string[];
                        /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                        readonly districts: readonly string[];
                        /** @description The whole site, and what belongs to no camera. */
                        readonly everywhere: boolean;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *       "newPassword": "newPassword"
                     *     }
                     */
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly disabledAt?: string;
                        readonly id: string;
                        /** Format: date-time */
                        readonly lockedUntil?: string;
                        readonly name: string;
                        /** @description Given once, when it was made. */
                        readonly newPassword?: string;
                        /** @description Absent: a role of a newer version, which grants nothing here. */
                        readonly role?: string;
                        /** @description A camera must match every list that names something. Two empty lists without `everywhere` cover nothing. */
                        readonly scope: {
                            readonly cameraGroups: readonly string[];
                            /** @description Codes of the administrative division; six digits cover the nine that begin with them. */
                            readonly districts: readonly string[];
                            /** @description The whole site, and what belongs to no camera. */
                            readonly everywhere: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:claimed",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "claimed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listVerifications: {
        readonly parameters: {
            readonly query: {
                readonly cursor?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "before": "before",
                     *           "after": "after",
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
                     *             "reason": "reason",
                     *             "by": "li",
                     *             "at": "2026-11-20T03:15:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly nextCursor?: string;
                        readonly verifications: readonly {
                            /** @description Path of the picture of the deciding look. */
                            readonly after?: string;
                            /** @description How the two pictures lie on each other. */
                            readonly alignment?: {
                                readonly likeLight: boolean;
                                /** @description The picture after is moved by this against the one before, in 0..1 of the picture. */
                                readonly offset: {
                                    readonly dx: number;
                                    readonly dy: number;
                                };
                                readonly sameView: boolean;
                                /** @description Share of the view’s reference found again in both pictures: the lesser of the two. */
                                readonly score: number;
                            };
                            readonly answer?: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly by: string;
                                readonly reason: string;
                                /** @enum {string} */
                                readonly verdict: "clear" | "not-clear";
                            };
                            /** @description Path of the picture that shows the problem. */
                            readonly before?: string;
                            readonly candidateId: string;
                            readonly category: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly decidedAt?: string;
                            /**
                             * @description Why a person is asked; with cannot-tell only.
                             * @enum {string}
                             */
                            readonly handover?: "tries" | "light" | "manual" | "no-picture" | "camera-gone";
                            readonly id: string;
                            /**
                             * Format: date-time
                             * @description Disposal and settle time of the row, by the camera’s clock: no look before it counts.
                             */
                            readonly notBefore: string;
                            /** @enum {string} */
                            readonly status: "waiting" | "done" | "cancelled";
                            /** @description The newest 24 looks, oldest first. */
                            readonly tries: readonly {
                                /**
                                 * Format: date-time
                                 * @description When the picture was taken, by the camera’s clock.
                                 */
                                readonly at: string;
                                /**
                                 * @description uncounted: a look in another light, or in hours in which the row is silent; it is no try.
                                 * @enum {string}
                                 */
                                readonly found: "present" | "absent" | "unknown" | "uncounted";
                                /** @enum {string} */
                                readonly light?: "day" | "dusk" | "night" | "infrared";
                                /**
                                 * @description Why it could not tell. nudged: something like it stands beside the place. changed: the ground of the place is not what it was before the problem. reference: the view’s reference was learned anew meanwhile.
                                 * @enum {string}
                                 */
                                readonly reason?: "view" | "reference" | "hidden" | "out-of-picture" | "nudged" | "changed" | "not-judged" | "no-evidence" | "light" | "outside-hours";
                                readonly similarity: number;
                            }[];
                            /**
                             * @description What our looks said.
                             * @enum {string}
                             */
                            readonly verdict?: "clear" | "not-clear" | "cannot-tell";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly listViews: {
        readonly parameters: {
            readonly query: {
                readonly cameraId?: string;
                readonly cursor?: string;
                readonly limit: number;
                readonly origin?: "proposed" | "approved";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "state": "state",
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
                     *               "proposal": {
                     *                 "basis": "ground",
                     *                 "confidence": 1,
                     *                 "why": "why"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WzEsMTc2MzYwODUwMDAwMCwiMDFLOVo2VDRO"
                     *     }
                     */
                    readonly "application/json": {
                        readonly nextCursor?: string;
                        readonly views: readonly {
                            readonly camera: {
                                readonly id: string;
                                readonly location?: {
                                    readonly crs: string;
                                    readonly lat: number;
                                    readonly lng: number;
                                };
                                readonly nameEn: string;
                                readonly nameZh: string;
                            };
                            readonly id: string;
                            /** @description It has a reference to be approved or rejected. */
                            readonly learned: boolean;
                            /** @enum {string} */
                            readonly origin: "proposed" | "approved";
                            /** @description Path of a masked picture of it, for signed-in callers. */
                            readonly picture?: string;
                            readonly state: string;
                            /** @description Send it back as If-Match: "<version>". */
                            readonly version: number;
                            readonly zones: readonly {
                                readonly capacity?: number;
                                /** @description Looked at in native tiles too. */
                                readonly detail?: boolean;
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "approved-barbecue" | "approved-outdoor-area" | "bike-bay" | "bike-parking" | "bin" | "bin-place" | "blind-path" | "bridge" | "building-entrance" | "building-roof" | "bus-bay" | "bus-stop" | "construction-site" | "construction-site-edge" | "courtyard" | "crossing" | "drain-grate" | "drying-rack" | "facade-public" | "facility-surface" | "fire-lane" | "footbridge" | "green" | "ground" | "guardrail" | "kerb" | "kerb-ramp" | "manhole" | "metro-exit" | "no-bike-parking" | "no-entry-water" | "no-fishing-bank" | "no-parking" | "outfall" | "park" | "parking-bay" | "pavement" | "permitted-vending" | "permitted-vending-buffer" | "public-land" | "public-parking" | "registered-ad" | "river-bank" | "road" | "scenic-spot" | "shared-bike-bay" | "shopfront-strip" | "sign" | "site-gate" | "square" | "station-exit" | "street-light" | "tree" | "tree-pit" | "under-bridge" | "underpass" | "vacant-plot" | "wall" | "water" | "wire";
                                /** @enum {string} */
                                readonly origin?: "proposed" | "approved";
                                readonly permits?: readonly {
                                    readonly from: string;
                                    readonly graceSeconds: number;
                                    readonly id: string;
                                    readonly to: string;
                                    /** Format: date */
                                    readonly validFrom?: string;
                                    /** Format: date */
                                    readonly validTo?: string;
                                    /** @description 0 = Sunday. */
                                    readonly weekdays: readonly number[];
                                }[];
                                /** @description Corners [x, y] in 0..1 of the picture, around the zone. */
                                readonly polygon: readonly (readonly number[])[];
                                /** @description The system proposed it; absent = a person drew or configured it. Not read when zones are sent back. */
                                readonly proposal?: {
                                    /** @enum {string} */
                                    readonly basis: "ground" | "vehicles" | "people" | "detections" | "carried-over" | "template";
                                    /** @description Orders a sheet; no probability. */
                                    readonly confidence: number;
                                    readonly why: string;
                                };
                            }[];
                            /** @enum {string} */
                            readonly zonesBy: "configuration" | "console";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly readViewPicture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description image/jpeg */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    readonly "application/json": unknown;
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly rejectView: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly readZones: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                     *           "proposal": {
                     *             "basis": "ground",
                     *             "confidence": 1,
                     *             "why": "why"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": {
                        readonly version: number;
                        readonly zones: readonly {
                            readonly capacity?: number;
                            /** @description Looked at in native tiles too. */
                            readonly detail?: boolean;
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "approved-barbecue" | "approved-outdoor-area" | "bike-bay" | "bike-parking" | "bin" | "bin-place" | "blind-path" | "bridge" | "building-entrance" | "building-roof" | "bus-bay" | "bus-stop" | "construction-site" | "construction-site-edge" | "courtyard" | "crossing" | "drain-grate" | "drying-rack" | "facade-public" | "facility-surface" | "fire-lane" | "footbridge" | "green" | "ground" | "guardrail" | "kerb" | "kerb-ramp" | "manhole" | "metro-exit" | "no-bike-parking" | "no-entry-water" | "no-fishing-bank" | "no-parking" | "outfall" | "park" | "parking-bay" | "pavement" | "permitted-vending" | "permitted-vending-buffer" | "public-land" | "public-parking" | "registered-ad" | "river-bank" | "road" | "scenic-spot" | "shared-bike-bay" | "shopfront-strip" | "sign" | "site-gate" | "square" | "station-exit" | "street-light" | "tree" | "tree-pit" | "under-bridge" | "underpass" | "vacant-plot" | "wall" | "water" | "wire";
                            /** @enum {string} */
                            readonly origin?: "proposed" | "approved";
                            readonly permits?: readonly {
                                readonly from: string;
                                readonly graceSeconds: number;
                                readonly id: string;
                                readonly to: string;
                                /** Format: date */
                                readonly validFrom?: string;
                                /** Format: date */
                                readonly validTo?: string;
                                /** @description 0 = Sunday. */
                                readonly weekdays: readonly number[];
                            }[];
                            /** @description Corners [x, y] in 0..1 of the picture, around the zone. */
                            readonly polygon: readonly (readonly number[])[];
                            /** @description The system proposed it; absent = a person drew or configured it. Not read when zones are sent back. */
                            readonly proposal?: {
                                /** @enum {string} */
                                readonly basis: "ground" | "vehicles" | "people" | "detections" | "carried-over" | "template";
                                /** @description Orders a sheet; no probability. */
                                readonly confidence: number;
                                readonly why: string;
                            };
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly drawZones: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The version you decide on, quoted: "3". */
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
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
                 *           "proposal": {
                 *             "basis": "ground",
                 *             "confidence": 1,
                 *             "why": "why"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    readonly zones: readonly {
                        readonly capacity?: number;
                        /** @description Looked at in native tiles too. */
                        readonly detail?: boolean;
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "approved-barbecue" | "approved-outdoor-area" | "bike-bay" | "bike-parking" | "bin" | "bin-place" | "blind-path" | "bridge" | "building-entrance" | "building-roof" | "bus-bay" | "bus-stop" | "construction-site" | "construction-site-edge" | "courtyard" | "crossing" | "drain-grate" | "drying-rack" | "facade-public" | "facility-surface" | "fire-lane" | "footbridge" | "green" | "ground" | "guardrail" | "kerb" | "kerb-ramp" | "manhole" | "metro-exit" | "no-bike-parking" | "no-entry-water" | "no-fishing-bank" | "no-parking" | "outfall" | "park" | "parking-bay" | "pavement" | "permitted-vending" | "permitted-vending-buffer" | "public-land" | "public-parking" | "registered-ad" | "river-bank" | "road" | "scenic-spot" | "shared-bike-bay" | "shopfront-strip" | "sign" | "site-gate" | "square" | "station-exit" | "street-light" | "tree" | "tree-pit" | "under-bridge" | "underpass" | "vacant-plot" | "wall" | "water" | "wire";
                        /** @enum {string} */
                        readonly origin?: "proposed" | "approved";
                        readonly permits?: readonly {
                            readonly from: string;
                            readonly graceSeconds: number;
                            readonly id: string;
                            readonly to: string;
                            /** Format: date */
                            readonly validFrom?: string;
                            /** Format: date */
                            readonly validTo?: string;
                            /** @description 0 = Sunday. */
                            readonly weekdays: readonly number[];
                        }[];
                        /** @description Corners [x, y] in 0..1 of the picture, around the zone. */
                        readonly polygon: readonly (readonly number[])[];
                        /** @description The system proposed it; absent = a person drew or configured it. Not read when zones are sent back. */
                        readonly proposal?: {
                            /** @enum {string} */
                            readonly basis: "ground" | "vehicles" | "people" | "detections" | "carried-over" | "template";
                            /** @description Orders a sheet; no probability. */
                            readonly confidence: number;
                            readonly why: string;
                        };
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 3
                     *     }
                     */
                    readonly "application/json": {
                        readonly version: number;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-found"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:changed",
                     *       "title": "Changed meanwhile",
                     *       "status": 412,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "changed"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:version-missing",
                     *       "title": "Version missing",
                     *       "status": 428,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "version-missing"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
    readonly approveViews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01K9Z6T4N8V2Q7M3XB5CWEYHRD"
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    readonly ids: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
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
                    readonly "application/json": {
                        readonly approved: readonly string[];
                        readonly refused: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly reason: "no-reference" | "not-found";
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:bad-request",
                     *       "title": "Bad request",
                     *       "status": 400,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "bad-request"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:not-signed-in",
                     *       "title": "Not signed in",
                     *       "status": 401,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "not-signed-in"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
            /** @description RFC 9457 problem document (application/problem+json) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:xunjie:problem:forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "RFC 9457 problem document (application/problem+json)",
                     *       "code": "forbidden"
                     *     }
                     */
                    readonly "application/problem+json": {
                        readonly code: string;
                        /** @description A sentence that says what to do. */
                        readonly detail: string;
                        readonly status: number;
                        readonly title: string;
                        readonly type: string;
                    };
                };
            };
        };
    };
}
