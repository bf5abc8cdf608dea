"""From a checkpoint of the ground network to ONNX, its manifest and its figures.

  python ground_release.py --checkpoint last.pt --simulator "DIR …" --real DIR --models models --version 1.0.0 --figures figures.json

`simulated`: intersection over union with the exact plans of held-out streets. `real`: with the teacher's plans of held-out
pictures, which are no truth. Both through the exported graph.
"""

import argparse
import hashlib
import json
import time
from pathlib import Path

import cv2
import numpy as np
import onnx
import onnxruntime
import torch

from ground_data import Pair, load
from ground_labels import CLASSES, UNKNOWN
from ground_network import HEIGHT, WIDTH, Exported, Ground

OPSET = 17
COLUMNS, ROWS = WIDTH // 2, HEIGHT // 2


def export(checkpoint: Path, out: Path) -> float:
    """Write `out`; the largest difference between torch and onnxruntime."""
    ground = Ground()
    ground.load_state_dict(torch.load(checkpoint, weights_only=False, map_location="cpu")["average"])
    model = Exported(ground.eval()).eval()
    images = torch.from_numpy(np.random.default_rng(0).integers(0, 255, (1, HEIGHT, WIDTH, 3), np.uint8))
    torch.onnx.export(
        model, (images,), str(out), opset_version=OPSET, input_names=["images"], output_names=["surfaces"], dynamo=False
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
    return float(np.abs(Shipped(out).probabilities(images.numpy()[0]) - wanted).max())


class Shipped:
    """The exported graph as the program runs it."""

    def __init__(self, file: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def probabilities(self, picture: np.ndarray) -> np.ndarray:
        return self.session.run(None, {"images": picture[None]})[0]

    def __call__(self, picture: np.ndarray) -> np.ndarray:
        """RGB [h,w,3] -> class of each cell [ROWS,COLUMNS], from the picture and its mirror image, as the program does it."""
        small = cv2.resize(picture, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
        mirrored = self.probabilities(np.ascontiguousarray(small[:, ::-1]))[0][..., ::-1]
        return (self.probabilities(small)[0] + mirrored).argmax(0)


def agreement(shipped: Shipped, pairs: list[Pair]) -> dict:
    """Intersection over union of each class over all pixels that the plans know, with their number of pictures."""
    table = np.zeros((len(CLASSES), len(CLASSES)), np.int64)
    shown = np.zeros(len(CLASSES), np.int64)
    for pair in pairs:
        height, width = pair.plan.shape
        found = cv2.resize(shipped(pair.picture).astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
        known = pair.plan != UNKNOWN
        codes = pair.plan[known].astype(int) * len(CLASSES) + found[known]
        table += np.bincount(codes, minlength=table.size).reshape(table.shape)
        shown += np.bincount(pair.plan[known], minlength=len(CLASSES)) > 0.01 * pair.plan.size
    either = table.sum(0) + table.sum(1) - table.diagonal()
    return {
        name: {"iou": round(float(table[i, i] / max(1, either[i])), 3), "pictures": int(shown[i])}
        for i, name in enumerate(CLASSES)
        if shown[i] > 0
    }


def manifest(weights: Path, golden: Path, version: str) -> dict:
    """The golden picture is the detector's own."""
    content, picture = weights.read_bytes(), cv2.imread(str(golden))[..., ::-1]
    found = Shipped(weights)(np.ascontiguousarray(picture))
    shares = {name: round(float((found == i).mean()), 3) for i, name in enumerate(CLASSES)}
    return {
        "id": "ground", "version": version, "file": f"weights/{weights.name}",
        "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "licence": "Apache-2.0",
        "card": "cards/ground.md", "input": {"name": "images", "width": WIDTH, "height": HEIGHT},
        "output": {"name": "surfaces", "classes": list(CLASSES), "columns": COLUMNS, "rows": ROWS},
        "golden": {"picture": f"weights/{golden.name}", "expect": shares, "tolerance": 0.03},
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "real", "models", "figures"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--simulator", required=True)
    parser.add_argument("--version", required=True)
    args = parser.parse_args()
    weights = args.models / "weights" / "ground.onnx"
    print(f"differs from torch by {export(args.checkpoint, weights):.1e}")
    stated = manifest(weights, weights.with_name("street.golden.jpg"), args.version)
    (args.models / "ground" / "ground.json").write_text(json.dumps(stated, indent=2) + "\n")
    shipped = Shipped(weights)
    simulated = [pair for folder in args.simulator.split() for pair in load(Path(folder), shrink=True)[1]]
    real = load(args.real, shrink=False)[1]
    mast = [pair for pair in real if pair.name.startswith(("cctv-road-traffic", "cctv_", "residential", "parking_lot"))]
    began = time.process_time()
    shipped(real[0].picture)
    figures = {
        "seconds": round(time.process_time() - began, 3),
        "simulated": agreement(shipped, simulated),
        "real": agreement(shipped, real),
        "realMastCameras": agreement(shipped, mast),
        "counts": {"simulated": len(simulated), "real": len(real), "realMastCameras": len(mast)},
    }
    args.figures.write_text(json.dumps(figures, indent=1))
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
