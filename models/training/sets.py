"""Reads the labelled sets and joins them with the teacher's boxes into training and held-out records."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from boxes import overlaps
from labels import CATEGORIES, IGNORED, INDEX, LABELS, SIMULATOR, boxed_labels

VEHICLES = ("car", "bus", "truck")
ALONE = 0.5  # score from which one teacher is believed alone
AGREED = 0.3  # score from which two teachers that agree are believed
DOUBTFUL = 0.2  # from here up to belief, the loss skips the label inside the box


@dataclass
class Record:
    """One picture. Boxes are x0, y0, x1, y1 in its own pixels; `ignored` are boxes where one label is not judged."""

    source: str
    file: Path
    width: int
    height: int
    boxes: np.ndarray  # [n,4]
    labels: np.ndarray  # [n]
    ignored: np.ndarray = field(default_factory=lambda: np.zeros((0, 4), np.float32))  # [m,4]
    ignored_labels: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))  # [m]


def corners(box: list) -> list:
    x, y, width, height = box
    return [x, y, x + width, y + height]


def record(source: str, file: Path, entry: dict, boxed: list, skipped: list) -> Record:
    """Assemble from lists of (label index, x0, y0, x1, y1)."""
    arrays = [np.array(rows, np.float32).reshape(-1, 5) for rows in (boxed, skipped)]
    return Record(
        source, file, entry["width"], entry["height"],
        arrays[0][:, 1:], arrays[0][:, 0].astype(np.int64), arrays[1][:, 1:], arrays[1][:, 0].astype(np.int64),
    )  # fmt: skip


def believed(teachers: dict) -> list:
    """Both teachers' answers -> [label, box, score, sure] with doubles merged; NanoDet's box wins where they agree."""
    answer = []
    yolox = [(row[0], np.array([row[1:5]]), row[5]) for row in teachers["yolox"]]
    used = set()
    for label, *box, score in teachers["nanodet"]:
        agreed = 0.0
        for i, (other, there, strength) in enumerate(yolox):
            if other == label and overlaps(np.array([box]), there)[0, 0] >= 0.5:
                agreed = max(agreed, strength)
                used.add(i)
        answer.append((label, box, max(score, agreed), score >= ALONE or (min(score, agreed) >= AGREED)))
    for i, (label, there, score) in enumerate(yolox):
        if i not in used:
            answer.append((label, there[0].tolist(), score, score >= ALONE + 0.1))
    return sorted(answer, key=lambda row: -row[2])


def taught(teachers: dict, own: list, own_labels: tuple) -> tuple[list, list]:
    """What a teacher adds to a picture that has boxes `own`: rows to learn, rows to skip."""
    learn: list = []
    skip: list = []
    for label, box, score, sure in believed(teachers):
        # A vehicle that the set boxed under another vehicle label is the set's to name.
        family = VEHICLES if label in VEHICLES else (label,)
        rivals = [row[1:] for row in own + learn if row[0] in [INDEX[name] for name in family]]
        if rivals and overlaps(np.array([box]), np.array(rivals)).max() > 0.5:
            skip.append([INDEX[label], *box])
            continue
        # Where the set boxes the label itself, an extra box needs more certainty.
        if sure and (label not in own_labels or score >= ALONE):
            learn.append([INDEX[label], *box])
        elif score >= DOUBTFUL:
            skip.append([INDEX[label], *box])
    return learn, skip


def load_set(root: Path, name: str, teacher: dict | None) -> tuple[list[Record], list[Record]]:
    """Training and held-out records of one real set; only training records carry the teacher's boxes."""
    data = json.loads((root / name / "annotations.json").read_text())
    held = set((root / name / "holdout.txt").read_text().split())
    names = {c["id"]: c["name"] for c in data["categories"]}
    by_image: dict = {}
    for annotation in data["annotations"]:
        by_image.setdefault(annotation["image_id"], []).append(annotation)
    training, holdout = [], []
    for entry in data["images"]:
        file = root / name / "images" / entry["file_name"]
        boxed, skipped = [], []
        for annotation in by_image.get(entry["id"], []):
            category, box = names[annotation["category_id"]], corners(annotation["bbox"])
            if category in CATEGORIES[name]:
                boxed.append([INDEX[CATEGORIES[name][category]], *box])
            skipped += [[INDEX[label], *box] for label in IGNORED.get(name, {}).get(category, ())]
        if entry["file_name"] in held:
            holdout.append(record(name, file, entry, boxed, skipped))
            continue
        if name == "garbage-piles" and not boxed:
            continue  # its README: pictures without a box may show waste
        if teacher is not None:
            learn, skip = taught(teacher[name][entry["file_name"]], boxed, boxed_labels(name))
            boxed, skipped = boxed + learn, skipped + skip
        training.append(record(name, file, entry, boxed, skipped))
    return training, holdout


def load_simulator(root: Path) -> tuple[list[Record], list[Record]]:
    """Simulator frames; its holdout.txt names whole scenes, so that no held-out frame has a near twin in training."""
    data = json.loads((root / "annotations.json").read_text())
    names = {c["id"]: c["name"] for c in data["categories"]}
    # Frames of an older simulator show some things without a box: there the loss skips their labels.
    later = [INDEX[label] for label in LABELS if label not in names.values()]
    by_image: dict = {}
    for annotation in data["annotations"]:
        label = names[annotation["category_id"]]
        if label in INDEX:
            by_image.setdefault(annotation["image_id"], []).append([INDEX[label], *corners(annotation["bbox"])])
    held = set((root / "holdout.txt").read_text().split())
    training, holdout = [], []
    for entry in data["images"]:
        file = root / "images" / Path(entry["file_name"]).name
        skipped = [[label, 0, 0, entry["width"], entry["height"]] for label in later]
        one = record(SIMULATOR, file, entry, by_image.get(entry["id"], []), skipped)
        (holdout if entry["file_name"] in held else training).append(one)
    return training, holdout


def load_all(sets: Path, teacher_file: Path | None, simulator: list[Path] | None) -> tuple[list[Record], list[Record]]:
    """All training and all held-out records; `simulator`: folders of frames."""
    teacher = json.loads(teacher_file.read_text()) if teacher_file else None
    training, holdout = [], []
    for name in CATEGORIES:
        part = load_set(sets, name, teacher)
        training += part[0]
        holdout += part[1]
    for folder in simulator or []:
        part = load_simulator(folder)
        training += part[0]
        holdout += part[1]
    return training, holdout


