"""Rewrites of an exported graph that change its speed and not its answers.

  python graph.py --manifest models/manifests/street.json

All files of the manifest are rewritten in their place, with their bytes and hashes in it.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

# Order in which the stem's input channels come: row and column inside each square of 2 x 2 pixels.
FOCUS = ((0, 0), (1, 0), (0, 1), (1, 1))


def fold_stem(model: onnx.ModelProto) -> onnx.ModelProto:
    """Slices, concatenation and 3x3 convolution of the stem as one 6x6 convolution with stride 2, which is the same sum."""
    graph = model.graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    maker = {name: node for node in graph.node for name in node.output}
    stem = next(node for node in graph.node if node.op_type == "Conv")
    if stem.input[0] not in maker or maker[stem.input[0]].op_type != "Concat":
        return model  # folded already
    concat = maker[stem.input[0]]
    gone, roots = [concat], set()
    for name in concat.input:
        while name in maker and maker[name].op_type == "Slice":
            gone.append(maker[name])
            name = maker[name].input[0]
        roots.add(name)
    narrow = numpy_helper.to_array(weights[stem.input[1]])
    if len(roots) != 1 or len(concat.input) != 4 or narrow.shape[1:] != (12, 3, 3):
        raise ValueError("the graph does not begin with a Focus stem")
    wide = np.zeros((len(narrow), 3, 6, 6), np.float32)
    for part, (row, column) in enumerate(FOCUS):
        wide[:, :, row::2, column::2] = narrow[:, 3 * part : 3 * part + 3]
    weights[stem.input[1]].CopyFrom(numpy_helper.from_array(wide, stem.input[1]))
    stem.input[0] = roots.pop()
    shape = {"kernel_shape": [6, 6], "pads": [2, 2, 2, 2], "strides": [2, 2]}
    kept = [attribute for attribute in stem.attribute if attribute.name not in shape]
    del stem.attribute[:]
    stem.attribute.extend(kept + [helper.make_attribute(name, value) for name, value in shape.items()])
    _keep(graph, [node for node in graph.node if not any(node is other for other in gone)])
    return model


def open_height(model: onnx.ModelProto) -> onnx.ModelProto:
    """Any height up to the exported one that 32 divides: a level's cells come row by row, so fewer rows are its first ones."""
    graph = model.graph
    constants = {tensor.name: tensor for tensor in graph.initializer}
    if "cells" not in constants:
        return model  # open already
    strides = numpy_helper.to_array(constants["strides"])
    flat = {node.output[0] for node in graph.node if node.op_type == "Reshape"}
    levels = next(node for node in graph.node if node.op_type == "Concat" and flat.issuperset(node.input))
    nodes, added = [], [numpy_helper.from_array(np.array([value]), f"index{value}") for value in (0, 1, 2, 3)]
    for level, stride in enumerate(np.unique(strides)):
        nodes.append(helper.make_node("Shape", [levels.input[level]], [f"shape{level}"]))
        nodes.append(helper.make_node("Slice", [f"shape{level}", "index2", "index3"], [f"count{level}"]))
        for name in ("cells", "strides"):
            values = numpy_helper.to_array(constants[name])[:, strides[0, :, 0] == stride]
            added.append(numpy_helper.from_array(np.ascontiguousarray(values), f"{name}{level}"))
            ends = [f"{name}{level}", "index0", f"count{level}", "index1"]
            nodes.append(helper.make_node("Slice", ends, [f"{name}{level}_here"]))
    for name in ("cells", "strides"):
        graph.initializer.remove(constants[name])
        nodes.append(helper.make_node("Concat", [f"{name}{level}_here" for level in range(3)], [name], axis=1))
    graph.initializer.extend(added)
    at = next(index for index, node in enumerate(graph.node) if node.output[0] == levels.output[0])
    _keep(graph, [*graph.node[:at], *nodes, *graph.node[at:]])
    graph.input[0].type.tensor_type.shape.dim[1].dim_param = "height"
    graph.output[0].type.tensor_type.shape.dim[1].dim_param = "anchors"
    return model


def name_silu(model: onnx.ModelProto) -> onnx.ModelProto:
    """x * sigmoid(x) as the runtime's one operator: its own fusion does not see through quantised neighbours."""
    graph = model.graph
    sigmoids = {node.output[0]: node for node in graph.node if node.op_type == "Sigmoid"}
    nodes = []
    for node in graph.node:
        gate = next((name for name in node.input if node.op_type == "Mul" and name in sigmoids), None)
        if gate is not None and sigmoids[gate].input[0] in node.input:
            source = sigmoids[gate].input[0]
            name = node.name.replace("/Mul", "/SiLU")
            node = helper.make_node("QuickGelu", [source], node.output, name, domain="com.microsoft", alpha=1.0)
            # Type inference knows nothing of this operator.
            graph.value_info.append(helper.make_tensor_value_info(node.output[0], onnx.TensorProto.FLOAT, None))
        nodes.append(node)
    _keep(graph, nodes)
    if not any(opset.domain == "com.microsoft" for opset in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return model


def _keep(graph: onnx.GraphProto, nodes: list) -> None:
    """These nodes, less those that nobody reads."""
    while True:
        read = {name for node in nodes for name in node.input} | {out.name for out in graph.output}
        used = [node for node in nodes if any(name in read for name in node.output)]
        if len(used) == len(nodes):
            break
        nodes = used
    del graph.node[:]
    graph.node.extend(nodes)


def save(model: onnx.ModelProto, out: Path) -> None:
    """Checked, without the exporter's remarks and shapes, the same bytes each time."""
    del model.graph.value_info[:]
    model.doc_string = model.graph.doc_string = ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(model)
    out.write_bytes(model.SerializeToString(deterministic=True))


def described(weights: Path) -> dict:
    """What a manifest says of a file."""
    content = weights.read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manifest", type=Path, required=True)
    args = parser.parse_args()
    fields = json.loads(args.manifest.read_text())
    for variant in (fields, *fields.get("variants", {}).values()):
        weights = args.manifest.parent.parent / variant["file"]
        save(open_height(fold_stem(onnx.load(str(weights)))), weights)
        variant.update(described(weights))
    args.manifest.write_text(json.dumps(fields, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
