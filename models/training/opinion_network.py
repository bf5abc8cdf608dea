"""The second opinion: does a sketch show the view of another one, and if not, what hides it?"""

import torch
from torch import nn
from torch.nn import functional

WIDTH, HEIGHT = 160, 90  # of a sketch
STATES = ("same", "moved", "blocked", "blurred")
CHANNELS, DESCRIBED, LOOK = 24, 24, 8
NEAR = (2, 3)  # rows and columns of quarter-size cells: 8 px down, 12 px across
FAR = (3, 5)  # of eighth-size cells: 24 px down, 40 px across


def unit(inside: int, outside: int, kernel: int = 3, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    pad = dilation * (kernel // 2)
    return nn.Sequential(
        nn.Conv2d(inside, outside, kernel, stride, pad, dilation, bias=False), nn.BatchNorm2d(outside), nn.ReLU()
    )


class Eye(nn.Module):
    """Luma [B,1,90,160] in 0..1 -> what a place is [B,DESCRIBED,23,40] of length one, how it looks [B,LOOK,23,40]."""

    def __init__(self):
        super().__init__()
        self.first, self.second = unit(3, 16, 5, 2), unit(16, CHANNELS, 3, 2)
        self.third, self.fourth = unit(CHANNELS, CHANNELS), unit(CHANNELS, CHANNELS, dilation=2)
        self.describe, self.look = nn.Conv2d(CHANNELS, DESCRIBED, 1), nn.Conv2d(CHANNELS, LOOK, 1)

    def forward(self, luma):
        x = self.second(self.first(relit(luma)))
        x = x + self.third(x)
        x = x + self.fourth(x)
        described = self.describe(x)
        described = described / (described.square().sum(1, keepdim=True) + 1e-4).sqrt()
        return described, functional.relu(self.look(x))


def relit(luma):
    """Against its surroundings, against the whole picture, and as it is."""

    def against(kernel, floor):
        mean, square = around(luma, kernel), around(luma * luma, kernel)
        return (luma - mean) / ((square - mean * mean).clamp(min=0).sqrt() + floor)

    mean = luma.mean((2, 3), keepdim=True)
    whole = (luma - mean) / ((luma - mean).square().mean((2, 3), keepdim=True).sqrt() + 0.02)
    return torch.cat((against(9, 0.012), whole, luma * 2 - 1), 1)


def around(plane, kernel):
    down = functional.avg_pool2d(plane, (kernel, 1), 1, (kernel // 2, 0), count_include_pad=False)
    return functional.avg_pool2d(down, (1, kernel), 1, (0, kernel // 2), count_include_pad=False)


def shifts(reach):
    return [(dy, dx) for dy in range(-reach[0], reach[0] + 1) for dx in range(-reach[1], reach[1] + 1)]


def agreements(one, other, reach):
    """Mean agreement of what both have in common, at each shift: other = one moved by it."""
    height, width = one.shape[-2:]
    common = torch.tensor([(height - abs(dy)) * (width - abs(dx)) for dy, dx in shifts(reach)], dtype=torch.float32)
    if not torch.onnx.is_in_onnx_export():
        # The same by spectra, in a fifth of the time of a training step.
        size = (height + reach[0] + 1, width + reach[1] + 2)
        spectrum = (torch.fft.rfft2(one, s=size).conj() * torch.fft.rfft2(other, s=size)).sum(1)
        products = torch.fft.irfft2(spectrum, s=size)
        return torch.stack([products[:, dy, dx] for dy, dx in shifts(reach)], 1) / common
    padded = functional.pad(other, (reach[1], reach[1], reach[0], reach[0]))
    products = []
    for dy, dx in shifts(reach):
        top, left = reach[0] + dy, reach[1] + dx
        products.append((one * padded[..., top : top + height, left : left + width]).sum((1, 2, 3)))
    return torch.stack(products, 1) / common


def laid_on(other, best, reach):
    """`other` with the shift taken out; `best` counts `shifts(reach)`. What it has brought out of the picture is 0."""
    height, width = other.shape[-2:]
    padded = functional.pad(other, (reach[1], reach[1], reach[0], reach[0]))
    across = 2 * reach[1] + 1
    down, right = best // across, best % across
    rows = down[:, None, None] + torch.arange(height)[None, :, None]
    columns = right[:, None, None] + torch.arange(width)[None, None, :]
    at = (rows * padded.shape[-1] + columns).reshape(len(best), 1, height * width)
    flat = padded.flatten(2)
    return flat.gather(2, at.expand(-1, flat.shape[1], -1)).reshape(other.shape)


class Opinion(nn.Module):
    def __init__(self):
        super().__init__()
        self.eye = Eye()
        self.sharpness = nn.Parameter(torch.tensor(3.0))
        self.fused = nn.Sequential(
            unit(DESCRIBED + 1 + 3 * LOOK, 24), nn.MaxPool2d(2), unit(24, 32), nn.MaxPool2d(2), unit(32, 48)
        )
        counts = len(shifts(NEAR)) + len(shifts(FAR))
        self.places = nn.Sequential(nn.Linear(counts + 3, 32), nn.ReLU())
        self.decide = nn.Sequential(nn.Linear(48 * 2 + 32, 48), nn.ReLU(), nn.Dropout(0.1), nn.Linear(48, len(STATES)))
        self.register_buffer("steps", torch.tensor(shifts(NEAR), dtype=torch.float32))

    def compare(self, reference, frame):
        """Of two answers of the eye: logits of STATES, agreement of near shifts (logits), shift in pixels (down, across)."""
        (one, looks_one), (other, looks_other) = reference, frame
        near = agreements(one, other, NEAR)
        half = lambda x: functional.avg_pool2d(x, 2, 2)
        far = agreements(half(one), half(other), FAR)
        likely = near * self.sharpness.exp()
        weights = likely.softmax(1)
        laid = laid_on(torch.cat((other, looks_other), 1), near.argmax(1), NEAR)
        other, looks = laid[:, :DESCRIBED], laid[:, DESCRIBED:]
        product = one * other
        fused = self.fused(
            torch.cat((product, product.sum(1, keepdim=True), looks_one, looks, (looks_one - looks).abs()), 1)
        )
        best = torch.stack((near.amax(1), far.amax(1), product.sum(1).mean((1, 2))), 1)
        places = self.places(torch.cat((near, far, best), 1) * 4)
        logits = self.decide(torch.cat((fused.mean((2, 3)), fused.amax((2, 3)), places), 1))
        return logits, likely, (weights @ self.steps) * 4

    def forward(self, reference, frame):
        return self.compare(self.eye(reference), self.eye(frame))


class Exported(nn.Module):
    """uint8 [1,2,90,160] (reference, frame) -> [1,6]: probabilities of STATES, shift of the frame in pixels down and across."""

    def __init__(self, opinion: Opinion):
        super().__init__()
        self.opinion = opinion

    def forward(self, sketches):
        luma = sketches.float() / 255
        logits, _, shift = self.opinion(luma[:, :1], luma[:, 1:])
        return torch.cat((logits.softmax(1), shift), 1)
