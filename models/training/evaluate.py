"""AP50 of an exported detector, per held-out set and label; optionally beside the untouched COCO weights.

  python evaluate.py --model street.onnx --sets DIR [--simulator DIR] [--base yolox_nano.onnx] --out figures.json
"""

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from boxes import decode_rows, letterbox, overlaps
from labels import COCO_ROWS, EVALUATED_TAUGHT, LABELS, SIMULATOR, TAUGHT, boxed_labels
from sets import Record, load_all
from teacher import decode_yolox, grid

SIDE = 416
LEAST = 0.01
IOU = 0.5  # of suppression, and of a hit


class Street:
    """Our exported graph: picture BGR -> boxes [k,4] in its pixels, scores [k], labels [k]."""

    def __init__(self, file: str):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])

    def rows(self, picture: np.ndarray) -> tuple[np.ndarray, float]:
        canvas, scale = letterbox(picture, SIDE, SIDE)
        feed = np.ascontiguousarray(canvas[None, ..., ::-1])
        return self.session.run(None, {"images": feed})[0][0], scale

    def __call__(self, picture: np.ndarray):
        rows, scale = self.rows(picture)
        boxes, scores, labels = decode_rows(rows, LEAST, IOU)
        return boxes / scale, scores, labels


class Base(Street):
    """The published COCO file, its taught labels under our indices."""

    def rows(self, picture: np.ndarray) -> tuple[np.ndarray, float]:
        canvas, scale = letterbox(picture, SIDE, SIDE)
        feed = np.ascontiguousarray(canvas.transpose(2, 0, 1)[None], np.float32)
        raw = self.session.run(None, {"images": feed})[0][0]
        boxes, _ = decode_yolox(raw, grid((8, 16, 32)))
        rows = np.zeros((len(raw), 5 + len(LABELS)), np.float32)
        rows[:, :2], rows[:, 2:4] = (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]
        rows[:, 4] = raw[:, 4]
        for label, row in COCO_ROWS.items():
            rows[:, 5 + LABELS.index(label)] = raw[:, 5 + row]
        return rows, scale


def judge(boxes: np.ndarray, scores: np.ndarray, truth: np.ndarray, ignored: np.ndarray) -> list[tuple[float, int]]:
    """Of one label in one picture: (score, 1 hit or 0 miss) in order of score; hits on ignored boxes left out."""
    free = np.ones(len(truth), bool)
    answer = []
    for box, score in zip(boxes, scores):
        iou = overlaps(box[None], truth)[0] * free if len(truth) else np.zeros(0)
        if iou.size and iou.max() >= IOU:
            free[iou.argmax()] = False
            answer.append((float(score), 1))
        elif not (len(ignored) and overlaps(box[None], ignored).max() >= IOU):
            answer.append((float(score), 0))
    return answer


def average_precision(judged: list[tuple[float, int]], count: int) -> float:
    """101-point interpolated average precision."""
    if count == 0:
        return float("nan")
    if not judged:
        return 0.0
    hits = np.array([hit for _, hit in sorted(judged, key=lambda j: -j[0])])
    found = hits.cumsum()
    recall, precision = found / count, found / np.arange(1, len(hits) + 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    index = np.searchsorted(recall, np.linspace(0, 1, 101))
    return float(np.where(index < len(envelope), envelope[np.minimum(index, len(envelope) - 1)], 0).mean())


def evaluated_labels(source: str) -> tuple[str, ...]:
    """Labels whose boxes in the set are complete enough to judge by."""
    if source == SIMULATOR:
        return LABELS
    return tuple(l for l in boxed_labels(source) if l not in TAUGHT or l in EVALUATED_TAUGHT.get(source, ()))


def without_small(records: list[Record], side: float) -> list[Record]:
    """The records with boxes whose shorter side is under `side` px counted neither way."""
    answer = []
    for r in records:
        small = (r.boxes[:, 2:] - r.boxes[:, :2]).min(1, initial=1e9) < side
        ignored = np.concatenate((r.ignored, r.boxes[small]))
        ignored_labels = np.concatenate((r.ignored_labels, r.labels[small]))
        answer.append(replace(r, boxes=r.boxes[~small], labels=r.labels[~small], ignored=ignored, ignored_labels=ignored_labels))
    return answer


def detect_all(detector: Street, records: list[Record]) -> list:
    answers = []
    for r in records:
        answers.append(detector(cv2.imread(str(r.file))))
    return answers


def judged_by_label(records: list[Record], answers: list, source: str, label: str) -> tuple[list, int]:
    """All judged detections of a label in a set, and the number of true boxes."""
    c = LABELS.index(label)
    judged, count = [], 0
    for r, (boxes, scores, labels) in zip(records, answers):
        if r.source == source:
            truth, mine = r.boxes[r.labels == c], labels == c
            judged += judge(boxes[mine], scores[mine], truth, r.ignored[r.ignored_labels == c])
            count += len(truth)
    return judged, count


def figures(records: list[Record], answers: list, only: tuple = LABELS) -> dict:
    """{set: {label: {"ap50": 0..100, "boxes": n}}} of the labels each set can judge."""
    table: dict = {}
    for source in sorted({r.source for r in records}):
        for label in evaluated_labels(source):
            judged, count = judged_by_label(records, answers, source, label)
            if label in only and count:
                ap = 100 * average_precision(judged, count)
                table.setdefault(source, {})[label] = {"ap50": round(ap, 1), "boxes": count}
    return table


def show(table: dict, base: dict | None) -> None:
    for source, row in table.items():
        cells = []
        for label, cell in row.items():
            other = (base or {}).get(source, {}).get(label)
            was = f" (base {other['ap50']:.0f})" if other else ""
            cells.append(f"{label} {cell['ap50']:.0f}{was} n={cell['boxes']}")
        mean = np.mean([cell["ap50"] for cell in row.values()])
        print(f"{source}: mean {mean:.1f} | " + ", ".join(cells))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--sets", type=Path, required=True)
    parser.add_argument("--simulator", type=Path, nargs="*")
    parser.add_argument("--base")
    parser.add_argument("--only", nargs="*", help="sets to look at")
    parser.add_argument("--least-side", type=float, default=0, help="px of the picture; boxes below count neither way")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    _, records = load_all(args.sets, None, args.simulator)
    records = [r for r in records if not args.only or r.source in args.only]
    records = without_small(records, args.least_side)
    began = time.monotonic()
    table = figures(records, detect_all(Street(args.model), records))
    seconds = time.monotonic() - began
    base = figures(records, detect_all(Base(args.base), records), TAUGHT) if args.base else None
    show(table, base)
    print(f"{len(records)} pictures, {1000 * seconds / len(records):.0f} ms each with decoding and judging")
    if args.out:
        args.out.write_text(json.dumps({"model": table, "base": base}, indent=1))


if __name__ == "__main__":
    main()
