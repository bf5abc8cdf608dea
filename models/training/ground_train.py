"""Train the ground network on the simulator's exact plans and the teacher's plans of real pictures.

  python ground_train.py --base street.onnx --simulator "DIR …" --real DIR --out DIR --minutes 45

One process and one thread. Resumes from `--out`/last.pt; `--out`/log.jsonl has losses and held-out figures.
"""

import argparse
import copy
import json
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional

import bn_silu
from base_weights import insert_norms, load_folded, known_labels_of
from ground_data import Pair, load, view
from ground_labels import CLASSES, DRAWN, UNKNOWN
from ground_network import HEIGHT, STRIDE, WIDTH, Ground
from labels import LABELS
from network import Detector
from train import follow, rate_at

SIZES = ((320, 192), (384, 224), (448, 256))  # drawn for each step, the first most often
SIZE_CHANCES = (0.5, 0.3, 0.2)
REPORT_EVERY, SAVE_EVERY, JUDGE_EVERY = 20, 100, 300  # steps
OVERLAP_WEIGHT = 0.5
# Rarer classes count more; `other` is what nobody asks for.
WEIGHTS = (0.7, 1.0, 1.2, 0.9, 1.4, 0.8)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True, help="street.onnx of ours, or YOLOX-Nano: its backbone is the start")
    parser.add_argument("--simulator", required=True, help="folders with images/, plans/, holdout.txt, by blanks")
    parser.add_argument("--real", type=Path, required=True, help="written by ground_teacher.py")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--share", type=float, default=0.6, help="of the simulator in a batch")
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def first(base: str, pairs: list[Pair]) -> Ground:
    """The detector's backbone with its BatchNorm put back; the rest fresh."""
    detector = Detector(len(LABELS) if known_labels_of(base) else 80)
    order = load_folded(detector, base)
    at = np.linspace(0, len(pairs) - 1, 96).astype(int)
    pictures = np.stack([cv2.resize(pairs[i].picture, (320, 192)) for i in at])
    insert_norms(detector, order, torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 255)
    ground = Ground()
    ground.backbone = detector.backbone
    return ground


