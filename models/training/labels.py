"""The detector's labels, and what each data set says about them.

A data set boxes only its own classes. For every (set, label) pair one of three things holds:
boxed here, taken to be absent, or unknown. The loss is silent about what is unknown.
"""

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

# Labels of the simulator that no real set boxes. Those in `_NEVER_SEEN` are so rare in a street that every real picture
# counts as one without them; what is common, or looks like something common, is unknown everywhere.
_ONLY_SIMULATED = LABELS[LABELS.index("handcart") :]
_NEVER_SEEN = (
    "shoulder-pole", "scale", "foam", "stage", "barbecue-grill", "object-in-tree", "socket-strip", "inflatable-arch",
    "floating-debris", "outfall-flow", "person-in-water", "angler", "small-boat", "fishing-rod",
    "kerb-ramp-plate", "ground-lock", "leash", "fog-cannon", "vegetable-plot", "lamp-dark", "police-shade",
    "chess-table", "service-desk", "sanitation-cart", "loudspeaker", "cable-coil", "grate-missing-or-blocked",
    "manhole-broken", "guard-rail-broken", "tree-fallen", "tree-leaning", "hanging-clothes", "dead-branches",
)  # fmt: skip
_COMMON = tuple(label for label in _ONLY_SIMULATED if label not in _NEVER_SEEN)

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

# Beyond `_COMMON`, what of `_NEVER_SEEN` may well be in a set's pictures.
_PERHAPS = {
    "cctv-fire-smoke": ("cable-coil", "tree-fallen", "foam"),
    "construction-site-safety": ("cable-coil", "loudspeaker", "barbecue-grill", "police-shade"),
    "fire-smoke-scenes": ("tree-fallen", "dead-branches", "foam", "barbecue-grill"),
    "garbage-bins-overflow": ("hanging-clothes", "dead-branches", "scale"),
    "garbage-piles": ("hanging-clothes", "dead-branches", "foam"),
    "hard-hats": ("cable-coil", "hanging-clothes", "person-in-water", "angler", "fishing-rod", "small-boat"),
    "potholes-665": ("manhole-broken", "grate-missing-or-blocked", "guard-rail-broken", "dead-branches"),
    "potholes-captioned": ("manhole-broken", "grate-missing-or-blocked", "dead-branches"),
    "potholes-ipd": ("manhole-broken", "grate-missing-or-blocked", "guard-rail-broken", "dead-branches"),
    "rider-helmets": ("hanging-clothes",),
    "trashbags-korea": ("cable-coil", "dead-branches", "hanging-clothes"),
}  # fmt: skip
# What crossings and vehicle portraits hardly ever show: without it nothing real would speak against a detection.
_HARDLY_ON_ROADS = (
    "goods-on-ground", "rack", "goods-crate", "old-appliance", "cardboard-pile", "hose-or-bucket", "sack",
    "bin-fallen-or-broken", "mud", "spilt-load", "discarded-furniture", "vehicle-disused-signs", "light-box",
    "balloon-or-flag-row", "sign-broken", "dust-cloud", "rubble", "hoarding-broken", "load-uncovered",
    "discoloured-water", "branch-on-road", "pole-leaning", "sinkhole", "new-wall-or-frame", "trench", "dust-net",
    "lawn-damaged", "truck-cover",
)  # fmt: skip
_ABSENT = {"cctv-road-traffic": _HARDLY_ON_ROADS, "vehicles-openimages": _HARDLY_ON_ROADS[:-2]}
UNKNOWN = {
    name: tuple(
        label for label in (*own, *_COMMON, *_PERHAPS.get(name, ())) if label not in _ABSENT.get(name, ())
    )
    for name, own in _UNKNOWN.items()
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
