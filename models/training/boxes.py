"""Boxes as numpy arrays [n,4] of x0, y0, x1, y1 in pixels: overlap, suppression, letterbox, decoding."""

import numpy as np

from labels import INDEX, KIND_OF

WIDER = {INDEX[kind]: INDEX[wider] for kind, wider in KIND_OF.items()}
PAD = 114  # grey of the letterbox, as in the start weights' own training


def overlaps(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Intersection over union of every pair: [n,4], [m,4] -> [n,m]."""
    low = np.maximum(first[:, None, :2], second[None, :, :2])
    high = np.minimum(first[:, None, 2:4], second[None, :, 2:4])
    common = np.clip(high - low, 0, None).prod(2)
    areas = [np.clip(b[:, 2:4] - b[:, :2], 0, None).prod(1) for b in (first, second)]
    return common / np.maximum(areas[0][:, None] + areas[1][None] - common, 1e-9)


def suppress(boxes: np.ndarray, scores: np.ndarray, iou: float) -> list[int]:
    """Greedy non-maximum suppression of one label; indices kept, best score first."""
    order = np.argsort(-scores, kind="stable")
    kept: list[int] = []
    while order.size:
        best, rest = order[0], order[1:]
        kept.append(int(best))
        order = rest[overlaps(boxes[best : best + 1], boxes[rest])[0] <= iou]
    return kept


def suppress_by_label(boxes, scores, labels, iou: float):
    """Suppression within each label: arrays [k,4], [k], [k], best score first."""
    kept = [np.flatnonzero(labels == c)[suppress(boxes[labels == c], scores[labels == c], iou)] for c in np.unique(labels)]
    index = np.concatenate(kept) if kept else np.zeros(0, int)
    index = index[np.argsort(-scores[index], kind="stable")]
    return boxes[index], scores[index], labels[index]


def letterbox(picture: np.ndarray, width: int, height: int) -> tuple[np.ndarray, float]:
    """Picture [h,w,3] -> [height,width,3], top-left aligned on grey, and the scale applied to it."""
    import cv2

    scale = min(width / picture.shape[1], height / picture.shape[0])
    size = (max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
    canvas = np.full((height, width, 3), PAD, np.uint8)
    canvas[: size[1], : size[0]] = cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR)
    return canvas, scale


def decode_rows(rows: np.ndarray, least: float, iou: float):
    """Rows [A,5+N] of the exported graph -> boxes [k,4] in input pixels, scores [k], label indices [k].

    An anchor answers with its strongest label, and with those that are a kind of it or that it is a kind of, as the
    product's decoder has it. `least` is the score under which a candidate is dropped: one number, or one per label [N].
    """
    classes = rows.shape[1] - 5
    least = np.broadcast_to(least, classes)
    best = rows[:, 5:].argmax(1)
    asked = np.zeros((len(rows), classes), bool)
    asked[np.arange(len(rows)), best] = True
    for kind, wider in WIDER.items():
        if kind < classes:
            asked[:, kind] |= best == wider
            asked[:, wider] |= best == kind
    anchor, label = np.nonzero(asked & (rows[:, 4:5] * rows[:, 5:] >= least))
    score = rows[anchor, 4] * rows[anchor, 5 + label]
    centre, size = rows[anchor, :2], rows[anchor, 2:4]
    boxes = np.concatenate((centre - size / 2, centre + size / 2), 1)
    return suppress_by_label(boxes, score, label, iou)
