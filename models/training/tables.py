"""Print the figures of a release as the tables of its card: python tables.py figures.json"""

import json
import sys
from pathlib import Path

from labels import LABELS, SIMULATOR


def sorted_sets(model: dict) -> list[str]:
    """The simulator first, then the real sets by name."""
    return sorted(model, key=lambda name: (name != SIMULATOR, name))


def labels_table(figures: dict) -> list[str]:
    """One row per label: threshold, AP50 on the simulator, AP50 per real set, false alarms elsewhere."""
    model, alarms = figures["model"], figures["alarms"]
    lines = ["| label | threshold | simulator | real sets | alarms where absent |", "|---|---|---|---|---|"]
    for label in LABELS:
        cells = []
        for source in sorted_sets(model):
            cell = model[source].get(label)
            cells.append((source, f"{cell['ap50']:.0f} ({cell['boxes']})" if cell else None))
        simulated = next((text for source, text in cells if source == SIMULATOR and text), "-")
        real = ", ".join(f"{source} {text}" for source, text in cells if source != SIMULATOR and text) or "none"
        count, looked = alarms[label]
        rate = f"{count} of {looked}" if looked else "-"
        lines.append(f"| {label} | {figures['thresholds'][label]:.2f} | {simulated} | {real} | {rate} |")
    return lines


def base_table(figures: dict) -> list[str]:
    """COCO labels against the untouched start weights."""
    lines = ["| set | label | boxes | COCO weights | street |", "|---|---|---|---|---|"]
    for source in sorted_sets(figures["model"]):
        for label, cell in figures["model"][source].items():
            before = (figures["base"] or {}).get(source, {}).get(label)
            if before:
                lines.append(f"| {source} | {label} | {cell['boxes']} | {before['ap50']:.0f} | {cell['ap50']:.0f} |")
    return lines


def main() -> None:
    figures = json.loads(Path(sys.argv[1]).read_text())
    print("\n".join([*labels_table(figures), "", *base_table(figures)]))


if __name__ == "__main__":
    main()
