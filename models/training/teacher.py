"""Let published COCO detectors box the six taught labels on every picture, once, into one JSON file.

  python teacher.py --sets DIR --nanodet FILE --yolox FILE --out teacher.json
"""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from boxes import letterbox, suppress_by_label
from labels import CATEGORIES, COCO_ROWS, TAUGHT

SIDE = 416
LEAST = 0.15  # weaker boxes are neither taught nor ignored
ROWS = list(COCO_ROWS.values())


def grid(strides) -> np.ndarray:
    """Column, row, stride of every cell [A,3]."""
    parts = []
    for stride in strides:
        cells = -(-SIDE // stride)
        rows, columns = np.mgrid[:cells, :cells]
        parts.append(np.stack((columns.ravel(), rows.ravel(), np.full(cells * cells, stride)), 1))
    return np.concatenate(parts).astype(np.float32)


def decode_yolox(out: np.ndarray, cells: np.ndarray):
    """[A,85] raw -> boxes [A,4], scores of the taught labels [A,6]."""
    centre = (out[:, :2] + cells[:, :2]) * cells[:, 2:]
    size = np.exp(out[:, 2:4]) * cells[:, 2:]
    scores = out[:, 4:5] * out[:, 5:][:, ROWS]
    return np.concatenate((centre - size / 2, centre + size / 2), 1), scores


def decode_nanodet(out: np.ndarray, cells: np.ndarray):
    """[A,112]: 80 scores, then 4 sides x 8 bins whose expectation is the distance in strides from the cell's corner."""
    bins = out[:, 80:].reshape(-1, 4, 8)
    weights = np.exp(bins - bins.max(2, keepdims=True))
    distance = (weights / weights.sum(2, keepdims=True)) @ np.arange(8, dtype=np.float32) * cells[:, 2:]
    # NanoDet-Plus counts cells from their top-left corner, not from the centre.
    point = cells[:, :2] * cells[:, 2:]
    return np.concatenate((point - distance[:, :2], point + distance[:, 2:]), 1), out[:, ROWS]


class Teacher:
    """One detector: picture [h,w,3] BGR -> list of [label, x0, y0, x1, y1, score] in its pixels."""

    def __init__(self, file: str, kind: str, threads: int):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
        self.kind = kind
        self.cells = grid((8, 16, 32, 64) if kind == "nanodet" else (8, 16, 32))

    def __call__(self, picture: np.ndarray) -> list:
        canvas, scale = letterbox(picture, SIDE, SIDE)
        pixels = canvas.astype(np.float32)
        if self.kind == "nanodet":
            pixels = (pixels - (103.53, 116.28, 123.675)) / (57.375, 57.12, 58.395)
        feed = np.ascontiguousarray(pixels.transpose(2, 0, 1)[None], dtype=np.float32)
        out = self.session.run(None, {"images": feed})[0][0]
        boxes, scores = (decode_nanodet if self.kind == "nanodet" else decode_yolox)(out, self.cells)
        anchor, label = np.nonzero(scores >= LEAST)
        found = suppress_by_label(boxes[anchor], scores[anchor, label], label, 0.6)
        high = (picture.shape[1], picture.shape[0]) * 2
        return [
            [TAUGHT[c], *(round(float(np.clip(v / scale, 0, high[i])), 1) for i, v in enumerate(box)), round(float(s), 3)]
            for box, s, c in zip(*found)
        ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, required=True)
    parser.add_argument("--nanodet", required=True)
    parser.add_argument("--yolox", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    teachers = {kind: Teacher(getattr(args, kind), kind, args.threads) for kind in ("nanodet", "yolox")}
    answer = {}
    for name in CATEGORIES:
        entries = json.loads((args.sets / name / "annotations.json").read_text())["images"]
        answer[name] = {}
        for entry in entries:
            picture = cv2.imread(str(args.sets / name / "images" / entry["file_name"]))
            answer[name][entry["file_name"]] = {kind: teach(picture) for kind, teach in teachers.items()}
        print(name, len(entries), flush=True)
    args.out.write_text(json.dumps(answer))


if __name__ == "__main__":
    main()
