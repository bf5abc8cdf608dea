"""Decoded pictures in one memory-mapped file per source, shared by the training processes."""

import hashlib
import json
from pathlib import Path

import cv2
import numpy as np

from labels import SIMULATOR
from sets import Record

LONGER_SIDE = 416  # of real pictures: what the detector will see; simulator frames keep their size


def read(record: Record) -> np.ndarray:
    """RGB [h,w,3], shrunk unless it is a simulator frame."""
    picture = cv2.imread(str(record.file))
    if picture is None:
        raise FileNotFoundError(record.file)
    scale = LONGER_SIDE / max(picture.shape[:2])
    if record.source != SIMULATOR and scale < 1:
        size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
        picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(picture[..., ::-1])


def build(folder: Path, source: str, records: list[Record]) -> Path:
    """Write the source's pictures one after another; kept under a name that changes with the file list."""
    listing = "\n".join(f"{r.file}:{r.file.stat().st_size}" for r in records)
    path = folder / f"{source}-{hashlib.sha256(listing.encode()).hexdigest()[:12]}.u8"
    if path.with_suffix(".json").exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    shapes = []
    with path.open("wb") as out:
        for r in records:
            picture = read(r)
            shapes.append(picture.shape)
            out.write(picture.tobytes())
    path.with_suffix(".json").write_text(json.dumps(shapes))
    return path


class Pictures:
    """Training records with their pixels; boxes are brought to the stored pictures' pixels."""

    def __init__(self, folder: Path, records: list[Record]):
        self.records = sorted(records, key=lambda r: (r.source, str(r.file)))
        self.views: list[np.ndarray] = []
        self.by_source: dict[str, list[int]] = {}
        for i, r in enumerate(self.records):
            self.by_source.setdefault(r.source, []).append(i)
        for source, indices in self.by_source.items():
            path = build(folder, source, [self.records[i] for i in indices])
            flat = np.memmap(path, np.uint8, "r")
            at = 0
            for i, shape in zip(indices, json.loads(path.with_suffix(".json").read_text())):
                size = shape[0] * shape[1] * shape[2]
                self.views.append(flat[at : at + size].reshape(shape))
                at += size
                self._rescale(self.records[i], shape)

    @staticmethod
    def _rescale(record: Record, shape: list) -> None:
        ratio = np.array([shape[1] / record.width, shape[0] / record.height] * 2, np.float32)
        record.boxes = record.boxes * ratio
        record.ignored = record.ignored * ratio
        record.height, record.width = shape[:2]
