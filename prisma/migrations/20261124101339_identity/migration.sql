-- DropIndex
DROP INDEX "anchor_view_id_category_idx";

-- AlterTable
ALTER TABLE "anchor" ADD COLUMN     "also_at" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "appearance" JSONB NOT NULL DEFAULT '{"views":{}}',
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "merged_into" TEXT;

-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "not_by" TEXT;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "appearance" JSONB;

-- AlterTable
ALTER TABLE "suppression" ADD COLUMN     "candidate_id" TEXT,
ADD COLUMN     "last_look_at" TIMESTAMPTZ(3),
ADD COLUMN     "looks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "removed_by" TEXT;

-- CreateIndex
CREATE INDEX "anchor_view_id_category_last_seen_at_idx" ON "anchor"("view_id", "category", "last_seen_at");
