"""The best Python loop we know: PyAV decodes one key frame on one thread and scales while it converts.

usage: pyav_loop.py MANIFEST WEIGHTS INPUT. Each line on standard input asks for one look; each answer is one JSON line with the
CPU milliseconds of the whole process and the number of detections.
"""
import json
import resource
import sys
from pathlib import Path

import av
import numpy as np
import onnxruntime as ort


def suppress(boxes: np.ndarray, scores: np.ndarray, iou: float) -> list[int]:
    """Greedy non-maximum suppression of x0, y0, x1, y1 boxes; indices strongest first."""
    order, kept = scores.argsort()[::-1], []
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    while order.size > 0:
        first, rest = order[0], order[1:]
        kept.append(int(first))
        corner = np.maximum(boxes[first, :2], boxes[rest, :2]), np.minimum(boxes[first, 2:], boxes[rest, 2:])
        shared = np.clip(corner[1] - corner[0], 0, None).prod(axis=1)
        order = rest[shared <= iou * (areas[first] + areas[rest] - shared)]
    return kept


def detections(output: np.ndarray, thresholds: np.ndarray, scale: float, iou: float) -> list[tuple[int, float]]:
    rows = output[output[:, 4] >= thresholds.min()]
    scores = rows[:, 5:] * rows[:, 4:5]
    classes = scores.argmax(axis=1)
    best = scores[np.arange(len(scores)), classes]
    keep = best >= thresholds[classes]
    rows, best, classes = rows[keep], best[keep], classes[keep]
    boxes = np.hstack([rows[:, :2] - rows[:, 2:4] / 2, rows[:, :2] + rows[:, 2:4] / 2]) / scale
    apart = boxes + classes[:, None] * 1e5  # boxes of different labels never overlap
    return [(int(classes[i]), float(best[i])) for i in suppress(apart, best, iou)]


def main(manifest_path: str, weights: str, source: str) -> None:
    manifest = json.loads(Path(manifest_path).read_text())
    size, pad, name = manifest["input"]["width"], manifest["input"]["pad"], manifest["input"]["name"]
    thresholds = np.array([label.get("threshold", 2.0) for label in manifest["labels"]], dtype=np.float32)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    tensor = np.full((1, size, size, 3), pad, dtype=np.uint8)

    def look() -> int:
        with av.open(source, options={"rtsp_transport": "tcp", "analyzeduration": "0"}) as container:
            stream = container.streams.video[0]
            stream.codec_context.thread_count = 1
            packet = next(packet for packet in container.demux(stream) if packet.is_keyframe)
            frame = (packet.decode() + stream.codec_context.decode(None))[0]
            scale = min(size / frame.width, size / frame.height)
            small = frame.reformat(int(frame.width * scale), int(frame.height * scale), "rgb24").to_ndarray()
        tensor[:] = pad
        tensor[0, : small.shape[0], : small.shape[1]] = small
        output = session.run(None, {name: tensor})[0][0]
        return len(detections(output, thresholds, scale, manifest["iou"]))

    for _ in sys.stdin:
        before = resource.getrusage(resource.RUSAGE_SELF)
        found = look()
        after = resource.getrusage(resource.RUSAGE_SELF)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(json.dumps({"cpuMs": cpu * 1000, "detections": found}), flush=True)


main(*sys.argv[1:])
