"""The usual Python loop: cv2.VideoCapture opens the stream and gives a frame, onnxruntime detects, the stream closes.

usage: opencv_loop.py MANIFEST WEIGHTS INPUT. Each line on standard input asks for one look; each answer is one JSON line with the
CPU milliseconds of the whole process and the number of detections.
"""
import json
import resource
import sys
from pathlib import Path

import cv2
import numpy as np
import onnxruntime as ort


def letterbox(image: np.ndarray, size: int, pad: int) -> tuple[np.ndarray, float]:
    height, width = image.shape[:2]
    scale = min(size / width, size / height)
    resized = cv2.resize(image, (int(width * scale), int(height * scale)), interpolation=cv2.INTER_LINEAR)
    canvas = np.full((size, size, 3), pad, dtype=np.uint8)
    canvas[: resized.shape[0], : resized.shape[1]] = resized
    return canvas, scale


def detections(output: np.ndarray, thresholds: np.ndarray, scale: float, iou: float) -> list[tuple[int, float, np.ndarray]]:
    scores = output[:, 5:] * output[:, 4:5]
    classes = scores.argmax(axis=1)
    best = scores[np.arange(len(scores)), classes]
    keep = best >= thresholds[classes]
    boxes, best, classes = output[keep, :4] / scale, best[keep], classes[keep]
    boxes[:, :2] -= boxes[:, 2:] / 2
    if len(boxes) == 0:
        return []
    chosen = cv2.dnn.NMSBoxesBatched(boxes.tolist(), best.tolist(), classes.tolist(), 0.0, iou)
    return [(int(classes[i]), float(best[i]), boxes[i]) for i in chosen]


def main(manifest_path: str, weights: str, source: str) -> None:
    manifest = json.loads(Path(manifest_path).read_text())
    size, pad, name = manifest["input"]["width"], manifest["input"]["pad"], manifest["input"]["name"]
    thresholds = np.array([label.get("threshold", 2.0) for label in manifest["labels"]], dtype=np.float32)
    session = ort.InferenceSession(weights, providers=["CPUExecutionProvider"])

    def look() -> int:
        capture = cv2.VideoCapture(source)
        ok, frame = capture.read()
        capture.release()
        if not ok:
            raise SystemExit(f"OpenCV reads no frame from {source}")
        image = cv2.cvtColor(frame, cv2.COLOR_BGR2RGB)
        tensor, scale = letterbox(image, size, pad)
        output = session.run(None, {name: tensor[None]})[0][0]
        return len(detections(output, thresholds, scale, manifest["iou"]))

    for _ in sys.stdin:
        before = resource.getrusage(resource.RUSAGE_SELF)
        found = look()
        after = resource.getrusage(resource.RUSAGE_SELF)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(json.dumps({"cpuMs": cpu * 1000, "detections": found}), flush=True)


main(*sys.argv[1:])
