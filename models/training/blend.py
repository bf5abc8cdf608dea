"""Part of the way back from trained weights to those the training started from.

  python blend.py --start start.pt --checkpoint last.pt --share 0.8 --out blended.pt

What a short training on much new forgot of the old comes back, and little of the new is lost. Rows of labels that the
start did not know stay as they were trained. `train.py` keeps start.pt beside last.pt when it starts from an earlier
export of ours.
"""

import argparse
from pathlib import Path

import torch


def blended(start: dict, trained: dict, share: float, known: int) -> dict:
    """`share` of the trained weights and statistics, the rest of the start's; rows of labels from `known` on trained alone."""
    answer = {}
    for name, value in trained.items():
        if not value.dtype.is_floating_point:
            answer[name] = value
            continue
        answer[name] = torch.lerp(start[name], value, share)
        if ".cls_pred." in name:
            answer[name][known:] = value[known:]
    return answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--share", type=float, required=True, help="of the trained weights, 0..1")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    start = torch.load(args.start, weights_only=False)
    state = torch.load(args.checkpoint, weights_only=False)
    state["average"] = blended(start["weights"], state["average"], args.share, start["known"])
    torch.save(state, args.out)


if __name__ == "__main__":
    main()
