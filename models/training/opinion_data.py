"""Pairs of sketches for the second opinion: one street in two lights, turned, covered, out of focus, or another street."""

from pathlib import Path

import cv2
import numpy as np

from opinion_network import HEIGHT, WIDTH

WIDE, HIGH = 240, 135  # what is kept of a picture: a sketch is two thirds of it, so that a camera can be turned
LIGHTS = {
    "day": ("day", "busy", "rain", "fog"),
    "dusk": ("dusk",),
    "night": ("night", "rainy-night"),
}
NEAR_LIGHT = {"day": ("dusk",), "dusk": ("day", "night"), "night": ("dusk",)}
ROOM_X, ROOM_Y = (WIDE - WIDTH) // 2, (HIGH - HEIGHT) // 2


def grey(path: Path) -> np.ndarray:
    picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    height, width = picture.shape
    wanted = min(height, round(width * HIGH / WIDE))
    top = (height - wanted) // 2
    return cv2.resize(picture[top : top + wanted], (WIDE, HIGH), interpolation=cv2.INTER_AREA)


class Street:
    """Rendered: many pictures of one view, some of them turned."""

    def __init__(self, folder: Path):
        every = {path.stem: grey(path) for path in sorted(folder.glob("*.jpg"))}
        kind = lambda name: name.rsplit("-", 1)[0]
        self.lights = {
            light: [p for name, p in every.items() if kind(name) in kinds] for light, kinds in LIGHTS.items()
        }
        self.turned = {
            "day": [p for name, p in every.items() if kind(name) == "turned"],
            "night": [p for name, p in every.items() if kind(name) == "turned-night"],
        }
        self.medians = {
            light: np.median(np.stack(pictures[:5]), 0).astype(np.uint8) for light, pictures in self.lights.items()
        }

    def draw(self, rng):
        light = rng.choice(list(self.lights), p=[0.5, 0.2, 0.3])
        reference = self.medians[light] if rng.random() < 0.7 else pick(rng, self.lights[light])
        other = light if rng.random() < 0.8 else rng.choice(NEAR_LIGHT[light])
        return reference, [pick(rng, self.lights[other]) for _ in range(4)], self.turned.get(light, [])


class Photo:
    """A real picture; its other lights are made up."""

    def __init__(self, path: Path):
        self.picture = grey(path)

    def draw(self, rng):
        return self.picture, [self.picture] * 4, []


def pick(rng, things):
    return things[rng.integers(len(things))]


def cut(rng, picture, dx, dy):
    """What a camera sees that is turned by dx, dy pixels; a hair nearer or further, a hair askew."""
    zoom, turn = 1 + rng.normal(0, 0.006), rng.normal(0, 0.004)
    matrix = np.array([[zoom, -turn, 0], [turn, zoom, 0]], np.float32)
    centre = np.array([WIDTH / 2, HEIGHT / 2])
    matrix[:, 2] = np.array([ROOM_X + dx, ROOM_Y + dy]) + centre - matrix[:, :2] @ centre
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(picture, matrix, (WIDTH, HEIGHT), flags=flags, borderMode=cv2.BORDER_REFLECT).astype(np.float32)


def smooth(rng, cells):
    small = rng.normal(0, 1, cells).astype(np.float32)
    return cv2.resize(small, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)


def relight(rng, luma, strength=1.0):
    x = np.clip(luma, 0, 255) / 255
    x = x ** np.exp(rng.normal(0, 0.25 * strength))
    if rng.random() < 0.5 * strength:
        x = x * np.exp(smooth(rng, (3, 4)) * rng.uniform(0.05, 0.35))
    if rng.random() < 0.35 * strength:
        # The edge of a shadow.
        mask = np.zeros((HEIGHT, WIDTH), np.float32)
        cv2.fillPoly(mask, [outline(rng, rng.uniform(20, 90))], 1.0)
        x = x * (1 - cv2.GaussianBlur(mask, (0, 0), rng.uniform(0.5, 2)) * rng.uniform(0.2, 0.6))
    x = (x - 0.45) * np.exp(rng.normal(0, 0.2 * strength)) + 0.45 + rng.normal(0, 0.06 * strength)
    x = x * np.exp(rng.normal(0, 0.2 * strength)) * 255
    return x


def outline(rng, radius):
    count = rng.integers(3, 8)
    angles = np.sort(rng.uniform(0, 2 * np.pi, count))
    radii = radius * rng.uniform(0.5, 1.2, count)
    centre = np.array([rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)])
    points = np.stack((np.cos(angles) * radii, np.sin(angles) * radii * rng.uniform(0.4, 1)), 1)
    return (points + centre).astype(np.int32)


