-- CreateTable
CREATE TABLE "category_setting" (
    "category" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "setting" JSONB,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "category_setting_pkey" PRIMARY KEY ("category")
);
