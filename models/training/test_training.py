"""python -m unittest discover -s models/training"""

import json
import re
import tempfile
import unittest
from pathlib import Path

import cv2
import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import helper, numpy_helper

import bn_silu
from base_weights import BACKGROUND_LOGIT, class_rows, known_labels_of, stem_weight
from blend import blended
from boxes import decode_rows, letterbox, suppress
from embed_crops import STORED
from embed_things import NO_THING, draw, hides, load_frames, load_things
from embed_views import SIDE, inside_view, stretched
from evaluate import average_precision, judge
from graph import FOCUS, fold_stem, open_height
from labels import (
    CATEGORIES, EVALUATED_TAUGHT, INDEX, KIND_OF, LABELS, RELATED, SIMULATOR, TAUGHT, UNKNOWN, boxed_labels, known_labels,
)  # fmt: skip
from loss import DetectionLoss, assign, without_doubles
from network import anchors, decode_boxes
from sets import Record, load_simulator, record
from thresholds import pick


class Labels(unittest.TestCase):
    def test_every_set_says_what_it_does_not_know_and_boxes_only_our_labels(self):
        for name in CATEGORIES:
            self.assertLessEqual(set(UNKNOWN[name]), set(LABELS) - set(TAUGHT))
            self.assertFalse(set(UNKNOWN[name]) & set(boxed_labels(name)), name)
        self.assertLessEqual(set(EVALUATED_TAUGHT), set(CATEGORIES))

    def test_the_simulator_knows_every_label_and_both_list_them_in_one_order(self):
        self.assertTrue(all(known_labels(SIMULATOR)))
        scene = (Path(__file__).parents[2] / "fixtures/simulator/scene.ts").read_text()
        listed = scene[scene.index("export const labels") : scene.index("] as const")]
        self.assertEqual(re.findall(r"^  '([a-z-]+)',$", listed, re.MULTILINE), list(LABELS))

    def test_a_label_that_a_set_boxes_or_a_teacher_adds_is_never_the_kind_of_another(self):
        real = set(TAUGHT).union(*(boxed_labels(name) for name in CATEGORIES))
        self.assertFalse(real & set(KIND_OF))
        self.assertLessEqual(set(KIND_OF) | set(KIND_OF.values()) | set(RELATED.values()), set(LABELS))

    def test_a_class_layer_of_fewer_labels_is_kept_and_widened_with_rows_that_look_alike(self):
        count = LABELS.index("machinery") + 1
        weight = np.arange(count, dtype=np.float32)[:, None, None, None] * np.ones((1, 2, 1, 1), np.float32)
        bias = np.arange(count, dtype=np.float32)
        rows, biases = class_rows(weight, bias, torch.zeros(len(LABELS), 2, 1, 1))
        car, van = INDEX["car"], INDEX["van"]
        self.assertEqual((float(rows[car, 0]), float(biases[car])), (car, car))
        self.assertEqual((float(rows[van, 0]), float(biases[van])), (car, car - 2))
        self.assertEqual((float(rows[INDEX["leash"], 0]), float(biases[INDEX["leash"]])), (0, BACKGROUND_LOGIT))

    def test_a_folded_stem_unfolds_to_what_it_was(self):
        narrow = np.random.default_rng(0).normal(size=(16, 12, 3, 3)).astype(np.float32)
        wide = np.zeros((16, 3, 6, 6), np.float32)
        for part, (row, column) in enumerate(FOCUS):
            wide[:, :, row::2, column::2] = narrow[:, 3 * part : 3 * part + 3]
        np.testing.assert_allclose(stem_weight(wide), narrow * 255, rtol=1e-6)


