-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_end" TEXT,
ADD COLUMN     "held_for" TEXT,
ADD COLUMN     "rose_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ladder_step" (
    "category" TEXT NOT NULL,
    "camera_group" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ladder_step_pkey" PRIMARY KEY ("category","camera_group")
);

-- CreateTable
CREATE TABLE "shadow_label" (
    "candidate_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "labelled_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shadow_label_pkey" PRIMARY KEY ("candidate_id")
);

-- CreateTable
CREATE TABLE "would_raise" (
    "id" TEXT NOT NULL,
    "camera_id" TEXT NOT NULL,
    "view_id" TEXT NOT NULL,
    "view_version" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "zone_id" TEXT,
    "place" JSONB,
    "label" TEXT,
    "score" DOUBLE PRECISION NOT NULL,
    "sha256" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "would_raise_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "shadow_label_at_idx" ON "shadow_label"("at");

-- CreateIndex
CREATE INDEX "would_raise_view_id_category_noted_at_idx" ON "would_raise"("view_id", "category", "noted_at");

-- CreateIndex
CREATE INDEX "would_raise_noted_at_idx" ON "would_raise"("noted_at");

-- CreateIndex
CREATE INDEX "would_raise_sha256_idx" ON "would_raise"("sha256");

-- CreateIndex
CREATE INDEX "candidate_category_created_at_idx" ON "candidate"("category", "created_at");

-- CreateIndex
CREATE INDEX "review_at_idx" ON "review"("at");

-- AddForeignKey
ALTER TABLE "shadow_label" ADD CONSTRAINT "shadow_label_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

-- Those that wait for room are few among all that ever were.
CREATE INDEX "candidate_held_idx" ON "candidate"("held_at") WHERE "status" = 'held' AND "closed_at" IS NULL;

ALTER TABLE "candidate" DROP CONSTRAINT "candidate_status_check";
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_status_check"
  CHECK ("status" IN ('open', 'confirmed', 'rejected', 'merged', 'held'));
-- What may endanger life is never held, whoever asks for it.
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_held_check"
  CHECK ("status" <> 'held' OR ("severity" > 1 AND "held_for" IN ('shadow', 'pilot-limit', 'budget') AND "held_at" IS NOT NULL));
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_rung_check" CHECK ("rung" IN ('shadow', 'pilot', 'live'));
ALTER TABLE "shadow_label" ADD CONSTRAINT "shadow_label_answer_check" CHECK ("answer" IN ('right', 'wrong'));
