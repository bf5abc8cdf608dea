"""Train the street detector on CPU: `--workers` processes of one thread each, gradients averaged every step.

One process with two threads waits at every small operation; one thread each, meeting once a step, does not,
and keeps its pace when a neighbour borrows a core. Resumes from `--out`/last.pt; `--init` starts from other weights.
"""

import argparse
import copy
import json
import math
import os
import time
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as processes
from torch import nn

import bn_silu
from base_weights import known_labels_of, start
from compose import Composer, Sample, known_table
from labels import LABELS
from loss import DetectionLoss
from network import Detector
from sets import load_all
from store import Pictures

WEIGHT_DECAY = 0.02
REPORT_EVERY = 25  # steps
SAVE_EVERY = 50  # steps


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, required=True, help="folder of the real labelled sets")
    parser.add_argument("--teacher", type=Path, required=True, help="written by teacher.py")
    parser.add_argument("--simulator", type=Path, nargs="*", help="folders of simulator frames")
    parser.add_argument("--share", type=float, default=0.45, help="simulator's part of the samples")
    parser.add_argument("--base", help="ONNX to start from: yolox_nano, or an earlier street.onnx, whose labels are kept")
    parser.add_argument("--init", type=Path, help="a last.pt to take the averaged weights from instead")
    parser.add_argument("--out", type=Path, required=True, help="checkpoints and log")
    parser.add_argument("--cache", type=Path, required=True, help="decoded pictures")
    parser.add_argument("--minutes", type=float, required=True, help="length of the schedule, pauses not counted")
    parser.add_argument("--flat", action="store_true", help="keep the rate: a run to be continued by another")
    parser.add_argument("--large-from", type=float, default=0.8, help="part of the schedule after which 416 px replace 320")
    parser.add_argument("--plain-from", type=float, default=0.9, help="part after which mosaics stop")
    parser.add_argument("--batch", type=int, default=16, help="samples of one process in one step")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rate", type=float, default=1.2e-3, help="of the heads; the backbone learns at 0.6 of it")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the averaged weights: lower for few steps")
    parser.add_argument("--frozen", action="store_true", help="leave the early stages as they start: half the work a step")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def batch_of(samples: list[Sample], side: int) -> tuple[torch.Tensor, dict]:
    """Pictures [B,3,S,S] in 0..1 (channels last) and the targets as the loss wants them."""
    pictures = torch.from_numpy(np.stack([s.picture for s in samples])).permute(0, 3, 1, 2).float().div_(255)
    boxes = []
    for s in samples:
        corners = torch.from_numpy(s.boxes)
        centre, size = (corners[:, :2] + corners[:, 2:]) / 2, corners[:, 2:] - corners[:, :2]
        boxes.append((torch.cat((centre, size), 1), torch.from_numpy(s.labels)))
    targets = {
        "side": side,
        "boxes": boxes,
        "ignored": [(torch.from_numpy(s.ignored), torch.from_numpy(s.ignored_labels)) for s in samples],
        "regions": torch.from_numpy(np.stack([s.regions for s in samples])),
    }
    return pictures.contiguous(memory_format=torch.channels_last), targets


def optimiser_of(detector: Detector, rate: float) -> torch.optim.AdamW:
    groups = []
    for module, factor in ((detector.backbone, 0.6), (detector.neck, 1.0), (detector.heads, 1.0)):
        parameters = [p for p in module.parameters() if p.requires_grad]
        # Biases and BatchNorm are left out of the decay.
        for decay, part in ((WEIGHT_DECAY, [p for p in parameters if p.dim() > 1]), (0.0, [p for p in parameters if p.dim() <= 1])):
            groups.append({"params": part, "weight_decay": decay, "factor": factor, "lr": rate * factor})
    return torch.optim.AdamW(groups, foreach=True)


def rate_at(progress: float, step: int, rate: float, flat: bool = False) -> float:
    """Warm-up over 100 steps, then flat or a cosine down to 3 %."""
    falling = 1.0 if flat else 0.03 + 0.97 * (1 + math.cos(math.pi * min(1.0, progress))) / 2
    return rate * falling * min(1.0, (step + 1) / 100)


@torch.no_grad()
def average_gradients(detector: nn.Module, workers: int) -> None:
    gradients = [p.grad for p in detector.parameters() if p.requires_grad]
    flat = torch.cat([g.flatten() for g in gradients])
    dist.all_reduce(flat)
    flat /= workers
    # A rare batch with very small boxes must not throw the weights.
    flat *= min(1.0, 35.0 / (float(flat.norm()) + 1e-6))
    at = 0
    for g in gradients:
        g.copy_(flat[at : at + g.numel()].view_as(g))
        at += g.numel()


@torch.no_grad()
def follow(average: nn.Module, detector: nn.Module, step: int, decay: float) -> None:
    """Exponential moving average of weights and statistics, quicker at the start."""
    decay = decay * (1 - math.exp(-(step + 1) / 200))
    for kept, new in zip(average.state_dict().values(), detector.state_dict().values()):
        if kept.dtype.is_floating_point:
            kept.lerp_(new, 1 - decay)


def freeze_early(detector: Detector) -> None:
    """Stem and the stages of strides 4 and 8: edges and textures, most of the pixels, learned long ago."""
    for stage in (detector.backbone.stem, detector.backbone.dark2, detector.backbone.dark3):
        stage.requires_grad_(False)


