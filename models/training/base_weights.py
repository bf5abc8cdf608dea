"""Start weights: the published YOLOX-Nano ONNX file, or an earlier export of ours, into `network.Detector`, with
BatchNorm put back.

The file has BatchNorm folded into its convolutions. Training without it is unstable, so each convolution's
output statistics on real pictures become its BatchNorm, chosen so that the network's answer stays the same.
"""

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from bn_silu import EPSILON, ConvUnit
from graph import FOCUS
from labels import COCO_ROWS, INDEX, LABELS, RELATED, RELATED_COCO_ROWS
from network import Detector

BACKGROUND_LOGIT = -4.0  # classes without a row to start from start rare
COCO_CLASSES = 80
PREDICTIONS = (4, 1)  # rows of the box and objectness layers


def file_convolutions(file: str) -> list[tuple[np.ndarray, np.ndarray]]:
    """Weight and bias of every Conv node, in graph order."""
    graph = onnx.load(file).graph
    tensors = {t.name: t for t in graph.initializer}
    nodes = [node for node in graph.node if node.op_type == "Conv"]
    return [tuple(numpy_helper.to_array(tensors[name]).copy() for name in node.input[1:3]) for node in nodes]


def call_order(detector: Detector) -> list[tuple[nn.Module, nn.Conv2d]]:
    """(owner, convolution) in the order the convolutions are called."""
    owner = {m.conv: m for m in detector.modules() if isinstance(m, ConvUnit)}
    order: list = []
    hooks = [
        m.register_forward_hook(lambda conv, _i, _o: order.append((owner.get(conv, conv), conv)))
        for m in detector.modules()
        if isinstance(m, nn.Conv2d)
    ]
    with torch.no_grad():
        detector(torch.zeros(1, 3, 64, 64))
    for hook in hooks:
        hook.remove()
    return order


def start_rows(count: int) -> dict[str, tuple[int, bool]]:
    """For a class layer of `count` rows: where each of our labels starts, and whether that row is its own."""
    if count == COCO_CLASSES:
        own, related = COCO_ROWS, RELATED_COCO_ROWS
    else:
        # An earlier export of ours: its labels are the first of today's.
        own = {label: i for i, label in enumerate(LABELS[:count])}
        related = {label: INDEX[like] for label, like in RELATED.items() if INDEX[like] < count}
    return {**{label: (row, False) for label, row in related.items()}, **{label: (row, True) for label, row in own.items()}}


def known_labels_of(file: str) -> int:
    """How many of our labels the file's own class rows are: all of an earlier export, none of COCO's in our order."""
    # The last level ends with the class layer, four convolutions of the boxes' branch, the box and the objectness layer.
    count = len(file_convolutions(file)[-7][0])
    return 0 if count == COCO_CLASSES else count


def class_rows(weight: np.ndarray, bias: np.ndarray, fresh: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The file's class layer cut and extended to our labels."""
    weights, biases = fresh.clone() * 0.3, torch.full((len(LABELS),), BACKGROUND_LOGIT)
    for label, (row, own) in start_rows(len(weight)).items():
        weights[INDEX[label]] = torch.from_numpy(weight[row])
        # A label that only looks alike must not speak as loudly as the one it comes from.
        biases[INDEX[label]] = float(bias[row]) if own or len(weight) == COCO_CLASSES else float(bias[row]) - 2
    return weights, biases


def stem_weight(weight: np.ndarray) -> np.ndarray:
    """The stem for RGB in 0..1 of four stacked copies (Focus), [16,12,3,3]."""
    if weight.shape[1:] == (3, 6, 6):
        # Ours: RGB in 0..255, the copies folded into one convolution (graph.py).
        return np.concatenate([weight[:, :, row::2, column::2] for row, column in FOCUS], 1) * 255
    # Published: BGR in 0..255.
    return weight.reshape(16, 4, 3, 3, 3)[:, :, ::-1].reshape(16, 12, 3, 3).copy() * 255


@torch.no_grad()
def load_folded(detector: Detector, file: str) -> list:
    """Copy the file's weights; each ConvUnit's BatchNorm becomes the identity plus the folded bias."""
    order = call_order(detector.eval())
    stored = file_convolutions(file)
    if len(order) != len(stored):
        raise ValueError(f"{file}: {len(stored)} convolutions, expected {len(order)}")
    for i, ((unit, conv), (weight, bias)) in enumerate(zip(order, stored)):
        if i == 0:
            weight = stem_weight(weight)
        if not isinstance(unit, ConvUnit) and len(weight) not in PREDICTIONS:
            rows, biases = class_rows(weight, bias, conv.weight)
            conv.weight.copy_(rows)
            conv.bias.copy_(biases)
            continue
        conv.weight.copy_(torch.from_numpy(weight))
        if isinstance(unit, ConvUnit):
            unit.bn.running_mean.zero_()
            unit.bn.running_var.fill_(1 - EPSILON)
            unit.bn.weight.fill_(1)
            unit.bn.bias.copy_(torch.from_numpy(bias))
        else:
            conv.bias.copy_(torch.from_numpy(bias))
    return order


@torch.no_grad()
def insert_norms(detector: Detector, order: list, pictures: torch.Tensor) -> None:
    """Set each BatchNorm from the statistics on `pictures` [B,3,H,W], and each filter to norm 1.

    Filters of odd norms (the stem's are tiny) would be wrecked by the first steps of Adam.
    """
    seen: dict = {}

    def note(conv, _inputs, out):
        sums = out.double().mean((0, 2, 3)), out.double().square().mean((0, 2, 3))
        before = seen.get(conv, (0, 0, 0))
        seen[conv] = (before[0] + sums[0], before[1] + sums[1], before[2] + 1)

    units = [unit for unit, _ in order if isinstance(unit, ConvUnit)]
    hooks = [unit.conv.register_forward_hook(note) for unit in units]
    for part in pictures.split(16):
        detector(part)
    for hook in hooks:
        hook.remove()
    for unit in units:
        total, square, count = seen[unit.conv]
        mean = (total / count).float()
        variance = (square / count).float() - mean.square()
        scale = 1 / unit.conv.weight.flatten(1).norm(dim=1).clamp(min=1e-6)
        bias = unit.bn.bias.clone()
        unit.conv.weight.mul_(scale[:, None, None, None])
        unit.bn.running_mean.copy_(mean * scale)
        unit.bn.running_var.copy_(variance * scale.square())
        unit.bn.weight.copy_((unit.bn.running_var + EPSILON).sqrt() / scale)
        unit.bn.bias.copy_(bias + mean)


def start(file: str, pictures: torch.Tensor) -> Detector:
    """A detector for LABELS from the ONNX file; `pictures` [B,3,H,W] in 0..1 give the statistics."""
    detector = Detector(len(LABELS))
    order = load_folded(detector, file)
    before = detector(pictures[:2]).detach()
    insert_norms(detector, order, pictures)
    drift = (detector(pictures[:2]).detach() - before).abs().max().item()
    if drift > 0.05:
        raise ValueError(f"BatchNorm changed the answer by {drift:.4f}")
    return detector