class Simulator(unittest.TestCase):
    def test_a_label_that_older_frames_do_not_name_is_skipped_all_over_them(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            box = {"id": 1, "image_id": 1, "category_id": 1, "bbox": [10, 20, 30, 40]}
            entry = {"id": 1, "file_name": "a.jpg", "width": 640, "height": 360}
            names = [{"id": i + 1, "name": label} for i, label in enumerate(LABELS[:-1])]
            (root / "annotations.json").write_text(json.dumps({"images": [entry], "categories": names, "annotations": [box]}))
            (root / "holdout.txt").write_text("")
            [one], held = load_simulator(root)
            self.assertEqual((one.labels.tolist(), one.boxes.tolist(), held), ([0], [[10, 20, 40, 60]], []))
            self.assertEqual((one.ignored_labels.tolist(), one.ignored.tolist()), ([len(LABELS) - 1], [[0, 0, 640, 360]]))


class Boxes(unittest.TestCase):
    def test_suppression_keeps_the_best_of_two_that_overlap_and_the_one_apart(self):
        boxes = np.array([[0, 0, 10, 10], [1, 0, 11, 10], [50, 50, 60, 60]], float)
        self.assertEqual(suppress(boxes, np.array([0.5, 0.9, 0.3]), 0.5), [1, 2])

    def test_letterbox_keeps_the_top_left_corner_and_pads_with_grey(self):
        canvas, scale = letterbox(np.zeros((360, 640, 3), np.uint8), 416, 416)
        self.assertAlmostEqual(scale, 0.65)
        self.assertEqual((canvas[233, 415, 0], canvas[234, 0, 0]), (0, 114))

    def test_a_threshold_per_label_decides_which_rows_become_boxes(self):
        rows = np.zeros((2, 5 + len(LABELS)), np.float32)
        rows[:, :5] = (20, 30, 10, 20, 1)
        rows[0, 5], rows[1, 6] = 0.4, 0.4
        boxes, _, labels = decode_rows(rows, np.where(np.arange(len(LABELS)) == 0, 0.3, 0.5), 0.5)
        self.assertEqual(labels.tolist(), [0])
        self.assertEqual(boxes.tolist(), [[15, 20, 25, 40]])

    def test_an_anchor_answers_with_a_kind_and_the_label_it_is_a_kind_of_and_with_no_other(self):
        worker, person = INDEX["worker"], INDEX["person"]
        rows = np.zeros((1, 5 + len(LABELS)), np.float32)
        rows[0, :5] = (20, 30, 10, 20, 1)
        rows[0, 5 + np.array([worker, person, INDEX["car"]])] = 0.9, 0.6, 0.8
        _, scores, labels = decode_rows(rows, 0.5, 0.5)
        self.assertEqual([(LABELS[c], round(float(s), 1)) for c, s in zip(labels, scores)], [("worker", 0.9), ("person", 0.6)])


class Graphs(unittest.TestCase):
    def focus(self) -> onnx.ModelProto:
        """Slices, concatenation and a 3x3 convolution, as the exporter writes the stem."""
        nodes, parts = [], []
        for row, column in FOCUS:
            ends = {"starts": [row, column], "stops": [8, 8], "axes": [2, 3], "steps": [2, 2]}
            inputs = ["x"]
            for name, values in ends.items():
                inputs.append(f"{name}{row}{column}")
                value = numpy_helper.from_array(np.array(values, np.int64))
                nodes.append(helper.make_node("Constant", [], [inputs[-1]], value=value))
            parts.append(f"part{row}{column}")
            nodes.append(helper.make_node("Slice", inputs, [parts[-1]]))
        nodes.append(helper.make_node("Concat", parts, ["joined"], axis=1))
        nodes.append(helper.make_node("Conv", ["joined", "w"], ["y"], kernel_shape=[3, 3], pads=[1, 1, 1, 1]))
        weights = numpy_helper.from_array(np.random.default_rng(0).normal(size=(5, 12, 3, 3)).astype(np.float32), "w")
        ends = [helper.make_tensor_value_info(n, onnx.TensorProto.FLOAT, s) for n, s in (("x", [1, 3, 8, 8]), ("y", [1, 5, 4, 4]))]
        graph = helper.make_graph(nodes, "focus", ends[:1], ends[1:], [weights])
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)

    def run_on(self, model: onnx.ModelProto, x: np.ndarray) -> np.ndarray:
        return onnxruntime.InferenceSession(model.SerializeToString()).run(None, {"x": x})[0]

    def test_the_folded_stem_is_one_convolution_and_the_same_sum(self):
        x = np.random.default_rng(1).normal(size=(1, 3, 8, 8)).astype(np.float32)
        wanted = self.run_on(self.focus(), x)
        folded = fold_stem(self.focus())
        self.assertEqual([node.op_type for node in folded.graph.node], ["Conv"])
        self.assertLess(float(np.abs(self.run_on(folded, x) - wanted).max()), 1e-4)
        self.assertEqual(len(fold_stem(folded).graph.node), 1)

    def decoded(self) -> onnx.ModelProto:
        """Three levels of means, and cells and strides of an input of 64 x 64, as the exporter writes them."""
        grid = anchors(64, 64).numpy()
        nodes = [helper.make_node("Transpose", ["x"], ["nchw"], perm=[0, 3, 1, 2])]
        for stride in (8, 16, 32):
            size = {"kernel_shape": [stride] * 2, "strides": [stride] * 2}
            nodes.append(helper.make_node("AveragePool", ["nchw"], [f"level{stride}"], **size))
            nodes.append(helper.make_node("Reshape", [f"level{stride}", "flat"], [f"rows{stride}"]))
        nodes += [
            helper.make_node("Concat", ["rows8", "rows16", "rows32"], ["joined"], axis=2),
            helper.make_node("Transpose", ["joined"], ["raw"], perm=[0, 2, 1]),
            helper.make_node("Add", ["raw", "cells"], ["moved"]),
            helper.make_node("Mul", ["moved", "strides"], ["y"]),
        ]
        values = {"flat": np.array([0, 0, -1]), "cells": grid[None, :, :2], "strides": grid[None, :, 2:]}
        values = [numpy_helper.from_array(np.ascontiguousarray(value), name) for name, value in values.items()]
        ends = [helper.make_tensor_value_info(n, onnx.TensorProto.FLOAT, s) for n, s in (("x", [1, 64, 64, 2]), ("y", [1, 84, 2]))]
        graph = helper.make_graph(nodes, "decoded", ends[:1], ends[1:], values)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)

    def test_a_graph_of_open_height_answers_as_before_and_puts_the_cells_of_a_lower_picture_right(self):
        x = np.random.default_rng(2).normal(size=(1, 64, 64, 2)).astype(np.float32)
        wanted = self.run_on(self.decoded(), x)
        opened = open_height(self.decoded())
        onnx.checker.check_model(opened)
        np.testing.assert_array_equal(self.run_on(opened, x), wanted)
        # Of 8 x 8, 4 x 4 and 2 x 2 cells the upper halves.
        rows = np.r_[0:32, 64:72, 80:82]
        np.testing.assert_allclose(self.run_on(opened, x[:, :32]), wanted[:, rows], rtol=1e-6)
        self.assertEqual(len(open_height(opened).graph.node), len(opened.graph.node))


