-- AlterTable
ALTER TABLE "platform" ADD COLUMN     "sealed_gateway" BYTEA;
