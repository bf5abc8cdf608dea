-- AlterTable
ALTER TABLE "callback" ADD COLUMN     "at" TIMESTAMPTZ(3),
ADD COLUMN     "deadline" TIMESTAMPTZ(3),
ADD COLUMN     "external_case_no" TEXT,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "sequence" INTEGER,
ALTER COLUMN "candidate_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3),
ADD COLUMN     "change_seq" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "change_xid" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "condition" JSONB,
ADD COLUMN     "deadline_at" TIMESTAMPTZ(3),
ADD COLUMN     "dispatched_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "extensions" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "filed_at" TIMESTAMPTZ(3),
ADD COLUMN     "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "reworks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "callback_candidate_id_idx" ON "callback"("candidate_id");

-- CreateIndex
CREATE INDEX "case_change_xid_change_seq_idx" ON "case"("change_xid", "change_seq");

-- CreateIndex
CREATE INDEX "case_receiver_id_external_case_no_idx" ON "case"("receiver_id", "external_case_no");

-- By hand: what the schema language cannot say.

-- Cases of before: acknowledged when their filing was, and their round began before any report.
UPDATE "case" c SET
  "opened_at" = '1970-01-01T00:00:00Z',
  "acknowledged_at" = (SELECT max(o."delivered_at") FROM "outbox" o WHERE o."candidate_id" = c."candidate_id" AND o."kind" = 'case.confirmed'),
  "withdrawn_at" = (SELECT max(o."created_at") FROM "outbox" o WHERE o."candidate_id" = c."candidate_id" AND o."kind" = 'case.void');

-- Reports that name only a number of theirs which no case of ours has yet.
CREATE INDEX "callback_held_idx" ON "callback"("receiver_id", "external_case_no") WHERE "candidate_id" IS NULL;
CREATE INDEX "case_deadline_idx" ON "case"("deadline_at") WHERE "deadline_at" IS NOT NULL AND "ended_at" IS NULL;

-- Who follows the changes of the cases reads them by transaction, then number. Numbers alone would not do: a transaction
-- that drew the smaller one may commit later. Whatever belongs to a transaction below the oldest one still running is final.
CREATE SEQUENCE "case_change";
CREATE FUNCTION "note_case_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."change_xid" := pg_current_xact_id()::text::bigint;
  NEW."change_seq" := nextval('case_change');
  RETURN NEW;
END $$;
CREATE TRIGGER "case_change" BEFORE INSERT OR UPDATE ON "case" FOR EACH ROW EXECUTE FUNCTION "note_case_change"();

-- A verdict changes what is shown of its case.
CREATE FUNCTION "note_verification_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" SET "candidate_id" = "candidate_id" WHERE "candidate_id" = NEW."candidate_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "verification_change" AFTER INSERT OR UPDATE OF "status", "verdict" ON "verification"
  FOR EACH ROW EXECUTE FUNCTION "note_verification_change"();

UPDATE "case" SET "candidate_id" = "candidate_id";
