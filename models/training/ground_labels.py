"""Words of the ground network, and what the Cityscapes teacher's words mean in ours."""

CLASSES = ("other", "road", "pavement", "green", "water", "building")  # as fixtures/simulator/ground-plan.ts numbers them
UNKNOWN = 255  # the loss is silent there

# Cityscapes, in its order. A fence may be a hoarding or a railing; people and vehicles stand on what they hide; the teacher
# knows no water.
OURS = (
    1, 2, 5, 5, UNKNOWN, 0, 0, 0, 3, 3, 0, *[UNKNOWN] * 8,
)  # fmt: skip

# Training pictures to take of each set. The rest shows little ground, or twins of these.
TAKEN = {
    "cctv-road-traffic": 320,
    "garbage-bins-overflow": 320,
    "vehicles-openimages": 200,
    "potholes-665": 180,
    "rider-helmets": 150,
    "garbage-piles": 150,
    "trashbags-korea": 150,
    "potholes-ipd": 120,
    "construction-site-safety": 120,
    "cctv-fire-smoke": 100,
    "potholes-captioned": 50,
    "hard-hats": 60,
}
HELD_CLIPS = ("cctv_junction_day", "residential_street_parked_cars_a", "parking_lot_topdown_intel")
# How often a real picture is drawn, by what its name begins with (clips are not listed: as often as a mast camera's). The teacher
# knows streets; of close-ups it says little that is true.
DRAWN = {
    "cctv-road-traffic": 1.0,
    "vehicles-openimages": 0.6,
    "potholes": 0.4,
    "rider-helmets": 0.3,
    "garbage-bins-overflow": 0.3,
    "garbage-piles": 0.2,
    "trashbags-korea": 0.2,
    "construction-site-safety": 0.2,
    "hard-hats": 0.1,
    "cctv-fire-smoke": 0.1,
}
