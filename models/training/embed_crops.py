"""Square crops to learn an embedding from: what the sets box and places where nothing is boxed; never people."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from labels import CATEGORIES, LABELS
from sets import Record, load_set

STORED = 160  # px; views of 128 px are cut from it
MARGIN = 1.3  # of the longer side of a box
LEAST = 24  # px of the picture; smaller crops show nothing
MOST_PEOPLE = 0.15  # share of a crop's area
PEOPLE = {"person", "head-bare", "safety-helmet"}
# Pictures of riders: hardly a crop without a person.
LEFT_OUT = {"rider-helmets"}
MOST_PER_SET = 2600
EMPTY = "empty-place"
WORDS = (*(label for label in LABELS if label not in PEOPLE), EMPTY)


@dataclass
class Crop:
    source: str
    file: Path
    square: tuple[float, float, float]  # x0, y0, side in pixels of the picture; may reach over its edge
    word: int  # index into WORDS
    sides: tuple[float, float] = (1 / MARGIN, 1 / MARGIN)  # of the box, as shares of the square


def square_of(box: np.ndarray) -> tuple[float, float, float]:
    side = float(max(box[2:] - box[:2])) * MARGIN
    centre = (box[:2] + box[2:]) / 2
    return float(centre[0] - side / 2), float(centre[1] - side / 2), side


def share(square: tuple[float, float, float], boxes: np.ndarray) -> float:
    """Part of the square that the boxes cover, counted as if they were apart."""
    x, y, side = square
    low = np.maximum(boxes[:, :2], [x, y])
    high = np.minimum(boxes[:, 2:], [x + side, y + side])
    return float(np.clip(high - low, 0, None).prod(1).sum() / side**2)


def people_in(record: Record) -> np.ndarray:
    """Boxes of people, sure and doubtful."""
    wanted = [LABELS.index(label) for label in PEOPLE]
    return np.concatenate(
        (record.boxes[np.isin(record.labels, wanted)], record.ignored[np.isin(record.ignored_labels, wanted)])
    )


def crops_of(record: Record, random: np.random.Generator) -> list[Crop]:
    people = people_in(record)
    found = []
    for box, label in zip(record.boxes, record.labels):
        square = square_of(box)
        if LABELS[label] in PEOPLE or square[2] < LEAST or share(square, people) > MOST_PEOPLE:
            continue
        wide, high = (float(side) / square[2] for side in box[2:] - box[:2])
        found.append(Crop(record.source, record.file, square, WORDS.index(LABELS[label]), (wide, high)))
    shorter = min(record.width, record.height)
    side = float(random.uniform(0.25, 0.6) * shorter)
    x, y = random.uniform(0, record.width - side), random.uniform(0, record.height - side)
    square = (float(x), float(y), side)
    if side >= LEAST and share(square, people) <= MOST_PEOPLE and share(square, record.boxes) < 0.02:
        found.append(Crop(record.source, record.file, square, WORDS.index(EMPTY)))
    return found


def load_crops(sets: Path, teacher_file: Path, seed: int) -> tuple[list[Crop], list[Crop]]:
    """Training and held-out crops; a crop is held out when its picture is."""
    teacher = json.loads(teacher_file.read_text())
    random = np.random.default_rng(seed)
    parts: tuple[list[Crop], list[Crop]] = ([], [])
    for name in CATEGORIES:
        if name in LEFT_OUT:
            continue
        for part, records in zip(parts, load_set(sets, name, teacher)):
            crops = [crop for record in records for crop in crops_of(with_teacher(record, name, teacher), random)]
            chosen = random.permutation(len(crops))[:MOST_PER_SET]
            part += [crops[i] for i in sorted(chosen)]
    return parts


def with_teacher(record: Record, name: str, teacher: dict) -> Record:
    """Held-out records carry no teacher's boxes, yet people must be known there as well."""
    rows = [row for rows in teacher[name][record.file.name].values() for row in rows if row[0] == "person"]
    boxes = np.array([row[1:5] for row in rows], np.float32).reshape(-1, 4)
    record.ignored = np.concatenate((record.ignored, boxes))
    record.ignored_labels = np.concatenate((record.ignored_labels, np.full(len(boxes), LABELS.index("person"))))
    return record


def cut(picture: np.ndarray, square: tuple[float, float, float]) -> np.ndarray:
    """[STORED,STORED,3] of the same colours; what lies outside the picture repeats its edge."""
    x, y, side = square
    scale = STORED / side
    matrix = np.array([[scale, 0, -x * scale], [0, scale, -y * scale]], np.float32)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return cv2.warpAffine(picture, matrix, (STORED, STORED), flags=how, borderMode=cv2.BORDER_REPLICATE)


def stored(folder: Path, crops: list[Crop]) -> np.ndarray:
    """The crops' pixels [n,STORED,STORED,3] RGB, memory-mapped; written once per list of crops."""
    listing = "\n".join(f"{crop.file.name} {crop.square}" for crop in crops)
    path = folder / f"crops-{hashlib.sha256(listing.encode()).hexdigest()[:12]}.npy"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        pixels = np.lib.format.open_memmap(path.with_suffix(".tmp"), "w+", np.uint8, (len(crops), STORED, STORED, 3))
        name, picture = None, None
        for i, crop in enumerate(crops):
            if crop.file != name:
                name, picture = crop.file, cv2.imread(str(crop.file))
            pixels[i] = cut(picture, crop.square)[..., ::-1]
        pixels.flush()
        path.with_suffix(".tmp").rename(path)
    return np.load(path, mmap_mode="r")
