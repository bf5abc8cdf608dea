-- AlterTable
ALTER TABLE "anchor" ADD COLUMN     "gone_at" TIMESTAMPTZ(3);