def paint(rng, scenes):
    """A surface: even, folded, streaked, in steps, or a piece of some other picture out of focus."""
    kind = rng.random()
    base = np.full((HEIGHT, WIDTH), rng.uniform(10, 245), np.float32)
    if kind < 0.3:
        return base + smooth(rng, (2, 3)) * rng.uniform(0, 12)
    if kind < 0.6:
        for _ in range(rng.integers(1, 10)):
            at, lean = rng.uniform(0, WIDTH), rng.uniform(-30, 30)
            tone = float(np.clip(base[0, 0] * rng.uniform(0.5, 1.3), 0, 255))
            cv2.line(base, (int(at), 0), (int(at + lean), HEIGHT), tone, int(rng.integers(1, 7)))
        return cv2.GaussianBlur(base, (0, 0), rng.uniform(0.5, 2.5))
    if kind < 0.85:
        for _ in range(rng.integers(1, 5)):
            cv2.fillPoly(base, [outline(rng, rng.uniform(20, 90))], float(rng.uniform(5, 250)))
        return base
    other = cut(rng, pick(rng, scenes), rng.uniform(-30, 30), rng.uniform(-15, 15))
    return cv2.GaussianBlur(cv2.resize(other[20:60, 40:110], (WIDTH, HEIGHT)), (0, 0), rng.uniform(0.5, 4))


def cover(rng, luma, least, most, scenes):
    """One thing before the lens that hides such a share of the picture: from an edge, or a vehicle."""
    for _ in range(12):
        mask = np.zeros((HEIGHT, WIDTH), np.float32)
        if rng.random() < 0.6:
            angle, share = rng.uniform(0, 2 * np.pi), rng.uniform(least, most)
            if rng.random() < 0.6:
                angle = round(angle / (np.pi / 2)) * np.pi / 2 + rng.normal(0, 0.06)
            y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
            along = (x / WIDTH - 0.5) * np.cos(angle) + (y / HEIGHT - 0.5) * np.sin(angle)
            along = along + np.sin(np.linspace(0, rng.uniform(2, 9), WIDTH))[None] * rng.uniform(0, 0.04)
            mask = (along <= np.quantile(along[::3, ::3], share)).astype(np.float32)
        else:
            # A vehicle or a box: two blocks beside each other, from below or anywhere.
            w, h = rng.uniform(0.4, 1.1) * WIDTH, rng.uniform(0.3, 1) * HEIGHT
            left = rng.uniform(-0.2 * w, WIDTH - 0.8 * w)
            top = HEIGHT - h if rng.random() < 0.7 else rng.uniform(-0.2 * h, HEIGHT - 0.8 * h)
            lean = rng.normal(0, 6, 4)
            points = [(left, top + lean[0]), (left + w, top + lean[1]), (left + w + lean[2], HEIGHT + 9), (left + lean[3], HEIGHT + 9)]
            cv2.fillPoly(mask, [np.array(points, np.int32)], 1.0)
        hidden = mask.mean()
        if least <= hidden <= most:
            break
    else:
        mask = np.zeros((HEIGHT, WIDTH), np.float32)
        mask[int(HEIGHT * (1 - (least + most) / 2)) :] = 1
    mask = cv2.GaussianBlur(mask, (0, 0), rng.uniform(0.3, 2.2))
    return luma * (1 - mask) + paint(rng, scenes) * mask


