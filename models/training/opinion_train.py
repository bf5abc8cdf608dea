"""Train the second opinion on views.

  python opinion_train.py --streets DIR --photos "DIR …" --out DIR --minutes 20

`streets`: folders written by `npm run fixtures:streets`. `photos`: sets of real pictures with images/ and holdout.txt; their
other lights are made up. Resumes from `last.pt`.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from opinion_data import Photo, Street, family
from opinion_network import NEAR, STATES, Opinion, shifts

FAMILIES = 14
REAL = 0.4


def photos(folders: str) -> list[Photo]:
    found = []
    for folder in map(Path, folders.split()):
        held = set((folder / "holdout.txt").read_text().split())
        for path in sorted((folder / "images").iterdir()):
            if path.name not in held and path.stem not in held:
                found.append(Photo(path))
    return found


def draw(rng, streets, real, scenes):
    places = []
    for _ in range(FAMILIES):
        pool = real if real and rng.random() < REAL else streets
        places.append(pool[rng.integers(len(pool))])
    families = [family(rng, place, scenes) for place in places]
    references = np.stack([base for base, _, _ in families])
    frames = np.stack([luma for _, lumas, _ in families for luma in lumas])
    pairs, targets, found = [], [], []
    for k, (_, lumas, moves) in enumerate(families):
        for j in range(4):
            pairs.append((k, k * 4 + j))
            targets.append(j)
            found.append(moves[j])
        # Another street, as it is.
        other = (k + 1 + rng.integers(FAMILIES - 1)) % FAMILIES
        if places[other] is not places[k]:
            pairs.append((k, other * 4))
            targets.append(1)
            found.append((0, 0))
    tensor = lambda x: torch.from_numpy(np.ascontiguousarray(x))[:, None].float() / 255
    return tensor(references), tensor(frames), torch.tensor(pairs), torch.tensor(targets), torch.tensor(found)


WHERE = torch.tensor(shifts(NEAR), dtype=torch.float32)


def loss_of(opinion, sample):
    references, frames, pairs, targets, found = sample
    described, looks = opinion.eye(torch.cat((references, frames)))
    one, other = pairs[:, 0], pairs[:, 1] + len(references)
    logits, likely, _ = opinion.compare((described[one], looks[one]), (described[other], looks[other]))
    cells = (found.float() / 4)[:, None] - WHERE[None]
    there = (-cells.square().sum(2) * 3).softmax(1)
    placed = -(there * likely.log_softmax(1)).sum(1)[targets != 1].mean()
    return functional.cross_entropy(logits, targets, label_smoothing=0.02) + 0.15 * placed, placed, logits, targets


def main():
    parser = argparse.ArgumentParser()
    for name in ("streets", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--photos", default="")
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    streets = [Street(folder) for folder in sorted(args.streets.iterdir()) if folder.is_dir()]
    real = photos(args.photos)
    scenes = [p for street in streets for p in street.lights["day"][:2]] + [photo.picture for photo in real]
    print(f"{len(streets)} streets, {len(real)} photos", flush=True)
    opinion = Opinion().to(memory_format=torch.channels_last)
    average = Opinion()
    average.load_state_dict(opinion.state_dict())
    optimizer = torch.optim.AdamW(opinion.parameters(), lr=2e-3, weight_decay=0.02)
    used, step = 0.0, 0
    last = args.out / "last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=False)
        opinion.load_state_dict(saved["opinion"])
        average.load_state_dict(saved["average"])
        optimizer.load_state_dict(saved["optimizer"])
        used, step = saved["used"], saved["step"]
    rng = np.random.default_rng((args.seed, step))
    began = time.time() - used
    right, seen, losses = np.zeros(4), np.zeros(4), []
    while time.time() - began < args.minutes * 60:
        done = (time.time() - began) / (args.minutes * 60)
        rate = 2.5e-3 * min(1, (step + 1) / 100) * (0.5 + 0.5 * np.cos(np.pi * min(1, done))) + 1e-5
        for group in optimizer.param_groups:
            group["lr"] = rate
        opinion.train()
        loss, placed, logits, targets = loss_of(opinion, draw(rng, streets, real, scenes))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(opinion.parameters(), 2.0)
        optimizer.step()
        step += 1
        keep = min(0.995, (step + 1) / (step + 20))
        with torch.no_grad():
            for name, value in average.state_dict().items():
                new = opinion.state_dict()[name]
                value.copy_(value * keep + new * (1 - keep) if value.is_floating_point() else new)
        losses.append((float(loss), float(placed)))
        for state in range(4):
            mine = targets == state
            seen[state] += int(mine.sum())
            right[state] += int((logits.argmax(1)[mine] == state).sum())
        if step % 50 == 0:
            mean = np.mean(losses, 0)
            row = {"step": step, "minutes": round((time.time() - began) / 60, 2), "loss": round(mean[0], 4), "placed": round(mean[1], 3)}
            row.update({name: round(right[k] / max(1, seen[k]), 4) for k, name in enumerate(STATES)})
            print(json.dumps(row), flush=True)
            with (args.out / "log.jsonl").open("a") as log:
                log.write(json.dumps(row) + "\n")
            right, seen, losses = np.zeros(4), np.zeros(4), []
            torch.save(
                {"opinion": opinion.state_dict(), "average": average.state_dict(), "optimizer": optimizer.state_dict(),
                 "used": time.time() - began, "step": step}, last)


if __name__ == "__main__":
    main()
