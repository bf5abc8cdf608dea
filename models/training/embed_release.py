"""From a checkpoint of the embedding to ONNX, its manifest and its figures on held-out crops, beside those of the mentor.

  python embed_release.py --checkpoint last.pt --sets DIR --teacher teacher.json --mentor FILE --cache DIR \
      --models models --figures figures.json [--things DIR --from STREET]

`again`: two views of one held-out crop by different light (embed_views.py) against views of other crops of the same word.
`lights`: rendered things of streets that were not learned (embed_things.py): one thing in two lights against others that took
its place, by the inside of their boxes.
`probe`: a linear head learned from 20 + 20 crops tells two words apart; balanced accuracy on held-out crops.
"""

import argparse
import hashlib
import json
from pathlib import Path

import cv2
import numpy as np
import onnx
import onnxruntime
import torch

from embed_crops import MARGIN, WORDS, Crop, load_crops, stored
from embed_network import SIZE, Exported
from embed_things import ROUND, Things, load_things
from embed_train import Pupil, go_on
from embed_views import SIDE, view

OPSET = 17
VERSION = "1.1.0"
FALSE_MATCHES = 0.01  # of pairs of different things: the bar at which `recall` is read
SHOTS, DRAWS = 20, 20
PAIRS = (
    ("bin-overflowing", "litter-bin"), ("garbage-heap", "empty-place"), ("garbage-bag", "empty-place"),
    ("pothole", "empty-place"), ("flame", "empty-place"), ("smoke", "empty-place"), ("traffic-cone", "empty-place"),
    ("truck", "car"), ("garbage-heap", "garbage-bag"),
)  # fmt: skip


def export(checkpoint: Path, out: Path) -> float:
    """Write `out`; the largest difference between torch and onnxruntime."""
    pupil = Pupil()
    go_on(pupil, checkpoint)
    model = Exported(pupil.embedder.eval()).eval()
    images = torch.from_numpy(np.random.default_rng(0).integers(0, 255, (1, SIDE, SIDE, 3), np.uint8))
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        model, (images,), str(out), opset_version=OPSET, input_names=["images"], output_names=["embedding"], dynamo=False
    )
    graph = onnx.load(str(out))
    graph.doc_string = ""
    for node in graph.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(graph)
    onnx.save(graph, str(out))
    # The exporter leaves modules in train mode: without eval() this pass would change the statistics.
    with torch.no_grad():
        wanted = model.eval()(images).numpy()
    return float(np.abs(Ours(out)(images.numpy()) - wanted).max())


def one_thread(file: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])


class Ours:
    """uint8 [n,SIDE,SIDE,3] RGB -> [n,SIZE] of length 1."""

    def __init__(self, file: Path):
        self.session = one_thread(str(file))

    def __call__(self, pictures: np.ndarray) -> np.ndarray:
        return np.concatenate([self.session.run(None, {"images": picture[None]})[0] for picture in pictures])


class Mentor:
    """The same of the MobileNet, [n,1024]."""

    def __init__(self, file: str):
        self.session = one_thread(file)

    def __call__(self, pictures: np.ndarray) -> np.ndarray:
        answers = []
        for picture in pictures:
            feed = torch.from_numpy(picture).permute(2, 0, 1)[None].float()
            feed = (torch.nn.functional.interpolate(feed, size=224, mode="bilinear") - 128) / 128
            answers.append(self.session.run(None, {"input": feed.numpy()})[0].ravel())
        answers = np.stack(answers)
        return answers / np.linalg.norm(answers, axis=1, keepdims=True)


def views_of(pixels: np.ndarray, chosen: np.ndarray, seed: int) -> np.ndarray:
    return np.stack([view(pixels[i], np.random.default_rng((seed, int(i)))) for i in chosen])


