-- AlterTable
ALTER TABLE "camera" ADD COLUMN     "calm_since" TIMESTAMPTZ(3);
