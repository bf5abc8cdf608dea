"""SimOTA assignment and the loss, with labels masked by what each region's set knows."""

import torch
import torch.nn.functional as F

from boxes import WIDER
from network import anchors, decode_boxes

CENTRE_RADIUS = 2.5  # strides around a box's centre in which an anchor may serve it
CANDIDATES = 10
BOX_WEIGHT = 5.0
SAME_BOX = 0.9  # IoU from which two boxes are one thing with two labels


def pair_iou(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """[n,4] and [m,4] as cx, cy, w, h -> [n,m]."""
    low = torch.maximum((first[:, :2] - first[:, 2:] / 2)[:, None], second[:, :2] - second[:, 2:] / 2)
    high = torch.minimum((first[:, :2] + first[:, 2:] / 2)[:, None], second[:, :2] + second[:, 2:] / 2)
    common = (high - low).clamp(min=0).prod(2)
    return common / (first[:, 2:].prod(1)[:, None] + second[:, 2:].prod(1) - common + 1e-9)


def giou(first: torch.Tensor, second: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Row by row generalised IoU and IoU of cx, cy, w, h boxes [n,4]."""
    a0, a1 = first[:, :2] - first[:, 2:] / 2, first[:, :2] + first[:, 2:] / 2
    b0, b1 = second[:, :2] - second[:, 2:] / 2, second[:, :2] + second[:, 2:] / 2
    common = (torch.minimum(a1, b1) - torch.maximum(a0, b0)).clamp(min=0).prod(1)
    union = first[:, 2:].prod(1) + second[:, 2:].prod(1) - common + 1e-9
    hull = (torch.maximum(a1, b1) - torch.minimum(a0, b0)).prod(1) + 1e-9
    iou = common / union
    return iou - (hull - union) / hull, iou


@torch.no_grad()
def assign(predicted: torch.Tensor, scores: torch.Tensor, boxes: torch.Tensor, labels: torch.Tensor, grid: torch.Tensor):
    """SimOTA of one picture: predicted [A,4], scores [A,N], boxes [n,4] cx cy w h -> anchors [p], their boxes [p]."""
    stride = grid[:, 2:3]
    centre = (grid[:, :2] + 0.5) * stride
    offset = (centre[:, None] - boxes[None, :, :2]).abs()
    inside = (offset < boxes[None, :, 2:] / 2).all(2)
    near = (offset < CENTRE_RADIUS * stride[:, None]).all(2)
    candidate = torch.nonzero((inside | near).any(1))[:, 0]
    iou = pair_iou(boxes, predicted[candidate])
    fit = -scores[candidate][:, labels].T.clamp(min=1e-7).log()
    both = (inside & near)[candidate].T
    cost = fit - 3 * iou.clamp(min=1e-7).log() + 1e5 * ~both
    best = iou.topk(min(CANDIDATES, len(candidate)), 1).values
    wanted = best.sum(1).int().clamp(min=1)
    order = cost.argsort(1)[:, :CANDIDATES]
    chosen = torch.zeros_like(cost, dtype=torch.bool)
    chosen.scatter_(1, order, torch.arange(order.shape[1])[None] < wanted[:, None])
    # An anchor that several boxes want serves the cheapest.
    cheapest = cost.masked_fill(~chosen, float("inf")).argmin(0)
    taken = torch.nonzero(chosen.any(0))[:, 0]
    return candidate[taken], cheapest[taken]


def judged(regions: torch.Tensor, known: torch.Tensor, ignored: list, grid: torch.Tensor, side: int) -> torch.Tensor:
    """Mask [B,A,N] of what the loss may judge: the region's known labels, less the ignored boxes."""
    parts = []
    for step in (1, 2, 4):
        # The cell's centre decides, as it does for the anchor.
        parts.append(regions[:, step // 2 :: step, step // 2 :: step].flatten(1))
    mask = known[torch.cat(parts, 1)]
    centre = (grid[:, :2] + 0.5) * grid[:, 2:3]
    for b, (boxes, labels) in enumerate(ignored):
        if len(boxes):
            inside = ((centre[None] > boxes[:, None, :2]) & (centre[None] < boxes[:, None, 2:])).all(2)
            which, anchor = torch.nonzero(inside, as_tuple=True)
            mask[b, anchor, labels[which]] = 0
    return mask


def without_doubles(boxes: torch.Tensor, labels: torch.Tensor):
    """Boxes that stand again under a wider label leave: the rest, their labels, and [(index in the rest, second label)]."""
    kinds = [i for i, label in enumerate(labels.tolist()) if label in WIDER]
    if not kinds:
        return boxes, labels, []
    iou = pair_iou(boxes, boxes)
    kept = torch.ones(len(labels), dtype=torch.bool)
    seconds = []
    for i in kinds:
        same = torch.nonzero((labels == WIDER[int(labels[i])]) & (iou[i] > SAME_BOX))[:, 0]
        if len(same):
            kept[i] = False
            seconds.append((int(same[0]), int(labels[i])))
    place = (kept.cumsum(0) - 1).tolist()
    return boxes[kept], labels[kept], [(place[i], label) for i, label in seconds]


class DetectionLoss:
    """Callable: raw rows [B,A,5+N] and the targets of a batch -> loss, and its two parts as floats."""

    def __init__(self, known: torch.Tensor):
        self.known = known
        self.grids: dict[int, torch.Tensor] = {}

    def __call__(self, raw: torch.Tensor, targets: dict) -> tuple[torch.Tensor, float, float]:
        side = targets["side"]
        grid = self.grids.setdefault(side, anchors(side, side))
        raw = raw.float()
        boxes = decode_boxes(raw[..., :4], grid)
        logit_score = F.logsigmoid(raw[..., 4:5]) + F.logsigmoid(raw[..., 5:])
        scores = logit_score.exp()
        mask = judged(targets["regions"], self.known, targets["ignored"], grid, side)
        goal = torch.zeros_like(scores)
        chosen_boxes, wanted_boxes, places, also = [], [], [], []
        for b, (truth, labels) in enumerate(targets["boxes"]):
            if len(truth) == 0:
                continue
            truth, labels, seconds = without_doubles(truth, labels)
            anchor, which = assign(boxes[b].detach(), scores[b].detach(), truth, labels, grid)
            chosen_boxes.append(boxes[b, anchor])
            wanted_boxes.append(truth[which])
            places.append((b, anchor, labels[which]))
            also += [(b, anchor[which == i], label) for i, label in seconds]
        positives = max(1, sum(len(a) for _, a, _ in places))
        box_loss = raw.sum() * 0
        if places:
            spread, iou = giou(torch.cat(chosen_boxes), torch.cat(wanted_boxes))
            box_loss = (1 - spread).sum() / positives
            at = 0
            for b, anchor, label in places:
                goal[b, anchor, label] = iou[at : at + len(anchor)].detach()
                mask[b, anchor, label] = 1
                at += len(anchor)
        for b, anchor, label in also:
            goal[b, anchor, label] = goal[b, anchor].amax(1)
            mask[b, anchor, label] = 1
        # Binary cross entropy on the product of objectness and class: objectness alone cannot be masked by label.
        miss = torch.log1p(-scores.clamp(max=1 - 1e-6))
        score_loss = -((goal * logit_score + (1 - goal) * miss) * mask).sum() / positives
        return BOX_WEIGHT * box_loss + score_loss, float(box_loss), float(score_loss)
