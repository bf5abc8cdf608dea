/**
 * Weights of others that `xunjie models pull` fetches from their publishers. None is part of this repository. A digest
 * stands here only with where it is from; without one the file is kept and its digest printed, to be compared by hand.
 */
export interface ModelSource {
  readonly id: string
  readonly what: string
  readonly licence: string
  /** The publisher's page, where the licence and the file are named. */
  readonly page: string
  readonly url: string
  readonly bytes?: number
  readonly digest?: { readonly sha256: string; readonly basis: 'publisher' | 'others' }
  /** What it is, and what to do with it. */
  readonly format: 'onnx' | 'checkpoint'
  readonly next: string
  /** Share-alike over a network: see the flag's own text. */
  readonly agpl?: true
}

const EXPORT_TO_ONNX =
  'It is a checkpoint, not ONNX: export it with the publisher’s own script, then write a manifest for the ONNX file.'
const WRITE_A_MANIFEST =
  'Write a manifest for it like models/manifests/street.json, then run `xunjie models check <manifest>`.'

export const MODEL_SOURCES: readonly ModelSource[] = [
  {
    id: 'yolox-s',
    what: 'YOLOX-s, 80 COCO classes, 640 px (decoder yolox-raw): a stronger detector of people and vehicles',
    licence: 'Apache-2.0',
    page: 'https://github.com/Megvii-BaseDetection/YOLOX',
    url: 'https://github.com/Megvii-BaseDetection/YOLOX/releases/download/0.1.1rc0/yolox_s.onnx',
    bytes: 35_858_002,
    // Stated alike by several projects that pin it; the publisher states none.
    digest: { sha256: 'c5c2d13e59ae883e6af3b45daea64af4833a4951c92d116ec270d9ddbe998063', basis: 'others' },
    format: 'onnx',
    next: WRITE_A_MANIFEST,
  },
  {
    id: 'yolox-tiny',
    what: 'YOLOX-tiny, 80 COCO classes, 416 px (decoder yolox-raw)',
    licence: 'Apache-2.0',
    page: 'https://github.com/Megvii-BaseDetection/YOLOX',
    url: 'https://github.com/Megvii-BaseDetection/YOLOX/releases/download/0.1.1rc0/yolox_tiny.onnx',
    bytes: 20_219_662,
    digest: { sha256: '427cc366d34e27ff7a03e2899b5e3671425c262ea2291f88bb942bc1cc70b0f7', basis: 'others' },
    format: 'onnx',
    next: WRITE_A_MANIFEST,
  },
  {
    id: 'yunet',
    what: 'YuNet, faces from 10 px: for masking',
    licence: 'MIT',
    page: 'https://github.com/opencv/opencv_zoo/tree/main/models/face_detection_yunet',
    url: 'https://media.githubusercontent.com/media/opencv/opencv_zoo/main/models/face_detection_yunet/face_detection_yunet_2023mar.onnx',
    bytes: 232_589,
    // The publisher's own pointer file of this path.
    digest: { sha256: '8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4', basis: 'publisher' },
    format: 'onnx',
    next: 'No decoder of this program reads it yet; it is here for your own masking before pictures are shared.',
  },
  {
    id: 'd-fine-n',
    what: 'D-FINE-N, 80 COCO classes, 640 px (decoder detr-ranked after export)',
    licence: 'Apache-2.0',
    page: 'https://github.com/Peterande/D-FINE',
    url: 'https://github.com/Peterande/storage/releases/download/dfinev1.0/dfine_n_coco.pth',
    format: 'checkpoint',
    next: EXPORT_TO_ONNX,
  },
  {
    id: 'rt-detr-v2-s',
    what: 'RT-DETRv2-S, 80 COCO classes, 640 px (decoder detr-ranked after export)',
    licence: 'Apache-2.0',
    page: 'https://github.com/lyuwenyu/RT-DETR',
    url: 'https://github.com/lyuwenyu/storage/releases/download/v0.1/rtdetrv2_r18vd_120e_coco.pth',
    format: 'checkpoint',
    next: EXPORT_TO_ONNX,
  },
  {
    id: 'yolo11n',
    what: 'YOLO11n, 80 COCO classes, 640 px (decoder yolov8 after export)',
    licence: 'AGPL-3.0, or a paid licence of its publisher',
    page: 'https://github.com/ultralytics/ultralytics',
    url: 'https://github.com/ultralytics/assets/releases/download/v8.3.0/yolo11n.pt',
    format: 'checkpoint',
    next: EXPORT_TO_ONNX,
    agpl: true,
  },
]

/** What taking an AGPL file means, said before it is fetched. */
export const AGPL_MEANING =
  'AGPL-3.0: whoever lets others use a system with these weights over a network may have to offer them the source of that ' +
  'whole system under the AGPL. Its publisher reads this to cover the weights and what is trained from them. Ask a lawyer, or ' +
  'take one of the permissive models.'
