-- CreateTable
CREATE TABLE "honeypot" (
    "id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "honeypot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "reviewer_id" TEXT,
    "not_by" TEXT,
    "expected" TEXT NOT NULL,
    "expected_category" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "shift_days" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "available_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_picture" (
    "id" TEXT NOT NULL,
    "check_id" TEXT NOT NULL,
    "evidence_id" TEXT NOT NULL,

    CONSTRAINT "check_picture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "honeypot_candidate_id_key" ON "honeypot"("candidate_id");

-- CreateIndex
CREATE INDEX "check_reviewer_id_status_idx" ON "check"("reviewer_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "check_candidate_id_reviewer_id_key" ON "check"("candidate_id", "reviewer_id");

-- CreateIndex
CREATE INDEX "check_picture_check_id_idx" ON "check_picture"("check_id");

-- AddForeignKey
ALTER TABLE "honeypot" ADD CONSTRAINT "honeypot_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_picture" ADD CONSTRAINT "check_picture_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_picture" ADD CONSTRAINT "check_picture_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.
CREATE INDEX "check_waiting_idx" ON "check"("available_at") WHERE "status" = 'open' AND "kind" = 'second';
ALTER TABLE "check" ADD CONSTRAINT "check_kind_check" CHECK ("kind" IN ('honeypot', 'second'));
ALTER TABLE "check" ADD CONSTRAINT "check_status_check" CHECK ("status" IN ('open', 'confirmed', 'rejected', 'merged'));