def middle(pixels: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    edge = (pixels.shape[1] - SIDE) // 2
    return np.ascontiguousarray(pixels[chosen][:, edge:-edge, edge:-edge])


def again(embed, pixels: np.ndarray, crops: list[Crop]) -> dict:
    """How well one thing is known again. Other things of the same word from other pictures are the impostors."""
    random = np.random.default_rng(11)
    chosen = random.permutation(len(crops))[:1200]
    first, second = (embed(views_of(pixels, chosen, seed)) for seed in (1, 2))
    likeness = first @ second.T
    words = np.array([crops[i].word for i in chosen])
    files = np.array([crops[i].file.name for i in chosen])
    impostor = (words[:, None] == words[None]) & (files[:, None] != files[None])
    twins, others = np.diag(likeness), likeness[impostor]
    bar = float(np.quantile(others, 1 - FALSE_MATCHES))
    best = np.where(impostor, likeness, -1).max(1)
    order = np.sort(others)
    return {
        "auc": round(float(np.mean(np.searchsorted(order, twins) / len(order))), 4),
        "first": round(float(np.mean(twins > best)), 4),
        "recall": round(float(np.mean(twins > bar)), 4),
        "bar": round(bar, 4),
        "crops": len(chosen),
    }


def kind_of(light: str) -> str:
    return light if light in ("night", "infrared") else "day"


def lights(embed, things: Things) -> dict:
    """Area under the curve for each pair of lights: one thing twice against two things that took turns at one place."""
    edge = ROUND / (1 + 2 * ROUND) * things.pixels.shape[1]
    low, high = int(round(edge)), things.pixels.shape[1] - int(round(edge))
    boxes = [cv2.resize(crop[low:high, low:high], (SIDE, SIDE), interpolation=cv2.INTER_LINEAR) for crop in things.pixels]
    points = embed(np.stack(boxes))
    scores: dict = {}
    for turns in things.places:
        seen = [(turn, i) for turn, pictures in enumerate(turns) for i in pictures]
        for k, (turn, i) in enumerate(seen):
            for other, j in seen[k + 1 :]:
                if things.lights[i] == things.lights[j] and turn == other:
                    continue
                pair = " / ".join(sorted((kind_of(things.lights[i]), kind_of(things.lights[j]))))
                scores.setdefault(pair, ([], []))[turn != other].append(float(points[i] @ points[j]))
    return {pair: {"auc": area(*both), "n": [len(part) for part in both]} for pair, both in sorted(scores.items())}


def area(same: list, other: list) -> float:
    order = np.sort(other)
    return round(float(np.mean(np.searchsorted(order, same) / len(order))), 4)


def linear_head(points: np.ndarray, answers: np.ndarray) -> np.ndarray:
    """Ridge regression to -1 and 1 with a constant."""
    design = np.hstack([points, np.ones((len(points), 1))])
    ridge = 0.3 * np.eye(design.shape[1])
    ridge[-1, -1] = 1e-6
    return np.linalg.solve(design.T @ design + ridge, design.T @ answers)


def probe(embeddings: np.ndarray, training: np.ndarray, held: tuple[np.ndarray, np.ndarray], pair: tuple[str, str]) -> dict:
    """Mean balanced accuracy over DRAWS draws of 20 + 20 training crops."""
    points, words = held
    pools = [np.flatnonzero(training == WORDS.index(word)) for word in pair]
    tests = [points[words == WORDS.index(word)] for word in pair]
    scores = []
    for draw in range(DRAWS):
        random = np.random.default_rng(draw)
        shots = [random.choice(pool, SHOTS, replace=False) for pool in pools]
        head = linear_head(embeddings[np.concatenate(shots)], np.repeat([1.0, -1.0], SHOTS))
        values = [np.hstack([test, np.ones((len(test), 1))]) @ head for test in tests]
        scores.append((np.mean(values[0] > 0) + np.mean(values[1] <= 0)) / 2)
    return {"balanced": round(float(np.mean(scores)), 3), "spread": round(float(np.std(scores)), 3), "n": [len(t) for t in tests]}


def figures(embed, sets: tuple[tuple[np.ndarray, list[Crop]], tuple[np.ndarray, list[Crop]]]) -> dict:
    (pixels, crops), (held_pixels, held_crops) = sets
    wanted = {WORDS.index(word) for pair in PAIRS for word in pair}
    random = np.random.default_rng(5)
    # 200 of each word are enough to draw 20 from.
    chosen = np.concatenate([
        random.permutation([i for i, crop in enumerate(crops) if crop.word == word])[:200] for word in sorted(wanted)
    ]).astype(int)  # fmt: skip
    training, words = embed(middle(pixels, chosen)), np.array([crops[i].word for i in chosen])
    everything = np.arange(len(held_crops))
    held = embed(middle(held_pixels, everything)), np.array([crop.word for crop in held_crops])
    return {
        "again": again(embed, held_pixels, held_crops),
        "probe": {" / ".join(pair): probe(training, words, held, pair) for pair in PAIRS},
    }


def manifest(weights: Path, golden: Path) -> dict:
    """The golden picture is the detector's own; the place is a square in it, so that no edge moves it."""
    content, picture = weights.read_bytes(), cv2.imread(str(golden))
    height, width = picture.shape[:2]
    side = height // 2 // 2 * 2
    left, top = (width - side) // 4 * 2, (height - side) // 4 * 2
    cut = picture[top : top + side, left : left + side]
    view = cv2.resize(cut, (SIDE, SIDE), interpolation=cv2.INTER_AREA)[..., ::-1]
    edge = side * (1 - 1 / MARGIN) / 2  # the program widens a place by MARGIN
    place = [(left + edge) / width, (top + edge) / height, (left + side - edge) / width, (top + side - edge) / height]
    return {
        "id": "embed", "version": VERSION, "file": f"weights/{weights.name}",
        "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "licence": "Apache-2.0",
        "card": "cards/embed.md", "input": {"name": "images", "side": SIDE},
        "output": {"name": "embedding", "size": SIZE},
        "golden": {
            "picture": f"weights/{golden.name}", "place": [round(v, 5) for v in place],
            "expect": [round(float(v), 4) for v in Ours(weights)(np.ascontiguousarray(view)[None])[0]], "minLikeness": 0.98,
        },
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "sets", "teacher", "cache", "models", "figures"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--mentor", required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--things", type=Path)
    parser.add_argument("--from", dest="first", type=int, default=0, help="street from which on things were not learned")
    args = parser.parse_args()
    weights = args.models / "weights" / "embed.onnx"
    print(f"differs from torch by {export(args.checkpoint, weights):.1e}")
    stated = manifest(weights, weights.with_name("embed.golden.jpg"))
    (args.models / "embedding" / "embed.json").write_text(json.dumps(stated, indent=2) + "\n")
    sets = tuple((stored(args.cache, crops), crops) for crops in load_crops(args.sets, args.teacher, args.seed))
    answer = {"model": figures(Ours(weights), sets), "mentor": figures(Mentor(args.mentor), sets)}
    if args.things:
        things = load_things(args.things, range(args.first, 10000))
        answer["model"]["lights"] = lights(Ours(weights), things)
    args.figures.write_text(json.dumps(answer, indent=1))
    print(json.dumps(answer, indent=1))


if __name__ == "__main__":
    main()
