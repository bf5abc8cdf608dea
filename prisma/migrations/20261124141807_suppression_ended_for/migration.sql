-- AlterTable
ALTER TABLE "suppression" ADD COLUMN     "ended_for" TEXT;
