"""The ground network: YOLOX-Nano's backbone and a small pyramid that names each quarter-size pixel."""

import torch
from torch import nn
from torch.nn import functional

from bn_silu import ConvUnit
from ground_labels import CLASSES
from network import Backbone, depthwise

WIDTH, HEIGHT = 448, 256  # of the input when it runs; a picture is stretched to it
STRIDE = 4
FEATURES = 64


class Ground(nn.Module):
    """RGB pictures [B,3,H,W] in 0..1 -> class logits [B,len(CLASSES),H/4,W/4]."""

    def __init__(self):
        super().__init__()
        self.backbone = Backbone()
        self.laterals = nn.ModuleList(ConvUnit(inside, FEATURES, kernel=1) for inside in (32, 64, 128, 256))
        self.smooth = nn.ModuleList(depthwise(FEATURES, FEATURES) for _ in range(3))
        # What kind of place it is decides what grey ground is.
        self.scene = nn.Linear(256, FEATURES)
        self.last = depthwise(FEATURES, FEATURES)
        self.classify = nn.Conv2d(FEATURES, len(CLASSES), 1)

    def forward(self, x):
        backbone = self.backbone
        x = torch.cat((x[..., ::2, ::2], x[..., 1::2, ::2], x[..., ::2, 1::2], x[..., 1::2, 1::2]), 1)
        second = backbone.dark2(backbone.stem(x))
        third = backbone.dark3(second)
        fourth = backbone.dark4(third)
        fifth = backbone.dark5(fourth)
        top = self.laterals[3](fifth) + self.scene(fifth.mean((2, 3)))[:, :, None, None]
        for level, features in ((2, fourth), (1, third), (0, second)):
            wide = functional.interpolate(top, scale_factor=2, mode="bilinear", align_corners=False)
            top = self.smooth[level](wide + self.laterals[level](features))
        return self.classify(self.last(top))


class Exported(nn.Module):
    """uint8 RGB [1,HEIGHT,WIDTH,3] -> probabilities [1,len(CLASSES),HEIGHT/2,WIDTH/2]."""

    def __init__(self, ground: Ground):
        super().__init__()
        self.ground = ground

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        logits = self.ground(images.permute(0, 3, 1, 2).float() / 255)
        return functional.interpolate(logits, scale_factor=2, mode="bilinear", align_corners=False).softmax(1)
