-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "camera_groups" TEXT[],
ADD COLUMN     "disabled_at" TIMESTAMPTZ(3),
ADD COLUMN     "districts" TEXT[],
ADD COLUMN     "everywhere" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "everywhere" BOOLEAN NOT NULL DEFAULT false,
    "districts" TEXT[],
    "camera_groups" TEXT[],
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_prefix_key" ON "api_key"("prefix");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "camera_district_idx" ON "camera"("district");

-- Who could sign in until now saw the whole site.
UPDATE "user_account" SET "everywhere" = true, "districts" = '{}', "camera_groups" = '{}';
