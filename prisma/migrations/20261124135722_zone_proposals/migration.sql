-- AlterTable
ALTER TABLE "zone" ADD COLUMN     "proposal" JSONB;

-- CreateTable
CREATE TABLE "view_footing" (
    "view_id" TEXT NOT NULL,
    "looks" INTEGER NOT NULL,
    "vehicles" BYTEA NOT NULL,
    "people" BYTEA NOT NULL,
    "things" JSONB NOT NULL,

    CONSTRAINT "view_footing_pkey" PRIMARY KEY ("view_id")
);

-- AddForeignKey
ALTER TABLE "view_footing" ADD CONSTRAINT "view_footing_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "view"("id") ON DELETE CASCADE ON UPDATE CASCADE;
