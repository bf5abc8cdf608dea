-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "day" DATE NOT NULL DEFAULT CURRENT_DATE,
ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "prev" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "shard" INTEGER NOT NULL DEFAULT 0;

-- The bytes that are hashed: everything an entry says, and the hash before it.
CREATE FUNCTION "audit_body"(entry "audit_entry") RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(entry.prev, to_char(entry.day, 'YYYY-MM-DD'), entry.shard, entry.seq,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    entry.actor, entry.action, entry.subject, entry.detail)::text
$$;

-- Writers that come at once take different shards; each shard is one chain, since its lock is held until the commit.
CREATE FUNCTION "chain_audit_entry"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  shards CONSTANT INTEGER := 16;
  first CONSTANT INTEGER := pg_backend_pid() % shards;
  last "audit_entry"%ROWTYPE;
BEGIN
  NEW.shard := NULL;
  FOR i IN 0..shards - 1 LOOP
    IF pg_try_advisory_xact_lock(7273, (first + i) % shards) THEN
      NEW.shard := (first + i) % shards;
      EXIT;
    END IF;
  END LOOP;
  IF NEW.shard IS NULL THEN
    NEW.shard := first;
    PERFORM pg_advisory_xact_lock(7273, first);
  END IF;
  SELECT * INTO last FROM "audit_entry" WHERE "shard" = NEW.shard ORDER BY "day" DESC, "seq" DESC LIMIT 1;
  -- Not the time that a writer claims; a clock that was set back must not end a day twice.
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.day := GREATEST((NEW.at AT TIME ZONE 'UTC')::date, last.day);
  NEW.seq := CASE WHEN last.day = NEW.day THEN last.seq + 1 ELSE 1 END;
  NEW.prev := COALESCE(last.hash, '');
  NEW.hash := encode(sha256(convert_to("audit_body"(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END
$$;

-- What was written before there was a chain becomes the beginning of the first one.
DO $$
DECLARE
  entry "audit_entry"%ROWTYPE;
  last "audit_entry"%ROWTYPE;
BEGIN
  FOR entry IN SELECT * FROM "audit_entry" ORDER BY "id" LOOP
    entry.shard := 0;
    entry.day := GREATEST((entry.at AT TIME ZONE 'UTC')::date, last.day);
    entry.seq := CASE WHEN last.day = entry.day THEN last.seq + 1 ELSE 1 END;
    entry.prev := COALESCE(last.hash, '');
    entry.hash := encode(sha256(convert_to("audit_body"(entry), 'UTF8')), 'hex');
    UPDATE "audit_entry" SET "day" = entry.day, "shard" = 0, "seq" = entry.seq, "prev" = entry.prev, "hash" = entry.hash
    WHERE "id" = entry.id;
    last := entry;
  END LOOP;
END
$$;

-- CreateIndex
CREATE INDEX "audit_entry_day_idx" ON "audit_entry"("day");

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_shard_day_seq_key" ON "audit_entry"("shard", "day", "seq");

CREATE FUNCTION "refuse_audit_change"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit is only written to: an entry is neither changed nor deleted.';
END
$$;

CREATE TRIGGER "audit_chain" BEFORE INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "chain_audit_entry"();
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_never_emptied" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
