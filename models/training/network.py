"""YOLOX-Nano (depth 0.33, width 0.25, depthwise) as plain torch modules.

The order in which convolutions are *called* equals the order of the Conv nodes of the published ONNX
file. `base_weights.py` depends on that, because the file carries no names for them.
"""

import torch
from torch import nn

from bn_silu import ConvUnit

STRIDES = (8, 16, 32)
HEAD_WIDTH = 64


def depthwise(inside: int, outside: int, stride: int = 1) -> nn.Sequential:
    """3x3 depthwise, then 1x1 pointwise, each with BatchNorm and SiLU."""
    return nn.Sequential(
        ConvUnit(inside, inside, kernel=3, stride=stride, groups=inside),
        ConvUnit(inside, outside, kernel=1),
    )


class Bottleneck(nn.Module):
    def __init__(self, width: int, shortcut: bool):
        super().__init__()
        self.conv1 = ConvUnit(width, width, kernel=1)
        self.conv2 = depthwise(width, width)
        self.shortcut = shortcut

    def forward(self, x):
        y = self.conv2(self.conv1(x))
        return x + y if self.shortcut else y


class CspLayer(nn.Module):
    def __init__(self, inside: int, outside: int, count: int = 1, shortcut: bool = True):
        super().__init__()
        hidden = outside // 2
        self.conv1 = ConvUnit(inside, hidden, kernel=1)
        self.conv2 = ConvUnit(inside, hidden, kernel=1)
        self.blocks = nn.Sequential(*(Bottleneck(hidden, shortcut) for _ in range(count)))
        self.conv3 = ConvUnit(2 * hidden, outside, kernel=1)

    def forward(self, x):
        # conv1, conv2, blocks: the call order of the published graph.
        first, second = self.conv1(x), self.conv2(x)
        return self.conv3(torch.cat((self.blocks(first), second), 1))


class SppBottleneck(nn.Module):
    def __init__(self, inside: int, outside: int):
        super().__init__()
        self.conv1 = ConvUnit(inside, inside // 2, kernel=1)
        self.pools = nn.ModuleList(nn.MaxPool2d(k, 1, k // 2) for k in (5, 9, 13))
        self.conv2 = ConvUnit(inside * 2, outside, kernel=1)

    def forward(self, x):
        x = self.conv1(x)
        return self.conv2(torch.cat([x, *(pool(x) for pool in self.pools)], 1))


class Backbone(nn.Module):
    """CSPDarknet: [B,3,H,W] -> features at strides 8, 16 and 32 (64, 128, 256 channels)."""

    def __init__(self):
        super().__init__()
        self.stem = ConvUnit(12, 16, kernel=3)
        self.dark2 = nn.Sequential(depthwise(16, 32, 2), CspLayer(32, 32))
        self.dark3 = nn.Sequential(depthwise(32, 64, 2), CspLayer(64, 64, 3))
        self.dark4 = nn.Sequential(depthwise(64, 128, 2), CspLayer(128, 128, 3))
        self.dark5 = nn.Sequential(
            depthwise(128, 256, 2), SppBottleneck(256, 256), CspLayer(256, 256, shortcut=False)
        )

    def forward(self, x):
        # Focus: top-left, bottom-left, top-right, bottom-right.
        x = torch.cat((x[..., ::2, ::2], x[..., 1::2, ::2], x[..., ::2, 1::2], x[..., 1::2, 1::2]), 1)
        third = self.dark3(self.dark2(self.stem(x)))
        fourth = self.dark4(third)
        return third, fourth, self.dark5(fourth)


class Neck(nn.Module):
    """Path aggregation: top-down, then bottom-up."""

    def __init__(self):
        super().__init__()
        self.up = nn.Upsample(scale_factor=2, mode="nearest")
        self.lateral = ConvUnit(256, 128, kernel=1)
        self.down4 = CspLayer(256, 128, shortcut=False)
        self.reduce = ConvUnit(128, 64, kernel=1)
        self.down3 = CspLayer(128, 64, shortcut=False)
        self.bottom3 = depthwise(64, 64, 2)
        self.up4 = CspLayer(128, 128, shortcut=False)
        self.bottom4 = depthwise(128, 128, 2)
        self.up5 = CspLayer(256, 256, shortcut=False)

    def forward(self, third, fourth, fifth):
        top = self.lateral(fifth)
        middle = self.down4(torch.cat((self.up(top), fourth), 1))
        reduced = self.reduce(middle)
        out3 = self.down3(torch.cat((self.up(reduced), third), 1))
        out4 = self.up4(torch.cat((self.bottom3(out3), reduced), 1))
        out5 = self.up5(torch.cat((self.bottom4(out4), top), 1))
        return out3, out4, out5


class HeadLevel(nn.Module):
    """One stride's decoupled head: [B,C,h,w] -> boxes [B,4,h,w], objectness [B,1,h,w], classes [B,N,h,w]."""

    def __init__(self, inside: int, labels: int):
        super().__init__()
        self.stem = ConvUnit(inside, HEAD_WIDTH, kernel=1)
        self.cls_convs = nn.Sequential(depthwise(HEAD_WIDTH, HEAD_WIDTH), depthwise(HEAD_WIDTH, HEAD_WIDTH))
        self.cls_pred = nn.Conv2d(HEAD_WIDTH, labels, 1)
        self.reg_convs = nn.Sequential(depthwise(HEAD_WIDTH, HEAD_WIDTH), depthwise(HEAD_WIDTH, HEAD_WIDTH))
        self.reg_pred = nn.Conv2d(HEAD_WIDTH, 4, 1)
        self.obj_pred = nn.Conv2d(HEAD_WIDTH, 1, 1)

    def forward(self, x):
        x = self.stem(x)
        classes = self.cls_pred(self.cls_convs(x))
        features = self.reg_convs(x)
        return self.reg_pred(features), self.obj_pred(features), classes


class Detector(nn.Module):
    """RGB pictures [B,3,H,W] in 0..1 -> raw rows [B,A,5+N]: box logits, objectness logit, class logits."""

    def __init__(self, labels: int):
        super().__init__()
        self.backbone = Backbone()
        self.neck = Neck()
        self.heads = nn.ModuleList(HeadLevel(width, labels) for width in (64, 128, 256))

    def forward(self, x):
        features = self.neck(*self.backbone(x))
        levels = [torch.cat(head(f), 1).flatten(2) for head, f in zip(self.heads, features)]
        return torch.cat(levels, 2).transpose(1, 2)


def anchors(height: int, width: int) -> torch.Tensor:
    """Grid of all levels [A,3]: column, row (cells) and stride (pixels), in the order of the rows."""
    parts = []
    for stride in STRIDES:
        rows, columns = torch.meshgrid(
            torch.arange(height // stride), torch.arange(width // stride), indexing="ij"
        )
        cells = torch.stack((columns, rows, torch.full_like(rows, stride)), -1)
        parts.append(cells.reshape(-1, 3))
    return torch.cat(parts).float()


def decode_boxes(raw: torch.Tensor, grid: torch.Tensor) -> torch.Tensor:
    """Box logits [...,A,4] -> centre x, centre y, width, height [...,A,4] in input pixels."""
    stride = grid[:, 2:3]
    centre = (raw[..., :2] + grid[:, :2]) * stride
    size = raw[..., 2:4].clamp(max=8).exp() * stride
    return torch.cat((centre, size), -1)
