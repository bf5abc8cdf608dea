"""From a checkpoint of the second opinion to ONNX, its manifest and its figures.

  python opinion_release.py --checkpoint last.pt --streets DIR --photos "DIR …" --models models --version 1.0.0 --figures figures.json

`streets`: of a seed that was not trained on. `photos`: their held-out pictures. Figures are shares of made-up pairs that the
exported graph takes for what they are; they say nothing of the product, `npm run eval:views` does.
"""

import argparse
import hashlib
import json
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from opinion_data import Photo, Street, family
from opinion_network import HEIGHT, STATES, WIDTH, Exported, Opinion

OPSET = 17
ROUNDS = 250


def export(checkpoint: Path, out: Path) -> float:
    """Write `out`; the largest difference between torch and onnxruntime."""
    opinion = Opinion()
    opinion.load_state_dict(torch.load(checkpoint, weights_only=False, map_location="cpu")["average"])
    model = Exported(opinion.eval()).eval()
    rng = np.random.default_rng(0)
    small = rng.integers(0, 255, (1, 2, 10, 16)).astype(np.uint8)
    sketches = torch.from_numpy(np.ascontiguousarray(small.repeat(9, 2).repeat(10, 3)))
    torch.onnx.export(
        model, (sketches,), str(out), opset_version=OPSET, input_names=["sketches"], output_names=["opinion"], dynamo=False
    )
    graph = onnx.load(str(out))
    graph.doc_string = ""
    for node in graph.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(graph)
    onnx.save(graph, str(out))
    with torch.no_grad():
        wanted = model.eval()(sketches).numpy()
    return float(np.abs(Shipped(out)(sketches.numpy()) - wanted).max())


class Shipped:
    """The exported graph as the program runs it."""

    def __init__(self, file: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def __call__(self, sketches: np.ndarray) -> np.ndarray:
        return self.session.run(None, {"sketches": sketches})[0]


def figures(shipped: Shipped, places: list, scenes: list, seed: int) -> dict:
    rng = np.random.default_rng(seed)
    found = {state: [] for state in STATES}
    began = time.process_time()
    for _ in range(ROUNDS):
        base, lumas, _ = family(rng, places[rng.integers(len(places))], scenes)
        for state, luma in zip(STATES, lumas):
            found[state].append(shipped(np.stack((base, luma))[None])[0])
    spent = (time.process_time() - began) / ROUNDS / 4
    rows = {state: np.stack(answers)[:, :4] for state, answers in found.items()}
    return {
        "named": {state: round(float((rows[state].argmax(1) == k).mean()), 3) for k, state in enumerate(STATES)},
        "taken for the same": {state: round(float((rows[state][:, 0] >= 0.5).mean()), 4) for state in STATES},
        "pairs of each": ROUNDS,
        "ms a pair, made and judged": round(spent * 1000, 2),
    }


def main():
    parser = argparse.ArgumentParser()
    for name in ("checkpoint", "streets", "models", "figures"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--photos", default="")
    parser.add_argument("--version", required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    weights = args.models / "weights/opinion.onnx"
    difference = export(args.checkpoint, weights)
    shipped = Shipped(weights)
    streets = [Street(folder) for folder in sorted(args.streets.iterdir()) if folder.is_dir()]
    held = []
    for folder in map(Path, args.photos.split()):
        names = set((folder / "holdout.txt").read_text().split())
        held += [Photo(path) for path in sorted((folder / "images").iterdir()) if path.name in names or path.stem in names]
    scenes = [p for street in streets for p in street.lights["day"][:2]] + [photo.picture for photo in held]
    told = {"torch and onnxruntime differ by": difference, "streets": figures(shipped, streets, scenes, 1)}
    if held:
        told["photos"] = figures(shipped, held, scenes, 2)
    args.figures.write_text(json.dumps(told, indent=2) + "\n")
    print(json.dumps(told, indent=2))
    state = weights.read_bytes()
    manifest = args.models / "opinion/opinion.json"
    known = json.loads(manifest.read_text()) if manifest.exists() else {}
    written = {
        "id": "opinion",
        "version": args.version,
        "file": "weights/opinion.onnx",
        "sha256": hashlib.sha256(state).hexdigest(),
        "bytes": len(state),
        "licence": "Apache-2.0",
        "card": "cards/opinion.md",
        "input": {"name": "sketches"},
        "output": {"name": "opinion", "answers": [*STATES, "down", "across"]},
        # What the program finds on its golden picture is written in by hand: `xunjie models check` says it.
        "golden": known.get("golden", {"picture": "weights/street.golden.jpg", "expect": {"same": 1, "moved": 1}, "tolerance": 0.03}),
    }
    manifest.write_text(json.dumps(written, indent=2) + "\n")


if __name__ == "__main__":
    main()
