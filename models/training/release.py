"""From a checkpoint to what the product loads: ONNX, manifest, golden picture, recorded tensor, figures.

  python release.py --checkpoint last.pt --version 1.1.0 --sets DIR --simulator DIR --base yolox_nano.onnx --models models \
      --tensor fixtures/tensors/street-golden.json --figures figures.json
"""

import argparse
import json
import shutil
from pathlib import Path

import cv2
import numpy as np

from boxes import decode_rows
from evaluate import IOU, SIDE, Base, Street, detect_all, figures, show
from export import export
from graph import described
from labels import KIND_OF, LABELS, SIMULATOR, TAUGHT
from sets import Record, load_all
from thresholds import false_alarms, pick

RECORDED_ABOVE = 0.05
# In training. A label learned from fewer says little that holds, and its word would excuse or raise.
LEAST_BOXES = 40
# For pictures of 16:9 and of 4:3 or 5:4.
HEIGHTS = [256, 352]


def expected(rows: np.ndarray, picture: Record, limits: np.ndarray) -> list[dict]:
    """What a correct decoder finds on the golden picture, in its pixels and within it, best first."""
    boxes, scores, labels = decode_rows(rows, limits, IOU)
    scale = min(SIDE / picture.width, SIDE / picture.height)
    boxes = np.clip(boxes / scale, 0, [picture.width, picture.height] * 2)
    return [
        {"label": LABELS[c], "box": [round(float(v), 2) for v in box], "score": round(float(s), 4)}
        for box, s, c in zip(boxes, scores, labels)
    ]


def golden(detector: Street, records: list[Record], limits: np.ndarray) -> Record:
    """The held-out simulator frame with the most labels that the detector finds all, and none near a threshold."""
    best, best_worth = None, -1.0
    for r in records:
        if r.source != SIMULATOR:
            continue
        rows, _ = detector.rows(cv2.imread(str(r.file)))
        _, scores, labels = decode_rows(rows, limits, IOU)
        _, low, _ = decode_rows(rows, limits - 0.08, IOU)
        found, true = set(labels.tolist()), set(r.labels.tolist())
        margin = (scores - limits[labels]).min(initial=1.0)
        worth = len(found & true) - 2 * len(found ^ true) - 3 * (len(low) - len(scores)) - 9 * (margin < 0.1)
        if worth > best_worth:
            best, best_worth = r, worth
    if best is None:
        raise ValueError("no simulator frame fits as golden picture")
    return best


def record_tensor(file: Path, rows: np.ndarray, answer: list[dict]) -> None:
    """The rows a decoder test needs: [index, values...] of every candidate above 0.05."""
    strong = np.flatnonzero((rows[:, 4:5] * rows[:, 5:]).max(1) > RECORDED_ABOVE)
    kept = [[int(i), *(round(float(v), 5) for v in rows[i])] for i in strong]
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in kept)
    found = ",\n".join(json.dumps(row) for row in answer)
    file.write_text(f'{{"shape":[1,{len(rows)},{rows.shape[1]}],"rows":[\n{lines}\n],"expected":[\n{found}\n]}}\n')


def label_entry(label: str, chosen: dict, learned: set[str]) -> dict:
    """A label with too few boxes in the training is never reported."""
    kind = {"kindOf": KIND_OF[label]} if label in KIND_OF else {}
    return {"label": label, **({"threshold": chosen[label]} if label in learned else {"ignored": True}), **kind}


def manifest(weights: Path, version: str, labels: list[dict], golden_answer: list[dict], anchors: int) -> dict:
    return {
        "id": "street",
        "version": version,
        "file": "weights/street.onnx",
        **described(weights),
        "licence": "Apache-2.0",
        "card": "cards/street.md",
        "decoder": "yolox",
        "input": {
            "name": "images", "layout": "nhwc", "type": "uint8", "colour": "rgb", "width": SIDE, "height": SIDE,
            "heights": HEIGHTS, "fit": "letterbox-top-left", "pad": 114,
        },
        "output": {"name": "output", "shape": [1, anchors, 5 + len(LABELS)]},
        "labels": labels,
        "iou": IOU,
        "golden": {
            "picture": "weights/street.golden.jpg", "expect": golden_answer, "minIou": 0.7, "maxScoreDifference": 0.1,
        },
    }  # fmt: skip


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--sets", type=Path, required=True)
    parser.add_argument("--simulator", type=Path, nargs="+", required=True)
    parser.add_argument("--version", required=True, help="of the model, such as 1.1.0")
    parser.add_argument("--base", help="COCO weights to compare the taught labels with")
    parser.add_argument("--models", type=Path, required=True, help="folder that holds weights/ and manifests/")
    parser.add_argument("--tensor", type=Path, required=True)
    parser.add_argument("--figures", type=Path, required=True)
    return parser.parse_args()


def main() -> None:
    args = parse()
    weights = args.models / "weights" / "street.onnx"
    print(f"differs from torch by {export(args.checkpoint, weights):.1e}")
    training, records = load_all(args.sets, None, args.simulator)
    counts = np.bincount(np.concatenate([r.labels for r in training]), minlength=len(LABELS))
    learned = {label for label, count in zip(LABELS, counts) if count >= LEAST_BOXES}
    detector = Street(str(weights))
    answers = detect_all(detector, records)
    chosen = pick(records, answers)
    limits = np.array([chosen[label] if label in learned else 2 for label in LABELS])
    table = figures(records, answers)
    base = figures(records, detect_all(Base(args.base), records), TAUGHT) if args.base else None
    show(table, base)
    alarms = false_alarms(records, answers, chosen)
    args.figures.write_text(json.dumps({"model": table, "base": base, "alarms": alarms, "thresholds": chosen}, indent=1))
    picture = golden(detector, records, limits)
    shutil.copyfile(picture.file, weights.with_name("street.golden.jpg"))
    rows, _ = detector.rows(cv2.imread(str(picture.file)))
    answer = expected(rows, picture, limits)
    record_tensor(args.tensor, rows, answer)
    entries = [label_entry(label, chosen, learned) for label in LABELS]
    text = json.dumps(manifest(weights, args.version, entries, answer, len(rows)), indent=2, ensure_ascii=False)
    (args.models / "manifests").mkdir(parents=True, exist_ok=True)
    (args.models / "manifests" / "street.json").write_text(text + "\n")
    print(f"golden: {picture.file.name}, {len(answer)} objects; thresholds {chosen}")


if __name__ == "__main__":
    main()