class Figures(unittest.TestCase):
    def test_two_boxes_on_one_object_are_a_hit_and_a_miss(self):
        box = np.array([[0, 0, 10, 10]], float)
        judged = judge(np.repeat(box, 2, 0), np.array([0.9, 0.8]), box, np.zeros((0, 4)))
        self.assertEqual(judged, [(0.9, 1), (0.8, 0)])

    def test_a_box_on_an_ignored_region_counts_neither_way(self):
        box = np.array([[0, 0, 10, 10]], float)
        self.assertEqual(judge(box, np.array([0.9]), np.zeros((0, 4)), box), [])

    def test_half_the_objects_found_without_a_miss_give_half_the_precision(self):
        self.assertAlmostEqual(average_precision([(0.9, 1)], 2), 51 / 101)


class Thresholds(unittest.TestCase):
    def picture(self, source: str, boxes: int, label: str) -> Record:
        entry = {"width": 100, "height": 100}
        return record(source, Path("x"), entry, [[INDEX[label], 10, 10, 50, 50]] * boxes, [])

    def seen(self, label: str, score: float):
        return np.array([[10, 10, 50, 50]], np.float32), np.array([score]), np.array([INDEX[label]])

    def test_of_a_label_that_only_the_simulator_has_false_alarms_on_real_pictures_without_it_count(self):
        label = "ground-lock"
        self.assertNotIn(label, UNKNOWN["cctv-road-traffic"])
        drawn = [(self.picture(SIMULATOR, 1, label), self.seen(label, 0.45))] * 3
        real = [(self.picture("cctv-road-traffic", 0, label), self.seen(label, 0.355))] * 3
        alone, both = (pick(*zip(*pairs))[label] for pairs in (drawn, drawn + real))
        self.assertLess(alone, 0.35)
        self.assertGreater(both, 0.35)


