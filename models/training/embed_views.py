"""Two views of one place: the same thing by another light, through another lens, a little beside.

Day, shade, dusk, lamp light, infrared, noise of a sensor at night, blur, JPEG, headlights, something small in front:
what changes between two looks at one problem. What the thing is and how it lies stays.
"""

import cv2
import numpy as np

from embed_crops import STORED

SIDE = 128  # px of a view


def view(crop: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """[STORED,STORED,3] RGB uint8 -> [SIDE,SIDE,3] RGB uint8."""
    picture = moved(crop, random).astype(np.float32) / 255
    picture = shaded(picture, random)
    picture = lit(picture, random)
    if random.random() < 0.3:
        picture = infrared(picture, random)
    if random.random() < 0.35:
        picture = covered(picture, random)
    if random.random() < 0.4:
        picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.3, 1.6))
    noise = random.uniform(0, 0.06) if random.random() < 0.7 else 0
    picture = picture + random.standard_normal(picture.shape, np.float32) * noise
    picture = np.clip(picture * 255, 0, 255).astype(np.uint8)
    if random.random() < 0.5:
        _, coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(25, 90))])
        picture = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return picture


def inside_view(crop: np.ndarray, random: np.random.Generator, keeps: float = 1.0) -> np.ndarray:
    """The same of the inside of a box: `crop` has `keeps` of its sides as box and the rest round it.

    What was rendered in several lights needs less of them here, but other cameras' colours, grain and sharpness.
    """
    low = (1 - keeps) / 2
    off = np.clip(random.standard_normal(4) * 0.045, -0.12, 0.12) * keeps
    x0, y0, x1, y1 = (np.array([low, low, 1 - low, 1 - low]) + off) * STORED
    matrix = np.array([[SIDE / (x1 - x0), 0, -x0 * SIDE / (x1 - x0)], [0, SIDE / (y1 - y0), -y0 * SIDE / (y1 - y0)]])
    picture = cv2.warpAffine(crop, matrix, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    if random.random() < 0.5:
        # Far away, or of a small stream.
        small = int(random.integers(28, SIDE))
        shrunk = cv2.resize(picture, (small, max(16, int(small * random.uniform(0.5, 1)))), interpolation=cv2.INTER_AREA)
        picture = cv2.resize(shrunk, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR)
    picture = shaded(picture.astype(np.float32) / 255, random)
    picture = lit(picture, random)
    if random.random() < 0.25:
        picture = infrared(picture, random)
    if random.random() < 0.25:
        picture = covered(picture, random)
    noise = random.uniform(0, 0.04) if random.random() < 0.5 else 0
    picture = picture + random.standard_normal(picture.shape, np.float32) * noise
    picture = np.clip(picture * 255, 0, 255).astype(np.uint8)
    if random.random() < 0.4:
        _, coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(35, 92))])
        picture = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return picture


def stretched(crop: np.ndarray, sides: tuple[float, float]) -> np.ndarray:
    """Out of a square crop round a box, whose sides are shares of the square, the box itself stretched over it."""
    wide, high = (max(0.05, side) * STORED for side in sides)
    scale_x, scale_y = STORED / wide, STORED / high
    matrix = np.array([[scale_x, 0, -(STORED - wide) / 2 * scale_x], [0, scale_y, -(STORED - high) / 2 * scale_y]])
    return cv2.warpAffine(crop, matrix, (STORED, STORED), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def moved(crop: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Drift of the camera and boxes that differ: shift, scale, a degree or two of turn."""
    side = STORED * random.uniform(0.66, 0.98)
    x, y = (STORED / 2 + random.uniform(-0.08, 0.08) * STORED for _ in range(2))
    matrix = cv2.getRotationMatrix2D((float(x), float(y)), random.uniform(-4, 4), SIDE / side)
    matrix[:, 2] += SIDE / 2 - np.array([x, y])
    return cv2.warpAffine(crop, matrix, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def shaded(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A shadow or a headlight's edge across part of the view."""
    if random.random() > 0.4:
        return picture
    angle, offset = random.uniform(0, 2 * np.pi), random.uniform(-0.4, 0.4) * SIDE
    rows, columns = np.mgrid[:SIDE, :SIDE] - SIDE / 2
    edge = (columns * np.cos(angle) + rows * np.sin(angle) - offset) / random.uniform(1, 14)
    part = 1 / (1 + np.exp(-np.clip(edge, -30, 30)))
    factor = random.uniform(0.35, 0.75) if random.random() < 0.7 else random.uniform(1.3, 2.2)
    return picture * (1 + (factor - 1) * part[..., None].astype(np.float32))


def lit(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Exposure, contrast, colour of the light, saturation."""
    picture = np.power(np.clip(picture, 0, None), random.uniform(0.6, 1.6)) * random.uniform(0.45, 1.5)
    warm = random.normal(0, 0.12)
    picture = picture * np.array([1 + warm, 1 + random.normal(0, 0.04), 1 - warm], np.float32)
    grey = picture @ np.array([0.299, 0.587, 0.114], np.float32)
    return grey[..., None] + (picture - grey[..., None]) * random.uniform(0.2, 1.4)


def infrared(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A camera's own lamp at night: grey, colours mixed otherwise, bright in the middle."""
    weights = random.dirichlet((3, 2, 1)).astype(np.float32)
    grey = picture @ weights
    rows, columns = np.mgrid[:SIDE, :SIDE] / SIDE - random.uniform(0.3, 0.7, (2, 1, 1))
    spot = np.exp(-(rows**2 + columns**2) * random.uniform(0.5, 3)).astype(np.float32)
    return np.repeat((grey * (0.3 + spot))[..., None], 3, 2)


def covered(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Up to a fifth hidden by something of one colour."""
    width, height = random.uniform(0.1, 0.45, 2) * SIDE
    x, y = random.uniform(0, SIDE - width), random.uniform(0, SIDE - height)
    picture = picture.copy()
    picture[int(y) : int(y + height), int(x) : int(x + width)] = random.uniform(0, 1, 3)
    return picture
