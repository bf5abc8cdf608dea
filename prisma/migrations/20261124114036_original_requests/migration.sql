-- CreateTable
CREATE TABLE "original_request" (
    "id" TEXT NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "camera_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreed_by" TEXT,
    "agreed_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "original_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "original_request_asked_at_idx" ON "original_request"("asked_at");
