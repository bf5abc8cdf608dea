-- AlterTable
ALTER TABLE "anchor" ADD COLUMN     "perhaps" TEXT;
