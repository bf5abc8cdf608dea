-- AlterTable
ALTER TABLE "view" DROP COLUMN "last_hash",
DROP COLUMN "same_hash_run",
ADD COLUMN     "lesson_at" TIMESTAMPTZ(3),
ADD COLUMN     "reference_light" TEXT,
ADD COLUMN     "reference_version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "zone" ADD COLUMN     "drawn_on" TEXT;

-- CreateTable
CREATE TABLE "view_reference" (
    "view_id" TEXT NOT NULL,
    "light" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "luma" BYTEA NOT NULL,
    "mean" DOUBLE PRECISION NOT NULL,
    "sharpness" DOUBLE PRECISION NOT NULL,
    "learned_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed" BOOLEAN NOT NULL,

    CONSTRAINT "view_reference_pkey" PRIMARY KEY ("view_id","light")
);

-- CreateTable
CREATE TABLE "view_sample" (
    "view_id" TEXT NOT NULL,
    "light" TEXT NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "luma" BYTEA NOT NULL,
    "drift" JSONB NOT NULL,

    CONSTRAINT "view_sample_pkey" PRIMARY KEY ("view_id","light","captured_at")
);

-- CreateTable
CREATE TABLE "camera_health" (
    "camera_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "evidence" JSONB,
    "memory" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "camera_health_pkey" PRIMARY KEY ("camera_id")
);

-- CreateIndex
CREATE INDEX "camera_health_state_camera_id_idx" ON "camera_health"("state", "camera_id");

-- AddForeignKey
ALTER TABLE "view_reference" ADD CONSTRAINT "view_reference_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_sample" ADD CONSTRAINT "view_sample_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "camera_health" ADD CONSTRAINT "camera_health_camera_id_fkey" FOREIGN KEY ("camera_id") REFERENCES "camera"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- References had no number: the one of each view is its first, wherever a picture names it.
UPDATE "view" SET "reference_version" = 1 WHERE "reference" IS NOT NULL;
UPDATE "evidence" e SET "alignment" = jsonb_set(e."alignment", '{reference}', '"base 1"')
FROM "candidate" c, "anchor" a, "view" v
WHERE c."id" = e."candidate_id" AND a."id" = c."anchor_id" AND v."id" = a."view_id"
  AND e."alignment" ->> 'reference' = v."reference_mean"::text || '/' || v."reference_sharpness"::text;
