"""Tiny real graphs with the outputs of heads that users bring, recorded answers, and boxes found by another way.

  python heads.py --out fixtures/heads

Writes weights, manifests and a golden picture as a release lays them out, and `recorded/<head>.json`: the outputs
onnxruntime gave on the golden picture, and the boxes that plain arithmetic on the raw features makes of them. Weights
are drawn by a seed: the graphs see nothing, but lay out their answers as the published exporters do:
- yolov8: 16 bins a side, softmax, distances to the anchor, times the stride; sigmoid scores; [1, 4 + classes, anchors]
- detr: logits and boxes (centre and size, 0..1); detr-joined: boxes and scores in one tensor [1, queries, 4 + classes]
- detr-ranked: the exported post-processor: sigmoid, top k over queries and classes, corners times `orig_target_sizes`
"""

import argparse
import hashlib
import json
from pathlib import Path

import cv2
import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

SIDE = 64
CLASSES = ("person", "stall", "table")
STRIDES = (8, 16, 32)
BINS = 16
QUERIES = 12
LEAST = 0.5
SEED = 20261124


class Graph:
    """Nodes and weights of one graph, written down in order."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def add(self, operator: str, inputs: list[str], count: int = 1, **attributes):
        names = [f"{operator}_{len(self.nodes)}_{i}" for i in range(count)]
        self.nodes.append(helper.make_node(operator, inputs, names, **attributes))
        return names[0] if count == 1 else names

    def constant(self, values) -> str:
        name = f"weight_{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def shaped(self, name: str, *shape: int) -> str:
        return self.add("Reshape", [name, self.constant(np.array(shape, np.int64))])

    def save(self, file: Path, inputs: list, outputs: dict[str, tuple]) -> None:
        for name, (source, *_) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [source], [name]))
        ends = [helper.make_tensor_value_info(name, kind, shape) for name, (_, kind, shape) in outputs.items()]
        graph = helper.make_graph(self.nodes, "head", inputs, ends, self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        onnx.checker.check_model(model)
        file.write_bytes(model.SerializeToString(deterministic=True))


def draw(*shape: int, spread: float, seed: int) -> np.ndarray:
    return np.random.default_rng(SEED + seed).normal(0, spread, shape).astype(np.float32)


def images() -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info("images", TensorProto.FLOAT, [1, 3, SIDE, SIDE])


# yolov8 ------------------------------------------------------------------------------------------------------------


def yolov8_weights() -> list[tuple[np.ndarray, np.ndarray]]:
    """Per stride a 1x1 convolution from the pooled picture to 4 x 16 bins and the classes."""
    rows = 4 * BINS + len(CLASSES)
    weights = []
    for level in range(len(STRIDES)):
        bias = draw(rows, spread=1.0, seed=10 + level)
        weight = draw(rows, 3, 1, 1, spread=6.0, seed=level)
        # Scores spread over 0..1, no two alike.
        weight[4 * BINS :] *= 0.4
        bias[4 * BINS :] -= 1.5
        weights.append((weight, bias))
    return weights


def yolov8(file: Path) -> None:
    g = Graph()
    levels = []
    for stride, (weight, bias) in zip(STRIDES, yolov8_weights()):
        pooled = g.add("AveragePool", ["images"], kernel_shape=[stride, stride], strides=[stride, stride])
        raw = g.add("Conv", [pooled, g.constant(weight), g.constant(bias)])
        levels.append(g.shaped(raw, 1, 4 * BINS + len(CLASSES), -1))
    joined = g.add("Concat", levels, axis=2)
    sizes = g.constant(np.array([4 * BINS, len(CLASSES)], np.int64))
    bins, classes = g.add("Split", [joined, sizes], count=2, axis=1)
    spread = g.add("Transpose", [g.shaped(bins, 1, 4, BINS, -1)], perm=[0, 2, 1, 3])
    chances = g.add("Softmax", [spread], axis=1)
    ramp = g.constant(np.arange(BINS, dtype=np.float32).reshape(1, BINS, 1, 1))
    sides = g.shaped(g.add("Conv", [chances, ramp]), 1, 4, -1)
    near, far = g.add("Split", [sides, g.constant(np.array([2, 2], np.int64))], count=2, axis=1)
    cells, strides = anchors()
    points = g.constant(cells.T[None].astype(np.float32))
    low, high = g.add("Sub", [points, near]), g.add("Add", [points, far])
    centre = g.add("Div", [g.add("Add", [low, high]), g.constant(np.float32(2))])
    boxes = g.add("Concat", [centre, g.add("Sub", [high, low])], axis=1)
    pixels = g.add("Mul", [boxes, g.constant(strides[None, None].astype(np.float32))])
    output = g.add("Concat", [pixels, g.add("Sigmoid", [classes])], axis=1)
    shape = [1, 4 + len(CLASSES), len(cells)]
    g.save(file, [images()], {"output0": (output, TensorProto.FLOAT, shape)})


def anchors() -> tuple[np.ndarray, np.ndarray]:
    """Centres of the cells [anchors, 2] in cells, and strides [anchors]."""
    cells, strides = [], []
    for stride in STRIDES:
        for row in range(SIDE // stride):
            for column in range(SIDE // stride):
                cells.append((column + 0.5, row + 0.5))
                strides.append(stride)
    return np.array(cells), np.array(strides)


def yolov8_boxes(picture: np.ndarray) -> list[dict]:
    """The same by loops over cells: picture [3, h, w] in 0..1 -> boxes in pixels."""
    found = []
    for stride, (weight, bias) in zip(STRIDES, yolov8_weights()):
        for row in range(SIDE // stride):
            for column in range(SIDE // stride):
                patch = picture[:, row * stride : (row + 1) * stride, column * stride : (column + 1) * stride]
                raw = weight[:, :, 0, 0].astype(float) @ patch.mean((1, 2)) + bias
                sides = []
                for side in range(4):
                    bins = np.exp(raw[side * BINS : (side + 1) * BINS])
                    sides.append(sum(i * chance for i, chance in enumerate(bins / bins.sum())))
                left, top, right, bottom = sides
                x, y = column + 0.5, row + 0.5
                box = [(x - left) * stride, (y - top) * stride, (x + right) * stride, (y + bottom) * stride]
                found.append((box, 1 / (1 + np.exp(-raw[4 * BINS :]))))
    return strongest(found)


# DETR family -------------------------------------------------------------------------------------------------------


def detr_weights() -> dict[str, np.ndarray]:
    """From the mean colour of the picture's 16 squares to logits and boxes of each query."""
    features = 3 * 16
    logits = draw(QUERIES * len(CLASSES), spread=2.0, seed=31) - 2
    return {
        "logits": draw(features, QUERIES * len(CLASSES), spread=0.8, seed=30),
        "logits_bias": logits,
        "boxes": draw(features, QUERIES * 4, spread=0.5, seed=32),
        "boxes_bias": draw(QUERIES, 4, spread=0.6, seed=33).reshape(-1) + np.tile(np.float32([0, 0, -1, -1]), QUERIES),
    }


