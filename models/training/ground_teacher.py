"""Let a Cityscapes teacher name the ground of real pictures and of stills from clips, once.

  python ground_teacher.py --sets DIR --clips DIR --teacher seg_cityscapes_deeplab_edgetpu_slim_513.onnx --out DIR

Writes OUT/images/*.jpg, OUT/plans/*.png (numbers of CLASSES, UNKNOWN where the teacher is unsure or sees what comes and goes)
and OUT/holdout.txt. What is there already is left. Held out: each set's own hold-out list, and whole clips.
"""

import argparse
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from ground_labels import HELD_CLIPS, OURS, TAKEN, UNKNOWN

SIDE = 513  # of the teacher's input
SURE = 0.55  # probability from which the teacher is believed
HELD_PER_SET = 30
SECONDS = 2.0  # between stills of a clip


class Teacher:
    """Picture [h,w,3] BGR -> plan [h,w] of OURS."""

    def __init__(self, file: str):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])

    def __call__(self, picture: np.ndarray) -> np.ndarray:
        height, width = picture.shape[:2]
        scale = SIDE / max(height, width)
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        canvas = np.full((SIDE, SIDE, 3), 128, np.float32)
        canvas[: size[1], : size[0]] = cv2.resize(picture, size)[..., ::-1]
        out = self.session.run(None, {"input": ((canvas - 128) / 128).transpose(2, 0, 1)[None]})[0][0]
        out = out[:, : size[1], : size[0]]
        powers = np.exp(out - out.max(0))
        best = out.argmax(0)
        plan = np.array(OURS, np.uint8)[best]
        plan[1 / powers.sum(0) < SURE] = UNKNOWN
        return cv2.resize(plan, (width, height), interpolation=cv2.INTER_NEAREST)


def stills(clips: Path):
    """(name, picture, held) every SECONDS of each clip."""
    for file in sorted([*clips.glob("*.mp4"), *clips.glob("*.avi")]):
        clip = cv2.VideoCapture(str(file))
        step = max(1, round((clip.get(cv2.CAP_PROP_FPS) or 25) * SECONDS))
        at = 0
        while clip.grab():
            if at % step == 0:
                yield f"{file.stem}-{at:05d}", clip.retrieve()[1], file.stem in HELD_CLIPS
            at += 1


def pictures(sets: Path):
    """(name, picture, held) of the sets, drawn evenly through each list."""
    for name, wanted in TAKEN.items():
        files = sorted((sets / name / "images").iterdir())
        held = set((sets / name / "holdout.txt").read_text().split())
        for part, most in ((False, wanted), (True, HELD_PER_SET)):
            own = [file for file in files if (file.name in held) == part]
            for i in np.unique(np.linspace(0, len(own) - 1, min(most, len(own))).astype(int)):
                yield f"{name}-{own[i].stem}", cv2.imread(str(own[i])), part


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("sets", "clips", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--teacher", required=True)
    args = parser.parse_args()
    for folder in ("images", "plans"):
        (args.out / folder).mkdir(parents=True, exist_ok=True)
    teacher, kept_out, count = Teacher(args.teacher), [], 0
    for source in (stills(args.clips), pictures(args.sets)):
        for name, picture, held in source:
            if held:
                kept_out.append(f"{name}\n")
            plan = args.out / "plans" / f"{name}.png"
            if picture is None or plan.exists():
                continue
            cv2.imwrite(str(args.out / "images" / f"{name}.jpg"), picture, [cv2.IMWRITE_JPEG_QUALITY, 92])
            cv2.imwrite(str(plan), teacher(picture))
            count += 1
            if count % 100 == 0:
                print(count, "pictures named", flush=True)
    (args.out / "holdout.txt").write_text("".join(kept_out))


if __name__ == "__main__":
    main()
