"""python -m unittest discover -s models/training"""

import unittest
from pathlib import Path

import numpy as np
import torch

from ground_data import Pair, view
from ground_labels import CLASSES, DRAWN, OURS, TAKEN, UNKNOWN
from ground_network import STRIDE, Exported, Ground
from ground_train import loss_of, optimiser_of


def half_and_half() -> Pair:
    """Red above, of class 5; blue below, of class 1."""
    picture, plan = np.zeros((252, 448, 3), np.uint8), np.full((252, 448), 5, np.uint8)
    picture[:126, :, 0], picture[126:, :, 2], plan[126:] = 200, 200, 1
    return Pair("half", picture, plan)


class Words(unittest.TestCase):
    def test_classes_are_those_of_the_simulator_and_of_the_program_in_one_order(self):
        root = Path(__file__).parents[2]
        for file, name in (("fixtures/simulator/ground-plan.ts", "groundClasses"), ("pipeline/zones/surfaces.ts", "SURFACES")):
            line = next(line for line in (root / file).read_text().splitlines() if line.startswith(f"export const {name} ="))
            self.assertEqual(tuple(line.split("[")[1].split("]")[0].replace("'", "").split(", ")), CLASSES)

    def test_the_teacher_has_nineteen_words_and_knows_no_water(self):
        self.assertEqual(len(OURS), 19)
        self.assertNotIn(CLASSES.index("water"), OURS)
        self.assertTrue(all(set_.startswith(tuple(DRAWN)) for set_ in TAKEN))


class Views(unittest.TestCase):
    def test_picture_and_plan_are_turned_together(self):
        random, agreed, known = np.random.default_rng(1), 0, 0
        for _ in range(20):
            picture, plan = view(half_and_half(), (320, 192), random)
            hue = picture.astype(int)
            coloured = np.abs(hue[..., 0] - hue[..., 2]) > 60
            judged = coloured & (plan != UNKNOWN)
            known += judged.sum()
            agreed += ((hue[..., 0] > hue[..., 2]) == (plan == 5))[judged].sum()
        self.assertGreater(known, 100_000)
        self.assertGreater(agreed / known, 0.9)


class Network(unittest.TestCase):
    def test_logits_lie_on_quarter_size_and_the_export_gives_probabilities(self):
        ground = Ground().eval()
        with torch.no_grad():
            self.assertEqual(ground(torch.zeros(1, 3, 64, 96)).shape, (1, len(CLASSES), 64 // STRIDE, 96 // STRIDE))
            out = Exported(ground)(torch.zeros(1, 64, 96, 3, dtype=torch.uint8))
        self.assertEqual(out.shape, (1, len(CLASSES), 32, 48))
        self.assertTrue(torch.allclose(out.sum(1), torch.ones(1, 32, 48), atol=1e-5))

    def test_the_loss_is_silent_where_nothing_is_known(self):
        logits = torch.randn(1, len(CLASSES), 8, 8, requires_grad=True)
        plans = torch.full((1, 8, 8), UNKNOWN)
        plans[:, :4] = 1
        plain, overlap = loss_of(logits, plans)
        (plain + overlap.nan_to_num()).backward()
        self.assertEqual(float(logits.grad[:, :, 4:].abs().max()), 0)
        self.assertGreater(float(logits.grad[:, :, :4].abs().max()), 0)

    def test_parameters_come_in_one_order_so_that_a_run_resumes(self):
        shapes = [[p.shape for g in optimiser_of(Ground(), 1e-3).param_groups for p in g["params"]] for _ in range(2)]
        self.assertEqual(shapes[0], shapes[1])
