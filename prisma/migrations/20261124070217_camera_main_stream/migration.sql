-- AlterTable
ALTER TABLE "camera" ADD COLUMN     "sealed_main" BYTEA;