class Blending(unittest.TestCase):
    def test_weights_go_part_of_the_way_back_and_rows_of_new_labels_stay(self):
        old = {"heads.0.cls_pred.bias": torch.zeros(3), "stem": torch.zeros(2), "count": torch.tensor(1)}
        new = {"heads.0.cls_pred.bias": torch.ones(3), "stem": torch.ones(2), "count": torch.tensor(9)}
        mixed = blended(old, new, 0.75, known=1)
        self.assertEqual(mixed["heads.0.cls_pred.bias"].tolist(), [0.75, 1, 1])
        self.assertEqual((mixed["stem"].tolist(), int(mixed["count"])), ([0.75, 0.75], 9))

    def test_an_earlier_export_says_how_many_labels_it_knows(self):
        models = Path(__file__).parents[1]
        listed = json.loads((models / "manifests/street.json").read_text())["labels"]
        self.assertEqual(known_labels_of(str(models / "weights/street.onnx")), len(listed))


class Things(unittest.TestCase):
    """Rendered things as the embedding learns them."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def picture(self, name: str) -> Path:
        """Red inside the box that the tests use, blue round it."""
        picture = np.full((90, 160, 3), (255, 0, 0), np.uint8)
        picture[30:60, 40:80] = (0, 0, 255)
        file = Path(self.folder.name) / name
        file.parent.mkdir(exist_ok=True)
        cv2.imwrite(str(file), picture)
        return file

    def test_two_pictures_of_a_thing_are_drawn_beside_what_took_turns_with_it(self):
        lines = []
        for turn in range(2):
            for lit in ("day", "night"):
                name = f"{lit}-{turn}.png"
                self.picture(name)
                seen = {"file": name, "street": 3, "spot": 1, "turn": turn, "lit": lit, "visible": 1}
                lines.append(json.dumps({**seen, "box": [40 / 160, 30 / 90, 80 / 160, 60 / 90]}))
        (Path(self.folder.name) / "things.jsonl").write_text("\n".join(lines))
        things = load_things(Path(self.folder.name), range(10))
        first, second = draw(things, 1, np.random.default_rng(0))
        self.assertEqual(len(first), 2)
        for one, other in zip(first, second):
            self.assertNotEqual(things.lights[one], things.lights[other])
        self.assertEqual(load_things(Path(self.folder.name), range(4, 10)).places, [])

    def test_the_view_of_a_box_shows_its_inside_stretched(self):
        crop = np.zeros((STORED, STORED, 3), np.uint8)
        crop[60:100, 20:140] = 200
        inside = stretched(crop, (120 / STORED, 40 / STORED))
        self.assertTrue((inside[12:-12, 12:-12] == 200).all())
        self.assertEqual(inside_view(inside, np.random.default_rng(0)).shape, (SIDE, SIDE, 3))

    def test_people_and_places_with_people_are_no_things(self):
        self.picture("images/a.png")
        names = ["person", "car", "stall"]
        boxes = [(1, [0, 0, 30, 60]), (2, [5, 5, 30, 30]), (3, [40, 30, 40, 30])]
        rows = [{"image_id": 1, "category_id": k, "bbox": box, "visible": 1} for k, box in boxes]
        listing = {"images": [{"id": 1, "file_name": "a.png"}], "annotations": rows}
        listing["categories"] = [{"id": k + 1, "name": name} for k, name in enumerate(names)]
        (Path(self.folder.name) / "annotations.json").write_text(json.dumps(listing))
        found = load_frames([Path(self.folder.name)])
        self.assertEqual(found.shape, (1, STORED, STORED, 3))
        self.assertTrue((found[0, STORED // 2, STORED // 2] == (255, 0, 0)).all())
        self.assertIn("person", NO_THING)
        self.assertTrue(hides(np.array([5, 5, 35, 35]), np.array([[0, 0, 30, 60]])))


class Training(unittest.TestCase):
    def setUp(self):
        self.grid = anchors(64, 64)
        self.raw = torch.zeros(1, len(self.grid), 5 + len(LABELS))
        self.raw[..., 4:] = -4

    def targets(self, known: int) -> dict:
        return {
            "side": 64,
            "boxes": [(torch.tensor([[20.0, 20.0, 16.0, 16.0]]), torch.tensor([3]))],
            "ignored": [(torch.zeros(0, 4), torch.zeros(0, dtype=torch.long))],
            "regions": torch.full((1, 8, 8), known, dtype=torch.long),
        }

    def test_assigned_anchors_lie_at_the_box(self):
        boxes = decode_boxes(self.raw[0, :, :4], self.grid)
        truth, labels = self.targets(0)["boxes"][0]
        chosen, which = assign(boxes, torch.full((len(self.grid), len(LABELS)), 0.1), truth, labels, self.grid)
        centre = (self.grid[chosen, :2] + 0.5) * self.grid[chosen, 2:]
        self.assertTrue(len(chosen) >= 1 and ((centre - 20).abs().max() < 2.5 * 32) and which.eq(0).all())

    def test_an_unknown_label_gets_no_gradient(self):
        known = torch.ones(2, len(LABELS))
        known[1, 7] = 0
        for region, expected in ((0, True), (1, False)):
            raw = self.raw.clone().requires_grad_()
            DetectionLoss(known)(raw, self.targets(region))[0].backward()
            self.assertEqual(bool(raw.grad[..., 5 + 7].abs().sum() > 0), expected)

    def test_two_labels_of_one_thing_are_both_learned_at_its_anchors(self):
        worker, person = INDEX["worker"], INDEX["person"]
        box = torch.tensor([[20.0, 20.0, 16.0, 16.0]])
        boxes, labels, seconds = without_doubles(
            torch.cat((box, box + 30, box)), torch.tensor([worker, worker, person])
        )
        self.assertEqual((labels.tolist(), seconds), ([worker, person], [(1, worker)]))
        targets = self.targets(0)
        targets["boxes"] = [(torch.cat((box, box)), torch.tensor([worker, person]))]
        raw = self.raw.clone().requires_grad_()
        DetectionLoss(torch.ones(2, len(LABELS)))(raw, targets)[0].backward()
        # Both scores are pushed up somewhere, a third nowhere.
        for label, up in ((worker, True), (person, True), (INDEX["car"], False)):
            self.assertEqual(bool((raw.grad[..., 5 + label] < 0).any()), up)

    def test_the_fused_kernel_agrees_with_torch(self):
        if not bn_silu.use_kernel():
            self.skipTest("no compiler or no AVX-512 with bf16")
        torch.manual_seed(0)
        x = torch.randn(2, 32, 9, 9).bfloat16().contiguous(memory_format=torch.channels_last).requires_grad_()
        gamma, beta = (torch.rand(32) + 0.5).requires_grad_(), torch.randn(32).requires_grad_()
        y, _, _ = bn_silu.BnSilu.apply(x, gamma, beta, 1e-3)
        y.float().square().sum().backward()
        twin = [t.detach().float().clone().requires_grad_() for t in (x, gamma, beta)]
        wanted = F.silu(F.batch_norm(twin[0], None, None, twin[1], twin[2], True, 0.1, 1e-3))
        wanted.square().sum().backward()
        for mine, other in ((y, wanted), (x.grad, twin[0].grad), (gamma.grad, twin[1].grad), (beta.grad, twin[2].grad)):
            error = (mine.float() - other).abs().max() / other.abs().max()
            self.assertLess(float(error), 0.02)


if __name__ == "__main__":
    unittest.main()
