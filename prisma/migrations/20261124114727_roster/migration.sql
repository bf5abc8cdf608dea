-- CreateTable
CREATE TABLE "roster" (
    "id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "first_day" DATE NOT NULL,
    "capacity" INTEGER NOT NULL,
    "uncovered" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" TEXT,

    CONSTRAINT "roster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_entry" (
    "roster_id" TEXT NOT NULL,
    "camera_id" TEXT NOT NULL,
    "move" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "reason" JSONB NOT NULL,

    CONSTRAINT "roster_entry_pkey" PRIMARY KEY ("roster_id","camera_id")
);

-- AddForeignKey
ALTER TABLE "roster_entry" ADD CONSTRAINT "roster_entry_roster_id_fkey" FOREIGN KEY ("roster_id") REFERENCES "roster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A camera that leaves the roster is looked at until nothing of it is open.
ALTER TABLE "camera" DROP CONSTRAINT "camera_status_check";
ALTER TABLE "camera" ADD CONSTRAINT "camera_status_check" CHECK ("status" IN ('active', 'leaving', 'paused', 'retired'));
ALTER TABLE "roster" ADD CONSTRAINT "roster_status_check" CHECK ("status" IN ('proposed', 'approved', 'superseded'));
ALTER TABLE "roster_entry" ADD CONSTRAINT "roster_entry_move_check" CHECK ("move" IN ('stay', 'join', 'leave', 'rest'));
