"""The detector's labels, and what each data set says about them.

A data set boxes only its own classes. For every (set, label) pair one of three things holds:
boxed here, taken to be absent, or unknown. The loss is silent about what is unknown.
"""

import json
from pathlib import Path

LABELS = (
    "person", "bicycle", "car", "motorcycle", "bus", "truck", "tricycle", "stall", "parasol", "table",
    "garbage-heap", "garbage-bag", "litter-bin", "bin-overflowing", "manhole-cover", "manhole-open", "pothole",
    "flame", "smoke", "safety-helmet", "head-bare", "traffic-cone", "machinery",
    # From here on learned from simulator frames only; the order is the simulator's.
    "handcart", "goods-on-ground", "shoulder-pole", "rack", "goods-crate", "material-pile", "old-appliance",
    "canopy-tent", "van", "e-bike", "shared-bike", "works-fence", "floor-sign", "cardboard-pile", "scale", "foam",
    "hose-or-bucket", "stage", "loudspeaker", "sack", "bin-fallen-or-broken", "litter", "mud", "oil-stain",
    "spilt-load", "liquid-on-road", "dead-branches", "discarded-furniture", "barbecue-grill", "hanging-clothes",
    "object-in-tree", "cable-hanging", "socket-strip", "vehicle-disused-signs", "dog", "small-ad", "light-box",
    "banner", "balloon-or-flag-row", "inflatable-arch", "sign-broken", "shop-sign", "excavator", "dust-cloud",
    "bare-soil", "rubble", "soil-heap", "hoarding-broken", "hoarding", "load-uncovered", "floating-debris",
    "discoloured-water", "outfall-flow", "person-in-water", "angler", "small-boat", "fishing-rod", "tree-fallen",
    "branch-on-road", "manhole-broken", "grate-missing-or-blocked", "drain-grate", "guard-rail-broken", "guard-rail",
    "lamp-dark", "pole-leaning", "sinkhole", "standing-water", "head", "new-wall-or-frame", "shed",
    "kerb-ramp-plate", "ground-lock", "leash", "cabinet-box", "billboard", "works-sign", "worker", "trench",
    "cable-coil", "fog-cannon", "dust-net", "dump-truck", "truck-cover", "lawn-damaged", "vegetable-plot",
    "tree-leaning", "crack", "pole", "lamp-lit",
    # Things that excuse: on duty, of the authorities, or meant to be there.
    "service-vehicle", "sanitation-cart", "police-shade", "service-desk", "chess-table",
)  # fmt: skip
INDEX = {label: i for i, label in enumerate(LABELS)}

# Rows of the COCO-80 head that the start weights bring along; the first six are also what a teacher can label.
COCO_ROWS = {"person": 0, "bicycle": 1, "car": 2, "motorcycle": 3, "bus": 5, "truck": 7}
# Only a start for classes that COCO lacks: the nearest COCO row (umbrella, dining table, motorcycle).
RELATED_COCO_ROWS = {"parasol": 25, "table": 60, "tricycle": 3}
TAUGHT = tuple(COCO_ROWS)

# A thing of the left label is one of the right label too, boxed twice: the loss and the decoder allow both at one anchor.
KIND_OF = {
    "worker": "person", "angler": "person", "dump-truck": "truck", "excavator": "machinery",
    "vehicle-disused-signs": "car",
}  # fmt: skip
# Where the start weights know a label that looks alike, its row is the start of these.
RELATED = {
    **KIND_OF, "van": "car", "e-bike": "motorcycle", "shared-bike": "bicycle", "handcart": "tricycle",
    "sanitation-cart": "tricycle", "service-vehicle": "truck", "canopy-tent": "stall", "police-shade": "parasol",
    "service-desk": "stall", "chess-table": "table", "goods-on-ground": "stall", "rack": "stall",
    "cardboard-pile": "garbage-heap", "rubble": "garbage-heap", "soil-heap": "garbage-heap", "litter": "garbage-heap",
    "material-pile": "garbage-heap", "sack": "garbage-bag", "bin-fallen-or-broken": "litter-bin",
    "manhole-broken": "manhole-cover", "drain-grate": "manhole-cover", "grate-missing-or-blocked": "manhole-open",
    "sinkhole": "pothole", "crack": "pothole", "standing-water": "pothole", "dust-cloud": "smoke", "head": "head-bare",
    "person-in-water": "person",
}  # fmt: skip

SIMULATOR = "simulator"

