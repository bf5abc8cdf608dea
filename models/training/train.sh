#!/bin/sh
# From labelled pictures to models/weights/street.onnx. Every step resumes or is skipped when its result is there.
#
#   SETS=…/datasets NANODET=….onnx YOLOX=….onnx SIMULATOR=…/frames WORK=…/work VERSION=1.1.0 sh models/training/train.sh
#
# SETS       folder of the real sets (labels.py names them), each with annotations.json, holdout.txt, images/
# NANODET    NanoDet-Plus-m-1.5x, 416 px, COCO 80, as ONNX: teacher
# YOLOX      YOLOX-Nano, 416 px, COCO 80, as ONNX: teacher and start weights
# SIMULATOR  folders of frames written by fixtures/simulator, with annotations.json and images/; separated by blanks
# START      an earlier street.onnx of ours, to continue from it and leave out the first phase; a copy, since the new one
#            takes its place
# VERSION    of the model, such as 1.1.0
# WORK       teacher's answers, decoded pictures (about 4 GB), checkpoints, logs
set -eu
here=$(cd "$(dirname "$0")" && pwd)
models=$(dirname "$here")
python=${PYTHON:-python3}
: "${SETS:?}" "${NANODET:?}" "${YOLOX:?}" "${SIMULATOR:?}" "${WORK:?}"

# An allocator that keeps its memory: giving pages back after each step costs a third of the time.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 OMP_NUM_THREADS=1 TRAIN_CACHE="$WORK/cache"
mkdir -p "$WORK"

[ -f "$WORK/teacher.json" ] || $python "$here/teacher.py" \
  --sets "$SETS" --nanodet "$NANODET" --yolox "$YOLOX" --out "$WORK/teacher.json"

common="--sets $SETS --teacher $WORK/teacher.json --cache $WORK/cache --seed ${SEED:-7}"

if [ -n "${START:-}" ]; then
  # Both domains at once, the early stages as they are.
  from="--base $START --frozen --average 0.99"
else
  # First the real pictures alone at a constant rate, then both domains with the rate falling to its end.
  # shellcheck disable=SC2086
  $python "$here/train.py" $common --base "$YOLOX" --out "$WORK/real" \
    --minutes "${REAL_MINUTES:-30}" --flat --large-from 2 --plain-from 2
  from="--init $WORK/real/last.pt"
fi
# shellcheck disable=SC2086
$python "$here/train.py" $common $from --simulator $SIMULATOR --share "${SHARE:-0.5}" --out "$WORK/mixed" \
  --minutes "${MIXED_MINUTES:-60}" --large-from "${LARGE_FROM:-0.7}" --plain-from 0.9

checkpoint="$WORK/mixed/last.pt"
if [ -n "${START:-}" ]; then
  $python "$here/blend.py" --start "$WORK/mixed/start.pt" --checkpoint "$checkpoint" --share "${BLEND:-0.8}" --out "$WORK/blended.pt"
  checkpoint="$WORK/blended.pt"
fi

# shellcheck disable=SC2086
$python "$here/release.py" --checkpoint "$checkpoint" --version "${VERSION:?}" --sets "$SETS" --simulator $SIMULATOR \
  --base "$YOLOX" --models "$models" --tensor "$(dirname "$models")/fixtures/tensors/street-golden.json" \
  --figures "$WORK/figures.json"

$python "$here/quantise.py" --models "$models" --sets "$SETS" --pictures "$(dirname "$models")/fixtures/clips" --prefer
