-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "pictures_deleted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "retention_run" (
    "id" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "asked_by" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "closed" INTEGER NOT NULL DEFAULT 0,
    "pictures" INTEGER NOT NULL DEFAULT 0,
    "files" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "look_hours" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "retention_run_occasion_key" ON "retention_run"("occasion");
