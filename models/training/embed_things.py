"""Things of the simulator: the inside of their boxes, and which of them took turns at one place. Never people.

In many lights: `bench/identity/pictures.ts` renders them, of the training pack only: pictures and `things.jsonl`, a line a thing
and picture. In one light: the detector's training pictures (`fixtures/simulator/training.ts`).
"""

import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from embed_crops import STORED

LEAST_VISIBLE = 0.3
ROUND = 0.15  # of its sides that is kept round a box, so that a view may be cut from a box that is off
LEAST_LIGHTS = 2
LEAST_SIDE = 20  # px
# People, and what has no look of its own to know it by.
NO_THING = {
    "person", "head", "head-bare", "safety-helmet", "worker", "angler", "person-in-water", "smoke", "flame", "pole", "crack",
    "dust-cloud", "foam", "mud", "oil-stain", "liquid-on-road", "standing-water", "bare-soil", "discoloured-water", "dog",
}  # fmt: skip


@dataclass
class Things:
    pixels: np.ndarray  # [n,STORED,STORED,3] RGB: boxes with ROUND, stretched
    lights: np.ndarray  # [n] names
    places: list[list[np.ndarray]]  # of each place the things that took turns there, as indices of their pictures


def inside(picture: np.ndarray, box: np.ndarray) -> np.ndarray:
    """The box (pixels) with ROUND on each side, stretched to [STORED,STORED,3]; edges of the picture are repeated."""
    size = (box[2:] - box[:2]) * (1 + 2 * ROUND)
    start = (box[:2] + box[2:] - size) / 2
    scale = STORED / size
    matrix = np.array([[scale[0], 0, -start[0] * scale[0]], [0, scale[1], -start[1] * scale[1]]], np.float32)
    how = cv2.INTER_AREA if scale.max() < 1 else cv2.INTER_LINEAR
    return cv2.warpAffine(picture, matrix, (STORED, STORED), flags=how, borderMode=cv2.BORDER_REPLICATE)


def load_things(folder: Path, streets: range) -> Things:
    lines = [json.loads(line) for line in (folder / "things.jsonl").read_text().splitlines()]
    lines = [line for line in lines if line["street"] in streets and line["visible"] >= LEAST_VISIBLE]
    lines.sort(key=lambda line: line["file"])
    pixels = np.zeros((len(lines), STORED, STORED, 3), np.uint8)
    found: dict = {}
    name, picture = None, None
    for i, line in enumerate(lines):
        if line["file"] != name:
            name, picture = line["file"], cv2.imread(str(folder / line["file"]))
        height, width = picture.shape[:2]
        pixels[i] = inside(picture, np.array(line["box"]) * [width, height, width, height])[..., ::-1]
        found.setdefault((line["street"], line["spot"]), {}).setdefault(line["turn"], []).append(i)
    lights = np.array([line["lit"] for line in lines])
    places = [[np.array(seen) for seen in turns.values() if len(seen) >= LEAST_LIGHTS] for turns in found.values()]
    return Things(pixels, lights, [turns for turns in places if turns])


def draw(things: Things, count: int, random: np.random.Generator) -> tuple[list[int], list[int]]:
    """Two pictures each, in two lights, of what took turns at `count` places: their things are one another's hardest."""
    first, second = [], []
    for at in random.choice(len(things.places), count, replace=False):
        for seen in things.places[at]:
            one, other = random.choice(seen, 2, replace=False)
            first.append(int(one))
            second.append(int(other))
    return first, second


def load_frames(folders: list[Path]) -> np.ndarray:
    """[n,STORED,STORED,3] of what the detector's training pictures show, as in Things; people and places with people left out."""
    found = []
    for folder in folders:
        listing = json.loads((folder / "annotations.json").read_text())
        names = {entry["id"]: entry["name"] for entry in listing["categories"]}
        boxed: dict = {}
        for entry in listing["annotations"]:
            x, y, wide, high = entry["bbox"]
            boxed.setdefault(entry["image_id"], []).append((names[entry["category_id"]], entry["visible"], (x, y, x + wide, y + high)))
        for image in listing["images"]:
            rows = boxed.get(image["id"], [])
            people = np.array([box for name, _, box in rows if name in ("person", "worker")]).reshape(-1, 4)
            wanted = [np.array(box) for name, visible, box in rows if name not in NO_THING and visible >= 0.5]
            wanted = [box for box in wanted if (box[2:] - box[:2]).min() >= LEAST_SIDE and not hides(box, people)]
            if wanted:
                picture = cv2.imread(str(folder / "images" / image["file_name"]))
                found += [inside(picture, box)[..., ::-1] for box in wanted]
    return np.stack(found)


def hides(box: np.ndarray, people: np.ndarray) -> bool:
    """Whether people take more than a tenth of a box."""
    low, high = np.maximum(people[:, :2], box[:2]), np.minimum(people[:, 2:], box[2:])
    return bool(np.clip(high - low, 0, None).prod(1).sum() > 0.1 * (box[2:] - box[:2]).prod())
