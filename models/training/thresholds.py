"""One score threshold per label, from held-out pictures of both domains, with precision favoured."""

import numpy as np

from evaluate import LABELS, average_precision, evaluated_labels, judge
from labels import SIMULATOR, UNKNOWN, TAUGHT, boxed_labels
from sets import Record

BETA = 0.7  # below 1: a false alarm costs more than a miss
CHOICES = np.arange(0.2, 0.61, 0.01)
# Where the curve is flat the lowest threshold is as good and keeps tracks whole.
AS_GOOD = 0.01
# Its README: many people and vehicles are not boxed, so a detection there may be right and counted wrong.
INCOMPLETE = "cctv-road-traffic"
WITHOUT_EVIDENCE = 0.4
# A label of the simulator alone that is hardly ever found, by average precision, speaks only when it is surest.
HARDLY = 0.1


def absent(source: str, label: str) -> bool:
    """Whether every detection of the label in the set is a false alarm."""
    return source != SIMULATOR and label not in TAUGHT and label not in boxed_labels(source) and label not in UNKNOWN[source]


def curve(judged: list[tuple[float, int]], count: int) -> np.ndarray:
    """F-beta at each choice of threshold."""
    scores = np.array([s for s, _ in judged] or [0.0])
    hits = np.array([h for _, h in judged] or [0])
    values = []
    for threshold in CHOICES:
        over = scores >= threshold
        found, all_found = hits[over].sum(), over.sum()
        weight = BETA**2
        values.append((1 + weight) * found / max(weight * count + all_found, 1))
    return np.array(values)


def best_of(values: np.ndarray) -> float:
    """The lowest threshold that is as good as the best."""
    return round(float(CHOICES[np.flatnonzero(values >= values.max() - AS_GOOD)[0]]), 2)


def pick(records: list[Record], answers: list) -> dict[str, float]:
    """{label: threshold}; the simulator and the real sets weigh the same where both have the label.

    Where only the simulator has it, false alarms on real pictures without it count among the simulator's.
    """
    chosen = {}
    for c, label in enumerate(LABELS):
        curves, judged, count = [], [], 0
        boxed = any(r.source != SIMULATOR and label in evaluated_labels(r.source) for r in records)
        for simulated in (False, True):
            if boxed:
                judged, count = [], 0
            for r, (boxes, scores, labels) in zip(records, answers):
                if (r.source == SIMULATOR) != simulated:
                    continue
                mine = labels == c
                if r.source == INCOMPLETE and label in TAUGHT:
                    continue
                if label in evaluated_labels(r.source):
                    truth = r.boxes[r.labels == c]
                    judged += judge(boxes[mine], scores[mine], truth, r.ignored[r.ignored_labels == c])
                    count += len(truth)
                elif absent(r.source, label):
                    judged += [(float(s), 0) for s in scores[mine]]
            if count:
                curves.append(curve(judged, count))
        chosen[label] = best_of(np.mean(curves, 0)) if curves else WITHOUT_EVIDENCE
        if not boxed and curves and average_precision(judged, count) < HARDLY:
            chosen[label] = round(float(CHOICES[-1]), 2)
    return chosen


def false_alarms(records: list[Record], answers: list, chosen: dict[str, float]) -> dict[str, list[int]]:
    """{label: [pictures with an alarm, pictures looked at]} over real sets from which the label is taken to be absent."""
    counts = {}
    for c, label in enumerate(LABELS):
        looked = [a for r, a in zip(records, answers) if absent(r.source, label)]
        alarms = sum(bool((scores[labels == c] >= chosen[label]).any()) for _, scores, labels in looked)
        counts[label] = [alarms, len(looked)]
    return counts
