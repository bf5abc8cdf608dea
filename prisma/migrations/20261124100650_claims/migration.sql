-- CreateTable
CREATE TABLE "claim" (
    "candidate_id" TEXT NOT NULL,
    "reviewer_id" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("candidate_id")
);

-- CreateTable
CREATE TABLE "skip" (
    "candidate_id" TEXT NOT NULL,
    "reviewer_id" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "skip_pkey" PRIMARY KEY ("candidate_id","reviewer_id")
);

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skip" ADD CONSTRAINT "skip_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

-- What waits for a person, in the order in which it is offered; without the decided ones, which are nearly all.
CREATE INDEX "candidate_waiting_idx" ON "candidate"("severity", "created_at", "id") WHERE "status" = 'open' AND "closed_at" IS NULL;
CREATE INDEX "candidate_waiting_category_idx" ON "candidate"("category", "severity", "created_at", "id") WHERE "status" = 'open' AND "closed_at" IS NULL;

-- What stands at a camera now, and the cameras around a place.
CREATE INDEX "candidate_standing_idx" ON "candidate"("camera_id") WHERE "closed_at" IS NULL;
CREATE INDEX "camera_place_idx" ON "camera"("lat", "lng") WHERE "lat" IS NOT NULL;

-- Earlier candidates of a place.
CREATE INDEX "candidate_anchor_id_created_at_idx" ON "candidate"("anchor_id", "created_at");