def passers(rng, luma, scenes, most=0.14):
    """Vehicles, people: pieces of other pictures, small, anywhere."""
    out, hidden = luma.copy(), 0.0
    for _ in range(rng.integers(0, 14)):
        w = int(np.exp(rng.uniform(np.log(3), np.log(60))))
        h = int(np.clip(w * np.exp(rng.normal(0, 0.6)), 3, 60))
        hidden += w * h / (WIDTH * HEIGHT)
        if hidden > most:
            break
        x, y = rng.integers(0, WIDTH - w), rng.integers(0, HEIGHT - h)
        mask = np.zeros((h, w), np.float32)
        cv2.ellipse(mask, (w // 2, h // 2), (max(1, w // 2), max(1, h // 2)), 0, 0, 360, 1.0, -1)
        if rng.random() < 0.5:
            mask[:] = 1
        if rng.random() < 0.5:
            patch = np.full((h, w), rng.uniform(5, 250), np.float32) + rng.normal(0, 15, (h, w))
        else:
            from_x, from_y = rng.integers(0, WIDE - w), rng.integers(0, HIGH - h)
            patch = pick(rng, scenes)[from_y : from_y + h, from_x : from_x + w].astype(np.float32)
        out[y : y + h, x : x + w] = out[y : y + h, x : x + w] * (1 - mask) + patch * mask
    return out


def dirt(rng, luma):
    """Dust and dried drops: soft blots that leave a half of the picture or less."""
    veil = np.zeros((HEIGHT, WIDTH), np.float32)
    tone = np.full((HEIGHT, WIDTH), rng.uniform(60, 170), np.float32)
    wanted = rng.uniform(0.5, 0.95)
    for _ in range(140):
        at = (int(rng.uniform(0, WIDTH)), int(rng.uniform(0, HEIGHT)))
        cv2.circle(veil, at, int(rng.uniform(4, 19)), float(rng.uniform(0.7, 0.97)), -1)
        if rng.random() < 0.3:
            cv2.circle(tone, at, int(rng.uniform(4, 19)), float(rng.uniform(60, 170)), -1)
        if (veil > 0.3).mean() > wanted:
            break
    veil, tone = (cv2.GaussianBlur(x, (0, 0), rng.uniform(1.0, 3.5)) for x in (veil, tone))
    return luma * (1 - veil) + tone * veil


def blur(rng, luma):
    return cv2.GaussianBlur(luma, (0, 0), rng.uniform(1.5, 4))


def write(rng, luma):
    """A clock and a name, as cameras burn in."""
    out = luma.copy()
    for x, y in ((4, 8), (100, 8), (4, 86), (120, 86)):
        if rng.random() < 0.4:
            text = "".join(rng.choice(list("0123456789:- "), rng.integers(4, 16)))
            cv2.putText(out, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.25, float(rng.choice([15, 240])), 1, cv2.LINE_AA)
    return out


def taken(rng, luma):
    return np.clip(luma + rng.normal(0, rng.uniform(0.4, 3.0), luma.shape), 0, 255).astype(np.uint8)


def turn(rng):
    """At least an eighth of the width or of the height, as far as the picture reaches."""
    while True:
        dx, dy = rng.uniform(-ROOM_X, ROOM_X), rng.uniform(-ROOM_Y, ROOM_Y)
        if abs(dx) > 0.125 * WIDTH or abs(dy) > 0.15 * HEIGHT:
            return dx, dy


def drift(rng):
    if rng.random() < 0.5:
        return rng.uniform(-1.5, 1.5), rng.uniform(-1, 1)
    return rng.uniform(-0.058, 0.058) * WIDTH, rng.uniform(-0.058, 0.058) * HEIGHT


def family(rng, place, scenes):
    """A reference and four frames of it: as it is, turned, covered, dull. With the shift that lays each on the reference."""
    reference, frames, turned = place.draw(rng)
    real = isinstance(place, Photo)
    strength = 1.0 if real else 0.45
    home = (rng.uniform(-6, 6), rng.uniform(-4, 4)) if rng.random() < 0.5 else (0, 0)
    dull = rng.uniform(0.3, 0.9) if rng.random() < 0.3 else 0

    def finished(luma):
        luma = cv2.GaussianBlur(luma, (0, 0), dull) if dull else luma
        return taken(rng, write(rng, luma))

    def seen(picture, dx, dy, busy=0.14):
        luma = cut(rng, picture, home[0] + dx, home[1] + dy)
        return relight(rng, passers(rng, luma, scenes, busy), strength)

    base = cut(rng, reference, *home)
    lumas, found = [], []
    for kind in ("same", "moved", "blocked", "blurred"):
        dx, dy = turn(rng) if kind == "moved" else drift(rng)
        picture = frames[len(lumas)]
        if kind == "moved":
            # Within the room that is left.
            dx, dy = np.clip(dx + home[0], -ROOM_X, ROOM_X) - home[0], np.clip(dy + home[1], -ROOM_Y, ROOM_Y) - home[1]
            if abs(dx) < 0.12 * WIDTH and abs(dy) < 0.14 * HEIGHT:
                dx = -np.sign(home[0]) * rng.uniform(0.14, 0.2) * WIDTH
            if turned and rng.random() < 0.35:
                picture, dx, dy = pick(rng, turned), *drift(rng)
        luma = seen(picture, dx, dy, 0.2 if kind == "same" and real else 0.12)
        if kind == "blocked":
            luma = cover(rng, luma, 0.28, 0.93, scenes)
        if kind == "blurred":
            luma = blur(rng, luma) if rng.random() < 0.5 else dirt(rng, luma)
        lumas.append(finished(luma))
        found.append((-dy, -dx))
    base = finished(relight(rng, base, strength * 0.5))
    if rng.random() < 0.5:
        base, lumas = base[:, ::-1], [luma[:, ::-1] for luma in lumas]
        found = [(dy, -dx) for dy, dx in found]
    return base, lumas, found
