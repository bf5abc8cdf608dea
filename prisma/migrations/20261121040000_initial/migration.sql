-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "platform" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "max_pulls" INTEGER NOT NULL DEFAULT 4,

    CONSTRAINT "platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "camera" (
    "id" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "crs" TEXT NOT NULL DEFAULT 'WGS84',
    "utc_offset_minutes" INTEGER NOT NULL DEFAULT 480,
    "source_kind" TEXT NOT NULL,
    "sealed_address" BYTEA NOT NULL,
    "interval_seconds" INTEGER NOT NULL,
    "categories" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'active',
    "driver" TEXT NOT NULL DEFAULT 'node-av',
    "crashes" INTEGER NOT NULL DEFAULT 0,
    "failures_in_row" INTEGER NOT NULL DEFAULT 0,
    "last_fault" TEXT,
    "next_due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "in_flight_until" TIMESTAMPTZ(3),
    "in_flight_look_id" TEXT,
    "due_reason" TEXT NOT NULL DEFAULT 'interval',
    "clock_at" TIMESTAMPTZ(3),
    "recording_frame" INTEGER,
    "recording_frames" INTEGER,
    "recording_holds" INTEGER[],
    "recording_released" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "camera_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view" (
    "id" TEXT NOT NULL,
    "camera_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "origin" TEXT NOT NULL,
    "reference" BYTEA,
    "reference_mean" DOUBLE PRECISION,
    "reference_sharpness" DOUBLE PRECISION,
    "reference_sha" TEXT,
    "last_look_at" TIMESTAMPTZ(3),
    "last_hash" TEXT,
    "same_hash_run" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'unlearned',

    CONSTRAINT "view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zone" (
    "id" TEXT NOT NULL,
    "view_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "polygon" JSONB NOT NULL,
    "origin" TEXT NOT NULL,
    "permits" JSONB NOT NULL DEFAULT '[]',
    "capacity" INTEGER,

    CONSTRAINT "zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipe_state" (
    "view_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "pinned" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recipe_state_pkey" PRIMARY KEY ("view_id","category")
);

-- CreateTable
CREATE TABLE "anchor" (
    "id" TEXT NOT NULL,
    "view_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "zone_id" TEXT,
    "place" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" TEXT NOT NULL,
    "anchor_id" TEXT NOT NULL,
    "camera_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "place" JSONB,
    "zone_id" TEXT,
    "why" JSONB NOT NULL,
    "recurrence_of" TEXT,
    "reopened" INTEGER NOT NULL DEFAULT 0,
    "cleared_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "look_id" TEXT NOT NULL,
    "place" JSONB,
    "score" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "reviewer_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "candidate_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "external_case_no" TEXT,
    "receiver_id" TEXT NOT NULL,
    "disposed_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_pkey" PRIMARY KEY ("candidate_id")
);

-- CreateTable
CREATE TABLE "receiver" (
    "id" TEXT NOT NULL,
    "adapter" TEXT NOT NULL,
    "url" TEXT,
    "sealed_secret" BYTEA NOT NULL,
    "allow_loopback" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "receiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "receiver_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "sequence" SERIAL NOT NULL,
    "deliver_after" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "dead_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "callback" (
    "id" TEXT NOT NULL,
    "receiver_id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "callback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "hold_frame" INTEGER,
    "state" JSONB NOT NULL,
    "verdict" TEXT,
    "before_sha" TEXT,
    "after_sha" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppression" (
    "id" TEXT NOT NULL,
    "anchor_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "failed_logins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "csrf" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "look_hour" (
    "camera_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "looks" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "good" INTEGER NOT NULL DEFAULT 0,
    "unknown" INTEGER NOT NULL DEFAULT 0,
    "sightings" INTEGER NOT NULL DEFAULT 0,
    "permitted" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "look_hour_pkey" PRIMARY KEY ("camera_id","hour")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "camera_status_next_due_at_idx" ON "camera"("status", "next_due_at");

-- CreateIndex
CREATE INDEX "anchor_view_id_category_idx" ON "anchor"("view_id", "category");

-- CreateIndex
CREATE INDEX "candidate_status_severity_created_at_idx" ON "candidate"("status", "severity", "created_at");

-- CreateIndex
CREATE INDEX "candidate_camera_id_created_at_idx" ON "candidate"("camera_id", "created_at");

-- CreateIndex
CREATE INDEX "evidence_sha256_idx" ON "evidence"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_candidate_id_look_id_key" ON "evidence"("candidate_id", "look_id");

-- CreateIndex
CREATE INDEX "review_candidate_id_idx" ON "review"("candidate_id");

-- CreateIndex
CREATE INDEX "outbox_delivered_at_cancelled_at_dead_at_deliver_after_idx" ON "outbox"("delivered_at", "cancelled_at", "dead_at", "deliver_after");

-- CreateIndex
CREATE INDEX "outbox_candidate_id_sequence_idx" ON "outbox"("candidate_id", "sequence");

-- CreateIndex
CREATE INDEX "verification_status_idx" ON "verification"("status");

-- CreateIndex
CREATE INDEX "verification_candidate_id_idx" ON "verification"("candidate_id");

-- CreateIndex
CREATE INDEX "suppression_anchor_id_category_idx" ON "suppression"("anchor_id", "category");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_name_key" ON "user_account"("name");

-- CreateIndex
CREATE INDEX "finding_kind_subject_closed_at_idx" ON "finding"("kind", "subject", "closed_at");

-- AddForeignKey
ALTER TABLE "camera" ADD CONSTRAINT "camera_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view" ADD CONSTRAINT "view_camera_id_fkey" FOREIGN KEY ("camera_id") REFERENCES "camera"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone" ADD CONSTRAINT "zone_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "view"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipe_state" ADD CONSTRAINT "recipe_state_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "view"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "view"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_anchor_id_fkey" FOREIGN KEY ("anchor_id") REFERENCES "anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_camera_id_fkey" FOREIGN KEY ("camera_id") REFERENCES "camera"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_anchor_id_fkey" FOREIGN KEY ("anchor_id") REFERENCES "anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

-- One problem per place: the last guard against doubles.
CREATE UNIQUE INDEX "candidate_unclosed_anchor_key" ON "candidate"("anchor_id") WHERE "closed_at" IS NULL;

-- What waits to be delivered, without the history.
CREATE INDEX "outbox_waiting_idx" ON "outbox"("deliver_after") WHERE "delivered_at" IS NULL AND "cancelled_at" IS NULL AND "dead_at" IS NULL;

-- One open finding per subject and kind.
CREATE UNIQUE INDEX "finding_open_key" ON "finding"("kind", "subject") WHERE "closed_at" IS NULL;

-- One waiting verification per candidate.
CREATE UNIQUE INDEX "verification_waiting_key" ON "verification"("candidate_id") WHERE "status" = 'waiting';

ALTER TABLE "camera" ADD CONSTRAINT "camera_status_check" CHECK ("status" IN ('active', 'paused', 'retired'));
ALTER TABLE "camera" ADD CONSTRAINT "camera_interval_check" CHECK ("interval_seconds" > 0);
ALTER TABLE "platform" ADD CONSTRAINT "platform_max_pulls_check" CHECK ("max_pulls" > 0);
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_status_check" CHECK ("status" IN ('open', 'confirmed', 'rejected'));
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_severity_check" CHECK ("severity" BETWEEN 1 AND 4);
ALTER TABLE "review" ADD CONSTRAINT "review_decision_check" CHECK ("decision" IN ('confirm', 'reject'));
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_end_check" CHECK (num_nonnulls("delivered_at", "cancelled_at", "dead_at") <= 1);
ALTER TABLE "verification" ADD CONSTRAINT "verification_verdict_check" CHECK (("status" = 'done') = ("verdict" IS NOT NULL));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
