-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "code" TEXT,
ADD COLUMN     "params" JSONB;
