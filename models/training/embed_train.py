"""Train the embedding: two views of one crop lie together, other crops apart; a teacher and the sets' words guide it.

  python embed_train.py --sets DIR --teacher teacher.json --mentor embed_mobilenet_v1_224.onnx --base yolox_nano.onnx \
      --cache DIR --out DIR --minutes 45 [--start last.pt --things DIR]

`--things` (embed_things.py): rendered things in many lights are learned beside the real crops, by the inside of their boxes;
`--start` goes on from another run's checkpoint.

`--workers` processes of one thread each, gradients averaged every step, as in train.py. Resumes from `--out`/last.pt.
"""

import argparse
import copy
import json
import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.distributed as dist
import torch.multiprocessing as processes
from torch import nn
from torch.nn import functional

import bn_silu
from base_weights import insert_norms, load_folded
from embed_crops import STORED, WORDS, load_crops, stored
from embed_network import SIZE, Embedder
from embed_things import ROUND, draw, load_frames, load_things
from embed_views import SIDE, inside_view, stretched, view
from labels import LABELS
from network import Detector
from train import average_gradients, follow, join, rate_at

TEMPERATURE = 0.1
MENTOR_WEIGHT, WORD_WEIGHT = 1.0, 0.3
MENTOR_SIZE = 1024
THINGS_TEMPERATURE = 0.08
PLACES = 10  # of rendered things in a step
FRAMES = 24  # things in one light in a step
AVERAGE = 0.99
REPORT_EVERY, SAVE_EVERY = 20, 100  # steps


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True, help="written by teacher.py: knows where people are")
    parser.add_argument("--mentor", required=True, help="MobileNet v1 ONNX whose 1024 numbers are learned as well")
    parser.add_argument("--base", required=True, help="yolox_nano ONNX to start the backbone from")
    parser.add_argument("--cache", type=Path, required=True, help="crops and the mentor's answers")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint and log")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--batch", type=int, default=64, help="crops of one process in one step; each gives two views")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--start", type=Path, help="checkpoint of an earlier run to go on from")
    parser.add_argument("--things", type=Path, help="folder of bench/identity/pictures.ts")
    parser.add_argument("--frames", type=Path, nargs="*", default=[], help="folders of fixtures/simulator/training.ts")
    parser.add_argument("--streets", type=int, default=999, help="of the things: those from here on are held out")
    return parser.parse_args()


class Pupil(nn.Module):
    """The embedder with two heads that only training needs."""

    def __init__(self):
        super().__init__()
        self.embedder = Embedder()
        self.mentor = nn.Linear(SIZE, MENTOR_SIZE)
        self.words = nn.Linear(SIZE, len(WORDS))


def first_pupil(base: str, pixels: np.ndarray) -> Pupil:
    detector = Detector(len(LABELS))
    order = load_folded(detector, base)
    at = np.linspace(0, len(pixels) - 1, 128).astype(int)
    pictures = torch.from_numpy(pixels[at][:, 16:144, 16:144]).permute(0, 3, 1, 2).float() / 255
    insert_norms(detector, order, pictures)
    pupil = Pupil()
    pupil.embedder.backbone = detector.backbone
    return pupil


def go_on(pupil: Pupil, file: Path) -> None:
    """Another run's averaged weights. Its head of words is left out where there are other words now."""
    known = torch.load(file, weights_only=False, map_location="cpu")["average"]
    fresh = pupil.state_dict()
    pupil.load_state_dict({name: known[name] if known[name].shape == fresh[name].shape else fresh[name] for name in fresh})


def mentor_answers(file: str, pixels: np.ndarray, path: Path) -> np.ndarray:
    """[n,1024] of length 1, of the middle of each crop as it is; written once."""
    if not path.exists():
        session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
        answers = np.zeros((len(pixels), MENTOR_SIZE), np.float16)
        edge = (STORED - SIDE) // 2
        for i, crop in enumerate(pixels):
            picture = torch.from_numpy(crop[edge:-edge, edge:-edge].copy()).permute(2, 0, 1)[None].float()
            feed = (functional.interpolate(picture, size=224, mode="bilinear") - 128) / 128
            answer = session.run(None, {"input": feed.numpy()})[0].ravel()
            answers[i] = answer / np.linalg.norm(answer)
        np.save(path, answers)
    return np.load(path)


def apart(first: torch.Tensor, second: torch.Tensor, temperature: float = TEMPERATURE) -> torch.Tensor:
    """InfoNCE over one process's batch: each view must find its twin among all other views."""
    both = torch.cat((first, second))
    likeness = both @ both.T / temperature
    likeness.fill_diagonal_(-1e9)
    count = len(first)
    twins = torch.cat((torch.arange(count, 2 * count), torch.arange(count)))
    return functional.cross_entropy(likeness, twins)