# Source category -> our label. Categories that are in neither table are dropped.
CATEGORIES = {
    "cctv-fire-smoke": {"Fire": "flame", "smoke": "smoke"},
    "cctv-road-traffic": {
        "car": "car", "person": "person", "motorbike": "motorcycle", "bicycle": "bicycle", "truck": "truck",
        "bus": "bus",
    },
    "construction-site-safety": {
        "Person": "person", "Safety Cone": "traffic-cone", "Hardhat": "safety-helmet", "NO-Hardhat": "head-bare",
        "machinery": "machinery",
    },
    "fire-smoke-scenes": {"fire": "flame", "smoke": "smoke"},
    "garbage-bins-overflow": {
        "garbage": "garbage-heap", "garbage_bin": "litter-bin", "overflow": "bin-overflowing",
    },
    "garbage-piles": {"garbage": "garbage-heap"},
    "hard-hats": {
        "person": "person", "hard_hat": "safety-helmet", "no_hard_hat": "head-bare", "no_head_wear": "head-bare",
    },
    "potholes-665": {"pothole": "pothole"},
    "potholes-captioned": {"-": "pothole", "pothole": "pothole"},
    "potholes-ipd": {"Pothole": "pothole"},
    "rider-helmets": {"Without Helmet": "head-bare"},
    "trashbags-korea": {"general_trashbag": "garbage-bag", "other_trashbag": "garbage-bag"},
    "vehicles-openimages": {"Bus": "bus", "Car": "car", "Motorcycle": "motorcycle", "Truck": "truck"},
}  # fmt: skip

# Boxes that are certainly something, but not certainly which of ours: the loss skips these labels inside them.
IGNORED = {
    "construction-site-safety": {"vehicle": ("car", "bus", "truck", "machinery")},
    "vehicles-openimages": {"Ambulance": ("car", "bus", "truck")},
}

_STREET_FURNITURE = ("tricycle", "stall", "parasol", "table", "manhole-cover", "manhole-open")

# Labels of the simulator that no real set boxes. absent.json lists for each set those so rare in its pictures that every
# picture counts as one without them; what is common, or looks like something common, is unknown. The evaluation
# (bench/eval) reads the same file.
_ONLY_SIMULATED = LABELS[LABELS.index("handcart") :]
_ABSENT = json.loads(Path(__file__).with_name("absent.json").read_text())

# Neither boxed nor safely absent. Whatever a set neither boxes nor lists here is taken to be absent from it;
# the taught labels are never in this table, because a teacher labels them on every picture.
_UNKNOWN = {
    "cctv-fire-smoke": ("safety-helmet", "head-bare", "traffic-cone", "machinery", "garbage-heap", "litter-bin"),
    "cctv-road-traffic": (*_STREET_FURNITURE, "litter-bin", "head-bare", "traffic-cone", "garbage-bag", "safety-helmet"),
    "construction-site-safety": ("manhole-cover", "manhole-open", "pothole", "garbage-heap", "table", "smoke"),
    "fire-smoke-scenes": ("safety-helmet", "head-bare", "garbage-heap", "garbage-bag", "litter-bin", "traffic-cone"),
    "garbage-bins-overflow": (*_STREET_FURNITURE, "garbage-bag", "head-bare", "traffic-cone"),
    "garbage-piles": ("garbage-bag", "litter-bin", "bin-overflowing", "head-bare", "manhole-cover", "table"),
    "hard-hats": ("traffic-cone", "machinery", "table", "parasol"),
    "potholes-665": ("manhole-cover", "manhole-open", "traffic-cone", "machinery", "head-bare", "safety-helmet", "tricycle"),
    "potholes-captioned": ("manhole-cover", "manhole-open", "traffic-cone", "machinery", "head-bare"),
    "potholes-ipd": ("manhole-cover", "manhole-open", "traffic-cone", "machinery", "head-bare", "safety-helmet", "tricycle"),
    # Rider helmets are not hard hats, yet look alike: neither a hit nor a miss.
    "rider-helmets": ("safety-helmet", "tricycle", "stall", "parasol", "table", "manhole-cover"),
    "trashbags-korea": ("garbage-heap", "litter-bin", "bin-overflowing", "machinery", "head-bare", "manhole-cover"),
    "vehicles-openimages": ("head-bare", "safety-helmet", "traffic-cone", "tricycle", "machinery", "litter-bin"),
}  # fmt: skip

UNKNOWN = {
    name: (*own, *(label for label in _ONLY_SIMULATED if label not in _ABSENT[name])) for name, own in _UNKNOWN.items()
}

# Sets whose own boxes for taught labels are complete enough to evaluate on.
EVALUATED_TAUGHT = {
    "cctv-road-traffic": TAUGHT,
    "construction-site-safety": ("person",),
    "hard-hats": ("person",),
    "vehicles-openimages": ("car", "motorcycle", "bus", "truck"),
}


def known_labels(name: str) -> list[bool]:
    """For one set: which labels the loss may judge, in the order of LABELS."""
    if name == SIMULATOR:
        return [True] * len(LABELS)
    unknown = set(UNKNOWN[name])
    return [label not in unknown for label in LABELS]


def boxed_labels(name: str) -> tuple[str, ...]:
    """Labels that the set boxes itself, in the order of LABELS."""
    if name == SIMULATOR:
        return LABELS
    boxed = set(CATEGORIES[name].values())
    return tuple(label for label in LABELS if label in boxed)
