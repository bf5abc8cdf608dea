"""Rewrites of an exported graph that change its speed and not its answers.

  python graph.py --model street.onnx --out street.onnx
"""

import argparse
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    save(fold_stem(onnx.load(str(args.model))), args.out)


if __name__ == "__main__":
    main()
