"""Write a checkpoint's averaged weights as the ONNX file that the product loads.

  python export.py --checkpoint last.pt --out street.onnx

In: `images` uint8 [1,height,416,3] RGB; height is 416 or a lesser multiple of 32. Out: `output` float32 [1,anchors,5+N]
(3549 at 416): centre x, centre y, width, height in input pixels, objectness and class scores in 0..1.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

from labels import LABELS
from graph import fold_stem, open_height, save
from network import Detector, anchors

SIDE = 416
OPSET = 17


class Exported(nn.Module):
    """The detector with the pixels' cast before it and the decoding after it."""

    def __init__(self, detector: Detector):
        super().__init__()
        self.detector = detector
        grid = anchors(SIDE, SIDE)
        self.register_buffer("cells", grid[None, :, :2])
        self.register_buffer("strides", grid[None, :, 2:3])

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        raw = self.detector(images.permute(0, 3, 1, 2).float())
        centre = (raw[..., :2] + self.cells) * self.strides
        size = raw[..., 2:4].exp() * self.strides
        return torch.cat((centre, size, raw[..., 4:].sigmoid()), -1)


def load(checkpoint: Path) -> Detector:
    detector = Detector(len(LABELS))
    detector.load_state_dict(torch.load(checkpoint, weights_only=False, map_location="cpu")["average"])
    return detector.eval()


def export(checkpoint: Path, out: Path) -> float:
    """Write `out`; returns the largest difference of a score between torch and onnxruntime."""
    import onnxruntime

    detector = load(checkpoint)
    with torch.no_grad():
        # The graph takes 0..255: the stem absorbs the division.
        detector.backbone.stem.conv.weight.div_(255)
    model = Exported(detector).eval()
    images = torch.from_numpy(np.random.default_rng(0).integers(0, 255, (1, SIDE, SIDE, 3), np.uint8))
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        model, (images,), str(out), opset_version=OPSET, input_names=["images"], output_names=["output"], dynamo=False
    )
    save(open_height(fold_stem(onnx.load(str(out)))), out)
    session = onnxruntime.InferenceSession(str(out), providers=["CPUExecutionProvider"])
    answer = session.run(None, {"images": images.numpy()})[0]
    with torch.no_grad():
        # The exporter leaves modules in train mode: without eval() this pass would change the statistics.
        wanted = model.eval()(images).numpy()
    return float(np.abs(answer[..., 4:] - wanted[..., 4:]).max())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    difference = export(args.checkpoint, args.out)
    print(f"{args.out}: {args.out.stat().st_size} bytes, differs from torch by {difference:.1e}")


if __name__ == "__main__":
    main()
