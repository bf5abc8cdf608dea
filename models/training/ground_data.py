"""Pictures with their ground plans, in memory, and how a training view is cut from one."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from ground_labels import UNKNOWN

STORED = (448, 252)  # pictures of the simulator are kept at the size of their plans


@dataclass
class Pair:
    name: str
    picture: np.ndarray  # [h,w,3] RGB uint8
    plan: np.ndarray  # [h,w] uint8: numbers of CLASSES, UNKNOWN


def read_pair(image: Path, plan: Path, shrink: bool) -> Pair:
    picture, classes = cv2.imread(str(image)), cv2.imread(str(plan), cv2.IMREAD_GRAYSCALE)
    if shrink and picture.shape[:2] != classes.shape:
        picture = cv2.resize(picture, (classes.shape[1], classes.shape[0]), interpolation=cv2.INTER_AREA)
    return Pair(image.stem, np.ascontiguousarray(picture[..., ::-1]), classes)


def load(folder: Path, shrink: bool) -> tuple[list[Pair], list[Pair]]:
    """Training and held-out pairs of a folder with images/, plans/ and holdout.txt (names, or what they begin with)."""
    held = tuple(line.removesuffix(".jpg") for line in (folder / "holdout.txt").read_text().split())
    training, holdout = [], []
    for plan in sorted((folder / "plans").glob("*.png")):
        image = folder / "images" / f"{plan.stem}.jpg"
        if image.exists():
            (holdout if plan.stem.startswith(held) else training).append(read_pair(image, plan, shrink))
    return training, holdout


def _warp(pair: Pair, size: tuple[int, int], random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """A stretch of the picture, a little turned, mirrored half the time."""
    width, height = size
    own_height, own_width = pair.plan.shape
    # Whole pictures most often: what lies where is half of what there is to learn.
    zoom = random.choice([random.uniform(0.85, 1.1), random.uniform(0.7, 1.0), random.uniform(1.0, 1.9)], p=[0.45, 0.15, 0.4])
    fit = max(width / own_width, height / own_height) if random.random() < 0.5 else min(width / own_width, height / own_height)
    stretch = np.exp(random.uniform(-0.12, 0.12))
    across, down = fit * zoom * stretch, fit * zoom / stretch
    if random.random() < 0.5:  # as it runs: stretched to the input
        across, down = width / own_width * zoom, height / own_height * zoom
    angle = np.deg2rad(random.normal(0, 2.0))
    mirror = -1 if random.random() < 0.5 else 1
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ np.diag([mirror * across, down])
    # Anywhere in the picture when it is larger than the view, else near the middle.
    room = np.array([own_width * across - width, own_height * down - height])
    middle = np.array([width, height]) / 2 + random.uniform(-0.5, 0.5, 2) * np.abs(room)
    matrix = np.column_stack((turn, middle - turn @ (np.array([own_width, own_height]) / 2)))
    flags = cv2.INTER_AREA if across < 0.6 else cv2.INTER_LINEAR
    picture = cv2.warpAffine(pair.picture, matrix, size, flags=flags, borderValue=(114, 114, 114))
    plan = cv2.warpAffine(pair.plan, matrix, size, flags=cv2.INTER_NEAREST, borderValue=UNKNOWN)
    return picture, plan


def _light(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Other light, white, contrast, paint; sometimes grey; sensor noise; sometimes soft."""
    x = picture.astype(np.float32)
    if random.random() < 0.5:  # turns hues a little, as other paint and other cameras do
        hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV)
        hsv[..., 0] = (hsv[..., 0].astype(int) + int(random.normal(0, 5))) % 180
        hsv[..., 1] = np.clip(hsv[..., 1] * random.uniform(0.5, 1.4), 0, 255)
        x = cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB).astype(np.float32)
    if random.random() < 0.08:
        x[:] = (x @ np.array([0.3, 0.59, 0.11], np.float32))[..., None]
    x *= np.exp(random.normal(0, 0.06, 3)).astype(np.float32)
    gamma = np.exp(random.normal(0, 0.18))
    x = 255 * np.power(np.clip(x / 255, 0, 1), gamma) * random.uniform(0.75, 1.25)
    mean = x.mean()
    x = (x - mean) * random.uniform(0.75, 1.3) + mean
    if random.random() < 0.25:
        x = cv2.GaussianBlur(x, (0, 0), random.uniform(0.5, 1.3))
    if random.random() < 0.4:
        x += random.normal(0, random.uniform(1, 7), (*x.shape[:2], 1)).astype(np.float32)
    return np.clip(x, 0, 255).astype(np.uint8)


def _mask(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Kept references are masked: squares of one colour where people and vehicles are. Here anywhere, for the same look."""
    height, width = picture.shape[:2]
    for _ in range(random.integers(1, 7)):
        wide, high = int(width * random.uniform(0.03, 0.28)), int(height * random.uniform(0.05, 0.35))
        x, y = random.integers(0, width - wide), random.integers(height // 5, max(height // 5 + 1, height - high))
        part = picture[y : y + high, x : x + wide]
        coarse = cv2.resize(part, (int(random.integers(2, 9)), int(random.integers(2, 9))), interpolation=cv2.INTER_AREA)
        picture[y : y + high, x : x + wide] = cv2.resize(
            coarse, (part.shape[1], part.shape[0]), interpolation=cv2.INTER_NEAREST
        )
    return picture


def view(pair: Pair, size: tuple[int, int], random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """`size` (width, height) -> RGB uint8 [h,w,3] and plan [h,w]."""
    picture, plan = _warp(pair, size, random)
    picture = _light(picture, random)
    return (_mask(picture, random) if random.random() < 0.35 else picture), plan
