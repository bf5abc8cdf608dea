"""Static int8 of an exported detector, where that is faster and sees as well; added to its manifest as a variant.

  python quantise.py --models models --sets DIR [--pictures FOLDER]

Calibrated on training pictures of every set (two each) and on the pictures of FOLDER, never on held-out ones.
"""

import argparse
import json
import random
import tempfile
from pathlib import Path

import cv2
import numpy as np
import onnx
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static

from boxes import letterbox
from evaluate import SIDE
from graph import described, fold_stem, name_silu, open_height, save
from sets import load_all

PER_SET = 2
SEED = 7
# The pointwise convolutions of stride 32: many channels on few pixels. Elsewhere SiLU between quantised neighbours
# costs more than the convolution saves, and quantised depthwise ones lose accuracy (figures: bench/RESULTS.md).
PARTS = ("/detector/backbone/dark5", "/detector/neck/lateral", "/detector/neck/up5")


def chosen(model: onnx.ModelProto) -> list[str]:
    """Names of the convolutions that become int8."""
    shapes = {tensor.name: tensor.dims for tensor in model.graph.initializer}
    return [
        node.name
        for node in model.graph.node
        if node.op_type == "Conv" and node.name.startswith(PARTS) and list(shapes[node.input[1]][2:]) == [1, 1]
    ]


class Pictures(CalibrationDataReader):
    def __init__(self, files: list[Path]):
        self.left = iter(files)

    def get_next(self):
        file = next(self.left, None)
        if file is None:
            return None
        canvas, _ = letterbox(cv2.imread(str(file)), SIDE, SIDE)
        return {"images": np.ascontiguousarray(canvas[None, ..., ::-1])}


def calibration(sets: Path, pictures: Path | None) -> list[Path]:
    training, _ = load_all(sets, None, None)
    by_source: dict[str, list[Path]] = {}
    for record in training:
        by_source.setdefault(record.source, []).append(record.file)
    draw = random.Random(SEED)
    files = [file for source in sorted(by_source) for file in draw.sample(sorted(by_source[source]), PER_SET)]
    return files + (sorted(pictures.glob("*.jpg")) if pictures else [])


def quantise(weights: Path, out: Path, files: list[Path]) -> int:
    """Writes `out`; the number of convolutions in int8."""
    model = name_silu(open_height(fold_stem(onnx.load(str(weights)))))
    names = chosen(model)
    if not names:
        raise ValueError(f"{weights} has none of the convolutions that are worth int8")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.onnx", Path(folder) / "out.onnx"
        onnx.save(model, str(source))
        quantize_static(
            str(source), str(target), Pictures(files),
            quant_format=QuantFormat.QDQ, op_types_to_quantize=["Conv"], nodes_to_quantize=names,
            calibrate_method=CalibrationMethod.MinMax, per_channel=True,
            activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8,
            # 7-bit weights: on processors without VNNI sums of 8-bit products overflow 16 bits.
            reduce_range=True,
        )  # fmt: skip
        save(onnx.load(str(target)), out)
    return len(names)


def add_variant(manifest: Path, weights: Path, preferred: bool) -> None:
    fields = json.loads(manifest.read_text())
    # Beside the model's own file, bytes and hash.
    fields = {key: value for key, value in fields.items() if key != "variants"}
    at = list(fields).index("bytes") + 1
    variants = {
        "int8": {
            "file": f"weights/{weights.name}",
            **described(weights),
            **({"preferred": True} if preferred else {}),
        }
    }
    fields = dict([*list(fields.items())[:at], ("variants", variants), *list(fields.items())[at:]])
    manifest.write_text(json.dumps(fields, indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, required=True, help="folder that holds weights/ and manifests/")
    parser.add_argument("--sets", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, help="more pictures to calibrate on, such as fixtures/clips")
    parser.add_argument("--prefer", action="store_true", help="load it unless the other is asked for")
    args = parser.parse_args()
    weights = args.models / "weights" / "street.onnx"
    out = weights.with_name("street.int8.onnx")
    files = calibration(args.sets, args.pictures)
    count = quantise(weights, out, files)
    add_variant(args.models / "manifests" / "street.json", out, args.prefer)
    print(f"{out}: {count} convolutions in int8 by {len(files)} pictures, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
