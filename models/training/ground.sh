#!/bin/sh
# From simulator frames and real pictures to models/weights/ground.onnx. Every step resumes or is skipped when its result is there.
#
#   SETS=…/datasets CLIPS=…/footage TEACHER=….onnx SIMULATOR="…/frames …" BASE=…/street.onnx WORK=…/work VERSION=1.0.0 \
#     sh models/training/ground.sh
#
# SETS       folder of the real sets (ground_labels.py names them), each with images/ and holdout.txt
# CLIPS      folder of real fixed-camera clips
# TEACHER    DeepLab slim on Cityscapes, 513 px, as ONNX. Its pictures are non-commercial: read models/cards/ground.md
# SIMULATOR  folders written by `npm run fixtures:training`; separated by blanks. Their ground plans are drawn beside them
# BASE       street.onnx of ours, or YOLOX-Nano: the backbone begins as its
# WORK       teacher's plans, checkpoints, logs
set -eu
here=$(cd "$(dirname "$0")" && pwd)
models=$(dirname "$here")
root=$(dirname "$models")
python=${PYTHON:-python3}
: "${SETS:?}" "${CLIPS:?}" "${TEACHER:?}" "${SIMULATOR:?}" "${BASE:?}" "${WORK:?}" "${VERSION:?}"

# An allocator that keeps its memory: giving pages back after each step costs a third of the time.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 OMP_NUM_THREADS=1 TRAIN_CACHE="$WORK/cache"
mkdir -p "$WORK"

for frames in $SIMULATOR; do
  (cd "$root" && node_modules/.bin/node fixtures/simulator/ground-plans.ts --frames "$frames")
done

[ -f "$WORK/real/holdout.txt" ] || $python "$here/ground_teacher.py" \
  --sets "$SETS" --clips "$CLIPS" --teacher "$TEACHER" --out "$WORK/real"

$python "$here/ground_train.py" --base "$BASE" --simulator "$SIMULATOR" --real "$WORK/real" --out "$WORK/ground" \
  --minutes "${MINUTES:-45}" --seed "${SEED:-7}"

$python "$here/ground_release.py" --checkpoint "$WORK/ground/last.pt" --simulator "$SIMULATOR" --real "$WORK/real" \
  --models "$models" --version "$VERSION" --figures "$WORK/ground-figures.json"