class Run:
    """One process's share of a run."""

    def __init__(self, rank: int, args: argparse.Namespace):
        self.rank, self.args = rank, args
        crops, _ = load_crops(args.sets, args.teacher, args.seed)
        self.pixels = stored(args.cache, crops)
        self.mentors = mentor_answers(args.mentor, self.pixels, args.cache / f"mentor-{len(crops)}.npy")
        self.words = np.array([crop.word for crop in crops])
        self.sides = [crop.sides for crop in crops]
        self.things = load_things(args.things, range(args.streets)) if args.things else None
        self.frames = load_frames(args.frames) if args.frames else None
        torch.manual_seed(args.seed)
        self.pupil = first_pupil(args.base, self.pixels).to(memory_format=torch.channels_last)
        if args.start:
            go_on(self.pupil, args.start)
        self.average = copy.deepcopy(self.pupil).eval()
        self.optimiser = torch.optim.AdamW(self.pupil.parameters(), lr=args.rate, weight_decay=0.02, foreach=True)
        self.step, self.seconds = 0, 0.0
        self._resume()
        self.random = np.random.default_rng(args.seed + 1000 * rank + self.step)
        counts = np.bincount(self.words, minlength=len(WORDS))
        weights = counts[self.words] ** -0.4
        self.chances = weights / weights.sum()

    def _resume(self) -> None:
        file = self.args.out / "last.pt"
        if file.exists():
            state = torch.load(file, weights_only=False)
            self.pupil.load_state_dict(state["pupil"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.seconds = state["step"], state["seconds"]

    def save(self) -> None:
        draft = self.args.out / "last.tmp"
        state = {"pupil": self.pupil.state_dict(), "average": self.average.state_dict()}
        state |= {"optimiser": self.optimiser.state_dict(), "step": self.step, "seconds": self.seconds}
        torch.save(state, draft)
        draft.rename(self.args.out / "last.pt")

    def real_views(self, chosen: np.ndarray) -> tuple[list[np.ndarray], int]:
        """Two views of each crop, and how many crops are squares: the others show the inside of their box where things are learned."""
        squares = len(chosen) // 2 if self.things else len(chosen)
        pixels = [*self.pixels[np.sort(chosen)]]
        order = np.argsort(np.argsort(chosen))
        ordered = [pixels[i] for i in order]
        boxes = [stretched(ordered[i], self.sides[chosen[i]]) for i in range(squares, len(chosen))]

        def once() -> list[np.ndarray]:
            return [view(crop, self.random) for crop in ordered[:squares]] + [inside_view(box, self.random) for box in boxes]

        return once() + once(), squares

    def thing_views(self) -> tuple[list[np.ndarray], int]:
        if not self.things:
            return [], 0
        first, second = (list(self.things.pixels[chosen]) for chosen in draw(self.things, PLACES, self.random))
        if self.frames is not None:
            once = list(self.frames[self.random.choice(len(self.frames), FRAMES, replace=False)])
            first, second = first + once, second + once
        keeps = 1 / (1 + 2 * ROUND)
        return [inside_view(crop, self.random, keeps) for crop in first + second], len(first)

    def train_step(self, progress: float) -> tuple[float, ...]:
        count = self.args.batch
        chosen = self.random.choice(len(self.pixels), count, replace=False, p=self.chances)
        views, squares = self.real_views(chosen)
        others, things = self.thing_views()
        pictures = torch.from_numpy(np.stack(views + others)).permute(0, 3, 1, 2).float().div_(255)
        with torch.autocast("cpu", torch.bfloat16):
            embeddings = self.pupil.embedder(pictures.contiguous(memory_format=torch.channels_last))
        real, rendered = embeddings.float().split([2 * count, 2 * things])
        first, second = real.chunk(2)
        pull = apart(first, second)
        lights = apart(*rendered.chunk(2), THINGS_TEMPERATURE) if things else torch.zeros(())
        # The mentor and the words know squares only.
        known = torch.cat((first[:squares], second[:squares]))
        wanted = torch.from_numpy(self.mentors[chosen[:squares]].astype(np.float32)).repeat(2, 1)
        mentor = 1 - functional.cosine_similarity(self.pupil.mentor(known), wanted).mean()
        words = torch.from_numpy(self.words[chosen]).repeat(2)
        word = functional.cross_entropy(self.pupil.words(real) * 4, words, label_smoothing=0.05)
        self.optimiser.zero_grad(set_to_none=False)
        (pull + 1.5 * lights + MENTOR_WEIGHT * mentor + WORD_WEIGHT * word).backward()
        average_gradients(self.pupil, self.args.workers)
        for group in self.optimiser.param_groups:
            group["lr"] = rate_at(progress, self.step, rate=self.args.rate)
        self.optimiser.step()
        if self.rank == 0:
            follow(self.average, self.pupil, self.step, AVERAGE)
        self.step += 1
        return float(pull), float(lights), float(mentor), float(word)

    def work(self) -> None:
        self.pupil.train()
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
                pull, lights, mentor, word = (round(float(v), 4) for v in np.mean(recent, 0))
                line = {"step": self.step, "minutes": round(self.seconds / 60, 2), "pull": pull, "lights": lights}
                line |= {"mentor": mentor, "word": word}
                log.write(json.dumps(line) + "\n")
                log.flush()
                recent = []
            if log and self.step % SAVE_EVERY == 0:
                self.save()
        if self.rank == 0:
            self.save()


def process(rank: int, args: argparse.Namespace) -> None:
    join(rank, args.workers)
    run = Run(rank, args)
    dist.barrier()
    run.work()
    dist.destroy_process_group()


def main() -> None:
    args = parse()
    args.out.mkdir(parents=True, exist_ok=True)
    bn_silu.use_kernel()  # compile before the processes race for it
    crops, held = load_crops(args.sets, args.teacher, args.seed)
    pixels = stored(args.cache, crops)
    stored(args.cache, held)
    mentor_answers(args.mentor, pixels, args.cache / f"mentor-{len(crops)}.npy")
    print(len(crops), "training crops,", len(held), "held out", flush=True)
    processes.spawn(process, (args,), nprocs=args.workers)


if __name__ == "__main__":
    main()
