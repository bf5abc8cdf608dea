"""Convolution, BatchNorm and SiLU as one module; on CPU in bf16 the last two run in `bn_silu.c`."""

import ctypes
import hashlib
import os
import subprocess
import tempfile
from pathlib import Path

import torch
from torch import nn

SOURCE = Path(__file__).with_name("bn_silu.c")
FLAGS = ["-O3", "-march=native", "-mprefer-vector-width=512", "-ffast-math", "-fopenmp", "-shared", "-fPIC"]
EPSILON = 1e-3  # of the published weights
MOMENTUM = 0.03


def load_kernel():
    """Compile the C file once per content; `None` where there is no compiler (torch does it then, slower)."""
    digest = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:12]
    folder = Path(os.environ.get("TRAIN_CACHE", tempfile.gettempdir()))
    folder.mkdir(parents=True, exist_ok=True)
    library = folder / f"bn_silu-{digest}.so"
    if not library.exists():
        draft = library.with_suffix(f".{os.getpid()}")
        try:
            subprocess.run(["cc", *FLAGS, "-o", str(draft), str(SOURCE), "-lm"], check=True)
        except (OSError, subprocess.CalledProcessError):
            return None
        draft.rename(library)
    return ctypes.CDLL(str(library))


kernel = None


def use_kernel() -> bool:
    """Switch the fused kernel on. Called by the training loop, so that importing this file stays free."""
    global kernel
    kernel = load_kernel()
    return kernel is not None


def _at(tensor: torch.Tensor) -> ctypes.c_void_p:
    return ctypes.c_void_p(tensor.data_ptr())


class BnSilu(torch.autograd.Function):
    """x [B,C,H,W] bf16 channels-last -> silu(batchnorm(x)), with the batch's mean and variance [C]."""

    @staticmethod
    def forward(ctx, x, gamma, beta, epsilon):
        x = x.contiguous(memory_format=torch.channels_last)
        channels = x.shape[1]
        rows = x.numel() // channels
        parts = torch.get_num_threads()
        size = [ctypes.c_int64(v) for v in (rows, channels, parts)]
        sums = torch.zeros(2, parts, channels)
        kernel.bn_sums(_at(x), *size, _at(sums[0]), _at(sums[1]))
        mean, square = sums.sum(1) / rows
        variance = (square - mean * mean).clamp_(min=0)
        inverse = (variance + epsilon).rsqrt()
        scale = gamma.detach() * inverse
        shift = beta.detach() - mean * scale
        y = torch.empty_like(x)
        kernel.bn_apply(_at(x), _at(y), *size, _at(scale), _at(shift))
        ctx.save_for_backward(x, scale, shift, mean, inverse)
        ctx.mark_non_differentiable(mean, variance)
        return y, mean, variance

    @staticmethod
    def backward(ctx, dy, _mean, _variance):
        x, scale, shift, mean, inverse = ctx.saved_tensors
        dy = dy.to(torch.bfloat16).contiguous(memory_format=torch.channels_last)
        channels = x.shape[1]
        rows = x.numel() // channels
        parts = torch.get_num_threads()
        size = [ctypes.c_int64(v) for v in (rows, channels, parts)]
        dx = torch.empty_like(x)
        sums = torch.zeros(2, parts, channels)
        kernel.bn_grad_silu(_at(x), _at(dy), _at(dx), *size, _at(scale), _at(shift), _at(sums[0]), _at(sums[1]))
        total, dot = sums.sum(1)
        dgamma = (dot - mean * total) * inverse
        # dx = scale * (dz - total/rows - xhat * dgamma/rows), written as p*dz + q*x + r0
        q = -scale * inverse * dgamma / rows
        r0 = -scale * total / rows - q * mean
        kernel.bn_grad_norm(_at(x), _at(dx), *size, _at(scale), _at(q), _at(r0))
        return dx, dgamma, total, None


class ConvUnit(nn.Module):
    """Convolution without bias, BatchNorm, SiLU."""

    def __init__(self, inside: int, outside: int, kernel: int, stride: int = 1, groups: int = 1):
        super().__init__()
        self.conv = nn.Conv2d(inside, outside, kernel, stride, kernel // 2, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(outside, eps=EPSILON, momentum=MOMENTUM)
        self.act = nn.SiLU()

    def forward(self, x):
        x = self.conv(x)
        if not (self.training and kernel is not None and x.dtype == torch.bfloat16):
            return self.act(self.bn(x))
        y, mean, variance = BnSilu.apply(x, self.bn.weight, self.bn.bias, self.bn.eps)
        with torch.no_grad():
            self.bn.running_mean.lerp_(mean, self.bn.momentum)
            self.bn.running_var.lerp_(variance, self.bn.momentum)
        return y
