"""Training pictures: one or several stored pictures warped onto a grey square, with boxes and what is known where.

A region map says which set each 8-pixel cell comes from, so that the loss can apply each set's known labels
also inside a mosaic.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from boxes import PAD
from labels import CATEGORIES, INDEX, LABELS, SIMULATOR, known_labels
from store import Pictures

REGIONS = (*CATEGORIES, SIMULATOR)
NOWHERE = len(REGIONS)  # grey padding: every label is known to be absent
CELL = 8

# Of a box cut by a tile's edge: share of its area still seen to keep it, and to skip its label there.
KEPT, SKIPPED = 0.3, 0.05
MIN_SIDE = 3.0  # px; smaller boxes are skipped
# Longer side of a simulator frame in the detector's input: 640 -> 416. Its scales are drawn around this.
SIMULATOR_SCALE = 416 / 640
# Share of the simulator's frames from which a label needs no help.
USUAL_SHARE = 0.08


def known_table() -> np.ndarray:
    """[regions + 1, labels]: 1 where the loss may judge the label."""
    return np.array([known_labels(name) for name in REGIONS] + [[True] * len(LABELS)], np.float32)


@dataclass
class Sample:
    picture: np.ndarray  # [S,S,3] RGB uint8
    boxes: np.ndarray  # [n,4] x0 y0 x1 y1 px
    labels: np.ndarray  # [n]
    ignored: np.ndarray  # [m,4]
    ignored_labels: np.ndarray  # [m]
    regions: np.ndarray  # [S/8,S/8] index into REGIONS, or NOWHERE


@dataclass
class Tile:
    index: int
    rect: tuple[int, int, int, int]  # x0 y0 x1 y1 on the canvas, px
    scale: float
    anchor: tuple[float, float]  # which part of the rest is cut or left grey: 0 = keep start, 1 = keep end


class Composer:
    """Draws samples. `share` is the simulator's part of the samples, 0..1."""

    def __init__(self, pictures: Pictures, share: float, seed: int):
        self.pictures = pictures
        self.random = np.random.default_rng(seed)
        self.share = share if SIMULATOR in pictures.by_source else 0.0
        self.simulator = np.array(pictures.by_source.get(SIMULATOR, []), int)
        self.simulator_steps = self._steps_of_rarity()
        real = [i for source, part in pictures.by_source.items() if source != SIMULATOR for i in part]
        self.real = np.array(real, int)
        weights = np.array([self._weight(i) for i in real])
        self.real_steps = np.cumsum(weights / weights.sum())

    def _weight(self, index: int) -> float:
        """Large sets weigh less per picture, and pictures with a rare label more."""
        record = self.pictures.records[index]
        size = len(self.pictures.by_source[record.source])
        rare = {INDEX["traffic-cone"], INDEX["machinery"], INDEX["bus"], INDEX["bicycle"]}
        return size**-0.35 * (1.5 if rare & set(record.labels.tolist()) else 1.0)

    def _steps_of_rarity(self) -> np.ndarray:
        """Frames with a rare label come more often: by the square root of how rare its rarest one is, at most fourfold."""
        shown = np.zeros((len(self.simulator), len(LABELS)), bool)
        for row, index in enumerate(self.simulator):
            shown[row, self.pictures.records[index].labels] = True
        share = shown.mean(0).clip(1e-4) if len(shown) else np.ones(len(LABELS))
        wanted = np.sqrt(USUAL_SHARE / share).clip(1, 4)
        weights = np.where(shown, wanted, 1).max(1, initial=1)
        return np.cumsum(weights / max(weights.sum(), 1e-9))

    def draw(self, side: int, mosaics: bool) -> Sample:
        if self.random.random() < self.share:
            tiles = self._simulator_tiles(side, mosaics)
        elif mosaics and self.random.random() < 0.5:
            tiles = self._mosaic(side, self._pick_real, lambda r: side / max(r.width, r.height) * self._between(0.45, 1.0))
        else:
            tiles = [self._single(side)]
        return self._compose(side, tiles)

    def _between(self, low: float, high: float) -> float:
        return float(np.exp(self.random.uniform(np.log(low), np.log(high))))

    def _pick_real(self) -> int:
        at = np.searchsorted(self.real_steps, self.random.random())
        return int(self.real[min(at, len(self.real) - 1)])

    def _anchor(self) -> tuple[float, float]:
        return tuple(self.random.random(2))

    def _single(self, side: int) -> Tile:
        index = self._pick_real()
        record = self.pictures.records[index]
        scale = side / max(record.width, record.height) * self._between(0.6, 1.4)
        return Tile(index, (0, 0, side, side), scale, self._anchor())

    def _simulator_tiles(self, side: int, mosaics: bool) -> list[Tile]:
        """Frames are wide: two on top of each other fill the square and train twice the pixels."""

        def pick() -> int:
            at = np.searchsorted(self.simulator_steps, self.random.random())
            return int(self.simulator[min(at, len(self.simulator) - 1)])

        def scale(_record=None) -> float:
            return SIMULATOR_SCALE * self._between(0.75, 1.3)

        chance = self.random.random()
        if mosaics and chance < 0.25:
            return self._mosaic(side, pick, scale)
        if chance < 0.85:
            edge = int(self.random.integers(side * 7 // 16, side * 9 // 16) // CELL * CELL)
            rects = ((0, 0, side, edge), (0, edge, side, side))
            return [Tile(pick(), rect, scale(), self._anchor()) for rect in rects]
        return [Tile(pick(), (0, 0, side, side), scale() * self._between(1, 1.5), self._anchor())]

    def _mosaic(self, side: int, pick, scale) -> list[Tile]:
        x, y = (int(v) // CELL * CELL for v in self.random.uniform(0.3, 0.7, 2) * side)
        tiles = []
        for rect in ((0, 0, x, y), (x, 0, side, y), (0, y, x, side), (x, y, side, side)):
            index = pick()
            tiles.append(Tile(index, rect, scale(self.pictures.records[index]), self._anchor()))
        return tiles

    def _compose(self, side: int, tiles: list[Tile]) -> Sample:
        canvas = np.full((side, side, 3), PAD, np.uint8)
        regions = np.full((side // CELL, side // CELL), NOWHERE, np.int64)
        parts: list = []
        for tile in tiles:
            parts.append(self._place(canvas, regions, tile))
        boxes, labels, ignored, ignored_labels = (np.concatenate(p) for p in zip(*parts))
        return Sample(self._recolour(canvas), boxes, labels, ignored, ignored_labels, regions)

    def _place(self, canvas: np.ndarray, regions: np.ndarray, tile: Tile):
        """Warp one picture into its rectangle; returns boxes, labels, ignored boxes, ignored labels there."""
        record, picture = self.pictures.records[tile.index], self.pictures.views[tile.index]
        x0, y0, x1, y1 = tile.rect
        stretch = self._between(0.85, 1.18) if record.source != SIMULATOR else self._between(0.95, 1.05)
        across, down = tile.scale * stretch**0.5, tile.scale / stretch**0.5
        width, height = record.width * across, record.height * down
        left = (x1 - x0 - width) * tile.anchor[0]
        top = (y1 - y0 - height) * tile.anchor[1]
        mirror = self.random.random() < 0.5
        matrix = np.array([[-across if mirror else across, 0, left + (width if mirror else 0)], [0, down, top]])
        # warpAffine samples single pixels: what shrinks to less than 0.6 would alias, so it is halved first.
        shrunk = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA) if tile.scale < 0.6 else picture
        ratio = [[record.width / shrunk.shape[1], record.height / shrunk.shape[0], 1]]
        canvas[y0:y1, x0:x1] = cv2.warpAffine(
            shrunk, matrix * ratio, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR, borderValue=(PAD, PAD, PAD)
        )
        seen = [max(left, 0) + x0, max(top, 0) + y0, min(left + width, x1 - x0) + x0, min(top + height, y1 - y0) + y0]
        cells = np.round(np.array(seen) / CELL).astype(int)
        regions[cells[1] : cells[3], cells[0] : cells[2]] = REGIONS.index(record.source)
        return self._move(record, matrix, (x0, y0), tile.rect)

    @staticmethod
    def _move(record, matrix: np.ndarray, shift: tuple, rect: tuple):
        def warp(boxes: np.ndarray) -> np.ndarray:
            moved = boxes.copy()
            columns = boxes[:, [0, 2]] * matrix[0, 0] + matrix[0, 2] + shift[0]
            moved[:, [0, 2]] = np.sort(columns, 1)
            moved[:, [1, 3]] = boxes[:, [1, 3]] * matrix[1, 1] + matrix[1, 2] + shift[1]
            return moved

        def clip(boxes: np.ndarray) -> np.ndarray:
            return np.clip(boxes, [rect[0], rect[1]] * 2, [rect[2], rect[3]] * 2).astype(np.float32)

        whole = warp(record.boxes)
        cut = clip(whole)
        size, full = cut[:, 2:] - cut[:, :2], whole[:, 2:] - whole[:, :2]
        share = size.prod(1) / np.maximum(full.prod(1), 1e-6)
        kept = (share >= KEPT) & (size.min(1, initial=1e9) >= MIN_SIDE)
        skipped = ~kept & (share >= SKIPPED)
        other = clip(warp(record.ignored))
        visible = (other[:, 2:] - other[:, :2]).min(1, initial=1e9) > 1
        ignored = np.concatenate((cut[skipped], other[visible]))
        return cut[kept], record.labels[kept], ignored, np.concatenate((record.labels[skipped], record.ignored_labels[visible]))

    def _recolour(self, picture: np.ndarray) -> np.ndarray:
        """Brightness, contrast, colour cast, saturation; sometimes the softness of a compressed stream."""
        chance = self.random.random(2)
        if chance[0] < 0.8:
            gain = self._between(0.7, 1.4) * np.exp(self.random.normal(0, 0.05, 3))
            offset = self.random.uniform(-20, 20)
            table = np.clip(np.arange(256)[:, None] * gain + offset, 0, 255).astype(np.uint8)
            picture = cv2.LUT(picture, table.reshape(256, 1, 3))
            grey = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
            amount = self.random.uniform(0.4, 1.3)
            picture = cv2.addWeighted(picture, amount, grey, 1 - amount, 0)
        if chance[1] < 0.15:
            picture = cv2.GaussianBlur(picture, (3, 3), 0)
        return picture
