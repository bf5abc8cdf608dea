-- CreateTable
CREATE TABLE "change" (
    "seq" BIGSERIAL NOT NULL,
    "xid" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "camera_id" TEXT,
    "category" TEXT,
    "severity" INTEGER,
    "version" INTEGER,
    "audience" TEXT,

    CONSTRAINT "change_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "change_xid_seq_idx" ON "change"("xid", "seq");

-- CreateIndex
CREATE INDEX "change_at_idx" ON "change"("at");

-- By hand: what the schema language cannot say.

-- A candidate waits for a person, changes while it waits or after, waits no longer.
CREATE FUNCTION "note_candidate_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  waits boolean := NEW."status" = 'open' AND NEW."closed_at" IS NULL;
  waited boolean := TG_OP = 'UPDATE' AND OLD."status" = 'open' AND OLD."closed_at" IS NULL;
  word text;
BEGIN
  IF waits AND NOT waited THEN word := 'candidate.opened';
  ELSIF waited AND NOT waits THEN word := 'candidate.closed';
  ELSIF TG_OP = 'UPDATE' AND NEW."version" <> OLD."version" THEN word := 'candidate.changed';
  ELSE RETURN NULL;
  END IF;
  INSERT INTO "change" ("xid", "kind", "subject", "camera_id", "category", "severity", "version")
  VALUES (pg_current_xact_id()::text::bigint, word, NEW."id", NEW."camera_id", NEW."category", NEW."severity", NEW."version");
  RETURN NULL;
END $$;
CREATE TRIGGER "candidate_change" AFTER INSERT OR UPDATE OF "status", "closed_at", "version" ON "candidate"
  FOR EACH ROW EXECUTE FUNCTION "note_candidate_change"();

-- Of a case or an alarm: what it is about, the candidate knows.
CREATE FUNCTION "note_change_of_candidate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "change" ("xid", "kind", "subject", "camera_id", "category", "severity")
  SELECT pg_current_xact_id()::text::bigint, TG_ARGV[0], k."id", k."camera_id", k."category", k."severity"
  FROM "candidate" k WHERE k."id" = NEW."candidate_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "case_told" AFTER INSERT OR UPDATE ON "case"
  FOR EACH ROW EXECUTE FUNCTION "note_change_of_candidate"('case.changed');
CREATE TRIGGER "alarm_told" AFTER INSERT ON "alarm"
  FOR EACH ROW EXECUTE FUNCTION "note_change_of_candidate"('alarm.raised');
