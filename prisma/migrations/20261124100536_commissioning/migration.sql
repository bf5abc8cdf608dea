-- AlterTable
ALTER TABLE "camera" ADD COLUMN     "address_line" TEXT,
ADD COLUMN     "agreement_ends_on" DATE,
ADD COLUMN     "camera_group" TEXT,
ADD COLUMN     "device_code" TEXT,
ADD COLUMN     "district" TEXT,
ADD COLUMN     "given_crs" TEXT,
ADD COLUMN     "given_lat" DOUBLE PRECISION,
ADD COLUMN     "given_lng" DOUBLE PRECISION,
ADD COLUMN     "grid_code" TEXT,
ADD COLUMN     "grid_given" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "presets" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "component_code" TEXT;

-- AlterTable
ALTER TABLE "platform" ADD COLUMN     "hours" TEXT;

-- CreateTable
CREATE TABLE "grid_cell" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "duty_grid" TEXT,
    "outline" JSONB NOT NULL,
    "min_lng" DOUBLE PRECISION NOT NULL,
    "min_lat" DOUBLE PRECISION NOT NULL,
    "max_lng" DOUBLE PRECISION NOT NULL,
    "max_lat" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "grid_cell_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "component" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "lng" DOUBLE PRECISION NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "component_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "id" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "holder" TEXT NOT NULL DEFAULT '',
    "camera_id" TEXT,
    "zone_id" TEXT,
    "outline" JSONB,
    "min_lng" DOUBLE PRECISION,
    "min_lat" DOUBLE PRECISION,
    "max_lng" DOUBLE PRECISION,
    "max_lat" DOUBLE PRECISION,
    "permit" JSONB NOT NULL,
    "places" INTEGER,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department_rule" (
    "id" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "place_kind" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "matter_kind" TEXT NOT NULL,
    "matter" TEXT NOT NULL DEFAULT '',
    "department_code" TEXT,
    "department" TEXT NOT NULL,
    "duty_grid" TEXT,
    "address_line" TEXT,

    CONSTRAINT "department_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "component_kind_lat_lng_idx" ON "component"("kind", "lat", "lng");

-- CreateIndex
CREATE INDEX "register_entry_camera_id_idx" ON "register_entry"("camera_id");

-- CreateIndex
CREATE INDEX "register_entry_min_lat_max_lat_idx" ON "register_entry"("min_lat", "max_lat");

-- CreateIndex
CREATE UNIQUE INDEX "camera_device_code_key" ON "camera"("device_code");
