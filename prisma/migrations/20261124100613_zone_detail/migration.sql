-- AlterTable
ALTER TABLE "zone" ADD COLUMN     "detail" BOOLEAN;