def first_detector(args: argparse.Namespace, pictures: Pictures) -> Detector:
    if args.init:
        detector = Detector(len(LABELS))
        detector.load_state_dict(torch.load(args.init, weights_only=False)["average"])
        return detector
    composer = Composer(pictures, args.share, args.seed)
    sample, _ = batch_of([composer.draw(416, mosaics=False) for _ in range(64)], 416)
    return start(args.base, sample)


class Run:
    """One process's share of a training run."""

    def __init__(self, rank: int, args: argparse.Namespace):
        self.rank, self.args = rank, args
        training, _ = load_all(args.sets, args.teacher, args.simulator)
        self.pictures = Pictures(args.cache, training)
        torch.manual_seed(args.seed)
        self.detector = first_detector(args, self.pictures).to(memory_format=torch.channels_last)
        if rank == 0 and args.base and not args.init and not (args.out / "start.pt").exists():
            # What blend.py goes part of the way back to.
            known = known_labels_of(args.base)
            torch.save({"weights": copy.deepcopy(self.detector.state_dict()), "known": known}, args.out / "start.pt")
        if args.frozen:
            freeze_early(self.detector)
        self.average = copy.deepcopy(self.detector).eval()
        self.optimiser = optimiser_of(self.detector, args.rate)
        self.step, self.seconds = 0, 0.0
        self._resume()
        self.composer = Composer(self.pictures, args.share, args.seed + 1000 * rank + self.step)
        self.loss = DetectionLoss(torch.from_numpy(known_table()))

    def _resume(self) -> None:
        file = self.args.out / "last.pt"
        if file.exists():
            state = torch.load(file, weights_only=False)
            self.detector.load_state_dict(state["detector"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.seconds = state["step"], state["seconds"]

    def save(self) -> None:
        draft = self.args.out / "last.tmp"
        torch.save(
            {
                "detector": self.detector.state_dict(), "average": self.average.state_dict(),
                "optimiser": self.optimiser.state_dict(), "step": self.step, "seconds": self.seconds,
            },
            draft,
        )  # fmt: skip
        draft.rename(self.args.out / "last.pt")

    def train_step(self, progress: float) -> tuple[float, float]:
        args = self.args
        side = 416 if progress >= args.large_from else 320
        samples = [self.composer.draw(side, mosaics=progress < args.plain_from) for _ in range(args.batch)]
        pictures, targets = batch_of(samples, side)
        with torch.autocast("cpu", torch.bfloat16):
            raw = self.detector(pictures)
        total, box, score = self.loss(raw, targets)
        self.optimiser.zero_grad(set_to_none=False)
        total.backward()
        average_gradients(self.detector, args.workers)
        rate = rate_at(progress, self.step, args.rate, args.flat)
        for group in self.optimiser.param_groups:
            group["lr"] = rate * group["factor"]
        self.optimiser.step()
        if self.rank == 0:
            follow(self.average, self.detector, self.step, args.average)
        self.step += 1
        return box, score

    def work(self) -> None:
        self.detector.train()
        log = (self.args.out / "log.jsonl").open("a") if self.rank == 0 else None
        clock, recent = time.monotonic(), []
        while True:
            # Process 0's clock decides for all, so that nobody waits for one that has stopped.
            shared = torch.tensor([self.seconds])
            dist.broadcast(shared, 0)
            progress = float(shared) / (60 * self.args.minutes)
            if progress >= 1:
                break
            recent.append(self.train_step(progress))
            now = time.monotonic()
            self.seconds, clock = self.seconds + now - clock, now
            if log and self.step % REPORT_EVERY == 0:
                self._report(log, progress, recent)
                recent = []
            if log and self.step % SAVE_EVERY == 0:
                self.save()
        if self.rank == 0:
            self.save()

    def _report(self, log, progress: float, recent: list) -> None:
        box, score = np.mean(recent, 0)
        line = {
            "step": self.step, "progress": round(progress, 4), "minutes": round(self.seconds / 60, 2),
            "box": round(float(box), 4), "score": round(float(score), 4),
            "samples": self.step * self.args.batch * self.args.workers,
        }  # fmt: skip
        log.write(json.dumps(line) + "\n")
        log.flush()


def join(rank: int, workers: int) -> None:
    """Make this process one of `workers` that train together, on one thread."""
    torch.set_num_threads(1)
    os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    os.environ.setdefault("MASTER_PORT", "29507")
    fused = bn_silu.use_kernel()
    if rank == 0:
        print("fused BatchNorm + SiLU:", fused, flush=True)
    dist.init_process_group("gloo", rank=rank, world_size=workers)


def process(rank: int, args: argparse.Namespace) -> None:
    join(rank, args.workers)
    run = Run(rank, args)
    if rank == 0:
        print(len(run.pictures.records), "training pictures; from step", run.step, flush=True)
    dist.barrier()
    run.work()
    dist.destroy_process_group()


def main() -> None:
    args = parse()
    args.out.mkdir(parents=True, exist_ok=True)
    bn_silu.use_kernel()  # compile before the processes race for it
    training, _ = load_all(args.sets, args.teacher, args.simulator)
    Pictures(args.cache, training)  # decode once, likewise
    processes.spawn(process, (args,), nprocs=args.workers)


if __name__ == "__main__":
    main()
