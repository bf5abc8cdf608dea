-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "unclear" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "receiver" ADD COLUMN     "readable" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "timeout_seconds" INTEGER NOT NULL DEFAULT 10;

-- CreateTable
CREATE TABLE "alarm" (
    "candidate_id" TEXT NOT NULL,
    "camera_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "frame_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "shown_at" TIMESTAMPTZ(3),
    "shown_to" TEXT,

    CONSTRAINT "alarm_pkey" PRIMARY KEY ("candidate_id")
);

-- CreateTable
CREATE TABLE "alarm_push" (
    "candidate_id" TEXT NOT NULL,
    "hook_id" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "pushed_at" TIMESTAMPTZ(3),
    "dead_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "alarm_push_pkey" PRIMARY KEY ("candidate_id","hook_id")
);

-- CreateTable
CREATE TABLE "alarm_hook" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed_url" BYTEA NOT NULL,
    "sealed_secret" BYTEA,
    "allow_loopback" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "alarm_hook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation" (
    "id" TEXT NOT NULL,
    "receiver_id" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "asked_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "detail" TEXT,
    "ours" INTEGER NOT NULL DEFAULT 0,
    "theirs" INTEGER NOT NULL DEFAULT 0,
    "differences" INTEGER NOT NULL DEFAULT 0,
    "listed" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alarm_raised_at_idx" ON "alarm"("raised_at");

-- CreateIndex
CREATE INDEX "alarm_push_hook_id_next_at_idx" ON "alarm_push"("hook_id", "next_at");

-- CreateIndex
CREATE UNIQUE INDEX "reconciliation_receiver_id_occasion_key" ON "reconciliation"("receiver_id", "occasion");

-- AddForeignKey
ALTER TABLE "alarm_push" ADD CONSTRAINT "alarm_push_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "alarm"("candidate_id") ON DELETE CASCADE ON UPDATE CASCADE;