def queries(g: Graph) -> tuple[str, str]:
    """Names of logits [1, queries, classes] and boxes [1, queries, 4] in 0..1."""
    w = detr_weights()
    pooled = g.add("AveragePool", ["images"], kernel_shape=[SIDE // 4] * 2, strides=[SIDE // 4] * 2)
    features = g.shaped(pooled, 1, -1)
    ends = []
    for name, columns in (("logits", len(CLASSES)), ("boxes", 4)):
        flat = g.add("Gemm", [features, g.constant(w[name]), g.constant(w[f"{name}_bias"].astype(np.float32))])
        ends.append(g.shaped(flat, 1, QUERIES, columns))
    return ends[0], g.add("Sigmoid", [ends[1]])


def detr(file: Path) -> None:
    g = Graph()
    logits, boxes = queries(g)
    g.save(
        file, [images()],
        {
            "logits": (logits, TensorProto.FLOAT, [1, QUERIES, len(CLASSES)]),
            "pred_boxes": (boxes, TensorProto.FLOAT, [1, QUERIES, 4]),
        },
    )  # fmt: skip


def detr_joined(file: Path) -> None:
    g = Graph()
    logits, boxes = queries(g)
    joined = g.add("Concat", [boxes, g.add("Sigmoid", [logits])], axis=2)
    g.save(file, [images()], {"output0": (joined, TensorProto.FLOAT, [1, QUERIES, 4 + len(CLASSES)])})


def detr_ranked(file: Path) -> None:
    g = Graph()
    logits, boxes = queries(g)
    two = g.constant(np.array([2, 2], np.int64))
    centre, size = g.add("Split", [boxes, two], count=2, axis=2)
    half = g.add("Div", [size, g.constant(np.float32(2))])
    corners = g.add("Concat", [g.add("Sub", [centre, half]), g.add("Add", [centre, half])], axis=2)
    sizes = g.add("Cast", ["orig_target_sizes"], to=TensorProto.FLOAT)
    scale = g.shaped(g.add("Concat", [sizes, sizes], axis=1), 1, 1, 4)
    scaled = g.add("Mul", [corners, scale])
    flat = g.shaped(g.add("Sigmoid", [logits]), 1, -1)
    scores, index = g.add("TopK", [flat, g.constant(np.array([QUERIES], np.int64))], count=2, axis=1)
    count = g.constant(np.int64(len(CLASSES)))
    labels = g.add("Mod", [index, count])
    query = g.add("Div", [index, count])
    places = g.add("Tile", [g.shaped(query, 1, QUERIES, 1), g.constant(np.array([1, 1, 4], np.int64))])
    ranked = g.add("GatherElements", [scaled, places], axis=1)
    target = helper.make_tensor_value_info("orig_target_sizes", TensorProto.INT64, [1, 2])
    g.save(
        file, [images(), target],
        {
            "labels": (labels, TensorProto.INT64, [1, QUERIES]),
            "boxes": (ranked, TensorProto.FLOAT, [1, QUERIES, 4]),
            "scores": (scores, TensorProto.FLOAT, [1, QUERIES]),
        },
    )  # fmt: skip


def detr_boxes(picture: np.ndarray, every_class: bool) -> list[dict]:
    """By loops over queries. With `every_class` a query may answer more than once, as the top k lets it."""
    w = detr_weights()
    side = SIDE // 4
    features = [
        picture[c, r * side : (r + 1) * side, k * side : (k + 1) * side].mean()
        for c in range(3) for r in range(4) for k in range(4)
    ]  # fmt: skip
    found = []
    for q in range(QUERIES):
        logits = [
            float(np.dot(features, w["logits"][:, q * len(CLASSES) + c])) + w["logits_bias"][q * len(CLASSES) + c]
            for c in range(len(CLASSES))
        ]
        raw = [float(np.dot(features, w["boxes"][:, q * 4 + i])) + w["boxes_bias"][q * 4 + i] for i in range(4)]
        cx, cy, width, height = (SIDE / (1 + np.exp(-v)) for v in raw)
        box = [cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2]
        found.append((box, 1 / (1 + np.exp(-np.array(logits)))))
    return strongest(found, every_class)


# both --------------------------------------------------------------------------------------------------------------


def strongest(found: list, every_class: bool = False) -> list[dict]:
    """Boxes of at least `LEAST`, best first; one class each unless all are asked for."""
    answers = []
    for box, scores in found:
        for c in range(len(CLASSES)) if every_class else [int(np.argmax(scores))]:
            if scores[c] >= LEAST:
                rounded = [round(float(v), 3) for v in box]
                answers.append({"label": CLASSES[c], "classIndex": c, "box": rounded, "score": round(float(scores[c]), 5)})
    return sorted(answers, key=lambda one: -one["score"])


def golden(file: Path) -> np.ndarray:
    """A picture of soft blobs, RGB [h, w, 3]."""
    small = np.random.default_rng(SEED).integers(0, 256, (6, 6, 3), np.uint8)
    picture = cv2.resize(small, (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)
    cv2.imwrite(str(file), picture[..., ::-1])
    return picture


OUTPUTS = {
    "yolov8": {"name": "output0", "shape": [1, 4 + len(CLASSES), sum((SIDE // s) ** 2 for s in STRIDES)]},
    "detr": {"name": "logits", "shape": [1, QUERIES, len(CLASSES)], "boxes": "pred_boxes"},
    "detr-joined": {"name": "output0", "shape": [1, QUERIES, 4 + len(CLASSES)]},
    "detr-ranked": {"name": "scores", "shape": [1, QUERIES], "boxes": "boxes", "labels": "labels"},
}


def manifest(head: str, weights: Path, expect: list[dict]) -> dict:
    content = weights.read_bytes()
    sizes = {"sizes": "orig_target_sizes"} if head == "detr-ranked" else {}
    # What of a box lies outside the picture is cut off.
    inside = [{**one, "box": [min(SIDE, max(0.0, v)) for v in one["box"]]} for one in expect]
    kept = [one for one in inside if one["box"][2] > one["box"][0] and one["box"][3] > one["box"][1]]
    return {
        "id": head,
        "version": "1.0.0",
        "file": f"weights/{weights.name}",
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "licence": "Apache-2.0",
        "card": "cards/heads.md",
        "decoder": head,
        "input": {
            "name": "images", "layout": "nchw", "type": "float32", "colour": "rgb", "width": SIDE, "height": SIDE,
            "fit": "letterbox-top-left" if head == "yolov8" else "stretch", "pad": 114,
            "normalise": {"mean": [0, 0, 0], "deviation": [255, 255, 255]}, **sizes,
        },
        "output": OUTPUTS[head],
        "labels": [{"label": label, "threshold": LEAST} for label in CLASSES],
        "iou": 1,
        "golden": {
            "picture": "weights/golden.png",
            "expect": [{key: one[key] for key in ("label", "box", "score")} for one in kept],
            "minIou": 0.9,
            "maxScoreDifference": 0.01,
        },
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    for folder in ("weights", "manifests", "cards", "recorded"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    picture = golden(out / "weights" / "golden.png").transpose(2, 0, 1).astype(np.float32) / 255
    (out / "cards" / "heads.md").write_text("Graphs of random weights that answer as published heads do. They see nothing.\n")
    makers = {"yolov8": yolov8, "detr": detr, "detr-joined": detr_joined, "detr-ranked": detr_ranked}
    for head, make in makers.items():
        weights = out / "weights" / f"{head}.onnx"
        make(weights)
        session = onnxruntime.InferenceSession(str(weights), providers=["CPUExecutionProvider"])
        feeds = {"images": picture[None]}
        if head == "detr-ranked":
            feeds["orig_target_sizes"] = np.array([[SIDE, SIDE]], np.int64)
        names = [end.name for end in session.get_outputs()]
        answers = dict(zip(names, session.run(None, feeds)))
        expect = yolov8_boxes(picture) if head == "yolov8" else detr_boxes(picture, head == "detr-ranked")
        recorded = {
            name: {"shape": list(values.shape), "values": [round(float(v), 6) for v in values.reshape(-1)]}
            for name, values in answers.items()
        }
        text = json.dumps({"outputs": recorded, "expected": expect}, separators=(",", ":"))
        (out / "recorded" / f"{head}.json").write_text(text.replace('"expected"', '\n"expected"').replace('},"', '},\n"') + "\n")
        (out / "manifests" / f"{head}.json").write_text(json.dumps(manifest(head, weights, expect), indent=2) + "\n")
        print(head, {name: values["shape"] for name, values in recorded.items()}, f"{len(expect)} boxes", weights.stat().st_size)


if __name__ == "__main__":
    main()
