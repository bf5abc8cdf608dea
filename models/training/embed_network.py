"""The embedding: YOLOX-Nano's backbone, pooled, to 128 numbers of length one."""

import torch
from torch import nn
from torch.nn import functional

from network import Backbone

SIZE = 128  # numbers of an embedding


class Embedder(nn.Module):
    """RGB pictures [B,3,128,128] in 0..1 -> embeddings [B,SIZE] of length 1."""

    def __init__(self):
        super().__init__()
        self.backbone = Backbone()
        self.project = nn.Linear(128 + 2 * 256, SIZE)

    def forward(self, x):
        _, fourth, fifth = self.backbone(x)
        pooled = torch.cat((fourth.mean((2, 3)), fifth.mean((2, 3)), fifth.amax((2, 3))), 1)
        return functional.normalize(self.project(pooled.float()), dim=1)


class Exported(nn.Module):
    """uint8 RGB [B,128,128,3] in, so that casting and scaling lie in the graph."""

    def __init__(self, embedder: Embedder):
        super().__init__()
        self.embedder = embedder

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        return self.embedder(images.permute(0, 3, 1, 2).float() / 255)
