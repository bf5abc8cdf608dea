-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "alignment" JSONB;

-- AlterTable
ALTER TABLE "verification" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "answer_reason" TEXT,
ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "answered_by" TEXT,
ADD COLUMN     "handover" TEXT,
ADD COLUMN     "pair" JSONB;
