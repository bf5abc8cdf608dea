-- AlterTable
ALTER TABLE "view" ADD COLUMN     "zones_by" TEXT NOT NULL DEFAULT 'configuration';
