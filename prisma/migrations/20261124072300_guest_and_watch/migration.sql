-- AlterTable
ALTER TABLE "camera" ADD COLUMN     "failed_at" TIMESTAMPTZ(3),
ADD COLUMN     "failing_since" TIMESTAMPTZ(3),
ADD COLUMN     "fault" TEXT,
ADD COLUMN     "seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "watch_hours" TEXT,
ADD COLUMN     "watch_session" TEXT,
ADD COLUMN     "watched_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "look_hour" ADD COLUMN     "watched" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "zero_frames" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "platform" ADD COLUMN     "breaker" JSONB NOT NULL DEFAULT '{"kind":"closed"}',
ADD COLUMN     "max_starts_per_second" DOUBLE PRECISION,
ADD COLUMN     "max_watches" INTEGER;

-- CreateTable
CREATE TABLE "outage" (
    "id" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "cameras" INTEGER NOT NULL,

    CONSTRAINT "outage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outage_platform_id_began_at_idx" ON "outage"("platform_id", "began_at");

-- AddForeignKey
ALTER TABLE "outage" ADD CONSTRAINT "outage_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

-- Looks under way, watches and failing cameras are few: patrol asks for each of them several times a second.
CREATE INDEX "camera_in_flight_idx" ON "camera"("platform_id") WHERE "in_flight_until" IS NOT NULL;
CREATE INDEX "camera_failing_idx" ON "camera"("platform_id", "failing_since") WHERE "failing_since" IS NOT NULL;
CREATE INDEX "camera_watch_idx" ON "camera"("id") WHERE "watch_hours" IS NOT NULL;
-- One outage of a platform at a time.
CREATE UNIQUE INDEX "outage_open_key" ON "outage"("platform_id") WHERE "ended_at" IS NULL;

ALTER TABLE "platform" ADD CONSTRAINT "platform_starts_check" CHECK ("max_starts_per_second" > 0);
ALTER TABLE "platform" ADD CONSTRAINT "platform_watches_check" CHECK ("max_watches" >= 0);