def loss_of(logits: torch.Tensor, plans: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Weighted cross entropy, and one minus the soft overlap of each class that the batch shows."""
    known = plans != UNKNOWN
    plain = functional.cross_entropy(
        logits, plans.masked_fill(~known, -100), weight=torch.tensor(WEIGHTS), ignore_index=-100
    )
    shares = logits.softmax(1) * known[:, None]
    truth = functional.one_hot(plans.masked_fill(~known, 0), len(CLASSES)).permute(0, 3, 1, 2) * known[:, None]
    both = (shares * truth).sum((0, 2, 3))
    either = (shares + truth).sum((0, 2, 3)) - both
    shown = truth.sum((0, 2, 3)) > 50
    return plain, (1 - both / either.clamp(min=1))[shown].mean()


@torch.no_grad()
def judge(ground: Ground, pairs: list[Pair]) -> dict:
    """Intersection over union of each class over all pixels that the plans know, at the size it runs."""
    table = np.zeros((len(CLASSES), len(CLASSES)), np.int64)
    for pair in pairs:
        picture = cv2.resize(pair.picture, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
        logits = ground(torch.from_numpy(picture).permute(2, 0, 1)[None].float() / 255)
        height, width = pair.plan.shape
        found = functional.interpolate(logits, size=(height, width), mode="bilinear", align_corners=False)[0].argmax(0).numpy()
        known = pair.plan != UNKNOWN
        table += np.bincount(pair.plan[known].astype(int) * len(CLASSES) + found[known], minlength=table.size).reshape(table.shape)
    either = table.sum(0) + table.sum(1) - table.diagonal()
    return {name: round(float(table[i, i] / max(1, either[i])), 3) for i, name in enumerate(CLASSES) if table[i].sum() > 0}


def optimiser_of(ground: Ground, rate: float) -> torch.optim.AdamW:
    """What was learned long ago moves less. The order of the parameters is that of the modules, so that a run resumes."""
    groups = [
        {"params": [p for name, p in ground.named_parameters() if name.startswith("backbone.") == old], "share": share}
        for old, share in ((True, 0.4), (False, 1.0))
    ]
    return torch.optim.AdamW(groups, lr=rate, weight_decay=0.02, foreach=True)


class Run:
    def __init__(self, args: argparse.Namespace):
        self.args = args
        self.simulator, self.held_simulator = [], []
        for folder in args.simulator.split():
            training, held = load(Path(folder), shrink=True)
            self.simulator += training
            self.held_simulator += held
        self.real, self.held_real = load(args.real, shrink=False)
        print(len(self.simulator), "simulated,", len(self.real), "real;", len(self.held_simulator), len(self.held_real), "held", flush=True)
        torch.manual_seed(args.seed)
        self.ground = first(args.base, self.simulator + self.real).to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.ground).eval()
        self.optimiser = optimiser_of(self.ground, args.rate)
        self.step, self.seconds = 0, 0.0
        self._resume()
        self.random = np.random.default_rng(args.seed + self.step)
        chances = np.array([next((share for name, share in DRAWN.items() if pair.name.startswith(name)), 1.0) for pair in self.real])
        self.chances = chances / chances.sum()

    def _resume(self) -> None:
        file = self.args.out / "last.pt"
        if file.exists():
            state = torch.load(file, weights_only=False)
            self.ground.load_state_dict(state["ground"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.seconds = state["step"], state["seconds"]

    def save(self) -> None:
        draft = self.args.out / "last.tmp"
        state = {"ground": self.ground.state_dict(), "average": self.average.state_dict()}
        state |= {"optimiser": self.optimiser.state_dict(), "step": self.step, "seconds": self.seconds}
        torch.save(state, draft)
        draft.rename(self.args.out / "last.pt")

    def batch(self) -> tuple[torch.Tensor, torch.Tensor]:
        size = SIZES[self.random.choice(len(SIZES), p=SIZE_CHANCES)]
        pictures, plans = [], []
        for _ in range(self.args.batch):
            if self.random.random() < self.args.share:
                pair = self.simulator[self.random.integers(len(self.simulator))]
            else:
                pair = self.real[self.random.choice(len(self.real), p=self.chances)]
            picture, plan = view(pair, size, self.random)
            pictures.append(picture)
            plans.append(plan[STRIDE // 2 :: STRIDE, STRIDE // 2 :: STRIDE])
        feed = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float().div_(255)
        return feed.contiguous(memory_format=torch.channels_last), torch.from_numpy(np.stack(plans)).long()

    def train_step(self, progress: float) -> tuple[float, float]:
        pictures, plans = self.batch()
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.ground(pictures)
        plain, overlap = loss_of(logits.float(), plans)
        self.optimiser.zero_grad(set_to_none=False)
        (plain + OVERLAP_WEIGHT * overlap).backward()
        torch.nn.utils.clip_grad_norm_(self.ground.parameters(), 10.0)
        for group in self.optimiser.param_groups:
            group["lr"] = rate_at(progress, self.step, rate=self.args.rate * group["share"])
        self.optimiser.step()
        follow(self.average, self.ground, self.step, 0.995)
        self.step += 1
        return float(plain), float(overlap)

    def figures(self, most: int | None = None) -> dict:
        some = lambda pairs: pairs if most is None else [pairs[i] for i in np.linspace(0, len(pairs) - 1, most).astype(int)]
        return {"simulated": judge(self.average, some(self.held_simulator)), "real": judge(self.average, some(self.held_real))}

    def work(self) -> None:
        self.ground.train()
        log = (self.args.out / "log.jsonl").open("a")
        clock, recent = time.monotonic(), []
        while (progress := self.seconds / (60 * self.args.minutes)) < 1:
            recent.append(self.train_step(progress))
            now = time.monotonic()
            self.seconds, clock = self.seconds + now - clock, now
            line = {"step": self.step, "minutes": round(self.seconds / 60, 2)}
            if self.step % REPORT_EVERY == 0:
                plain, overlap = (round(float(v), 4) for v in np.mean(recent, 0))
                log.write(json.dumps(line | {"loss": plain, "overlap": overlap}) + "\n")
                log.flush()
                recent = []
            if self.step % JUDGE_EVERY == 0:
                log.write(json.dumps(line | self.figures(40)) + "\n")
                log.flush()
            if self.step % SAVE_EVERY == 0:
                self.save()
        self.save()
        (self.args.out / "figures.json").write_text(json.dumps(self.figures(), indent=1))


def main() -> None:
    args = parse()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    bn_silu.use_kernel()
    Run(args).work()


if __name__ == "__main__":
    main()
