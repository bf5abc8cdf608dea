-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "merged_into" TEXT;

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "detail" JSONB NOT NULL DEFAULT '{}';

-- By hand: what the schema language cannot say.
ALTER TABLE "candidate" DROP CONSTRAINT "candidate_status_check";
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_status_check" CHECK ("status" IN ('open', 'confirmed', 'rejected', 'merged'));
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_merged_check" CHECK (("status" = 'merged') = ("merged_into" IS NOT NULL));
ALTER TABLE "review" DROP CONSTRAINT "review_decision_check";
ALTER TABLE "review" ADD CONSTRAINT "review_decision_check" CHECK ("decision" IN ('confirm', 'reject', 'recategorise', 'merge', 'split'));
